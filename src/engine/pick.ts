import { firstDeal } from "./first-deal.js";
import { compareScores, type Measure, sumOfDifferences } from "./measure.js";
import type { Frontier, Point } from "./model.js";
import type { Solution, SolutionId } from "./results.js";
import { inside, type Space } from "./space.js";

export interface From {
  readonly disagreement: readonly number[];
  /** Efficient points to pick from. */
  readonly points: readonly Point[];
  /** The deals they are points of. */
  readonly space: Space;
}

/** The points with the best score, all of them. */
export function pick(id: SolutionId, measure: Measure, from: From): Solution {
  const sign = measure.more ? 1 : -1;
  let best = measure.of(from.points[0]!.u);
  let points: Point[] = [];
  for (const point of from.points) {
    const score = measure.of(point.u);
    const order = sign * compareScores(score, best);
    if (order > 0 || points.length === 0) {
      best = score;
      points = [point];
    } else if (order === 0) points.push(point);
  }
  return {
    id,
    value: best.approximate,
    bound: best.approximate,
    proven: true,
    points,
    tiesComplete: true,
    chosen: shownFirst(points, from),
    degenerate: false,
    cannotGain: [],
    acceptable: true,
  };
}

/** Index of the point with the leximin-best gains; among equals the one with the smallest option indexes in any of its deals. */
export function shownFirst(
  points: readonly Point[],
  { disagreement, space }: Pick<From, "disagreement" | "space">,
): number {
  const sorted = points.map(({ u }) => u.map((units, p) => units - disagreement[p]!).sort((a, b) => a - b));
  let best = [0];
  for (let x = 1; x < points.length; x++) {
    const order = lexicographic(sorted[x]!, sorted[best[0]!]!);
    if (order > 0) best = [x];
    else if (order === 0) best.push(x);
  }
  if (best.length === 1) return best[0]!;
  const deals = best.map((x) => firstDeal(space, points[x]!.u) ?? points[x]!.example);
  let first = 0;
  for (let k = 1; k < best.length; k++) if (lexicographic(deals[k]!, deals[first]!) < 0) first = k;
  return best[first]!;
}

/** The permitted efficient deal whose values differ least; unproven if not all efficient ones are known. */
export function geniusPick(from: {
  readonly disagreement: readonly number[];
  readonly permitted: Frontier;
  readonly space: Space;
  readonly scale: number;
}): Solution {
  const { disagreement, permitted, space, scale } = from;
  const picked = pick("ks-genius", sumOfDifferences(scale), { disagreement, points: permitted.points, space });
  return permitted.exact ? picked : { ...picked, bound: 0, proven: false, tiesComplete: false };
}

/** A solution over all permitted deals: say whether the point shown is acceptable, and if so show a deal that is. */
export function comparedOnly(solution: Solution, { space, frontier }: { space: Space; frontier: Frontier }): Solution {
  const chosen = solution.points[solution.chosen]!;
  if (inside(space, chosen.example)) return solution;
  const same = frontier.points.find(({ u }) => lexicographic(u, chosen.u) === 0);
  if (same === undefined) return { ...solution, acceptable: false };
  return {
    ...solution,
    points: solution.points.map((point) => (point === chosen ? { ...point, example: same.example } : point)),
  };
}

function lexicographic(a: readonly number[], b: readonly number[]): number {
  for (let k = 0; k < a.length; k++) if (a[k] !== b[k]) return a[k]! - b[k]!;
  return 0;
}
