import { type Cut, valuesOf } from "./cuts.js";
import { type Diagram, diagram } from "./diagram.js";
import { type ValueBounds, valueBounds } from "./diagram-bounds.js";
import { type Swept, sweepLabels } from "./label-sweep.js";
import { compareScores } from "./measure.js";
import type { Deal, Point } from "./model.js";
import { bounded } from "./multipliers.js";
import { type Objective, type Target, targetOf } from "./objective.js";
import type { Space } from "./space.js";

export type { Objective } from "./objective.js";

export interface SearchOptions {
  /** Most partial deals looked at; default 100,000 (a slider frame), 2·10^6 on request. */
  readonly nodes?: number;
}

export interface Found {
  /** The objective at the best deals, units (product: units to the power of the parties; share: a ratio); null when there is no deal. */
  readonly value: number | null;
  /** What no deal of the set exceeds; the value itself when proven. −Infinity when proven that there is none. */
  readonly bound: number;
  readonly proven: boolean;
  /** The best deals that no other deal of the set dominates: distinct vectors, party 1 descending, with exact counts when proven. */
  readonly points: readonly Point[];
  readonly tiesComplete: boolean;
  /** Partial deals looked at. */
  readonly nodes: number;
}

/** Partial deals kept per layer in the quick passes that look for a good deal. */
const BEAMS = [24, 400];

/**
 * The best deals of a set by one objective, without its frontier, proven best where the node cap allows.
 *
 * Multipliers bound the objective by sums that separate by issue; quick passes with few partial deals find a good deal; a last
 * pass keeps every partial deal that may still be as good, with equal ones merged, so that all ties come out with exact counts.
 * Bounds are doubles with a tolerance of 10^-9 relative; deals are compared in whole numbers.
 */
export function maximise(space: Space, objective: Objective, options: SearchOptions = {}): Found {
  const graph = diagram(space);
  if (graph === null) return withoutGraph(space, objective, options);
  const target = targetOf(objective);
  const bounds = valueBounds(graph);
  const floors = space.coordinates.map(({ floor }, j) =>
    target.product && j < space.parties ? Math.max(floor, target.needed(j, 0)) : floor,
  );
  if (graph.states.at(-1) === 0 || floors.some((floor, j) => bounds.highest(j) < floor)) return nothing(0);
  return searchGraph({ space, graph, bounds, floors, target, nodes: options.nodes ?? 100_000 });
}

interface Search {
  readonly space: Space;
  readonly graph: Diagram;
  readonly bounds: ValueBounds;
  readonly floors: readonly number[];
  readonly target: Target;
  readonly nodes: number;
}

function searchGraph(search: Search): Found {
  const { space, graph, bounds, floors, target } = search;
  const { cuts, bound, met } = bounded(graph, target, floors);
  let best = met === null ? -Infinity : target.value(met.values);
  let bestPath = met?.path ?? null;
  let nodes = 0;
  for (const width of [...BEAMS, Infinity]) {
    const swept = sweepLabels({
      graph,
      bounds,
      cuts,
      thresholds: cuts.map((cut) => cut.threshold(best)),
      floors: floors.map((floor, j) => (j < space.parties ? Math.max(floor, target.needed(j, best)) : floor)),
      parties: space.parties,
      width,
      nodes: search.nodes,
    });
    nodes += swept.nodes;
    for (let k = 0; k < swept.size; k++) {
      const value = target.value(swept.values.subarray(k * graph.coordinates, (k + 1) * graph.coordinates));
      if (value > best || bestPath === null) {
        best = value;
        bestPath = swept.path(k);
      }
    }
    if (swept.complete) {
      if (bestPath === null) return nothing(nodes);
      return { value: best, bound: best, proven: true, points: bestPoints(search, swept), tiesComplete: true, nodes };
    }
    if (width === Infinity) return unproven(search, { best, bestPath, bound, swept, cut: cuts[0]!, nodes });
  }
  throw new Error("expected the last pass to return");
}

const nothing = (nodes: number): Found => ({
  value: null,
  bound: -Infinity,
  proven: true,
  points: [],
  tiesComplete: true,
  nodes,
});

function unproven(
  { graph, space, target }: Search,
  pass: { best: number; bestPath: Int32Array | null; bound: number; swept: Swept; cut: Cut; nodes: number },
): Found {
  const { best, bestPath, swept, cut, nodes } = pass;
  const bound = Math.max(
    best,
    Math.min(pass.bound, target.whole ? Math.floor(cut.bound(swept.leftOut) + 1e-6) : cut.bound(swept.leftOut)),
  );
  if (bestPath === null) return { value: null, bound, proven: false, points: [], tiesComplete: false, nodes };
  const u = [...valuesOf(graph, bestPath).subarray(0, space.parties)];
  const point: Point = { u, count: 1n, example: dealOf(graph, bestPath) };
  return { value: best, bound, proven: false, points: [point], tiesComplete: false, nodes };
}

/** The best of the deals swept, by party values: counts of the same vector added up, dominated ones left out. */
function bestPoints({ graph, space, target }: Search, swept: Swept): Point[] {
  const J = graph.coordinates;
  const byVector = new Map<string, { u: number[]; count: bigint; k: number }>();
  for (let k = 0; k < swept.size; k++) {
    const u = [...swept.values.subarray(k * J, k * J + space.parties)];
    const key = u.join();
    const seen = byVector.get(key);
    if (seen) seen.count += BigInt(swept.counts[k]!);
    else byVector.set(key, { u, count: BigInt(swept.counts[k]!), k });
  }
  let tied: { u: number[]; count: bigint; k: number }[] = [];
  for (const entry of byVector.values()) {
    const order = tied.length === 0 ? 0 : compareScores(target.measure.of(entry.u), target.measure.of(tied[0]!.u));
    if (order > 0) tied = [entry];
    else if (order === 0) tied.push(entry);
  }
  return tied
    .filter(({ u }) => !tied.some((other) => dominates(other.u, u)))
    .sort((a, b) => descending(a.u, b.u))
    .map(({ u, count, k }) => ({ u, count, example: dealOf(graph, swept.path(k)) }));
}

function dealOf({ layers }: Diagram, path: Int32Array): Deal {
  const deal: number[] = new Array(layers.length);
  layers.forEach(({ issue, option }, l) => {
    deal[issue] = option[path[l]!]!;
  });
  return deal;
}

/**
 * Too many conditions across issues for a graph: bound without rules, with every term that helps counted as if it held.
 * No deal is looked for.
 */
function withoutGraph(space: Space, objective: Objective, options: SearchOptions): Found {
  const relaxed: Space = {
    ...space,
    rules: [],
    coordinates: space.coordinates.map(({ c, terms, floor }) => {
      const help = terms.reduce((sum, { add }) => sum + Math.max(0, add), 0);
      return { c: c.map((row, issue) => (issue === 0 ? row.map((units) => units + help) : row)), terms: [], floor };
    }),
  };
  const { bound, nodes } = maximise(relaxed, objective, options);
  return { value: null, bound, proven: false, points: [], tiesComplete: false, nodes };
}

const dominates = (a: readonly number[], b: readonly number[]): boolean =>
  a.every((units, p) => units >= b[p]!) && a.some((units, p) => units > b[p]!);

function descending(a: readonly number[], b: readonly number[]): number {
  for (let p = 0; p < a.length; p++) if (a[p] !== b[p]) return b[p]! - a[p]!;
  return 0;
}
