/** The definitions of exposure by listing orders and groupings: for tests. */
import { exposureAlong } from "./exposure.js";
import type { OrderProblem } from "./problem.js";

/** All orders of a problem, lexicographically. */
export function everyOrder({ count, after }: OrderProblem): number[][] {
  const orders: number[][] = [];
  const walk = (done: readonly number[]): void => {
    if (done.length === count) orders.push([...done]);
    for (let unit = 0; unit < count; unit++) {
      if (!done.includes(unit) && after[unit].every((before) => done.includes(before))) walk([...done, unit]);
    }
  };
  walk([]);
  return orders;
}

/** z and the largest κ* of an order, from its points. */
export function judged(problem: OrderProblem, order: readonly number[]): { z: number; needed: number } {
  const { z, needed } = exposureAlong(problem, order);
  return { z, needed: Math.max(0, ...needed) };
}

/** The order that the tie rule chooses from all. */
export function chosenOfAll(problem: OrderProblem): number[] {
  let best: { order: number[]; z: number; needed: number } | undefined;
  for (const order of everyOrder(problem)) {
    const { z, needed } = judged(problem, order);
    if (!best || z < best.z || (z === best.z && needed < best.needed)) best = { order, z, needed };
  }
  return best!.order;
}

/** For 1 to `count` phases the least worst exposure over all groupings; null where there is none. */
export function curveOfAll(problem: OrderProblem): (number | null)[] {
  const { count, parties, after, lasting, exposure } = problem;
  const best = new Array<number>(count).fill(Number.POSITIVE_INFINITY);
  const walk = (done: readonly number[], phases: number, worst: number): void => {
    if (done.length === count && phases > 0) best[phases - 1] = Math.min(best[phases - 1], worst);
    const ready = [...Array(count).keys()].filter(
      (unit) => !done.includes(unit) && after[unit].every((before) => done.includes(before)),
    );
    for (let choice = 1; choice < 2 ** ready.length; choice++) {
      const block = ready.filter((_, k) => (choice >>> k) & 1);
      let most = worst;
      for (let p = 0; p < parties; p++) {
        const had = done.reduce((sum, unit) => sum + exposure[unit * parties + p], 0);
        most = Math.max(
          most,
          block.reduce((sum, unit) => sum + lasting[unit * parties + p], had),
        );
      }
      walk([...done, ...block], phases + 1, most);
    }
  };
  walk([], 0, 0);
  return best.map((value) => (Number.isFinite(value) ? value : null));
}
