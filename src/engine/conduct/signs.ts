/** What the weights of a feature may say: their order over the readings, fixed by what the feature means before anything is learnt. */
import type { ByReading } from "./record.js";

/**
 * `genuine-most`: the higher, the more genuine. `genuine-least`: the less. `stalling-most`, `posturing-most`: the less genuine, and of the
 * other two rather that one. `free`: the chapter does not say.
 */
export const signs = ["genuine-most", "genuine-least", "stalling-most", "posturing-most", "free"] as const;
export type Sign = (typeof signs)[number];

/** Pairs [a, b]: weight of reading a ≥ weight of reading b. */
const orders: Readonly<Record<Sign, readonly (readonly [number, number])[]>> = {
  "genuine-most": [
    [0, 1],
    [0, 2],
  ],
  "genuine-least": [
    [1, 0],
    [2, 0],
  ],
  "stalling-most": [
    [1, 2],
    [2, 0],
    [1, 0],
  ],
  "posturing-most": [
    [2, 1],
    [1, 0],
    [2, 0],
  ],
  free: [],
};

export const holds = (beta: ByReading, sign: Sign, slack = 0): boolean =>
  orders[sign].every(([a, b]) => beta[a]! >= beta[b]! - slack);

/** Ways to make some of three weights equal. */
const poolings: readonly (readonly (readonly number[])[])[] = [
  [[0], [1], [2]],
  [[0, 1], [2]],
  [[0, 2], [1]],
  [[1, 2], [0]],
  [[0, 1, 2]],
];

/** The nearest weights with the right order. The sum stays; exact, since the nearest has some of the three equal to their mean. */
export function nearestWith(beta: ByReading, sign: Sign): ByReading {
  if (holds(beta, sign)) return beta;
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
    if (distance < least && holds(pooled, sign)) [best, least] = [pooled, distance];
  }
  return best;
}
