import type { Diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";

/** Most ways through the last layers that are listed; more would take longer to list than they save. */
const LISTED = 1024;

/**
 * Count the deals that reach all floors by walking the graph, leaving out what cannot reach them and taking whole what surely does.
 *
 * The ways through the last layers are listed once, as one set of bits per coordinate and rank: those worth at least so much. A
 * partial deal is then completed by intersecting one set per coordinate, which counts many deals in a few steps.
 *
 * @param floors per coordinate, units
 * @param steps  give up after so many; a step is an arc or a word of a set
 * @returns null when given up
 */
export function countDepthFirst(graph: Diagram, floors: readonly number[], steps: number): bigint | null {
  const J = graph.coordinates;
  const end = graph.layers.length;
  if (graph.states[end] === 0) return 0n;
  const { best, worst } = valueBounds(graph);
  const ends = waysToEnd(graph);
  const cut = cutOf(graph, ends);
  const tails: (Tail | undefined)[] = new Array(graph.states[cut]!);
  /** Per layer, what is still missing of each floor. */
  const missing = new Float64Array((end + 1) * J);
  for (let j = 0; j < J; j++) missing[j] = floors[j]! - graph.base[j]!;
  let left = steps;

  const walk = (l: number, s: number): number => {
    const at = l * J;
    let sure = true;
    for (let j = 0; j < J; j++) {
      if (best[l]![s * J + j]! < missing[at + j]!) return 0;
      if (worst[l]![s * J + j]! < missing[at + j]!) sure = false;
    }
    if (sure) return ends[l]![s]!;
    if (l === cut) {
      const tail = tails[s] ?? tailFrom(graph, cut, s);
      tails[s] = tail;
      left -= J * tail.words;
      return reached(tail, missing, at);
    }
    const { first, to, gain, ways } = graph.layers[l]!;
    let sum = 0;
    for (let a = first[s]!; a < first[s + 1]!; a++) {
      if (--left < 0) return 0;
      for (let j = 0; j < J; j++) missing[at + J + j] = missing[at + j]! - gain[a * J + j]!;
      sum += ways[a]! * walk(l + 1, to[a]!);
    }
    return sum;
  };
  const found = walk(0, 0);
  return left < 0 ? null : BigInt(found);
}

/** The earliest layer from which no state has more ways to the end than are listed. */
function cutOf({ layers }: Diagram, ends: readonly Float64Array[]): number {
  const listed = Math.min(LISTED, Math.max(32, Math.sqrt(ends[0]![0]!)));
  let cut = layers.length;
  while (cut > 0 && ends[cut - 1]!.every((ways) => ways <= listed)) cut--;
  return cut;
}

/** Every way from one state to the end. */
interface Tail {
  readonly words: number;
  /** Per coordinate, the values of the ways, ascending. */
  readonly values: readonly Float64Array[];
  /** Per coordinate, rank × word: the ways that are not among the so many least valuable. */
  readonly sets: readonly Int32Array[];
  /** Where the set of each coordinate begins; for whoever counts. */
  readonly row: Int32Array;
}

function tailFrom(graph: Diagram, cut: number, state: number): Tail {
  const J = graph.coordinates;
  const end = graph.layers.length;
  const sums: number[][] = Array.from({ length: J }, () => []);
  const sum = new Float64Array((end + 1) * J);
  const list = (l: number, s: number, times: number): void => {
    if (l === end) {
      for (let k = 0; k < times; k++) for (let j = 0; j < J; j++) sums[j]!.push(sum[l * J + j]!);
      return;
    }
    const { first, to, gain, ways } = graph.layers[l]!;
    for (let a = first[s]!; a < first[s + 1]!; a++) {
      for (let j = 0; j < J; j++) sum[(l + 1) * J + j] = sum[l * J + j]! + gain[a * J + j]!;
      list(l + 1, to[a]!, times * ways[a]!);
    }
  };
  list(cut, state, 1);
  const size = sums[0]?.length ?? 0;
  const words = Math.ceil(size / 32);
  const values: Float64Array[] = [];
  const sets = sums.map((column) => {
    const order = Uint32Array.from(column.keys()).sort((a, b) => column[a]! - column[b]! || a - b);
    values.push(Float64Array.from(order, (way) => column[way]!));
    const rows = new Int32Array((size + 1) * words);
    for (let way = 0; way < size; way++) rows[way >> 5]! |= 1 << (way & 31);
    order.forEach((way, rank) => {
      const row = (rank + 1) * words;
      rows.copyWithin(row, row - words, row);
      rows[row + (way >> 5)]! &= ~(1 << (way & 31));
    });
    return rows;
  });
  return { words, values, sets, row: new Int32Array(J) };
}

/** How many ways make up for what is missing in every coordinate. */
function reached({ words, values, sets, row }: Tail, missing: Float64Array, at: number): number {
  const J = sets.length;
  const size = values[0]!.length;
  for (let j = 0; j < J; j++) {
    const column = values[j]!;
    const need = missing[at + j]!;
    let low = 0;
    let high = size;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (column[middle]! < need) low = middle + 1;
      else high = middle;
    }
    row[j] = low * words;
  }
  let count = 0;
  const first = sets[0]!;
  for (let w = 0; w < words; w++) {
    let bits = first[row[0]! + w]!;
    for (let j = 1; j < J && bits !== 0; j++) bits &= sets[j]![row[j]! + w]!;
    if (bits !== 0) count += ones(bits);
  }
  return count;
}

/** Bits that are set (Warren, Hacker's Delight, ch. 5). */
function ones(word: number): number {
  let x = word - ((word >>> 1) & 0x55555555);
  x = (x & 0x33333333) + ((x >>> 2) & 0x33333333);
  return Math.imul((x + (x >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
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
