/** The most a maker can get by a move of its own, for all states at once. */
import type { Arranged } from "./arrange.js";
import { slicesOf, stateIn } from "./slices.js";

/**
 * For every state the most of `values` over it and the states its maker can move to; −1 at states it does not see.
 *
 * One linear pass where all its options go both ways, else one pass per option. Cells that cannot be hold −1 and only pass values on.
 *
 * @param values by arranged state, whole numbers ≥ 0; −1 where a state cannot be
 */
export function mostByOwnMoves(arranged: Arranged, maker: number, values: Int32Array): Int32Array {
  const { unseen, take, drop } = arranged.makers[maker];
  const most = values.slice();
  if (unseen) for (let s = 0; s < most.length; s++) if (unseen[s]) most[s] = -1;
  if (take | drop) spreadByOption(arranged, maker, most);
  else spreadOverGroups(arranged, maker, most);
  if (unseen) for (let s = 0; s < most.length; s++) if (unseen[s]) most[s] = -1;
  return most;
}

function spreadOverGroups(arranged: Arranged, maker: number, most: Int32Array): void {
  const slices = slicesOf(arranged, maker);
  const { settings, size } = slices;
  const best = new Int32Array(size).fill(-1);
  for (let x = 0; x < settings; x++)
    for (let s = 0; s < size; s++) {
      const value = most[stateIn(slices, x, s)];
      if (value > best[s]) best[s] = value;
    }
  for (let x = 0; x < settings; x++) for (let s = 0; s < size; s++) most[stateIn(slices, x, s)] = best[s];
}

function spreadByOption({ makers }: Arranged, maker: number, most: Int32Array): void {
  const { at, count, take, drop } = makers[maker];
  for (let k = at; k < at + count; k++) {
    const bit = 1 << k;
    const mayTake = !(drop & bit);
    const mayDrop = !(take & bit);
    for (let block = 0; block < most.length; block += 2 * bit) {
      for (let off = block; off < block + bit; off++) {
        const on = off + bit;
        const top = most[off] > most[on] ? most[off] : most[on];
        if (mayTake) most[off] = top;
        if (mayDrop) most[on] = top;
      }
    }
  }
}
