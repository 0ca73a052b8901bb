import { expect, test } from "vitest";
import { nearestBetter } from "./better.js";
import type { DealModel } from "./model.js";
import { randomModel } from "./plain/random-model.js";
import { allDeals, isAcceptable, rowsOf } from "./plain/rows.js";
import { plainSolutions } from "./plain/solutions.js";
import { plainWhyNot } from "./plain/why.js";
import { dealNamed, exampleModel, inspectionsFaction } from "./plain-example.js";
import { spaceOf } from "./space.js";
import { whyNot } from "./why.js";

test("[WN1] in the example A is short by 7, and the nearest deal better for both changes two issues", () => {
  const model = exampleModel([30, 20]);
  const why = whyNot(model, dealNamed(model, "none/mid/basic"));
  expect(why).toMatchObject({
    u: [2_300, 5_925],
    acceptable: false,
    rules: [],
    redLines: [],
    short: [{ party: 0, walkAway: 3_000, by: 700 }],
    vetoes: [],
    efficient: false,
    couldGain: null,
    rank: {},
  });
  expect(why.better).toEqual({
    deal: dealNamed(model, "partial/mid/full"),
    u: [4_850, 7_975],
    proven: true,
    changes: [
      { issue: 0, from: 0, to: 1, effect: [3_750, -450] },
      { issue: 2, from: 0, to: 1, effect: [-1_200, 2_500] },
    ],
  });
});

test("[WN2] an efficient deal is proven so, and ranked first exactly by the rules that pick it", () => {
  const model = exampleModel([30, 20]);
  const why = whyNot(model, dealNamed(model, "full/low/full"));
  expect(why.efficient).toBe(true);
  expect(why.better).toBeNull();
  expect(why.couldGain).toEqual([
    { keepingAll: 0, keepingAcceptance: 300 },
    { keepingAll: 0, keepingAcceptance: 2_550 },
  ]);
  expect(why.rank).toEqual({
    nash: 1,
    "ks-maxmin": 2,
    "ks-min-spread": 3,
    "ks-genius": 3,
    egalitarian: 3,
    utilitarian: 3,
    equitability: 3,
  });
});

test("[WN3] a deal that breaks a rule, a red line and a veto is told all three, with the owner and the shortfall", () => {
  const model = exampleModel([70, 90], [inspectionsFaction]);
  const base = whyNot(model, dealNamed(model, "full/high/basic"));
  expect(base.rules).toEqual([0]);
  expect(base.redLines).toEqual([{ party: 1, line: 0, binding: true }]);
  expect(base.short).toEqual([{ party: 1, walkAway: 9_000, by: 9_000 }]);
  const vetoed = whyNot(model, dealNamed(model, "none/low/full"));
  expect(vetoed.vetoes).toEqual([{ party: 0, faction: 0, by: 500 }]);
  const heard = exampleModel([30, 20], [{ ...inspectionsFaction, veto: false }]);
  expect(whyNot(heard, dealNamed(heard, "full/low/full"))).toMatchObject({
    vetoes: [],
    unhappy: [{ party: 0, faction: 0, by: 500 }],
  });
});

test("[WN4] a red line that does not bind is listed as crossed and does not refuse", () => {
  const model = exampleModel([30, 20]);
  const soft: DealModel = {
    ...model,
    parties: model.parties.map((party) => ({
      ...party,
      redLines: party.redLines.map((line) => ({ ...line, firmness: "stated" })),
    })),
  };
  const deal = dealNamed(model, "partial/high/full");
  expect(whyNot(soft, deal)).toMatchObject({ acceptable: true, redLines: [{ party: 1, line: 0, binding: false }] });
  expect(whyNot(soft, deal, { redLines: "stated" })).toMatchObject({
    acceptable: false,
    redLines: [{ party: 1, line: 0, binding: true }],
  });
});

