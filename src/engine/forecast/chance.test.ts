import fc from "fast-check";
import { expect, test } from "vitest";
import { draw, isSeed, mix, slots, stratified, talkKey } from "./chance.js";
import { normalBelow, normalQuantile } from "./normal.js";
import { boundedExp, exp, ln, pow } from "./numerics.js";

test("[FC1] draws are those of the published vectors, a function of seed, talk, step and slot alone", () => {
  const drawn = (seed: number, talk: number, step: number, slot: number) => draw(talkKey(seed, talk), step, slot);
  expect(mix(1)).toBe(1753845952);
  expect([drawn(1, 0, 0, 0), drawn(1, 0, 0, 1), drawn(1, 0, 1, 0)]).toEqual([
    0.21715450996998698, 0.49491780053358525, 0.4485734236659482,
  ]);
  expect([drawn(1, 1, 0, 0), drawn(2, 0, 0, 0), drawn(7, 123, 51, 9)]).toEqual([
    0.4390699638752267, 0.30106995219830424, 0.8787955510197207,
  ]);
  expect(new Set(Object.values(slots)).size).toBe(Object.keys(slots).length);
  expect(Object.values(slots).every((slot) => slot >= 0 && slot < 64)).toBe(true);
  expect([0, 2 ** 32 - 1, -1, 2 ** 32, 1.5, Number.NaN].map(isSeed)).toEqual([true, true, false, false, false, false]);
});

test("[FC2] our exp, ln and pow agree with the platform's to two units in the last place, at the edges too", () => {
  fc.assert(
    fc.property(fc.double({ min: -700, max: 700, noNaN: true }), (x) => {
      expect(Math.abs(exp(x) / Math.exp(x) - 1)).toBeLessThan(5e-16);
    }),
    { seed: 2 },
  );
  fc.assert(
    fc.property(fc.double({ min: Number.MIN_VALUE, max: Number.MAX_VALUE, noNaN: true }), (x) => {
      expect(Math.abs(ln(x) - Math.log(x))).toBeLessThanOrEqual(5e-16 * Math.max(1e-3, Math.abs(Math.log(x))));
    }),
    { seed: 2 },
  );
  fc.assert(
    fc.property(fc.double({ min: -2, max: 2, noNaN: true }), (x) => {
      expect(Math.abs(boundedExp(x) / Math.exp(x) - 1)).toBeLessThan(3e-14);
    }),
    { seed: 2 },
  );
  expect([
    exp(0),
    exp(-800),
    exp(800),
    ln(1),
    ln(0),
    ln(-1),
    pow(0, 0),
    pow(0, 2),
    Math.round(pow(2, 3) * 1e12) / 1e12,
  ]).toEqual([1, 0, Infinity, 0, -Infinity, Number.NaN, 1, 0, 8]);
  expect(exp(-745)).toBe(5e-324);
});

test("[FC3] a normal by its quantile rises with the draw and comes back by the distribution", () => {
  expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
  fc.assert(
    fc.property(fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }), (p) => {
      expect(Math.abs(normalBelow(normalQuantile(p)) - p)).toBeLessThan(1e-13);
    }),
    { seed: 3 },
  );
});

test("[FC4] stratified numbers have one in each of 64 strata in every block of 64", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 2 ** 32 - 1 }), fc.integer({ min: 0, max: 5 }), (key, block) => {
      const numbers = Array.from({ length: 64 }, (_, k) => stratified(key, block * 64 + k));
      expect(new Set(numbers.map((u) => Math.floor(u * 64))).size).toBe(64);
      expect(numbers.every((u) => u > 0 && u < 1)).toBe(true);
    }),
    { seed: 4 },
  );
});
