import type { EditPath } from "../../talks/edit.js";
import { useForm } from "./context.js";
import { Folded } from "./EntryForm.js";
import { ChoiceField, chosenSteps, IdsField, NumberField, PlainField, TextField } from "./fields.js";
import { choicesOf, type Named, namedIn, optionsIn } from "./names.js";
import { idsOf, itemsOf, nodeAt, writtenOf } from "./outline.js";
import { itemSteps, redLineSteps, removed, type Steps } from "./steps.js";

/** What each side has said on each issue: the latest position, its source, who denies it, its red lines. */
export function PositionsForm() {
  const { root, lang, words } = useForm();
  const parties = namedIn(root, "parties", lang);
  const others = namedIn(root, "others", lang);
  const issues = namedIn(root, "issues", lang);
  return (
    <>
      {issues.length === 0 && <p className="key">{words.none}</p>}
      {issues.map((issue) => (
        <Folded key={issue.value} path={["issues", issue.value, "positions"]} name={issue.name}>
          {() => (
            <>
              {parties.map((side) => (
                <SidePosition
                  key={side.value}
                  issue={issue}
                  side={side}
                  path={["issues", issue.value, "positions", side.value]}
                />
              ))}
              {others.map((side) => (
                <SidePosition
                  key={side.value}
                  issue={issue}
                  side={side}
                  path={["others", side.value, "positions", issue.value]}
                />
              ))}
            </>
          )}
        </Folded>
      ))}
    </>
  );
}

interface SideProps {
  readonly issue: Named;
  readonly side: Named;
  readonly path: EditPath;
}

function SidePosition({ issue, side, path }: SideProps) {
  const { root, lang, words, edit } = useForm();
  const node = nodeAt(root, path);
  const items = itemsOf(node);
  const series = node?.kind === "list";
  const at = series ? [...path, items.length - 1] : path;
  const of = `${side.name}, ${issue.name}`;
  const options = optionsIn(root, issue.value, lang);
  const choices = (ids: "actors" | "sources") => choicesOf(root, ids, { lang, words });
  const newer: Steps = [
    ...(series ? [] : [{ path, wrap: true as const }]),
    { path: [...path, series ? items.length : 1], value: { text: "…" } },
  ];
  return (
    <fieldset className="nested position">
      <legend>{words.positionOf(side.name)}</legend>
      {items.length > 1 && <p className="key">{words.earlier(items.length - 1)}</p>}
      <ChoiceField path={[...at, "stated"]} label={words.fields["stated"]!} of={of} choices={options} />
      <TextField path={[...at, "text"]} label={words.fields["text"]!} of={of} long />
      <PlainField path={[...at, "on"]} label={words.fields["on"]!} of={of} hint={words.dateHint} />
      <IdsField path={[...at, "source"]} label={words.fields["source"]!} of={of} choices={choices("sources")} />
      <IdsField path={[...at, "denied_by"]} label={words.fields["denied_by"]!} of={of} choices={choices("actors")} />
      <TextField path={[...at, "interest"]} label={words.fields["interest"]!} of={of} />
      <RedLines path={[...at, "red_lines"]} of={of} issue={issue.value} options={options} />
      {node && (
        <p className="buttons">
          <button type="button" className="quiet" onClick={() => void edit(newer)}>
            {words.newer}
            <span className="unseen"> ({of})</span>
          </button>
          <button type="button" className="quiet" onClick={() => void edit(removed(root, at))}>
            {words.remove(words.positionOf(side.name))}
            <span className="unseen"> ({issue.name})</span>
          </button>
        </p>
      )}
    </fieldset>
  );
}

interface RedLinesProps {
  readonly path: EditPath;
  readonly of: string;
  readonly issue: string;
  readonly options: readonly Named[];
}

