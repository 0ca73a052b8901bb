import { OrderList } from "../start/OrderList.js";
import { useForm } from "./context.js";
import { Folded, NewEntry } from "./EntryForm.js";
import { ChoiceField, RangeField, TextField } from "./fields.js";
import { LevelsForm } from "./LevelsForm.js";
import { firstMove } from "./moves.js";
import { namedIn, optionsIn } from "./names.js";
import { entriesOf, nameIn, nodeAt } from "./outline.js";
import { importanceSteps, namedSteps, numbersSteps, orderSteps, ranksOf, removed } from "./steps.js";

/** Issues with their options, weights and worths. */
export function IssuesForm() {
  const { root, lang, words, edit } = useForm();
  const issues = entriesOf(nodeAt(root, ["issues"]));
  return (
    <>
      {issues.map(({ key, value }) => {
        const name = nameIn(nodeAt(value, ["name"]), lang, key);
        return (
          <Folded
            key={key}
            path={["issues", key]}
            name={name}
            removeLabel={words.remove(name)}
            onRemove={() => void edit(removed(root, ["issues", key]))}
          >
            {() => <OneIssue issue={key} name={name} />}
          </Folded>
        );
      })}
      <NewEntry
        spec={{ kind: "issue" }}
        empty={issues.length === 0}
        steps={(name) =>
          namedSteps(root, ["issues"], {
            name,
            kind: "issue",
            entry: { name, options: { open: { name: lang === "fa" ? "باز" : "Left open" } } },
          })
        }
      />
    </>
  );
}

function OneIssue({ issue, name }: { readonly issue: string; readonly name: string }) {
  const { root, lang, words, edit } = useForm();
  const path = ["issues", issue];
  const bare = !["order", "positions"].some((key) => nodeAt(root, [...path, key]));
  const parties = namedIn(root, "parties", lang);
  const numeric = nodeAt(root, [...path, "levels"]) !== undefined;
  return (
    <>
      <TextField path={[...path, "name"]} label={words.fields["name"]!} of={name} />
      <TextField path={[...path, "group"]} label={words.fields["group"]!} of={name} />
      <TextField path={[...path, "expected"]} label={words.fields["expected"]!} of={name} />
      <div className="sides">
        {parties.map((party) => (
          <ImportanceField key={party.value} issue={issue} party={party.value} name={party.name} of={name} />
        ))}
      </div>
      {numeric ? <LevelsForm issue={issue} name={name} /> : <OptionsForm issue={issue} name={name} />}
      {!numeric && bare && (
        <button
          type="button"
          className="quiet"
          onClick={() =>
            void edit([...removed(root, [...path, "options"]), { path: [...path, "levels"], value: { at: [0, 1] } }])
          }
        >
          {words.toLevels}
          <span className="unseen"> ({name})</span>
        </button>
      )}
    </>
  );
}

interface ImportanceProps {
  readonly issue: string;
  readonly party: string;
  readonly name: string;
  readonly of: string;
}

/** A word or a number, never both: entering one takes the other away. */
function ImportanceField({ issue, party, name, of }: ImportanceProps) {
  const { root, words } = useForm();
  const at = { issue, party };
  return (
    <div className="importance-fields">
      <ChoiceField
        path={["issues", issue, "importance", party]}
        label={words.importance(name)}
        of={of}
        choices={["high", "medium", "low"].map((value) => ({ value, name: words.choices[value]! }))}
        steps={(word) => importanceSteps(root, at, { word }) ?? []}
      />
      <RangeField
        path={["issues", issue, "weight", party]}
        label={words.weightOf(name)}
        of={of}
        hint={false}
        steps={(written) => importanceSteps(root, at, { written })}
      />
    </div>
  );
}

/** Options in the file's order, with what each is worth to whom; or a party's order alone. */
function OptionsForm({ issue, name }: { readonly issue: string; readonly name: string }) {
  const { root, lang, words, edit, announce } = useForm();
  const path = ["issues", issue, "options"];
  const options = optionsIn(root, issue, lang);
  const parties = namedIn(root, "parties", lang);
  const nameOf = (id: string) => options.find(({ value }) => value === id)?.name ?? id;
  return (
    <fieldset className="nested">
      <legend>{words.options}</legend>
      <OrderList
        label={words.list(name)}
        ranks={options.map(({ value }) => [value])}
        nameOf={nameOf}
        lang={lang}
        announce={announce}
        ties={false}
        onOrder={(ranks) => {
          const move = firstMove(
            options.map(({ value }) => value),
            ranks.flat(),
          );
          if (move) void edit([{ path: [...path, move.id], to: move.to }]);
        }}
      />
      {options.map(({ value, name: option }) => (
        <Folded
          key={value}
          path={[...path, value]}
          name={option}
          removeLabel={words.remove(option)}
          onRemove={() => void edit(removed(root, [...path, value]))}
        >
          {() => (
            <>
              <TextField path={[...path, value, "name"]} label={words.fields["name"]!} of={option} />
              {parties
                .filter(({ value: party }) => !nodeAt(root, ["issues", issue, "order", party]))
                .map((party) => (
                  <RangeField
                    key={party.value}
                    path={[...path, value, "worth", party.value]}
                    label={words.worthOf(party.name)}
                    of={option}
                    hint={false}
                  />
                ))}
            </>
          )}
        </Folded>
      ))}
      <NewEntry
        spec={{ kind: "option" }}
        empty={options.length === 0}
        steps={(option) => namedSteps(root, path, { name: option, kind: "option", entry: { name: option } })}
      />
      <div className="sides">
        {parties.map((party) => (
          <PartyOrder key={party.value} {...{ issue, name, nameOf }} party={party.value} partyName={party.name} />
        ))}
      </div>
    </fieldset>
  );
}

interface PartyOrderProps {
  readonly issue: string;
  readonly name: string;
  readonly party: string;
  readonly partyName: string;
  readonly nameOf: (id: string) => string;
}

function PartyOrder({ issue, name, party, partyName, nameOf }: PartyOrderProps) {
  const { root, lang, words, edit, announce } = useForm();
  const ordered = nodeAt(root, ["issues", issue, "order", party]) !== undefined;
  const at = { issue, party };
  const ranks = ranksOf(root, issue, party);
  return (
    <div className="side">
      <label className="flag">
        <input
          type="checkbox"
          checked={ordered}
          onChange={() => void edit(ordered ? numbersSteps(root, at) : orderSteps(root, at, ranks))}
        />
        {words.orderOnly(partyName)}
        <span className="unseen"> ({name})</span>
      </label>
      {ordered && (
        <OrderList
          label={`${words.list(name)}: ${partyName}`}
          ranks={ranks}
          nameOf={nameOf}
          lang={lang}
          announce={announce}
          onOrder={(next) => void edit(orderSteps(root, at, next))}
        />
      )}
    </div>
  );
}
