/** What bids are worth and which of the nine cells a move falls in, as the definitions say. */
import type { Bid, ConductRecord, FullDeal } from "../conduct/record.js";

/** Changes of at most 1.5 points of 100 count as none. */
export const plainThreshold = 0.015;

export const plainOwn = (record: ConductRecord, deal: FullDeal): number =>
  sumOf(deal.map((option, k) => record.space!.ownWeights[k]! * record.space!.ownWorths[k]![option]!));
export const plainOther = (record: ConductRecord, deal: FullDeal): number =>
  sumOf(deal.map((option, k) => record.space!.otherWeights[k]! * record.space!.otherWorths[k]![option]!));

export type PlainClass = "fortunate" | "selfish" | "nice" | "silent" | "unfortunate" | "concession";

/** The table of the definition, row by row: dp +, 0, −; in a row do +, 0, −. */
const table: readonly (readonly [dp: number, doo: number, name: PlainClass])[] = [
  [1, 1, "fortunate"],
  [1, 0, "selfish"],
  [1, -1, "selfish"],
  [0, 1, "nice"],
  [0, 0, "silent"],
  [0, -1, "unfortunate"],
  [-1, 1, "concession"],
  [-1, 0, "concession"],
  [-1, -1, "unfortunate"],
];

export const plainSign = (difference: number, slack = 0): number =>
  Math.abs(difference) <= plainThreshold + slack ? 0 : difference > 0 ? 1 : -1;

export const plainClass = (dp: number, doo: number, slack = 0): PlainClass =>
  table.find(([p, o]) => p === plainSign(dp, slack) && o === plainSign(doo, slack))![2];

export interface PlainMove {
  readonly dp: number;
  readonly do: number;
  readonly round: number;
  readonly name: PlainClass;
}

export const plainBids = (record: ConductRecord, by: Bid["by"]): readonly Bid[] =>
  record.space === null ? [] : record.bids.filter((bid) => bid.by === by);

/** Moves of the party (`own`), or of the other side, whose `dp` is still what they bring the party and `do` the other. */
export function plainMoves(record: ConductRecord, by: Bid["by"] = "own"): readonly PlainMove[] {
  const bids = plainBids(record, by);
  const moves: PlainMove[] = [];
  for (let s = 1; s < bids.length; s++) {
    const dp = plainOwn(record, bids[s]!.deal) - plainOwn(record, bids[s - 1]!.deal);
    const doo = plainOther(record, bids[s]!.deal) - plainOther(record, bids[s - 1]!.deal);
    // Sums of products are not exact: a difference of θ itself must not depend on the order in which they were added.
    moves.push({ dp, do: doo, round: bids[s]!.round, name: plainClass(dp, doo, 1e-9) });
  }
  return moves;
}

export const sumOf = (list: readonly number[]): number => list.reduce((sum, x) => sum + x, 0);

/** The middle one, or the mean of the two in the middle; null of nothing. */
export function plainMedian(list: readonly number[]): number | null {
  if (list.length === 0) return null;
  const sorted = [...list].sort((a, b) => a - b);
  const half = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2;
}

/** Pearson of mean ranks; null where one list is all ties. */
export function plainSpearman(x: readonly number[], y: readonly number[]): number | null {
  const ranks = (list: readonly number[]) =>
    list.map((value) => {
      const below = list.filter((other) => other < value - 1e-12).length;
      const ties = list.filter((other) => Math.abs(other - value) <= 1e-12).length;
      return below + (ties + 1) / 2;
    });
  return plainPearson(ranks(x), ranks(y));
}

export function plainPearson(x: readonly number[], y: readonly number[]): number | null {
  const [mx, my] = [sumOf(x) / x.length, sumOf(y) / y.length];
  const xx = sumOf(x.map((a) => (a - mx) ** 2));
  const yy = sumOf(y.map((b) => (b - my) ** 2));
  if (xx <= 1e-15 || yy <= 1e-15) return null;
  return sumOf(x.map((a, k) => (a - mx) * (y[k]! - my))) / Math.sqrt(xx * yy);
}
