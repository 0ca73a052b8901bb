import fc from "fast-check";
import { expect, test } from "vitest";
import { parseTalks } from "../talks/parse.js";
import { compile } from "./compile.js";
import { sharpen } from "./sharpen.js";
import { someDeals } from "./some-deals.js";
import { inside, spaceOf } from "./space.js";

const compiled = (text: string) => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(`expected sound talks, got ${JSON.stringify(parsed.problems)}`);
  const made = compile(parsed.value);
  if (!made.ok) throw new Error(`expected a model, got ${JSON.stringify(made.problems)}`);
  return made;
};

/** One issue, four options; the walk-aways are what varies. */
const talks = (a: string, b: string, worths = ["0, b: 100", "30, b: 70", "70, b: 30", "100, b: 0"]) => `
detente: 1
title: T
parties: {a: {name: A${a}}, b: {name: B${b}}}
issues:
  i: {name: I, weight: {a: 1, b: 1}, options: {${worths.map((worth, k) => `o${k}: {name: O, worth: {a: ${worth}}}`).join(", ")}}}
`;
const options = { seed: 7, draws: 200 };

test("[SH1] numbers that are all known leave no doubt and nothing to ask", () => {
  const { model, ranged } = compiled(talks(", walk_away: 20", ", walk_away: 20"));
  expect(sharpen(ranged, model, options)).toEqual({ doubt: 0, numbers: [] });
});

test("[SH2] of two walk-aways the one whose range decides about deals comes before the one whose range decides about none", () => {
  // A is between 25 and 75: two of its four worths lie within. B is between 1 and 29: none of its do.
  const { model, ranged } = compiled(talks(", walk_away: 25..75", ", walk_away: 1..29"));
  const { numbers, doubt } = sharpen(ranged, model, options);
  expect(doubt).toBeGreaterThan(0);
  expect(numbers.map(({ number }) => [number.kind, number.party])).toEqual([
    ["walk-away", 0],
    ["walk-away", 1],
  ]);
  expect(numbers[0]!.narrows).toBe(1);
  expect(numbers[0]!.left).toBe(0);
  expect(numbers[1]!.narrows).toBeLessThan(0.2);
});

test("[SH3] the doubt is the definition: readers who draw apart about a deal and about the pick", () => {
  // B takes anything; A's walk-away is drawn around 50, so that only the deal worth 50 to A is in doubt, in half the draws.
  const { model, ranged } = compiled(talks(", walk_away: 0..100", ", walk_away: 0", ["0, b: 1", "50, b: 2"]));
  const { doubt } = sharpen(ranged, model, { seed: 3, draws: 4000 });
  // P(accept o1) = ½, o0 never: apart (½ + 0)/2 = ¼; picked: o1 in half, none in half, so two readers differ in half: ½.
  expect(doubt).toBeCloseTo(0.75, 1);
});

test("[SH4] a walk-away that is not stated lies between the worst and the best permitted deal, and is asked for", () => {
  const { model, ranged } = compiled(talks("", ", walk_away: 20", ["10, b: 50", "30, b: 50", "60, b: 50"]));
  const { numbers } = sharpen(ranged, model, options);
  expect(numbers.map(({ number }) => number)).toEqual([{ kind: "walk-away", party: 0, low: 10, high: 60 }]);
});

test("[SH5] the same question has the same answer, and only numbers that may be asked for are named", () => {
  const { model, ranged } = compiled(talks("", "", ["10..30, b: 50", "30, b: 50..60", "60, b: 50"]));
  const first = sharpen(ranged, model, options);
  expect(sharpen(ranged, model, options)).toEqual(first);
  expect(first.numbers.map(({ number: { kind } }) => kind).sort()).toEqual([
    "walk-away",
    "walk-away",
    "worth",
    "worth",
  ]);
  const worths = sharpen(ranged, model, { ...options, asks: ({ kind }) => kind === "worth" });
  expect(worths.doubt).toBe(first.doubt);
  expect(worths.numbers.every(({ number: { kind } }) => kind === "worth")).toBe(true);
});

test("[SH6] what narrows is a share, the largest comes first, and no more doubt is left than narrows says", () => {
  const range = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
  const written = ([x, y]: readonly [number, number]) => `${Math.min(x, y)}..${Math.max(x, y)}`;
  fc.assert(
    fc.property(range, range, fc.array(fc.tuple(range, range), { minLength: 2, maxLength: 4 }), (a, b, worths) => {
      const { model, ranged } = compiled(
        talks(
          `, walk_away: ${written(a)}`,
          `, walk_away: ${written(b)}`,
          worths.map(([own, other]) => `${written(own)}, b: ${written(other)}`),
        ),
      );
      const { doubt, numbers } = sharpen(ranged, model, { seed: 1, draws: 40 });
      for (const [k, { narrows, left }] of numbers.entries()) {
        expect(narrows).toBeGreaterThanOrEqual(0);
        expect(narrows).toBeLessThanOrEqual(1);
        expect(narrows).toBeCloseTo(doubt > 0 ? Math.max(0, 1 - left / doubt) : 0, 9);
        expect(narrows).toBeLessThanOrEqual(numbers[Math.max(0, k - 1)]!.narrows);
      }
    }),
    { seed: 41, numRuns: 60 },
  );
});

test("[SH7] all deals of a small set are looked at, and of a large one as many different ones as asked for, all inside", () => {
  const { model } = compiled(talks("", ""));
  expect(someDeals(spaceOf(model), { seed: 1, most: 10 })).toEqual([[0], [1], [2], [3]]);
  expect(someDeals(spaceOf(model), { seed: 1, most: 2 })).toEqual([[0], [2]]);
  const issues = Array.from(
    { length: 9 },
    (_, i) =>
      `i${i}: {name: I, weight: {a: 1, b: 1}, options: {${["p", "q", "r", "s"].map((o, k) => `${o}: {name: O, worth: {a: ${k * 30}, b: ${90 - k * 30}}}`).join(", ")}}}`,
  );
  const large = compiled(
    `detente: 1\ntitle: T\nparties: {a: {name: A}, b: {name: B}}\nissues:\n  ${issues.join("\n  ")}\nrules: [{never: "i0=p"}]\n`,
  );
  const space = spaceOf(large.model);
  const found = someDeals(space, { seed: 1, most: 50 });
  expect(new Set(found.map((deal) => deal.join())).size).toBe(50);
  expect(found.every((deal) => inside(space, deal))).toBe(true);
});
