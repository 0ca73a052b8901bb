import { inTopologicalOrder } from "./bounds.js";
import type { FoundOrder } from "./order.js";
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
 * Cutting the best order into phases, or the layers of units of equal depth, gives an upper end. Then, phase by phase, for every set done the least worst exposure so
 * far; sets that do no better than the curve has reached are left out, and a phase grows no further than that. Above
 * `mostInCurve` units there is the cut alone, proven only where it comes down to the best order's lower bound.
 *
 * @param best of `bestOrder` for the same problem
 */
export function phaseCurve(problem: OrderProblem, best: Pick<FoundOrder, "order" | "lower">): CurvePoint[] {
  const { count } = problem;
  const cuts = cutsOf(problem, best.order);
  // In layers of equal depth every number of phases that conditions allow can be cut.
  const layered = cutsOf(problem, inLayers(problem, best.order));
  const sets = count <= mostInCurve ? setsOf(problem) : null;
  const fewest = fewestPhases(problem);
  const tables: Float64Array[] = [startTable(sets ? count : 0)];
  const curve: CurvePoint[] = [];
  for (let phases = 1; phases <= count; phases++) {
    const before = curve[phases - 2];
    if (phases < fewest) {
      curve.push({ phases, worst: null, lower: null, proven: true, blocks: null });
      continue;
    }
    const cut = lesserOf(cuts[phases - 1], layered[phases - 1]);
    const better = before?.worst == null || (cut !== null && cut.worst < before.worst);
    let { worst, blocks } = better ? (cut ?? unreached) : { worst: before.worst!, blocks: before.blocks! };
    if (sets && worst > best.lower) {
      // The first table is that of nothing done; there is one for every phase but the last.
      while (tables.length < phases) tables.push(afterPhase(tables[tables.length - 1], worst, sets));
      const least = lastPhase(tables[phases - 1], sets);
      if (least < worst) {
        worst = least;
        blocks = groupingOf(tables.slice(0, phases), worst, sets);
      }
    }
    const proven = sets !== null || worst === best.lower;
    curve.push({ phases, worst, lower: proven ? worst : best.lower, proven, blocks });
  }
  return curve;
}

const unreached = { worst: Number.POSITIVE_INFINITY, blocks: [] as number[][] };

interface Cut {
  readonly worst: number;
  readonly blocks: number[][];
}

/** For 1 to `count` phases the best way to cut an order into so many runs; null where conditions forbid every one. */
function cutsOf({ count, parties, after, lasting, exposure }: OrderProblem, order: readonly number[]): (Cut | null)[] {
  const place = new Map(order.map((unit, k) => [unit, k]));
  // sums[k × party] after k units
  const sums = new Float64Array((count + 1) * parties);
  order.forEach((unit, k) => {
    for (let p = 0; p < parties; p++)
      sums[(k + 1) * parties + p] = sums[k * parties + p] + exposure[unit * parties + p];
  });
  // worstOf[from][to]: most exposure in a phase of the units from..to−1; infinite where one waits for another
  const worstOf = order.map((_, from) => {
    const given = sums.slice(from * parties, (from + 1) * parties);
    let worst = Math.max(0, ...given);
    return order.map((_, k) => {
      if (k < from) return Number.POSITIVE_INFINITY;
      const unit = order[k];
      if (after[unit].some((other) => place.get(other)! >= from)) worst = Number.POSITIVE_INFINITY;
      for (let p = 0; p < parties; p++) {
        given[p] += lasting[unit * parties + p];
        worst = Math.max(worst, given[p]);
      }
      return worst;
    });
  });
  let reach = Array.from({ length: count + 1 }, (_, k): Cut => (k === 0 ? { worst: 0, blocks: [] } : unreached));
  return order.map(() => {
    reach = reach.map((_, to) => {
      let best: Cut = unreached;
      for (let from = 0; from < to; from++) {
        const worst = Math.max(reach[from].worst, worstOf[from][to - 1]);
        if (worst < best.worst) best = { worst, blocks: [...reach[from].blocks, order.slice(from, to)] };
      }
      return best;
    });
    const whole = reach[count];
    if (!Number.isFinite(whole.worst)) return null;
    return { worst: whole.worst, blocks: whole.blocks.map((block) => [...block].sort((a, b) => a - b)) };
  });
}

/** The fewest phases that conditions allow: units in the longest chain of them. */
export function fewestPhases(problem: OrderProblem): number {
  return Math.max(0, ...depthsOf(problem));
}

const lesserOf = (a: Cut | null, b: Cut | null): Cut | null =>
  a !== null && (b === null || a.worst <= b.worst) ? a : b;

function inLayers(problem: OrderProblem, order: readonly number[]): number[] {
  const depths = depthsOf(problem);
  return [...order].sort((a, b) => depths[a] - depths[b]);
}

/** Units in the longest chain of conditions that ends with each unit. */
function depthsOf({ after }: OrderProblem): number[] {
  const depths = new Array<number>(after.length).fill(1);
  for (const unit of inTopologicalOrder(after)) {
    for (const other of after[unit]) depths[unit] = Math.max(depths[unit], depths[other] + 1);
  }
  return depths;
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
