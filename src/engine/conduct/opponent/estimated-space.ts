/** A space of deals valued for two sides, with what was not elicited read from bids. */
import { mix } from "../../forecast/chance.js";
import type { Bid, FullDeal, TwoSidedSpace } from "../record.js";
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

/** One side: as elicited, or as its bids show. */
export interface Side {
  readonly best: Preferences;
  /** As many as asked for where it was estimated, else none. */
  readonly samples: readonly Preferences[];
  readonly estimated: boolean;
  /** Estimated from fewer than three different bids. */
  readonly uniform: boolean;
}

/**
 * A side's preferences where they are known, else from its bids by Bayes' rule: on conceding agents it orders weights better than counting
 * options does, and says more plainly when it cannot tell.
 *
 * @param deals its bids, in order of time
 * @param sizes options by issue
 */
export function sideOf(
  known: Preferences | null,
  deals: readonly FullDeal[],
  { sizes, seed, samples }: { readonly sizes: readonly number[]; readonly seed: number; readonly samples: number },
): Side {
  if (known) return { best: known, samples: [], estimated: false, uniform: false };
  const { best, samples: drawn, uniform } = byBayes(deals, sizes, { seed, samples });
  return { best, samples: drawn, estimated: true, uniform };
}

/** The space of two sides, and with what is only estimated varied over its samples. @param samples as many as the sides have */
export function spaceOfSides(
  issues: readonly string[],
  { own, other }: { readonly own: Side; readonly other: Side },
): EstimatedSpace {
  const estimated = [...(own.estimated ? (["own"] as const) : []), ...(other.estimated ? (["other"] as const) : [])];
  const space = (mine: Preferences, theirs: Preferences): TwoSidedSpace => ({
    issues,
    ownWeights: mine.weights,
    otherWeights: theirs.weights,
    ownWorths: mine.worths,
    otherWorths: theirs.worths,
    ...(estimated.length ? { estimated } : {}),
  });
  const count = Math.max(own.samples.length, other.samples.length);
  return {
    best: space(own.best, other.best),
    samples: Array.from({ length: count }, (_, k) => space(own.samples[k] ?? own.best, other.samples[k] ?? other.best)),
    uniform: [...(own.uniform ? (["own"] as const) : []), ...(other.uniform ? (["other"] as const) : [])],
  };
}

/** The space of a record's two sides, each as known or as its bids show. @param bids of both sides, in order of time */
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
  const deals = (side: Bid["by"]) => bids.filter(({ by }) => by === side).map(({ deal }) => deal);
  return spaceOfSides(issues, {
    own: sideOf(own, deals("own"), { sizes, seed: mix(seed ^ 1), samples }),
    other: sideOf(other, deals("other"), { sizes, seed: mix(seed ^ 2), samples }),
  });
}
