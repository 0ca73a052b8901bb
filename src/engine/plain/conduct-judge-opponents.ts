/** Holds guesses at what a side values against their definitions. */
import { byBayes } from "../conduct/opponent/bayesian.js";
import { byFrequency } from "../conduct/opponent/frequency.js";
import { worthOf } from "../conduct/opponent/preferences.js";
import type { ConductJudge } from "./conduct-judge.js";
import { sumOf } from "./conduct-moves.js";
import { plainBayes, plainFrequency } from "./conduct-opponents.js";
import { dice } from "./random-model.js";

/** Bids of the other side in the record, and some more in spaces of their own. */
export const judgeFrequency: ConductJudge = ({ record, seed }) => {
  const said: string[] = [];
  const asked: { readonly sizes: readonly number[]; readonly bids: readonly (readonly number[])[] }[] = [
    smallTalks(seed),
  ];
  if (record.space !== null)
    asked.push({
      sizes: record.space.ownWorths.map((worths) => worths.length),
      bids: record.bids.filter(({ by }) => by === "other").map(({ deal }) => deal),
    });
  for (const { sizes, bids } of asked) {
    const { best, uniform } = byFrequency(bids, sizes, { seed, samples: 3 });
    const want = plainFrequency(sizes, bids);
    if (uniform !== want.uniform) said.push(`uniform: ${uniform}, by definition ${want.uniform}`);
    if (far(best.weights, want.weights, 1e-9)) said.push(`weights ${best.weights}, by definition ${want.weights}`);
    if (far(best.worths.flat(), want.worths.flat(), 1e-9))
      said.push(`worths ${best.worths.flat()}, by definition ${want.worths.flat()}`);
  }
  return said;
};

/**
 * Every hypothesis against the walk through them, on bids of somebody who gives way: close where the walk is long; the largest difference
 * allowed is its chance error. On bids that fit no course the walk may stay in one of several regions, and is not judged.
 */
export const judgeBayes: ConductJudge = ({ seed }) => {
  const { sizes, bids } = smallCourse(seed);
  const said: string[] = [];
  const estimate = byBayes(bids, sizes, { seed, samples: 4000 });
  if (estimate.uniform) return said;
  const want = plainBayes(sizes, bids);
  if (far(estimate.best.weights, want.weights, 0.03))
    said.push(`weights ${estimate.best.weights}, by all hypotheses ${want.weights}`);
  const off = allDeals(sizes).map((deal) => worthOf(estimate.best, deal) - want.worthOf(deal));
  if (Math.max(...off.map(Math.abs)) > 0.04) said.push(`worths of deals off by ${Math.max(...off.map(Math.abs))}`);
  return said;
};

const far = (a: readonly number[], b: readonly number[], slack: number): boolean =>
  a.length !== b.length || a.some((x, k) => Math.abs(x - b[k]!) > slack);

/** 1–3 issues of 1–4 options and up to twelve bids, each often like the one before. */
function smallTalks(seed: number) {
  const roll = dice(seed + 5_000_077);
  const sizes = Array.from({ length: 1 + roll(3) }, () => 1 + roll(4));
  const bids: number[][] = [];
  for (let n = roll(13); n > 0; n--) {
    const last = bids[bids.length - 1];
    bids.push(sizes.map((size, k) => (last && roll(3) > 0 ? last[k]! : roll(size))));
  }
  return { sizes, bids };
}

/** 2–3 issues of 2–4 options and up to twelve bids of somebody who gives way along a course, each the deal nearest to it. */
function smallCourse(seed: number) {
  const roll = dice(seed + 6_000_101);
  const sizes = Array.from({ length: 2 + roll(2) }, () => 2 + roll(3));
  const raw = sizes.map(() => 1 + roll(9));
  const rises = sizes.map(() => roll(2) === 0);
  const worth = (deal: readonly number[]) =>
    sumOf(
      deal.map((option, k) => {
        const up = option / (sizes[k]! - 1);
        return (raw[k]! / sumOf(raw)) * (rises[k] ? up : 1 - up);
      }),
    );
  const count = 3 + roll(10);
  const [end, bend] = [(4 + roll(5)) / 10, [0.3, 1, 2][roll(3)]!];
  const deals = allDeals(sizes);
  const bids = Array.from({ length: count }, (_, s) => {
    const target = 1 - (1 - end) * (s / (count - 1)) ** (1 / bend);
    return deals.reduce((best, deal) =>
      Math.abs(worth(deal) - target) < Math.abs(worth(best) - target) ? deal : best,
    );
  });
  return { sizes, bids };
}

const allDeals = (sizes: readonly number[]): readonly (readonly number[])[] =>
  sizes.reduce<(readonly number[])[]>(
    (deals, size) => deals.flatMap((deal) => Array.from({ length: size }, (_, option) => [...deal, option])),
    [[]],
  );

/** Fifty bids of somebody who gives way step by step, without noise; how the order of the guessed weights goes with the true one. */
export function recovery(seed: number, guess: "frequency" | "bayes"): number {
  const roll = dice(seed + 3_000_017);
  const raw = [9, 6, 4, 2.5, 1.5].map((x) => ({ x, at: roll(1000) })).sort((a, b) => a.at - b.at);
  const weights = raw.map(({ x }) => x / sumOf(raw.map((one) => one.x)));
  const sizes = weights.map(() => 6);
  const deals = allDeals(sizes).map((deal) => ({
    deal,
    worth: sumOf(deal.map((option, k) => weights[k]! * (1 - option / 5))),
  }));
  const bids = Array.from({ length: 50 }, (_, s) => {
    const target = 1 - 0.5 * (s / 49);
    const off = (one: { readonly worth: number }) => Math.abs(one.worth - target);
    return deals.reduce((best, one) => (off(one) < off(best) ? one : best)).deal;
  });
  const { best } =
    guess === "frequency"
      ? byFrequency(bids, sizes, { seed, samples: 1 })
      : byBayes(bids, sizes, { seed, samples: 200 });
  const ranks = (list: readonly number[]) => list.map((x) => list.filter((y) => y > x).length);
  const [a, b] = [ranks(weights), ranks(best.weights)];
  return 1 - (6 * sumOf(a.map((rank, k) => (rank - b[k]!) ** 2))) / (5 * 24);
}
