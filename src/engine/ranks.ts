/** Where a deal stands under each solution, when the frontier is known exactly. */
import {
  compareScores,
  leastGain,
  leastShare,
  type Measure,
  productOfGains,
  spreadOfGains,
  spreadOfShares,
  sumOfDifferences,
  sumOfValues,
} from "./measure.js";
import type { DealModel, Frontier } from "./model.js";
import type { SolutionId } from "./results.js";

/**
 * The rank of an efficient vector of values under each solution: 1 + the number of frontier points that the rule puts before it, so
 * that the points the rule picks are all 1.
 *
 * `ks-genius` ranks over the frontier of all permitted deals and is left out where the vector is not on it (with veto factions an
 * efficient deal can be dominated by a vetoed one) or that frontier is not known.
 *
 * @param u a vector of the frontier, units
 */
export function ranks(
  model: DealModel,
  u: readonly number[],
  known: { readonly frontier: Frontier; readonly permitted: Frontier | null; readonly disagreement: readonly number[] },
): Partial<Record<SolutionId, number>> {
  const { frontier, permitted, disagreement } = known;
  const ideal = u.map((_, p) => frontier.points.reduce((most, point) => Math.max(most, point.u[p]!), -Infinity));
  const rank = (measure: Measure, { points }: Frontier): number => {
    const own = measure.of(u);
    const sign = measure.more ? 1 : -1;
    return 1 + points.filter((point) => sign * compareScores(measure.of(point.u), own) > 0).length;
  };
  const listed = permitted?.exact && permitted.points.some((point) => point.u.every((units, p) => units === u[p]));
  return {
    nash: rank(productOfGains(disagreement, model.scale), frontier),
    "ks-maxmin": rank(leastShare(disagreement, ideal), frontier),
    "ks-min-spread": rank(spreadOfShares(disagreement, ideal), frontier),
    ...(listed ? { "ks-genius": rank(sumOfDifferences(model.scale), permitted) } : {}),
    egalitarian: rank(leastGain(disagreement, model.scale), frontier),
    utilitarian: rank(sumOfValues(model.scale), frontier),
    equitability: rank(spreadOfGains(disagreement, model.scale), frontier),
  };
}
