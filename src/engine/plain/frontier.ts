/** The plain twin of the frontier: distinct value vectors that nothing in the set dominates, with every deal that has them. */
import type { Deal } from "../model.js";
import type { Row } from "./rows.js";

/** A distinct vector (units, by party) and all deals that have it, in ascending order of option indexes. */
export interface PlainPoint {
  readonly u: readonly number[];
  readonly deals: readonly Deal[];
}

/** At least as good for every party, better for one. */
export function dominates(a: readonly number[], b: readonly number[]): boolean {
  return a.every((worth, p) => worth >= b[p]) && a.some((worth, p) => worth > b[p]);
}

/** The rows' distinct vectors, party 1 descending, then party 2, … */
export function plainPoints(rows: readonly Row[]): PlainPoint[] {
  const byVector = new Map<string, { u: readonly number[]; deals: Deal[] }>();
  for (const { u, deal } of rows) {
    const point = byVector.get(u.join()) ?? { u, deals: [] };
    point.deals.push(deal);
    byVector.set(u.join(), point);
  }
  return [...byVector.values()].sort((a, b) => descending(a.u, b.u));
}

/** The efficient ones among them. Equal vectors do not dominate each other. */
export function plainFrontier(rows: readonly Row[]): PlainPoint[] {
  const points = plainPoints(rows);
  return points.filter((point) => !points.some((other) => dominates(other.u, point.u)));
}

/** Larger first, the first difference deciding. */
export function descending(a: readonly number[], b: readonly number[]): number {
  const p = a.findIndex((worth, index) => worth !== b[index]);
  return p < 0 ? 0 : b[p] - a[p];
}
