import { peakAlong } from "./limits.js";
import { firstOrder, type Limit, reachTable } from "./reach.js";

export interface Least {
  /** The smallest cap under which an order exists. */
  readonly cap: number;
  /** Of that cap, with the held limits. */
  readonly table: Int32Array;
}

export interface LeastQuestion {
  readonly after: readonly (readonly number[])[];
  /** Limits that hold as they are. */
  readonly held: readonly Limit[];
  /** Sums whose common cap is sought; their own caps are not looked at. */
  readonly free: readonly Limit[];
  /** No order stays below it. */
  readonly lower: number;
  /** An order that keeps the held limits, if one is known. */
  readonly known?: readonly number[];
}

/**
 * The smallest common cap of the free sums under which an order keeps all limits; null where none keeps the held ones.
 *
 * The lower bound is tried first, since it is often the answer. Then the interval is halved; each order found brings the upper
 * end down to what that order really reaches.
 */
export function leastCap({ after, held, free, lower, known }: LeastQuestion): Least | null {
  const tableAt = (cap: number) => reachTable(after, [...held, ...free.map((limit) => ({ ...limit, cap }))]);
  const first = { cap: lower, table: tableAt(lower) };
  if (firstOrder(after, first.table)) return first;
  const witness = known ?? firstOrder(after, reachTable(after, held));
  if (!witness) return null;
  let low = lower + 1;
  let found: Least = { cap: peakAlong(witness, free, lower), table: first.table };
  let current = false;
  while (low < found.cap) {
    const middle = low + Math.floor((found.cap - low) / 2);
    const table = tableAt(middle);
    const order = firstOrder(after, table);
    if (order) {
      const cap = peakAlong(order, free, lower);
      current = cap === middle;
      found = { cap, table };
    } else low = middle + 1;
  }
  return current ? found : { cap: found.cap, table: tableAt(found.cap) };
}
