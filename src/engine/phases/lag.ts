import { closureOf, lowerBound } from "./bounds.js";
import { exposureAlong } from "./exposure.js";
import { exposureLimits, guaranteeLimits, peakAlong } from "./limits.js";
import { bestOrder } from "./order.js";
import type { OrderProblem } from "./problem.js";

/** An order when verification lags, and what is known of the best one. In units. */
export interface LaggedOrder {
  readonly lag: number;
  readonly order: readonly number[];
  /** Worst exposure of the order with that lag. */
  readonly upper: number;
  readonly lower: number;
  readonly proven: boolean;
  /** The whole tie rule is settled. */
  readonly settled: boolean;
}

/** States that a search with a lag may visit. */
const mostStates = 400_000;

/**
 * The order whose worst exposure is smallest when what the last `lag` units are worth does not count yet.
 *
 * The tie rule is that of `bestOrder`, with the lagged exposure for z; guarantees know no lag. After the end nothing more is
 * waited for: the last point is the one after the last unit. What remains to be done depends on the set done and on the last
 * lag − 1 units in their order, so these are the states; a search that would need too many of them keeps the best order without
 * a lag, and says between which bounds the answer lies.
 *
 * @param lag in units, a whole number ≥ 0
 */
export function laggedOrder(problem: OrderProblem, lag: number): LaggedOrder {
  const plain = bestOrder(problem);
  if (lag === 0) {
    const { order, upper, lower, proven, settled } = plain;
    return { lag, order, upper, lower, proven, settled };
  }
  const held = { z: Number.POSITIVE_INFINITY, needed: Number.POSITIVE_INFINITY };
  const known = { order: plain.order, upper: laggedWorst(problem, plain.order, lag) };
  let visits = mostStates;
  const search = (caps: typeof held) => {
    const found = walk(problem, { lag, ...caps, most: visits });
    visits -= found.visited;
    return found;
  };
  // From below: each failure tells the least value that was in the way.
  let z = plain.lower;
  let first = search({ ...held, z });
  while (first.order === null && first.complete) {
    z = first.blocked;
    first = search({ ...held, z });
  }
  if (first.order === null) return { lag, ...known, lower: z, proven: z === known.upper, settled: false };
  const limits = guaranteeLimits(problem, 0);
  let low = lowerBound(problem.after, closureOf(problem.after), limits, 0);
  let order = first.order;
  let high = peakAlong(order, limits, 0);
  while (low < high) {
    const middle = low + Math.floor((high - low) / 2);
    const next = search({ z, needed: middle });
    if (next.order !== null) {
      order = next.order;
      high = peakAlong(order, limits, 0);
    } else if (next.complete) low = middle + 1;
    else return { lag, order, upper: z, lower: z, proven: true, settled: false };
  }
  const last = search({ z, needed: high });
  return { lag, order: last.order ?? order, upper: z, lower: z, proven: true, settled: last.order !== null };
}

/** The largest exposure of any party along an order when the last `lag` units' worth does not count yet; at least 0. */
export function laggedWorst(problem: OrderProblem, order: readonly number[], lag: number): number {
  const { parties, received } = problem;
  const { points } = exposureAlong(problem, order);
  let worst = 0;
  points.forEach(({ exposure }, done) => {
    for (let p = 0; p < parties; p++) {
      let value = exposure[p];
      for (let k = Math.max(0, done - lag); k < done; k++) value += received[order[k] * parties + p];
      worst = Math.max(worst, value);
    }
  });
  return worst;
}

interface Walk {
  /** The lexicographically smallest order within the caps; null where none was found. */
  readonly order: readonly number[] | null;
  /** Every state was looked at, so that no order is no order. */
  readonly complete: boolean;
  /** The least lagged exposure above the cap that was met. */
  readonly blocked: number;
  readonly visited: number;
}

/** Depth first by index; a state from which nothing went on is not entered again. */
function walk(
  problem: OrderProblem,
  {
    lag,
    z,
    needed,
    most,
  }: { readonly lag: number; readonly z: number; readonly needed: number; readonly most: number },
): Walk {
  const { count, parties, after, received } = problem;
  const exposures = exposureLimits(problem, z);
  const guarantees = guaranteeLimits(problem, needed);
  const dead = new Set<string>();
  const order: number[] = [];
  const done = new Array<boolean>(count).fill(false);
  const e = exposures.map(({ start }) => start);
  const g = guarantees.map(({ start }) => start);
  let blocked = Number.POSITIVE_INFINITY;
  if (g.some((value) => value > needed)) return { order: null, complete: true, blocked, visited: 0 };
  const apply = (unit: number, sign: 1 | -1) => {
    for (let p = 0; p < parties; p++) {
      e[p] += sign * exposures[p].adds[unit];
      g[p] += sign * guarantees[p].adds[unit];
    }
    done[unit] = sign === 1;
  };
  const laggedNow = () => {
    let worst = Number.NEGATIVE_INFINITY;
    for (let p = 0; p < parties; p++) {
      let value = e[p];
      for (let k = Math.max(0, order.length - lag); k < order.length; k++) value += received[order[k] * parties + p];
      worst = Math.max(worst, value);
    }
    return worst;
  };
  const next: number[] = [0];
  while (order.length < count) {
    const depth = order.length;
    let unit = next[depth];
    while (unit < count && (done[unit] || !after[unit].every((before) => done[before]))) unit++;
    if (unit >= count) {
      const last = order.pop();
      if (last === undefined) return { order: null, complete: true, blocked, visited: dead.size };
      apply(last, -1);
      next.length = depth;
      continue;
    }
    next[depth] = unit + 1;
    order.push(unit);
    apply(unit, 1);
    const worst = laggedNow();
    if (worst > z) blocked = Math.min(blocked, worst);
    const key = `${done.map(Number).join("")} ${lag > 1 ? order.slice(1 - lag).join() : ""}`;
    if (worst > z || g.some((value) => value > needed) || dead.has(key)) {
      order.pop();
      apply(unit, -1);
      continue;
    }
    dead.add(key);
    if (dead.size > most) return { order: null, complete: false, blocked, visited: dead.size };
    next.push(0);
  }
  return { order, complete: true, blocked, visited: dead.size };
}
