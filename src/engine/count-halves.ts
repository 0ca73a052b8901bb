import type { Diagram } from "./diagram.js";

/** Where a graph can be cut in two: after `at` layers, with so many merged ways on either side. */
export interface Halves {
  readonly at: number;
  readonly left: number;
  readonly right: number;
}

/** Most ways that one half may have. */
const HALF = 2e6;

/** The most even cut at a layer with a single state, so that the halves are independent; null if a half is too large. */
export function halves(graph: Diagram): Halves | null {
  const end = graph.layers.length;
  const arcs = graph.layers.map(({ to }, l) => to.length / Math.max(1, graph.states[l]!));
  let best: Halves | null = null;
  for (let at = 0; at <= end; at++) {
    if (graph.states[at] !== 1) continue;
    const left = arcs.slice(0, at).reduce((x, y) => x * y, 1);
    const right = arcs.slice(at).reduce((x, y) => x * y, 1);
    if (Math.max(left, right) <= HALF && (best === null || left + right < best.left + best.right))
      best = { at, left, right };
  }
  return best;
}

/**
 * Count the deals that reach one or two floors, for up to about 10^12 deals: list both halves, sort by the first value, and
 * for each entry of the left half count the entries of the right one that make up for what is missing.
 *
 * @param floors one or two, units
 */
export function countHalves(graph: Diagram, floors: readonly number[], { at }: Halves): bigint {
  const left = listed(graph, 0, at);
  const right = listed(graph, at, graph.layers.length);
  const need = (j: number) => floors[j]! - graph.base[j]!;
  const two = floors.length === 2;

  // Left entries by what they still need of the first value, most first; right entries by what they have, most first.
  const leftOrder = order(left, (a, b) => left.values[0]![a]! - left.values[0]![b]!);
  const rightOrder = order(right, (a, b) => right.values[0]![b]! - right.values[0]![a]!);
  const ranks = two ? Float64Array.from(new Set(right.values[1]!)).sort() : new Float64Array(1);
  const tree = new Float64Array(ranks.length + 1);
  let all = 0;
  let next = 0;
  let sum = 0n;
  let small = 0;
  for (const x of leftOrder) {
    for (; next < rightOrder.length; next++) {
      const y = rightOrder[next]!;
      if (right.values[0]![y]! < need(0) - left.values[0]![x]!) break;
      all += right.ways[y]!;
      if (two)
        for (let k = atLeast(ranks, right.values[1]![y]!) + 1; k < tree.length; k += k & -k) tree[k]! += right.ways[y]!;
    }
    let reached = all;
    if (two) for (let k = atLeast(ranks, need(1) - left.values[1]![x]!); k > 0; k -= k & -k) reached -= tree[k]!;
    small += left.ways[x]! * reached;
    if (small > 2 ** 52) {
      sum += BigInt(small);
      small = 0;
    }
  }
  return sum + BigInt(small);
}

interface Listed {
  readonly values: readonly Float64Array[];
  readonly ways: Float64Array;
}

/** Every merged way from the single state before layer `from` to the one before layer `until`. */
function listed(graph: Diagram, from: number, until: number): Listed {
  const J = graph.coordinates;
  const values: number[][] = Array.from({ length: J }, () => []);
  const ways: number[] = [];
  const sum = new Float64Array((graph.layers.length + 1) * J);
  const walk = (l: number, s: number, times: number): void => {
    if (l === until) {
      for (let j = 0; j < J; j++) values[j]!.push(sum[l * J + j]!);
      ways.push(times);
      return;
    }
    const { first, to, gain, ways: merged } = graph.layers[l]!;
    for (let a = first[s]!; a < first[s + 1]!; a++) {
      for (let j = 0; j < J; j++) sum[(l + 1) * J + j] = sum[l * J + j]! + gain[a * J + j]!;
      walk(l + 1, to[a]!, times * merged[a]!);
    }
  };
  walk(from, 0, 1);
  return { values: values.map((column) => Float64Array.from(column)), ways: Float64Array.from(ways) };
}

const order = ({ ways }: Listed, compare: (a: number, b: number) => number): Uint32Array =>
  Uint32Array.from({ length: ways.length }, (_, index) => index).sort(compare);

/** How many of the ascending `ranks` are below `value`. */
function atLeast(ranks: Float64Array, value: number): number {
  let low = 0;
  let high = ranks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranks[middle]! < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
