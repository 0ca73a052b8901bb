import { coarsest } from "./count-dense.js";
import { valuesOf } from "./cuts.js";
import { type Diagram, diagram } from "./diagram.js";
import { type ValueBounds, valueBounds } from "./diagram-bounds.js";
import { type Swept, sweepLabels } from "./label-sweep.js";
import { compareScores } from "./measure.js";
import type { Deal, Point } from "./model.js";
import { type Bounded, bounded as boundBy, lowestOf } from "./multipliers.js";
import { type Objective, type Target, targetOf } from "./objective.js";
import type { Space } from "./space.js";
import { undominatedArcs } from "./undominated-arcs.js";

export type { Objective } from "./objective.js";

export interface SearchOptions {
  /** Most partial deals looked at for the proof; default 100,000 (a slider frame), 2·10^6 on request. */
  readonly nodes?: number;
  /** Most partial deals looked at to list ties; default 20,000. 0: only the value is wanted, and any deal that has it. */
  readonly ties?: number;
}

export interface Found {
  /** The objective at the best deals, units (product: units to the power of the parties; share: a ratio); null when there is no deal. */
  readonly value: number | null;
  /** What no deal of the set exceeds; the value itself when proven. −Infinity when proven that there is none. */
  readonly bound: number;
  readonly proven: boolean;
  /**
   * The best deals that no other deal of the set dominates: distinct vectors, party 1 descending, with exact counts. All of them
   * if `tiesComplete`; else those with the largest sum of values, or, unproven or not asked for, one deal as it was met (count 1).
   */
  readonly points: readonly Point[];
  readonly tiesComplete: boolean;
  /** Partial deals looked at. */
  readonly nodes: number;
}

/** Partial deals kept per layer in the quick passes that look for a good deal. */
const BEAMS = [24, 100];

/**
 * The best deals of a set by one objective, without its frontier, proven best where the node cap allows.
 *
 * Multipliers bound the objective by sums that separate by issue; quick passes with few partial deals find a good deal; a last
 * pass keeps every partial deal that may still be as good, with equal ones merged, so that all ties come out with exact counts.
 * Bounds are doubles with a tolerance of 10^-9 relative; deals are compared in whole numbers.
 */
export function maximise(space: Space, objective: Objective, options: SearchOptions = {}): Found {
  const ready = searchable(space);
  if (ready === null) return withoutGraph(space, objective, options);
  return maximiseWithin(ready, { objective, floors: space.coordinates.map(({ floor }) => floor) }, options);
}

/** A space made ready for several searches that differ in floors and objective. */
export interface Searchable {
  readonly graph: Diagram;
  readonly bounds: ValueBounds;
  readonly parties: number;
  readonly steps: readonly number[] | null;
}

/** @returns null when the rules and terms of the space keep too much apart for a graph */
export function searchable(space: Space): Searchable | null {
  const whole = diagram(space);
  if (whole === null) return null;
  const graph = undominatedArcs(whole, space.parties);
  return { graph, bounds: valueBounds(graph), parties: space.parties, steps: stepsOf(graph, space.parties) };
}

/** The same search over the deals of a prepared space that reach other floors (one per coordinate, units). */
export function maximiseWithin(
  ready: Searchable,
  wanted: { readonly objective: Objective; readonly floors: readonly number[] },
  options: SearchOptions = {},
): Found {
  const target = targetOf(wanted.objective);
  const floors = wanted.floors.map((floor, j) =>
    target.product && j < ready.parties ? Math.max(floor, target.needed(j, 0)) : floor,
  );
  const { graph, bounds } = ready;
  if (graph.states.at(-1) === 0 || floors.some((floor, j) => bounds.highest(j) < floor)) return nothing(0);
  const { nodes = 100_000, ties = 20_000 } = options;
  return search({ ...ready, floors, target, nodes, ties });
}

interface Search extends Searchable {
  readonly floors: readonly number[];
  readonly target: Target;
  readonly nodes: number;
  readonly ties: number;
}

/** What is known while searching. */
interface Known {
  value: number;
  path: Int32Array | null;
  nodes: number;
}

function search(job: Search): Found {
  const { target } = job;
  // Whole numbers, few enough: better is better by one, which is much quicker to refute than "as good".
  const strict = target.whole && job.steps !== null;
  const bounded = boundBy(job, target, job.floors);
  const known: Known = { value: -Infinity, path: null, nodes: 0 };
  if (bounded.met !== null) {
    known.value = target.value(bounded.met.values);
    known.path = bounded.met.path;
  }
  const lowest = lowestOf(target, job.bounds, job.floors);
  if (bounded.bound < lowest || (bounded.met === null && outOfReach(job))) return nothing(0);
  const attained = () => target.whole && Math.floor(bounded.bound + 1e-6) <= known.value;
  for (const width of BEAMS) {
    if (attained()) break;
    const swept = pass(job, bounded, known, { goal: Math.max(known.value, lowest), width, nodes: job.nodes });
    if (swept.complete) return known.path === null ? nothing(known.nodes) : all(job, known, swept);
  }
  while (strict && !attained()) {
    const goal = Math.max(known.value + 1, lowest);
    const swept = pass(job, bounded, known, { goal, width: Infinity, nodes: job.nodes });
    if (!swept.complete) return unproven(job, bounded, known, swept);
    if (known.value < goal) break;
  }
  const proven = strict || attained();
  if (proven && known.path === null) return nothing(known.nodes);
  if (proven && job.ties === 0) return { ...one(job, known), bound: known.value, proven };
  const swept = pass(job, bounded, known, {
    goal: Math.max(known.value, lowest),
    width: Infinity,
    nodes: proven ? job.ties : job.nodes,
  });
  if (swept.complete) return known.path === null ? nothing(known.nodes) : all(job, known, swept);
  return proven ? someTies(job, known) : unproven(job, bounded, known, swept);
}

