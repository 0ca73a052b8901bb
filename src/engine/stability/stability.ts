/**
 * Which states hold once nobody can be forced: Nash, GMR, SMR and SEQ for every maker and state.
 *
 * For each concept let m(t) be what a maker can be held down to after moving to t; it is stable at s exactly when the most of m over
 * its own moves from s is no better than s.
 *
 * @see Fang, Hipel & Kilgour (1993), Interactive Decision Making: the graph model; Fraser & Hipel (1979) for SEQ
 */
import { leastAfter } from "./answers.js";
import { type Concept, type ConflictModel, concepts, oneWay } from "./model.js";

export interface Stability {
  /** [concept][maker]: 1 where the maker is stable; 0 elsewhere, also where a state cannot be. */
  readonly stable: Readonly<Record<Concept, readonly Uint8Array[]>>;
  /** [concept]: states at which every maker is stable, ascending. */
  readonly equilibria: Readonly<Record<Concept, readonly number[]>>;
}

export function stability(model: ConflictModel): Stability {
  const stable: Record<Concept, Uint8Array[]> = { nash: [], gmr: [], smr: [], seq: [] };
  model.makers.forEach((maker, i) => {
    const { ranks } = maker;
    const escapes = mostOver(model, i, ranks);
    const worth = ranks.map((rank, s) => (rank < 0 ? -1 : Math.max(rank, escapes[s])));
    stable.nash.push(stableAt(model, i, ranks));
    stable.gmr.push(stableAt(model, i, leastAfter(model, i, ranks, false)));
    stable.smr.push(stableAt(model, i, lower(ranks, leastAfter(model, i, worth, false))));
    stable.seq.push(stableAt(model, i, leastAfter(model, i, ranks, true)));
  });
  const all = (concept: Concept) => {
    const found: number[] = [];
    for (let s = 0; s < model.feasible.length; s++) {
      if (model.feasible[s] && stable[concept].every((at) => at[s])) found.push(s);
    }
    return found;
  };
  return {
    stable,
    equilibria: Object.fromEntries(
      concepts.map((concept) => [concept, all(concept)]),
    ) as unknown as Stability["equilibria"],
  };
}

/** 1 where the most that the maker can be sure of by a move of its own is no better than staying. */
function stableAt(model: ConflictModel, maker: number, held: Int32Array): Uint8Array {
  const { ranks } = model.makers[maker];
  const most = mostOver(model, maker, held);
  const stable = new Uint8Array(ranks.length);
  for (let s = 0; s < ranks.length; s++) stable[s] = ranks[s] >= 0 && most[s] <= ranks[s] ? 1 : 0;
  return stable;
}

/**
 * For every state the most of `values` over it and the states its maker can move to; −1 at states it does not see.
 * One pass per option: cells that cannot be hold −1 and only pass values on.
 */
export function mostOver(model: ConflictModel, maker: number, values: Int32Array): Int32Array {
  const { unseen, mask } = model.makers[maker];
  const { take, drop } = oneWay(model.options, maker);
  const most = values.slice();
  if (unseen) for (let s = 0; s < most.length; s++) if (unseen[s]) most[s] = -1;
  for (let k = 0; 2 ** k < most.length; k++) {
    const bit = 1 << k;
    if (!(mask & bit)) continue;
    const [mayTake, mayDrop] = [!(drop & bit), !(take & bit)];
    for (let block = 0; block < most.length; block += 2 * bit) {
      for (let off = block; off < block + bit; off++) {
        const on = off + bit;
        const top = most[off] > most[on] ? most[off] : most[on];
        if (mayTake) most[off] = top;
        if (mayDrop) most[on] = top;
      }
    }
  }
  if (unseen) for (let s = 0; s < most.length; s++) if (unseen[s]) most[s] = -1;
  return most;
}

const lower = (a: Int32Array, b: Int32Array): Int32Array => a.map((x, s) => Math.min(x, b[s]));
