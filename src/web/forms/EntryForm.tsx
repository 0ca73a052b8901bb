import { type FormEvent, useId, useState } from "react";
import type { EditPath } from "../../talks/edit.js";
import type { Plain } from "../../talks/model.js";
import { useForm } from "./context.js";
import { ChoiceField, FlagField, IdsField, NumberField, PlainField, RangeField, TextField } from "./fields.js";
import { choicesOf, namedIn, optionsIn } from "./names.js";
import { entriesOf, isWithin, itemsOf, nameIn, nodeAt } from "./outline.js";
import { ProblemNote } from "./ProblemNote.js";
import type { EntrySpec, FieldSpec } from "./specs.js";
import { itemSteps, namedSteps, removed } from "./steps.js";

/** The entries of a map section: each folds open to its fields; a new one begins with its name. */
export function EntriesForm({ path, spec }: { readonly path: EditPath; readonly spec: EntrySpec }) {
  const { root, lang } = useForm();
  const entries = entriesOf(nodeAt(root, path));
  return (
    <>
      {entries.map(({ key, value }) => (
        <Entry key={key} path={[...path, key]} spec={spec} name={nameIn(nodeAt(value, [spec.name]), lang, key)} />
      ))}
      <NewEntry
        spec={spec}
        empty={entries.length === 0}
        steps={(name) => namedSteps(root, path, { name, kind: spec.kind, entry: { [spec.name]: name } })}
      />
    </>
  );
}

/** The same for a list. */
export function ItemsForm({ path, spec }: { readonly path: EditPath; readonly spec: EntrySpec }) {
  const { root, lang } = useForm();
  const items = itemsOf(nodeAt(root, path));
  return (
    <>
      {items.map((item, k) => (
        <Entry key={k} path={[...path, k]} spec={spec} name={nameIn(nodeAt(item, [spec.name]), lang, String(k + 1))} />
      ))}
      <NewEntry
        spec={spec}
        empty={items.length === 0}
        steps={(name) => itemSteps(root, path, { [spec.name]: name } as { [key: string]: Plain })}
      />
    </>
  );
}

interface EntryProps {
  readonly path: EditPath;
  readonly spec: EntrySpec;
  readonly name: string;
}

function Entry({ path, spec, name }: EntryProps) {
  const { root, words, edit } = useForm();
  return (
    <Folded path={path} name={name} onRemove={() => void edit(removed(root, path))} removeLabel={words.remove(name)}>
      {() => spec.fields.map((field) => <SpecField key={field.key} path={path} field={field} of={name} />)}
    </Folded>
  );
}

interface FoldedProps {
  readonly path: EditPath;
  readonly name: string;
  readonly removeLabel?: string;
  readonly onRemove?: () => void;
  /** Drawn only while open: a file may have hundreds of entries. */
  readonly children: () => React.ReactNode;
}

/** An entry under its name, with how many problems are in it. */
export function Folded({ path, name, removeLabel, onRemove, children }: FoldedProps) {
  const { problems, words } = useForm();
  const [open, setOpen] = useState(false);
  const within = problems.filter((each) => isWithin(each.path, path));
  const own = within.filter((each) => each.path.length === path.length);
  return (
    <details className="entry" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>
        <bdi>{name}</bdi>
        {within.length > 0 && <span className="entry-problems"> · {words.problems(within.length)}</span>}
      </summary>
      {open && (
        <div className="entry-fields">
          {own.map(({ problem }, index) => (
            <ProblemNote key={index} problem={problem} />
          ))}
          {children()}
          {onRemove && (
            <p className="buttons">
              <button type="button" className="quiet" onClick={onRemove}>
                {removeLabel}
              </button>
            </p>
          )}
        </div>
      )}
    </details>
  );
}

interface NewEntryProps {
  readonly spec: Pick<EntrySpec, "kind"> | { readonly kind: "issue" | "option" };
  readonly empty: boolean;
  readonly steps: (name: string) => ReturnType<typeof namedSteps>;
}

/** A name and a button: an entry with that name, and an id made from it. */
export function NewEntry({ spec, empty, steps }: NewEntryProps) {
  const { words, edit } = useForm();
  const [name, setName] = useState("");
  const id = useId();
  const kind = words.kinds[spec.kind];

  async function add(event: FormEvent) {
    event.preventDefault();
    if (!name.trim()) return;
    const edited = await edit(steps(name.trim()));
    if (edited.ok) setName("");
  }

  return (
    <>
      {empty && <p className="key">{words.none}</p>}
      <form className="new-entry" onSubmit={(event) => void add(event)}>
        <div className="field">
          <label htmlFor={id}>{words.nameOfNew(kind)}</label>
          <input id={id} value={name} dir="auto" autoComplete="off" onChange={(event) => setName(event.target.value)} />
        </div>
        <button type="submit" className="quiet">
          {words.add(kind)}
        </button>
      </form>
    </>
  );
}

interface SpecFieldProps {
  readonly path: EditPath;
  readonly field: FieldSpec;
  readonly of: string;
}

/** One field of an entry, by its kind. */
export function SpecField({ path: entry, field, of }: SpecFieldProps) {
  const { root, lang, words } = useForm();
  const path = [...entry, field.key];
  const props = { path, label: words.fields[field.key] ?? field.key, of };
  switch (field.kind) {
    case "text":
      return <TextField {...props} />;
    case "long":
      return <TextField {...props} long />;
    case "date":
      return <PlainField {...props} hint={words.dateHint} />;
    case "url":
      return <PlainField {...props} />;
    case "number":
      return <NumberField {...props} />;
    case "range":
      return nodeAt(root, [...path, "deal"]) ? (
        <p className="key">
          {props.label}: {words.asDeal}
        </p>
      ) : (
        <RangeField {...props} />
      );
    case "flag":
      return <FlagField {...props} />;
    case "choice":
      return (
        <ChoiceField
          {...props}
          choices={field.choices.map((value) => ({ value, name: words.choices[value] ?? value }))}
        />
      );
    case "ids":
      return <IdsField {...props} choices={choicesOf(root, field.of, { lang, words })} />;
    case "terms":
      return (
        <fieldset className="terms">
          <legend>{props.label}</legend>
          {namedIn(root, "issues", lang).map((issue) => (
            <ChoiceField
              key={issue.value}
              path={[...path, issue.value]}
              label={issue.name}
              of={of}
              choices={optionsIn(root, issue.value, lang)}
            />
          ))}
        </fieldset>
      );
    case "entries":
      return (
        <fieldset className="nested">
          <legend>{props.label}</legend>
          <EntriesForm path={path} spec={field.entries} />
        </fieldset>
      );
    case "items":
      return (
        <fieldset className="nested">
          <legend>{props.label}</legend>
          <ItemsForm path={path} spec={field.items} />
        </fieldset>
      );
    default:
      return field satisfies never;
  }
}
