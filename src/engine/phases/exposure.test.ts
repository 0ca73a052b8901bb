import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePhases } from "./compile.js";
import { everyOrder } from "./every-order.js";
import { planTalks, sixSteps, sixStepsPartlyReversible } from "./example-plans.js";
import { exposureAlong } from "./exposure.js";
import type { PhaseModel, Reading } from "./model.js";
import { type OrderProblem, orderProblem, problemOf } from "./problem.js";
import { randomPlan } from "./random-plan.js";
import { unitsOf } from "./units.js";

const modelOf = (talks: Parameters<typeof compilePhases>[0]): PhaseModel => {
  const compiled = compilePhases(talks);
  if (!compiled.ok) throw new Error(compiled.problems[0].message);
  return compiled.model;
};
const along = (problem: OrderProblem, order: readonly number[]) => {
  const { points, worst, z, needed } = exposureAlong(problem, order);
  return {
    exposure: points.slice(1).map(({ exposure }) => exposure),
    slack: points.map(({ slack }) => slack),
    z,
    worst,
    needed,
  };
};
const smallPlan = fc
  .record({ seed: fc.nat(1e6), units: fc.integer({ min: 1, max: 6 }), parties: fc.integer({ min: 2, max: 3 }) })
  .map(({ seed, units, parties }) =>
    randomPlan(seed, { units, parties, most: 5, ordered: 0.2, reversible: seed % 2 === 0 }),
  );

test("[PE1] the chapter's six steps, three orders: exposure after each step, slack at every point, worst step, guarantees", () => {
  const problem = orderProblem(modelOf(sixSteps()))!;
  expect([...problem.total]).toEqual([7, 4]);
  expect(everyOrder(problem)).toHaveLength(180);
  expect(along(problem, [0, 1, 2, 3, 4, 5])).toEqual({
    exposure: [
      [3, -5],
      [7, -11],
      [9, -14],
      [5, -12],
      [-2, -7],
      [-7, -4],
    ],
    slack: [
      [7, 4],
      [10, -1],
      [14, -7],
      [16, -10],
      [12, -8],
      [5, -3],
      [0, 0],
    ],
    z: 9,
    worst: { point: 3, party: 0, exposure: 9 },
    needed: [0, 10],
  });
  expect(along(problem, [0, 3, 1, 5, 2, 4])).toEqual({
    exposure: [
      [3, -5],
      [-1, -3],
      [3, -9],
      [-2, -6],
      [0, -9],
      [-7, -4],
    ],
    slack: [
      [7, 4],
      [10, -1],
      [6, 1],
      [10, -5],
      [5, -2],
      [7, -5],
      [0, 0],
    ],
    z: 3,
    worst: { point: 1, party: 0, exposure: 3 },
    needed: [0, 5],
  });
  expect(along(problem, [3, 0, 4, 1, 5, 2])).toEqual({
    exposure: [
      [-4, 2],
      [-1, -3],
      [-8, 2],
      [-4, -4],
      [-9, -1],
      [-7, -4],
    ],
    slack: [
      [7, 4],
      [3, 6],
      [6, 1],
      [-1, 6],
      [3, 0],
      [-2, 3],
      [0, 0],
    ],
    z: 2,
    worst: { point: 1, party: 1, exposure: 2 },
    needed: [2, 0],
  });
});

test("[PE2] reversible relief lowers the guarantee from 5 to 1 and still holds the deal after completion", () => {
  const model = modelOf(sixStepsPartlyReversible());
  const { points, needed } = exposureAlong(orderProblem(model)!, [0, 3, 1, 5, 2, 4]);
  const inPoints = (values: readonly number[]) => values.map((value) => value / model.scale);
  expect(inPoints(points.map(({ stripped }) => stripped[1]))).toEqual([0, -5, -3, -3, 0, -3, -0.5]);
  expect(inPoints(points.map(({ slack }) => slack[1]))).toEqual([4, -1, 1, 1, 4, 1, 3.5]);
  expect(inPoints(needed)).toEqual([0, 1]);
  expect(inPoints(points[6].slack)).toEqual([3, 3.5]);
});

