/** An order that can be shown at once, whatever the size of the plan. */
import { beamOrder } from "../../engine/phases/beam.js";
import { closureOf, lowerBound } from "../../engine/phases/bounds.js";
import { exposureAlong } from "../../engine/phases/exposure.js";
import { exposureLimits } from "../../engine/phases/limits.js";
import type { FoundOrder } from "../../engine/phases/order.js";
import type { OrderProblem } from "../../engine/phases/problem.js";

/** Partial orders kept at each length: some 50 ms at 40 units. */
const width = 120;

/** The beam's order, with the bound that holds for every order; proven only where the two meet. */
export function quickOrder(problem: OrderProblem): FoundOrder {
  const { after } = problem;
  const free = exposureLimits(problem, 0);
  const lower = lowerBound(after, closureOf(after), free, 0);
  const order = beamOrder({ after, held: [], free, width });
  if (!order) throw new Error("expected an order of a plan without cycles, got none");
  const exposure = exposureAlong(problem, order);
  return { order, exposure, lower, upper: exposure.z, proven: lower === exposure.z, settled: false };
}
