import type { Limit } from "./reach.js";
import { SetMemo } from "./set-memo.js";

export interface Dive {
  /** Of every unit the units before it, directly; free of cycles. */
  readonly after: readonly (readonly number[])[];
  readonly limits: readonly Limit[];
  /** Which unit is tried first: the one that leaves the largest sum smallest, or the one that stands first. */
  readonly first: "room" | "index";
  /** Sets that may be visited. */
  readonly most: number;
}

export type Dived =
  /** With `first: "index"` it is the lexicographically smallest of all. */
  | { readonly found: "order"; readonly order: readonly number[]; readonly visited: number }
  /** No order keeps the limits; `blocked` is the least excess over its cap of any limit at the sets that were turned away, or infinite. */
  | { readonly found: "none"; readonly blocked: number; readonly visited: number }
  | { readonly found: "no answer"; readonly visited: number };

/**
 * Looks for an order that keeps every limit, depth first, and remembers each set from which none goes on.
 *
 * Complete: with enough visits it finds an order or proves that there is none, whatever the number of units.
 */
export function dive({ after, limits, first, most }: Dive): Dived {
  const count = after.length;
  const words = Math.max(1, Math.ceil(count / 32));
  const memo = new SetMemo(words);
  const before = after.map((units) => {
    const mask = new Int32Array(words);
    for (const unit of units) mask[unit >>> 5] |= 1 << (unit & 31);
    return mask;
  });
  const done = new Int32Array(words);
  const sums = Float64Array.from(limits, ({ start }) => start);
  const excessNow = () =>
    sums.reduce((worst, sum, l) => Math.max(worst, sum - limits[l].cap), Number.NEGATIVE_INFINITY);
  if (excessNow() > 0) return { found: "none", blocked: excessNow(), visited: 0 };
  let blocked = Number.POSITIVE_INFINITY;
  const order: number[] = [];
  /** Units still to be tried at each depth, the next one last. */
  const open: number[][] = [childrenOf()];
  while (order.length < count) {
    const next = open[order.length].pop();
    if (next === undefined) {
      const last = order.pop();
      if (last === undefined) return { found: "none", blocked, visited: memo.size };
      open.pop();
      done[last >>> 5] &= ~(1 << (last & 31));
      for (let l = 0; l < limits.length; l++) sums[l] -= limits[l].adds[last];
      continue;
    }
    done[next >>> 5] |= 1 << (next & 31);
    if (!memo.add(done)) {
      done[next >>> 5] &= ~(1 << (next & 31));
      continue;
    }
    for (let l = 0; l < limits.length; l++) sums[l] += limits[l].adds[next];
    order.push(next);
    if (memo.size > most) return { found: "no answer", visited: memo.size };
    open.push(childrenOf());
  }
  return { found: "order", order, visited: memo.size };

  function childrenOf(): number[] {
    const children: { readonly unit: number; readonly peak: number }[] = [];
    for (let unit = 0; unit < count; unit++) {
      if ((done[unit >>> 5] >>> (unit & 31)) & 1 || !isReady(before[unit])) continue;
      let peak = Number.NEGATIVE_INFINITY;
      for (let l = 0; l < limits.length; l++) peak = Math.max(peak, sums[l] + limits[l].adds[unit] - limits[l].cap);
      if (peak > 0) blocked = Math.min(blocked, peak);
      else children.push({ unit, peak });
    }
    if (first === "room") children.sort((a, b) => b.peak - a.peak || b.unit - a.unit);
    else children.reverse();
    return children.map(({ unit }) => unit);
  }

  function isReady(mask: Int32Array): boolean {
    for (let w = 0; w < words; w++) if ((mask[w] & ~done[w]) !== 0) return false;
    return true;
  }
}
