import { expect, test } from "vitest";
import { randomModel } from "../plain/random-model.js";
import { plainDeals } from "../plain/tactics.js";
import { inside, spaceOf } from "../space.js";
import { domainOf, domainOfSides } from "./domain.js";

test("[TS5] a domain holds exactly the deals that break no rule and no binding red line of its two parties", () => {
  let empty = 0;
  for (let seed = 1; seed <= 150; seed++) {
    const model = randomModel(seed, { parties: [2, 4], deals: 200 });
    const parties = [model.parties.length - 1, 0] as const;
    const made = domainOf(model, { parties });
    const permitted = spaceOf(model, { accept: [], redLinesOf: parties });
    if (!made.ok) {
      expect(made.reason).toBe("no permitted deal");
      empty++;
      continue;
    }
    const deals = plainDeals(made.domain);
    expect(deals.length).toBeGreaterThan(0);
    expect(deals.every(({ deal }) => inside({ ...permitted, coordinates: [] }, deal))).toBe(true);
    expect(made.domain.sides).toEqual(parties.map((p) => model.parties[p]!.id));
    for (const side of [0, 1] as const) {
      const stated = model.parties[parties[side]]!.walkAway;
      const worst = Math.min(...deals.map(({ u }) => u[side]));
      expect(made.domain.walkAways[side]).toBe(stated ?? worst);
      expect(made.domain.assumed.includes(side)).toBe(stated === null);
    }
  }
  expect(empty).toBeGreaterThan(0);
  expect(empty).toBeLessThan(75);
});

test("[TS6] a model of one party has no domain, nor has one side with itself", () => {
  const model = randomModel(3, { parties: [2, 2] });
  const alone = { ...model, parties: model.parties.slice(0, 1) };
  expect(domainOf(alone)).toEqual({ ok: false, reason: "fewer than two parties" });
  expect(domainOf(model, { parties: [1, 1] })).toEqual({ ok: false, reason: "fewer than two parties" });
});

test("[TS7] a two-sided space keeps its worths on 0–1, equal deals equal, and an unstated walk-away is its worst deal", () => {
  const made = domainOfSides(
    {
      issues: ["a", "b"],
      ownWeights: [0.1, 0.9],
      otherWeights: [0.5, 0.5],
      ownWorths: [
        [0, 1],
        [0, 1 / 9, 1],
      ],
      otherWorths: [
        [1, 0],
        [1, 0.5, 0],
      ],
    },
    [0.3, null],
  );
  if (!made.ok) throw new Error("expected a domain");
  const { domain } = made;
  expect(domain.walkAways[0] / domain.unit).toBeCloseTo(0.3, 11);
  expect(domain.walkAways[1]).toBe(0);
  expect(domain.assumed).toEqual([1]);
  const worth = new Map(plainDeals(domain).map(({ deal, u }) => [deal.join(), u]));
  // .1·1 and .9·1/9 differ in the last place as fractions, and are the same deal to the party.
  expect(worth.get("1,0")![0]).toBe(worth.get("0,1")![0]);
  expect(worth.get("1,2")![0] / domain.unit).toBeCloseTo(1, 11);
});
