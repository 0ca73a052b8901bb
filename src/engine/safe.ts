/** Whether a deal stays acceptable whatever the values in the ranges: proven in exact arithmetic, without draws. */
import {
  compareFractions,
  type Fraction,
  fraction,
  minus,
  over,
  parseFraction,
  plus,
  times,
  toNumber,
} from "../talks/fraction.js";
import { bindingLines, bindingRules, broken, crossed } from "./bound.js";
import type { Deal, DealModel } from "./model.js";
import type { RangedFaction, RangedModel, RangedNumber, RangedParty, RangedValued } from "./ranged.js";
import { type Binding, holds } from "./space.js";

export interface Safety {
  /** Acceptable to everybody whatever the values in the ranges. */
  readonly safe: boolean;
  /** By party. */
  readonly safeFor: readonly boolean[];
}

/**
 * Whether a deal is acceptable to each party for every combination of values in the ranges: its worths at their low ends, its walk-away
 * at the high end, bonuses at the worse end, and weights anywhere in their box.
 *
 * A weighted mean is at least t for all weights in the box exactly when Σ wᵢ(sᵢ − t) ≥ 0 with wᵢ high where sᵢ < t and low elsewhere:
 * that sum is linear in each weight, so no corner is worse. Fractions are exact; ends that no short decimal writes (thirds) are moved
 * outwards by 10^-12, so that rounding never makes a deal look safe. Where a faction is held to a walk-away that its party states as a
 * deal, the largest value of that deal is taken by itself: what is called safe is safe, the converse may fail.
 *
 * Red lines and rules are as `binding` says. A party without a stated walk-away refuses nothing it permits.
 */
export function safety(ranged: RangedModel, model: DealModel, deal: Deal, binding: Binding = {}): Safety {
  const ruled = broken(model, deal, bindingRules(model, binding)).length > 0;
  const lines = crossed(model, deal, bindingLines(model, binding));
  const safeFor = ranged.parties.map(
    (party, p) => !ruled && !lines.some(([owner]) => owner === p) && staysAbove(party, deal),
  );
  return { safe: safeFor.every(Boolean) && lines.length === 0, safeFor };
}

/**
 * The least value of a deal to a party over its ranges, points, rounded to a double: for display, never for a decision.
 *
 * The least weighted mean has high weights on the scores below some cut and low ones above it: all cuts are tried.
 */
export const worstCase = (valued: RangedValued, deal: Deal, weightsAsWritten = false): number =>
  toNumber(extreme(valued, deal, { weightsAsWritten, best: false }));

/** Whether the party and all its veto factions accept the deal in the worst case. */
function staysAbove(party: RangedParty, deal: Deal): boolean {
  const { walkAway, weightsAsWritten } = party;
  const own =
    walkAway === null ||
    (walkAway.kind === "points"
      ? atLeast(party, deal, high(walkAway.points), weightsAsWritten)
      : atLeastDeal(party, deal, walkAway.deal));
  return own && party.factions.every((faction) => !faction.veto || contented(party, faction, deal));
}

function contented(party: RangedParty, faction: RangedFaction, deal: Deal): boolean {
  const { threshold } = faction;
  const { walkAway, weightsAsWritten } = party;
  if (threshold === null || (threshold === "party" && walkAway === null)) return true;
  if (threshold !== "party") return atLeast(faction, deal, high(threshold), weightsAsWritten);
  if (walkAway!.kind === "points") return atLeast(faction, deal, high(walkAway!.points), weightsAsWritten);
  return atLeast(faction, deal, extreme(party, walkAway!.deal, { weightsAsWritten, best: true }), weightsAsWritten);
}

/** Whether the value of a deal is at least `level` whatever the ranges. */
function atLeast(valued: RangedValued, deal: Deal, level: Fraction, asWritten: boolean): boolean {
  const bonuses = valued.bonuses.filter(({ when }) => holds(when, deal)).map(({ add: points }) => low(points));
  const scores = deal.map((option, issue) => low(valued.worths[issue]![option]!));
  return never(valued, scores, { target: minus(level, sum(bonuses)), asWritten });
}