test("[WN5] on small random models every answer about every kind of deal is that of the definition", () => {
  let mended = 0;
  let efficientSeen = 0;
  for (let seed = 1; seed <= 70; seed++) {
    const model = randomModel(seed, { deals: 200 });
    const deals = allDeals(model);
    const rows = rowsOf(model).filter(isAcceptable);
    const some = [
      deals[seed % deals.length]!,
      deals[(seed * 31) % deals.length]!,
      ...rows.slice(0, 2).map(({ deal }) => deal),
    ];
    for (const deal of some) {
      const at = `seed ${seed}, deal ${deal}`;
      const plain = plainWhyNot(model, deal);
      const why = whyNot(model, deal);
      expect(why.u, at).toEqual(plain.row.u);
      expect(why.rules, at).toEqual(plain.row.rules);
      expect(
        why.redLines.flatMap(({ party, line, binding }) => (binding ? [[party, line]] : [])),
        at,
      ).toEqual(plain.row.lines);
      expect(
        why.redLines.filter(({ binding }) => !binding),
        at,
      ).toHaveLength(plain.row.looseLines.length);
      expect(
        why.short.map(({ party, by }) => [party, by]),
        at,
      ).toEqual(plain.row.short.flatMap((by, p) => (by > 0 ? [[p, by]] : [])));
      expect(
        why.vetoes.map(({ party, faction, by }) => [[party, faction], by]),
        at,
      ).toEqual(plain.row.vetoes.map(({ of, by }) => [of, by]));
      expect(
        why.unhappy.map(({ party, faction, by }) => [[party, faction], by]),
        at,
      ).toEqual(plain.row.unhappy.map(({ of, by }) => [of, by]));
      expect([why.acceptable, why.efficient], at).toEqual([plain.acceptable, plain.efficient]);
      expect(why.better?.changes.length, at).toBe(plain.better[0]?.changed);
      if (why.better) {
        mended++;
        expect(why.better.proven).toBe(true);
        const total = (of: readonly number[]) => of.reduce((sum, units) => sum + units, 0);
        const { changed, smallest } = plain.better[0]!;
        const tied = plain.better.filter((one) => one.changed === changed && one.smallest === smallest);
        const most = Math.max(...tied.map(({ row }) => total(row.u)));
        // Rows come in ascending order of option indexes, so the first of equals has the smallest.
        expect(why.better.deal, at).toEqual(tied.find(({ row }) => total(row.u) === most)!.row.deal);
      }
      if (why.acceptable) expect(why.couldGain, at).toEqual(plain.couldGain);
      if (why.efficient) {
        efficientSeen++;
        expect(
          why.couldGain!.every(({ keepingAll }) => keepingAll === 0),
          at,
        ).toBe(true);
        const solutions = plainSolutions(model)!;
        for (const [id, { points }] of Object.entries(solutions.byId)) {
          const rank = why.rank[id as keyof typeof why.rank];
          if (rank === undefined) expect(id).toBe("ks-genius");
          else expect(rank === 1, `${at}, ${id}`).toBe(points.some(({ u }) => u.join() === why.u.join()));
        }
      }
    }
  }
  expect(mended).toBeGreaterThan(30);
  expect(efficientSeen).toBeGreaterThan(20);
});

test("[WN6] in a space of 10^14 deals the nearest better deal is found within the search limit", () => {
  const m = 20;
  const score = (p: number, i: number, o: number) => ((o * (p ? 7 : 3) + i * (p ? 5 : 11)) % 23) * (1 + ((i + p) % 4));
  const model: DealModel = {
    scale: 1,
    rounded: false,
    issues: Array.from({ length: m }, (_, i) => ({ id: `i${i}`, options: ["a", "b", "c", "d", "e"] })),
    parties: [0, 1].map((p) => ({
      id: `p${p}`,
      c: Array.from({ length: m }, (_, i) => [0, 1, 2, 3, 4].map((o) => score(p, i, o))),
      terms: [],
      walkAway: 100,
      redLines: [],
      factions: [],
      weights: [],
    })),
    rules: [],
  };
  const deal = new Array(m).fill(0);
  const why = whyNot(model, deal);
  expect(why.better!.proven).toBe(true);
  expect(nearestBetter(spaceOf(model), why.better!.deal, null)?.deal).not.toEqual(why.better!.deal);
});
