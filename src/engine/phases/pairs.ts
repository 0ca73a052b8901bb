import { type LeastQuestion, leastCap, tableAt } from "./least.js";
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
    const easy: LeastQuestion = { after, held: below, free: [first], lower: pairs.at(-1)?.[0] ?? floor(first) };
    const a = leastCap(easy);
    if (a === null) return pairs;
    const known = firstOrder(after, tableAt(easy, a))!;
    const b = leastCap({ after, held: [{ ...first, cap: a }], free: [second], lower: floor(second), known })!;
    pairs.push([a, b]);
    below = [{ ...second, cap: b - 1 }];
  }
}
