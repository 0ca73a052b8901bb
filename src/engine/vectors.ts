/** Efficient vectors without their deals and counts, in flat arrays: for work that solves thousands of spaces. */

import { sweep } from "./elimination.js";
import { planElimination } from "./elimination-plan.js";
import { frontier } from "./frontier.js";
import { prepare } from "./prepare.js";
import type { Space } from "./space.js";

/** Distinct vectors of values. */
export interface Vectors {
  readonly size: number;
  /** [party][vector], units. */
  readonly v: readonly Float64Array[];
}

/** Limits of an exact frontier, as in `frontier`. */
const points = 200_000;
const states = 15_625;

/** The vectors of `frontier(space)`, in its order; null where that is null. */
export function efficientVectors(space: Space): Vectors | null {
  const prepared = prepare(space);
  if (prepared === null) return noVectors(space.parties);
  const plan = planElimination(prepared, states);
  if (plan !== null) {
    const layers = sweep(prepared, plan, points);
    if (layers === null) return null;
    const last = layers[layers.length - 1]!.states[0]?.list;
    return last ? { size: last.size, v: last.v.slice(0, space.parties) } : noVectors(space.parties);
  }
  const found = frontier(space);
  return (
    found && {
      size: found.points.length,
      v: Array.from({ length: space.parties }, (_, p) => Float64Array.from(found.points, ({ u }) => u[p]!)),
    }
  );
}

/** Those with at least these values for every party. */
export function vectorsAbove({ size, v }: Vectors, floors: readonly number[]): Vectors {
  const kept: number[] = [];
  for (let x = 0; x < size; x++) if (floors.every((floor, p) => v[p]![x]! >= floor)) kept.push(x);
  return { size: kept.length, v: v.map((values) => Float64Array.from(kept, (x) => values[x]!)) };
}

const noVectors = (parties: number): Vectors => ({
  size: 0,
  v: Array.from({ length: parties }, () => new Float64Array(0)),
});
