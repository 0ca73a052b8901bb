import type { Firmness } from "../talks/model.js";
import { diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";
import { firstDeal } from "./first-deal.js";
import { frontier as frontierOf } from "./frontier.js";
import {
  compareScores,
  leastGain,
  leastShare,
  type Measure,
  productOfGains,
  spreadOfGains,
  spreadOfShares,
  sumOfDifferences,
  sumOfValues,
} from "./measure.js";
import type { DealModel, Frontier, Point } from "./model.js";
import type { Solution, SolutionId, Solutions } from "./results.js";
import { inside, type Space, spaceOf } from "./space.js";

export interface SolveOptions {
  /** The frontier of all permitted deals, where the caller has it already. */
  readonly permitted?: Frontier;
  /** Red lines that bind among the permitted deals; default those of the space. */
  readonly redLines?: Firmness;
  /** `negmas`: ks-min-spread measures gains against the best over permitted deals instead of acceptable ones. Nothing else changes. */
  readonly convention?: "textbook" | "negmas";
}

/**
 * Every named solution of a zone of agreement, each with all tied points.
 *
 * The disagreement point is the walk-aways, however low; only where a party has not stated one does its worst permitted deal
 * stand in.
 *
 * @param space    the acceptable deals
 * @param frontier their efficient ones
 * @returns null when no deal is acceptable
 * @see Nash (1950); Kalai & Smorodinsky (1975); Kalai (1977)
 */
export function solve(
  model: DealModel,
  space: Space,
  frontier: Frontier,
  options: SolveOptions = {},
): Solutions | null {
  if (frontier.points.length === 0) return null;
  const { scale } = model;
  const open = options.redLines ? spaceOf(model, { accept: [], redLines: options.redLines }) : permittedOf(space);
  const permitted = options.permitted ?? frontierOf(open) ?? frontier;
  const disagreement = disagreementOf(model, open);
  const parties = model.parties.map((_, p) => p);
  const idealOver = ({ points }: Frontier) => parties.map((p) => Math.max(...points.map(({ u }) => u[p]!)));
  const ideal = idealOver(frontier);
  const cannotGain = parties.filter((p) => ideal[p]! <= disagreement[p]!);
  const spreadIdeal = options.convention === "negmas" ? idealOver(permitted) : ideal;

  const from = { disagreement, points: frontier.points, space };
  const nash = pick("nash", productOfGains(disagreement, scale), from);
  return {
    disagreement,
    notStated: parties.filter((p) => model.parties[p]!.walkAway === null),
    ideal,
    byId: {
      nash: { ...nash, degenerate: nash.value === 0 },
      "ks-maxmin": { ...pick("ks-maxmin", leastShare(disagreement, ideal), from), cannotGain },
      "ks-min-spread": pick("ks-min-spread", spreadOfShares(disagreement, spreadIdeal), from),
      "ks-genius": comparedOnly(
        pick("ks-genius", sumOfDifferences(scale), { disagreement, points: permitted.points, space: open }),
        { space, frontier },
      ),
      egalitarian: pick("egalitarian", leastGain(disagreement, scale), from),
      utilitarian: pick("utilitarian", sumOfValues(scale), from),
      equitability: pick("equitability", spreadOfGains(disagreement, scale), from),
    },
  };
}

/** All deals that break no red line and no rule of a space: nobody's walk-away or faction binds. */
export function permittedOf(space: Space): Space {
  return {
    ...space,
    coordinates: space.coordinates.slice(0, space.parties).map((coordinate) => ({ ...coordinate, floor: -Infinity })),
  };
}

/** What each party has without a deal, units: its walk-away, or its worst permitted deal where it has stated none. */
export function disagreementOf(model: DealModel, permitted: Space): number[] {
  const stated = model.parties.map(({ walkAway }) => walkAway);
  if (stated.every((walkAway) => walkAway !== null)) return stated;
  const graph = diagram(permitted, Infinity);
  if (graph === null) throw new Error("expected a graph of any size without a limit");
  const bounds = valueBounds(graph);
  return stated.map((walkAway, p) => walkAway ?? bounds.lowest(p));
}

interface From {
  readonly disagreement: readonly number[];
  /** Efficient points to pick from. */
  readonly points: readonly Point[];
  /** The deals they are points of. */
  readonly space: Space;
}

/** The points with the best score, all of them. */
function pick(id: SolutionId, measure: Measure, from: From): Solution {
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

/** A solution over all permitted deals: say whether the point shown is acceptable, and if so show a deal that is. */
function comparedOnly(solution: Solution, { space, frontier }: { space: Space; frontier: Frontier }): Solution {
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
