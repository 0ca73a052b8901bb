/** Draws of one simulated talk, one after another. */
import { draw } from "../forecast/chance.js";
import { normalQuantile } from "../forecast/normal.js";

export interface Chance {
  /** In (0, 1). */
  readonly next: () => number;
  readonly between: (low: number, high: number) => number;
  readonly below: (share: number) => boolean;
  readonly normal: (mean: number, sd: number) => number;
  /** Time to the next of events that come every `mean` on average. */
  readonly waiting: (mean: number) => number;
  readonly pick: <T>(of: readonly T[]) => T;
}

export function chances(key: number): Chance {
  let count = 0;
  const next = () => draw(key, ++count, 61);
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    below: (share) => next() < share,
    normal: (mean, sd) => mean + sd * normalQuantile(next()),
    waiting: (mean) => -mean * Math.log(next()),
    pick: (of) => of[Math.floor(of.length * next())]!,
  };
}
