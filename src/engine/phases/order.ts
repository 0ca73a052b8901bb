import { closureOf, lowerBound } from "./bounds.js";
import { dive } from "./dive.js";
import { type Exposure, exposureAlong } from "./exposure.js";
import { leastCap, tableAt } from "./least.js";
import { exposureLimits, guaranteeLimits } from "./limits.js";
import type { OrderProblem } from "./problem.js";
import { isIn, mostInReach } from "./reach.js";
import { searchCap } from "./search.js";
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
 * Exposure depends on the set done alone, so up to `mostInReach` units with numbers all 2^n sets are looked at, a bit each, and
 * the answer is proven and settled. Beyond, a beam and depth-first dives give what they can prove within their visits.
 *
 * @see Held & Karp (1962), J. SIAM 10(1): recursion over sets; here with a largest value in place of a sum
 */
export function bestOrder(problem: OrderProblem): FoundOrder {
  const { reduced, kept } = withoutWeightless(problem);
  if (reduced.count > mostInReach) return orderOfMany(problem, reduced, kept);
  const { after } = reduced;
  const closure = closureOf(after);
  const e = exposureLimits(reduced, 0);
  const z = leastCap({ after, held: [], free: e, lower: lowerBound(after, closure, e, 0) })!;
  const g = guaranteeLimits(reduced, 0);
  const question = { after, held: exposureLimits(reduced, z), free: g, lower: lowerBound(after, closure, g, 0) };
  const table = tableAt(question, leastCap(question)!);
  const order = firstOfAll(problem, kept, table);
  return { order, exposure: exposureAlong(problem, order), lower: z, upper: z, proven: true, settled: true };
}

/** Sets that a search beyond the tables may visit for the exposure, for the guarantee, and for the first of equals. */
const visits = { exposure: 200_000, guarantee: 60_000, first: 60_000 };

function orderOfMany(problem: OrderProblem, reduced: OrderProblem, kept: readonly number[]): FoundOrder {
  const { after } = reduced;
  const closure = closureOf(after);
  const e = exposureLimits(reduced, 0);
  const lower = lowerBound(after, closure, e, 0);
  const z = searchCap({ after, held: [], free: e, lower, from: "start", most: visits.exposure })!;
  const g = guaranteeLimits(reduced, 0);
  const held = exposureLimits(reduced, z.upper);
  const least = lowerBound(after, closure, g, 0);
  const k = searchCap({ after, held, free: g, lower: least, known: z.order, from: "end", most: visits.guarantee })!;
  const first = dive({
    after,
    limits: [...held, ...guaranteeLimits(reduced, k.upper)],
    first: "index",
    most: visits.first,
  });
  const found = first.found === "order" ? first.order : k.order;
  const order = withTheRest(
    problem,
    found.map((unit) => kept[unit]),
  );
  const proven = z.lower === z.upper;
  const settled = proven && k.lower === k.upper && first.found === "order" && kept.length === problem.count;
  return { order, exposure: exposureAlong(problem, order), lower: z.lower, upper: z.upper, proven, settled };
}

/** The order with the weightless units put in: each as early as it can come without going before a smaller index. */
function withTheRest({ count, after }: OrderProblem, weighted: readonly number[]): number[] {
  const weighs = new Set(weighted);
  const rest = Array.from({ length: count }, (_, unit) => unit).filter((unit) => !weighs.has(unit));
  const done = new Set<number>();
  const isReady = (unit: number) => after[unit].every((other) => done.has(other));
  for (let next = 0; done.size < count; ) {
    const free = rest.find((unit) => !done.has(unit) && isReady(unit));
    const unit = weighted[next];
    if (free !== undefined && (unit === undefined || free < unit || !isReady(unit))) done.add(free);
    else {
      done.add(unit);
      next++;
    }
  }
  return [...done];
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
    if (next < 0) throw new Error(`expected a unit that goes on from set ${set}`);
    const k = place.get(next);
    if (k !== undefined) set |= 1 << k;
    done.add(next);
  }
  return [...done];
}
