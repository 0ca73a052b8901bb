/** What a side wants, as far as its bids show. */
import type { FullDeal } from "../record.js";

export interface Preferences {
  /** [issue], ≥ 0, summing to 1. */
  readonly weights: readonly number[];
  /** [issue][option], 0–1. */
  readonly worths: readonly (readonly number[])[];
}

/** Preferences read from bids. */
export interface Estimate {
  readonly best: Preferences;
  /** Others that fit as well: the band. */
  readonly samples: readonly Preferences[];
  /** Different bids it rests on. */
  readonly distinct: number;
  /** Fewer than three different bids, or nothing that sets one issue above another: `best` has all issues alike. */
  readonly uniform: boolean;
}

/** Different bids an estimate needs. */
export const leastBids = 3;

/** Worth of a deal, 0–1. */
export function worthOf({ weights, worths }: Preferences, deal: FullDeal): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k]! * worths[k]![deal[k]!]!;
  return sum;
}

/** All issues alike, all options alike. @param sizes options by issue */
export const indifferent = (sizes: readonly number[]): Preferences => ({
  weights: sizes.map(() => 1 / sizes.length),
  worths: sizes.map((size) => new Array<number>(size).fill(0.5)),
});

/** Whether two deals are the same. */
export const sameDeal = (a: FullDeal, b: FullDeal): boolean => a.every((option, k) => option === b[k]);
