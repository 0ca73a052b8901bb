import { type KeyboardEvent, type PointerEvent, useEffect, useId, useLayoutEffect, useRef } from "react";
import { numbersIn } from "../../brief/numbers.js";
import { type Placed, placed } from "../../brief/phases-page/places.js";
import type { FindingsView, UnitView } from "../../brief/phases-page/view.js";
import type { Language } from "../../brief/wire.js";
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
  const box = useRef<HTMLOListElement>(null);
  const focus = useRef<string>(undefined);
  const keysId = useId();
  const after = units.map((unit) => unit.after.map((before) => before.unit));
  const now = useRef({ order });
  now.current = { order };
  const n = numbersIn(lang);
  const places = findings?.rules.flatMap((rule) => rule.places) ?? [];

  // A row that moves in the page loses the focus in some browsers; the hand must stay on it.
  const written = order.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what moves the rows
  useLayoutEffect(() => {
    const wanted = focus.current;
    focus.current = undefined;
    if (wanted !== undefined) box.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [written]);

  /** Why a step went no further. */
  function refusal({ stoppedBy, waits }: Placed, unit: number): string {
    if (stoppedBy === undefined) return "";
    const [first, last] = waits ? [stoppedBy, unit] : [unit, stoppedBy];
    return units[last]!.after.find((before) => before.unit === first)?.refused ?? "";
  }

  function move(from: number, to: number, part: string) {
    const unit = order[from]!;
    const result = placed(order, after, { from, to });
    const why = refusal(result, unit);
    if (result.at === from) return announce(why || words.edge);
    focus.current = `[data-part="${part}"][data-unit="${unit}"]`;
    act({ type: "order", order: result.order });
    announce([words.moved(units[unit]!.name, result.at + 1, order.length), why].filter(Boolean).join(" "));
  }

  function onKeyDown(event: KeyboardEvent, from: number) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = { ArrowUp: from - 1, ArrowDown: from + 1, Home: 0, End: order.length - 1 }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(from, to, "grip");
  }

  const drag = useRef<() => void>(undefined);
  useEffect(() => () => drag.current?.(), []);

  /** Listens on the window: a row that moves under the hand would lose a pointer that it has captured. */
  function onPointerDown(event: PointerEvent, unit: number) {
    if (event.button !== 0) return;
    const started = event.clientY;
    let held = false;
    let why = "";
    const moved = ({ clientY }: globalThis.PointerEvent) => {
      if (!held && Math.abs(clientY - started) < 4) return;
      held = true;
      const current = now.current.order;
      const from = current.indexOf(unit);
      const to = placeUnder(box.current, clientY, unit);
      if (to === undefined || to === from) return;
      const result = placed(current, after, { from, to });
      why = refusal(result, unit);
      if (result.at !== from) act({ type: "drag", order: result.order });
    };
    const ended = () => {
      removeEventListener("pointermove", moved);
      removeEventListener("pointerup", ended);
      removeEventListener("pointercancel", ended);
      drag.current = undefined;
      if (!held) return;
      act({ type: "let go" });
      const current = now.current.order;
      announce(
        [words.moved(units[unit]!.name, current.indexOf(unit) + 1, current.length), why].filter(Boolean).join(" "),
      );
    };
    addEventListener("pointermove", moved);
    addEventListener("pointerup", ended);
    addEventListener("pointercancel", ended);
    drag.current = ended;
  }

  return (
    <>
      <ol ref={box} className="steps-list" aria-label={words.list}>
        {order.map((unit, k) => {
          const { name, members, moment } = units[unit]!;
          const found = places.filter(({ where }) => members.some(({ id }) => id === where)).length;
          return (
            <li key={unit} data-unit={unit}>
              <div className="steps-row">
                <button
                  type="button"
                  className="grip"
                  data-part="grip"
                  data-unit={unit}
                  aria-label={words.move(name, k + 1, order.length)}
                  aria-describedby={keysId}
                  onKeyDown={(event) => onKeyDown(event, k)}
                  onPointerDown={(event) => onPointerDown(event, unit)}
                >
                  <span className="grip-mark" aria-hidden="true">
                    ⠿
                  </span>
                  <span className="steps-tag">{n.whole(tags.indexOf(unit) + 1)}.</span>
                  <span>{name}</span>
                </button>
                {found > 0 && (
                  <a className="steps-found" href="#findings">
                    {words.findings(found)}
                  </a>
                )}
                <span className="steps-buttons">
                  <button
                    type="button"
                    className="quiet"
                    data-part="up"
                    data-unit={unit}
                    aria-label={words.earlier(name)}
                    aria-disabled={k === 0}
                    onClick={() => move(k, k - 1, "up")}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="quiet"
                    data-part="down"
                    data-unit={unit}
                    aria-label={words.later(name)}
                    aria-disabled={k === order.length - 1}
                    onClick={() => move(k, k + 1, "down")}
                  >
                    ↓
                  </button>
                </span>
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

/** The place in the list that the hand is over; the first and last rows reach beyond the list. */
function placeUnder(box: HTMLElement | null, y: number, unit: number): number | undefined {
  const rows = [...(box?.querySelectorAll<HTMLElement>(":scope > li") ?? [])];
  const own = rows.findIndex((row) => row.dataset.unit === String(unit));
  if (own < 0) return undefined;
  let to = own;
  rows.forEach((row, k) => {
    const { top, bottom } = row.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    if (k < own && y < middle) to = Math.min(to, k);
    if (k > own && y > middle) to = Math.max(to, k);
  });
  return to;
}
