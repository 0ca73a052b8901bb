import { numbersIn } from "../../brief/numbers.js";
import { placed } from "../../brief/phases-page/places.js";
import type { FindingsView, UnitView } from "../../brief/phases-page/view.js";
import type { Language } from "../../brief/wire.js";
import { GripMark } from "../move/grip.js";
import { useMovable } from "../move/useMovable.js";
import { StepDetails } from "./StepDetails.js";
import type { TryAction } from "./state.js";
import type { PhasesUiWords } from "./words.js";

interface StepListProps {
  readonly units: readonly UnitView[];
  readonly order: readonly number[];
  /** The file's own order, by which steps are numbered. */
  readonly tags: readonly number[];
  readonly findings: FindingsView | null;
  readonly words: PhasesUiWords["order"];
  readonly lang: Language;
  readonly act: (action: TryAction) => void;
  /** Heard by those who cannot see the list move. */
  readonly announce: (words: string) => void;
}

/** Steps in order, moved by hand (the charts follow while they are dragged), by buttons, or by arrow keys. */
export function StepList({ units, order, tags, findings, words, lang, act, announce }: StepListProps) {
  const n = numbersIn(lang);
  const after = units.map((unit) => unit.after.map((before) => before.unit));
  const places = findings?.rules.flatMap((rule) => rule.places) ?? [];
  const { box, keysId, grip, steps } = useMovable({
    order,
    nameOf: (unit) => units[unit]!.name,
    words: { ...words, up: words.earlier, down: words.later },
    place(current, from, to) {
      const { stoppedBy, waits, ...result } = placed(current, after, { from, to });
      if (stoppedBy === undefined) return { ...result, why: "" };
      const unit = current[from]!;
      const [first, last] = waits ? [stoppedBy, unit] : [unit, stoppedBy];
      return { ...result, why: units[last]!.after.find((before) => before.unit === first)?.refused ?? "" };
    },
    onOrder: (next) => act({ type: "order", order: next }),
    onDrag: (next) => act({ type: "drag", order: next }),
    onLetGo: () => act({ type: "let go" }),
    announce,
  });
  return (
    <>
      <ol ref={box} className="movable steps-list" aria-label={words.list}>
        {order.map((unit, k) => {
          const { name, members, moment } = units[unit]!;
          const found = places.filter(({ where }) => members.some(({ id }) => id === where)).length;
          return (
            <li key={unit} data-key={unit}>
              <div className="steps-row">
                <button {...grip(k)}>
                  <GripMark />
                  <span className="steps-tag">{n.whole(tags.indexOf(unit) + 1)}.</span>
                  <span>{name}</span>
                </button>
                {found > 0 && (
                  <a className="steps-found" href="#findings">
                    {words.findings(found)}
                  </a>
                )}
                {steps(k)}
              </div>
              <StepDetails unit={{ members, moment }} words={words} />
            </li>
          );
        })}
      </ol>
      <p id={keysId} className="unseen">
        {words.keys}
      </p>
    </>
  );
}
