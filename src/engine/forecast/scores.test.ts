import fc from "fast-check";
import { expect, test } from "vitest";
import { draw, talkKey } from "./chance.js";
import {
  brier,
  calibrationError,
  calibrationLine,
  logScore,
  meanInterval,
  rankedProbability,
  reliability,
  skill,
  wilson90,
} from "./scores.js";

const four = [0.13, 0.22, 0.2, 0.45];
const five = [0.05, 0.08, 0.12, 0.15, 0.6];

test("[FQ1] worked numbers: Brier .4078, log .7985, ranked probability .6455, .4205, .2355, .1105, .0605", () => {
  expect(brier(four, 3)).toBeCloseTo(0.4078, 10);
  expect(logScore(four, 3).score).toBeCloseTo(0.7985, 4);
  expect(five.map((_, k) => Math.round(rankedProbability(five, k) * 1e4) / 1e4)).toEqual([
    0.6455, 0.4205, 0.2355, 0.1105, 0.0605,
  ]);
  expect(logScore([0, 1], 0)).toEqual({ score: -Math.log(1e-4), floored: true });
  expect([skill(0.1, 0.2), skill(0.3, 0.2), skill(0, 0)]).toEqual([0.5, expect.closeTo(-0.5, 12), null]);
});

test("[FQ2] every score is least in expectation at the true chances", () => {
  const simplex = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 5, maxLength: 5 }).map((weights) => {
    const sum = weights.reduce((a, b) => a + b, 0);
    return weights.map((weight) => weight / sum);
  });
  const scores = [brier, rankedProbability, (p: readonly number[], k: number) => logScore(p, k).score];
  fc.assert(
    fc.property(simplex, simplex, (truth, other) => {
      for (const of of scores) {
        const expected = (p: readonly number[]) => truth.reduce((sum, q, k) => sum + q * of(p, k), 0);
        expect(expected(truth)).toBeLessThanOrEqual(expected(other) + 1e-12);
      }
    }),
    { seed: 2 },
  );
});

/** Probabilities that come true as often as they say. */
const calibrated = Array.from({ length: 4000 }, (_, k) => {
  const p = draw(talkKey(5, k), 0, 0);
  return { p, happened: draw(talkKey(5, k), 0, 1) < p };
});

test("[FQ3] calibrated forecasts lie on the diagonal: small error, slope 1, intercept 0; sharpened ones have a slope below 1", () => {
  const bins = reliability(calibrated);
  expect(bins.map(({ n }) => n)).toEqual(new Array(10).fill(400));
  expect(calibrationError(bins)!).toBeLessThan(0.03);
  const line = calibrationLine(calibrated)!;
  expect(Math.abs(line.slope - 1)).toBeLessThan(0.1);
  expect(Math.abs(line.intercept)).toBeLessThan(0.1);
  const sharp = calibrated.map(({ p, happened }) => ({ p: p ** 2 / (p ** 2 + (1 - p) ** 2), happened }));
  expect(Math.abs(calibrationLine(sharp)!.slope - 0.5)).toBeLessThan(0.06);
});

test("[FQ4] too few, all or nothing give no bins, no error, no line, no interval; never NaN", () => {
  expect(reliability(calibrated.slice(0, 9))).toEqual([]);
  expect(calibrationError([])).toBeNull();
  expect(calibrationLine([{ p: 0.5, happened: true }])).toBeNull();
  expect(calibrationLine([0.1, 0.2, 0.8, 0.9].map((p) => ({ p, happened: p > 0.5 })))).toBeNull();
  expect(meanInterval([[1], [2]])).toBeNull();
  expect(wilson90(0, 0)).toEqual([0, 1]);
  const [low, high] = wilson90(5, 10);
  expect([low, high]).toEqual([expect.closeTo(0.2693, 3), expect.closeTo(0.7307, 3)]);
});
