/** Bids with what they are worth to both sides. */
import type { Bid, ConductRecord, FullDeal, TwoSidedSpace } from "./record.js";

export interface ValuedBid {
  readonly bid: Bid;
  /** Worth to the party the record is about, 0–1, whoever made the bid. */
  readonly own: number;
  /** Worth to its counterpart, 0–1. */
  readonly other: number;
}

/** Bids of each side in order of the record. */
export interface ValuedBids {
  readonly own: readonly ValuedBid[];
  readonly other: readonly ValuedBid[];
}

/** Worth of a deal to the party itself, 0–1. */
export const ownWorth = (space: TwoSidedSpace, deal: FullDeal): number =>
  weighed(space.ownWeights, space.ownWorths, deal);

/** Worth of a deal to the counterpart, 0–1. */
export const otherWorth = (space: TwoSidedSpace, deal: FullDeal): number =>
  weighed(space.otherWeights, space.otherWorths, deal);

/** Both sides' bids; none where the record has no space to value them in. */
export function valuedBids({ space, bids }: ConductRecord): ValuedBids {
  const valued: { own: ValuedBid[]; other: ValuedBid[] } = { own: [], other: [] };
  if (!space) return valued;
  for (const bid of bids)
    valued[bid.by].push({ bid, own: ownWorth(space, bid.deal), other: otherWorth(space, bid.deal) });
  return valued;
}

function weighed(weights: readonly number[], worths: readonly (readonly number[])[], deal: FullDeal): number {
  let sum = 0;
  for (let k = 0; k < weights.length; k++) sum += weights[k]! * worths[k]![deal[k]!]!;
  return sum;
}
