import { type FormEvent, useEffect, useId, useRef, useState } from "react";
import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";
import { WordsView } from "../blocks/WordsView.js";
import type { Asked, StartAnswer } from "./compute.js";
import { type Draft, named } from "./draft.js";
import { type NumberPlace, numbersOf, setNumber } from "./draft-edits.js";
import { spanFrom } from "./span.js";
import type { Drafting } from "./useDraft.js";
import { useStartWords } from "./wordsContext.js";

interface NextNumberProps {
  readonly drafting: Drafting;
  readonly answer: StartAnswer;
  readonly lang: Language;
}

/** The one number that would settle most, why, and a field for it; what is not known is passed over for the next. */
export function NextNumber({ drafting, answer, lang }: NextNumberProps) {
  const words = useStartWords().next;
  const { draft, change } = drafting;
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  // While an answer is worked out the last question stays, so that nothing jumps under the hand.
  const last = useRef<readonly Asked[]>([]);
  useEffect(() => {
    if (answer.next) last.current = answer.next;
  }, [answer.next]);
  const given = numbersOf(draft);
  if (!answer.block) return null;
  const stillOpen = (answer.next ?? last.current).filter(
    (number) => !passed.has(idOf(number)) && !given.some(({ at }) => idOf(at) === idOf(number)),
  );
  const [asked] = stillOpen;
  return (
    <section className="block" aria-labelledby="start-next">
      <p className="question">{words.head}</p>
      <h2 id="start-next">{asked ? <WordsView words={asked.ask} /> : words.none}</h2>
      {asked && (
        <NumberForm
          key={idOf(asked)}
          asked={asked}
          lang={lang}
          onSpan={(span) => change(setNumber(draft, asked, span))}
          onPass={() => setPassed(new Set([...passed, idOf(asked)]))}
        />
      )}
      {given.length > 0 && <GivenNumbers {...{ draft, change, lang }} />}
    </section>
  );
}

const idOf = ({ kind, party, issue = "", option = "" }: NumberPlace) => [kind, party, issue, option].join(" ");

interface NumberFormProps {
  readonly asked: Asked;
  readonly lang: Language;
  readonly onSpan: (span: readonly [number, number]) => void;
  readonly onPass: () => void;
}

function NumberForm({ asked, lang, onSpan, onPass }: NumberFormProps) {
  const words = useStartWords().next;
  const numbers = numbersIn(lang);
  const [written, setWritten] = useState("");
  const [wrong, setWrong] = useState("");
  const id = useId();
  const field = useRef<HTMLInputElement>(null);

  function submit(event: FormEvent) {
    event.preventDefault();
    const span = spanFrom(written);
    const [low, high] = bounds(asked);
    const refused = !span
      ? words.notANumber
      : span[0] < low || span[1] > high
        ? words.outside(numbers.level(low), numbers.level(high))
        : "";
    setWrong(refused);
    if (refused) field.current?.focus();
    else onSpan(span!);
  }

  return (
    <form className="number-form" onSubmit={submit} noValidate>
      <p className="say">
        <WordsView words={asked.why} />
      </p>
      <div className="number-field">
        <label className="field">
          <span>{words.field}</span>
          <input
            ref={field}
            value={written}
            inputMode="decimal"
            autoComplete="off"
            aria-describedby={`${id}-hint ${id}-wrong`}
            aria-invalid={wrong !== ""}
            onChange={(event) => setWritten(event.target.value)}
          />
        </label>
        <button type="submit">{words.use}</button>
        <button type="button" className="quiet" onClick={onPass}>
          {words.skip}
        </button>
      </div>
      <p id={`${id}-hint`} className="key">
        {words.hint}
      </p>
      <p id={`${id}-wrong`} className="field-problem" role="alert">
        {wrong}
      </p>
      <table className="anchors">
        <caption>{words.anchors[asked.kind]}</caption>
        <tbody>
          {asked.anchors.map(({ points, words: what }, index) => (
            <tr key={index}>
              <th scope="row">{what}</th>
              <td className="number">{numbers.points(points)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </form>
  );
}

/** A walk-away may be anything on the scale; a weight stays on that of the words; a worth keeps the order. */
function bounds({ kind, low, high }: Asked): readonly [number, number] {
  switch (kind) {
    case "walk-away":
      return [0, 100];
    case "weight":
      return [0, 10];
    case "worth":
      return [low, high];
    default:
      return kind satisfies never;
  }
}

interface GivenProps {
  readonly draft: Draft;
  readonly change: Drafting["change"];
  readonly lang: Language;
}

function GivenNumbers({ draft, change, lang }: GivenProps) {
  const words = useStartWords().next;
  const numbers = numbersIn(lang);
  const nameOf = (list: readonly { readonly key: string; readonly name: string }[], key: string | undefined) =>
    named(list)
      .find((each) => each.key === key)
      ?.name.trim() ?? "";
  const what = ({ kind, party, issue, option }: NumberPlace) => {
    const of = draft.issues.find(({ key }) => key === issue);
    const who = nameOf(draft.parties, party);
    if (kind === "walk-away") return words.walkAway(who);
    return kind === "weight"
      ? words.weight(who, of?.name.trim() ?? "")
      : words.worth(who, nameOf(of?.options ?? [], option));
  };
  return (
    <>
      <h3 className="list-head">{words.given}</h3>
      <ul className="given">
        {numbersOf(draft).map(({ at, span }) => (
          <li key={idOf(at)}>
            <span>
              {what(at)} <b>{numbers.range(span[0], span[1])}</b>
            </span>
            <button
              type="button"
              className="quiet remove"
              aria-label={words.takeBack(what(at))}
              onClick={() => change(setNumber(draft, at, undefined))}
            >
              ×
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
