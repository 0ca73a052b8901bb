import { closureOf } from "./bounds.js";
import type { OrderProblem } from "./problem.js";

/** What the smallest worst exposure is when the plan is carried out in so many phases. In units. */
export interface CurvePoint {
  readonly phases: number;
  /** The smallest that is known; null where a chain of conditions is longer than the phases. */
  readonly worst: number | null;
  /** No grouping into so many phases has less; null with `worst`. */
  readonly lower: number | null;
  readonly proven: boolean;
  /** A grouping that has it: unit indexes ascending, phase by phase; fewer phases than allowed where more would not help. */
  readonly blocks: readonly (readonly number[])[] | null;
}

/** Up to so many units the curve is exact: 3^18 pairs of a set and a phase would be the most. */
export const mostInCurve = 18;

/**
 * The curve of phases against worst exposure: for 1 to `count` phases the smallest worst exposure.
 *
 * The units of a phase are carried out independently and what they are worth counts when the phase is verified: in it a party
 * is exposed to what it had plus all it gives there. What a unit waits for lies in an earlier phase. The curve never rises. With
 * as many phases as units it is the z of the best order, unless some unit both costs a party and gives to it: within a phase
 * such a party is charged before it is credited, so the curve may end above z.
 *
 * Phase by phase, for every set done the least worst exposure so far; sets that do no better than the curve has reached are
 * left out, and a phase grows no further than that. It ends where `floor` is reached.
 *
 * Ties between groupings: from the last phase back, the last phase that is smallest as a number (bit k for unit k).
 *
 * @param floor z of the best order; the curve cannot fall below it
 */
export function phaseCurve(problem: OrderProblem, floor: number): CurvePoint[] {
  const { count } = problem;
  if (count > mostInCurve) throw new Error(`expected at most ${mostInCurve} units, got ${count}`);
  const sets = setsOf(problem);
  const tables: Float64Array[] = [startTable(count)];
  const curve: CurvePoint[] = [];
  let reached = Number.POSITIVE_INFINITY;
  for (let phases = 1; phases <= count; phases++) {
    const before = curve[phases - 2];
    if (reached > floor) {
      if (phases > 1) tables.push(afterPhase(tables[phases - 2], reached, sets));
      const worst = lastPhase(tables[phases - 1], sets);
      if (worst < reached) {
        reached = worst;
        curve.push({ phases, worst, lower: worst, proven: true, blocks: groupingOf(tables, worst, sets) });
        continue;
      }
    }
    curve.push(before ? { ...before, phases } : { phases, worst: null, lower: null, proven: true, blocks: null });
  }
  return curve;
}

/** The fewest phases that conditions allow: units in the longest chain of them. */
export function fewestPhases({ after }: OrderProblem): number {
  const { before } = closureOf(after);
  const depth = new Map<number, number>();
  const order = [...after.keys()].sort((a, b) => before[a].size - before[b].size);
  for (const unit of order) depth.set(unit, 1 + Math.max(0, ...after[unit].map((other) => depth.get(other)!)));
  return Math.max(0, ...depth.values());
}

interface Sets {
  readonly count: number;
  readonly parties: number;
  readonly full: number;
  /** [set]: units that are not in it and may come next. */
  readonly ready: Int32Array;
  /** [set × party]: exposure. */
  readonly exposure: Float64Array;
  /** [set × party]: what the set costs for good. */
  readonly lasting: Float64Array;
  readonly own: Float64Array;
}

function setsOf({ count, parties, exposure, lasting, after }: OrderProblem): Sets {
  const size = 2 ** count;
  const before = after.map((units) => units.reduce((mask, unit) => mask | (1 << unit), 0));
  const ready = new Int32Array(size);
  for (let set = 0; set < size; set++) {
    let next = 0;
    for (let unit = 0; unit < count; unit++) {
      if (((set >>> unit) & 1) === 0 && (before[unit] & ~set) === 0) next |= 1 << unit;
    }
    ready[set] = next;
  }
  const sums = (rows: Float64Array) => {
    const all = new Float64Array(size * parties);
    for (let set = 1; set < size; set++) {
      const unit = 31 - Math.clz32(set & -set);
      const rest = set & (set - 1);
      for (let p = 0; p < parties; p++) all[set * parties + p] = all[rest * parties + p] + rows[unit * parties + p];
    }
    return all;
  };
  return { count, parties, full: size - 1, ready, exposure: sums(exposure), lasting: sums(lasting), own: lasting };
}

