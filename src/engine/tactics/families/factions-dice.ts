/** Draws for one talk of the family `factions`: one stream a purpose, so that more of one kind does not move the others. */

import { draw } from "../../forecast/chance.js";
import { clip, ln, logistic } from "../../forecast/numerics.js";

const purposes = [
  "space",
  "calendar",
  "home",
  "wishes",
  "news",
  "mandate",
  "bid",
  "counterpart",
  "point",
  "promise",
  "incident",
  "answer",
  "round",
  "gain",
  "statement",
  "act",
  "step",
  "end",
] as const;
export type Purpose = (typeof purposes)[number];

export interface Dice {
  /** In (0, 1). */
  readonly roll: (purpose: Purpose) => number;
  readonly between: (purpose: Purpose, low: number, high: number) => number;
  /** Whole, both ends included. */
  readonly whole: (purpose: Purpose, low: number, high: number) => number;
  readonly happens: (purpose: Purpose, probability: number) => boolean;
  /** True the likelier the larger `leaning` is; even at 0. */
  readonly inclined: (purpose: Purpose, leaning: number) => boolean;
  readonly pick: <T>(purpose: Purpose, list: readonly T[]) => T;
  /** A share of a whole that is cut at random: exponential with mean 1. */
  readonly portion: (purpose: Purpose) => number;
  /** Times something with this expectation happens, at most 6. */
  readonly times: (purpose: Purpose, expected: number) => number;
}

export function diceOf(key: number): Dice {
  const used = purposes.map(() => 0);
  const roll = (purpose: Purpose): number => {
    const slot = purposes.indexOf(purpose);
    used[slot]!++;
    return draw(key, used[slot]!, slot);
  };
  const between = (purpose: Purpose, low: number, high: number) => low + (high - low) * roll(purpose);
  const happens = (purpose: Purpose, probability: number) => roll(purpose) < probability;
  return {
    roll,
    between,
    whole: (purpose, low, high) => Math.min(high, low + Math.floor((high - low + 1) * roll(purpose))),
    happens,
    inclined: (purpose, leaning) => roll(purpose) < logistic(leaning),
    pick: (purpose, list) => list[Math.min(list.length - 1, Math.floor(list.length * roll(purpose)))]!,
    portion: (purpose) => -ln(roll(purpose)),
    times: (purpose, expected) => {
      let count = 0;
      // A sum of exponential waits that stays below 1 is a Poisson count.
      for (let waited = -ln(roll(purpose)) / Math.max(expected, 1e-9); waited < 1 && count < 6; count++)
        waited += -ln(roll(purpose)) / expected;
      return clip(count, 0, 6);
    },
  };
}