/** The same against another deal, valued by the same numbers: what both have in common cancels. */
function atLeastDeal(party: RangedParty, deal: Deal, other: Deal): boolean {
  const scores = deal.map((option, issue) => {
    const against = other[issue]!;
    const worths = party.worths[issue]!;
    return option === against ? zero : minus(low(worths[option]!), high(worths[against]!));
  });
  const bonuses = party.bonuses.map(({ when, add: points }) => {
    const [here, there] = [holds(when, deal), holds(when, other)];
    if (here === there) return zero;
    return here ? low(points) : negated(high(points));
  });
  return never(party, scores, { target: negated(sum(bonuses)), asWritten: party.weightsAsWritten });
}

/** Whether the weighted scores never fall below the target, for any weights in the box. */
function never(
  { weights }: RangedValued,
  scores: readonly Fraction[],
  { target, asWritten }: { readonly target: Fraction; readonly asWritten: boolean },
): boolean {
  const written = asWritten || weights.every((weight) => weight.high === 0);
  // As written, weights are no shares of a whole: Σ wᵢsᵢ against the target itself.
  const level = written ? zero : target;
  const terms = scores.map((score, issue) => {
    const margin = minus(score, level);
    return times(margin.n < 0n ? high(weights[issue]!) : low(weights[issue]!), margin);
  });
  return minus(sum(terms), written ? target : zero).n >= 0n;
}

/** The least (or with `best` the largest) value of a deal over the ranges, exact up to ends moved outwards. */
function extreme(
  valued: RangedValued,
  deal: Deal,
  { weightsAsWritten, best }: { readonly weightsAsWritten: boolean; readonly best: boolean },
): Fraction {
  const [worse, better] = best ? [high, low] : [low, high];
  const bonus = sum(valued.bonuses.filter(({ when }) => holds(when, deal)).map(({ add: points }) => worse(points)));
  const scored = deal
    .map((option, issue) => ({ score: worse(valued.worths[issue]![option]!), weight: valued.weights[issue]! }))
    .sort((a, b) => (best ? -1 : 1) * compareFractions(a.score, b.score));
  if (weightsAsWritten) {
    const terms = scored.map(({ score, weight }) => times(score.n < 0n ? better(weight) : worse(weight), score));
    return plus(sum(terms), bonus);
  }
  let found: Fraction | null = null;
  for (let cut = 0; cut <= scored.length; cut++) {
    const chosen = scored.map(({ weight }, k) => (k < cut ? high(weight) : low(weight)));
    const whole = sum(chosen);
    if (whole.n <= 0n) continue;
    const mean = over(sum(chosen.map((weight, k) => times(weight, scored[k]!.score))), whole);
    if (found === null || (best ? 1 : -1) * compareFractions(mean, found) > 0) found = mean;
  }
  return plus(found ?? zero, bonus);
}

const zero = fraction(0n);
const step = fraction(1n, 10n ** 12n);

const negated = ({ n, d }: Fraction): Fraction => ({ n: -n, d });
const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, zero);

const low = (number: RangedNumber): Fraction => end(number, number.low, negated(step));
const high = (number: RangedNumber): Fraction => end(number, number.high, step);

/** An end as people wrote it; one that is no short decimal may be a rounded fraction and is moved outwards. */
function end(number: RangedNumber, value: number, outwards: Fraction): Fraction {
  if (value === number.best && number.exact !== undefined) return parse(number.exact);
  const written = String(value);
  const exact = parse(written);
  return written.replace(/^-?0*\.?0*|\D|e.*$/g, "").length < 15 ? exact : plus(exact, outwards);
}

function parse(text: string): Fraction {
  const found = parseFraction(text);
  if (!found) throw new Error(`expected a number, got "${text}"`);
  return found;
}
