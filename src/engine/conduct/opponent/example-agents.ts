/** Agents with known preferences for tests of opponent models; bids as in the strategies of the chapter, nearest above a falling target. */
import { draw, mix } from "../../forecast/chance.js";
import { ln, pow } from "../../forecast/numerics.js";
import type { FullDeal } from "../record.js";
import { type Preferences, worthOf } from "./preferences.js";
import { shapesOf, weightsOfRanks } from "./shapes.js";

/** Five issues with five options: weights at random, worths rising or falling at random steps from 0 to 1. */
export function someone(seed: number): Preferences {
  const key = mix(seed + 1);
  const shares = Array.from({ length: 5 }, (_, k) => -ln(draw(key, 1, k)));
  const sum = shares.reduce((a, b) => a + b, 0);
  return {
    weights: shares.map((share) => share / sum),
    worths: shares.map((_, k) => {
      const steps = Array.from({ length: 5 }, (_, option) => draw(key, 3 + option, k)).sort((a, b) => a - b);
      const [low, high] = [steps[0]!, steps[4]!];
      const worths = steps.map((step) => (step - low) / (high - low));
      return draw(key, 2, k) < 0.5 ? worths : worths.reverse();
    }),
  };
}

/** Somebody as the Bayesian model imagines people: weights by rank, straight shapes. */
export function someoneStraight(seed: number): Preferences {
  const key = mix(seed + 1);
  const places = Array.from({ length: 5 }, (_, k) => draw(key, 1, k));
  return {
    weights: weightsOfRanks(places.map((place) => places.filter((other) => other < place).length)),
    worths: places.map((_, k) => shapesOf(5)[draw(key, 2, k) < 0.5 ? 0 : 1]!),
  };
}

/** All deals of five issues with five options, best for `who` first; equal ones in order of their options. */
export function dealsFor(who: Preferences): { readonly deal: FullDeal; readonly worth: number }[] {
  return Array.from({ length: 5 ** 5 }, (_, d) => {
    const deal = [4, 3, 2, 1, 0].map((place) => Math.floor(d / 5 ** place) % 5);
    return { deal, worth: worthOf(who, deal) };
  }).sort((a, b) => b.worth - a.worth);
}

/** Bids nearest above a target that falls from 1 to `end` as x^(1/e). */
export function concedes(who: Preferences, bids: number, { e, end }: { readonly e: number; readonly end: number }) {
  const deals = dealsFor(who);
  return Array.from({ length: bids }, (_, s): FullDeal => {
    const target = 1 - (1 - end) * pow(s / (bids - 1), 1 / e);
    return deals.filter(({ worth }) => worth >= target - 1e-12).at(-1)!.deal;
  });
}

/** The bids of one who goes down the list of its own deals. */
export const descends = (who: Preferences, bids: number): FullDeal[] =>
  dealsFor(who)
    .slice(0, bids)
    .map(({ deal }) => deal);