test("[PE3] slack is total plus stripped exposure plus leaving cost, from its definition, on every order", () => {
  fc.assert(
    fc.property(fc.nat(1e6), (seed) => {
      const problem = randomPlan(seed, { units: 4, parties: 2, most: 5, ordered: 0.2, reversible: true });
      for (const order of everyOrder(problem)) {
        const { points } = exposureAlong(problem, order, [2, 3]);
        points.forEach(({ slack, exposure, stripped }, done) => {
          [0, 1].forEach((p) => {
            const at = (values: Float64Array, units: readonly number[]) =>
              units.reduce((sum, unit) => sum + values[unit * 2 + p], 0);
            const [past, ahead] = [order.slice(0, done), order.slice(done)];
            const goingOn = at(problem.received, ahead) - at(problem.given, ahead);
            const takesBack = at(problem.given, past) - at(problem.lasting, past);
            const loses = at(problem.received, past) - (at(problem.lasting, past) - at(problem.stripped, past));
            expect(slack[p]).toBe(goingOn + loses - takesBack + [2, 3][p]);
            expect(stripped[p]).toBeGreaterThanOrEqual(exposure[p]);
          });
        });
      }
    }),
    { seed: 3, numRuns: 100 },
  );
});

test("[PE4] relabelling the parties permutes every result", () => {
  fc.assert(
    fc.property(smallPlan, (problem) => {
      const turned = turnedParties(problem);
      const order = everyOrder(problem)[0];
      const [own, other] = [exposureAlong(problem, order), exposureAlong(turned, order)];
      expect(other.z).toBe(own.z);
      expect([...other.needed].reverse()).toEqual(own.needed);
      expect([...other.worstOf].reverse()).toEqual(own.worstOf);
      expect(other.points.map(({ slack }) => [...slack].reverse())).toEqual(own.points.map(({ slack }) => slack));
    }),
    { seed: 4, numRuns: 100 },
  );
});

test("[PE5] multiplying one party's points multiplies its exposure, slack and guarantee, and nobody else's", () => {
  fc.assert(
    fc.property(smallPlan, fc.integer({ min: 2, max: 9 }), (problem, k) => {
      const larger = scaledParty(problem, k);
      for (const order of everyOrder(problem).slice(0, 20)) {
        const [own, other] = [exposureAlong(problem, order), exposureAlong(larger, order)];
        expect(other.needed).toEqual(own.needed.map((value, p) => (p === 0 ? k * value : value)));
        expect(other.worstOf).toEqual(own.worstOf.map((value, p) => (p === 0 ? k * value : value)));
        other.points.forEach(({ slack }, at) => {
          expect(slack[0]).toBe(k * own.points[at].slack[0] + 0);
        });
      }
    }),
    { seed: 5, numRuns: 60 },
  );
});

test("[PE6] the last mover law: with a last single step that costs c and nothing to take back, its giver needs c or more", () => {
  fc.assert(
    fc.property(smallPlan, (problem) => {
      for (const order of everyOrder(problem).slice(0, 50)) {
        const { needed, points } = exposureAlong(problem, order);
        const last = points.length - 2;
        // Only where all is irreversible does the last step's cost stand bare.
        if (problem.lasting.some((value, k) => value !== problem.given[k])) return;
        if (problem.stripped.some((value, k) => value !== problem.exposure[k])) return;
        problem.total.forEach((_, p) => {
          const unit = order[last];
          const bare = problem.given[unit * problem.parties + p] - problem.received[unit * problem.parties + p];
          expect(needed[p]).toBeGreaterThanOrEqual(bare);
        });
      }
    }),
    { seed: 6, numRuns: 100 },
  );
});

