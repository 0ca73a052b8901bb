/** How equally good deals are put in order, wherever one has to be shown first. */
import type { Deal } from "./model.js";

/**
 * Compare two vectors of gains by their worst, then their second worst, … > 0 where `a` is better. Vectors have the same length.
 *
 * @see Sen (1970), Collective Choice and Social Welfare: leximin
 */
export function leximin(a: readonly number[], b: readonly number[]): number {
  const up = (x: number, y: number) => x - y;
  const [sortedA, sortedB] = [[...a].sort(up), [...b].sort(up)];
  for (let p = 0; p < sortedA.length; p++) if (sortedA[p] !== sortedB[p]) return sortedA[p]! - sortedB[p]!;
  return 0;
}

/** Smallest option indexes first. */
export function byOptions(a: Deal, b: Deal): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i]! - b[i]!;
  return 0;
}
