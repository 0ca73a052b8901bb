import { type Corner, cornerOf, countCorner } from "./count-corner.js";
import { countDense, type DenseCost, denseCost } from "./count-dense.js";
import { countDepthFirst } from "./count-depth-first.js";
import { countHalves, halves } from "./count-halves.js";
import { type Diagram, diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";
import type { Count } from "./model.js";
import { inside, type Space } from "./space.js";

/** Up to this many deals a count may be enumerated, and so is always exact. */
const ENUMERABLE = 1e7;
/** Steps of a depth-first count that is tried on a larger space before giving up exactness: about a tenth of a second. */
const DEPTH_FIRST_STEPS = 1e8;
/** Additions that a counting table may take, about a second; more only on request. */
const WORK = 1e9;
/**
 * Additions, by a bound that is often far above the truth, of a table over a corner that is tried; after how many it is given up,
 * and most cells per digit.
 */
const CORNER_WORK = 6e9;
const CORNER_TRY = 4e8;
const CORNER_CELLS = 6e6;
/** Below so many additions the plain table is quicker than one over a corner. */
const SMALL_WORK = 2e7;
/** Additions that each side of a bracket may take. */
const BRACKET_WORK = 1e8;

export interface CountOptions {
  /** Take several seconds and much memory rather than answer with a bracket. */
  readonly exact?: boolean;
  /** Additions that a table may take before a bracket is the answer; default 10^9, about a second. */
  readonly work?: number;
}

/**
 * How many deals a space holds.
 *
 * Exact wherever a table over the value vector, two halves or (always up to 10^7 deals) enumeration can do it; otherwise a
 * bracket from rounding all values down, then up. Never an estimate. A table that would take more than about a second is made only
 * where the caller insists. A space without floors and rules is a plain product.
 *
 * @see Bellman (1957) for counting by dynamic programming; the bracket is the usual rounding argument for knapsack counts
 */
export function count(space: Space, options: CountOptions = {}): Count {
  const total = space.allowed.reduce((product, { length }) => product * BigInt(length), 1n);
  if (total === 0n) return exactly(0n, "product");

  // Coordinates without a floor do not matter; with one, only where some deal is below it.
  const floored: Space = {
    ...space,
    parties: 0,
    coordinates: space.coordinates.filter(({ floor }) => floor > -Infinity),
  };
  if (floored.coordinates.length === 0 && space.rules.length === 0) return exactly(total, "product");
  const graph = diagram(floored);
  if (graph === null) return countWithoutGraph(floored, total);
  if (graph.states.at(-1) === 0) return exactly(0n, "product");
  const bounds = valueBounds(graph);
  const binding: number[] = [];
  for (const [j, { floor }] of floored.coordinates.entries()) {
    if (bounds.highest(j) < floor) return exactly(0n, "bounds");
    if (bounds.lowest(j) < floor) binding.push(j);
  }
  const bound: Space = { ...floored, coordinates: binding.map((j) => floored.coordinates[j]!) };
  const lean = binding.length === floored.coordinates.length ? graph : diagram(bound);
  if (lean === null) throw new Error("expected fewer coordinates to give no larger graph");
  return countGraph(lean, bound, { total, work: options.exact ? Infinity : (options.work ?? WORK) });
}

function countGraph(graph: Diagram, space: Space, { total, work }: { total: bigint; work: number }): Count {
  const floors = space.coordinates.map(({ floor }) => floor);
  const dense = denseCost(graph, floors);
  const cut = total <= 10n ** 12n && floors.length <= 2 ? halves(graph) : null;
  const few = total <= BigInt(ENUMERABLE);
  const halvesWork = cut ? 30 * (cut.left + cut.right) : Infinity;
  const others = cut ? Infinity : Math.min(SMALL_WORK, work);
  if (dense.feasible && dense.work <= Math.min(halvesWork, few ? 3 * Number(total) : others)) {
    return exactly(countDense(graph, floors, dense), "counting table");
  }
  if (cut && (!few || halvesWork < 3 * Number(total))) return exactly(countHalves(graph, floors, cut), "two halves");
  if (few) return exactly(countDepthFirst(graph, floors, Infinity)!, "enumerated");
  const corner = fitting(cornerOf(graph, floors), work);
  const listed = corner && countCorner(corner, corner.work > work ? Math.min(CORNER_TRY, work) : work);
  if (listed !== null) return exactly(listed, "counting table");
  if (dense.feasible && dense.work <= work) return exactly(countDense(graph, floors, dense), "counting table");
  const found = total < 2n ** 53n ? countDepthFirst(graph, floors, DEPTH_FIRST_STEPS) : null;
  if (found !== null) return exactly(found, "enumerated");
  return bracket(space, total, dense);
}

const fitting = (corner: Corner | null, work: number): Corner | null =>
  corner && (work === Infinity || (corner.work <= CORNER_WORK && corner.cells <= CORNER_CELLS)) && corner.cells <= 4e7
    ? corner
    : null;

/** Too many conditions across issues for a graph: enumerate what can be, else bracket without the rules and terms. */
function countWithoutGraph(space: Space, total: bigint): Count {
  if (total <= BigInt(ENUMERABLE)) return exactly(enumerate(space), "enumerated");
  const relaxed: Space = {
    ...space,
    rules: [],
    coordinates: space.coordinates.map(({ c, terms, floor }) => ({
      c,
      terms: [],
      floor: floor - terms.reduce((sum, { add }) => sum + Math.max(0, add), 0),
    })),
  };
  const outer = count(relaxed);
  if (outer.exact && outer.value === 0n) return outer;
  return { exact: false, low: 0n, high: outer.exact ? outer.value : outer.high, method: "bracket without rules" };
}

/**
 * Count with values rounded to a coarser unit, in both directions. Rounded down a deal that still reaches its floors does so in
 * truth; rounded up every deal that does in truth still does.
 */
function bracket(space: Space, total: bigint, { units, work }: DenseCost): Count {
  const start = Math.floor(0.7 * (work / BRACKET_WORK) ** (1 / units.length));
  for (let times = Math.max(2, start); ; times = Math.ceil(1.25 * times)) {
    // Values are multiples of each coordinate's own unit already; rounding to anything else would only make them finer.
    const coarse = units.map((unit) => unit * times);
    const down = rounded(space, coarse, Math.floor);
    const cost = costOf(down);
    if (!cost.feasible || cost.work > BRACKET_WORK) continue;
    const low = count(down);
    const high = count(rounded(space, coarse, Math.ceil));
    return {
      exact: false,
      low: low.exact ? low.value : low.low,
      high: high.exact ? high.value : minOf(high.high, total),
      method: `bracket, values rounded to ${times} times their unit`,
    };
  }
}

function costOf(space: Space): DenseCost {
  const graph = diagram(space);
  if (graph === null) throw new Error("expected a rounded space to have a graph as large as the space's own at most");
  return denseCost(
    graph,
    space.coordinates.map(({ floor }) => floor),
  );
}

/** Values in multiples of a unit per coordinate; rounded relative to the smallest value on each issue, which loses nothing. */
function rounded(space: Space, coarse: ArrayLike<number>, round: (x: number) => number): Space {
  return {
    ...space,
    coordinates: space.coordinates.map(({ c, terms, floor }, j) => {
      const unit = coarse[j]!;
      let least = 0;
      const scores = c.map((row, issue) => {
        const low = Math.min(...space.allowed[issue]!.map((o) => row[o]!));
        least += low;
        return row.map((units) => round((units - low) / unit));
      });
      return {
        c: scores,
        terms: terms.map(({ when, add }) => ({ when, add: round(add / unit) })),
        floor: Math.ceil((floor - least) / unit),
      };
    }),
  };
}

function enumerate(space: Space): bigint {
  const deal = space.allowed.map((options) => options[0]!);
  const place = (issue: number): number => {
    if (issue === deal.length) return inside(space, deal) ? 1 : 0;
    let sum = 0;
    for (const option of space.allowed[issue]!) {
      deal[issue] = option;
      sum += place(issue + 1);
    }
    return sum;
  };
  return BigInt(place(0));
}

const exactly = (value: bigint, method: string): Count => ({ exact: true, value, method });

const minOf = (a: bigint, b: bigint): bigint => (a < b ? a : b);
