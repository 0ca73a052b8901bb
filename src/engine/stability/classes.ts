/** Classes of states between which one maker moves freely, each ascending by that maker's rank. */
import type { ArrangedMaker } from "./arrange.js";
import { byValue } from "./slices.js";

export interface Classes {
  /** Class c starts at c × 2^free; each entry is a setting of the maker's reversible options. */
  readonly order: Uint16Array | Int32Array;
  /** Members of each class; states that cannot be, or that the maker does not see, are none. */
  readonly members: Int32Array;
}

/** Number of a state's class: its number with the maker's reversible options taken out. */
export const classOf = (at: number, free: number, state: number): number =>
  ((state >>> (at + free)) << at) | (state & ((1 << at) - 1));

export function classesOf({ at, free, ranks, unseen }: ArrangedMaker): Classes {
  const order = free <= 16 ? new Uint16Array(ranks.length) : new Int32Array(ranks.length);
  const members = new Int32Array(ranks.length >>> free);
  const settings = (1 << free) - 1;
  for (const state of byValue(ranks)) {
    if (unseen?.[state]) continue;
    const c = classOf(at, free, state);
    order[(c << free) + members[c]++] = (state >>> at) & settings;
  }
  return { order, members };
}
