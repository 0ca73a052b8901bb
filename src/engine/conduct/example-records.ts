/** Records for tests: an empty one to start from, and the worked example of the classes of moves. */
import type { Bid, FullDeal, TwoSidedSpace } from "./record.js";

export { emptyRecord } from "./record.js";

/** Four issues with levels 0 to 4 that the party keeps; it likes high levels (50, 30, 20, 0 points), the other low ones (20, 20, 40, 20). */
export const fourIssues: TwoSidedSpace = {
  issues: ["a", "b", "c", "d"],
  ownWeights: [0.5, 0.3, 0.2, 0],
  otherWeights: [0.2, 0.2, 0.4, 0.2],
  ownWorths: [0, 1, 2, 3].map(() => [0, 0.25, 0.5, 0.75, 1]),
  otherWorths: [0, 1, 2, 3].map(() => [1, 0.75, 0.5, 0.25, 0]),
};

/** One move of each class, in the order concession, silent, nice, unfortunate, fortunate, selfish. */
export const oneOfEach: readonly FullDeal[] = [
  [4, 4, 4, 4],
  [4, 4, 3, 4],
  [4, 4, 3, 4],
  [4, 4, 3, 0],
  [3, 4, 4, 0],
  [4, 4, 3, 0],
  [4, 4, 4, 0],
];

/** Bids of one side, one a round and week, named `own.0`, `own.1` … after it. */
export const bidsOf = (by: Bid["by"], deals: readonly FullDeal[]): Bid[] =>
  deals.map((deal, round) => ({ by, round, deal, at: round, records: [`${by}.${round}`] }));

/** Bids of both sides in order of time; of one moment, own first. */
export const both = (own: readonly FullDeal[], other: readonly FullDeal[]): Bid[] =>
  [...bidsOf("own", own), ...bidsOf("other", other)].sort((a, b) => a.at - b.at);
