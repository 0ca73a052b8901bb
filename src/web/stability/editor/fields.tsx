/** Lines of a conflict: statements with what they say in words, and a line that adds one. */
import { type FormEvent, useId, useState } from "react";
import { statementWords } from "../../../brief/stability-page/statements.js";
import { stabilityPageWords } from "../../../brief/stability-page/words.js";
import type { EditPath } from "../../../talks/edit.js";
import { useForm } from "../../forms/context.js";
import { Line } from "../../forms/fields.js";
import { itemsOf, nodeAt, writtenOf } from "../../forms/outline.js";
import { removed, type Steps, scalarSteps } from "../../forms/steps.js";
import { optionsIn } from "./steps.js";
import { editorWords } from "./words.js";

interface StatementProps {
  readonly path: EditPath;
  readonly label: string;
  readonly of: string;
}

/** A statement as it is written, and what it says. */
export function StatementField({ path, label, of }: StatementProps) {
  const { root, words } = useForm();
  const said = writtenOf(nodeAt(root, path));
  return (
    <div className="statement-field">
      <Line
        {...{ path, label, of }}
        dir="ltr"
        value={said}
        steps={(typed) => (typed.trim() ? scalarSteps(root, path, typed) : removed(root, path))}
        refusal={words.notStated}
      />
      <InWords said={said} />
    </div>
  );
}

function InWords({ said }: { readonly said: string }) {
  const { root, lang } = useForm();
  if (!said || said === "*") return null;
  const options = optionsIn(root, lang);
  const name = (id: string) => {
    const found = options.find((one) => one.id === id || `${one.maker}.${one.own}` === id);
    return found ? (lang === "fa" ? `«${found.name}»` : `“${found.name}”`) : id;
  };
  const words = statementWords({ w: stabilityPageWords(lang), option: name }, said);
  return words === said ? null : (
    <p className="key" dir="auto">
      {editorWords[lang].reads} {words}
    </p>
  );
}

interface ListButtonsProps {
  readonly path: EditPath;
  readonly place: number;
  readonly what: string;
}

/** Up, down, away: for an entry of a list. */
export function ListButtons({ path, place, what }: ListButtonsProps) {
  const { root, lang, edit } = useForm();
  const words = editorWords[lang];
  const count = itemsOf(nodeAt(root, path)).length;
  const entry = [...path, place];
  return (
    <span className="list-buttons">
      <button
        type="button"
        className="quiet"
        aria-label={words.up(what)}
        disabled={place === 0}
        onClick={() => void edit([{ path: entry, to: place - 1 }])}
      >
        ↑
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={words.down(what)}
        disabled={place === count - 1}
        onClick={() => void edit([{ path: entry, to: place + 1 }])}
      >
        ↓
      </button>
      <button
        type="button"
        className="quiet"
        aria-label={words.remove(what)}
        onClick={() => void edit(removed(root, entry))}
      >
        ×
      </button>
    </span>
  );
}

interface NewLineProps {
  readonly label: string;
  readonly add: string;
  readonly dir: "ltr" | "auto";
  readonly steps: (typed: string) => Steps;
}

/** A line that adds what is typed into it. */
export function NewLine({ label, add, dir, steps }: NewLineProps) {
  const { edit } = useForm();
  const [typed, setTyped] = useState("");
  const id = useId();

  async function submit(event: FormEvent) {
    event.preventDefault();
    if (!typed.trim()) return;
    const edited = await edit(steps(typed.trim()));
    if (edited.ok) setTyped("");
  }

  return (
    <form className="new-entry" onSubmit={(event) => void submit(event)}>
      <div className="field">
        <label htmlFor={id}>{label}</label>
        <input id={id} value={typed} dir={dir} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
      </div>
      <button type="submit" className="quiet">
        {add}
      </button>
    </form>
  );
}
