import { expect, test } from "vitest";
import type { Deal, DealModel, PartyModel } from "./model.js";
import { plainCounts } from "./plain/counts.js";
import { plainFrontier } from "./plain/frontier.js";
import { plainNone } from "./plain/none.js";
import { randomModel } from "./plain/random-model.js";
import { isAcceptable, rowsOf } from "./plain/rows.js";
import { worstCorner } from "./plain/safe.js";
import { plainSolutions } from "./plain/solutions.js";
import { plainConcession, plainPosition, plainTrades, plainWhyNot } from "./plain/why.js";

/** The worked example of the chapter on deals: relief, cap, inspections between A and B; units of 1/100 point. */
function example(walkAwayA: number | null, walkAwayB: number | null, factions: PartyModel["factions"] = []): DealModel {
  const party = (id: string, weights: number[], scores: number[][], walkAway: number | null): PartyModel => ({
    id,
    c: scores.map((row, i) => row.map((score) => score * weights[i])),
    terms: [],
    walkAway: walkAway === null ? null : walkAway * 100,
    redLines: [],
    factions: [],
    weights: weights.map((weight) => weight / 100),
  });
  const a = party(
    "A",
    [50, 30, 20],
    [
      [0, 75, 100],
      [100, 10, 0],
      [100, 40],
    ],
    walkAwayA,
  );
  const b = party(
    "B",
    [30, 45, 25],
    [
      [100, 85, 0],
      [0, 65, 100],
      [0, 100],
    ],
    walkAwayB,
  );
  return {
    scale: 100,
    rounded: false,
    parties: [
      { ...a, factions },
      { ...b, redLines: [{ issue: 1, options: [0], firmness: "bottom", chance: 1 }] },
    ],
    issues: [
      { id: "relief", options: ["none", "partial", "full"] },
      { id: "cap", options: ["high", "mid", "low"] },
      { id: "inspections", options: ["basic", "full"] },
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
  };
}

/** Packages by points, each one option of a single issue; units of 1/100 point. */
function bySinglePoints(points: readonly (readonly number[])[], walkAway: readonly (number | null)[]): DealModel {
  return {
    scale: 100,
    rounded: false,
    parties: walkAway.map((r, p) => ({
      id: `p${p}`,
      c: [points.map((point) => Math.round(point[p] * 100))],
      terms: [],
      walkAway: r === null ? null : r * 100,
      redLines: [],
      factions: [],
      weights: [1],
    })),
    issues: [{ id: "package", options: points.map((_, i) => `x${i}`) }],
    rules: [],
  };
}

const frontierOf = (model: DealModel) => plainFrontier(rowsOf(model).filter(isAcceptable));
const named = (model: DealModel, deal: Deal) => deal.map((option, i) => model.issues[i].options[option]).join("/");
const points = (units: readonly number[]) => units.map((unit) => unit / 100);

test("[OR1] the oracle counts the worked example: 18 deals, 10 permitted, 6 acceptable, 6 efficient", () => {
  const counts = plainCounts(example(30, 20));
  expect(counts).toMatchObject({ space: 18n, permitted: 10n, acceptable: 6n });
  expect(counts.lines).toEqual([{ of: [1, 0], removes: 6 / 18, opens: 5n }]);
  expect(counts.rules).toEqual([{ removes: 3 / 18, opens: 2n }]);
  expect(
    frontierOf(example(30, 20)).map((point) => [named(example(30, 20), point.deals[0]), ...points(point.u)]),
  ).toEqual([
    ["full/mid/full", 61, 54.25],
    ["partial/mid/basic", 60.5, 54.75],
    ["full/low/full", 58, 70],
    ["partial/low/basic", 57.5, 70.5],
    ["partial/mid/full", 48.5, 79.75],
    ["partial/low/full", 45.5, 95.5],
  ]);
});

test("[OR2] the oracle picks the worked example's deal under each of the seven conventions", () => {
  const model = example(30, 20);
  const solutions = plainSolutions(model)!;
  const picked = Object.fromEntries(
    Object.entries(solutions.byId).map(([id, { value, points: all, chosen }]) => {
      expect(all).toHaveLength(1);
      return [id, [named(model, all[chosen].deals[0]), Number(value.toFixed(4))]];
    }),
  );
  expect(points(solutions.ideal)).toEqual([61, 95.5]);
  expect(picked).toEqual({
    nash: ["full/low/full", 1400],
    "ks-maxmin": ["partial/low/basic", 0.6689],
    "ks-min-spread": ["partial/mid/full", 0.1946],
    "ks-genius": ["partial/mid/basic", 5.75],
    egalitarian: ["full/mid/full", 31],
    utilitarian: ["partial/low/full", 141],
    equitability: ["full/mid/full", 3.25],
  });
});

test("[OR3] in the oracle a veto makes a deal efficient that was dominated before", () => {
  const inspectionsOnly = {
    id: "f",
    veto: true,
    c: [
      [0, 0, 0],
      [0, 0, 0],
      [10000, 4000],
    ],
    terms: [],
    threshold: 4500,
  };
  const model = example(20, 20, [inspectionsOnly]);
  const efficient = (one: DealModel) => frontierOf(one).map((point) => named(one, point.deals[0]));
  expect(efficient(model).sort()).toEqual(["none/low/basic", "partial/low/basic", "partial/mid/basic"]);
  expect(frontierOf(model).at(-1)!.u).toEqual([2000, 7500]);
  expect(efficient(example(20, 20))).not.toContain("none/low/basic");
});

test("[OR4] in the oracle a walk-away below every package stays the disagreement point", () => {
  const model = bySinglePoints(
    [
      [0.2, 1],
      [0.45, 0.45],
      [1, 0.3],
    ],
    [0, 0],
  );
  const nash = plainSolutions(model)!.byId.nash;
  expect(nash.points[nash.chosen].u).toEqual([100, 30]);
  expect(nash.value).toBeCloseTo(0.3, 12);
  const notStated = plainSolutions(
    bySinglePoints(
      [
        [0.2, 1],
        [0.45, 0.45],
        [1, 0.3],
      ],
      [null, null],
    ),
  )!;
  expect(notStated.disagreement).toEqual([20, 30]);
  expect(notStated.byId.nash.points[0].u).toEqual([45, 45]);
});

test("[OR5] the oracle's no-zone example: 9 for A alone, nothing for B alone, 9 together, one deal behind each line and rule", () => {
  const model = example(70, 45);
  const none = plainNone(model)!;
  expect(none.walkAway).toEqual([900, null]);
  expect(none.all).toBe(900);
  expect(
    none.sets.map((set) => [set.lines, set.rules, set.opens, named(model, set.best.deals[0]), points(set.best.u)]),
  ).toEqual([
    [[[1, 0]], [], 1n, "partial/high/full", [75.5, 50.5]],
    [[], [0], 1n, "full/low/basic", [70, 45]],
  ]);
  expect(named(model, none.nearest[0].row.deal)).toBe("full/mid/full");
  expect(none.nearest[0].key).toEqual([0, 900, 900]);
  expect(none.staircase[0]).toEqual([900, 0]);
  expect(none.perParty.map((one) => one.alone)).toEqual([false, false]);
  expect(plainNone(example(30, 20))).toBeNull();
});

test("[OR6] the oracle's why-not example: A short by 7, two changes help both, the better smallest gain first", () => {
  const model = example(30, 20);
  const why = plainWhyNot(model, [0, 1, 0]);
  expect(points(why.row.u)).toEqual([23, 59.25]);
  expect(points(why.row.short)).toEqual([7, 0]);
  expect(why.better.filter((one) => one.changed === 1)).toEqual([]);
  expect(
    why.better
      .filter((one) => one.changed === 2)
      .map((one) => [named(model, one.row.deal), ...points(one.row.u.map((worth, p) => worth - why.row.u[p]))]),
  ).toEqual([
    ["partial/mid/full", 25.5, 20.5],
    ["partial/low/basic", 34.5, 11.25],
  ]);
  const efficient = plainWhyNot(model, [2, 2, 1]);
  expect(efficient.efficient).toBe(true);
  expect(efficient.couldGain.map((one) => one.keepingAll)).toEqual([0, 0]);
  expect(efficient.couldGain.map((one) => one.keepingAcceptance! / 100)).toEqual([3, 25.5]);
});

test("[OR7] the oracle's movement example: in full/low/full A has moved 42 of 70 points and B 30 of 80", () => {
  const model = example(30, 20);
  const positions = [plainPosition(model, 0, [2, 0, 0]), plainPosition(model, 1, [0, null, null])];
  expect(positions).toEqual([
    [2, 0, 0],
    [0, 2, 1],
  ]);
  expect(plainConcession(10000, 5800, 3000)).toEqual({ by: 4200, share: 0.6 });
  expect(plainConcession(10000, 7000, 2000)).toEqual({ by: 3000, share: 0.375 });
  expect(plainConcession(2000, 1500, 2000).share).toBeNull();
});

test("[OR8] the oracle's trades leave nobody worse off and need two parties that give and get", () => {
  const model = example(30, 20);
  const trades = plainTrades(model, [0, 1, 0]);
  expect(trades.map((trade) => [named(model, trade.deal), ...points(trade.net)])).toEqual([
    ["partial/mid/full", 25.5, 20.5],
    ["partial/low/basic", 34.5, 11.25],
  ]);
});

test("[OR9] the oracle keeps ties, never multiplies two losses, and knows three Kalai-Smorodinsky rules", () => {
  const ties = frontierOf(
    bySinglePoints(
      [
        [0.5, 0.5],
        [0.5, 0.5],
        [0.2, 0.9],
        [0.9, 0.2],
      ],
      [0, 0],
    ),
  );
  expect(ties.map((point) => [points(point.u), point.deals.length])).toEqual([
    [[0.9, 0.2], 1],
    [[0.5, 0.5], 2],
    [[0.2, 0.9], 1],
  ]);
  expect(
    plainSolutions(
      bySinglePoints(
        [
          [0.1, 0.1],
          [0.8, 0.3],
          [0.3, 0.8],
        ],
        [0.5, 0.5],
      ),
    ),
  ).toBeNull();
  const three = [
    [0.3, 0.35, 0.33],
    [0.34, 0.9, 0.32],
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ];
  const { byId } = plainSolutions(bySinglePoints(three, [0, 0, 0]))!;
  expect(byId["ks-maxmin"].points.map((point) => points(point.u))).toEqual([[0.34, 0.9, 0.32]]);
  expect(byId["ks-min-spread"].points.map((point) => points(point.u))).toEqual([[0.3, 0.35, 0.33]]);
});

test("[OR10] the worst corner of a box of weights weighs the bad issues high and the good ones low", () => {
  expect(
    worstCorner(
      [
        [1, 3],
        [1, 3],
      ],
      [0, 100],
    ),
  ).toBe(25);
  expect(
    worstCorner(
      [
        [0, 0],
        [0, 1],
      ],
      [10, 40],
    ),
  ).toBe(40);
  expect(worstCorner([[0, 0]], [10])).toBeNaN();
});

test("[OR11] random models repeat with their seed and show every feature, ties, zones and empty zones", () => {
  expect(randomModel(7)).toEqual(randomModel(7));
  const seen = { zone: 0, none: 0, tied: 0, opened: 0, vetoed: 0, alone: 0, degenerate: 0 };
  for (let seed = 1; seed <= 300; seed++) {
    const model = randomModel(seed, { deals: 200 });
    const rows = rowsOf(model);
    const none = plainNone(model);
    if (rows.some((row) => row.vetoes.length > 0)) seen.vetoed++;
    if (none === null) {
      seen.zone++;
      if (frontierOf(model).some((point) => point.deals.length > 1)) seen.tied++;
      if (plainSolutions(model)!.degenerate) seen.degenerate++;
    } else {
      seen.none++;
      if (none.sets.length > 0) seen.opened++;
      if (none.perParty.some((one) => one.alone)) seen.alone++;
    }
  }
  for (const times of Object.values(seen)) expect(times).toBeGreaterThan(15);
});
