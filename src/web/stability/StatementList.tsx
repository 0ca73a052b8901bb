import { type KeyboardEvent, type PointerEvent, useEffect, useId, useLayoutEffect, useRef } from "react";
import { movedTo } from "../../brief/stability-page/slice.js";
import type { MakerList } from "../../brief/stability-page/view.js";
import { JudgementMark, SourceMark } from "../blocks/Sources.js";
import type { TryAction } from "./state.js";
import type { StabilityUiWords } from "./words.js";

interface StatementListProps {
  readonly list: MakerList;
  readonly words: StabilityUiWords["tried"];
  readonly act: (action: TryAction) => void;
  /** Heard by those who cannot see the list move. */
  readonly announce: (words: string) => void;
}

/** One maker's statements, moved by hand (the page answers while they are dragged), by buttons, or by arrow keys. */
export function StatementList({ list: { maker, name, entries, kind }, words, act, announce }: StatementListProps) {
  const box = useRef<HTMLOListElement>(null);
  const focus = useRef<string>(undefined);
  const keysId = useId();
  const order = entries.map(({ at }) => at);
  const now = useRef({ order, entries });
  now.current = { order, entries };

  // A row that moves in the page loses the focus in some browsers; the hand must stay on it.
  const written = order.join();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what moves the rows
  useLayoutEffect(() => {
    const wanted = focus.current;
    focus.current = undefined;
    if (wanted !== undefined) box.current?.querySelector<HTMLElement>(wanted)?.focus();
  }, [written]);

  function move(from: number, to: number, part: string) {
    const { at, words: what } = entries[from]!;
    if (to < 0 || to >= entries.length || to === from) return announce(words.edge);
    focus.current = `[data-part="${part}"][data-at="${at}"]`;
    act({ type: "order", maker, order: movedTo(order, from, to) });
    announce(words.moved(what, to + 1, entries.length));
  }

  function onKeyDown(event: KeyboardEvent, from: number) {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const to = {
      ArrowUp: from - 1,
      ArrowDown: from + 1,
      Home: 0,
      End: entries.length - 1,
    }[event.key];
    if (to === undefined) return;
    event.preventDefault();
    move(from, to, "grip");
  }

  const drag = useRef<() => void>(undefined);
  useEffect(() => () => drag.current?.(), []);

  /** Listens on the window: a row that moves under the hand would lose a pointer that it has captured. */
  function onPointerDown(event: PointerEvent<HTMLElement>, at: number) {
    if (event.button !== 0) return;
    const started = event.clientY;
    let held = false;
    const moved = ({ clientY }: globalThis.PointerEvent) => {
      if (!held && Math.abs(clientY - started) < 4) return;
      held = true;
      const { order: current } = now.current;
      const to = placeUnder(box.current, clientY, at);
      const from = current.indexOf(at);
      if (to !== undefined && to !== from) act({ type: "drag", maker, order: movedTo(current, from, to) });
    };
    const ended = () => {
      removeEventListener("pointermove", moved);
      removeEventListener("pointerup", ended);
      removeEventListener("pointercancel", ended);
      drag.current = undefined;
      if (!held) return;
      act({ type: "let go" });
      const { order: current, entries: shown } = now.current;
      const place = current.indexOf(at);
      announce(words.moved(shown[place]!.words, place + 1, shown.length));
    };
    addEventListener("pointermove", moved);
    addEventListener("pointerup", ended);
    addEventListener("pointercancel", ended);
    drag.current = ended;
  }

  if (entries.length === 0) return <p className="key">{words.empty}</p>;
  return (
    <>
      <ol ref={box} className="tried-list" aria-label={words.list(name, kind)}>
        {entries.map(({ at, words: what, said, doubt, sources, note }, k) => (
          <li key={at} data-at={at}>
            <button
              type="button"
              className="grip"
              data-part="grip"
              data-at={at}
              title={said}
              aria-label={words.move(what, k + 1, entries.length)}
              aria-describedby={keysId}
              onKeyDown={(event) => onKeyDown(event, k)}
              onPointerDown={(event) => onPointerDown(event, at)}
            >
              <span className="grip-mark" aria-hidden="true">
                ⠿
              </span>
              <span>
                {what}
                {doubt && <span className="small"> {doubt}</span>}
              </span>
            </button>
            {note && <JudgementMark why={note}>{words.note}</JudgementMark>}
            {sources.length > 0 && <SourceMark ids={sources}>{words.sources(sources.length)}</SourceMark>}
            <span className="tried-buttons">
              <button
                type="button"
                className="quiet"
                data-part="up"
                data-at={at}
                aria-label={words.up(what)}
                aria-disabled={k === 0}
                onClick={() => move(k, k - 1, "up")}
              >
                ↑
              </button>
              <button
                type="button"
                className="quiet"
                data-part="down"
                data-at={at}
                aria-label={words.down(what)}
                aria-disabled={k === entries.length - 1}
                onClick={() => move(k, k + 1, "down")}
              >
                ↓
              </button>
            </span>
          </li>
        ))}
      </ol>
      <p id={keysId} className="unseen">
        {words.keys}
      </p>
    </>
  );
}

/** The place in the list that the hand is over; the first and last rows reach beyond the list. */
function placeUnder(box: HTMLElement | null, y: number, at: number): number | undefined {
  const rows = [...(box?.querySelectorAll<HTMLElement>("li") ?? [])];
  const own = rows.findIndex((row) => row.dataset.at === String(at));
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
