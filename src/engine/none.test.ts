import { expect, test } from "vitest";
import type { DealModel } from "./model.js";
import { nearestMisses } from "./nearest.js";
import { explainNone, minimalSets } from "./none.js";
import { plainNone } from "./plain/none.js";
import { randomModel } from "./plain/random-model.js";
import { dealNamed, exampleModel } from "./plain-example.js";
import type { Relaxation } from "./results.js";

const nameOf = (model: DealModel, deal: readonly number[]) => deal.map((o, i) => model.issues[i]!.options[o]).join("/");

test("[NZ1] the example of a missing zone comes out digit for digit", () => {
  const model = exampleModel([70, 45]);
  const none = explainNone(model);
  expect(none.perParty).toEqual([
    { party: 0, alone: false, best: 6_100, cannotOpen: false },
    { party: 1, alone: false, best: 10_000, cannotOpen: true },
  ]);
  expect(none.relaxations).toEqual([
    { what: "walk-away", party: 0, by: 900 },
    { what: "all walk-aways", by: 900 },
    {
      what: "set",
      redLines: [[1, 0]],
      rules: [],
      opens: { exact: true, value: 1n, method: expect.any(String) },
      best: { u: [7_550, 5_050], count: 1n, example: dealNamed(model, "partial/high/full") },
    },
    {
      what: "set",
      redLines: [],
      rules: [0],
      opens: { exact: true, value: 1n, method: expect.any(String) },
      best: { u: [7_000, 4_500], count: 1n, example: dealNamed(model, "full/low/basic") },
    },
  ]);
  expect(nameOf(model, none.nearest[0]!.deal)).toBe("full/mid/full");
  expect(none.nearest[0]).toMatchObject({ short: [900, 0], redLines: [], rules: [], vetoes: [], count: 1n });
  expect(none.nearest).toHaveLength(5);
  expect(none.nearestProven).toBe(true);
  expect(none.staircase).toEqual([[900, 0]]);
});

test("[NZ2] on small random models without a zone every relaxation and near miss is that of the definition", () => {
  let seen = 0;
  for (let seed = 1; seen < 60; seed++) {
    const model = randomModel(seed, { deals: 250 });
    const plain = plainNone(model);
    if (!plain) continue;
    seen++;
    const none = explainNone(model);
    const at = `seed ${seed}`;
    expect(
      [...none.perParty].sort((a, b) => a.party - b.party).map(({ alone, best }) => ({ alone, best })),
      at,
    ).toEqual(plain.perParty);
    const stated = model.parties.map(({ walkAway }) => walkAway !== null);
    expect(
      none.relaxations.flatMap((r) => (r.what === "walk-away" ? [[r.party, r.by]] : [])),
      at,
    ).toEqual(plain.walkAway.flatMap((by, p) => (by === null || !stated[p] ? [] : [[p, by]])));
    expect(
      none.relaxations.flatMap((r) => (r.what === "all walk-aways" ? [r.by] : [])),
      at,
    ).toEqual(plain.all === null || !stated.includes(true) ? [] : [plain.all]);
    expect(
      none.relaxations.flatMap((r) => (r.what === "faction" ? [[r.party, r.faction, r.by]] : [])),
      at,
    ).toEqual(plain.factions.map(({ of: [p, f], by }) => [p, f, by]));
    expect(
      none.relaxations.flatMap((r) =>
        r.what === "set" ? [[r.redLines, r.rules, r.opens.exact && r.opens.value, r.best.u, r.best.count]] : [],
      ),
      at,
    ).toEqual(plain.sets.map((set) => [set.lines, set.rules, set.opens, set.best.u, BigInt(set.best.deals.length)]));
    expect(none.staircase, at).toEqual(plain.staircase);
    expect(none.nearestProven, at).toBe(true);
    const keys = none.nearest.map((miss) => [
      miss.redLines.length + miss.rules.length + miss.vetoes.length,
      miss.short.reduce((a, b) => a + b, 0),
      Math.max(...miss.short),
    ]);
    expect(keys, at).toEqual(plain.nearest.slice(0, 5).map(({ key }) => key));
    for (const miss of none.nearest) {
      const same = plain.nearest.find(
        ({ row }) =>
          row.u.join() === miss.u.join() &&
          row.lines.join(";") === miss.redLines.join(";") &&
          row.rules.join() === miss.rules.join() &&
          row.vetoes.map(({ of }) => of).join(";") === miss.vetoes.join(";"),
      );
      expect(same?.deals.length, at).toBe(Number(miss.count));
      expect(same!.deals.map(String), at).toContain(String(miss.deal));
    }
  }
});

test("[NZ3] the parties that accept nothing even alone are named first", () => {
  const model = exampleModel([30, 200]);
  expect(explainNone(model).perParty.map(({ party, alone }) => [party, alone])).toEqual([
    [1, true],
    [0, false],
  ]);
});

