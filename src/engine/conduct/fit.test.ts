import fc from "fast-check";
import { expect, test } from "vitest";
import { draw, talkKey } from "../forecast/chance.js";
import { normalQuantile } from "../forecast/normal.js";
import { type Design, fitLogit } from "./fit.js";
import type { ByReading } from "./record.js";
import { agrees, type Meaning, nearestAgreeing } from "./signs.js";

const free: Meaning = { sign: "free", between: null };
const highest: Meaning = { sign: "genuine-highest", between: null };
const lowest: Meaning = { sign: "genuine-lowest", between: null };
const stalling: Meaning = { sign: "genuine-lowest", between: "stalling" };
const posturing: Meaning = { sign: "genuine-lowest", between: "posturing" };

const triple = fc.tuple(...[0, 1, 2].map(() => fc.integer({ min: -6, max: 6 }))) as fc.Arbitrary<
  [number, number, number]
>;

test("[CQ10] the nearest weights of the right order are the nearest of a fine grid, and right ones stay", () => {
  fc.assert(
    fc.property(triple, fc.constantFrom(free, highest, lowest, stalling, posturing), (beta, meaning) => {
      const found = nearestAgreeing(beta, meaning);
      expect(agrees(found, meaning, 1e-12)).toBe(true);
      if (agrees(beta, meaning)) expect(found).toEqual(beta);
      const distance = (b: ByReading) => b.reduce((sum, x, c) => sum + (x - beta[c]!) ** 2, 0);
      let least = Infinity;
      for (let g = -12; g <= 12; g++)
        for (let s = -12; s <= 12; s++)
          for (let p = -12; p <= 12; p++) {
            const grid: ByReading = [g / 2, s / 2, p / 2];
            if (agrees(grid, meaning)) least = Math.min(least, distance(grid));
          }
      expect(distance(found)).toBeLessThanOrEqual(least + 1e-9);
      expect(found.reduce((a, b) => a + b)).toBeCloseTo(
        beta.reduce((a, b) => a + b),
        9,
      );
    }),
    { seed: 64, numRuns: 60 },
  );
});

/** Means of three clouds of unit variance, as far from 0 as each other: there the weights of the best logit are the means themselves. */
const truth: ByReading[] = [
  [1, -0.5, -0.5],
  [0, Math.sqrt(0.75), -Math.sqrt(0.75)],
  [0, 0, 0],
];

/** Rows of the three clouds, one in two, three and six of them. */
function planted(rows: number, meanings: readonly Meaning[]): Design {
  const features = truth.length;
  const z = new Float64Array(rows * features);
  const types = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const key = talkKey(9, row);
    types[row] = [0, 0, 0, 1, 1, 2][row % 6]!;
    for (let j = 0; j < features; j++)
      z[row * features + j] = truth[j]![types[row]!]! + normalQuantile(draw(key, j + 1, 0));
  }
  return { z, features, types, meanings };
}
const ones = (n: number) => new Float64Array(n).fill(1);

test("[CQ11] weights planted in 20,000 rows are found again", () => {
  const design = planted(20_000, [highest, free, free]);
  const found = fitLogit(design, { weights: ones(20_000), ridge: 1e-4 });
  found.forEach((of, j) => {
    of.forEach((x, c) => {
      expect(Math.abs(x - truth[j]![c]!)).toBeLessThan(0.04);
    });
  });
});

test("[CQ12] a fit against the meaning is held at its border, and no allowed change of weights fits better", () => {
  const design = planted(4000, [lowest, posturing, highest]);
  const ridge = 0.01;
  const weights = ones(4000);
  const found = fitLogit(design, { weights, ridge });
  found.forEach((of, j) => {
    expect(agrees(of, design.meanings[j]!, 1e-9)).toBe(true);
  });
  const best = loss(design, found, ridge);
  for (let move = 0; move < 60; move++) {
    const key = talkKey(12, move);
    const tried = found.map((of, j) =>
      nearestAgreeing(
        of.map((x, c) => x + 0.05 * (draw(key, j, c) - 0.5)) as unknown as ByReading,
        design.meanings[j]!,
      ),
    );
    expect(loss(design, tried, ridge)).toBeGreaterThanOrEqual(best - 1e-9);
  }
});

test("[CQ13] classes are balanced: the same rows ten times over for one reading change nothing", () => {
  const design = planted(1500, [free, free, free]);
  const plain = fitLogit(design, { weights: ones(1500), ridge: 0.01 });
  const often = Float64Array.from(design.types, (type) => (type === 1 ? 10 : 1));
  fitLogit(design, { weights: often, ridge: 0.01 }).forEach((of, j) => {
    of.forEach((x, c) => {
      expect(x).toBeCloseTo(plain[j]![c]!, 5);
    });
  });
});

/** Balanced mean loss with its ridge. */
function loss({ z, features, types }: Design, beta: readonly ByReading[], ridge: number): number {
  const counts = [0, 0, 0];
  for (const type of types) counts[type]!++;
  let sum = (ridge / 2) * beta.flat().reduce((all, b) => all + b * b, 0);
  types.forEach((type, row) => {
    const e = [0, 1, 2].map((c) => beta.reduce((all, of, j) => all + of[c]! * z[row * features + j]!, 0));
    const all = Math.log(e.reduce((total, x) => total + Math.exp(x), 0));
    sum += (all - e[type]!) / (3 * counts[type]!);
  });
  return sum;
}
