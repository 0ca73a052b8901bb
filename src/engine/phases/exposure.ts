import type { OrderProblem } from "./problem.js";

/** A point at which somebody could stop: the empty start, or after a unit of the order. One number per party, in units. */
export interface DefectionPoint {
  /** Index into the order of the unit just done; null at the start. */
  readonly after: number | null;
  /** E: given for good, less received. */
  readonly exposure: readonly number[];
  /** X: the same once both sides have taken back what they can. */
  readonly stripped: readonly number[];
  /** σ = T + X + κ: what going on gives, less what leaving gives; a party with less than 0 gains by stopping here. */
  readonly slack: readonly number[];
}

export interface WorstStep {
  /** Index into `points`; 0 is the start. */
  readonly point: number;
  readonly party: number;
  readonly exposure: number;
}

export interface Exposure {
  /** The start, then after every unit of the order: one more than units. */
  readonly points: readonly DefectionPoint[];
  /** Largest exposure of all; ties: the earliest point, then the first party. Null where there is no party. */
  readonly worst: WorstStep | null;
  /** z: the largest exposure of any party at any point; at least 0, the exposure at the start. */
  readonly z: number;
  /** Largest exposure of each party; at least 0. */
  readonly worstOf: readonly number[];
  /** κ*: the outside cost of leaving that each party would need for the plan to hold at every point; at least 0. */
  readonly needed: readonly number[];
  /** Whether σ ≥ 0 for all parties at all points, with the leaving costs given. */
  readonly holds: boolean;
  /** Whether σ > 0 for all parties at all points. */
  readonly holdsStrictly: boolean;
}

/**
 * Exposure and slack along an order.
 *
 * @param order unit indexes; a part of all units is walked as far as it goes, and T stays that of the whole plan
 * @param leavingCost κ per party, in units; default 0
 */
export function exposureAlong(
  problem: OrderProblem,
  order: readonly number[],
  leavingCost: readonly number[] = [],
): Exposure {
  const { parties, exposure, stripped, total } = problem;
  const everyone = Array.from({ length: parties }, (_, p) => p);
  const e = everyone.map(() => 0);
  const x = everyone.map(() => 0);
  const point = (after: number | null): DefectionPoint => ({
    after,
    exposure: [...e],
    stripped: [...x],
    slack: everyone.map((p) => total[p] + x[p] + (leavingCost[p] ?? 0)),
  });
  const points = [point(null)];
  order.forEach((unit, position) => {
    for (const p of everyone) {
      e[p] += exposure[unit * parties + p];
      x[p] += stripped[unit * parties + p];
    }
    points.push(point(position));
  });
  const most = (value: (point: DefectionPoint) => number) =>
    points.reduce((largest, at) => Math.max(largest, value(at)), 0);
  const worst = worstStep(points.map((at) => at.exposure));
  const slacks = points.flatMap(({ slack }) => slack);
  return {
    points,
    worst,
    z: worst?.exposure ?? 0,
    worstOf: everyone.map((p) => most((at) => at.exposure[p])),
    needed: everyone.map((p) => most((at) => -(total[p] + at.stripped[p]))),
    holds: slacks.every((slack) => slack >= 0),
    holdsStrictly: slacks.every((slack) => slack > 0),
  };
}

/** The largest of exposures [point][party]: the earliest point, then the first party; null where there is no party. */
export function worstStep(exposures: readonly (readonly number[])[]): WorstStep | null {
  let worst: WorstStep | null = null;
  exposures.forEach((values, point) => {
    values.forEach((exposure, party) => {
      if (worst === null || exposure > worst.exposure) worst = { point, party, exposure };
    });
  });
  return worst;
}

/** Whether every unit stands once, after all it comes after. */
export function isOrder({ count, after }: OrderProblem, order: readonly number[]): boolean {
  const position = new Map(order.map((unit, k) => [unit, k]));
  if (order.length !== count || position.size !== count) return false;
  return order.every((unit, k) => after[unit]?.every((before) => position.get(before)! < k));
}
