import type { OrderProblem } from "./problem.js";
import type { Limit } from "./reach.js";

/** That no party's exposure E exceeds its cap at any point; one cap for all, or one per party. */
export function exposureLimits(problem: OrderProblem, caps: number | readonly number[]): Limit[] {
  return Array.from({ length: problem.parties }, (_, p) => ({
    adds: column(problem.exposure, p, problem),
    start: 0,
    cap: typeof caps === "number" ? caps : caps[p],
  }));
}

/** That no party needs more than its cap of guarantee at any point: −(T + X) stays at or below it. */
export function guaranteeLimits(problem: OrderProblem, cap: number): Limit[] {
  return Array.from({ length: problem.parties }, (_, p) => ({
    adds: column(problem.stripped, p, problem).map((value) => -value),
    start: -problem.total[p],
    cap,
  }));
}

/** The largest value along an order of any of the sums, start included; `floor` where all are below it. */
export function peakAlong(order: readonly number[], limits: readonly Limit[], floor: number): number {
  let peak = floor;
  for (const { adds, start } of limits) {
    let sum = start;
    peak = Math.max(peak, sum);
    for (const unit of order) {
      sum += adds[unit];
      peak = Math.max(peak, sum);
    }
  }
  return peak;
}

function column(rows: Float64Array, p: number, { count, parties }: OrderProblem): Float64Array {
  return Float64Array.from({ length: count }, (_, unit) => rows[unit * parties + p]);
}
