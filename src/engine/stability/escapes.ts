/** The most a maker can get by a move of its own, for all states at once. */
import type { Arranged } from "./arrange.js";
import { type Slices, slicesOf, stateIn } from "./slices.js";

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

/**
 * 1 where the most of `held` over a maker's own moves from a state is no better than the state; 0 elsewhere.
 *
 * @param held by arranged state, what the maker can be held down to there; at most its rank, −1 where a state cannot be
 */
export function stableAgainst(arranged: Arranged, maker: number, held: Int32Array): Uint8Array {
  const { ranks, unseen, take, drop } = arranged.makers[maker];
  if (unseen || take | drop) {
    const stable = new Uint8Array(ranks.length);
    const most = mostByOwnMoves(arranged, maker, held);
    for (let s = 0; s < ranks.length; s++) stable[s] = ranks[s] >= 0 && most[s] <= ranks[s] ? 1 : 0;
    return stable;
  }
  return noneAbove(arranged, maker, bestOverGroups(slicesOf(arranged, maker), held));
}

/** 1 where `best`, by setting of the others' options, is no better than the state; for makers without one-way options who see all. */
export function noneAbove(arranged: Arranged, maker: number, best: Int32Array): Uint8Array {
  const { ranks } = arranged.makers[maker];
  const slices = slicesOf(arranged, maker);
  const { settings, size } = slices;
  const stable = new Uint8Array(ranks.length);
  for (let x = 0; x < settings; x++)
    for (let s = 0; s < size; s++) {
      const state = stateIn(slices, x, s);
      if (ranks[state] >= 0 && best[s] <= ranks[state]) stable[state] = 1;
    }
  return stable;
}

/** By setting of the others' options, the most over all own settings. */
function bestOverGroups(slices: Slices, values: Int32Array): Int32Array {
  const { settings, size } = slices;
  const best = new Int32Array(size).fill(-1);
  for (let x = 0; x < settings; x++)
    for (let s = 0; s < size; s++) {
      const value = values[stateIn(slices, x, s)];
      if (value > best[s]) best[s] = value;
    }
  return best;
}

function spreadOverGroups(arranged: Arranged, maker: number, most: Int32Array): void {
  const slices = slicesOf(arranged, maker);
  const best = bestOverGroups(slices, most);
  for (let x = 0; x < slices.settings; x++) for (let s = 0; s < slices.size; s++) most[stateIn(slices, x, s)] = best[s];
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
