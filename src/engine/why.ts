/** Why (not) this deal: who refuses it and by how much, what would mend it, and where it stands if nothing would. */
import { nearestBetter } from "./better.js";
import {
  atLeast,
  bindingLines,
  bindingRules,
  bindingVetoes,
  bindingWalkAways,
  broken,
  totalOf,
  valuesOf,
} from "./bound.js";
import { largest } from "./extremes.js";
import { frontier } from "./frontier.js";
import type { Deal, DealModel, Frontier } from "./model.js";
import { ranks } from "./ranks.js";
import type { WhyNot } from "./results.js";
import { disagreementOf, permittedOf } from "./solutions.js";
import { type Binding, inside, type Space, spaceOf, valueOf as worthOf } from "./space.js";
import { changesBetween } from "./trades.js";

/** What the caller has computed already; each member is computed here when absent and needed. */
export interface Known {
  /** Of the acceptable deals under the same binding. */
  readonly frontier?: Frontier | null;
  /** Of all permitted deals under the same binding. */
  readonly permitted?: Frontier | null;
}

/**
 * What stands against a deal, in this order: rules broken, red lines crossed, parties short of their walk-away, factions that veto
 * (and those heard only that are below their threshold); then an acceptable deal that dominates it, whether or not it is acceptable
 * itself; then, if it is acceptable, what each party could still gain, and if it is efficient its rank under each solution.
 */
export function whyNot(model: DealModel, deal: Deal, binding: Binding = {}, known: Known = {}): WhyNot {
  const space = spaceOf(model, binding);
  const refused = refusal(model, deal, binding);
  const { u, acceptable } = refused;
  const { better, proven } = betterDeal(model, space, deal);
  const efficient = acceptable && better === null && proven;
  return {
    ...refused,
    better,
    efficient,
    couldGain: acceptable ? couldGain(space, u) : null,
    rank: efficient ? rankOf(model, space, u, known) : {},
  };
}

/** What stands against a deal, without what would mend it. */
export type Refusal = Pick<WhyNot, "deal" | "u" | "acceptable" | "rules" | "redLines" | "short" | "vetoes" | "unhappy">;

/** The first part of `whyNot`: nothing is searched for, so it costs no more than valuing the deal. */
export function refusal(model: DealModel, deal: Deal, binding: Binding = {}): Refusal {
  const u = valuesOf(model.parties, deal);
  const lines = new Set(bindingLines(model, binding).map(String));
  const shortOf = ([party, faction]: readonly [number, number]) => {
    const { threshold, ...valued } = model.parties[party]!.factions[faction]!;
    const by = threshold === null ? 0 : threshold - worthOf(valued, deal);
    return by > 0 ? [{ party, faction, by }] : [];
  };
  return {
    deal,
    u,
    acceptable: inside(spaceOf(model, binding), deal),
    rules: broken(model, deal, bindingRules(model, binding)),
    redLines: model.parties.flatMap(({ redLines }, party) =>
      redLines.flatMap(({ issue, options }, line) =>
        options.includes(deal[issue]!) ? [{ party, line, binding: lines.has(String([party, line])) }] : [],
      ),
    ),
    short: bindingWalkAways(model, binding).flatMap((walkAway, party) =>
      walkAway !== null && u[party]! < walkAway ? [{ party, walkAway, by: walkAway - u[party]! }] : [],
    ),
    vetoes: bindingVetoes(model, binding).flatMap(shortOf),
    unhappy: model.parties.flatMap(({ factions }, p) =>
      factions.flatMap(({ veto }, f) => (veto ? [] : shortOf([p, f]))),
    ),
  };
}

/** First whether any deal dominates, by the largest total at everybody's values or more; then the nearest one. */
function betterDeal(
  model: DealModel,
  space: Space,
  deal: Deal,
): { readonly better: WhyNot["better"]; readonly proven: boolean } {
  const u = valuesOf(model.parties, deal);
  const sum = totalOf(space);
  const raised = atLeast(space, u);
  const total = u.reduce((a, b) => a + b, 0);
  const { answer: most, proven } = largest(raised, sum);
  if (most === null || most.value <= total) return { better: null, proven };
  const found = nearestBetter(space, deal, most.deal)!;
  const better = {
    deal: found.deal,
    u: valuesOf(model.parties, found.deal),
    proven: found.proven,
    changes: changesBetween(model, deal, found.deal),
  };
  return { better, proven: true };
}

const couldGain = (space: Space, u: readonly number[]): WhyNot["couldGain"] =>
  u.map((units, p) => ({
    keepingAll: most(atLeast(space, u), p, units) - units,
    keepingAcceptance: most(space, p, units) - units,
  }));

/** The most a party can have in a space that holds a deal worth `own` to it. */
const most = (space: Space, p: number, own: number): number =>
  Math.max(own, largest(space, space.coordinates[p]!).answer?.value ?? own);

function rankOf(model: DealModel, space: Space, u: readonly number[], known: Known): WhyNot["rank"] {
  const points = known.frontier === undefined ? frontier(space) : known.frontier;
  if (!points?.exact) return {};
  return ranks(model, u, {
    frontier: points,
    permitted: known.permitted === undefined ? frontier(permittedOf(space)) : known.permitted,
    disagreement: disagreementOf(model, permittedOf(space)),
  });
}
