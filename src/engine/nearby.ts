/** A bounded search for the deals of a space with the least shortfall, distinct vectors with their exact numbers. */
import { type Diagram, diagram } from "./diagram.js";
import type { Deal } from "./model.js";
import type { Space } from "./space.js";

export interface Sought {
  /** Coordinates: parties, then what must reach its floor, then one for each red line (1 where an option crosses it, no terms). */
  readonly space: Space;
  /** Index of the first red line's coordinate, and how many there are. */
  readonly linesFrom: number;
  readonly lines: number;
  /** Units, by party; null where a party is never short. Floors of the space's parties play no part. */
  readonly walkAways: readonly (number | null)[];
  /** How many red lines a deal crosses, exactly. */
  readonly broken: number;
  readonly wanted: number;
  /** Worse ones than this are of no interest. */
  readonly atMost?: Nearness;
}

/** Total shortfall, largest shortfall, smallest gain over the walk-aways (∞ where none is stated), units. */
export type Nearness = readonly [number, number, number];

export interface Nearby {
  readonly deal: Deal;
  /** Units, by party. */
  readonly u: readonly number[];
  /** Deals with these values that cross the same red lines. */
  readonly count: bigint;
  readonly nearness: Nearness;
}

/** Partial deals kept per issue: in the first pass, which only finds a bound, and in the second, which proves. */
const narrow = 400;
const wide = 40_000;

/** Units: sums over parties of values of this size have three binary places to spare in a double. */
const largestForFractions = 2 ** 46;

/**
 * The `wanted` nearest deals (ties with the last one included), nearest first.
 *
 * Issue by issue over the layered graph of the space: partial deals with equal values and crossings are merged, and dropped when a
 * bound on what can still come shows that they stay behind the last one wanted. Bounds: for multipliers λ in [0, 1] the total
 * shortfall is at least Σ λ·(r − U), whose least value over what is left separates by issue.
 *
 * `proven` is false when more partial deals than the limit had to be kept: the deals are real, but nearer ones may exist and counts
 * may be low.
 */
export function nearby(sought: Sought): { readonly deals: readonly Nearby[]; readonly proven: boolean } {
  const graph = diagram(sought.space);
  if (graph === null) return { deals: [], proven: false };
  if (graph.states.at(-1) === 0) return { deals: [], proven: true };
  const bounds = boundsOf(graph, sought);
  const first = sweep(graph, sought, bounds, { width: narrow, atMost: sought.atMost });
  if (first.complete) return { deals: first.deals, proven: true };
  const last = first.deals[sought.wanted - 1]?.nearness;
  const second = sweep(graph, sought, bounds, { width: wide, atMost: last ?? sought.atMost });
  if (second.complete) return { deals: second.deals, proven: true };
  return { deals: second.deals.length >= first.deals.length ? second.deals : first.deals, proven: false };
}

interface Bounds {
  readonly multipliers: readonly (readonly number[])[];
  /** Per layer, [(state · (broken + 1) + lines left) · multipliers + l]: most that Σ λ·U can still gain; −∞ where nothing can follow. */
  readonly most: readonly Float64Array[];
  /** Per layer, [state · linesFrom + j]: most and least that coordinate j can still gain. */
  readonly highest: readonly Float64Array[];
  readonly lowest: readonly Float64Array[];
  /** Per layer, [state]: most red lines that can still be crossed. */
  readonly crossable: readonly Float64Array[];
}

