/**
 * Learns the classifier's weights: a multinomial logit with a ridge, without an intercept, classes balanced, the order of every feature's
 * weights held to what the feature means. Weights that would have the wrong order are held at the border of the right one (projected): the
 * result is the best fit among those that make sense, not a fit that is refused.
 *
 * Accelerated projected gradient with a fixed step of 1/L and a restart whenever the direction turns back: no line search, so that equal
 * data give equal weights everywhere.
 * @see Beck & Teboulle (2009), FISTA; O'Donoghue & Candès (2015), the restart
 */
import { exp } from "../forecast/numerics.js";
import type { ByReading } from "./record.js";
import { type Meaning, nearestAgreeing } from "./signs.js";

/** Standardised features of seen talks; what is missing is 0. */
export interface Design {
  /** Row-major, row × feature. */
  readonly z: Float64Array;
  readonly features: number;
  /** Reading of each row, 0..2. */
  readonly types: Uint8Array;
  readonly meanings: readonly Meaning[];
}

/**
 * @param weights of rows, ≥ 0; every reading is then weighed up to a third of the whole
 * @param ridge ≥ 0, on the mean loss of a row
 * @param start where to begin; the result does not depend on it beyond 10^−6
 */
export function fitLogit(
  { z, features, types, meanings }: Design,
  {
    weights,
    ridge,
    start,
    steps = 600,
    enough = 1e-6,
  }: {
    readonly weights: Float64Array;
    readonly ridge: number;
    readonly start?: readonly ByReading[];
    readonly steps?: number;
    /** Stops when no weight moves by more than this in a step. */
    readonly enough?: number;
  },
): ByReading[] {
  const rows = types.length;
  const balanced = balance(types, weights);
  const length = features * 3;
  let beta = Float64Array.from({ length }, (_, k) => start?.[Math.floor(k / 3)]?.[k % 3] ?? 0);
  let ahead = Float64Array.from(beta);
  const gradient = new Float64Array(length);
  const step = 1 / (0.5 * largestCurvature(z, features, balanced) + ridge);
  let momentum = 1;
  for (let turn = 0; turn < steps; turn++) {
    for (let k = 0; k < length; k++) gradient[k] = ridge * ahead[k]!;
    for (let row = 0; row < rows; row++) {
      const w = balanced[row]!;
      if (w === 0) continue;
      const at = row * features;
      let [a, b, c] = [0, 0, 0];
      for (let j = 0, k = 0; j < features; j++, k += 3) {
        const x = z[at + j]!;
        if (x === 0) continue;
        a += ahead[k]! * x;
        b += ahead[k + 1]! * x;
        c += ahead[k + 2]! * x;
      }
      const most = Math.max(a, b, c);
      a = exp(a - most);
      b = exp(b - most);
      c = exp(c - most);
      const scale = w / (a + b + c);
      const type = types[row]!;
      a = a * scale - (type === 0 ? w : 0);
      b = b * scale - (type === 1 ? w : 0);
      c = c * scale - (type === 2 ? w : 0);
      for (let j = 0, k = 0; j < features; j++, k += 3) {
        const x = z[at + j]!;
        if (x === 0) continue;
        gradient[k] = gradient[k]! + a * x;
        gradient[k + 1] = gradient[k + 1]! + b * x;
        gradient[k + 2] = gradient[k + 2]! + c * x;
      }
    }
    const next = new Float64Array(length);
    for (let j = 0, k = 0; j < features; j++, k += 3) {
      const free: ByReading = [
        ahead[k]! - step * gradient[k]!,
        ahead[k + 1]! - step * gradient[k + 1]!,
        ahead[k + 2]! - step * gradient[k + 2]!,
      ];
      const held = nearestAgreeing(free, meanings[j]!);
      for (let c = 0; c < 3; c++) next[k + c] = held[c]!;
    }
    let [change, back] = [0, 0];
    for (let k = 0; k < length; k++) {
      change = Math.max(change, Math.abs(next[k]! - beta[k]!));
      back += (ahead[k]! - next[k]!) * (next[k]! - beta[k]!);
    }
    const following = back > 0 ? 1 : (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2;
    const push = back > 0 ? 0 : (momentum - 1) / following;
    ahead = next.map((value, k) => value + push * (value - beta[k]!));
    momentum = following;
    beta = next;
    if (change < enough) break;
  }
  return Array.from({ length: features }, (_, j) => [beta[3 * j]!, beta[3 * j + 1]!, beta[3 * j + 2]!]);
}

/** Weights of rows summing to 1, a third for each reading that has any. */
function balance(types: Uint8Array, weights: Float64Array): Float64Array {
  const sums = [0, 0, 0];
  types.forEach((type, row) => {
    sums[type] = sums[type]! + weights[row]!;
  });
  const present = sums.filter((sum) => sum > 0).length;
  return weights.map((weight, row) => (weight === 0 ? 0 : weight / (sums[types[row]!]! * present)));
}

/** Largest eigenvalue of Σ w z zᵀ by its powers, raised a little so that it is a bound. */
function largestCurvature(z: Float64Array, features: number, weights: Float64Array): number {
  const moments = new Float64Array(features * features);
  for (let row = 0; row < weights.length; row++) {
    const at = row * features;
    for (let i = 0; i < features; i++) {
      const scaled = weights[row]! * z[at + i]!;
      if (scaled === 0) continue;
      for (let j = 0; j < features; j++) moments[i * features + j] = moments[i * features + j]! + scaled * z[at + j]!;
    }
  }
  let vector = new Float64Array(features).fill(1);
  let largest = 0;
  for (let turn = 0; turn < 100; turn++) {
    const next = new Float64Array(features);
    for (let i = 0; i < features; i++)
      for (let j = 0; j < features; j++) next[i] = next[i]! + moments[i * features + j]! * vector[j]!;
    largest = Math.max(...next.map(Math.abs));
    if (largest === 0) return 1;
    vector = next.map((value) => value / largest);
  }
  return largest * 1.1;
}
