import type { Diagram } from "./diagram.js";

/** Least and greatest sums over the ways to go on from each state of a graph. */
export interface ValueBounds {
  /** [layer][state × coordinate]: greatest sum of what is still to come; −Infinity where no way leads to the end. */
  readonly best: readonly Float64Array[];
  /** The same, least; Infinity where no way leads to the end. */
  readonly worst: readonly Float64Array[];
  /** Greatest and least value of any deal, unconditional terms included. */
  highest(coordinate: number): number;
  lowest(coordinate: number): number;
}

/** Longest and shortest ways through the graph, per coordinate: exact bounds, since rules and terms are part of the graph. */
export function valueBounds(graph: Diagram): ValueBounds {
  const J = graph.coordinates;
  const best: Float64Array[] = [];
  const worst: Float64Array[] = [];
  const end = graph.layers.length;
  best[end] = new Float64Array(graph.states[end]! * J);
  worst[end] = new Float64Array(graph.states[end]! * J);
  for (let l = end - 1; l >= 0; l--) {
    const { first, to, gain } = graph.layers[l]!;
    const states = graph.states[l]!;
    const high = new Float64Array(states * J).fill(-Infinity);
    const low = new Float64Array(states * J).fill(Infinity);
    for (let s = 0; s < states; s++) {
      for (let a = first[s]!; a < first[s + 1]!; a++) {
        const t = to[a]! * J;
        for (let j = 0; j < J; j++) {
          const up = gain[a * J + j]! + best[l + 1]![t + j]!;
          const down = gain[a * J + j]! + worst[l + 1]![t + j]!;
          if (up > high[s * J + j]!) high[s * J + j] = up;
          if (down < low[s * J + j]!) low[s * J + j] = down;
        }
      }
    }
    best[l] = high;
    worst[l] = low;
  }
  return {
    best,
    worst,
    highest: (j) => graph.base[j]! + best[0]![j]!,
    lowest: (j) => graph.base[j]! + worst[0]![j]!,
  };
}