/** A red line alone is not in a list; one that is an option alone is a bottom line. */
function RedLines({ path, of, issue, options }: RedLinesProps) {
  const { root, words, edit } = useForm();
  const node = nodeAt(root, path);
  const lines = node?.kind === "list" ? node.items : node ? [node] : [];
  const [first] = options;
  const add: Steps =
    node && node.kind !== "list"
      ? [
          { path, wrap: true },
          { path: [...path, 1], value: { options: [asWritten(first?.value)] } },
        ]
      : itemSteps(root, path, { options: [asWritten(first?.value)] });
  return (
    <fieldset className="nested">
      <legend>{words.redLines}</legend>
      {lines.map((_, k) => (
        <RedLine
          key={k}
          path={node?.kind === "list" ? [...path, k] : path}
          of={`${words.redLine(k + 1)}, ${of}`}
          label={words.redLine(k + 1)}
          numeric={nodeAt(root, ["issues", issue, "levels"]) !== undefined}
          options={options}
        />
      ))}
      {first && (
        <button type="button" className="quiet" onClick={() => void edit(add)}>
          {words.add(words.kinds["red line"])}
          <span className="unseen"> ({of})</span>
        </button>
      )}
    </fieldset>
  );
}

interface RedLineProps {
  readonly path: EditPath;
  readonly of: string;
  readonly label: string;
  readonly numeric: boolean;
  readonly options: readonly Named[];
}

function RedLine({ path, of, label, numeric, options }: RedLineProps) {
  const { root, words, edit } = useForm();
  const node = nodeAt(root, path);
  const bare = node?.kind === "scalar";
  const ids = bare ? idsOf(node) : idsOf(nodeAt(node, ["options"]));
  const bounded = nodeAt(node, ["above"]) !== undefined || nodeAt(node, ["below"]) !== undefined;
  const change = (next: Parameters<typeof redLineSteps>[2]) => redLineSteps(root, path, next);
  const setOptions = (next: readonly string[]): Steps => {
    // Without an option and without a bound a line says nothing, so it goes.
    if (next.length === 0 && !bounded) return removed(root, path);
    if (bare && next.length === 1) return chosenSteps(path, next[0]!);
    return next.length === 0 ? change({ options: undefined }) : change({ options: next.map(asWritten) });
  };
  return (
    <div className="red-line-fields">
      <b>{label}</b>
      <OptionChecks
        label={words.fields["options"]!}
        {...{ of, ids, options }}
        onIds={(next) => void edit(setOptions(next))}
        path={path}
      />
      {numeric &&
        ["above", "below"].map((key) => (
          <NumberField
            key={key}
            path={[...path, key]}
            label={words.fields[key]!}
            of={of}
            steps={(typed) => {
              const value = Number(typed);
              if (!typed.trim())
                return ids.length || !nodeAt(root, [...path, key]) ? change({ [key]: undefined }) : removed(root, path);
              return Number.isFinite(value) ? change({ [key]: value }) : undefined;
            }}
          />
        ))}
      <ChoiceField
        path={[...path, "firmness"]}
        label={words.fields["firmness"]!}
        of={of}
        value={bare ? "bottom" : writtenOf(nodeAt(node, ["firmness"]))}
        choices={["bottom", "held", "stated"].map((value) => ({ value, name: words.choices[value]! }))}
        steps={(firmness) => change({ firmness: firmness || undefined })}
      />
      <NumberField
        path={[...path, "chance"]}
        label={words.fields["chance"]!}
        of={of}
        steps={(typed) => {
          if (!typed.trim()) return bare ? [] : change({ chance: undefined });
          const value = Number(typed);
          return Number.isFinite(value) ? change({ chance: value }) : undefined;
        }}
      />
      <button type="button" className="quiet" onClick={() => void edit(removed(root, path))}>
        {words.remove(label)}
        <span className="unseen"> ({of})</span>
      </button>
    </div>
  );
}

interface ChecksProps {
  readonly path: EditPath;
  readonly label: string;
  readonly of: string;
  readonly ids: readonly string[];
  readonly options: readonly Named[];
  readonly onIds: (ids: readonly string[]) => void;
}

function OptionChecks({ label, of, ids, options, onIds }: ChecksProps) {
  return (
    <fieldset className="ids">
      <legend>
        {label}
        <span className="unseen"> ({of})</span>
      </legend>
      {options.map(({ value, name }) => (
        <label key={value} dir="auto">
          <input
            type="checkbox"
            checked={ids.includes(value)}
            onChange={({ target }) => onIds(target.checked ? [...ids, value] : ids.filter((other) => other !== value))}
          />
          {name}
        </label>
      ))}
    </fieldset>
  );
}

/** Levels are numbers in the file. */
const asWritten = (id: string | undefined): string | number =>
  id !== undefined && /^-?\d+(\.\d+)?$/.test(id) ? Number(id) : (id ?? "");
