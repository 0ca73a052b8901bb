/** Plans: the best order with its whole tie rule, and the curve of phases, on seeded plans of several kinds. */
import { type CurvePoint, phaseCurve } from "../src/engine/phases/curve.js";
import { bestOrder, type FoundOrder } from "../src/engine/phases/order.js";
import type { OrderProblem } from "../src/engine/phases/problem.js";
import { exchangePlan, randomPlan } from "../src/engine/phases/random-plan.js";
import { type BenchRow, measure } from "./measure.js";
import { plainCurve, plainOrder } from "./plain-phases.js";

const twenty = Array.from({ length: 20 }, (_, k) => k + 1);

/** Every second one an exchange; the others free, loosely and tightly ordered, of small and large numbers, some partly reversible, some of three parties. */
const plan = (units: number, seed: number): OrderProblem =>
  seed % 2 === 0 ? exchangePlan(seed, units) : mixedPlan(units, seed);

const mixedPlan = (units: number, seed: number): OrderProblem =>
  randomPlan(seed, {
    units,
    parties: seed % 5 === 0 ? 3 : 2,
    most: seed % 3 ? 50 : 1000,
    ordered: [0, 0.05, 0.1][(seed >> 1) % 3],
    reversible: seed % 4 === 1,
  });

const orderRow = (units: number): BenchRow => ({
  name: `order-${units}`,
  run: () =>
    measure<OrderProblem, FoundOrder>({
      instances: twenty.map((seed) => plan(units, seed)),
      solve: bestOrder,
      proven: ({ proven, settled }) => proven && settled,
      twins: twenty.map((seed) => plan(11, seed)),
      plain: plainOrder,
      comparable: ({ upper, order, exposure }) => ({ z: upper, needed: Math.max(0, ...exposure.needed), order }),
    }),
});

const curveRow = (units: number): BenchRow => ({
  name: `phase-curve-${units}`,
  run: () =>
    measure<OrderProblem, readonly CurvePoint[]>({
      instances: twenty.map((seed) => plan(units, seed)),
      solve: (problem) => phaseCurve(problem, bestOrder(problem)),
      proven: (curve) => curve.every(({ proven }) => proven),
      twins: twenty.map((seed) => plan(7, seed)),
      plain: plainCurve,
      comparable: (curve) => curve.map(({ worst }) => worst),
    }),
});

export const phaseRows: readonly BenchRow[] = [orderRow(22), orderRow(26), curveRow(16)];
