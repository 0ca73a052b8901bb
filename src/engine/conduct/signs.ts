/** The order that the weights of a feature must have over the readings, fixed by what the feature means before anything is learnt. */
import type { FeatureRule } from "./indicators/features.js";
import type { ByReading } from "./record.js";

/** Which reading's weight must be largest or smallest, and which of the other two the larger. */
export type Meaning = Pick<FeatureRule, "sign" | "between">;

/** Whether the weights are in the order that the meaning demands. @param slack how far they may miss it */
export const agrees = (beta: ByReading, meaning: Meaning, slack = 0): boolean =>
  ordersOf(meaning).every(([more, less]) => beta[more] >= beta[less] - slack);

/** Ways to make some of three weights equal. */
const poolings: readonly (readonly (readonly number[])[])[] = [
  [[0], [1], [2]],
  [[0, 1], [2]],
  [[0, 2], [1]],
  [[1, 2], [0]],
  [[0, 1, 2]],
];

/** The nearest weights in the right order. The sum stays; exact, since in the nearest those out of order are equal to their mean. */
export function nearestAgreeing(beta: ByReading, meaning: Meaning): ByReading {
  if (agrees(beta, meaning)) return beta;
  let best = beta;
  let least = Infinity;
  for (const pooling of poolings) {
    const pooled: [number, number, number] = [beta[0], beta[1], beta[2]];
    for (const together of pooling) {
      if (together.length === 1) continue;
      const mean = together.reduce((sum, c) => sum + beta[c]!, 0) / together.length;
      for (const c of together) pooled[c] = mean;
    }
    const distance = (pooled[0] - beta[0]) ** 2 + (pooled[1] - beta[1]) ** 2 + (pooled[2] - beta[2]) ** 2;
    if (distance < least && agrees(pooled, meaning)) [best, least] = [pooled, distance];
  }
  return best;
}

type Pair = readonly [more: 0 | 1 | 2, less: 0 | 1 | 2];

const highest: readonly Pair[] = [
  [0, 1],
  [0, 2],
];
const lowest: readonly Pair[] = [
  [1, 0],
  [2, 0],
];
const stallingFirst: readonly Pair[] = [[1, 2]];
const posturingFirst: readonly Pair[] = [[2, 1]];
const stalling = [...lowest, ...stallingFirst];
const posturing = [...lowest, ...posturingFirst];
const none: readonly Pair[] = [];

function ordersOf({ sign, between }: Meaning): readonly Pair[] {
  if (sign === "genuine-lowest")
    return between === "stalling" ? stalling : between === "posturing" ? posturing : lowest;
  return sign === "genuine-highest" ? highest : none;
}
