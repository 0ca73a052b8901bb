import type { Frontier, Point } from "./model.js";
import { type Found, maximiseWithin, type Objective, type Searchable, searchable } from "./search.js";
import type { Space } from "./space.js";

export interface RepresentativeOptions {
  /** About how many cells the grid over parties 2, 3, … has; default 144. */
  readonly cells?: number;
  /** Most partial deals looked at per cell; default 100,000. */
  readonly nodes?: number;
}

/**
 * Efficient deals spread over the whole frontier, for spaces whose exact frontier is out of reach.
 *
 * A grid of thresholds on parties 2, 3, …; for each cell the best deal for party 1 that reaches them, and among those the one
 * with the largest sum for the others (epsilon-constraint method), which is efficient. The solution points are always added.
 *
 * Guarantee, where all cells are proven: for every deal y of the set some point x shown has U_1(x) ≥ U_1(y) and
 * U_q(x) ≥ U_q(y) − cell_q for the others. A cell whose search was cut short adds no point.
 *
 * @returns `exact: false`; the empty frontier, exact, when the set is empty
 * @see Haimes, Lasdon & Wismer (1971) for the epsilon-constraint method
 */
export function representative(space: Space, options: RepresentativeOptions = {}): Frontier {
  const { cells = 144, nodes = 100_000 } = options;
  const ready = searchable(space);
  const n = space.parties;
  if (ready === null)
    return { points: [], exact: false, method: "too many linked rules", guarantee: { cell: [], cells: 0, proven: 0 } };
  const floors = space.coordinates.map(({ floor }) => floor);
  const found: Point[] = [];
  const add = ({ proven, points }: Found): void => {
    if (proven) found.push(...points);
  };
  const tops = space.coordinates
    .slice(0, n)
    .map((_, p) => maximiseWithin(ready, { objective: only(p, n), floors }, { nodes, ties: 0 }));
  if (tops.some(({ value }) => value === null)) {
    // A search that ran out of nodes says nothing; one that is proven without a value says that there is no deal.
    const empty = tops.some(({ value, proven }) => value === null && proven);
    return { points: [], exact: empty, method: "no deal found", guarantee: { cell: [], cells: 0, proven: 0 } };
  }

  const best = tops.map(({ bound }) => bound);
  const low = best.map((_, p) => Math.max(floors[p]!, ready.bounds.lowest(p)));
  const perParty = Math.max(1, Math.floor(cells ** (1 / Math.max(1, n - 1)) + 1e-9));
  const cell = best.map((top, p) => (p === 0 ? 0 : Math.max(1, Math.ceil((top - low[p]!) / perParty))));
  const grid = thresholds({ low, cell, perParty });
  const solved: { from: readonly number[]; point: readonly number[] | null }[] = [];
  let proven = 0;
  for (const tau of grid) {
    // A deal that was best under weaker thresholds and reaches these is best here too; where nothing reached weaker ones, nothing can.
    const known = solved.find(({ from, point }) => atLeast(tau, from) && (point === null || atLeast(point, tau)));
    if (known) {
      proven += 1;
      continue;
    }
    const answer = firstParty(
      ready,
      floors.map((floor, j) => Math.max(floor, tau[j] ?? -Infinity)),
      nodes,
    );
    if (!answer.proven) continue;
    proven += 1;
    solved.push({ from: tau, point: answer.points[0]?.u ?? null });
    found.push(...answer.points);
  }
  for (const objective of solutionObjectives(ready, floors))
    add(maximiseWithin(ready, { objective, floors }, { nodes }));
  return {
    points: distinct(found),
    exact: false,
    method: `representative: best for party 1 in each of ${grid.length} cells`,
    guarantee: { cell, cells: grid.length, proven },
  };
}

/** The efficient deals that are best for party 1 among those that reach the floors; proven only when they are. */
function firstParty(ready: Searchable, floors: readonly number[], nodes: number): Found {
  const n = ready.parties;
  const ranges = Array.from({ length: n }, (_, p) => ready.bounds.highest(p) - ready.bounds.lowest(p));
  const factor = ranges.slice(1).reduce((sum, range) => sum + range, 1);
  const largest = Math.max(Math.abs(ready.bounds.highest(0)), Math.abs(ready.bounds.lowest(0)));
  if (ready.steps !== null && factor * (largest + n) < 2 ** 50) {
    // Lexicographic in one sum: whatever is best by it is efficient.
    const weights = Array.from({ length: n }, (_, p) => (p === 0 ? factor : 1));
    return maximiseWithin(ready, { objective: { kind: "weighted sum", weights }, floors }, { nodes, ties: nodes });
  }
  // All ties for party 1, dominated ones left out.
  const first = maximiseWithin(ready, { objective: only(0, n), floors }, { nodes, ties: nodes });
  return first.tiesComplete || first.value === null ? first : { ...first, proven: false };
}

/** Every combination of thresholds for parties 2, 3, … (party 1 has none), weaker ones before stronger ones. */
function thresholds(grid: { low: readonly number[]; cell: readonly number[]; perParty: number }): number[][] {
  let all: number[][] = [[-Infinity]];
  for (let q = 1; q < grid.low.length; q++) {
    all = all.flatMap((head) =>
      Array.from({ length: grid.perParty }, (_, k) => [...head, grid.low[q]! + k * grid.cell[q]!]),
    );
  }
  return all;
}

/** Nash and egalitarian from the walk-aways (or the worst value), and the largest sum. */
function solutionObjectives({ bounds, parties }: Searchable, floors: readonly number[]): Objective[] {
  const d = Array.from({ length: parties }, (_, p) => (floors[p]! > -Infinity ? floors[p]! : bounds.lowest(p)));
  return [
    { kind: "product of gains", d },
    { kind: "least gain", d },
    { kind: "weighted sum", weights: new Array(parties).fill(1) },
  ];
}

const only = (party: number, n: number): Objective => ({
  kind: "weighted sum",
  weights: Array.from({ length: n }, (_, p) => (p === party ? 1 : 0)),
});

const atLeast = (a: readonly number[], b: readonly number[]): boolean => a.every((units, p) => units >= b[p]!);

/** Each vector once, party 1 descending; what another point dominates is left out. */
function distinct(points: readonly Point[]): Point[] {
  const byVector = new Map(points.map((point) => [point.u.join(), point]));
  const all = [...byVector.values()];
  return all
    .filter(({ u }) => !all.some((other) => other.u !== u && atLeast(other.u, u)))
    .sort((a, b) => {
      const p = a.u.findIndex((units, q) => units !== b.u[q]);
      return b.u[p]! - a.u[p]!;
    });
}
