/**
 * Shares as whole percent that add up to 100: each is rounded down, and what is left goes to the largest remainders, earlier ones first at
 * a tie. So the numbers a reader adds up are those he was told.
 *
 * @param shares ≥ 0, sum 1; none gives none
 */
export function wholePercent(shares: readonly number[]): number[] {
  const scaled = shares.map((share) => share * 100);
  const floors = scaled.map(Math.floor);
  const left = shares.length ? 100 - floors.reduce((a, b) => a + b, 0) : 0;
  const order = scaled
    .map((value, k) => ({ k, rest: value - floors[k]! }))
    .sort((a, b) => b.rest - a.rest || a.k - b.k);
  for (const { k } of order.slice(0, left)) floors[k]!++;
  return floors;
}
