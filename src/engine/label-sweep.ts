import type { Cut } from "./cuts.js";
import type { Diagram } from "./diagram.js";
import type { ValueBounds } from "./diagram-bounds.js";
import { Labels, times } from "./labels.js";

export interface SweepJob {
  readonly graph: Diagram;
  readonly bounds: ValueBounds;
  readonly cuts: readonly Cut[];
  /** Per cut, the weighted sum that must be reached. */
  readonly thresholds: readonly number[];
  /** Per coordinate, units; −Infinity where nothing binds. */
  readonly floors: ArrayLike<number>;
  /** Coordinates from here on only have to reach their floor: what is sure to does not need telling apart. */
  readonly parties: number;
  /** Per party the smallest difference of values, where there are few enough values for neighbours to be met; else null. */
  readonly steps: readonly number[] | null;
  /** Most partial deals kept per layer; the best by the first cut stay. */
  readonly width: number;
  /** Most partial deals in all. */
  readonly nodes: number;
}

export interface Swept {
  /** Number of distinct value vectors of complete deals, and their values, one after another. */
  readonly size: number;
  readonly values: Float64Array;
  /** How many deals have each vector. */
  readonly counts: readonly (number | bigint)[];
  /** The arcs of one deal that has vector k. */
  path(k: number): Int32Array;
  /** No efficient deal that passes all cuts and floors was left out. */
  readonly complete: boolean;
  /** Largest weighted sum (first cut) of what was left out; −Infinity if nothing was. */
  readonly leftOut: number;
  readonly nodes: number;
}

/** With more partial deals than this in a layer it pays to look for dominated ones. */
const CROWD = 64;

/**
 * The efficient deals that pass every cut and floor, as distinct value vectors with exact counts (and some that are dominated).
 *
 * One layer after another; partial deals in the same state with equal values are merged and their counts added, which keeps the
 * work to the number of distinct partial vectors near the optimum, however many deals share them.
 */
export function sweepLabels(job: SweepJob): Swept {
  const { graph, bounds, cuts, thresholds, floors, parties } = job;
  const J = graph.coordinates;
  const K = cuts.length;
  // Room for rounding in a weighted sum: a billionth of what is summed.
  const least = cuts.map(
    ({ rest }, k) => thresholds[k]! - 1e-9 * (Math.abs(thresholds[k]!) + Math.abs(rest[0]![0]!)) - 1e-12,
  );
  const layers: Labels[] = [];
  const v = new Float64Array(J);
  let leftOut = -Infinity;
  let nodes = 0;
  let before = new Labels(J);
  before.put(graph.base, 0, { parent: -1, arc: -1, hope: 0, count: 1 });
  graph.layers.forEach(({ first, to, gain, ways }, l) => {
    const best = bounds.best[l + 1]!;
    const worst = bounds.worst[l + 1]!;
    const after = new Labels(J);
    for (let x = 0; x < before.size; x++) {
      const s = before.states[x]!;
      arcs: for (let a = first[s]!; a < first[s + 1]!; a++) {
        const t = to[a]!;
        for (let j = 0; j < J; j++) {
          const units = before.values[x * J + j]! + gain[a * J + j]!;
          if (units + best[t * J + j]! < floors[j]!) continue arcs;
          v[j] = units;
        }
        let hope = 0;
        for (let k = 0; k < K; k++) {
          const { weights, rest } = cuts[k]!;
          let sum = rest[l + 1]![t]!;
          for (let j = 0; j < J; j++) sum += weights[j]! * v[j]!;
          if (sum < least[k]!) continue arcs;
          if (k === 0) hope = sum;
        }
        for (let j = parties; j < J; j++) v[j] = Math.min(v[j]!, floors[j]! - worst[t * J + j]!);
        after.put(v, t, { parent: x, arc: a, hope, count: times(before.counts[x]!, ways[a]!) });
      }
    }
    nodes += after.size;
    if (job.steps !== null) dropNeighbours(after, { v, parties, steps: job.steps });
    else if (after.size > CROWD && parties === 3 && J === 3 && graph.states[l + 1] === 1) dropDominated(after);
    const room = Math.min(job.width, Math.max(1, job.nodes - nodes));
    if (after.size > room) leftOut = Math.max(leftOut, narrow(after, room));
    layers.push(after);
    before = after;
  });
  return {
    size: before.size,
    values: before.values,
    counts: before.counts,
    path: (k) => {
      const path = new Int32Array(layers.length);
      for (let l = layers.length - 1, x = k; l >= 0; l--) {
        path[l] = layers[l]!.arcs[x]!;
        x = layers[l]!.parents[x]!;
      }
      return path;
    },
    complete: leftOut === -Infinity,
    leftOut,
    nodes,
  };
}

/** With few different values: a partial deal one step behind another one for one party, and equal for the rest, is dominated. */
function dropNeighbours(
  labels: Labels,
  { v, parties, steps }: { v: Float64Array; parties: number; steps: readonly number[] },
): void {
  const J = v.length;
  const kept: number[] = [];
  for (let x = 0; x < labels.size; x++) {
    v.set(labels.values.subarray(x * J, x * J + J));
    let dominated = false;
    for (let p = 0; p < parties && !dominated; p++) {
      v[p]! += steps[p]!;
      dominated = labels.has(v, labels.states[x]!);
      v[p]! -= steps[p]!;
    }
    if (!dominated) kept.push(x);
  }
  if (kept.length < labels.size) labels.keep(kept);
}

/**
 * Three parties, one state: a partial deal that another one dominates leads to no efficient deal.
 *
 * By falling value for the first party; of those before, a staircase over the second and third is all that matters.
 */
function dropDominated(labels: Labels): void {
  const { values, size } = labels;
  const order = Uint32Array.from({ length: size }, (_, x) => x).sort(
    (a, b) =>
      values[3 * b]! - values[3 * a]! ||
      values[3 * b + 1]! - values[3 * a + 1]! ||
      values[3 * b + 2]! - values[3 * a + 2]!,
  );
  // Second party ascending, third descending.
  const seconds: number[] = [];
  const thirds: number[] = [];
  const kept: number[] = [];
  for (const x of order) {
    const [second, third] = [values[3 * x + 1]!, values[3 * x + 2]!];
    let low = 0;
    for (let high = seconds.length; low < high; ) {
      const middle = (low + high) >> 1;
      if (seconds[middle]! < second) low = middle + 1;
      else high = middle;
    }
    if (low < seconds.length && thirds[low]! >= third) continue;
    kept.push(x);
    const end = low < seconds.length && seconds[low] === second ? low + 1 : low;
    let start = low;
    while (start > 0 && thirds[start - 1]! <= third) start--;
    seconds.splice(start, end - start, second);
    thirds.splice(start, end - start, third);
  }
  if (kept.length < size) labels.keep(Uint32Array.from(kept).sort());
}

/** Keep the `room` labels with most hope; returns the most hope left out. */
function narrow(labels: Labels, room: number): number {
  const order = Uint32Array.from({ length: labels.size }, (_, x) => x).sort(
    (a, b) => labels.hopes[b]! - labels.hopes[a]! || a - b,
  );
  const out = labels.hopes[order[room]!]!;
  labels.keep(order.subarray(0, room).sort());
  return out;
}
