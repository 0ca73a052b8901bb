import { moved, rearranges } from "../../brief/stability-page/slice.js";
import type { MakerList, Orders } from "../../brief/stability-page/view.js";

/** The orders that are tried, and the way back through them. Nothing of it is in the file. */
export interface TriedOrders {
  readonly orders: Orders;
  readonly past: readonly Orders[];
  readonly future: readonly Orders[];
  /** What a hand that drags started from; null when none does. */
  readonly held: Orders | null;
}

export type TryAction =
  | { readonly type: "order"; readonly maker: string; readonly order: readonly number[] }
  /** The same while a hand drags: one step of history, however far it goes. */
  | { readonly type: "drag"; readonly maker: string; readonly order: readonly number[] }
  | { readonly type: "let go" }
  | { readonly type: "undo" | "redo" | "reset" }
  /** The file has them now, or is another file: there is no way back here. */
  | { readonly type: "forget" };

export const nothingTried: TriedOrders = { orders: {}, past: [], future: [], held: null };

/** Steps kept. */
const most = 200;

export function tried(state: TriedOrders, action: TryAction): TriedOrders {
  const { orders, past, future, held } = state;
  switch (action.type) {
    case "order":
      return stepped(state, moved({ ...orders, [action.maker]: action.order }));
    case "drag":
      return { ...state, held: held ?? orders, orders: moved({ ...orders, [action.maker]: action.order }) };
    case "let go":
      return held ? stepped({ ...state, orders: held, held: null }, orders) : state;
    case "reset":
      return stepped(state, {});
    case "undo": {
      const before = past.at(-1);
      return before ? { orders: before, past: past.slice(0, -1), future: [orders, ...future], held: null } : state;
    }
    case "redo": {
      const [after, ...rest] = future;
      return after ? { orders: after, past: [...past, orders], future: rest, held: null } : state;
    }
    case "forget":
      return nothingTried;
    default:
      return action satisfies never;
  }
}

/** The same orders are no step. */
function stepped(state: TriedOrders, orders: Orders): TriedOrders {
  if (JSON.stringify(orders) === JSON.stringify(state.orders)) return state;
  return { orders, past: [...state.past, state.orders].slice(-most), future: [], held: null };
}

/** A list in the order that is tried now: the hand is ahead of the thread that answers. */
export function inOrder(list: MakerList, orders: Orders): MakerList {
  const filed = [...list.entries].sort((a, b) => a.at - b.at);
  const order = orders[list.maker];
  if (!order || !rearranges(order, filed.length)) return { ...list, entries: filed, moved: false };
  return { ...list, entries: order.map((at) => filed[at]!), moved: order.some((at, k) => at !== k) };
}
