/** Everything said about a plan as numbers: its own order, the best one, the best single move, and phases against exposure. */
import type { Talks } from "../../talks/model.js";
import type { PlanDates } from "../clocks/when.js";
import { type CompiledPhases, compilePhases } from "./compile.js";
import { type CurvePoint, mostInCurve, phaseCurve } from "./curve.js";
import { type Exposure, exposureAlong } from "./exposure.js";
import type { PhaseModel, Reading, Unit } from "./model.js";
import { bestMove, type Move } from "./move.js";
import { bestOrder, type FoundOrder } from "./order.js";
import { ownOrder } from "./own-order.js";
import { undominatedPairs, type WorstPair } from "./pairs.js";
import { type OrderProblem, problemOf } from "./problem.js";
import { unitsOf } from "./units.js";
import { withoutWeightless } from "./weightless.js";

export type AnalysedPlan =
  | { readonly ok: true; readonly plan: PlanAnalysis }
  | Extract<CompiledPhases, { readonly ok: false }>;

export interface PlanAnalysis {
  readonly model: PhaseModel;
  /** What orders are orders of: steps, and groups as one; empty where steps wait for one another in a cycle. */
  readonly units: readonly Unit[];
  /** Step indexes of every cycle. With one nothing can be put in order: `ordered` is null. */
  readonly cycles: readonly (readonly number[])[];
  readonly ordered: OrderedPlan | null;
}

/** Each undominated pair takes searches of its own: with more units than this a plan with many pairs takes seconds. */
export const mostForPairs = 20;

/** What can be said of a plan without choosing an order to look at. In units of the model. */
export interface Ordering {
  readonly problem: OrderProblem;
  /** The file's own order: by date, then as written. */
  readonly own: readonly number[];
  readonly best: FoundOrder;
  readonly curve: readonly CurvePoint[];
  /**
   * With exactly two parties and up to `mostForPairs` units with numbers: worst exposures that an order reaches together, none
   * better for both. Null otherwise.
   */
  readonly pairs: readonly WorstPair[] | null;
}

/** In units of the model, worst case of every range. */
export interface OrderedPlan extends Omit<Ordering, "own"> {
  readonly own: { readonly order: readonly number[]; readonly exposure: Exposure };
  /** The best order's exposure with the leaving costs of the file. */
  readonly bestExposure: Exposure;
  readonly move: Move | null;
}

/**
 * @param dates of the same talks
 * @param reading which end of every range; `cautious`, the default, is the worst case of all figures at once
 * @returns a problem where the file has no step at all
 */
export function analysePlan(talks: Talks, dates: PlanDates, reading: Reading = "cautious"): AnalysedPlan {
  const compiled = compilePhases(talks);
  if (!compiled.ok) return compiled;
  const { model } = compiled;
  const { units, cycles } = unitsOf(model, reading);
  if (cycles.length) return { ok: true, plan: { model, units, cycles, ordered: null } };
  const { own, ...ordering } = orderingOf(model, { units, dates });
  const { problem, best } = ordering;
  const leavingCost = model.partyNumbers[reading].map((numbers) => numbers.leavingCost);
  const along = (order: readonly number[]) => exposureAlong(problem, order, leavingCost);
  const ordered = {
    ...ordering,
    own: { order: own, exposure: along(own) },
    bestExposure: along(best.order),
    move: bestMove(problem, own),
  };
  return { ok: true, plan: { model, units, cycles, ordered } };
}

/**
 * @param of.units of the model, free of cycles
 * @param of.search how the best order is looked for; `bestOrder`, the default, may take seconds
 * @param of.phasesOf `weighty`: steps without numbers are left out of the phases also where all could be proved; `all` leaves them out
 *   only beyond that
 */
export function orderingOf(
  model: PhaseModel,
  {
    units,
    dates,
    search = bestOrder,
    phasesOf = "all",
  }: {
    readonly units: readonly Unit[];
    readonly dates: PlanDates;
    readonly search?: (problem: OrderProblem) => FoundOrder;
    readonly phasesOf?: "all" | "weighty";
  },
): Ordering {
  const problem = problemOf(units, model.parties.length);
  const best = search(problem);
  const whole = phasesOf === "all" && problem.count <= mostInCurve;
  return {
    problem,
    own: ownOrder(model, units, dates),
    best,
    curve: whole ? phaseCurve(problem, best) : curveOfWeighty(problem, best),
    pairs: withoutWeightless(problem).kept.length > mostForPairs ? null : undominatedPairs(problem),
  };
}

/** The curve of the steps with numbers: the others change nobody's exposure. */
function curveOfWeighty(problem: OrderProblem, best: FoundOrder): readonly CurvePoint[] {
  const { reduced, kept } = withoutWeightless(problem);
  const place = new Map(kept.map((unit, k) => [unit, k]));
  const order = best.order.flatMap((unit) => place.get(unit) ?? []);
  return phaseCurve(reduced, { ...best, order }).map((point) => ({
    ...point,
    blocks: point.blocks?.map((block) => block.map((unit) => kept[unit]!)) ?? null,
  }));
}
