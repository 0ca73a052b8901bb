import { leastCap } from "./least.js";
import { exposureLimits } from "./limits.js";
import type { OrderProblem } from "./problem.js";
import { firstOrder, type Limit, mostInReach } from "./reach.js";
import { withoutWeightless } from "./weightless.js";

/** Worst exposures of two parties that an order reaches together, in units. */
export type WorstPair = readonly [first: number, second: number];

/**
 * The undominated pairs of worst exposures of two parties: no order has one smaller and the other no larger. Ascending in the
 * first, so descending in the second.
 *
 * From each pair the least of the second under the first's value, then the least of the first that still lets the second fall.
 *
 * @returns null unless there are exactly two parties and at most 26 units with numbers
 */
export function undominatedPairs(problem: OrderProblem): WorstPair[] | null {
  const { reduced } = withoutWeightless(problem);
  if (reduced.parties !== 2 || reduced.count > mostInReach) return null;
  const { after } = reduced;
  const [first, second] = exposureLimits(reduced, 0);
  const floor = (limit: Limit) =>
    Math.max(
      0,
      limit.adds.reduce((a, b) => a + b, 0),
    );
  const pairs: WorstPair[] = [];
  let below: Limit[] = [];
  for (;;) {
    const a = leastCap({ after, held: below, free: [first], lower: pairs.at(-1)?.[0] ?? floor(first) });
    if (!a) return pairs;
    const known = firstOrder(after, a.table)!;
    const held = [{ ...first, cap: a.cap }];
    const b = leastCap({ after, held, free: [second], lower: floor(second), known })!;
    pairs.push([a.cap, b.cap]);
    below = [{ ...second, cap: b.cap - 1 }];
  }
}