function boundsOf(graph: Diagram, sought: Sought): Bounds {
  const { linesFrom, broken, walkAways } = sought;
  const multipliers = multipliersOf(walkAways);
  const M = multipliers.length;
  const width = broken + 1;
  const depth = graph.layers.length;
  const most: Float64Array[] = new Array(depth + 1);
  const highest: Float64Array[] = new Array(depth + 1);
  const lowest: Float64Array[] = new Array(depth + 1);
  const crossable: Float64Array[] = new Array(depth + 1);
  const ends = graph.states[depth]!;
  most[depth] = new Float64Array(ends * width * M);
  highest[depth] = new Float64Array(ends * linesFrom);
  lowest[depth] = new Float64Array(ends * linesFrom);
  crossable[depth] = new Float64Array(ends);
  for (let t = depth - 1; t >= 0; t--) {
    const { first, to, gain } = graph.layers[t]!;
    const states = graph.states[t]!;
    const up = new Float64Array(states * width * M).fill(-Infinity);
    const high = new Float64Array(states * linesFrom).fill(-Infinity);
    const low = new Float64Array(states * linesFrom).fill(Infinity);
    const lines = new Float64Array(states).fill(-Infinity);
    for (let s = 0; s < states; s++) {
      for (let a = first[s]!; a < first[s + 1]!; a++) {
        const next = to[a]!;
        const from = a * graph.coordinates;
        const crossed = crossings(gain, from, sought);
        lines[s] = Math.max(lines[s]!, crossed + crossable[t + 1]![next]!);
        for (let j = 0; j < linesFrom; j++) {
          high[s * linesFrom + j] = Math.max(
            high[s * linesFrom + j]!,
            gain[from + j]! + highest[t + 1]![next * linesFrom + j]!,
          );
          low[s * linesFrom + j] = Math.min(
            low[s * linesFrom + j]!,
            gain[from + j]! + lowest[t + 1]![next * linesFrom + j]!,
          );
        }
        for (let l = 0; l < M; l++) {
          const here = weighted(multipliers[l]!, gain, from);
          for (let left = crossed; left < width; left++) {
            const at = (s * width + left) * M + l;
            up[at] = Math.max(up[at]!, here + most[t + 1]![(next * width + left - crossed) * M + l]!);
          }
        }
      }
    }
    most[t] = up;
    highest[t] = high;
    lowest[t] = low;
    crossable[t] = lines;
  }
  return { multipliers, most, highest, lowest, crossable };
}

/** Vectors in [0, 1]^n with largest entry 1, 0 for parties that are never short; a fine grid for two parties, coarser for more. */
function multipliersOf(walkAways: readonly (number | null)[]): number[][] {
  const stated = walkAways.filter((walkAway) => walkAway !== null).length;
  // Eighths of larger values would no longer be exact, and bounds must be.
  const large = walkAways.some((walkAway) => Math.abs(walkAway ?? 0) > largestForFractions);
  const steps = large || stated > 4 ? 1 : stated > 2 ? 2 : 8;
  let grid: number[][] = [[]];
  for (const walkAway of walkAways) {
    const values = walkAway === null ? [0] : Array.from({ length: steps + 1 }, (_, k) => k / steps);
    grid = grid.flatMap((row) => values.map((value) => [...row, value]));
  }
  const useful = grid.filter((row) => Math.max(...row) === 1);
  // Without any walk-away a row of zeros still tells whether anything can follow.
  return useful.length ? useful : [walkAways.map(() => 0)];
}

function crossings(gain: Float64Array, from: number, { linesFrom, lines }: Sought): number {
  let crossed = 0;
  for (let j = linesFrom; j < linesFrom + lines; j++) crossed += gain[from + j]!;
  return crossed;
}

function weighted(multipliers: readonly number[], values: ArrayLike<number>, from: number): number {
  let sum = 0;
  for (let p = 0; p < multipliers.length; p++) sum += multipliers[p]! * values[from + p]!;
  return sum;
}

/** Deals chosen so far that are equal in everything that matters later. */
interface Partial {
  readonly state: number;
  /** Parties exactly; coordinates with a floor: ∞ once they are sure to reach it. */
  readonly v: readonly number[];
  readonly crossed: readonly number[];
  count: bigint;
  readonly parent: Partial | null;
  readonly option: number;
  readonly bound: Nearness;
}

