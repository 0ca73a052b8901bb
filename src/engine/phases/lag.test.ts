import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePhases } from "./compile.js";
import { everyOrder, judged } from "./every-order.js";
import { sixSteps } from "./example-plans.js";
import { laggedOrder, laggedWorst } from "./lag.js";
import { bestOrder } from "./order.js";
import { type OrderProblem, orderProblem } from "./problem.js";
import { randomPlan } from "./random-plan.js";

const small = fc
  .record({ seed: fc.nat(1e6), units: fc.integer({ min: 1, max: 6 }), parties: fc.integer({ min: 2, max: 3 }) })
  .map(({ seed, units, parties }) =>
    randomPlan(seed, { units, parties, most: 5, ordered: 0.15, reversible: seed % 2 === 0 }),
  );

/** z with a lag, from its definition: all given by the steps done, less what all but the last ones are worth. */
function worstWithLag({ parties, lasting, received }: OrderProblem, order: readonly number[], lag: number): number {
  let worst = 0;
  for (let done = 1; done <= order.length; done++) {
    for (let p = 0; p < parties; p++) {
      const sum = (values: Float64Array, units: readonly number[]) =>
        units.reduce((total, unit) => total + values[unit * parties + p], 0);
      const counted = order.slice(0, Math.max(0, done - lag));
      worst = Math.max(worst, sum(lasting, order.slice(0, done)) - sum(received, counted));
    }
  }
  return worst;
}

test("[PO14] the chapter's six steps: z 2 at a lag of one step, 2 at two with two orders, 5 at three", () => {
  const compiled = compilePhases(sixSteps());
  if (!compiled.ok) throw new Error("expected a plan");
  const problem = orderProblem(compiled.model)!;
  expect([0, 1, 2, 3].map((lag) => laggedOrder(problem, lag).upper)).toEqual([2, 2, 2, 5]);
  expect(everyOrder(problem).filter((order) => worstWithLag(problem, order, 2) === 2)).toHaveLength(2);
});

test("[PO15] with a lag the order is the one that the tie rule chooses from all", () => {
  fc.assert(
    fc.property(small, fc.integer({ min: 1, max: 4 }), (problem, lag) => {
      const all = everyOrder(problem).map((order) => ({
        order,
        z: worstWithLag(problem, order, lag),
        needed: judged(problem, order).needed,
      }));
      const least = all.reduce((a, b) => (b.z < a.z || (b.z === a.z && b.needed < a.needed) ? b : a));
      const found = laggedOrder(problem, lag);
      expect(found).toEqual({ lag, order: least.order, upper: least.z, lower: least.z, proven: true, settled: true });
      for (const { order, z } of all.slice(0, 20)) expect(laggedWorst(problem, order, lag)).toBe(z);
    }),
    { seed: 31, numRuns: 150 },
  );
});

test("[PO16] where no step both costs and gives to one party, every order has the same z without a lag and with a lag of one", () => {
  fc.assert(
    fc.property(small, (problem) => {
      const received = problem.received.map((value, k) => (problem.lasting[k] > 0 ? 0 : value));
      const parted = {
        ...problem,
        received,
        exposure: problem.lasting.map((value, k) => value - received[k]),
      };
      for (const order of everyOrder(parted).slice(0, 60)) {
        expect(laggedWorst(parted, order, 1)).toBe(laggedWorst(parted, order, 0));
      }
      expect(laggedWorst(problem, bestOrder(problem).order, 0)).toBe(bestOrder(problem).upper);
    }),
    { seed: 32, numRuns: 100 },
  );
});