test("[PE7] a step without cost and worth is outside exposure; a tranche is a step; words of reversal are 0, one half, 1", () => {
  const model = modelOf(
    planTalks({
      commitments: {
        c: { by: "a", what: "c", cost: { a: 4 }, reversal: "costly" },
        d: { by: "b", what: "d", worth: { a: "1..4" }, reversal: { giver: 0.25, receiver: "easy" } },
        e: { by: "b", what: "e" },
      },
      tranches: { t: { by: "a", amount: 5 }, u: { by: "a", cost: { a: "1/3" }, worth: { b: 1 } } },
    }),
  );
  expect(model.steps.map(({ id, rated, kind }) => [id, rated, kind])).toEqual([
    ["c", true, "commitment"],
    ["d", true, "commitment"],
    ["e", false, "commitment"],
    ["t", false, "tranche"],
    ["u", true, "tranche"],
  ]);
  expect(model.scale).toBe(6);
  const of = (step: number, reading: Reading) => model.steps[step].numbers[reading];
  expect(of(0, "best")).toEqual({ given: [24, 0], lasting: [12, 0], received: [0, 0], kept: [0, 0] });
  expect([of(1, "cautious"), of(1, "best"), of(1, "hopeful")].map(({ received }) => received[0])).toEqual([6, 15, 24]);
  expect(of(1, "best").kept).toEqual([0, 0]);
  expect(of(4, "best").given).toEqual([2, 0]);
});

test("[PE8] the cautious reading bounds exposure and guarantee from above and slack from below", () => {
  const model = modelOf(
    planTalks({
      commitments: {
        c: { by: "a", what: "c", cost: { a: "2..6" }, worth: { b: { low: 1, best: 4, high: 5 } }, reversal: "costly" },
        d: { by: "b", what: "d", cost: { b: "1..3" }, worth: { a: "2..8" } },
      },
    }),
  );
  const [cautious, best, hopeful] = (["cautious", "best", "hopeful"] as const).map((reading) =>
    exposureAlong(orderProblem(model, reading)!, [0, 1]),
  );
  for (const [more, less] of [
    [cautious, best],
    [best, hopeful],
  ] as const) {
    more.points.forEach(({ exposure, slack }, at) => {
      exposure.forEach((value, p) => {
        expect(value).toBeGreaterThanOrEqual(less.points[at].exposure[p]);
      });
      slack.forEach((value, p) => {
        expect(value).toBeLessThanOrEqual(less.points[at].slack[p]);
      });
    });
    more.needed.forEach((value, p) => {
      expect(value).toBeGreaterThanOrEqual(less.needed[p]);
    });
  }
});

test("[PE9] the worst step is the earliest of equals, then the first party's; a plan that exposes nobody names the start", () => {
  const unit = (given: number[], received: number[], k: number) => ({
    members: [k],
    numbers: { given, lasting: given, received, kept: received },
    after: [],
  });
  const both = problemOf([unit([2, 2], [0, 0], 0), unit([0, 0], [2, 2], 1), unit([2, 2], [0, 0], 2)], 2);
  expect(exposureAlong(both, [0, 1, 2]).worst).toEqual({ point: 1, party: 0, exposure: 2 });
  expect(exposureAlong(both, [1, 0, 2]).worst).toEqual({ point: 3, party: 0, exposure: 2 });
  expect(exposureAlong(problemOf([unit([0, 0], [1, 1], 0)], 2), [0]).worst).toEqual({
    point: 0,
    party: 0,
    exposure: 0,
  });
});

test("[PE10] numbers too fine or too large for whole units are rounded, and said to be", () => {
  const fine = modelOf(
    planTalks({
      commitments: { c: { what: "c", cost: { a: "1/1000003" } }, d: { what: "d", cost: { a: "1/100000000003" } } },
    }),
  );
  expect(fine.rounded).toBe(true);
  expect(fine.steps[0].numbers.best.given[0] / fine.scale).toBeCloseTo(1 / 1000003, 9);
  const c = { what: "c", cost: { a: 4e15 } };
  const large = modelOf(planTalks({ commitments: { c, d: c, e: c } }));
  expect(large.rounded).toBe(true);
  expect(large.steps[0].numbers.best.given[0] / large.scale / 4e15).toBeCloseTo(1, 9);
});

