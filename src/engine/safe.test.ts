import { expect, test } from "vitest";
import type { Deal } from "./model.js";
import { dice } from "./plain/random-model.js";
import { allDeals } from "./plain/rows.js";
import { worstCorner } from "./plain/safe.js";
import { exampleModel } from "./plain-example.js";
import { randomRanged } from "./plain-ranged.js";
import type { RangedModel, RangedNumber, RangedParty, RangedValued } from "./ranged.js";
import { safety, worstCase } from "./safe.js";

const exactly = (z: number, value: number): RangedNumber => ({ z, low: value, best: value, high: value });

/** The numbers of the example as ranges around them. */
function around(walkAways: readonly [RangedNumber | null, RangedNumber | null], wide = 0): RangedModel {
  const model = exampleModel();
  const weights = [
    [50, 30, 20],
    [30, 45, 25],
  ];
  const parties = model.parties.map(({ c }, p): RangedParty => {
    let z = 0;
    const points = walkAways[p]!;
    return {
      weights: weights[p]!.map((best) => ({ z: z++, low: best - wide, best, high: best + wide })),
      worths: c.map((list, i) => list.map((units) => exactly(z++, units / weights[p]![i]!))),
      bonuses: [],
      weightsAsWritten: false,
      walkAway: points && { kind: "points", points },
      factions: [],
    };
  });
  return { parties };
}

test("[SF1] the worst weighted mean is that of the worst corner of the box", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const roll = dice(seed);
    const m = 1 + roll(6);
    const weights = Array.from({ length: m }, (_, z) => {
      const low = roll(4);
      return { z, low, best: low, high: low + roll(4) };
    });
    const scores = Array.from({ length: m }, () => 10 * roll(11));
    const valued: RangedValued = { weights, worths: scores.map((score, i) => [exactly(m + i, score)]), bonuses: [] };
    const corner = worstCorner(
      weights.map(({ low, high }) => [low, high] as const),
      scores,
    );
    if (!Number.isNaN(corner))
      expect(
        worstCase(
          valued,
          scores.map(() => 0),
        ),
        `seed ${seed}`,
      ).toBeCloseTo(corner, 9);
  }
});

/** Whether a party accepts a deal at every corner of the box of all its numbers, in whole-number arithmetic. */
function everyCorner({ weights, worths, bonuses, walkAway }: RangedParty, deal: Deal): boolean {
  if (walkAway === null) return true;
  const other = walkAway.kind === "deal" ? walkAway.deal : null;
  const used = new Map<number, RangedNumber>();
  const use = (number: RangedNumber) => used.set(number.z, number);
  for (const weight of weights) use(weight);
  for (const [issue, option] of deal.entries()) use(worths[issue]![option]!);
  if (other) for (const [issue, option] of other.entries()) use(worths[issue]![option]!);
  if (walkAway.kind === "points") use(walkAway.points);
  for (const { add } of bonuses) use(add);
  const open = [...used.values()].filter(({ low, high }) => low !== high);
  for (let corner = 0; corner < 2 ** open.length; corner++) {
    const at = (number: RangedNumber) => {
      const index = open.findIndex(({ z }) => z === number.z);
      // Twice the number: ends are whole or half.
      return 2 * (index < 0 ? number.best : (corner >> index) & 1 ? number.high : number.low);
    };
    const value = (of: Deal) => {
      const sum = weights.reduce((total, weight) => total + at(weight), 0);
      const worth = of.reduce((total, option, i) => total + at(weights[i]!) * at(worths[i]![option]!), 0);
      const bonus = bonuses
        .filter(({ when }) => when.every(({ issue, options }) => options.includes(of[issue]!)))
        .reduce((total, { add }) => total + at(add), 0);
      return { over: worth + bonus * sum, under: sum };
    };
    const own = value(deal);
    if (own.under === 0) continue;
    const level = other ? value(other).over : (walkAway.kind === "points" ? at(walkAway.points) : 0) * own.under;
    if (own.over < level) return false;
  }
  return true;
}

test("[SF2] a deal is safe for a party exactly when it is acceptable at every corner of its box", () => {
  let safe = 0;
  let unsafe = 0;
  for (let seed = 1; seed <= 200; seed++) {
    const { ranged, model } = randomRanged(seed, 20);
    const bare = { ...model, parties: model.parties.map((party) => ({ ...party, redLines: [], factions: [] })) };
    const alone = { parties: ranged.parties.map((party) => ({ ...party, factions: [] })) };
    for (const deal of allDeals(model).slice(0, 6)) {
      const { safeFor } = safety(alone, bare, deal);
      alone.parties.forEach((party, p) => {
        const sure = everyCorner(party, deal);
        expect(safeFor[p], `seed ${seed}, deal ${deal}, party ${p}`).toBe(sure);
        if (sure) safe++;
        else unsafe++;
      });
    }
  }
  expect(Math.min(safe, unsafe)).toBeGreaterThan(100);
});

test("[SF3] equality in the worst case is still safe, a hair above is not", () => {
  const deal = [2, 1, 1];
  const model = exampleModel();
  expect(safety(around([exactly(9, 61), exactly(9, 54.25)]), model, deal)).toEqual({
    safe: true,
    safeFor: [true, true],
  });
  expect(safety(around([{ z: 9, low: 50, best: 55, high: 61.000001 }, exactly(9, 20)]), model, deal).safeFor).toEqual([
    false,
    true,
  ]);
  expect(safety(around([exactly(9, 61), exactly(9, 20)], 5), model, deal).safe).toBe(false);
});

