import { describe, expect, test } from "vitest";
import { conventions } from "./conventions.js";
import { count } from "./count.js";
import { frontier } from "./frontier.js";
import type { DealModel, PartyModel, RuleModel } from "./model.js";
import { randomModel } from "./plain/random-model.js";
import { plainSolutions } from "./plain/solutions.js";
import type { SolutionId, Solutions } from "./results.js";
import { solve } from "./solutions.js";
import { spaceOf } from "./space.js";

const ids: SolutionId[] = [
  "nash",
  "ks-maxmin",
  "ks-min-spread",
  "ks-genius",
  "egalitarian",
  "utilitarian",
  "equitability",
];

function solved(model: DealModel): Solutions | null {
  const space = spaceOf(model);
  return solve(model, space, frontier(space)!);
}

/** A model with the given weights and scores, scale 100; weights sum to 100. */
function additive(options: {
  issues: Record<string, string[]>;
  parties: { weights: number[]; scores: number[][]; walkAway: number | null; extra?: Partial<PartyModel> }[];
  rules?: RuleModel[];
}): DealModel {
  return {
    scale: 100,
    rounded: false,
    issues: Object.entries(options.issues).map(([id, names]) => ({ id, options: names })),
    rules: options.rules ?? [],
    parties: options.parties.map(({ weights, scores, walkAway, extra }, p) => ({
      id: "AB"[p] ?? `p${p}`,
      c: scores.map((row, i) => row.map((score) => score * weights[i]!)),
      terms: [],
      walkAway: walkAway === null ? null : walkAway * 100,
      redLines: [],
      factions: [],
      weights: weights.map((w) => w / 100),
      ...extra,
    })),
  };
}

/** The worked example: relief, cap, inspections. */
const example = (walkA = 30, walkB = 20, extraA: Partial<PartyModel> = {}): DealModel =>
  additive({
    issues: { relief: ["none", "partial", "full"], cap: ["high", "mid", "low"], inspections: ["basic", "full"] },
    parties: [
      {
        weights: [50, 30, 20],
        scores: [
          [0, 75, 100],
          [100, 10, 0],
          [100, 40],
        ],
        walkAway: walkA,
        extra: extraA,
      },
      {
        weights: [30, 45, 25],
        scores: [
          [100, 85, 0],
          [0, 65, 100],
          [0, 100],
        ],
        walkAway: walkB,
        extra: { redLines: [{ issue: 1, options: [0], firmness: "held", chance: 0.85 }] },
      },
    ],
    rules: [
      {
        kind: "nogoods",
        index: 0,
        said: "if relief=full then !inspections=basic",
        nogoods: [
          [
            { issue: 0, options: [2] },
            { issue: 2, options: [0] },
          ],
        ],
      },
    ],
  });

const shown = (model: DealModel, solutions: Solutions) =>
  Object.fromEntries(
    ids.map((id) => {
      const { points, chosen, value } = solutions.byId[id];
      const deal = points[chosen]!.example.map((option, i) => model.issues[i]!.options[option]).join("/");
      return [id, [deal, Number(value.toFixed(5))]];
    }),
  );

