import { type KeyboardEvent, type PointerEvent, useId, useRef, useState } from "react";
import { numbersIn } from "../../brief/numbers.js";
import type { Language } from "../../brief/wire.js";
import { GripMark, useKeptFocus } from "../move/grip.js";
import type { Ranking } from "./draft.js";
import { type Drop, dropAt, type RowBox } from "./drop.js";
import { useOrderWords } from "./order-words.js";
import { dropped, rankOf, stepped, tied, untied } from "./ranking.js";

interface OrderListProps {
  readonly label: string;
  readonly ranks: Ranking;
  readonly nameOf: (key: string) => string;
  readonly lang: Language;
  readonly onOrder: (ranks: Ranking) => void;
  /** Heard by those who cannot see the list move. */
  readonly announce: (words: string) => void;
  /** Whether two may stand level. */
  readonly ties?: boolean;
}

/** Options from best to worst, moved by hand (a drop on another makes them level), by buttons, or by arrow keys. */
export function OrderList({ label, ranks, nameOf, lang, onOrder, announce, ties = true }: OrderListProps) {
  const words = useOrderWords();
  const numbers = numbersIn(lang);
  const list = useRef<HTMLOListElement>(null);
  const [drag, setDrag] = useState<{ readonly key: string; readonly drop: Drop } | undefined>();
  const keysId = useId();

  const written = JSON.stringify(ranks);
  const keepFocus = useKeptFocus(list, written);

  function order(next: Ranking, key: string, refocus?: string) {
    const level = next[rankOf(next, key) - 1]!.filter((other) => other !== key);
    announce(words.moved(nameOf(key), rankOf(next, key), next.length, level.map(nameOf)));
    if (refocus && JSON.stringify(next) !== written) keepFocus(refocus);
    onOrder(next);
  }

  const at = (part: string, key: string) => `[data-part="${part}"][data-key="${key}"]`;

  function onKeyDown(event: KeyboardEvent, key: string) {
    const next =
      event.key === "ArrowUp"
        ? stepped(ranks, key, -1)
        : event.key === "ArrowDown"
          ? stepped(ranks, key, 1)
          : event.key === "=" && ties
            ? isLevel(ranks, key)
              ? untied(ranks, key)
              : tied(ranks, key)
            : undefined;
    if (!next || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    order(next, key, at("grip", key));
  }

  const boxes = (): RowBox[] =>
    [...(list.current?.querySelectorAll<HTMLElement>("li") ?? [])].map((row) => {
      const { top, bottom } = row.getBoundingClientRect();
      return { key: row.dataset.key!, top, bottom };
    });

  const grip = (key: string) => ({
    onPointerDown(event: PointerEvent<HTMLElement>) {
      if (event.button !== 0) return;
      event.currentTarget.setPointerCapture(event.pointerId);
      setDrag({ key, drop: { before: rankOf(ranks, key) - 1 } });
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (drag?.key !== key) return;
      setDrag({ key, drop: dropAt(ranks, boxes(), { key, y: event.clientY, ties }) });
    },
    onPointerUp(event: PointerEvent<HTMLElement>) {
      if (drag?.key !== key) return;
      const rows = boxes();
      const own = rows.find((row) => row.key === key)!;
      setDrag(undefined);
      if (event.clientY >= own.top && event.clientY <= own.bottom) return;
      order(dropped(ranks, key, dropAt(ranks, rows, { key, y: event.clientY, ties })), key, at("grip", key));
    },
    onPointerCancel: () => setDrag(undefined),
  });

  return (
    <>
      <ol ref={list} className="order" aria-label={label}>
        {ranks.flatMap((rank, r) =>
          rank.map((key, k) => {
            const name = nameOf(key);
            const level = k > 0;
            const first = r === 0 && k === 0;
            return (
              <li
                key={key}
                data-key={key}
                className={[
                  drag?.key === key ? "held-row" : "",
                  drag && "level" in drag.drop && drag.drop.level === key ? "drop-level" : "",
                  drag && "before" in drag.drop && drag.drop.before === r && k === 0 ? "drop-before" : "",
                  drag && "before" in drag.drop && drag.drop.before === ranks.length && r === ranks.length - 1
                    ? "drop-after"
                    : "",
                ]
                  .filter(Boolean)
                  .join(" ")}
              >
                <span className="order-rank" aria-hidden="true">
                  {level ? words.equal : numbers.whole(r + 1)}
                </span>
                <button
                  type="button"
                  className="grip"
                  data-part="grip"
                  data-key={key}
                  aria-label={`${words.move(name)}, ${numbers.whole(r + 1)}`}
                  aria-describedby={keysId}
                  onKeyDown={(event) => onKeyDown(event, key)}
                  {...grip(key)}
                >
                  <GripMark /> {name}
                </button>
                <span className="order-buttons">
                  <button
                    type="button"
                    className="quiet"
                    data-part="up"
                    data-key={key}
                    aria-label={words.up(name)}
                    aria-disabled={first && rank.length === 1}
                    onClick={() => order(stepped(ranks, key, -1), key, at("up", key))}
                  >
                    ↑
                  </button>
                  <button
                    type="button"
                    className="quiet"
                    data-part="down"
                    data-key={key}
                    aria-label={words.down(name)}
                    aria-disabled={r === ranks.length - 1 && rank.length === 1}
                    onClick={() => order(stepped(ranks, key, 1), key, at("down", key))}
                  >
                    ↓
                  </button>
                  {ties && (
                    <button
                      type="button"
                      className="quiet"
                      data-part="tie"
                      data-key={key}
                      aria-label={rank.length > 1 ? words.untie(name) : words.tie(name)}
                      aria-pressed={rank.length > 1}
                      aria-disabled={r === 0 && rank.length === 1}
                      onClick={() =>
                        order(rank.length > 1 ? untied(ranks, key) : tied(ranks, key), key, at("tie", key))
                      }
                    >
                      =
                    </button>
                  )}
                </span>
              </li>
            );
          }),
        )}
      </ol>
      <p id={keysId} className="unseen">
        {words.keys}
      </p>
    </>
  );
}

const isLevel = (ranks: Ranking, key: string) => ranks[rankOf(ranks, key) - 1]!.length > 1;