test("[PE11] steps that wait for one another are cycles, by step; a group's inner conditions are met together", () => {
  const cycle = modelOf(
    planTalks({
      commitments: {
        c: { what: "c", after: "d" },
        d: { what: "d", after: "c" },
        e: { what: "e", after: "d" },
        f: { what: "f", after: "f" },
      },
    }),
  );
  expect(unitsOf(cycle, "best").cycles).toEqual([[0, 1], [3]]);
  expect(orderProblem(cycle)).toBeNull();
  const commitments = { c: { what: "c" }, d: { what: "d", after: "c" }, e: { what: "e", after: "c" } };
  const grouped = modelOf(planTalks({ commitments, groups: [{ steps: ["c", "d"] }] }));
  expect(unitsOf(grouped, "best").units.map(({ members, after }) => [members, after])).toEqual([
    [[0, 1], []],
    [[2], [0]],
  ]);
  const through = modelOf(
    planTalks({ commitments: { ...commitments, d: { what: "d", after: "e" } }, groups: [{ steps: ["c", "d"] }] }),
  );
  expect(unitsOf(through, "best").cycles).toEqual([[0, 1, 2]]);
});

test("[PE12] conditions reach through milestones, acts and counted dates; simultaneous steps make a group", () => {
  const model = modelOf(
    planTalks({
      commitments: {
        c: { what: "c", after: { on: "both", need: "verified" } },
        d: { what: "d" },
        e: { what: "e", start: { after: "d", plus: "5d" } },
        f: {
          what: "f",
          after: [
            { on: "d", need: "simultaneous" },
            { on: "e", need: { fraction: 0.5 } },
          ],
        },
        g: { what: "g", after: "law" },
        h: { what: "h", after: "either" },
      },
      milestones: {
        both: { name: "both", when: { latest_of: [{ after: "d" }, { after: "e" }] } },
        either: { name: "either", when: { earliest_of: [{ after: "d" }, { after: "e" }] } },
      },
      acts: [{ id: "law", what: "law", effective: { with: "both" } }],
    }),
  );
  const waits = model.steps.map(({ after }) =>
    after.map(({ on, need, through }) => [model.steps[on].id, need, ...through]),
  );
  expect(waits).toEqual([
    [
      ["d", "verified", "both"],
      ["e", "verified", "both"],
    ],
    [],
    [["d", "finished"]],
    [
      ["d", "simultaneous"],
      ["e", { fraction: 0.5 }],
    ],
    [
      ["d", "finished", "law", "both"],
      ["e", "finished", "law", "both"],
    ],
    [],
  ]);
  expect(model.groups).toEqual([[1, 3]]);
});

function turnedParties(problem: OrderProblem): OrderProblem {
  const { parties } = problem;
  const turned = (rows: Float64Array) => rows.map((_, k) => rows[k - (k % parties) + (parties - 1 - (k % parties))]);
  return {
    ...problem,
    given: turned(problem.given),
    lasting: turned(problem.lasting),
    received: turned(problem.received),
    exposure: turned(problem.exposure),
    stripped: turned(problem.stripped),
    total: turned(problem.total),
  };
}

function scaledParty(problem: OrderProblem, by: number): OrderProblem {
  const { parties } = problem;
  const scaled = (rows: Float64Array) => rows.map((value, k) => (k % parties === 0 ? value * by : value));
  return {
    ...problem,
    given: scaled(problem.given),
    lasting: scaled(problem.lasting),
    received: scaled(problem.received),
    exposure: scaled(problem.exposure),
    stripped: scaled(problem.stripped),
    total: scaled(problem.total),
  };
}
