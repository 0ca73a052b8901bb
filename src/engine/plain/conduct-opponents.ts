/** Guesses at what a side values from its bids alone, by their definitions, slowly. */
import { sumOf } from "./conduct-moves.js";

export interface PlainGuess {
  readonly weights: readonly number[];
  readonly worths: readonly (readonly number[])[];
  readonly uniform: boolean;
}

const same = (a: readonly number[], b: readonly number[]): boolean => a.every((option, k) => option === b[k]);
/**
 * The frequency model. Fewer than three different bids: all alike.
 * Open: a whole bid that was made before is a repeat, at once or later, and adds nothing to weights or counts; weights are normalised after
 * every pair.
 * @param sizes options by issue
 */
export function plainFrequency(sizes: readonly number[], bids: readonly (readonly number[])[]): PlainGuess {
  const told = bids.filter((bid, k) => bids.findIndex((other) => same(other, bid)) === k);
  const alike = sizes.map(() => 1 / sizes.length);
  if (told.length < 3)
    return { weights: alike, worths: sizes.map((n) => new Array<number>(n).fill(0.5)), uniform: true };
  let weights = alike;
  let tied = true;
  for (let s = 1; s < told.length; s++) {
    const stayed = sizes.map((_, k) => told[s]![k] === told[s - 1]![k]);
    tied &&= stayed.every((one) => one === stayed[0]);
    const raw = weights.map((weight, k) => weight + (stayed[k] ? 0.1 : 0));
    weights = raw.map((weight) => weight / sumOf(raw));
  }
  const worths = sizes.map((n, k) => {
    const counts = Array.from({ length: n }, (_, option) => told.filter((bid) => bid[k] === option).length);
    return counts.map((count) => count / Math.max(...counts));
  });
  return { weights, worths, uniform: tied };
}

/** All orders of 0 … m − 1. */
export function plainOrders(m: number): readonly (readonly number[])[] {
  if (m === 0) return [[]];
  return plainOrders(m - 1).flatMap((order) =>
    Array.from({ length: m }, (_, at) => [...order.slice(0, at), m - 1, ...order.slice(at)]),
  );
}

/** Shapes of one issue: rising, falling, and a peak at each option between, its flanks falling straight to 0 at both ends. */
export function plainShapes(n: number): readonly (readonly number[])[] {
  if (n === 1) return [[1]];
  const options = Array.from({ length: n }, (_, k) => k);
  const rising = options.map((k) => k / (n - 1));
  const peaks = options
    .slice(1, -1)
    .map((peak) => options.map((k) => (k <= peak ? k / peak : (n - 1 - k) / (n - 1 - peak))));
  return [rising, [...rising].reverse(), ...peaks];
}

/**
 * What a side may aim at, bid by bid: the published course, .05 less a bid down to .5, and nine that reach .4, .6 or .8 with the last of `n`
 * bids, late (e = .2), evenly (1) or early (2).
 */
export const plainCourses = (n: number): readonly (readonly number[])[] => {
  const bids = Array.from({ length: n }, (_, s) => s);
  return [
    bids.map((s) => Math.max(0.5, 1 - 0.05 * s)),
    ...[0.4, 0.6, 0.8].flatMap((end) =>
      [0.2, 1, 2].map((e) => bids.map((s) => 1 - (1 - end) * (n === 1 ? 0 : s / (n - 1)) ** (1 / e))),
    ),
  ];
};

/**
 * The Bayesian model by every hypothesis: all orders of weights, times all shapes of all issues, times all courses. Small spaces only.
 * @returns posterior mean weights and worths, and the posterior mean worth of a deal
 */
export function plainBayes(sizes: readonly number[], bids: readonly (readonly number[])[]) {
  const m = sizes.length;
  const weightings = plainOrders(m).map((rank) => rank.map((r) => (2 * (m + 1 - (r + 1))) / (m * (m + 1))));
  let combined: (readonly (readonly number[])[])[] = [[]];
  for (const n of sizes) combined = combined.flatMap((shapes) => plainShapes(n).map((shape) => [...shapes, shape]));
  const courses = plainCourses(bids.length);
  const hypotheses = weightings.flatMap((weights) =>
    combined.flatMap((worths) => courses.map((course) => ({ weights, worths, course }))),
  );
  const worthOf = (
    h: { weights: readonly number[]; worths: readonly (readonly number[])[] },
    deal: readonly number[],
  ) => sumOf(deal.map((option, k) => h.weights[k]! * h.worths[k]![option]!));
  const logs = hypotheses.map((h) => {
    let log = 0;
    let repeats = 1;
    for (const [s, bid] of bids.entries()) {
      repeats = s > 0 && same(bid, bids[s - 1]!) ? repeats + 1 : 1;
      log -= (worthOf(h, bid) - h.course[s]!) ** 2 / (2 * 0.15 ** 2) / repeats;
    }
    return log;
  });
  const top = Math.max(...logs);
  const odds = logs.map((log) => Math.exp(log - top));
  const whole = sumOf(odds);
  const chances = odds.map((odd) => odd / whole);
  const expected = (of: (h: (typeof hypotheses)[number]) => number) =>
    sumOf(hypotheses.map((h, k) => chances[k]! * of(h)));
  return {
    weights: sizes.map((_, k) => expected((h) => h.weights[k]!)),
    worths: sizes.map((n, k) => Array.from({ length: n }, (_, option) => expected((h) => h.worths[k]![option]!))),
    worthOf: (deal: readonly number[]) => expected((h) => worthOf(h, deal)),
  };
}
