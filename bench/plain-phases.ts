/** The plain twins: orders and curves over all sets straight from the definitions, with maps instead of bits. */
import type { OrderProblem } from "../src/engine/phases/problem.js";

/** The order by the tie rule, by a recursion over sets for each of its three parts. */
export function plainOrder(problem: OrderProblem): { z: number; needed: number; order: number[] } {
  const { count, parties, exposure, stripped, total } = problem;
  const sets = 2 ** count;
  const peak = (set: number, of: (p: number, sum: number) => number, rows: Float64Array) => {
    let most = 0;
    for (let p = 0; p < parties; p++) {
      let sum = 0;
      for (let unit = 0; unit < count; unit++) if ((set >>> unit) & 1) sum += rows[unit * parties + p];
      most = Math.max(most, of(p, sum));
    }
    return most;
  };
  const least = (value: (set: number) => number): number[] => {
    const best = new Array<number>(sets);
    for (let set = sets - 1; set >= 0; set--) {
      const next = nextUnits(problem, set).map((unit) => best[set | (1 << unit)]);
      best[set] = Math.max(value(set), set === sets - 1 ? 0 : Math.min(...next));
    }
    return best;
  };
  const e = Array.from({ length: sets }, (_, set) => peak(set, (_, sum) => sum, exposure));
  const z = least((set) => e[set])[0];
  const needs = least((set) => (e[set] > z ? Infinity : peak(set, (p, sum) => -(total[p] + sum), stripped)));
  const order: number[] = [];
  for (let set = 0; order.length < count; ) {
    const unit = nextUnits(problem, set).find((candidate) => needs[set | (1 << candidate)] <= needs[0])!;
    order.push(unit);
    set |= 1 << unit;
  }
  return { z, needed: needs[0], order };
}

/** For 1 to `count` phases the least worst exposure; null where there is no grouping. */
export function plainCurve(problem: OrderProblem): (number | null)[] {
  const { count, parties, exposure, lasting, after } = problem;
  const sets = 2 ** count;
  let table = new Array<number>(sets).fill(Infinity);
  table[0] = 0;
  return Array.from({ length: count }, () => {
    const next = new Array<number>(sets).fill(Infinity);
    for (let all = 1; all < sets; all++) {
      for (let block = all; block > 0; block = (block - 1) & all) {
        const before = all ^ block;
        if (table[before] === Infinity) continue;
        let worst = table[before];
        for (let unit = 0; unit < count; unit++) {
          if ((block >>> unit) & 1 && after[unit].some((other) => !((before >>> other) & 1))) worst = Infinity;
        }
        for (let p = 0; p < parties; p++) {
          let sum = 0;
          for (let unit = 0; unit < count; unit++) {
            if ((before >>> unit) & 1) sum += exposure[unit * parties + p];
            if ((block >>> unit) & 1) sum += lasting[unit * parties + p];
          }
          worst = Math.max(worst, sum);
        }
        next[all] = Math.min(next[all], worst);
      }
    }
    table = next;
    return table[sets - 1] === Infinity ? null : table[sets - 1];
  });
}

function nextUnits({ count, after }: OrderProblem, set: number): number[] {
  const has = (unit: number) => ((set >>> unit) & 1) === 1;
  return Array.from({ length: count }, (_, unit) => unit).filter((unit) => !has(unit) && after[unit].every(has));
}
