/** A space of deals valued for two sides, with what was not elicited read from bids. */
import { mix } from "../../forecast/chance.js";
import type { Bid, TwoSidedSpace } from "../record.js";
import { byBayes } from "./bayesian.js";
import type { Preferences } from "./preferences.js";

export interface EstimatedSpace {
  /** `estimated` names the sides whose preferences were read from bids. */
  readonly best: TwoSidedSpace;
  /** Others that fit the bids as well, for a band; empty where nothing was estimated. */
  readonly samples: readonly TwoSidedSpace[];
  /** Sides with fewer than three different bids: all issues alike, nothing may be concluded from it. */
  readonly uniform: readonly ("own" | "other")[];
}

/**
 * Takes each side's preferences where they are known, and else its bids (Bayes' rule: on conceding agents it orders weights better than
 * counting options does, and says more plainly when it cannot tell).
 *
 * @param sizes options by issue
 * @param bids of both sides, in order of time
 */
export function estimatedSpace(
  {
    issues,
    sizes,
    own,
    other,
  }: {
    readonly issues: readonly string[];
    readonly sizes: readonly number[];
    readonly own: Preferences | null;
    readonly other: Preferences | null;
  },
  bids: readonly Bid[],
  { seed, samples }: { readonly seed: number; readonly samples: number },
): EstimatedSpace {
  const read = (side: Bid["by"], known: Preferences | null) =>
    known
      ? null
      : byBayes(
          bids.filter(({ by }) => by === side).map(({ deal }) => deal),
          sizes,
          { seed: mix(seed ^ (side === "own" ? 1 : 2)), samples },
        );
  const [ownRead, otherRead] = [read("own", own), read("other", other)];
  const estimated = [...(ownRead ? (["own"] as const) : []), ...(otherRead ? (["other"] as const) : [])];
  const space = (mine: Preferences, theirs: Preferences): TwoSidedSpace => ({
    issues,
    ownWeights: mine.weights,
    otherWeights: theirs.weights,
    ownWorths: mine.worths,
    otherWorths: theirs.worths,
    ...(estimated.length ? { estimated } : {}),
  });
  return {
    best: space(own ?? ownRead!.best, other ?? otherRead!.best),
    samples: estimated.length
      ? Array.from({ length: samples }, (_, k) => space(own ?? ownRead!.samples[k]!, other ?? otherRead!.samples[k]!))
      : [],
    uniform: estimated.filter((side) => (side === "own" ? ownRead : otherRead)!.uniform),
  };
}
