import fc from "fast-check";
import { expect, test } from "vitest";
import { conceded, targetAt, timeOf } from "./curve.js";

const exponent = fc.double({ min: 0.02, max: 20, noNaN: true });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const range = { floor: 0.4, most: 1 };

test("[TS1] the worth aimed at never rises with time", () => {
  fc.assert(
    fc.property(exponent, share, share, share, (e, k, x, y) => {
      const [early, late] = x < y ? [x, y] : [y, x];
      expect(targetAt({ e, k }, late, range)).toBeLessThanOrEqual(targetAt({ e, k }, early, range) + 1e-12);
    }),
    { seed: 6101 },
  );
});

test("[TS2] a larger e aims lower or the same at every time", () => {
  fc.assert(
    fc.property(exponent, exponent, share, (a, b, x) => {
      const [small, large] = a < b ? [a, b] : [b, a];
      expect(targetAt({ e: large }, x, range)).toBeLessThanOrEqual(targetAt({ e: small }, x, range) + 1e-12);
    }),
    { seed: 6102 },
  );
});

test("[TS3] the worked example: walk-away .4, best 1, at a quarter, half, three quarters and the end", () => {
  const at = (e: number) => [0.25, 0.5, 0.75, 1].map((x) => Number(targetAt({ e }, x, range).toFixed(4)));
  expect(at(0.2)).toEqual([0.9994, 0.9812, 0.8576, 0.4]);
  expect(at(1)).toEqual([0.85, 0.7, 0.55, 0.4]);
  expect(at(2)).toEqual([0.7, 0.5757, 0.4804, 0.4]);
});

test("[TS4] talks start at the best deal and end at the walk-away, with k at once; a single round is the last", () => {
  expect(targetAt({ e: 0.2 }, timeOf(0, 10), range)).toBe(1);
  expect(targetAt({ e: 3 }, timeOf(9, 10), range)).toBe(0.4);
  expect(conceded({ e: 1, k: 0.25 }, 0)).toBe(0.25);
  expect(timeOf(0, 1)).toBe(1);
});