function sweep(
  graph: Diagram,
  sought: Sought,
  bounds: Bounds,
  { width, atMost }: { readonly width: number; readonly atMost: Nearness | undefined },
): { deals: Nearby[]; complete: boolean } {
  const { linesFrom, lines, broken, walkAways, space } = sought;
  let complete = true;
  const start = [...graph.base.subarray(0, linesFrom)];
  let kept: Partial[] = [
    {
      state: 0,
      v: start,
      crossed: [],
      count: 1n,
      parent: null,
      option: -1,
      bound: boundAt(sought, bounds, { layer: 0, state: 0, v: start, left: broken })!,
    },
  ];
  if (!kept[0]!.bound) return { deals: [], complete: true };
  for (const [t, layer] of graph.layers.entries()) {
    const last = t === graph.layers.length - 1;
    const merged = new Map<string, Partial>();
    for (const partial of kept) {
      for (let a = layer.first[partial.state]!; a < layer.first[partial.state + 1]!; a++) {
        const from = a * graph.coordinates;
        const state = layer.to[a]!;
        let crossed = partial.crossed;
        for (let l = 0; l < lines; l++) if (layer.gain[from + linesFrom + l]) crossed = [...crossed, l];
        const left = broken - crossed.length;
        if (left < 0 || bounds.crossable[t + 1]![state]! < left) continue;
        const v = new Array<number>(linesFrom);
        let possible = true;
        for (let j = 0; j < linesFrom && possible; j++) {
          v[j] = partial.v[j]! + layer.gain[from + j]!;
          if (j < space.parties) continue;
          const { floor } = space.coordinates[j]!;
          if (v[j]! + bounds.highest[t + 1]![state * linesFrom + j]! < floor) possible = false;
          else if (v[j]! + bounds.lowest[t + 1]![state * linesFrom + j]! >= floor) v[j] = Infinity;
        }
        if (!possible) continue;
        const key = `${last ? "" : state}|${v.join()}|${crossed.join()}`;
        const count = partial.count * BigInt(layer.ways[a]!);
        const same = merged.get(key);
        if (same) {
          same.count += count;
          continue;
        }
        const bound = boundAt(sought, bounds, { layer: t + 1, state, v, left });
        if (!bound || (atMost && behind(bound, atMost))) continue;
        merged.set(key, { state, v, crossed, count, parent: partial, option: layer.option[a]!, bound });
      }
    }
    kept = [...merged.values()];
    if (kept.length > width) {
      complete = false;
      kept.sort((a, b) => compare(a.bound, b.bound));
      kept.length = width;
    }
  }
  const deals = kept
    .map(
      (partial): Nearby => ({
        deal: dealOf(graph, partial),
        u: partial.v.slice(0, space.parties),
        count: partial.count,
        nearness: nearness(partial.v, walkAways),
      }),
    )
    .sort((a, b) => compare(a.nearness, b.nearness));
  const worst = deals[sought.wanted - 1]?.nearness;
  return { deals: worst ? deals.filter((near) => compare(near.nearness, worst) <= 0) : deals, complete };
}

/** What a partial deal can come to at best; null where no deal follows. */
function boundAt(
  { walkAways, broken }: Sought,
  { multipliers, most }: Bounds,
  at: { readonly layer: number; readonly state: number; readonly v: readonly number[]; readonly left: number },
): Nearness | null {
  const M = multipliers.length;
  const base = (at.state * (broken + 1) + at.left) * M;
  const suffix = most[at.layer]!;
  if (suffix[base] === -Infinity) return null;
  let total = 0;
  let largest = 0;
  let smallest = Infinity;
  for (let l = 0; l < M; l++) {
    let sum = 0;
    let short = -suffix[base + l]!;
    let single = 0;
    const row = multipliers[l]!;
    for (let p = 0; p < row.length; p++) {
      if (row[p] === 0) continue;
      short += row[p]! * (walkAways[p]! - at.v[p]!);
      sum += row[p]!;
      single++;
    }
    if (sum === 0) continue;
    if (short > total) total = short;
    if (single === 1 && short > largest) largest = short;
    if (-short / sum < smallest) smallest = -short / sum;
  }
  return [total, largest, smallest];
}

/** Shortfalls are whole units; bounds from fractional multipliers are compared half a unit apart, so that no rounding can drop a tie. */
function behind(bound: Nearness, atMost: Nearness): boolean {
  if (bound[0] > atMost[0] + 0.5) return true;
  if (bound[0] < atMost[0] - 0.25) return false;
  if (bound[1] !== atMost[1]) return bound[1] > atMost[1];
  return bound[2] < atMost[2] - 0.5;
}

const compare = (a: Nearness, b: Nearness): number => a[0] - b[0] || a[1] - b[1] || (a[2] === b[2] ? 0 : b[2] - a[2]);

function nearness(v: readonly number[], walkAways: readonly (number | null)[]): Nearness {
  const gains = walkAways.flatMap((walkAway, p) => (walkAway === null ? [] : [v[p]! - walkAway]));
  const short = gains.map((gain) => Math.max(0, -gain));
  return [short.reduce((a, b) => a + b, 0), Math.max(0, ...short), Math.min(Infinity, ...gains)];
}

function dealOf(graph: Diagram, end: Partial): Deal {
  const deal = new Array<number>(graph.layers.length);
  let at: Partial | null = end;
  for (let t = graph.layers.length - 1; t >= 0; t--) {
    deal[graph.layers[t]!.issue] = at!.option;
    at = at!.parent;
  }
  return deal;
}
