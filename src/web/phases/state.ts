import { sameOrder } from "../../brief/phases-page/places.js";

/** The order that is tried, and the way back through those before. Null is the file's own. Nothing of it is in the file. */
export interface TriedOrder {
  readonly order: readonly number[] | null;
  readonly past: readonly (readonly number[] | null)[];
  readonly future: readonly (readonly number[] | null)[];
  /** What a hand that drags started from; undefined when none does. */
  readonly held?: readonly number[] | null;
}

export type TryAction =
  | { readonly type: "order"; readonly order: readonly number[] | null }
  /** The same while a hand drags: one step of history, however far it goes. */
  | { readonly type: "drag"; readonly order: readonly number[] }
  | { readonly type: "let go" }
  | { readonly type: "undo" | "redo" | "reset" }
  /** The file has it now: there is no way back here. */
  | { readonly type: "forget" };

export const nothingTried: TriedOrder = { order: null, past: [], future: [] };

/** Steps kept. */
const most = 200;

/** @param own the file's own order, which is written as null */
export const triedWith =
  (own: readonly number[]) =>
  (state: TriedOrder, action: TryAction): TriedOrder => {
    const { order, past, future, held } = state;
    const plain = (asked: readonly number[] | null) => (asked && sameOrder(asked, own) ? null : asked);
    switch (action.type) {
      case "order":
        return stepped(state, plain(action.order));
      case "drag":
        return { order: plain(action.order), past, future, held: held === undefined ? order : held };
      case "let go":
        return held === undefined ? state : stepped({ order: held, past, future }, order);
      case "reset":
        return stepped(state, null);
      case "undo": {
        if (!past.length) return state;
        return { order: past.at(-1)!, past: past.slice(0, -1), future: [order, ...future] };
      }
      case "redo": {
        if (!future.length) return state;
        return { order: future[0]!, past: [...past, order], future: future.slice(1) };
      }
      case "forget":
        return nothingTried;
      default:
        return action satisfies never;
    }
  };

/** The same order is no step. */
function stepped({ order, past, future }: TriedOrder, next: readonly number[] | null): TriedOrder {
  const same = next === order || (next !== null && order !== null && sameOrder(next, order));
  return same ? { order, past, future } : { order: next, past: [...past, order].slice(-most), future: [] };
}
