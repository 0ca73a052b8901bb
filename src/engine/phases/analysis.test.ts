import fc from "fast-check";
import { expect, test } from "vitest";
import { planDates } from "../clocks/when.js";
import { analysePlan, type OrderedPlan } from "./analysis.js";
import { planTalks, sixSteps, sixStepsInGroups, twoSided } from "./example-plans.js";
import { isOrder } from "./exposure.js";
import type { Reading } from "./model.js";

type Talks = Parameters<typeof analysePlan>[0];

function planned(talks: Talks, reading?: Reading) {
  const analysed = analysePlan(talks, planDates(talks), reading);
  if (!analysed.ok) throw new Error(analysed.problems[0].message);
  return analysed.plan;
}

function ordered(talks: Talks, reading?: Reading): OrderedPlan {
  const { ordered } = planned(talks, reading);
  if (ordered === null) throw new Error("expected an order");
  return ordered;
}

const own = (commitments: Readonly<Record<string, object>>, more: object = {}) => {
  const full = Object.fromEntries(
    Object.entries(commitments).map(([id, step]) => [id, { by: "a", what: id, ...step }]),
  );
  const talks = planTalks({ commitments: full, ...more });
  const { units, model, ordered } = planned(talks);
  return ordered?.own.order.map((unit) => units[unit].members.map((member) => model.steps[member].id).join("+"));
};

test("[PA1] a plan's own order is by date, then as written; a step without a date stays by the one before it", () => {
  expect(own({ one: {}, two: {}, three: {} })).toEqual(["one", "two", "three"]);
  expect(own({ late: { due: "2020-03-01" }, undated: {}, early: { due: "2020-01-01" } })).toEqual([
    "early",
    "late",
    "undated",
  ]);
  expect(own({ one: { due: "2020-01-01" }, two: { due: "2020-01-01" } })).toEqual(["one", "two"]);
  expect(own({ begun: { start: "2020-01-01" }, due: { start: "2019-01-01", due: "2020-06-01" } })).toEqual([
    "begun",
    "due",
  ]);
});

test("[PA2] no step comes before what it waits for, whatever its date; a group comes by its latest date, as one", () => {
  expect(own({ first: { due: "2020-01-01", after: "last" }, last: { due: "2020-12-01" } })).toEqual(["last", "first"]);
  const steps = { one: { due: "2020-01-01" }, two: { due: "2020-02-01" }, three: { due: "2020-03-01" } };
  expect(own(steps, { groups: [{ steps: ["one", "three"] }] })).toEqual(["two", "one+three"]);
});

test("[PA3] the chapter's six steps: own order 9, best 2 with its guarantee, the single move to 3, the curve, the pairs", () => {
  const { own: file, best, bestExposure, move, curve, pairs } = ordered(sixSteps());
  expect([file.order, file.exposure.z, file.exposure.needed]).toEqual([[0, 1, 2, 3, 4, 5], 9, [0, 10]]);
  expect([best.order, best.upper, best.proven, bestExposure.needed]).toEqual([[3, 0, 4, 1, 5, 2], 2, true, [2, 0]]);
  expect([move?.unit, move?.from, move?.to, move?.z]).toEqual([4, 4, 1, 3]);
  expect(curve.map(({ worst }) => worst)).toEqual([null, 5, 2, 2, 2, 2]);
  expect(pairs).toEqual([
    [0, 2],
    [2, 0],
  ]);
  expect(ordered(sixStepsInGroups()).best.upper).toBe(0);
});

test("[PA4] a cycle leaves no order but names its steps; no step at all is a problem; leaving costs count in both orders", () => {
  const { ordered: none, cycles } = planned(
    twoSided([
      ["A1", 1, 2, "B1"],
      ["B1", 1, 2, "A1"],
      ["A2", 1, 2],
    ]),
  );
  expect([none, cycles]).toEqual([null, [[0, 1]]]);
  const empty = planTalks({});
  expect(analysePlan(empty, planDates(empty))).toMatchObject({ ok: false, problems: [{ code: "no-plan" }] });
  const parties = { a: { name: "A", leaving_cost: 4 }, b: { name: "B" } };
  const { own: file, bestExposure } = ordered(
    twoSided(
      [
        ["A1", 1, 2],
        ["B1", 1, 2],
      ],
      { parties },
    ),
  );
  expect(file.exposure.points[0].slack).toEqual([5, 1]);
  expect(bestExposure.points[0].slack).toEqual([5, 1]);
});

/** Up to seven steps with whole points, so that ties occur; conditions both ways through the file, never in a cycle; some dated. */
const anyPlan = fc
  .array(
    fc.record({
      a: fc.boolean(),
      cost: fc.nat(5),
      worth: fc.nat(5),
      after: fc.nat(12),
      month: fc.nat(12),
    }),
    { minLength: 1, maxLength: 7 },
  )
  .map((steps) => {
    const ids = steps.map((_, k) => `s${k}`);
    const written = steps.map(({ a, cost, worth, after, month }, k) => {
      const [by, to] = a ? ["a", "b"] : ["b", "a"];
      // A condition on the step before or after, all the same way, so that none turns in a circle.
      const other = after % 2 ? k + 1 : undefined;
      const waits = other !== undefined && other < ids.length ? { after: ids[other] } : {};
      const due = month > 0 ? { due: `2020-${String(month).padStart(2, "0")}-01` } : {};
      return [ids[k], { by, to: [to], what: "x", cost: { [by]: cost }, worth: { [to]: worth }, ...waits, ...due }];
    });
    return planTalks({ commitments: Object.fromEntries(written) });
  });

test("[PA5] on random plans the own order is one, the best is no worse than a move, and a move no worse than the own", () => {
  fc.assert(
    fc.property(anyPlan, (talks) => {
      const { problem, own: file, best, move } = ordered(talks);
      expect(isOrder(problem, file.order)).toBe(true);
      expect(best.upper).toBeLessThanOrEqual(move?.z ?? file.exposure.z);
      if (move) expect(move.z).toBeLessThanOrEqual(file.exposure.z);
      expect(move === null || isOrder(problem, move.order)).toBe(true);
      expect(file.exposure.z).toBe(Math.max(0, ...file.exposure.worstOf));
    }),
    { seed: 515, numRuns: 300 },
  );
});

test("[PA6] the worst case of ranges exposes at least as much as the best guess, and that as the hopeful reading", () => {
  const ranged = planTalks({
    commitments: {
      A: { by: "a", what: "A", cost: { a: "2..6" }, worth: { b: 5 } },
      B: { by: "b", what: "B", cost: { b: "1..3" }, worth: { a: "2..8" } },
    },
  });
  expect((["cautious", "best", "hopeful"] as const).map((reading) => ordered(ranged, reading).own.exposure.z)).toEqual([
    6, 4, 2,
  ]);
  expect(ordered(ranged).own.exposure.z).toBe(6);
});
