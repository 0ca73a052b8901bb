/** One drawn world solved: its efficient deals, what each rule picks, what a deal leaves on the table there. */

import { atLeast, totalOf } from "./bound.js";
import { largest, largestLeastGain } from "./extremes.js";
import { frontier } from "./frontier.js";
import type { DealModel } from "./model.js";
import { clearPicks } from "./picks.js";
import type { SolutionId } from "./results.js";
import { maximise, type Objective } from "./search.js";
import { disagreementOf, permittedOf, solve } from "./solutions.js";
import type { Space } from "./space.js";
import { efficientVectors, type Vectors, vectorsAbove } from "./vectors.js";

export interface SolvedWorld {
  readonly disagreement: readonly number[];
  /** The vector each rule picks; rules that need a frontier are missing where it is out of reach. */
  readonly picks: readonly (readonly [SolutionId, readonly number[]])[];
  /** Largest product of gains, in points. */
  readonly product: number;
  /** What all could gain together over the vector u at least by another acceptable deal, units ≥ 0, and whether one dominates u. */
  against(u: readonly number[]): { readonly loss: number; readonly dominated: boolean };
}

/**
 * One drawn world; null when no deal is acceptable in it.
 *
 * @param frontiers false: do as if every frontier were out of reach
 */
export function solveWorld(world: DealModel, space: Space, frontiers = true): SolvedWorld | null {
  const disagreement = disagreementOf(world, permittedOf(space));
  const permitted = frontiers ? efficientVectors(permittedOf(space)) : null;
  if (!permitted) return searchWorld(world, space, disagreement);
  // Without veto factions the acceptable efficient deals are the permitted efficient ones above the walk-aways: one frontier does.
  const floors = space.coordinates.map(({ floor }) => floor);
  const efficient =
    space.coordinates.length === space.parties ? vectorsAbove(permitted, floors) : efficientVectors(space);
  if (!efficient) return searchWorld(world, space, disagreement);
  if (!efficient.size) return null;
  const against = (u: readonly number[]) => compare(efficient, u);
  const clear = clearPicks({ efficient, permitted }, disagreement, world.scale);
  if (!clear) {
    const { byId } = solve(world, space, frontier(space)!)!;
    const picks = Object.values(byId).map(({ id, points, chosen }) => [id, points[chosen]!.u] as const);
    return { disagreement, picks, product: byId.nash.value, against };
  }
  const vector = ({ v }: Vectors, x: number) => v.map((values) => values[x]!);
  const ids = Object.entries(clear.index) as [SolutionId, number][];
  const picks = ids.map(([id, x]) => [id, vector(id === "ks-genius" ? permitted : efficient, x)] as const);
  return { disagreement, picks, product: clear.product, against };
}

/** Product of gains in points; 0 where somebody loses. */
export function product(u: readonly number[], d: readonly number[], scale: number): number {
  let result = 1;
  for (let p = 0; p < u.length; p++) result *= Math.max(0, (u[p]! - d[p]!) / scale);
  return result;
}

function compare({ size, v }: Vectors, u: readonly number[]): { readonly loss: number; readonly dominated: boolean } {
  let loss = 0;
  let dominated = false;
  for (let x = 0; x < size; x++) {
    let least = Infinity;
    let most = -Infinity;
    for (let p = 0; p < u.length; p++) {
      const gain = v[p]![x]! - u[p]!;
      if (gain < least) least = gain;
      if (gain > most) most = gain;
      if (least < 0) break;
    }
    if (least < 0) continue;
    if (least > loss) loss = least;
    if (most > 0) dominated = true;
  }
  return { loss, dominated };
}

function searchWorld(world: DealModel, space: Space, disagreement: readonly number[]): SolvedWorld | null {
  const objectives: readonly (readonly [SolutionId, Objective])[] = [
    ["nash", { kind: "product of gains", d: disagreement }],
    ["egalitarian", { kind: "least gain", d: disagreement }],
    ["utilitarian", { kind: "weighted sum", weights: disagreement.map(() => 1) }],
  ];
  const found = objectives.map(([id, objective]) => [id, maximise(space, objective, { ties: 0 })] as const);
  if (found.every(([, { points }]) => points.length === 0)) return null;
  const picks = found.flatMap(([id, { points }]) => (points[0] ? [[id, points[0].u] as const] : []));
  const nash = found[0]![1].points[0];
  return {
    disagreement,
    picks,
    product: nash ? product(nash.u, disagreement, world.scale) : 0,
    against: (u) => {
      const total = u.reduce((a, b) => a + b, 0);
      const better = largest(atLeast(space, u), totalOf(space)).answer;
      return {
        loss: Math.max(0, largestLeastGain(space, u).answer ?? 0),
        dominated: better !== null && better.value > total,
      };
    },
  };
}
