/** What the parties of a file want, on 0–1. */
import type { Party, Talks } from "../../../talks/model.js";
import { type Preferences, worthOf } from "../opponent/preferences.js";
import type { ConductRecord, FullDeal } from "../record.js";

/** An option nobody spoke of and nobody rated: never looked at, so that any number does. */
const unspoken = 0.5;

/**
 * Best guesses of a party's weights (as shares) and worths; null where it has no weight at all, or has not rated an option of a weighted
 * issue that somebody spoke of. Bonuses are left out.
 *
 * @param spoken whether an option of an issue stands in a bid or a demand
 */
export function statedPreferences(
  talks: Talks,
  party: string,
  spoken: (issue: number, option: number) => boolean,
): Preferences | null {
  const raw = talks.issues.map(({ weight }) => Math.max(0, weight[party]?.best ?? 0));
  const sum = raw.reduce((a, b) => a + b, 0);
  if (!(sum > 0) || !Number.isFinite(sum)) return null;
  let rated = true;
  const worths = talks.issues.map(({ options }, issue) =>
    options.map(({ worth }, option) => {
      const best = worth[party]?.best;
      if (best !== undefined) return Math.min(1, Math.max(0, best / 100));
      if (raw[issue]! > 0 && spoken(issue, option)) rated = false;
      return unspoken;
    }),
  );
  return rated ? { weights: raw.map((weight) => weight / sum), worths } : null;
}

/** The mean of several sides' preferences: the mean of their utilities is its utility. @param shares one a side, summing to 1 */
export function meanPreferences(sides: readonly Preferences[], shares: readonly number[]): Preferences {
  if (sides.length === 1) return sides[0]!;
  const weights = sides[0]!.weights.map((_, k) =>
    sides.reduce((sum, side, s) => sum + shares[s]! * side.weights[k]!, 0),
  );
  const worths = sides[0]!.worths.map((options, k) =>
    options.map((_, option) =>
      weights[k]! > 0
        ? sides.reduce((sum, side, s) => sum + shares[s]! * side.weights[k]! * side.worths[k]![option]!, 0) /
          weights[k]!
        : unspoken,
    ),
  );
  return { weights, worths };
}

/** The walk-away on 0–1, on the scale of the normalised weights; null where none is stated or the party's worths are not. */
export function walkAwayOf(talks: Talks, party: Party, preferences: Preferences | null): ConductRecord["ownWalkAway"] {
  const { walkAway } = party;
  if (!walkAway || !preferences) return null;
  if (walkAway.kind === "deal") {
    const deal = talks.issues.map(({ id, options }) => options.findIndex((option) => option.id === walkAway.deal[id]));
    if (deal.includes(-1)) return null;
    const worth = worthOf(preferences, deal);
    return { low: worth, best: worth, high: worth };
  }
  // Weights taken as written may not sum to 1; ours do, so the walk-away is stretched with them.
  const sum = party.weightsAsWritten
    ? talks.issues.reduce((total, { weight }) => total + Math.max(0, weight[party.id]?.best ?? 0), 0)
    : 1;
  const { low, best, high } = walkAway.points;
  return { low: low / 100 / sum, best: best / 100 / sum, high: high / 100 / sum };
}

/** The option of an issue that a side likes best, the first of equals. */
export function bestOption(preferences: Preferences, issue: number): number {
  const worths = preferences.worths[issue]!;
  return worths.indexOf(Math.max(...worths));
}

/** Deals that say which options were spoken of. */
export function spokenIn(
  deals: readonly (FullDeal | readonly (number | null)[])[],
): (issue: number, option: number) => boolean {
  const seen = new Set(deals.flatMap((deal) => deal.map((option, issue) => `${issue}.${option}`)));
  return (issue, option) => seen.has(`${issue}.${option}`);
}
