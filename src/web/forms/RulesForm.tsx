import type { EditPath } from "../../talks/edit.js";
import { type Condition, conditionsIn, type Relation, relations, statementOf } from "./conditions.js";
import { useForm } from "./context.js";
import { Folded } from "./EntryForm.js";
import { Line, NumberField, TextField } from "./fields.js";
import { namedIn, optionsIn } from "./names.js";
import { itemsOf, nodeAt, writtenOf } from "./outline.js";
import { itemSteps, removed, scalarSteps } from "./steps.js";

/** Packages that cannot be: never together, if … then …, at most so many of. */
export function RulesForm() {
  const { root, words, edit } = useForm();
  const rules = itemsOf(nodeAt(root, ["rules"]));
  const first = firstCondition(useForm());
  return (
    <>
      {rules.length === 0 && <p className="key">{words.none}</p>}
      {rules.map((rule, k) => {
        const path = ["rules", k];
        const kind = nodeAt(rule, ["at_most"]) ? "at_most" : nodeAt(rule, ["if"]) ? "if" : "never";
        const name = `${words.rule(k + 1)}: ${words.ruleKinds[kind]}`;
        return (
          <Folded
            key={k}
            path={path}
            name={name}
            removeLabel={words.remove(words.rule(k + 1))}
            onRemove={() => void edit(removed(root, path))}
          >
            {() => (
              <>
                {kind === "never" && <Statement path={[...path, "never"]} label={words.never} of={name} />}
                {kind === "if" && (
                  <>
                    <Statement path={[...path, "if"]} label={words.if} of={name} />
                    <Statement path={[...path, "then"]} label={words.thenWord} of={name} />
                  </>
                )}
                {kind === "at_most" && <AtMost path={path} of={name} />}
                <TextField path={[...path, "why"]} label={words.why} of={name} />
              </>
            )}
          </Folded>
        );
      })}
      {first && (
        <p className="buttons">
          {(["never", "if", "at_most"] as const).map((kind) => (
            <button
              key={kind}
              type="button"
              className="quiet"
              onClick={() =>
                void edit(
                  itemSteps(
                    root,
                    ["rules"],
                    kind === "never"
                      ? { never: first }
                      : kind === "if"
                        ? // biome-ignore lint/suspicious/noThenProperty: the file's own word; nothing here is awaited
                          { if: first, then: first }
                        : { at_most: 1, of: [first, first] },
                  ),
                )
              }
            >
              {words.add(words.kinds.rule)}: {words.ruleKinds[kind]}
            </button>
          ))}
        </p>
      )}
    </>
  );
}

function AtMost({ path, of }: { readonly path: EditPath; readonly of: string }) {
  const { root, words, edit } = useForm();
  const list = itemsOf(nodeAt(root, [...path, "of"]));
  const first = firstCondition(useForm());
  return (
    <>
      <NumberField path={[...path, "at_most"]} label={words.atMost} of={of} />
      {list.map((_, k) => (
        <div key={k} className="condition">
          <Statement path={[...path, "of", k]} label={`${words.of} ${k + 1}`} of={of} />
          {list.length > 1 && (
            <button
              type="button"
              className="quiet remove"
              aria-label={words.remove(`${words.of} ${k + 1}, ${of}`)}
              onClick={() => void edit(removed(root, [...path, "of", k]))}
            >
              ×
            </button>
          )}
        </div>
      ))}
      {first && (
        <button type="button" className="quiet" onClick={() => void edit(itemSteps(root, [...path, "of"], first))}>
          {words.add(words.kinds.option)}
          <span className="unseen"> ({of})</span>
        </button>
      )}
    </>
  );
}

/** Rows of issue, relation and option where the statement is a conjunction; else its text. */
function Statement({ path, label, of }: { readonly path: EditPath; readonly label: string; readonly of: string }) {
  const { root, lang, words, edit } = useForm();
  const statement = writtenOf(nodeAt(root, path));
  const conditions = conditionsIn(statement);
  const first = firstCondition(useForm());
  if (!conditions)
    return (
      <Line
        path={path}
        label={`${label}: ${words.inWords}`}
        of={of}
        dir="ltr"
        value={statement}
        steps={(typed) => (typed.trim() ? scalarSteps(root, path, typed) : undefined)}
        refusal={words.inWords}
      />
    );
  const set = (next: readonly Condition[]) => void edit([{ path, value: statementOf(next) }]);
  const change = (at: number, part: Partial<Condition>) =>
    set(conditions.map((each, k) => (k === at ? { ...each, ...part } : each)));
  return (
    <fieldset className="statement">
      <legend>
        {label}
        <span className="unseen"> ({of})</span>
      </legend>
      {conditions.map(({ issue, relation, value }, k) => {
        const numeric = nodeAt(root, ["issues", issue, "levels"]) !== undefined;
        const options = optionsIn(root, issue, lang);
        return (
          <div key={k} className="condition">
            {k > 0 && <span>{words.and}</span>}
            <Choice
              label={`${words.condition} ${k + 1}, ${label}`}
              value={issue}
              choices={namedIn(root, "issues", lang)}
              onChoose={(next) =>
                change(k, { issue: next, relation: "=", value: optionsIn(root, next, lang)[0]?.value ?? "" })
              }
            />
            {numeric ? (
              <Choice
                label={`${words.relation} ${k + 1}, ${label}`}
                value={relation}
                choices={relations.map((each) => ({ value: each, name: signs[each] }))}
                onChoose={(next) => change(k, { relation: next as Relation })}
              />
            ) : (
              <span>=</span>
            )}
            <Choice
              label={`${words.value} ${k + 1}, ${label}`}
              value={value}
              choices={options}
              onChoose={(next) => change(k, { value: next })}
            />
            {conditions.length > 1 && (
              <button
                type="button"
                className="quiet remove"
                aria-label={words.remove(`${words.condition} ${k + 1}, ${label}`)}
                onClick={() => set(conditions.filter((_, other) => other !== k))}
              >
                ×
              </button>
            )}
          </div>
        );
      })}
      {first && (
        <button type="button" className="quiet" onClick={() => set([...conditions, ...(conditionsIn(first) ?? [])])}>
          {words.and} …<span className="unseen"> ({label})</span>
        </button>
      )}
    </fieldset>
  );
}

const signs: Readonly<Record<Relation, string>> = { "=": "=", "<=": "≤", ">=": "≥", "<": "<", ">": ">" };

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly onChoose: (value: string) => void;
}

function Choice({ label, value, choices, onChoose }: ChoiceProps) {
  const known = choices.some((choice) => choice.value === value);
  return (
    <select aria-label={label} value={value} onChange={({ target }) => onChoose(target.value)}>
      {!known && <option value={value}>{value}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.name}
        </option>
      ))}
    </select>
  );
}

/** Something to begin a statement with: the first option of the first issue. */
function firstCondition({ root, lang }: ReturnType<typeof useForm>): string | undefined {
  const [issue] = namedIn(root, "issues", lang);
  const [option] = issue ? optionsIn(root, issue.value, lang) : [];
  return issue && option ? statementOf([{ issue: issue.value, relation: "=", value: option.value }]) : undefined;
}
