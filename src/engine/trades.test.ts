import { expect, test } from "vitest";
import type { DealModel } from "./model.js";
import { randomModel } from "./plain/random-model.js";
import { allDeals } from "./plain/rows.js";
import { plainTrades } from "./plain/why.js";
import { dealNamed, exampleModel } from "./plain-example.js";
import { natures, trades } from "./trades.js";

test("[TD1] in the example two exchanges help both from none/mid/basic, the better smallest gain first", () => {
  const model = exampleModel();
  const found = trades(model, dealNamed(model, "none/mid/basic"));
  expect(found.map(({ deal, net }) => [deal, net])).toEqual([
    [dealNamed(model, "partial/mid/full"), [2_550, 2_050]],
    [dealNamed(model, "partial/low/basic"), [3_450, 1_125]],
  ]);
  expect(found[0]!.changes).toEqual([
    { issue: 0, from: 0, to: 1, effect: [3_750, -450] },
    { issue: 2, from: 0, to: 1, effect: [-1_200, 2_500] },
  ]);
});

test("[TD2] on small random models the trades over two and three issues, and their order, are those of the definition", () => {
  let seen = 0;
  for (let seed = 1; seed <= 250; seed++) {
    const model = randomModel(seed, { deals: 300 });
    const deals = allDeals(model);
    const deal = deals[(seed * 37) % deals.length]!;
    for (const issues of [2, 3] as const) {
      const found = trades(model, deal, { issues });
      const plain = plainTrades(model, deal, "held", issues);
      seen += found.length;
      expect(found.map(({ deal: to }) => String(to)).sort(), `seed ${seed}`).toEqual(
        plain.map((one) => String(one.deal)).sort(),
      );
      expect(
        found.map(({ net }) => [Math.min(...net), net.reduce((a, b) => a + b, 0)]),
        `seed ${seed}`,
      ).toEqual(plain.map(({ rank: [smallest, total] }) => [smallest, total]));
    }
  }
  expect(seen).toBeGreaterThan(60);
});

test("[TD3] an issue is compatible when all share a best option, traded when stakes differ much, else contested", () => {
  const party = (c: number[][]): DealModel["parties"][number] => ({
    id: "p",
    c,
    terms: [],
    walkAway: null,
    redLines: [],
    factions: [],
    weights: [],
  });
  const model: DealModel = {
    scale: 1,
    rounded: false,
    issues: ["a", "b", "c", "d"].map((id) => ({ id, options: ["x", "y"] })),
    parties: [
      party([
        [1, 5],
        [0, 40],
        [0, 30],
        [7, 7],
      ]),
      party([
        [2, 3],
        [20, 0],
        [20, 0],
        [0, 9],
      ]),
    ],
    rules: [],
  };
  expect(natures(model)).toEqual(["compatible", "traded", "contested", "compatible"]);
});