/** Whether a bound on the smallest surplus over the parties' floors already shows that they cannot all be reached. */
function outOfReach(job: Search): boolean {
  const { floors, parties } = job;
  const d = floors.slice(0, parties).map((floor) => (floor === -Infinity ? null : floor));
  if (d.every((floor) => floor === null)) return false;
  const open = floors.map((floor, j) => (j < parties ? -Infinity : floor));
  return boundBy(job, targetOf({ kind: "least gain", d }), open, 0).bound < -1e-6;
}

/** One sweep for deals worth `goal` at least; remembers the best deal met. */
function pass(
  job: Search,
  { cuts }: Bounded,
  known: Known,
  { goal, width, nodes }: { goal: number; width: number; nodes: number },
): Swept {
  const { graph, target, parties } = job;
  const swept = sweepLabels({
    graph,
    bounds: job.bounds,
    cuts,
    thresholds: cuts.map((cut) => cut.threshold(goal)),
    floors: job.floors.map((floor, j) => (j < parties ? Math.max(floor, target.needed(j, goal)) : floor)),
    parties,
    steps: job.steps,
    width,
    nodes,
  });
  known.nodes += swept.nodes;
  const J = graph.coordinates;
  for (let k = 0; k < swept.size; k++) {
    const value = target.value(swept.values.subarray(k * J, k * J + J));
    if (value > known.value || known.path === null) {
      known.value = value;
      known.path = swept.path(k);
    }
  }
  return swept;
}

const nothing = (nodes: number): Found => ({
  value: null,
  bound: -Infinity,
  proven: true,
  points: [],
  tiesComplete: true,
  nodes,
});

/** Everything swept was looked at: the best of it is the answer. */
const all = (job: Search, { value, nodes }: Known, swept: Swept): Found => ({
  value,
  bound: value,
  proven: true,
  points: bestPoints(job, swept),
  tiesComplete: true,
  nodes,
});

/**
 * Too many ties to list. Where the rule says what each party needs, those with the largest sum of values, which nothing
 * dominates; for a sum over all parties the deal met, whose floors are then its own values, so that it is counted exactly.
 */
function someTies(job: Search, known: Known): Found {
  const { target, parties } = job;
  const found = { ...one(job, known), bound: known.value, proven: true };
  const { u } = found.points[0]!;
  const positive = target.weights.length > 0 && target.weights.every((weight) => weight > 0);
  // A weighted sum of some parties needs nothing in particular from each, so its ties cannot be told by floors.
  if (target.weights.length > 0 && !positive) return found;
  const needed = (p: number) => (positive ? u[p]! : target.needed(p, known.value));
  const floors = job.floors.map((floor, j) => (j < parties ? Math.max(floor, needed(j)) : floor));
  if (floors.every((floor, j) => floor === job.floors[j])) return { ...found, proven: false };
  const sum = targetOf({ kind: "weighted sum", weights: new Array(parties).fill(1) });
  const largest = search({ ...job, floors, target: sum });
  const nodes = known.nodes + largest.nodes;
  return largest.proven ? { ...found, points: largest.points, nodes } : { ...found, proven: false, nodes };
}

function unproven(job: Search, bounded: Bounded, known: Known, swept: Swept): Found {
  const left = bounded.cuts[0]!.bound(swept.leftOut);
  const bound = Math.max(known.value, Math.min(bounded.bound, job.target.whole ? Math.floor(left + 1e-6) : left));
  if (known.path === null)
    return { value: null, bound, proven: false, points: [], tiesComplete: false, nodes: known.nodes };
  return { ...one(job, known), bound };
}

/** The best deal met, as it is. */
function one({ graph, parties }: Search, { value, path, nodes }: Known): Found {
  const u = [...valuesOf(graph, path!).subarray(0, parties)];
  const points: Point[] = [{ u, count: 1n, example: dealOf(graph, path!) }];
  return { value, bound: Infinity, proven: false, points, tiesComplete: false, nodes };
}

/** Smallest differences of values by party, if no party has more than a thousand values. */
function stepsOf(graph: Diagram, parties: number): number[] | null {
  const { units } = coarsest(graph);
  const steps = [...units.subarray(0, parties)];
  const bounds = valueBounds(graph);
  return steps.every((unit, p) => (bounds.highest(p) - bounds.lowest(p)) / unit <= 1000) ? steps : null;
}

/** The best of the deals swept, by party values: counts of the same vector added up, dominated ones left out. */
function bestPoints({ graph, parties, target }: Search, swept: Swept): Point[] {
  const J = graph.coordinates;
  const byVector = new Map<string, { u: number[]; count: bigint; k: number }>();
  for (let k = 0; k < swept.size; k++) {
    const u = [...swept.values.subarray(k * J, k * J + parties)];
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
