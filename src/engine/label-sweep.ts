import type { Cut } from "./cuts.js";
import type { Diagram } from "./diagram.js";
import type { ValueBounds } from "./diagram-bounds.js";

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
  /** Nothing that passes all cuts and floors was left out. */
  readonly complete: boolean;
  /** Largest weighted sum (first cut) of what was left out; −Infinity if nothing was. */
  readonly leftOut: number;
  readonly nodes: number;
}

/**
 * All deals that pass every cut and floor, as distinct value vectors with exact counts.
 *
 * One layer after another; partial deals in the same state with equal values are merged and their counts added, which keeps the
 * work to the number of distinct partial vectors near the optimum, however many deals share them.
 */
export function sweepLabels(job: SweepJob): Swept {
  const { graph, bounds, cuts, thresholds, floors, parties, width } = job;
  const J = graph.coordinates;
  const end = graph.layers.length;
  const K = cuts.length;
  const least = cuts.map(({ rest, weights }, k) => thresholds[k]! - slackOf(thresholds[k]!, weights, rest));
  const parents: Int32Array[] = [];
  const arcsTaken: Int32Array[] = [];

  let size = 1;
  let values = graph.base.slice();
  let states = new Int32Array(1);
  let counts: (number | bigint)[] = [1];
  let complete = true;
  let leftOut = -Infinity;
  let nodes = 0;
  const v = new Float64Array(J);
  for (let l = 0; l < end; l++) {
    const { first, to, gain, ways } = graph.layers[l]!;
    const best = bounds.best[l + 1]!;
    const worst = bounds.worst[l + 1]!;
    let capacity = 1024;
    let nextValues = new Float64Array(capacity * J);
    let nextStates: Int32Array = new Int32Array(capacity);
    let parent = new Int32Array(capacity);
    let taken = new Int32Array(capacity);
    let sums = new Float64Array(capacity);
    let nextCounts: (number | bigint)[] = [];
    let nextSize = 0;
    let table = new Int32Array(4 * capacity).fill(-1);
    for (let x = 0; x < size; x++) {
      const s = states[x]!;
      arcs: for (let a = first[s]!; a < first[s + 1]!; a++) {
        const t = to[a]!;
        for (let j = 0; j < J; j++) {
          const units = values[x * J + j]! + gain[a * J + j]!;
          if (units + best[t * J + j]! < floors[j]!) continue arcs;
          v[j] = units;
        }
        let main = 0;
        for (let k = 0; k < K; k++) {
          const { weights, rest } = cuts[k]!;
          let sum = rest[l + 1]![t]!;
          for (let j = 0; j < J; j++) sum += weights[j]! * v[j]!;
          if (sum < least[k]!) continue arcs;
          if (k === 0) main = sum;
        }
        // A faction that is sure to agree needs no more telling apart.
        for (let j = parties; j < J; j++) v[j] = Math.min(v[j]!, Math.max(floors[j]!, -1e300) - worst[t * J + j]!);

        let hash = t;
        for (let j = 0; j < J; j++) hash = Math.imul(hash ^ (v[j]! | 0), 0x9e3779b1) ^ (hash >>> 15);
        let slot = (hash ^ (hash >>> 13)) & (table.length - 1);
        for (;;) {
          const y = table[slot]!;
          if (y < 0) break;
          if (nextStates[y] === t) {
            let j = 0;
            while (j < J && nextValues[y * J + j] === v[j]) j++;
            if (j === J) {
              nextCounts[y] = plus(nextCounts[y]!, times(counts[x]!, ways[a]!));
              continue arcs;
            }
          }
          slot = (slot + 1) & (table.length - 1);
        }
        if (nextSize === capacity) {
          capacity *= 2;
          nextValues = grown(nextValues, new Float64Array(capacity * J));
          nextStates = grown(nextStates, new Int32Array(capacity));
          parent = grown(parent, new Int32Array(capacity));
          taken = grown(taken, new Int32Array(capacity));
          sums = grown(sums, new Float64Array(capacity));
          table = rehashed(nextValues, nextStates, { size: nextSize, J, slots: 4 * capacity });
          slot = (hash ^ (hash >>> 13)) & (table.length - 1);
          while (table[slot]! >= 0) slot = (slot + 1) & (table.length - 1);
        }
        table[slot] = nextSize;
        nextValues.set(v, nextSize * J);
        nextStates[nextSize] = t;
        parent[nextSize] = x;
        taken[nextSize] = a;
        sums[nextSize] = main;
        nextCounts[nextSize] = times(counts[x]!, ways[a]!);
        nextSize++;
      }
    }
    nodes += nextSize;
    const room = Math.min(width, Math.max(1, job.nodes - nodes));
    if (nextSize > room) {
      complete = false;
      const order = Array.from({ length: nextSize }, (_, x) => x).sort((a, b) => sums[b]! - sums[a]! || a - b);
      leftOut = Math.max(leftOut, sums[order[room]!]!);
      const kept = order.slice(0, room);
      nextValues = Float64Array.from(
        { length: room * J },
        (_, z) => nextValues[kept[Math.floor(z / J)]! * J + (z % J)]!,
      );
      nextStates = Int32Array.from(kept, (x) => nextStates[x]!);
      parent = Int32Array.from(kept, (x) => parent[x]!);
      taken = Int32Array.from(kept, (x) => taken[x]!);
      nextCounts = kept.map((x) => nextCounts[x]!);
      nextSize = room;
    }
    parents.push(parent);
    arcsTaken.push(taken);
    values = nextValues;
    states = nextStates;
    counts = nextCounts;
    size = nextSize;
  }
  return {
    size,
    values,
    counts,
    path: (k) => {
      const path = new Int32Array(end);
      for (let l = end - 1, x = k; l >= 0; l--) {
        path[l] = arcsTaken[l]![x]!;
        x = parents[l]![x]!;
      }
      return path;
    },
    complete,
    leftOut,
    nodes,
  };
}

/** Room for rounding in a weighted sum: a billionth of what is summed. */
function slackOf(threshold: number, _weights: Float64Array, rest: readonly Float64Array[]): number {
  return 1e-9 * (Math.abs(threshold) + Math.abs(rest[0]![0]!)) + 1e-12;
}

const plus = (a: number | bigint, b: number | bigint): number | bigint => {
  if (typeof a === "number" && typeof b === "number" && a + b <= Number.MAX_SAFE_INTEGER) return a + b;
  return BigInt(a) + BigInt(b);
};

const times = (a: number | bigint, b: number): number | bigint => {
  if (typeof a === "number" && a * b <= Number.MAX_SAFE_INTEGER) return a * b;
  return BigInt(a) * BigInt(b);
};

function grown<A extends Float64Array | Int32Array>(from: A, into: A): A {
  into.set(from);
  return into;
}

function rehashed(
  values: Float64Array,
  states: Int32Array,
  { size, J, slots }: { size: number; J: number; slots: number },
): Int32Array {
  const table = new Int32Array(slots).fill(-1);
  for (let x = 0; x < size; x++) {
    let hash = states[x]!;
    for (let j = 0; j < J; j++) hash = Math.imul(hash ^ (values[x * J + j]! | 0), 0x9e3779b1) ^ (hash >>> 15);
    let slot = (hash ^ (hash >>> 13)) & (slots - 1);
    while (table[slot]! >= 0) slot = (slot + 1) & (slots - 1);
    table[slot] = x;
  }
  return table;
}
