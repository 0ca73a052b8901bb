/** Fields of a form: what stands at a path of the file, and one step of its history when it is changed. */
import { type ReactNode, useEffect, useId, useRef, useState } from "react";
import type { EditPath } from "../../talks/edit.js";
import { lineOf } from "../problem-words.js";
import { useForm } from "./context.js";
import { idsOf, isWithin, nodeAt, rangeText, wordsIn, writtenOf } from "./outline.js";
import { ProblemNote } from "./ProblemNote.js";
import { flagSteps, idsSteps, numberSteps, rangeSteps, removed, type Steps, scalarSteps, textSteps } from "./steps.js";

interface FieldProps {
  readonly path: EditPath;
  readonly label: string;
  /** Said to those who do not see what the field stands under. */
  readonly of?: string;
}

/** Words in the page's language. */
export function TextField({ path, label, of, long = false }: FieldProps & { readonly long?: boolean }) {
  const { root, lang, words } = useForm();
  return (
    <Line
      {...{ path, label, long }}
      {...(of ? { of } : {})}
      value={wordsIn(nodeAt(root, path), lang)}
      steps={(typed) => textSteps(root, path, { lang, words: typed })}
      refusal={words.notStated}
    />
  );
}

/** A date or an address: always from left to right. */
export function PlainField({ path, label, of, hint }: FieldProps & { readonly hint?: string }) {
  const { root, words } = useForm();
  return (
    <Line
      {...{ path, label }}
      {...(of ? { of } : {})}
      {...(hint ? { hint } : {})}
      dir="ltr"
      value={writtenOf(nodeAt(root, path))}
      steps={(typed) => scalarSteps(root, path, typed)}
      refusal={words.notStated}
    />
  );
}

export function RangeField({
  path,
  label,
  of,
  hint = true,
  steps,
}: FieldProps & { readonly hint?: boolean; readonly steps?: (typed: string) => Steps | undefined }) {
  const { root, words } = useForm();
  return (
    <Line
      {...{ path, label }}
      {...(of ? { of } : {})}
      {...(hint ? { hint: words.rangeHint } : {})}
      dir="ltr"
      value={rangeText(nodeAt(root, path))}
      steps={steps ?? ((typed) => rangeSteps(root, path, typed))}
      refusal={words.notARange}
    />
  );
}

export function NumberField({
  path,
  label,
  of,
  steps,
}: FieldProps & { readonly steps?: (typed: string) => Steps | undefined }) {
  const { root, words } = useForm();
  return (
    <Line
      {...{ path, label }}
      {...(of ? { of } : {})}
      dir="ltr"
      value={writtenOf(nodeAt(root, path))}
      steps={steps ?? ((typed) => numberSteps(root, path, typed))}
      refusal={words.notANumber}
    />
  );
}

interface LineProps extends FieldProps {
  readonly value: string;
  readonly steps: (typed: string) => Steps | undefined;
  readonly refusal: string;
  readonly hint?: string;
  readonly dir?: "ltr";
  readonly long?: boolean;
}

/** A line that is entered with Enter or on leaving it; Escape takes back what was typed. */
export function Line({ path, label, of, value, steps, refusal, hint, dir, long = false }: LineProps) {
  const { edit, words, lang } = useForm();
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState("");
  const id = useId();
  const shown = typed ?? value;
  // The value in the file has changed: by this field, by undo, or in the text.
  const before = useRef(value);
  useEffect(() => {
    if (before.current !== value) setTyped(undefined);
    before.current = value;
  }, [value]);

  async function enter() {
    if (typed === undefined || typed === value) {
      setTyped(undefined);
      setRefused("");
      return;
    }
    const taken = steps(typed);
    if (!taken) return setRefused(refusal);
    if (taken.length === 0) {
      setTyped(undefined);
      return setRefused("");
    }
    const edited = await edit(taken);
    setRefused(
      edited.ok ? "" : `${words.refused} ${edited.problems.map((problem) => lineOf(problem, lang)).join("; ")}`,
    );
  }

  const common = {
    id,
    value: shown,
    dir: dir ?? "auto",
    autoComplete: "off",
    "aria-describedby": `${id}-notes`,
    onBlur: () => void enter(),
  } as const;
  return (
    <Framed {...{ id, path, label, refused }} {...(of ? { of } : {})} {...(hint ? { hint } : {})}>
      {long ? (
        <textarea {...common} rows={2} onChange={(event) => setTyped(event.target.value)} />
      ) : (
        <input
          {...common}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={(event) => {
            if (event.key === "Enter" && !event.nativeEvent.isComposing) void enter();
            if (event.key === "Escape") {
              setTyped(undefined);
              setRefused("");
            }
          }}
        />
      )}
    </Framed>
  );
}

