import fc from "fast-check";
import { expect, test } from "vitest";
import type { DealModel } from "./model.js";
import { unbeatenOptions } from "./order-efficient.js";
import { dominates } from "./plain/frontier.js";
import { spaceOf, valueOf as worthOf } from "./space.js";

/** c[party][issue][option], whole numbers; every weight is counted in already. */
const model = (c: readonly (readonly (readonly number[])[])[], weights: readonly (readonly number[])[]): DealModel => ({
  scale: 1,
  rounded: false,
  rules: [],
  issues: c[0]!.map((options, i) => ({ id: `i${i}`, options: options.map((_, o) => `o${o}`) })),
  parties: c.map((scores, p) => ({
    id: `p${p}`,
    c: scores,
    terms: [],
    walkAway: null,
    redLines: [],
    factions: [],
    weights: weights[p]!,
  })),
});

const scores = fc
  .record({
    parties: fc.integer({ min: 1, max: 3 }),
    options: fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 3 }),
  })
  .chain(({ parties, options }) =>
    fc.tuple(
      ...options.map((n) =>
        fc.array(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: n, maxLength: n }), {
          minLength: parties,
          maxLength: parties,
        }),
      ),
    ),
  )
  .map((byIssue) => byIssue[0]!.map((_, p) => byIssue.map((issue) => issue[p]!)));

/** All deals, the first issue turning slowest. */
const dealsOf = ({ issues }: DealModel) =>
  issues.reduce<number[][]>((all, { options }) => all.flatMap((deal) => options.map((_, o) => [...deal, o])), [[]]);

test("[GS10] a deal with an option that the orders rule out is dominated, whatever numbers keep the orders", () => {
  fc.assert(
    fc.property(scores, fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 4, maxLength: 4 }), (c, steps) => {
      const rising = steps.map((_, k) => steps.slice(0, k + 1).reduce((a, b) => a + b, 0));
      const ones = c.map((list) => list.map(() => 1));
      const kept = unbeatenOptions(model(c, ones), spaceOf(model(c, ones)))!;
      // The same orders with other numbers behind them.
      const other = model(
        c.map((party) => party.map((list) => list.map((score) => rising[score]!))),
        ones,
      );
      const deals = dealsOf(other);
      const values = deals.map((deal) => other.parties.map((party) => worthOf(party, deal)));
      deals.forEach((deal, x) => {
        if (deal.every((option, issue) => kept[issue]!.includes(option))) return;
        expect(values.some((u) => dominates(u, values[x]!))).toBe(true);
      });
    }),
    { seed: 43, numRuns: 200 },
  );
});

test("[GS11] an issue that a party gives no weight is not its to judge, and rules or bonuses make orders alone say nothing", () => {
  const c = [[[0, 9]], [[9, 0]]];
  expect(unbeatenOptions(model(c, [[1], [1]]), spaceOf(model(c, [[1], [1]])))).toEqual([[0, 1]]);
  expect(unbeatenOptions(model(c, [[1], [0]]), spaceOf(model(c, [[1], [0]])))).toEqual([[1]]);
  const bonus = model(c, [[1], [1]]);
  const tied = { ...bonus, parties: bonus.parties.map((party) => ({ ...party, terms: [{ when: [], add: 1 }] })) };
  expect(unbeatenOptions(tied, spaceOf(tied))).toBeNull();
});
