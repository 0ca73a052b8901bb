/** A plan worked out for pages that cannot make a reader wait: what depends on the order shown is left to be asked. */
import { type PlanDates, planDates } from "../../engine/clocks/when.js";
import { compilePhases } from "../../engine/phases/compile.js";
import { type CurvePoint, phaseCurve } from "../../engine/phases/curve.js";
import { type Exposure, exposureAlong } from "../../engine/phases/exposure.js";
import type { PhaseModel, Reading, Unit } from "../../engine/phases/model.js";
import { bestOrder, type FoundOrder } from "../../engine/phases/order.js";
import { ownOrder } from "../../engine/phases/own-order.js";
import { undominatedPairs, type WorstPair } from "../../engine/phases/pairs.js";
import { type OrderProblem, problemOf } from "../../engine/phases/problem.js";
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

export interface SolvedPlan extends ReadPlan {
  readonly reading: Reading;
  readonly units: readonly Unit[];
  readonly problem: OrderProblem;
  /** The file's own order. */
  readonly own: readonly number[];
  readonly best: FoundOrder;
  readonly curve: readonly CurvePoint[] | null;
  readonly pairs: readonly WorstPair[] | null;
}

/** Units with numbers for which everything is proved before the first answer; beyond, the beam's order comes first. */
export const provedAtOnce = 20;

/** Beyond so many the trade between two sides is not worked out for a page. */
const exactPairs = 20;

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
  const problem = problemOf(units, model.parties.length);
  const weighty = withoutWeightless(problem).reduced.count;
  const best: FoundOrder = proof
    ? { ...proof, exposure: exposureAlong(problem, proof.order) }
    : weighty <= provedAtOnce
      ? bestOrder(problem)
      : quickOrder(problem);
  return {
    ...plan,
    reading,
    units,
    problem,
    own: ownOrder(model, units, dates),
    best,
    curve: curveOf(problem, best, weighty),
    pairs: weighty <= exactPairs ? undominatedPairs(problem) : null,
  };
}

/** Steps without numbers are left out of the phases: they change nobody's exposure. Null where there is nothing to divide. */
function curveOf(problem: OrderProblem, best: FoundOrder, weighty: number): readonly CurvePoint[] | null {
  if (weighty < 2) return null;
  const { reduced, kept } = withoutWeightless(problem);
  const place = new Map(kept.map((unit, k) => [unit, k]));
  const order = best.order.flatMap((unit) => place.get(unit) ?? []);
  return phaseCurve(reduced, { ...best, order }).map((point) => ({
    ...point,
    blocks: point.blocks?.map((block) => block.map((unit) => kept[unit]!)) ?? null,
  }));
}

/** Exposure along an order with the leaving costs of the file. */
export function alongIn({ model, problem, reading }: SolvedPlan, order: readonly number[]): Exposure {
  return exposureAlong(
    problem,
    order,
    model.partyNumbers[reading].map(({ leavingCost }) => leavingCost),
  );
}
