import fc from "fast-check";
import { expect, test } from "vitest";
import type { FeatureWeight } from "./classifier.js";
import { contributionsOf, evenPrior, isPrior, logPosterior, posteriorOf, tempered } from "./posterior.js";
import { type Feature, type IndicatorId, indicatorIds } from "./reading.js";
import type { ByReading } from "./record.js";

const weight = (indicator: IndicatorId, beta: ByReading, id: string = indicator): FeatureWeight => ({
  id,
  indicator,
  mean: 0,
  sd: 1,
  beta,
});
const feature = (indicator: IndicatorId, value: number | null, id: string = indicator): Feature => ({
  id,
  indicator,
  value,
});

const example = {
  features: [
    weight("concession-rate", [1.2, -0.6, -0.6]),
    weight("kept-commitments", [0.6, -0.1, -0.5]),
    weight("delay-and-gains", [-0.5, 0.8, -0.3]),
    weight("incident-discipline", [-0.4, -0.3, 0.7]),
  ],
};
const seen = [
  feature("concession-rate", -1),
  feature("kept-commitments", 0.2),
  feature("delay-and-gains", 1.5),
  feature("incident-discipline", -0.5),
];

const beta = fc.tuple(...[0, 1, 2].map(() => fc.double({ min: -4, max: 4, noNaN: true }))) as fc.Arbitrary<
  [number, number, number]
>;
const value = fc.option(fc.double({ min: -9, max: 9, noNaN: true }), { nil: null });
const prior = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }))
  .map(([a, b, c]) => [a, b, c].map((x) => x / (a + b + c)) as unknown as ByReading);
/** Eleven indicators of two features each. */
const judged = fc.record({
  classifier: fc.array(fc.tuple(beta, beta), { minLength: 11, maxLength: 11 }).map((betas) => ({
    features: betas.flatMap(([a, b], k) =>
      twoOf(k).map((id, j) => ({ ...weight(id[0], [a, b][j]!, id[1]), mean: 0.5, sd: 2 })),
    ),
  })),
  features: fc
    .array(fc.tuple(value, value), { minLength: 11, maxLength: 11 })
    .map((values) => values.flatMap((pair, k) => twoOf(k).map((id, j) => feature(id[0], pair[j]!, id[1])))),
  prior,
  temperature: fc.double({ min: 0.5, max: 8, noNaN: true }),
});
const twoOf = (k: number): [IndicatorId, string][] => [
  [indicatorIds[k]!, `${k}a`],
  [indicatorIds[k]!, `${k}b`],
];

test("[CQ1] the worked example: contributions to the digit, .113 / .668 / .219, and .025 / .880 / .095 at temperature 1", () => {
  const contributions = contributionsOf(seen, example, { temperature: 2 });
  expect(contributions.map(({ indicator, by }) => [indicator, ...by.map((e) => Number(e.toFixed(12)))])).toEqual([
    ["concession-rate", -0.6, 0.3, 0.3],
    ["kept-commitments", 0.06, -0.01, -0.05],
    ["incident-discipline", 0.1, 0.075, -0.175],
    ["delay-and-gains", -0.375, 0.6, -0.225],
  ]);
  const rounded = (p: ByReading) => p.map((x) => x.toFixed(3));
  expect(rounded(posteriorOf(contributions, evenPrior))).toEqual(["0.113", "0.668", "0.219"]);
  const hotter = contributionsOf(seen, example, { temperature: 1 });
  expect(rounded(posteriorOf(hotter, evenPrior))).toEqual(["0.025", "0.880", "0.095"]);
});

test("[CQ2] the bars and the log of the prior add up to the log of the posterior", () => {
  fc.assert(
    fc.property(judged, ({ classifier, features, prior: before, temperature }) => {
      const contributions = contributionsOf(features, classifier, { temperature });
      const logs = logPosterior(contributions, before);
      const sums = before.map((p, c) => contributions.reduce((sum, { by }) => sum + by[c]!, Math.log(p)));
      for (let c = 1; c < 3; c++) expect(Math.abs(sums[c]! - sums[0]! - (logs[c]! - logs[0]!))).toBeLessThan(1e-12);
      expect(posteriorOf(contributions, before).reduce((a, b) => a + b)).toBeCloseTo(1, 12);
    }),
    { seed: 61 },
  );
});

test("[CQ3] a record in which everything is missing gives the prior back", () => {
  fc.assert(
    fc.property(judged, ({ classifier, features, prior: before, temperature }) => {
      const missing = features.map((one) => ({ ...one, value: null }));
      for (const none of [missing, []]) {
        const p = posteriorOf(contributionsOf(none, classifier, { temperature }), before);
        p.forEach((x, c) => {
          expect(Math.abs(x - before[c]!)).toBeLessThan(1e-12);
        });
      }
    }),
    { seed: 62 },
  );
});

test("[CQ4] no indicator moves the odds of two readings by more than ten to one, however many features it has", () => {
  fc.assert(
    fc.property(judged, ({ classifier, features, temperature }) => {
      for (const { by } of contributionsOf(features, classifier, { temperature })) {
        expect(Math.max(...by) - Math.min(...by)).toBeLessThanOrEqual(Math.log(10) + 1e-12);
        expect(Math.abs(by[0] + by[1] + by[2])).toBeLessThan(1e-12);
      }
    }),
    { seed: 63 },
  );
  const [g, s, p] = tempered([50, 0, -50], 2);
  expect([g - p, s]).toEqual([expect.closeTo(Math.log(10), 12), 0]);
  expect(tempered([1, 0, -1], 2)).toEqual([0.5, 0, -0.5]);
});

test("[CQ5] without end of temperature the posterior is the prior; features count up to three deviations", () => {
  const cold = posteriorOf(contributionsOf(seen, example, { temperature: 1e15 }), [0.5, 0.3, 0.2]);
  [0.5, 0.3, 0.2].forEach((p, c) => {
    expect(cold[c]).toBeCloseTo(p, 12);
  });
  const at = (z: number) => contributionsOf([feature("kept-commitments", z)], example, { temperature: 2 });
  expect(at(40)).toEqual(at(3));
  expect(at(-40)).toEqual(at(-3));
});

test("[CQ6] a prior is three chances above 0 that sum to 1, or it is none", () => {
  expect([evenPrior, [0.5, 0.25, 0.25]].map((p) => isPrior(p as unknown as ByReading))).toEqual([true, true]);
  const wrong = [
    [0, 0.5, 0.5],
    [0.5, 0.5, 0.5],
    [1.5, -0.25, -0.25],
    [Number.NaN, 0.5, 0.5],
    [1, 0, 0],
    [0.5, 0.5],
  ];
  expect(wrong.map((p) => isPrior(p as unknown as ByReading))).toEqual(wrong.map(() => false));
});
