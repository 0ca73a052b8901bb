import type { PhaseModel, Reading, Unit } from "./model.js";
import { unitsOf } from "./units.js";

/**
 * What a search for an order works on.
 *
 * Everything in units (see `PhaseModel.scale`), row-major, unit × party; whole numbers, so that ties are ties.
 */
export interface OrderProblem {
  readonly count: number;
  readonly parties: number;
  /** g: what a unit costs. */
  readonly given: Float64Array;
  /** (1−ρ)·g: what a unit costs for good. */
  readonly lasting: Float64Array;
  /** r: what a unit is worth. */
  readonly received: Float64Array;
  /** (1−ρ)·g − r: what a unit adds to the exposure E. */
  readonly exposure: Float64Array;
  /** (1−ρ)·g − (1−λ)·r: what a unit adds to the stripped exposure X. */
  readonly stripped: Float64Array;
  /** T, one per party: all that it receives less all that it gives. */
  readonly total: Float64Array;
  /** Of every unit the units that come before it, directly. Free of cycles. */
  readonly after: readonly (readonly number[])[];
}

/** The numbers of units as a search takes them. Units must be free of cycles. */
export function problemOf(units: readonly Unit[], parties: number): OrderProblem {
  const rows = (value: (unit: Unit, p: number) => number) =>
    Float64Array.from({ length: units.length * parties }, (_, k) => value(units[Math.floor(k / parties)], k % parties));
  return {
    count: units.length,
    parties,
    given: rows(({ numbers }, p) => numbers.given[p]),
    lasting: rows(({ numbers }, p) => numbers.lasting[p]),
    received: rows(({ numbers }, p) => numbers.received[p]),
    exposure: rows(({ numbers }, p) => numbers.lasting[p] - numbers.received[p]),
    stripped: rows(({ numbers }, p) => numbers.lasting[p] - numbers.kept[p]),
    total: Float64Array.from({ length: parties }, (_, p) =>
      units.reduce((sum, { numbers }) => sum + numbers.received[p] - numbers.given[p], 0),
    ),
    after: units.map(({ after }) => after),
  };
}

/** The problem of a whole plan, its groups contracted; null where steps wait for one another in a cycle. */
export function orderProblem(model: PhaseModel, reading: Reading = "cautious"): OrderProblem | null {
  const { units, cycles } = unitsOf(model, reading);
  return cycles.length ? null : problemOf(units, model.parties.length);
}
