import type { Tried } from "../../brief/clocks-page/view.js";

/** What is tried, and the way back through it. Nothing of it is in the file. */
export interface TriedState {
  readonly now: Tried | null;
  readonly past: readonly (Tried | null)[];
  readonly future: readonly (Tried | null)[];
  /** The field that was changed last: writing on in one field is one step. */
  readonly field: string;
}

export type TryAction =
  | { readonly type: "set"; readonly tried: Tried | null; readonly field: string }
  | { readonly type: "undo" | "redo" };

export const nothingTried: TriedState = { now: null, past: [], future: [], field: "" };

/** Steps kept. */
const most = 200;

export function triedSteps(state: TriedState, action: TryAction): TriedState {
  const { now, past, future, field } = state;
  switch (action.type) {
    case "set":
      if (JSON.stringify(action.tried) === JSON.stringify(now)) return state;
      return action.field !== "" && action.field === field
        ? { ...state, now: action.tried, future: [] }
        : { now: action.tried, past: [...past, now].slice(-most), future: [], field: action.field };
    case "undo":
      return past.length === 0
        ? state
        : { now: past.at(-1)!, past: past.slice(0, -1), future: [now, ...future], field: "" };
    case "redo":
      return future.length === 0
        ? state
        : { now: future[0]!, past: [...past, now], future: future.slice(1), field: "" };
    default:
      return action satisfies never;
  }
}
