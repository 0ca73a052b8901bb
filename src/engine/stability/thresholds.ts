/** Where every state can be and every option goes both ways, possible answers come down to one threshold per maker. */
import type { Arranged } from "./arrange.js";
import { slicesOf, stateIn } from "./slices.js";

export interface Thresholds {
  /** The most a maker can be sure of by a setting of its own, whatever the others then do (GMR). */
  readonly maxmin: number;
  /** The least the others can hold it down to, whatever it then does (SMR). */
  readonly minmax: number;
}

/** Valid only in the full cube; two linear passes. */
export function thresholds(arranged: Arranged, maker: number): Thresholds {
  const { ranks } = arranged.makers[maker];
  const slices = slicesOf(arranged, maker);
  const { settings, size } = slices;
  const best = new Int32Array(size).fill(-1);
  let maxmin = -1;
  for (let x = 0; x < settings; x++) {
    let least = 0x7fffffff;
    for (let s = 0; s < size; s++) {
      const rank = ranks[stateIn(slices, x, s)];
      if (rank < least) least = rank;
      if (rank > best[s]) best[s] = rank;
    }
    if (least > maxmin) maxmin = least;
  }
  let minmax = 0x7fffffff;
  for (let s = 0; s < size; s++) if (best[s] < minmax) minmax = best[s];
  return { maxmin, minmax };
}
