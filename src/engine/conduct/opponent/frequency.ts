/** Preferences by how often a side keeps an option: fast, and blind to the order in which options stand in the file. */
import { draw, mix } from "../../forecast/chance.js";
import { normalQuantile } from "../../forecast/normal.js";
import { exp } from "../../forecast/numerics.js";
import type { FullDeal } from "../record.js";
import { type Estimate, indifferent, leastBids, type Preferences, sameDeal } from "./preferences.js";

/** What an issue gains by staying as it was while others moved. */
const step = 0.1;

/** How far a weight may be off by itself, as a factor e^±: of one pair of bids; falls with the square root of their number (ours). */
const looseness = 0.7;

/**
 * Weights from 1/m, plus .1 for each issue whose option stayed between two successive different bids, normalised after each pair; an
 * option is worth the number of different bids with it over the largest such number of its issue, 0 if never bid. Repeats of a whole bid,
 * at once or later, add nothing: repetition must not look like certainty.
 *
 * The band (ours): pairs and bids drawn with replacement, weights loosened by a factor that shrinks with the pairs seen, options never
 * bid anywhere below the least bid. With fewer than three different bids all issues count alike, and the band is whatever could be.
 *
 * @param bids of one side, in order of time
 * @param sizes options by issue
 * @see van Krimpen, Looije & Hajizadeh (2013), HardHeaded: the same idea with other steps (not checked)
 */
export function byFrequency(
  bids: readonly FullDeal[],
  sizes: readonly number[],
  { seed, samples }: { readonly seed: number; readonly samples: number },
): Estimate {
  const distinct = bids.filter((bid, k) => !bids.slice(0, k).some((earlier) => sameDeal(earlier, bid)));
  const n = distinct.length;
  const kept = distinct.slice(1).map((bid, k) => bid.map((option, i) => option === distinct[k]![i]));
  const few = n < leastBids;
  const tied = kept.every((issues) => issues.every((stayed) => stayed === issues[0]));
  const best = few
    ? indifferent(sizes)
    : { weights: weightsOf(kept, sizes.length), worths: worthsOf(distinct, sizes, () => 0) };
  return {
    best,
    samples: Array.from({ length: samples }, (_, sample): Preferences => {
      const key = mix(mix(seed) ^ (sample + 1));
      const u = (slot: number, at: number) => draw(key, at, slot);
      if (few) return anything(sizes, u);
      const pick = <T>(of: readonly T[], slot: number) => of.map((_, k) => of[Math.floor(u(slot, k) * of.length)]!);
      const weights = weightsOf(pick(kept, 0), sizes.length);
      const spread = looseness / Math.sqrt(kept.length);
      const drawn = pick(distinct, 2);
      return {
        weights: normalised(weights.map((weight, k) => weight * exp(spread * normalQuantile(u(1, k))))),
        worths: worthsOf(drawn, sizes, (issue, option) => u(3 + (option % 60), issue)),
      };
    }),
    distinct: n,
    uniform: few || tied,
  };
}

function weightsOf(kept: readonly (readonly boolean[])[], issues: number): number[] {
  let weights = new Array<number>(issues).fill(1 / issues);
  for (const stayed of kept) weights = normalised(weights.map((weight, k) => weight + (stayed[k] ? step : 0)));
  return weights;
}

/** @param unseen where below the least worth of a bid option one never bid stands, 0–1 */
function worthsOf(
  bids: readonly FullDeal[],
  sizes: readonly number[],
  unseen: (issue: number, option: number) => number,
): number[][] {
  return sizes.map((size, issue) => {
    const counts = new Array<number>(size).fill(0);
    for (const bid of bids) counts[bid[issue]!]!++;
    const most = Math.max(...counts);
    const least = Math.min(...counts.filter((count) => count > 0));
    return counts.map((count, option) => (count > 0 ? count : unseen(issue, option) * least) / most);
  });
}

/** Preferences of which nothing is known. */
function anything(sizes: readonly number[], u: (slot: number, at: number) => number): Preferences {
  return {
    weights: normalised(sizes.map((_, k) => u(0, k))),
    worths: sizes.map((size, k) => Array.from({ length: size }, (_, option) => u(3 + (option % 60), k))),
  };
}

function normalised(weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0);
  return weights.map((weight) => weight / sum);
}