/** One of a few; the first choice is that nothing is stated. */
export function ChoiceField({
  path,
  label,
  of,
  choices,
  value,
  steps,
}: FieldProps & {
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly value?: string;
  readonly steps?: (chosen: string) => Steps;
}) {
  const { root, words, edit } = useForm();
  const id = useId();
  const now = value ?? writtenOf(nodeAt(root, path));
  const known = choices.some((choice) => choice.value === now);
  return (
    <Framed {...{ id, path, label, refused: "" }} {...(of ? { of } : {})}>
      <select
        id={id}
        value={now}
        aria-describedby={`${id}-notes`}
        onChange={({ target }) =>
          void edit(steps ? steps(target.value) : target.value ? chosenSteps(path, target.value) : removed(root, path))
        }
      >
        <option value="">{words.notStated}</option>
        {!known && now !== "" && <option value={now}>{now}</option>}
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.name}
          </option>
        ))}
      </select>
    </Framed>
  );
}

/** Levels and grades are numbers in the file. */
export const chosenSteps = (path: EditPath, value: string): Steps => [
  { path, value: /^-?\d+(\.\d+)?$/.test(value) ? Number(value) : value },
];

export function FlagField({ path, label, of }: FieldProps) {
  const { root, edit } = useForm();
  const id = useId();
  return (
    <div className="flag">
      <label>
        <input
          type="checkbox"
          checked={writtenOf(nodeAt(root, path)) === "true"}
          aria-describedby={`${id}-notes`}
          onChange={(event) => void edit(flagSteps(root, path, event.target.checked))}
        />
        {label}
        {of && <span className="unseen"> ({of})</span>}
      </label>
      <FieldNotes id={id} path={path} refused="" />
    </div>
  );
}

/** Several of a list of ids, by their names. */
export function IdsField({
  path,
  label,
  of,
  choices,
  steps,
}: FieldProps & {
  readonly choices: readonly { readonly value: string; readonly name: string }[];
  readonly steps?: (ids: readonly string[]) => Steps;
}) {
  const { root, words, edit } = useForm();
  const id = useId();
  const ids = idsOf(nodeAt(root, path));
  // What is named but not declared stays on the list, so that it can be taken away.
  const all = [...choices, ...ids.filter((each) => !choices.some(({ value }) => value === each)).map(unknown)];
  const toggled = (value: string, on: boolean) => (on ? [...ids, value] : ids.filter((other) => other !== value));
  return (
    <fieldset className="ids" aria-describedby={`${id}-notes`}>
      <legend>
        {label}
        {of && <span className="unseen"> ({of})</span>}
      </legend>
      {all.length === 0 && <span className="key">{words.none}</span>}
      {all.map(({ value, name }) => (
        <label key={value} dir="auto">
          <input
            type="checkbox"
            checked={ids.includes(value)}
            onChange={({ target }) => {
              const next = toggled(value, target.checked);
              void edit(steps ? steps(next) : idsSteps(root, path, next));
            }}
          />
          {name}
        </label>
      ))}
      <FieldNotes id={id} path={path} refused="" />
    </fieldset>
  );
}

const unknown = (value: string) => ({ value, name: `${value} ?` });

interface FramedProps extends FieldProps {
  readonly id: string;
  readonly refused: string;
  readonly hint?: string;
  readonly children: ReactNode;
}

function Framed({ id, path, label, of, refused, hint, children }: FramedProps) {
  return (
    <div className="field">
      <label htmlFor={id}>
        {label}
        {of && <span className="unseen"> ({of})</span>}
      </label>
      {children}
      <FieldNotes id={id} path={path} refused={refused} {...(hint ? { hint } : {})} />
    </div>
  );
}

/** What is wrong with the value, from the file and from what was typed; and how to write it. */
function FieldNotes({ id, path, refused, hint }: { id: string; path: EditPath; refused: string; hint?: string }) {
  const { problems } = useForm();
  const own = problems.filter((each) => isWithin(each.path, path));
  return (
    <div id={`${id}-notes`}>
      {hint && <p className="key">{hint}</p>}
      {refused && (
        <p className="field-problem" role="alert">
          {refused}
        </p>
      )}
      {own.map(({ problem }, index) => (
        <ProblemNote key={index} problem={problem} />
      ))}
    </div>
  );
}
