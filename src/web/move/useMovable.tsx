import { type KeyboardEvent, type PointerEvent, useEffect, useId, useRef } from "react";
import { useKeptFocus } from "./grip.js";
import { placeUnder } from "./placeUnder.js";
import "./move.css";

/** Where something went that was to be moved, and why no further, in words; `""` where nothing stopped it. */
export interface Moved {
  readonly order: readonly number[];
  /** Its place in `order`. */
  readonly at: number;
  readonly why: string;
}

export interface Movable {
  /** What is in the list, by key, from top to bottom. */
  readonly order: readonly number[];
  readonly nameOf: (key: number) => string;
  readonly place: (order: readonly number[], from: number, to: number) => Moved;
  readonly words: {
    readonly edge: string;
    readonly moved: (what: string, place: number, of: number) => string;
    readonly move: (what: string, place: number, of: number) => string;
    readonly up: (what: string) => string;
    readonly down: (what: string) => string;
  };
  /** A move that is a step of its own; one under the hand, which `onLetGo` ends. */
  readonly onOrder: (order: readonly number[]) => void;
  readonly onDrag: (order: readonly number[]) => void;
  readonly onLetGo: () => void;
  /** Heard by those who cannot see the list move. */
  readonly announce: (words: string) => void;
}

/** What a list of rows `<li data-key>` needs so that they can be moved by hand, by buttons, or by arrow keys, Home and End. */
export function useMovable(movable: Movable) {
  const { order, nameOf, place, words, onOrder, announce } = movable;
  const box = useRef<HTMLOListElement>(null);
  const keysId = useId();
  const hold = useKeptFocus(box, order.join());
  const now = useRef(movable);
  now.current = movable;

  function move(from: number, to: number, part: string) {
    const key = order[from]!;
    const result = place(order, from, to);
    if (result.at === from) return announce(result.why || words.edge);
    hold(`[data-part="${part}"][data-key="${key}"]`);
    onOrder(result.order);
    announce(told(now.current, result.order, key, result.why));
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
  function onPointerDown(event: PointerEvent, key: number) {
    if (event.button !== 0) return;
    const started = event.clientY;
    let held = false;
    let why = "";
    const moved = ({ clientY }: globalThis.PointerEvent) => {
      if (!held && Math.abs(clientY - started) < 4) return;
      held = true;
      const { order: current, place: placed, onDrag } = now.current;
      const from = current.indexOf(key);
      const to = placeUnder(box.current, clientY, key);
      if (to === undefined || to === from) return;
      const result = placed(current, from, to);
      why = result.why;
      if (result.at !== from) onDrag(result.order);
    };
    const ended = () => {
      removeEventListener("pointermove", moved);
      removeEventListener("pointerup", ended);
      removeEventListener("pointercancel", ended);
      drag.current = undefined;
      if (!held) return;
      now.current.onLetGo();
      now.current.announce(told(now.current, now.current.order, key, why));
    };
    addEventListener("pointermove", moved);
    addEventListener("pointerup", ended);
    addEventListener("pointercancel", ended);
    drag.current = ended;
  }

  return {
    box,
    keysId,
    /** Of the button by which the row at a place is held. */
    grip: (k: number) => ({
      type: "button" as const,
      className: "grip",
      "data-part": "grip",
      "data-key": order[k]!,
      "aria-label": words.move(nameOf(order[k]!), k + 1, order.length),
      "aria-describedby": keysId,
      onKeyDown: (event: KeyboardEvent) => onKeyDown(event, k),
      onPointerDown: (event: PointerEvent) => onPointerDown(event, order[k]!),
    }),
    /** The two buttons that move the row at a place by one. */
    steps: (k: number) => {
      const step = (part: "up" | "down", to: number, edge: boolean) => (
        <button
          type="button"
          className="quiet"
          data-part={part}
          data-key={order[k]}
          aria-label={words[part](nameOf(order[k]!))}
          aria-disabled={edge}
          onClick={() => move(k, to, part)}
        >
          {part === "up" ? "↑" : "↓"}
        </button>
      );
      return (
        <span className="move-steps">
          {step("up", k - 1, k === 0)}
          {step("down", k + 1, k === order.length - 1)}
        </span>
      );
    },
  };
}

function told({ words, nameOf }: Movable, order: readonly number[], key: number, why: string): string {
  return [words.moved(nameOf(key), order.indexOf(key) + 1, order.length), why].filter(Boolean).join(" ");
}