test("[SF4] a red line makes a deal unsafe for its owner, a broken rule for everybody", () => {
  const model = exampleModel();
  const open = around([exactly(9, 0), exactly(9, 0)]);
  expect(safety(open, model, [1, 0, 1])).toEqual({ safe: false, safeFor: [true, false] });
  expect(safety(open, model, [2, 1, 0])).toEqual({ safe: false, safeFor: [false, false] });
  expect(safety(open, model, [1, 0, 1], { onlyRedLines: [] }).safe).toBe(true);
});

test("[SF5] a walk-away given as a deal moves with it: what both deals share cannot make the difference", () => {
  const wide = (z: number): RangedNumber => ({ z, low: 0, best: 50, high: 100 });
  const party: RangedParty = {
    weights: [exactly(0, 1), exactly(1, 1)],
    worths: [
      [wide(2), wide(3)],
      [exactly(4, 40), exactly(5, 41)],
    ],
    bonuses: [],
    weightsAsWritten: false,
    walkAway: { kind: "deal", deal: [0, 0] },
    factions: [],
  };
  const model = { ...exampleModel(), rules: [] };
  const alone = { ...model, parties: [{ ...model.parties[0]!, redLines: [] }] };
  expect(safety({ parties: [party] }, alone, [0, 1]).safe).toBe(true);
  expect(safety({ parties: [party] }, alone, [1, 1]).safe).toBe(false);
});

test("[SF8] a bonus that only the walk-away's deal earns counts at its high end, one that only this deal earns at its low end", () => {
  const party = (on: number): RangedParty => ({
    weights: [exactly(0, 1)],
    worths: [[exactly(1, 50), exactly(2, 53)]],
    bonuses: [{ when: [{ issue: 0, options: [on] }], add: { z: 3, low: 0, best: 2, high: 4 } }],
    weightsAsWritten: false,
    walkAway: { kind: "deal", deal: [0] },
    factions: [],
  });
  const one = exampleModel();
  const alone = { ...one, rules: [], parties: [{ ...one.parties[0]!, redLines: [] }] };
  expect(safety({ parties: [party(0)] }, alone, [1]).safe).toBe(false);
  expect(safety({ parties: [party(1)] }, alone, [1]).safe).toBe(true);
});

test("[SF9] weights taken as written are not brought to 1: low ones are the worst case", () => {
  const party: RangedParty = {
    weights: [{ z: 0, low: 0.3, best: 0.4, high: 0.5 }, exactly(1, 0.5)],
    worths: [[exactly(2, 100)], [exactly(3, 20)]],
    bonuses: [],
    weightsAsWritten: true,
    walkAway: { kind: "points", points: exactly(4, 40) },
    factions: [],
  };
  const one = exampleModel();
  const alone = { ...one, rules: [], parties: [{ ...one.parties[0]!, redLines: [] }] };
  expect(worstCase(party, [0, 0], true)).toBe(40);
  expect(safety({ parties: [party] }, alone, [0, 0]).safe).toBe(true);
  const higher: RangedParty = { ...party, walkAway: { kind: "points", points: exactly(4, 40.0001) } };
  expect(safety({ parties: [higher] }, alone, [0, 0]).safe).toBe(false);
});

test("[SF6] a veto faction counts with its own numbers, one that is heard only does not", () => {
  const ranged = around([exactly(9, 30), exactly(9, 20)]);
  const faction = (veto: boolean) => ({
    ...ranged.parties[0]!,
    veto,
    threshold: { z: 99, low: 50, best: 55, high: 60 },
  });
  const withFaction = (veto: boolean) => ({
    parties: [{ ...ranged.parties[0]!, factions: [faction(veto)] }, ranged.parties[1]!],
  });
  expect(safety(withFaction(true), exampleModel(), [2, 2, 1]).safeFor).toEqual([false, true]);
  expect(safety(withFaction(true), exampleModel(), [2, 1, 1]).safeFor).toEqual([true, true]);
  expect(safety(withFaction(false), exampleModel(), [2, 2, 1]).safeFor).toEqual([true, true]);
});

test("[SF7] an end that no short decimal writes is moved outwards, so that rounding never makes a deal look safe", () => {
  const third = 100 / 3;
  const party = (low: number): RangedParty => ({
    weights: [exactly(0, 1)],
    worths: [[{ z: 1, low, best: 50, high: 60 }]],
    bonuses: [],
    weightsAsWritten: false,
    walkAway: { kind: "points", points: { z: 2, low: third, best: third, high: third, exact: "100/3" } },
    factions: [],
  });
  const one = exampleModel();
  const model = { ...one, rules: [], parties: [{ ...one.parties[0]!, redLines: [] }] };
  // The double nearest to 100/3 lies above it: taken as written it would look safe against any level up to itself.
  expect(safety({ parties: [party(third)] }, model, [0]).safe).toBe(false);
  expect(safety({ parties: [party(33.34)] }, model, [0]).safe).toBe(true);
});
