/**
 * States that share one maker's own settings: what the others do never leaves such a slice.
 *
 * Each slice is worked on by itself, small enough for a processor's near memory.
 */
import type { Arranged } from "./arrange.js";

export interface Slices {
  /** Slices: settings of the maker's own options. */
  readonly settings: number;
  /** States in each, those that cannot be included. */
  readonly size: number;
  readonly at: number;
  readonly count: number;
}

export function slicesOf({ bits, makers }: Arranged, maker: number): Slices {
  const { at, count } = makers[maker];
  return { settings: 2 ** count, size: 2 ** (bits - count), at, count };
}

/** Number of the whole state: place `s` in the slice of own setting `x`. */
export const stateIn = ({ at, count }: Slices, x: number, s: number): number =>
  (((s >>> at) << (at + count)) | (x << at) | (s & ((1 << at) - 1))) >>> 0;

/** States with a value ≥ 0, by value, then number. */
export function byValue(values: Int32Array): Int32Array {
  let most = -1;
  let total = 0;
  for (let s = 0; s < values.length; s++) {
    if (values[s] >= 0) total++;
    if (values[s] > most) most = values[s];
  }
  const starts = new Int32Array(most + 2);
  for (let s = 0; s < values.length; s++) if (values[s] >= 0) starts[values[s] + 1]++;
  for (let v = 0; v <= most; v++) starts[v + 1] += starts[v];
  const order = new Int32Array(total);
  for (let s = 0; s < values.length; s++) if (values[s] >= 0) order[starts[values[s]]++] = s;
  return order;
}

export interface Starts {
  /** States as places in their slice, slice by slice. */
  readonly order: Uint16Array | Int32Array;
  /** Where each slice ends in `order`. */
  readonly ends: Int32Array;
}

/** States of each slice in the order given. */
export function startsOf(sorted: Int32Array, { at, count, settings, size }: Slices): Starts {
  const next = new Int32Array(settings + 1);
  for (let k = 0; k < sorted.length; k++) next[((sorted[k] >>> at) & (settings - 1)) + 1]++;
  for (let x = 0; x < settings; x++) next[x + 1] += next[x];
  const order = size <= 2 ** 16 ? new Uint16Array(sorted.length) : new Int32Array(sorted.length);
  const low = (1 << at) - 1;
  for (let k = 0; k < sorted.length; k++) {
    const state = sorted[k];
    order[next[(state >>> at) & (settings - 1)]++] = ((state >>> (at + count)) << at) | (state & low);
  }
  return { order, ends: next.subarray(0, settings) };
}
