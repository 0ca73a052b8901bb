/** Keyed chance of the conduct engine: a number depends on the seed, the resample and what it is for, never on the order of work. */
import { draw } from "../forecast/chance.js";
import { exp } from "../forecast/numerics.js";

/** What draws are for. A new purpose gets a new slot, old ones keep theirs. */
export const conductSlots = {
  ownWeights: 0,
  otherWeights: 1,
  walkAway: 2,
  moves: 3,
  otherMoves: 4,
  demands: 5,
  statements: 6,
  promises: 7,
  disputed: 8,
  incidents: 9,
  attribution: 10,
  rounds: 11,
  gains: 12,
  points: 13,
  acts: 14,
  steps: 15,
  talks: 16,
  hidden: 17,
  dropped: 18,
  blamed: 19,
  errors: 20,
  variant: 21,
} as const satisfies Readonly<Record<string, number>>;

/** `n` rows drawn with replacement from `n`, ascending. */
export function withReplacement(n: number, key: number, slot: number): number[] {
  const times = new Uint32Array(n);
  for (let k = 0; k < n; k++) {
    const row = Math.floor(draw(key, k, slot) * n);
    times[row] = times[row]! + 1;
  }
  const rows: number[] = [];
  for (let row = 0; row < n; row++) for (let k = times[row]!; k > 0; k--) rows.push(row);
  return rows;
}

/** Chances of 0, 1, 2 … by the Poisson distribution of mean 1, added up. */
const poissonBelow = [1, 1, 1 / 2, 1 / 6, 1 / 24, 1 / 120].map((_, k, terms) =>
  terms.slice(0, k + 1).reduce((sum, term) => sum + term * exp(-1), 0),
);

/** Rows of `n`, ascending, when their number is chance too: each as often as a Poisson number of mean 1 says. */
export function chanceRows(n: number, key: number, slot: number): number[] {
  const rows: number[] = [];
  for (let row = 0; row < n; row++) {
    const u = draw(key, row, slot);
    for (let k = 0; k < poissonBelow.length && u >= poissonBelow[k]!; k++) rows.push(row);
  }
  return rows;
}
