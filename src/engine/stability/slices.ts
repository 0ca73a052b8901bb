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
