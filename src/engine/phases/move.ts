import { isOrder } from "./exposure.js";
import { exposureLimits, guaranteeLimits, peakAlong } from "./limits.js";
import type { OrderProblem } from "./problem.js";

/** One unit taken out of an order and put in elsewhere. */
export interface Move {
  readonly unit: number;
  /** Its place in the order before and after, from 0. */
  readonly from: number;
  readonly to: number;
  readonly order: readonly number[];
  /** Worst exposure, and the neediest party's guarantee, of the new order. */
  readonly z: number;
  readonly needed: number;
}

/**
 * The best order that moving one unit reaches, by the tie rule of `bestOrder`; null where no move makes the worst exposure, or
 * at the same exposure the needed guarantee, smaller.
 */
export function bestMove(problem: OrderProblem, order: readonly number[]): Move | null {
  const e = exposureLimits(problem, 0);
  const g = guaranteeLimits(problem, 0);
  const judged = (candidate: readonly number[]) => ({
    z: peakAlong(candidate, e, 0),
    needed: peakAlong(candidate, g, 0),
  });
  const own = judged(order);
  let best: Move | null = null;
  for (const [from, unit] of order.entries()) {
    const without = [...order.slice(0, from), ...order.slice(from + 1)];
    for (let to = 0; to < order.length; to++) {
      if (to === from) continue;
      const moved = [...without.slice(0, to), unit, ...without.slice(to)];
      if (!isOrder(problem, moved)) continue;
      const move = { unit, from, to, order: moved, ...judged(moved) };
      if (move.z > own.z || (move.z === own.z && move.needed >= own.needed)) continue;
      if (best === null || comesBefore(move, best)) best = move;
    }
  }
  return best;
}

function comesBefore(a: Move, b: Move): boolean {
  if (a.z !== b.z) return a.z < b.z;
  if (a.needed !== b.needed) return a.needed < b.needed;
  const differs = a.order.findIndex((unit, k) => unit !== b.order[k]);
  return differs >= 0 && a.order[differs] < b.order[differs];
}
