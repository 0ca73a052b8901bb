import { closureOf, lowerBound } from "./bounds.js";
import { type Exposure, exposureAlong } from "./exposure.js";
import { leastCap } from "./least.js";
import { exposureLimits, guaranteeLimits } from "./limits.js";
import type { OrderProblem } from "./problem.js";
import { isIn, mostInReach } from "./reach.js";
import { withoutWeightless } from "./weightless.js";

/** An order and what is known of the best one. In units. */
export interface FoundOrder {
  /** Unit indexes. */
  readonly order: readonly number[];
  /** Along that order, without leaving costs. */
  readonly exposure: Exposure;
  /** No order has a smaller worst exposure than `lower`; this one has `upper`. */
  readonly lower: number;
  readonly upper: number;
  /** `lower` and `upper` meet: no order is less exposed. */
  readonly proven: boolean;
  /** The whole tie rule is settled: of all orders so little exposed this one needs the least guarantee, and of those it is the first. */
  readonly settled: boolean;
}

/**
 * The order whose worst exposure is smallest.
 *
 * Ties, in turn: the smallest worst exposure z of any party at any point; of those the smallest guarantee that the neediest
 * party needs (max κ*); of those the lexicographically smallest sequence of unit indexes, which is file order.
 *
 * Exact: exposure depends on the set done alone, so all 2^n sets are looked at, a bit each.
 *
 * @see Held & Karp (1962), J. SIAM 10(1): recursion over sets; here with a largest value in place of a sum
 */
export function bestOrder(problem: OrderProblem): FoundOrder {
  const { reduced, kept } = withoutWeightless(problem);
  if (reduced.count > mostInReach)
    throw new Error(`expected at most ${mostInReach} units with numbers, got ${reduced.count}`);
  const { after } = reduced;
  const closure = closureOf(after);
  const e = exposureLimits(reduced, 0);
  const z = leastCap({ after, held: [], free: e, lower: lowerBound(after, closure, e, 0) })!.cap;
  const held = exposureLimits(reduced, z);
  const g = guaranteeLimits(reduced, 0);
  const { table } = leastCap({ after, held, free: g, lower: lowerBound(after, closure, g, 0) })!;
  const order = firstOfAll(problem, kept, table);
  return { order, exposure: exposureAlong(problem, order), lower: z, upper: z, proven: true, settled: true };
}

/** The lexicographically smallest order of all units whose weighted part stays in the table; the others may come at any time. */
function firstOfAll({ count, after }: OrderProblem, kept: readonly number[], table: Int32Array): number[] {
  const place = new Map(kept.map((unit, k) => [unit, k]));
  const done = new Set<number>();
  let set = 0;
  while (done.size < count) {
    const next = after.findIndex((before, unit) => {
      if (done.has(unit) || !before.every((other) => done.has(other))) return false;
      const k = place.get(unit);
      return k === undefined || isIn(table, set | (1 << k));
    });
    const k = place.get(next);
    if (k !== undefined) set |= 1 << k;
    done.add(next);
  }
  return [...done];
}
