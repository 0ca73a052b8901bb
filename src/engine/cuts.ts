import type { Diagram } from "./diagram.js";

/**
 * A necessary condition on deals at least as good as a known one: some weighted sum of values must reach a threshold. What is
 * still to come is bounded per state of the graph, so the condition can be checked on every partial deal.
 */
export interface Cut {
  /** Weight per coordinate, ≥ 0. */
  readonly weights: Float64Array;
  /** [layer boundary][state]: largest weighted sum of what is still to come. */
  readonly rest: readonly Float64Array[];
  /** Largest weighted sum of any deal. */
  readonly top: number;
  /** What a deal's objective cannot exceed if its weighted sum is `sum`. */
  bound(sum: number): number;
  /** The weighted sum that a deal with this objective reaches at least. */
  threshold(value: number): number;
}

/** A linear functional over the graph: largest sums per state, and one path that attains the largest of all. */
export function longest(
  graph: Diagram,
  weights: Float64Array,
): { rest: Float64Array[]; top: number; path: Int32Array } {
  const J = graph.coordinates;
  const end = graph.layers.length;
  const rest: Float64Array[] = new Array(end + 1);
  const choice: Int32Array[] = new Array(end);
  rest[end] = new Float64Array(graph.states[end]!);
  for (let l = end - 1; l >= 0; l--) {
    const { first, to, gain } = graph.layers[l]!;
    const states = graph.states[l]!;
    const next = rest[l + 1]!;
    const best = new Float64Array(states).fill(-Infinity);
    const arcs = new Int32Array(states).fill(-1);
    for (let s = 0; s < states; s++) {
      for (let a = first[s]!; a < first[s + 1]!; a++) {
        let sum = next[to[a]!]!;
        for (let j = 0; j < J; j++) sum += weights[j]! * gain[a * J + j]!;
        if (sum > best[s]!) {
          best[s] = sum;
          arcs[s] = a;
        }
      }
    }
    rest[l] = best;
    choice[l] = arcs;
  }
  const path = new Int32Array(end);
  let s = 0;
  for (let l = 0; l < end; l++) {
    path[l] = choice[l]![s]!;
    s = graph.layers[l]!.to[path[l]!]!;
  }
  let top = rest[0]![0]!;
  for (let j = 0; j < J; j++) top += weights[j]! * graph.base[j]!;
  return { rest, top, path };
}

/** The largest weighted sum and a path that attains it, as `longest` finds them, without the sums on the way. */
export function furthest(graph: Diagram, weights: Float64Array): { top: number; path: Int32Array } {
  if (graph.states.some((states) => states !== 1)) return longest(graph, weights);
  const J = graph.coordinates;
  const path = new Int32Array(graph.layers.length);
  let top = 0;
  // From the end, like `longest`: the same sums in the same order, to the last bit.
  for (let l = path.length - 1; l >= 0; l--) {
    const { gain, to } = graph.layers[l]!;
    let best = -Infinity;
    for (let a = 0, x = 0; a < to.length; a++) {
      let sum = top;
      for (let j = 0; j < J; j++, x++) sum += weights[j]! * gain[x]!;
      if (sum > best) {
        best = sum;
        path[l] = a;
      }
    }
    top = best;
  }
  for (let j = 0; j < J; j++) top += weights[j]! * graph.base[j]!;
  return { top, path };
}

/** Values of the deal along a path of arcs. */
export function valuesOf(graph: Diagram, path: Int32Array): Float64Array {
  const J = graph.coordinates;
  const values = graph.base.slice();
  for (let l = 0; l < path.length; l++) {
    const { gain } = graph.layers[l]!;
    for (let j = 0, x = path[l]! * J; j < J; j++, x++) values[j]! += gain[x]!;
  }
  return values;
}
