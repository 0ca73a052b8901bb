import highs from "highs";
import { expect, test } from "vitest";
import { compilePhases } from "./phases/compile.js";
import { eightSteps, sixSteps } from "./phases/example-plans.js";
import { exposureAlong, isOrder } from "./phases/exposure.js";
import { bestOrder } from "./phases/order.js";
import { type OrderProblem, orderProblem } from "./phases/problem.js";
import { randomPlan } from "./phases/random-plan.js";
import { orderFrom, orderProgramme } from "./plain/phases-milp.js";

const { solve } = await highs();

/** The least worst exposure by a solver that knows nothing of our searches; null where it does not finish. */
function bySolver(problem: OrderProblem): number | null {
  const found = solve(orderProgramme(problem), { time_limit: 10, mip_rel_gap: 0, mip_abs_gap: 0 });
  if (found.Status !== "Optimal") return null;
  const columns = found.Columns as Record<string, { readonly Primal?: number }>;
  const order = orderFrom(problem.count, (name) => columns[name]?.Primal ?? 0);
  expect(isOrder(problem, order)).toBe(true);
  return exposureAlong(problem, order).z;
}

const problemOf = (talks: Parameters<typeof compilePhases>[0]): OrderProblem => {
  const compiled = compilePhases(talks);
  if (!compiled.ok) throw new Error(compiled.problems[0].message);
  return orderProblem(compiled.model)!;
};

test("[PO40] a mixed-integer solver agrees on the chapter's six and eight steps: 2 and 10", () => {
  expect([bySolver(problemOf(sixSteps())), bySolver(problemOf(eightSteps()))]).toEqual([2, 10]);
});

test("[PO41] the best order's worst exposure is the one a mixed-integer solver finds, wherever that finishes", () => {
  let finished = 0;
  for (let seed = 1; seed <= 60; seed++) {
    const problem = randomPlan(seed, {
      units: 3 + (seed % 6),
      parties: 1 + (seed % 3),
      most: [1, 3, 5][seed % 3]!,
      ordered: [0, 0.15, 0.4][seed % 3]!,
      reversible: seed % 2 === 0,
    });
    const solved = bySolver(problem);
    if (solved === null) continue;
    finished++;
    const { upper, proven } = bestOrder(problem);
    expect([seed, upper, proven]).toEqual([seed, solved, true]);
  }
  expect(finished).toBeGreaterThanOrEqual(55);
});
