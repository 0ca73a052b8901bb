/** Which vectors the named solutions pick, in doubles and one pass, wherever doubles can tell. */
import type { SolutionId } from "./results.js";
import type { Vectors } from "./vectors.js";

export interface Picks {
  /** Index of the picked vector among the efficient ones; for `ks-genius` among the efficient permitted ones. */
  readonly index: Readonly<Record<SolutionId, number>>;
  /** The largest product of gains, in points to the power of the parties. */
  readonly product: number;
}

/** Two scores closer than this share of their size are not told apart here. */
const close = 1e-9;

const order: readonly SolutionId[] = [
  "nash",
  "ks-maxmin",
  "ks-min-spread",
  "egalitarian",
  "utilitarian",
  "equitability",
  "ks-genius",
];

/**
 * The pick of every solution where each has a single best vector by a clear margin.
 *
 * @param efficient at least one vector; units
 * @param disagreement units, by party
 * @returns null when two vectors are too close under some rule: then `solve` decides in whole numbers and by its tie rules
 */
export function clearPicks(
  { efficient, permitted }: { readonly efficient: Vectors; readonly permitted: Vectors },
  disagreement: readonly number[],
  scale: number,
): Picks | null {
  const n = disagreement.length;
  const best = new Float64Array(order.length).fill(-Infinity);
  const at = new Int32Array(order.length);
  const score = new Float64Array(order.length);
  const tied = new Uint8Array(order.length);
  const enter = (k: number, x: number): void => {
    const value = score[k]!;
    const margin = close * Math.max(1e-3, Math.abs(value), Math.abs(best[k]!));
    if (value > best[k]! + margin || best[k] === -Infinity) tied[k] = 0;
    else if (value >= best[k]! - margin) tied[k] = 1;
    if (value > best[k]!) {
      best[k] = value;
      at[k] = x;
    }
  };
  const way = efficient.v.map(
    (values, p) => values.reduce((most, units) => Math.max(most, units), -Infinity) - disagreement[p]!,
  );
  for (let x = 0; x < efficient.size; x++) {
    let product = 1;
    let leastShare = Infinity;
    let mostShare = -Infinity;
    let least = Infinity;
    let most = -Infinity;
    let sum = 0;
    for (let p = 0; p < n; p++) {
      const units = efficient.v[p]![x]!;
      const gain = units - disagreement[p]!;
      product *= gain / scale;
      sum += units;
      if (gain < least) least = gain;
      if (gain > most) most = gain;
      if (way[p]! <= 0) continue;
      const share = gain / way[p]!;
      if (share < leastShare) leastShare = share;
      if (share > mostShare) mostShare = share;
    }
    score[0] = product;
    score[1] = leastShare === Infinity ? 0 : leastShare;
    score[2] = leastShare === Infinity ? 0 : leastShare - mostShare;
    score[3] = least / scale;
    score[4] = sum / scale;
    score[5] = (least - most) / scale;
    for (let k = 0; k < 6; k++) enter(k, x);
  }
  for (let x = 0; x < permitted.size; x++) {
    let apart = 0;
    for (let p = 0; p < n; p++)
      for (let q = 0; q < p; q++) apart += Math.abs(permitted.v[p]![x]! - permitted.v[q]![x]!);
    score[6] = -apart / scale;
    enter(6, x);
  }
  if (tied.some(Boolean)) return null;
  const index = Object.fromEntries(order.map((id, k) => [id, at[k]!])) as Record<SolutionId, number>;
  return { index, product: best[0]! };
}
