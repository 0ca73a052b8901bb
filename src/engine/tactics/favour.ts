/** What the other side seems to want, from its offers alone: asked for only where two bids are worth the same to oneself. */
import type { Deal } from "../model.js";

export interface Favour {
  /** Estimated worth to the other side, 0–1, issue by issue: the sum over a deal's options ranks deals. [issue][option] */
  estimate(): readonly (readonly number[])[];
}

/** Added to an issue's weight for every pair of different bids that leaves it as it was. */
const step = 0.1;
/** Different bids before anything is read into them. */
const leastDistinct = 3;

/**
 * Frequencies: issues a side leaves alone from bid to bid weigh more, options it names more often are worth more. Repeats of a whole
 * bid say nothing. With fewer than three different bids all deals are alike.
 *
 * Catches up with the offers made since it was last asked, so a negotiation without ties pays nothing for it.
 *
 * @param sizes options by issue
 * @param offers the other side's so far: how many, and each
 * @see the frequency models of agent competitions, such as HardHeaded (not checked); the steps are ours
 */
export class OffersRead implements Favour {
  private readonly weights: number[];
  private readonly counts: number[][];
  private readonly distinct = new Set<string>();
  private read = 0;
  private last: Deal | null = null;
  private readonly offers: { count(): number; at(index: number): Deal };

  constructor(sizes: readonly number[], offers: { count(): number; at(index: number): Deal }) {
    this.weights = sizes.map(() => 1 / sizes.length);
    this.counts = sizes.map((size) => new Array<number>(size).fill(0));
    this.offers = offers;
  }

  estimate(): readonly (readonly number[])[] {
    for (; this.read < this.offers.count(); this.read++) this.take(this.offers.at(this.read));
    if (this.distinct.size < leastDistinct) return this.counts.map((list) => list.map(() => 0));
    return this.counts.map((list, i) => {
      const largest = Math.max(...list);
      return list.map((count) => this.weights[i]! * (count / largest));
    });
  }

  private take(bid: Deal): void {
    const { last, weights } = this;
    this.last = bid;
    if (last?.every((option, i) => option === bid[i])) return;
    this.distinct.add(bid.join());
    for (const [i, option] of bid.entries()) this.counts[i]![option]!++;
    if (!last) return;
    let sum = 0;
    for (let i = 0; i < weights.length; i++) sum += weights[i]! += last[i] === bid[i] ? step : 0;
    for (let i = 0; i < weights.length; i++) weights[i]! /= sum;
  }
}

/** All deals favour the other alike. */
export const noFavour = (sizes: readonly number[]): Favour => {
  const alike = sizes.map((size) => new Array<number>(size).fill(0));
  return { estimate: () => alike };
};

/** The estimate of a deal. */
export function favourOf(estimate: readonly (readonly number[])[], deal: Deal): number {
  let sum = 0;
  for (let i = 0; i < deal.length; i++) sum += estimate[i]![deal[i]!]!;
  return sum;
}
