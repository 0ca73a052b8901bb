/** How far each party has moved from the position it stated. Measured from stated positions, which may be inflated. */
import type { Deal, DealModel } from "./model.js";
import type { Movement } from "./results.js";
import { valueOf as worthOf } from "./space.js";

/** A stated position: an option index per issue, undefined where it says nothing. */
export type Position = readonly (number | undefined)[];

/**
 * Where a deal lies between the stated positions, and what each party has conceded in it. No measure of fairness.
 *
 * On an issue a position does not name, the party's own best option is assumed (the first of equals). A concession may be negative:
 * the deal is worth more than the position. Its share is of the way from the position down to the walk-away; null where no
 * walk-away is stated or the position is worth no more than it.
 *
 * @param positions by party
 */
export function movement(model: DealModel, positions: readonly Position[], deal: Deal): Movement {
  const stated = model.parties.map((party, p) => {
    const full = party.c.map((scores, i) => positions[p]![i] ?? scores.indexOf(Math.max(...scores)));
    return {
      deal: full,
      assumed: [...full.keys()].filter((i) => positions[p]![i] === undefined),
      u: worthOf(party, full),
    };
  });
  return {
    positions: stated,
    conceded: model.parties.map((party, p) => {
      const by = stated[p]!.u - worthOf(party, deal);
      const span = party.walkAway === null ? 0 : stated[p]!.u - party.walkAway;
      return { by, share: span > 0 ? by / span : null };
    }),
    issues: model.issues.map((_, i) =>
      stated.map((own, p) => {
        if (deal[i] === own.deal[i]) return "own";
        return stated.some((other, q) => q !== p && other.deal[i] === deal[i]) ? "other" : "between";
      }),
    ),
    fractions: model.issues.map(({ levels }, i) =>
      stated.map((own, p) => {
        if (!levels) return null;
        const from = levels[own.deal[i]!]!;
        const ends = stated.flatMap((other, q) => (q === p ? [] : [levels[other.deal[i]!]!]));
        const far = ends.reduce((a, b) => (Math.abs(b - from) > Math.abs(a - from) ? b : a), from);
        return far === from ? null : (levels[deal[i]!]! - from) / (far - from);
      }),
    ),
  };
}
