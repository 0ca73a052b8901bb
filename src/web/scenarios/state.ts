import type { Values } from "../../brief/scenarios-page/view.js";

/** The numbers that are tried, and the way back through them. Nothing of it is in the file. */
export interface Tried {
  readonly values: Values;
  readonly past: readonly Values[];
  readonly future: readonly Values[];
  /** What a hand on a slider started from; null when none is. */
  readonly held: Values | null;
  /** The slider that the last step moved, while the keyboard is still on it: its next press is part of that step. */
  readonly running: string | null;
}

export type TryAction =
  /** A hand or a key moves a slider; null gives the number back. */
  | { readonly type: "slide"; readonly key: string; readonly value: number | null }
  /** The hand lets go: one step of history, however far it went. */
  | { readonly type: "let go" }
  /** The keyboard or the hand goes elsewhere: what comes next is a step of its own. */
  | { readonly type: "leave" }
  | { readonly type: "undo" | "redo" | "reset" };

export const nothingTried: Tried = { values: {}, past: [], future: [], held: null, running: null };

/** Steps kept. */
const most = 200;

export function tried(state: Tried, action: TryAction): Tried {
  // Whoever presses a button has let go of the slider.
  if (state.held && (action.type === "undo" || action.type === "redo" || action.type === "reset"))
    return tried(tried(state, { type: "let go" }), action);
  const { values, past, future, held, running } = state;
  switch (action.type) {
    case "slide": {
      const { [action.key]: _, ...others } = values;
      const next = action.value === null ? others : { ...others, [action.key]: action.value };
      return { ...state, values: next, held: held ?? values, running: running === action.key ? running : null };
    }
    case "let go": {
      if (!held) return state;
      const moved = changedKey(held, values);
      if (moved === null) return { ...state, held: null };
      // Key after key on one slider is one step.
      if (running !== null && running === moved) return { ...state, held: null };
      return { values, past: [...past, held].slice(-most), future: [], held: null, running: moved };
    }
    case "leave":
      return running === null ? state : { ...state, running: null };
    case "reset":
      return Object.keys(values).length ? { ...nothingTried, past: [...past, values].slice(-most) } : state;
    case "undo": {
      const before = past.at(-1);
      return before
        ? { values: before, past: past.slice(0, -1), future: [values, ...future], held: null, running: null }
        : state;
    }
    case "redo": {
      const [after, ...rest] = future;
      return after ? { values: after, past: [...past, values], future: rest, held: null, running: null } : state;
    }
    default:
      return action satisfies never;
  }
}

/** The number that differs; null where none does. */
function changedKey(before: Values, after: Values): string | null {
  return (
    [...new Set([...Object.keys(before), ...Object.keys(after)])].find((key) => before[key] !== after[key]) ?? null
  );
}
