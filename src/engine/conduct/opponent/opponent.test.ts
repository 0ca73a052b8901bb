import { expect, test } from "vitest";
import { spearman } from "../correlation.js";
import type { FullDeal } from "../record.js";
import { byBayes } from "./bayesian.js";
import { estimatedSpace } from "./estimated-space.js";
import { concedes, descends, someone, someoneStraight } from "./example-agents.js";
import { byFrequency } from "./frequency.js";
import { type Estimate, indifferent, type Preferences, worthOf } from "./preferences.js";
import { qualityOf } from "./quality.js";
import { allOrders, shapesOf, weightsOfRanks } from "./shapes.js";

const fives = [5, 5, 5, 5, 5];
const settings = { seed: 7, samples: 40 };
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
const agents = Array.from({ length: 16 }, (_, seed) => seed);

/** Mean quality over agents. */
function judged(make: (seed: number) => Preferences, bids: (who: Preferences) => FullDeal[], model: typeof byBayes) {
  const all = agents.map((seed) => {
    const who = make(seed);
    return qualityOf(who, model(bids(who), fives, settings).best, seed);
  });
  return {
    spearman: mean(all.map((each) => each.spearman ?? 0)),
    pearson: mean(all.map((each) => each.pearson ?? 0)),
    ordered: mean(all.map((each) => each.ordered ?? 0.5)),
  };
}

/** How far draws from the band agree on the order of weights: mean correlation of successive ones. */
const agreement = ({ samples }: Estimate) =>
  mean(samples.slice(1).map(({ weights }, k) => spearman(weights, samples[k]!.weights) ?? 0));

test("[OM1] frequency model: .1 for each issue that stayed, normalised after each pair; worth by count", () => {
  const bids: FullDeal[] = [
    [0, 0, 1],
    [0, 1, 1],
    [0, 2, 2],
  ];
  const { best } = byFrequency(bids, [3, 3, 3], settings);
  const first = [1 / 3 + 0.1, 1 / 3, 1 / 3 + 0.1].map((weight) => weight / 1.2);
  const second = [first[0]! + 0.1, first[1]!, first[2]!].map((weight) => weight / 1.1);
  best.weights.forEach((weight, k) => {
    expect(weight).toBeCloseTo(second[k]!, 12);
  });
  expect(best.worths).toEqual([
    [1, 0, 0],
    [1, 1, 1],
    [0, 1, 0.5],
  ]);
});

test("[OM2] repeating a whole bid, at once or later, teaches the frequency model nothing", () => {
  const bids: FullDeal[] = [
    [0, 0, 1],
    [0, 1, 1],
    [2, 1, 1],
  ];
  const [a, b, c] = bids as [FullDeal, FullDeal, FullDeal];
  const once = byFrequency(bids, [3, 3, 3], settings);
  expect(byFrequency([a, a, a, b, a, b, b, c, c, a], [3, 3, 3], settings)).toEqual(once);
});

test("[OM3] fewer than three different bids give all issues alike, flagged, and a band as wide as knowing nothing", () => {
  const bids: FullDeal[] = [
    [0, 0, 0, 0, 0],
    [1, 0, 0, 0, 0],
    [0, 0, 0, 0, 0],
  ];
  for (const model of [byFrequency, byBayes]) {
    const found = model(bids, fives, settings);
    expect(found).toMatchObject({ uniform: true, distinct: 2, best: indifferent(fives) });
    expect(Math.abs(agreement(found))).toBeLessThan(0.3);
    expect(model([], fives, settings).best).toEqual(indifferent(fives));
  }
  const alike: FullDeal[] = [
    [0, 0],
    [1, 1],
    [2, 2],
  ];
  expect(byFrequency(alike, [3, 3], settings)).toMatchObject({ uniform: true, best: { weights: [0.5, 0.5] } });
});

test("[OM4] ten bids of conceding sides on five issues: the order of weights at .6 or better", () => {
  for (const e of [1, 2]) {
    const found = judged(someone, (who) => concedes(who, 10, { e, end: 0.4 }), byBayes);
    expect(found.spearman).toBeGreaterThanOrEqual(0.6);
    expect(found.pearson).toBeGreaterThanOrEqual(0.8);
    expect(found.ordered).toBeGreaterThanOrEqual(0.8);
  }
});

test("[OM5] fifty conceding bids without noise recover the order of weights, at .9 or better", () => {
  for (const e of [1, 2]) {
    const found = judged(someoneStraight, (who) => concedes(who, 50, { e, end: 0.4 }), byBayes);
    expect(found.spearman).toBeGreaterThanOrEqual(0.9);
    expect(found.ordered).toBeGreaterThanOrEqual(0.9);
  }
  const listed = judged(someone, (who) => descends(who, 50), byFrequency);
  expect(listed.spearman).toBeGreaterThanOrEqual(0.8);
});

