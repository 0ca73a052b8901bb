import { closureOf } from "./bounds.js";
import type { OrderProblem } from "./problem.js";

/** A problem without the units that change neither exposure nor slack of anybody, which may therefore come at any time they are ready. */
export interface Reduced {
  readonly reduced: OrderProblem;
  /** For every unit of `reduced` its index in the whole problem, ascending. */
  readonly kept: readonly number[];
}

/** Leaves weightless units out; what came before one of the others through them still does. */
export function withoutWeightless(problem: OrderProblem): Reduced {
  const { count, parties, exposure, stripped } = problem;
  const weighs = (unit: number) => {
    for (let k = unit * parties; k < (unit + 1) * parties; k++) if (exposure[k] !== 0 || stripped[k] !== 0) return true;
    return false;
  };
  const kept = Array.from({ length: count }, (_, unit) => unit).filter(weighs);
  if (kept.length === count) return { reduced: problem, kept };
  const { before } = closureOf(problem.after);
  const place = new Map(kept.map((unit, k) => [unit, k]));
  const rows = (values: Float64Array) =>
    Float64Array.from(kept.flatMap((unit) => [...values.subarray(unit * parties, (unit + 1) * parties)]));
  const reduced: OrderProblem = {
    ...problem,
    count: kept.length,
    given: rows(problem.given),
    lasting: rows(problem.lasting),
    received: rows(problem.received),
    exposure: rows(exposure),
    stripped: rows(stripped),
    after: kept.map((unit) => [...before[unit]].flatMap((other) => place.get(other) ?? []).sort((a, b) => a - b)),
  };
  return { reduced, kept };
}