test("[NZ4] contradictory rules leave nothing to lower, and dropping one of them opens a zone", () => {
  const model = exampleModel([0, 0]);
  const always = (index: number, options: number[]) =>
    ({ kind: "nogoods", index, said: `rule ${index}`, nogoods: [[{ issue: 0, options }]] }) as const;
  const none = explainNone({ ...model, rules: [always(0, [0]), always(1, [1, 2])] });
  expect(none.perParty.map(({ best }) => best)).toEqual([null, null]);
  expect(none.relaxations.map((r) => (r.what === "set" ? r.rules : r.what))).toEqual([[0], [1]]);
  expect(none.staircase).toEqual([]);
});

test("[NZ8] the nearest misses that hold a part of a deal are the nearest of all that hold it", () => {
  let seen = 0;
  for (let seed = 1; seed < 60; seed++) {
    const model = randomModel(seed, { deals: 150 });
    const plain = plainNone(model);
    if (!plain) continue;
    seen++;
    const part = model.issues.map(({ options }, i) => (i % 2 ? undefined : seed % options.length));
    const holding = plain.nearest.filter(({ deals }) =>
      deals.some((deal) => part.every((o, i) => o === undefined || deal[i] === o)),
    );
    const { nearest, proven } = nearestMisses(model, {}, { part, wanted: 1 });
    expect(proven, `seed ${seed}`).toBe(true);
    const [miss] = nearest;
    const breaks = miss!.redLines.length + miss!.rules.length + miss!.vetoes.length;
    expect([breaks, miss!.short.reduce((a, b) => a + b, 0), Math.max(...miss!.short)], `seed ${seed}`).toEqual(
      holding[0]!.key,
    );
    expect(part.every((o, i) => o === undefined || miss!.deal[i] === o)).toBe(true);
  }
  expect(seen).toBeGreaterThan(15);
});

test("[NZ9] conceding exactly what a relaxation says opens a zone, and one unit less does not", () => {
  let tried = 0;
  for (let seed = 100; seed < 140; seed++) {
    const model = randomModel(seed, { deals: 120 });
    const none = plainNone(model) && explainNone(model);
    for (const relaxation of none ? none.relaxations : []) {
      if (relaxation.what === "set") continue;
      tried++;
      const zone = (by: number) => plainNone(relaxed(model, relaxation, by)) === null;
      expect([zone(relaxation.by), zone(relaxation.by - 1)], `seed ${seed}, ${relaxation.what}`).toEqual([true, false]);
    }
  }
  expect(tried).toBeGreaterThan(10);
});

/** The model after a concession of so many units. */
function relaxed(model: DealModel, relaxation: Relaxation, by: number): DealModel {
  return {
    ...model,
    parties: model.parties.map((party, p) => {
      const own = relaxation.what === "all walk-aways" || (relaxation.what === "walk-away" && relaxation.party === p);
      return {
        ...party,
        walkAway: own && party.walkAway !== null ? party.walkAway - by : party.walkAway,
        factions: party.factions.map((faction, f) =>
          relaxation.what === "faction" && relaxation.party === p && relaxation.faction === f
            ? { ...faction, threshold: faction.threshold! - by }
            : faction,
        ),
      };
    }),
  };
}

test("[NZ7] the staircase holds every minimal pair of reductions and nothing that asks more of one and no less of the other", () => {
  const model = exampleModel([61, 80]);
  expect(explainNone({ ...model, parties: model.parties }).staircase).toEqual([
    [0, 2_575],
    [50, 2_525],
    [300, 1_000],
    [350, 950],
    [1_250, 25],
    [1_550, 0],
  ]);
});

test("[NZ5] sets are minimal: none contains a smaller one that already opens a zone", () => {
  const works = (set: readonly number[]) => set.includes(2) || (set.includes(0) && set.includes(3)) || set.length >= 4;
  expect(minimalSets(5, 2, works)).toEqual([[2], [0, 3]]);
  expect(minimalSets(5, 3, works)).toEqual([[2], [0, 3]]);
  expect(minimalSets(4, 3, () => false)).toEqual([]);
});

test("[NZ6] in a space of 10^14 deals the nearest misses and amounts come out proven", () => {
  const issues = 20;
  const sizes = 5;
  const party = (id: string, down: boolean, walkAway: number): DealModel["parties"][number] => ({
    id,
    c: Array.from({ length: issues }, (_, i) =>
      Array.from(
        { length: sizes },
        (_, o) => (i === 4 ? 2 : down ? sizes - 1 - o : o) * (1 + ((i * 7 + (down ? 3 : 0)) % 5)) * 25,
      ),
    ),
    terms: [],
    walkAway,
    redLines: [],
    factions: [],
    weights: [],
  });
  const model: DealModel = {
    scale: 1,
    rounded: false,
    issues: Array.from({ length: issues }, (_, i) => ({ id: `i${i}`, options: ["a", "b", "c", "d", "e"] })),
    parties: [party("A", false, 5_000), party("B", true, 5_000)],
    rules: [],
  };
  const none = explainNone(model);
  expect(none.nearestProven).toBe(true);
  expect(none.nearest).toHaveLength(5);
  const shared = none.relaxations.find((r) => r.what === "all walk-aways");
  expect(none.nearest[0]!.short.reduce((a, b) => a + b, 0)).toBeLessThanOrEqual(2 * shared!.by);
  expect(none.nearest.map(({ count }) => count % 5n)).toEqual([0n, 0n, 0n, 0n, 0n]);
});