describe("named solutions", () => {
  test("[SO1] the worked example gives six different deals for seven rules, digit for digit", () => {
    const model = example();
    const solutions = solved(model)!;
    expect(shown(model, solutions)).toEqual({
      nash: ["full/low/full", 1400],
      "ks-maxmin": ["partial/low/basic", 0.66887],
      "ks-min-spread": ["partial/mid/full", 0.19462],
      "ks-genius": ["partial/mid/basic", 5.75],
      egalitarian: ["full/mid/full", 31],
      utilitarian: ["partial/low/full", 141],
      equitability: ["full/mid/full", 3.25],
    });
    expect(solutions.ideal).toEqual([6100, 9550]);
    expect(solutions.disagreement).toEqual([3000, 2000]);
    expect(count(spaceOf(model))).toMatchObject({ exact: true, value: 6n });
    expect(count(spaceOf(model, { accept: [] }))).toMatchObject({ value: 10n });
  });

  test("[SO2] with a veto faction, deals that a vetoed one would dominate become candidates", () => {
    const faction = {
      id: "f",
      veto: true,
      threshold: 4500,
      terms: [],
      c: [
        [0, 0, 0],
        [0, 0, 0],
        [10000, 4000],
      ],
    };
    const model = example(20, 20, { factions: [faction] });
    const space = spaceOf(model);
    const efficient = frontier(space)!;
    expect(efficient.points.map(({ u }) => u)).toEqual([
      [6050, 5475],
      [5750, 7050],
      [2000, 7500],
    ]);
    const solutions = solve(model, space, efficient)!;
    expect(solutions.byId.utilitarian.points.map(({ u }) => u)).toEqual([[5750, 7050]]);
    expect(solutions.ideal).toEqual([6050, 7500]);
  });

  test("[SO3] a walk-away below every package stays the disagreement point", () => {
    const model = additive({
      issues: { only: ["x", "y", "z"] },
      parties: [
        { weights: [100], scores: [[0.2, 0.45, 1]], walkAway: 0 },
        { weights: [100], scores: [[1, 0.45, 0.3]], walkAway: 0 },
      ],
    });
    const { nash } = solved(model)!.byId;
    expect(nash.points.map(({ u }) => u)).toEqual([[100, 30]]);
    expect(nash.value).toBeCloseTo(0.3, 12);
  });

  test("[SO4] two negative gains never make a product: no acceptable deal, no solutions", () => {
    const model = additive({
      issues: { only: ["x", "y"] },
      parties: [
        { weights: [100], scores: [[10, 20]], walkAway: 60 },
        { weights: [100], scores: [[20, 10]], walkAway: 60 },
      ],
    });
    expect(solved(model)).toBeNull();
  });

  test("[SO5] a party that has not stated a walk-away is held to its worst permitted deal, and named", () => {
    const model = example();
    const open = {
      ...model,
      parties: model.parties.map((party, p) => (p === 1 ? { ...party, walkAway: null } : party)),
    };
    const solutions = solved(open)!;
    expect(solutions.notStated).toEqual([1]);
    // B's worst permitted deal is partial/mid/basic: full relief needs full inspections, and a high cap is its red line.
    expect(solutions.disagreement).toEqual([3000, 5425]);
  });

  test("[SO6] a party that cannot gain is left out of the smallest share and named", () => {
    const model = additive({
      issues: { only: ["x", "y"] },
      parties: [
        { weights: [100], scores: [[50, 50]], walkAway: 50 },
        { weights: [100], scores: [[40, 80]], walkAway: 30 },
        { weights: [100], scores: [[90, 20]], walkAway: 10 },
      ],
    });
    const solutions = solved(model)!;
    expect(solutions.byId["ks-maxmin"]).toMatchObject({ cannotGain: [0], value: 0.2 });
    expect(solutions.byId.nash).toMatchObject({ degenerate: true, value: 0 });
    expect(solutions.byId.nash.points).toHaveLength(2);
  });

  test("[SO7] every solution equals the definitions on random models, ties and shown-first deal included", () => {
    let zones = 0;
    for (let seed = 1; seed <= 600; seed++) {
      const model = randomModel(seed);
      const got = solved(model);
      const want = plainSolutions(model);
      expect([seed, got === null]).toEqual([seed, want === null]);
      if (got === null || want === null) continue;
      zones += 1;
      expect([seed, got.disagreement, got.ideal, got.notStated]).toEqual([
        seed,
        want.disagreement,
        want.ideal,
        want.notStated,
      ]);
      expect([seed, got.byId["ks-maxmin"].cannotGain, got.byId.nash.degenerate]).toEqual([
        seed,
        want.cannotGain,
        want.degenerate,
      ]);
      for (const id of ids) {
        const [a, b] = [got.byId[id], want.byId[id]];
        expect([seed, id, a.points.map(({ u, count: n }) => [u, n])]).toEqual([
          seed,
          id,
          b.points.map(({ u, deals }) => [u, BigInt(deals.length)]),
        ]);
        expect([seed, id, a.chosen]).toEqual([seed, id, b.chosen]);
        expect(a.value).toBeCloseTo(b.value, 9);
      }
    }
    expect(zones).toBeGreaterThan(150);
  });

  test("[SO9] nash and the largest smallest share do not change when one party's values and walk-away are stretched and shifted", () => {
    for (let seed = 1; seed <= 120; seed++) {
      const model = randomModel(seed);
      const before = solved(model);
      if (before === null) continue;
      const [a, b] = [3, 250];
      const after = solved({
        ...model,
        parties: model.parties.map((party, p) => (p === 0 ? stretched(party, a, b) : party)),
      })!;
      for (const id of ["nash", "ks-maxmin"] as const) {
        const image = before.byId[id].points.map(({ u }) =>
          u.map((units, p) => (p === 0 ? a * units + b : units)).join(),
        );
        expect([seed, id, after.byId[id].points.map(({ u }) => u.join())]).toEqual([seed, id, image]);
      }
    }
  });

  test("[SO10] egalitarian and utilitarian do not change when one party's values and walk-away shift", () => {
    for (let seed = 1; seed <= 120; seed++) {
      const model = randomModel(seed);
      const before = solved(model);
      if (before === null) continue;
      const after = solved({
        ...model,
        parties: model.parties.map((party, p) => (p === 1 ? stretched(party, 1, 300) : party)),
      })!;
      for (const id of ["egalitarian", "utilitarian"] as const) {
        const image = before.byId[id].points.map(({ u }) =>
          u.map((units, p) => (p === 1 ? units + 300 : units)).join(),
        );
        expect([seed, id, after.byId[id].points.map(({ u }) => u.join())]).toEqual([seed, id, image]);
      }
    }
  });

  test("[SO11] every solution but the Genius one is efficient, and no sum of values exceeds the sum of ideals", () => {
    for (let seed = 1; seed <= 200; seed++) {
      const model = randomModel(seed);
      const efficient = new Set(frontier(spaceOf(model))!.points.map(({ u }) => u.join()));
      const solutions = solved(model);
      if (solutions === null) continue;
      for (const id of ids) {
        if (id === "ks-genius") continue;
        for (const { u } of solutions.byId[id].points)
          expect([seed, id, efficient.has(u.join())]).toEqual([seed, id, true]);
      }
      const ideals = solutions.ideal.reduce((sum, units) => sum + units, 0) / model.scale;
      expect(solutions.byId.utilitarian.value).toBeLessThanOrEqual(ideals + 1e-9);
    }
  });

  test("[SO12] the NegMAS convention changes the spread rule's ideal to permitted deals, and nothing else", () => {
    const model = example(55, 20);
    const space = spaceOf(model);
    const efficient = frontier(space)!;
    const textbook = solve(model, space, efficient)!;
    const negmas = solve(model, space, efficient, { convention: "negmas" })!;
    for (const id of ids) if (id !== "ks-min-spread") expect(negmas.byId[id]).toEqual(textbook.byId[id]);
    expect(negmas.disagreement).toEqual(textbook.disagreement);
    // Acceptable: A from 55 on, so B reaches 70.5 at most; permitted, 100 (none/low/full).
    expect(textbook.ideal).toEqual([6100, 7050]);
    const spread = (u: readonly number[], top: number) =>
      Math.abs((u[0]! - 5500) / 600 - (u[1]! - 2000) / (top - 2000));
    const least = (top: number) => Math.min(...efficient.points.map(({ u }) => spread(u, top)));
    expect(textbook.byId["ks-min-spread"].value).toBeCloseTo(least(7050), 12);
    expect(negmas.byId["ks-min-spread"].value).toBeCloseTo(least(10000), 12);
    expect(least(7050)).not.toBeCloseTo(least(10000), 3);
  });

  test("[SO13] three parties, largest smallest share: the ideal is taken over acceptable deals, each party by its own span", () => {
    const model = additive({
      issues: { only: ["x", "y", "z", "refused"] },
      parties: [
        { weights: [100], scores: [[100, 60, 20, 100]], walkAway: 20 },
        { weights: [100], scores: [[10, 40, 50, 100]], walkAway: 10 },
        { weights: [100], scores: [[30, 60, 70, 0]], walkAway: 30 },
      ],
    });
    const solutions = solved(model)!;
    expect(solutions.ideal).toEqual([10000, 5000, 7000]);
    // y: A 40/80, B 30/40, C 30/40.
    expect(solutions.byId["ks-maxmin"]).toMatchObject({ value: 0.5, cannotGain: [] });
    expect(solutions.byId["ks-maxmin"].points.map(({ example: deal }) => deal)).toEqual([[1]]);
  });

  test("[SO14] every solution has a convention in words, and no two the same", () => {
    expect(new Set(Object.values(conventions)).size).toBe(ids.length);
  });
});

/** Values and walk-away mapped by a·u + b; factions keep theirs. */
function stretched(party: PartyModel, a: number, b: number): PartyModel {
  return {
    ...party,
    c: party.c.map((row, i) => row.map((units) => a * units + (i === 0 ? b : 0))),
    terms: party.terms.map((term) => ({ ...term, add: a * term.add })),
    walkAway: party.walkAway === null ? null : a * party.walkAway + b,
  };
}