test("[OM6] of a side that hardly moves the Bayesian model claims no order: draws disagree more than for conceding ones", () => {
  const bandOf = (e: number) =>
    mean(agents.map((seed) => agreement(byBayes(concedes(someone(seed), 10, { e, end: 0.4 }), fives, settings))));
  expect(bandOf(0.1)).toBeLessThan(0.15);
  expect(bandOf(2)).toBeGreaterThan(bandOf(0.1) + 0.1);
});

test("[OM7] the same seed gives the same estimate; a repeated bid counts a half, a third and so on", () => {
  const bids = concedes(someone(3), 8, { e: 1, end: 0.4 });
  expect(byBayes(bids, fives, settings)).toEqual(byBayes(bids, fives, settings));
  const last = bids.at(-1)!;
  const stubborn = byBayes([...bids, ...Array.from({ length: 30 }, () => last)], fives, settings);
  expect(agreement(stubborn)).toBeLessThan(0.9);
});

test("[OM8] quality: all right, all wrong, and a tie in the estimate as half right", () => {
  const truth = someone(1);
  expect(qualityOf(truth, truth, 1)).toEqual({ spearman: 1, pearson: 1, ordered: 1 });
  const turned = { ...truth, worths: truth.worths.map((row) => row.map((worth) => 1 - worth)) };
  expect(qualityOf(truth, turned, 1).pearson).toBeCloseTo(-1, 9);
  expect(qualityOf(truth, turned, 1).ordered).toBe(0);
  expect(qualityOf(truth, indifferent(fives), 1)).toEqual({ spearman: null, pearson: null, ordered: 0.5 });
  const large = { weights: new Array(8).fill(1 / 8), worths: new Array(8).fill([0, 0.25, 0.5, 0.75, 1]) };
  expect(qualityOf(large, large, 2).ordered).toBe(1);
});

test("[OM9] hypotheses: all orders once, weights by rank, every shape between 0 and 1 with its peak", () => {
  expect(new Set(allOrders(4).map(String)).size).toBe(24);
  expect(weightsOfRanks([0, 1, 2])).toEqual([3 / 6, 2 / 6, 1 / 6]);
  expect(shapesOf(2)).toEqual([
    [0, 1],
    [1, 0],
  ]);
  expect(shapesOf(4)).toEqual([
    [0, 1 / 3, 2 / 3, 1],
    [1, 2 / 3, 1 / 3, 0],
    [0, 1, 0.5, 0],
    [0, 0.5, 1, 0],
  ]);
});

test("[OM10] a space keeps what was elicited, fills what was not, and says so with a band", () => {
  const [mine, theirs] = [someone(5), someone(6)];
  const bids = concedes(theirs, 10, { e: 1, end: 0.4 }).map((deal, k) => ({
    by: "other" as const,
    round: k,
    deal,
    at: k,
    records: [`o${k}`],
  }));
  const issues = ["a", "b", "c", "d", "e"];
  const filled = estimatedSpace({ issues, sizes: fives, own: mine, other: null }, bids, { seed: 1, samples: 12 });
  expect(filled.best).toMatchObject({ ownWeights: mine.weights, ownWorths: mine.worths, estimated: ["other"] });
  expect(filled.samples.length).toBe(12);
  expect(filled.uniform).toEqual([]);
  for (const space of [filled.best, ...filled.samples]) {
    expect(space.otherWeights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
    for (const worth of space.otherWorths.flat()) {
      expect(worth).toBeGreaterThanOrEqual(0);
      expect(worth).toBeLessThanOrEqual(1 + 1e-9);
    }
  }
  const both = estimatedSpace({ issues, sizes: fives, own: mine, other: theirs }, bids, { seed: 1, samples: 12 });
  expect(both.samples).toEqual([]);
  expect(both.best.estimated).toBeUndefined();
  const neither = estimatedSpace({ issues, sizes: fives, own: null, other: null }, bids, { seed: 1, samples: 3 });
  expect(neither.best.estimated).toEqual(["own", "other"]);
  expect(neither.uniform).toEqual(["own"]);
});

test("[OM11] more than six issues are ordered by exchanges, and best is the mean utility of the draws", () => {
  const weights = weightsOfRanks([3, 0, 6, 1, 7, 2, 5, 4]);
  const who: Preferences = { weights, worths: weights.map(() => [0, 0.5, 1]) };
  const bids = Array.from({ length: 30 }, (_, s): FullDeal => {
    const target = 1 - 0.6 * (s / 29);
    let best: FullDeal = weights.map(() => 2);
    for (let d = 0; d < 3 ** 8; d++) {
      const deal = weights.map((_, k) => Math.floor(d / 3 ** k) % 3);
      const worth = worthOf(who, deal);
      if (worth >= target && worth < worthOf(who, best)) best = deal;
    }
    return best;
  });
  const found = byBayes(bids, new Array(8).fill(3), { seed: 5, samples: 8 });
  expect(spearman(weights, found.best.weights)!).toBeGreaterThan(0.8);
  expect(found.best.weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
});
