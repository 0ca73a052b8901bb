import fc from "fast-check";
import { expect, test } from "vitest";
import type { RuleModel, Term } from "../model.js";
import { maximise } from "../search.js";
import { breaks, type Space, valueOf as worthOf } from "../space.js";
import { type Judge, largestSmallest } from "./max-min.js";

const sizes = [3, 2, 3, 2];
const literal = fc
  .nat(sizes.length - 1)
  .chain((issue) => fc.record({ issue: fc.constant(issue), options: fc.subarray([...Array(sizes[issue]).keys()]) }));
const conjunction = fc.array(literal, { maxLength: 3 });
const term: fc.Arbitrary<Term> = fc.record({ when: conjunction, add: fc.integer({ min: -9, max: 9 }) });
const judge = (size: number): fc.Arbitrary<Judge> =>
  fc.record({
    c: fc.tuple(...sizes.map((n) => fc.array(fc.integer({ min: -size, max: size }), { minLength: n, maxLength: n }))),
    terms: fc.array(term, { maxLength: 2 }),
    from: fc.integer({ min: -size, max: size }),
  });
const said = { index: 0, said: "" };
const rule: fc.Arbitrary<RuleModel> = fc
  .oneof(
    fc.record({
      kind: fc.constant("nogoods" as const),
      nogoods: fc.array(conjunction, { minLength: 1, maxLength: 2 }),
    }),
    fc.record({
      kind: fc.constant("at most" as const),
      most: fc.nat(2),
      of: fc.array(fc.array(conjunction, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }),
    }),
  )
  .map((one) => ({ ...said, ...one }) as RuleModel);
const worlds = fc.integer({ min: 1, max: 20 }).chain((size) =>
  fc.record({
    judges: fc.array(judge(size), { minLength: 1, maxLength: 4 }),
    allowed: fc.tuple(...sizes.map((n) => fc.subarray([...Array(n).keys()]))),
    rules: fc.array(rule, { maxLength: 2 }),
  }),
);

/** Every deal, by its definition. */
function plainly({ allowed, rules }: Pick<Space, "allowed" | "rules">, judges: readonly Judge[]) {
  let deals: number[][] = [[]];
  for (const options of allowed) deals = deals.flatMap((deal) => options.map((option) => [...deal, option]));
  const judged = deals
    .filter((deal) => !rules.some((one) => breaks(one, deal)))
    .map((deal) => {
      const surplus = judges.map((one) => worthOf(one, deal) - one.from);
      return { deal, value: Math.min(...surplus), sum: surplus.reduce((a, b) => a + b, 0) };
    });
  // Deals come in the order of their options, and the first of equals stands.
  return judged.reduce<(typeof judged)[number] | null>(
    (best, one) => (best && (best.value - one.value || best.sum - one.sum) >= 0 ? best : one),
    null,
  );
}

test("[FC43] the deal that leaves most to whoever gets least is the enumerated one, ties, rules and bonuses included", () => {
  fc.assert(
    fc.property(worlds, fc.array(fc.double({ min: 0.01, max: 1, noNaN: true }), { minLength: 4 }), (world, weights) => {
      const start = Float64Array.from(world.judges, (_, j) => weights[j]!);
      const whole = start.reduce((a, b) => a + b, 0);
      const best = plainly(world, world.judges);
      for (const from of [undefined, start.map((weight) => weight / whole)]) {
        const found = largestSmallest(world, world.judges, { nodes: 10_000, start: from });
        expect([found.value, found.deal, found.proven]).toEqual([best?.value ?? null, best?.deal ?? null, true]);
      }
    }),
    { seed: 43, numRuns: 1500 },
  );
});

test("[FC44] the quick search and the general one agree on the surplus, and a search cut short says so", () => {
  fc.assert(
    fc.property(worlds, ({ judges, allowed, rules }) => {
      const space: Space = {
        sizes,
        allowed,
        rules,
        parties: judges.length,
        coordinates: judges.map(({ c, terms }) => ({ c, terms, floor: -Infinity })),
      };
      const general = maximise(space, { kind: "least gain", d: judges.map(({ from }) => from) }, { ties: 0 });
      if (general.proven) expect(largestSmallest(space, judges, { nodes: 10_000 }).value).toBe(general.value);
    }),
    { seed: 44, numRuns: 300 },
  );
  const opposed = [1, -1].map((sign) => ({
    c: sizes.map((n) => [...Array(n).keys()].map((o) => sign * o)),
    terms: [],
    from: 0,
  }));
  const all = { allowed: sizes.map((n) => [...Array(n).keys()]), rules: [] };
  expect(largestSmallest(all, opposed, { nodes: 2 }).proven).toBe(false);
});
