import fc from "fast-check";
import { expect, test } from "vitest";
import { compilePhases } from "./compile.js";
import { fewestPhases, phaseCurve } from "./curve.js";
import { curveOfAll } from "./every-order.js";
import { eightSteps, sixSteps } from "./example-plans.js";
import { bestOrder } from "./order.js";
import { type OrderProblem, orderProblem } from "./problem.js";
import { type PlanSize, randomPlan } from "./random-plan.js";

const problemOf = (talks: Parameters<typeof compilePhases>[0]): OrderProblem => {
  const compiled = compilePhases(talks);
  if (!compiled.ok) throw new Error(compiled.problems[0].message);
  return orderProblem(compiled.model)!;
};
const worsts = (problem: OrderProblem) => phaseCurve(problem, bestOrder(problem)).map(({ worst }) => worst);
const small: fc.Arbitrary<OrderProblem> = fc
  .record({
    seed: fc.nat(1e6),
    units: fc.integer({ min: 0, max: 6 }),
    parties: fc.integer({ min: 1, max: 3 }),
    ordered: fc.constantFrom(0, 0.15, 0.4),
    reversible: fc.boolean(),
  })
  .map(({ seed, ...size }) => randomPlan(seed, { ...size, most: 5 } as PlanSize));

test("[PC1] the chapter's curves: six steps none, 5, 2, 2, 2, 2; eight steps 84, 38, 22, 18, 14, 10, 10, 10", () => {
  expect(worsts(problemOf(sixSteps()))).toEqual([null, 5, 2, 2, 2, 2]);
  expect(worsts(problemOf(eightSteps()))).toEqual([84, 38, 22, 18, 14, 10, 10, 10]);
});

test("[PC2] every value is the least over all groupings into so many phases", () => {
  fc.assert(
    fc.property(small, (problem) => {
      expect(worsts(problem)).toEqual(curveOfAll(problem));
    }),
    { seed: 21, numRuns: 250 },
  );
});

test("[PC3] each grouping keeps the conditions, holds every unit once and has the worst exposure said", () => {
  fc.assert(
    fc.property(small, (problem) => {
      for (const { phases, worst, blocks } of phaseCurve(problem, bestOrder(problem))) {
        expect(blocks === null).toBe(worst === null);
        if (!blocks) continue;
        expect(blocks.length).toBeLessThanOrEqual(phases);
        expect(blocks.flat().sort((a, b) => a - b)).toEqual([...Array(problem.count).keys()]);
        expect(worstOfPhases(problem, blocks)).toBe(worst);
      }
    }),
    { seed: 22, numRuns: 200 },
  );
});

test("[PC4] the curve never rises, begins where the longest chain fits, and ends at z unless a step gives to its own giver", () => {
  fc.assert(
    fc.property(fc.nat(1e6), (seed) => {
      const problem = randomPlan(seed, {
        units: seed % 2 ? 9 : 5,
        parties: 2,
        most: 20,
        ordered: 0.15,
        reversible: true,
      });
      const best = bestOrder(problem);
      const z = best.upper;
      const curve = phaseCurve(problem, best).map(({ worst }) => worst ?? Number.POSITIVE_INFINITY);
      curve.slice(1).forEach((value, k) => {
        expect(value).toBeLessThanOrEqual(curve[k]);
      });
      const mixed = problem.lasting.some((value, k) => value > 0 && problem.received[k] > 0);
      if (mixed) expect(curve.at(-1)).toBeGreaterThanOrEqual(z);
      else expect(curve.at(-1)).toBe(z);
      expect(curve.findIndex(Number.isFinite) + 1).toBe(fewestPhases(problem));
    }),
    { seed: 23, numRuns: 100 },
  );
});

/** The worst exposure of phases one after another, from the definition; a unit before what it waits for is infinite. */
function worstOfPhases({ parties, after, lasting, exposure }: OrderProblem, blocks: readonly (readonly number[])[]) {
  const done = new Set<number>();
  const e = new Array<number>(parties).fill(0);
  let worst = 0;
  for (const block of blocks) {
    if (block.some((unit) => after[unit].some((before) => !done.has(before)))) return Number.POSITIVE_INFINITY;
    for (let p = 0; p < parties; p++) {
      worst = Math.max(
        worst,
        block.reduce((sum, unit) => sum + lasting[unit * parties + p], e[p]),
      );
      e[p] = block.reduce((sum, unit) => sum + exposure[unit * parties + p], e[p]);
    }
    for (const unit of block) done.add(unit);
  }
  return worst;
}
