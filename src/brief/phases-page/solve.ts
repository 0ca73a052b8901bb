/** A plan worked out for pages that cannot make a reader wait: what depends on the order shown is left to be asked. */
import { type PlanDates, planDates } from "../../engine/clocks/when.js";
import { type Ordering, orderingOf } from "../../engine/phases/analysis.js";
import { compilePhases } from "../../engine/phases/compile.js";
import { type Exposure, exposureAlong } from "../../engine/phases/exposure.js";
import type { PhaseModel, Reading, Unit } from "../../engine/phases/model.js";
import { bestOrder, type FoundOrder } from "../../engine/phases/order.js";
import type { OrderProblem } from "../../engine/phases/problem.js";
import { unitsOf } from "../../engine/phases/units.js";
import { withoutWeightless } from "../../engine/phases/weightless.js";
import type { Talks } from "../../talks/model.js";
import { quickOrder } from "./quick-order.js";
import type { Proof } from "./view.js";

/** The plan without its order. */
export interface ReadPlan {
  readonly talks: Talks;
  readonly model: PhaseModel;
  readonly dates: PlanDates;
  /** Step indexes of every cycle; with one there is no order. */
  readonly cycles: readonly (readonly number[])[];
}

export interface SolvedPlan extends ReadPlan, Ordering {
  readonly reading: Reading;
  readonly units: readonly Unit[];
}

/** Units with numbers for which everything is proved before the first answer; beyond, the beam's order comes first. */
export const provedAtOnce = 20;

/** @returns null where the talks have no step */
export function readPlan(talks: Talks): ReadPlan | null {
  const compiled = compilePhases(talks);
  if (!compiled.ok) return null;
  const { model } = compiled;
  return { talks, model, dates: planDates(talks), cycles: unitsOf(model, "cautious").cycles };
}

/**
 * @param plan free of cycles
 * @param proof what a longer search has found for the same reading
 */
export function solvePlan(plan: ReadPlan, reading: Reading, proof: Proof | null = null): SolvedPlan {
  const { model, dates } = plan;
  const { units } = unitsOf(model, reading);
  const search = (problem: OrderProblem): FoundOrder => {
    if (proof) return { ...proof, exposure: exposureAlong(problem, proof.order) };
    return withoutWeightless(problem).reduced.count <= provedAtOnce ? bestOrder(problem) : quickOrder(problem);
  };
  return { ...plan, reading, units, ...orderingOf(model, { units, dates, search, phasesOf: "weighty" }) };
}

/** Exposure along an order with the leaving costs of the file. */
export function alongIn({ model, problem, reading }: SolvedPlan, order: readonly number[]): Exposure {
  return exposureAlong(
    problem,
    order,
    model.partyNumbers[reading].map(({ leavingCost }) => leavingCost),
  );
}
