/** Correlations that say null where there is nothing to correlate. */

/** Numbers closer than this, relative to their size or to 1, are tied: they are sums of products of shares. */
const tie = 1e-9;

/**
 * Ranks from 1, ascending; tied values share the mean of their ranks. Infinities are allowed and tie among themselves.
 * @param values any length; no NaN
 */
export function ranksOf(values: readonly number[]): number[] {
  const order = values
    .map((_, k) => k)
    .sort((a, b) => (values[a]! < values[b]! ? -1 : values[a]! > values[b]! ? 1 : a - b));
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from + 1;
    while (to < order.length && tied(values[order[to - 1]!]!, values[order[to]!]!)) to++;
    for (let k = from; k < to; k++) ranks[order[k]!] = (from + 1 + to) / 2;
    from = to;
  }
  return ranks;
}

/** −1 … 1; null for fewer than two pairs or where one side does not vary. */
export function pearson(x: readonly number[], y: readonly number[]): number | null {
  const n = x.length;
  if (n < 2) return null;
  const mean = (of: readonly number[]) => of.reduce((sum, value) => sum + value, 0) / n;
  const [mx, my] = [mean(x), mean(y)];
  let [xx, yy, xy] = [0, 0, 0];
  for (let k = 0; k < n; k++) {
    const [dx, dy] = [x[k]! - mx, y[k]! - my];
    xx += dx * dx;
    yy += dy * dy;
    xy += dx * dy;
  }
  if (xx <= tie * tie * n || yy <= tie * tie * n) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/** Correlation of ranks, ties at their mean rank; null for fewer than two pairs or where one side does not vary. */
export const spearman = (x: readonly number[], y: readonly number[]): number | null => pearson(ranksOf(x), ranksOf(y));

const tied = (a: number, b: number): boolean =>
  a === b || Math.abs(a - b) <= tie * Math.max(1, Math.min(Math.abs(a), Math.abs(b)));
