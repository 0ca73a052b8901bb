import type { OrderProblem } from "./problem.js";
import type { Limit } from "./reach.js";

/** For every unit all units that come before it and all that come after, directly or not. */
export interface Closure {
  readonly before: readonly ReadonlySet<number>[];
  readonly behind: readonly ReadonlySet<number>[];
}

/** Everything that comes before and behind each unit. `after` must be free of cycles. */
export function closureOf(after: OrderProblem["after"]): Closure {
  const before: Set<number>[] = after.map(() => new Set());
  const behind: Set<number>[] = after.map(() => new Set());
  for (const unit of inTopologicalOrder(after)) {
    for (const other of after[unit]) {
      before[unit].add(other);
      for (const earlier of before[other]) before[unit].add(earlier);
    }
    for (const earlier of before[unit]) behind[earlier].add(unit);
  }
  return { before, behind };
}

/** The order that takes the first unit that may come next, again and again. */
export function inTopologicalOrder(after: OrderProblem["after"]): number[] {
  const waits = after.map((before) => before.length);
  const next: number[][] = after.map(() => []);
  after.forEach((before, unit) => {
    for (const other of before) next[other].push(unit);
  });
  const done: number[] = [];
  const ready = [...after.keys()].filter((unit) => waits[unit] === 0);
  while (ready.length > 0) {
    ready.sort((a, b) => a - b);
    const unit = ready.shift()!;
    done.push(unit);
    for (const other of next[unit]) if (--waits[other] === 0) ready.push(other);
  }
  return done;
}

/**
 * A value that the largest of the sums reaches in every order.
 *
 * The largest of: each sum at the start and at the end; over all units that can come first, the least that the start then
 * reaches; the same for the last; and for every unit each sum just after it and just before it, when of the other units only
 * those that must be there are, and those that may be and lower it.
 *
 * @param floor what the result is at least
 */
export function lowerBound(
  after: OrderProblem["after"],
  closure: Closure,
  limits: readonly Limit[],
  floor: number,
): number {
  const units = [...after.keys()];
  const ends = limits.map(({ adds, start }) => adds.reduce((sum, value) => sum + value, start));
  let bound = Math.max(floor, ...limits.map(({ start }) => start), ...ends);
  if (!units.length) return bound;
  const first = units.filter((unit) => closure.before[unit].size === 0);
  const last = units.filter((unit) => closure.behind[unit].size === 0);
  const peak = (value: (limit: Limit, l: number) => number) => Math.max(...limits.map(value));
  if (limits.length) {
    bound = Math.max(bound, Math.min(...first.map((unit) => peak(({ adds, start }) => start + adds[unit]))));
    bound = Math.max(bound, Math.min(...last.map((unit) => peak(({ adds }, l) => ends[l] - adds[unit]))));
  }
  for (const { adds, start } of limits) {
    for (const unit of units) {
      let around = start;
      for (const other of units) {
        if (closure.before[unit].has(other)) around += adds[other];
        else if (other !== unit && !closure.behind[unit].has(other)) around += Math.min(0, adds[other]);
      }
      bound = Math.max(bound, around, around + adds[unit]);
    }
  }
  return bound;
}
