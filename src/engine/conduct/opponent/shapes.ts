/** Shapes that the worths of an issue's options may have. */

/**
 * Over options in the order of the file, 0–1: rising, falling, and a peak at each option between the ends, with straight flanks down to 0
 * at both ends. Two options give rising and falling; one option is worth 1.
 */
export function shapesOf(size: number): readonly (readonly number[])[] {
  if (size < 2) return [new Array<number>(size).fill(1)];
  const options = Array.from({ length: size }, (_, option) => option);
  const last = size - 1;
  const peak = (top: number) =>
    options.map((option) => (option === top ? 1 : option < top ? option / top : (last - option) / (last - top)));
  return [peak(last), peak(0), ...options.slice(1, last).map(peak)];
}

/** All orders of 0 … m − 1, in lexicographic order; for small m. */
export function allOrders(m: number): number[][] {
  if (m === 0) return [[]];
  return allOrders(m - 1).flatMap((order) => Array.from({ length: m }, (_, k) => insert(order, k, m - 1)));
}

const insert = (order: readonly number[], at: number, value: number): number[] => [
  ...order.slice(0, at),
  value,
  ...order.slice(at),
];

/** Weights of issues ranked 1 (first) to m, summing to 1. @param ranks from 0, by issue */
export const weightsOfRanks = (ranks: readonly number[]): number[] => {
  const m = ranks.length;
  return ranks.map((rank) => (2 * (m - rank)) / (m * (m + 1)));
};
