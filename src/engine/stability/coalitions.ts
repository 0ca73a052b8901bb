/** What makers can do together, each of them better off: kept apart from what each can do alone. */
import { type ConflictModel, oneWay } from "./model.js";
import { movesOf } from "./moves.js";

/**
 * Sets of two or more makers who have options, smallest first, then in maker order.
 *
 * A maker without options takes part in no step: to count it would call a step that another takes alone a joint one wherever it likes
 * the end. Whether a state holds is the same either way: a set with it improves on no state that the set without it does not.
 */
export function coalitionsOf({ makers }: ConflictModel): readonly (readonly number[])[] {
  const able = [...makers.keys()].filter((i) => makers[i].mask);
  const sets: number[][] = [];
  for (let bits = 1; bits < 2 ** able.length; bits++) sets.push(able.filter((_, k) => (bits >>> k) & 1));
  return sets.filter(({ length }) => length >= 2).sort((a, b) => a.length - b.length || inOrder(a, b));
}

function inOrder(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k] - b[k];
  return 0;
}

/** States a set of makers reaches from one by moves of its own that every one of them likes better, ascending. */
export function improvementsTogether(model: ConflictModel, by: readonly number[], from: number): number[] {
  const better = betterForAll(model, by, from);
  return reachTogether(model, by, from)
    .filter(better)
    .sort((a, b) => a - b);
}

/**
 * States that hold against every set of makers, single ones included: nobody, alone or together, gains by leaving.
 *
 * @param nash states from which nobody gains by leaving alone; only these need the test
 */
export const coalitionNash = (model: ConflictModel, nash: Iterable<number>): number[] =>
  [...nash].filter((s) => coalitionsOf(model).every((by) => improvementsTogether(model, by, s).length === 0));

export interface Jump {
  readonly by: readonly number[];
  readonly from: number;
  readonly to: number;
}

/**
 * Steps that a set of makers can take together from one equilibrium to another, all of them better off: what a mediator looks for.
 * Every set is listed; by start, then end, smallest set first.
 *
 * @param equilibria under one concept
 */
export function jumpsBetween(model: ConflictModel, equilibria: Iterable<number>): Jump[] {
  const ends = new Set(equilibria);
  return [...ends]
    .flatMap((from) =>
      coalitionsOf(model).flatMap((by) =>
        improvementsTogether(model, by, from)
          .filter((to) => ends.has(to))
          .map((to) => ({ by, from, to })),
      ),
    )
    .sort((a, b) => a.from - b.from || a.to - b.to || a.by.length - b.by.length || inOrder(a.by, b.by));
}

/** Of jumps with the same start and end, the one by the smallest set. */
export const smallestJumps = (jumps: readonly Jump[]): Jump[] =>
  jumps.filter(({ from, to }, k) => k === 0 || jumps[k - 1].from !== from || jumps[k - 1].to !== to);

/**
 * States that a set of makers can reach only by changing all their options at once, all of them better off: no order of single moves
 * leads there. Ascending; empty unless an impossible pattern names options of two makers.
 */
export function onlySignedTogether(model: ConflictModel, by: readonly number[], from: number): number[] {
  const { makers, options, feasible, patterns } = model;
  if (!patterns.some(({ spans }) => spans)) return [];
  const reached = new Set(reachTogether(model, by, from));
  const better = betterForAll(model, by, from);
  if (by.some((i) => makers[i].unseen?.[from])) return [];
  const flips = by.reduce((bits, i) => {
    const { take, drop } = oneWay(options, i);
    return bits | (makers[i].mask & ~(take & from) & ~(drop & ~from));
  }, 0);
  const found: number[] = [];
  for (let flip = flips; flip !== 0; flip = (flip - 1) & flips) {
    const to = (from ^ flip) >>> 0;
    if (feasible[to] && better(to) && !reached.has(to) && !by.some((i) => makers[i].unseen?.[to])) found.push(to);
  }
  return found.sort((a, b) => a - b);
}

const betterForAll =
  ({ makers }: ConflictModel, by: readonly number[], from: number) =>
  (to: number): boolean =>
    by.every((i) => makers[i].ranks[to] > makers[i].ranks[from]);

/** A maker's moves compose, so a plain closure reaches the same states as legal sequences; it may add the start, which improves on nothing. */
function reachTogether(model: ConflictModel, by: readonly number[], from: number): number[] {
  const seen = new Set([from]);
  for (const at of seen) for (const i of by) for (const to of movesOf(model, i, at)) seen.add(to);
  return [...seen];
}