function startTable(count: number): Float64Array {
  const table = new Float64Array(2 ** count).fill(Number.POSITIVE_INFINITY);
  table[0] = 0;
  return table;
}

/** The least worst exposure with which one more phase reaches the full set. */
function lastPhase(table: Float64Array, { parties, full, ready, exposure, lasting }: Sets): number {
  let least = Number.POSITIVE_INFINITY;
  for (let set = 0; set < full; set++) {
    const rest = full ^ set;
    if (table[set] >= least || (rest & ~ready[set]) !== 0) continue;
    let worst = table[set];
    for (let p = 0; p < parties; p++) {
      worst = Math.max(worst, exposure[set * parties + p] + lasting[rest * parties + p]);
    }
    least = Math.min(least, worst);
  }
  return least;
}

/** The table after one more phase, as far as it lies below `cap`. */
function afterPhase(table: Float64Array, cap: number, sets: Sets): Float64Array {
  const { count, parties, full, ready, exposure, own } = sets;
  const next = new Float64Array(table.length).fill(Number.POSITIVE_INFINITY);
  // given[depth × party]: exposure within the phase when so many units have been taken into it.
  const given = new Float64Array((count + 1) * parties);
  const units = new Int32Array(count);
  const grow = (set: number, from: number, size: number, worst: number, depth: number): void => {
    for (let k = from; k < size; k++) {
      const unit = units[k];
      let most = worst;
      for (let p = 0; p < parties; p++) {
        const value = given[depth * parties + p] + own[unit * parties + p];
        given[(depth + 1) * parties + p] = value;
        if (value > most) most = value;
      }
      if (most >= cap) continue;
      const grown = set | (1 << unit);
      if (most < next[grown]) next[grown] = most;
      grow(grown, k + 1, size, most, depth + 1);
    }
  };
  for (let set = 0; set < full; set++) {
    if (table[set] >= cap) continue;
    let size = 0;
    for (let rest = ready[set]; rest !== 0; rest &= rest - 1) units[size++] = 31 - Math.clz32(rest & -rest);
    for (let p = 0; p < parties; p++) given[p] = exposure[set * parties + p];
    grow(set, 0, size, table[set], 0);
  }
  return next;
}

/** The phases behind a value of the curve, from the tables before the last phase. */
function groupingOf(tables: readonly Float64Array[], worst: number, sets: Sets): number[][] {
  const { parties, full, ready, exposure, lasting } = sets;
  const blocks: number[][] = [];
  let set = full;
  for (let k = tables.length - 1; k >= 0; k--) {
    const block = lastBlock(set, tables[k]);
    blocks.unshift(block);
    set ^= block.reduce((mask, unit) => mask | (1 << unit), 0);
  }
  return blocks;

  function lastBlock(all: number, table: Float64Array): number[] {
    for (let block = nextWithin(0, all); block !== 0; block = nextWithin(block, all)) {
      const before = all ^ block;
      if (table[before] > worst || (block & ~ready[before]) !== 0) continue;
      let fits = true;
      for (let p = 0; p < parties; p++) {
        if (exposure[before * parties + p] + lasting[block * parties + p] > worst) fits = false;
      }
      if (fits) return [...Array(sets.count).keys()].filter((unit) => ((block >>> unit) & 1) === 1);
    }
    throw new Error(`expected a phase that leads to set ${all}`);
  }
}

/** The next larger subset of `all`, by number; 0 after the last. */
const nextWithin = (block: number, all: number): number => (block - all) & all;
