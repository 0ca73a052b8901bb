/** Classes of states between which one maker moves freely, each ascending by that maker's rank. */
import type { Arranged } from "./arrange.js";
import { byValue, type Starts, slicesOf, startsOf } from "./slices.js";

export interface Classes {
  /** Class c starts at c × 2^free; each entry is a setting of the maker's reversible options. */
  readonly order: Uint16Array | Int32Array;
  /** Members of each class; states that cannot be, or that the maker does not see, are none. */
  readonly members: Int32Array;
  /** States by the maker's own rank, in slices of its own settings. */
  readonly starts: Starts;
}

/** Number of a state's class: its number with the maker's reversible options taken out. */
export const classOf = (at: number, free: number, state: number): number =>
  ((state >>> (at + free)) << at) | (state & ((1 << at) - 1));

export function classesOf(arranged: Arranged, maker: number): Classes {
  const { at, free, ranks, unseen } = arranged.makers[maker];
  const order = free <= 16 ? new Uint16Array(ranks.length) : new Int32Array(ranks.length);
  const members = new Int32Array(ranks.length >>> free);
  const settings = (1 << free) - 1;
  const sorted = byValue(ranks);
  for (let k = 0; k < sorted.length; k++) {
    const state = sorted[k];
    if (unseen?.[state]) continue;
    const c = classOf(at, free, state);
    order[(c << free) + members[c]++] = (state >>> at) & settings;
  }
  return { order, members, starts: startsOf(sorted, slicesOf(arranged, maker)) };
}
