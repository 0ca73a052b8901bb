import type { Diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";

/**
 * Count the deals that reach all floors by walking the graph, leaving out what cannot reach them and taking whole what surely does.
 *
 * @param floors per coordinate, units
 * @param steps  give up after so many
 * @returns null when given up
 */
export function countDepthFirst(graph: Diagram, floors: readonly number[], steps: number): bigint | null {
  const J = graph.coordinates;
  const end = graph.layers.length;
  const { best, worst } = valueBounds(graph);
  const ends = waysToEnd(graph);
  const values = new Float64Array((end + 1) * J);
  for (let j = 0; j < J; j++) values[j] = graph.base[j]! - floors[j]!;
  let left = steps;

  const walk = (l: number, s: number): number => {
    const v = l * J;
    let sure = true;
    for (let j = 0; j < J; j++) {
      if (values[v + j]! + best[l]![s * J + j]! < 0) return 0;
      if (values[v + j]! + worst[l]![s * J + j]! < 0) sure = false;
    }
    if (sure) return ends[l]![s]!;
    const { first, to, gain, ways } = graph.layers[l]!;
    let sum = 0;
    for (let a = first[s]!; a < first[s + 1]!; a++) {
      if (--left < 0) return 0;
      for (let j = 0; j < J; j++) values[v + J + j] = values[v + j]! + gain[a * J + j]!;
      sum += ways[a]! * walk(l + 1, to[a]!);
    }
    return sum;
  };
  const found = graph.states[end] === 0 ? 0 : walk(0, 0);
  return left < 0 ? null : BigInt(found);
}

/** [layer][state]: deals on the ways from there to the end. Exact below 2^53, which the caller sees to. */
function waysToEnd(graph: Diagram): Float64Array[] {
  const end = graph.layers.length;
  const ends: Float64Array[] = [];
  ends[end] = new Float64Array(graph.states[end]!).fill(1);
  for (let l = end - 1; l >= 0; l--) {
    const { first, to, ways } = graph.layers[l]!;
    ends[l] = new Float64Array(graph.states[l]!);
    for (let s = 0; s < graph.states[l]!; s++) {
      for (let a = first[s]!; a < first[s + 1]!; a++) ends[l]![s]! += ways[a]! * ends[l + 1]![to[a]!]!;
    }
  }
  return ends;
}
