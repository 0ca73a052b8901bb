import { expect, test } from "vitest";
import { compareScores, leastShare, productOfGains, spreadOfShares } from "./measure.js";

test("[SO15] products of gains that doubles cannot tell apart are compared in whole numbers", () => {
  const { of } = productOfGains([0, 0], 1);
  const [a, b] = [of([1e9 + 1, 1e9 - 1]), of([1e9, 1e9])];
  expect(a.approximate).toBe(b.approximate);
  expect(compareScores(a, b)).toBeLessThan(0);
  expect(compareScores(b, a)).toBeGreaterThan(0);
  expect(compareScores(a, of([1e9 - 1, 1e9 + 1]))).toBe(0);
});

test("[SO16] equal shares of different spans are equal, and shares a billionth apart are not", () => {
  const { of } = leastShare([0, 0], [3, 300]);
  expect(compareScores(of([1, 200]), of([2, 100]))).toBe(0);
  const fine = leastShare([0], [3e12]);
  expect(compareScores(fine.of([1e12]), fine.of([1e12 + 1]))).toBeLessThan(0);
  const spread = spreadOfShares([0, 0], [3, 7]);
  expect(spread.of([3, 7]).exact()[0]).toBe(0n);
  expect(compareScores(spread.of([1, 7]), spread.of([3, 2]))).toBeLessThan(0);
});
