import { diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";
import type { Deal } from "./model.js";
import type { Space } from "./space.js";

/** Steps of the search before it gives up. */
const STEPS = 200_000;

/**
 * The deal of a space with the smallest option indexes (issue 1 first) in which every party has at least the given values. For
 * the values of an efficient deal these are the deals with exactly those values.
 *
 * @returns null when there is none, or none was found in a bounded number of steps
 */
export function firstDeal(space: Space, atLeast: readonly number[]): Deal | null {
  const graph = diagram(space, 100_000, [...space.sizes.keys()]);
  if (graph === null) return null;
  const J = graph.coordinates;
  const { best } = valueBounds(graph);
  const end = graph.layers.length;
  const missing = new Float64Array((end + 1) * J);
  space.coordinates.forEach(({ floor }, j) => {
    missing[j] = Math.max(floor, atLeast[j] ?? -Infinity) - graph.base[j]!;
  });
  const deal: number[] = [];
  let left = STEPS;
  const walk = (l: number, s: number): boolean => {
    if (--left < 0) return false;
    for (let j = 0; j < J; j++) if (best[l]![s * J + j]! < missing[l * J + j]!) return false;
    if (l === end) return true;
    const { first, to, option, gain } = graph.layers[l]!;
    for (let a = first[s]!; a < first[s + 1]!; a++) {
      for (let j = 0; j < J; j++) missing[(l + 1) * J + j] = missing[l * J + j]! - gain[a * J + j]!;
      deal[l] = option[a]!;
      if (walk(l + 1, to[a]!)) return true;
    }
    return false;
  };
  return graph.states[end]! > 0 && walk(0, 0) ? deal : null;
}
