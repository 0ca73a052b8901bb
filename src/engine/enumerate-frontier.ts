/** The frontier of a small set whose rules tie everything to everything: deal by deal, whole branches at once where possible. */
import type { Prepared } from "./prepare.js";

/** Distinct undominated vectors; `classes` is one deal of each, class by slot. */
export interface EnumeratedPoint {
  readonly u: Float64Array;
  count: number;
  readonly classes: Int32Array;
}

/**
 * Exact for any rules. A branch is left when a floor is out of reach, a rule is broken, or a point found already dominates the
 * best that every party could still get from it. Equal vectors never dominate each other: their deals are counted.
 *
 * @param mostDeals refuse larger sets; what the parties cannot tell apart is one deal here
 * @param mostWork give up after so many comparisons with points found (10^8 take about half a second)
 * @returns party 1 descending, then party 2, …; null when refused
 */
export function enumerateFrontier(prepared: Prepared, mostDeals = 1e7, mostWork = 3e8): EnumeratedPoint[] | null {
  const { slots, parties, coordinates, floor, offset, conjunctions, entryOf, most } = prepared;
  if (slots.reduce((product, { members }) => product * members.length, 1) > mostDeals) return null;
  // Equal options are one here, so the deals behind them could still be more than a double counts.
  if (slots.reduce((product, { members }) => product * members.flat().length, 1) > Number.MAX_SAFE_INTEGER) return null;
  const depth = slots.length;
  // Wide ranges first: they decide soonest which branches are hopeless.
  const order = [...slots.keys()].sort((a, b) => rangeOf(prepared, b) - rangeOf(prepared, a) || a - b);
  const layerOf = new Map(order.map((slot, t) => [slot, t]));
  const due = order.map((_, t) =>
    conjunctions.filter(({ slots: all }) => Math.max(...all.map((slot) => layerOf.get(slot)!)) === t),
  );
  const best = boundsAfter(prepared, order, due);

  const sums = Array.from({ length: depth + 1 }, () => new Float64Array(coordinates));
  sums[0].set(offset);
  const classes = new Int32Array(depth);
  const weight = new Float64Array(depth + 1).fill(1);
  const counted = new Uint8Array(entryOf.length);
  const used = new Int32Array(most.length);
  const archive: EnumeratedPoint[] = [];

  const holds = ({ slots: all, on }: (typeof conjunctions)[number]) =>
    all.every((slot, j) => on[j][classes[slot]] === 1);
  let work = 0;
  /** @returns false when the work is over the limit */
  const visit = (t: number): boolean => {
    const sum = sums[t];
    for (let p = 0; p < coordinates; p++) if (sum[p] + best[t][p] < floor[p]) return true;
    const dominator = dominatorOf(archive, sum, best[t], parties);
    work += dominator < 0 ? archive.length : dominator + 1;
    if (work > mostWork) return false;
    if (dominator >= 0) return true;
    if (t === depth) {
      keep(archive, sum, weight[t], classes, parties);
      return true;
    }
    const slot = order[t];
    const { members, value } = slots[slot];
    for (let option = 0; option < members.length; option++) {
      classes[slot] = option;
      const next = sums[t + 1];
      for (let p = 0; p < coordinates; p++) next[p] = sum[p] + value[option * coordinates + p];
      weight[t + 1] = weight[t] * members[option].length;
      let broken = false;
      const undo: number[] = [];
      for (const all of due[t]) {
        if (!holds(all)) continue;
        if (all.entry !== null) {
          if (counted[all.entry] === 1) continue;
          counted[all.entry] = 1;
          undo.push(all.entry);
          if (++used[entryOf[all.entry]] > most[entryOf[all.entry]]) broken = true;
        } else if (all.add === null) broken = true;
        else for (let p = 0; p < coordinates; p++) next[p] += all.add[p];
      }
      const room = broken || visit(t + 1);
      for (const entry of undo) {
        counted[entry] = 0;
        used[entryOf[entry]]--;
      }
      if (!room) return false;
    }
    return true;
  };
  if (!visit(0)) return null;
  return archive.sort((a, b) => {
    const p = a.u.findIndex((v, q) => v !== b.u[q]);
    return b.u[p] - a.u[p];
  });
}

function rangeOf({ slots, coordinates, parties }: Prepared, slot: number): number {
  const { members, value } = slots[slot];
  let range = 0;
  for (let p = 0; p < parties; p++) {
    const values = members.map((_, o) => value[o * coordinates + p]);
    range += Math.max(...values) - Math.min(...values);
  }
  return range;
}

/** Per depth, units by coordinate: what the slots and terms from there on can add at most. */
function boundsAfter(
  { slots, coordinates }: Prepared,
  order: readonly number[],
  due: readonly Prepared["conjunctions"][],
) {
  const best = Array.from({ length: order.length + 1 }, () => new Float64Array(coordinates));
  for (let t = order.length - 1; t >= 0; t--) {
    const { members, value } = slots[order[t]];
    for (let p = 0; p < coordinates; p++) {
      let high = -Infinity;
      for (let o = 0; o < members.length; o++) high = Math.max(high, value[o * coordinates + p]);
      best[t][p] = best[t + 1][p] + high;
      for (const { add } of due[t]) if (add !== null) best[t][p] += Math.max(0, add[p]);
    }
  }
  return best;
}

/** The place of a point found that dominates `sum` + `more`, or −1. It is moved forward: it is likely to be asked for again. */
function dominatorOf(archive: EnumeratedPoint[], sum: Float64Array, more: Float64Array, parties: number): number {
  for (let k = 0; k < archive.length; k++) {
    const { u } = archive[k];
    let better = false;
    let p = 0;
    for (; p < parties; p++) {
      const difference = u[p] - sum[p] - more[p];
      if (difference < 0) break;
      if (difference > 0) better = true;
    }
    if (p < parties || !better) continue;
    if (k > 0) [archive[k >> 1], archive[k]] = [archive[k], archive[k >> 1]];
    return k;
  }
  return -1;
}

/** Adds a deal that no point found dominates, and drops the points that it does. */
function keep(archive: EnumeratedPoint[], u: Float64Array, weight: number, classes: Int32Array, parties: number): void {
  let left = 0;
  for (const point of archive) {
    let equal = true;
    let below = true;
    for (let p = 0; p < parties; p++) {
      if (point.u[p] !== u[p]) equal = false;
      if (point.u[p] > u[p]) below = false;
    }
    // Nothing was dropped before it: what u dominates, its equal would have dropped already.
    if (equal) {
      point.count += weight;
      return;
    }
    if (!below) archive[left++] = point;
  }
  archive.length = left;
  archive.push({ u: u.slice(0, parties), count: weight, classes: classes.slice() });
}
