import { beamFromEnd, beamOrder } from "./beam.js";
import { type Dive, dive } from "./dive.js";
import { fromEnd } from "./from-end.js";
import { peakAlong } from "./limits.js";
import type { Limit } from "./reach.js";

export interface Interval {
  readonly lower: number;
  readonly upper: number;
  /** Its free sums reach `upper` and no more. */
  readonly order: readonly number[];
}

export interface SearchQuestion {
  readonly after: readonly (readonly number[])[];
  readonly held: readonly Limit[];
  readonly free: readonly Limit[];
  readonly lower: number;
  /** An order that keeps the held limits. */
  readonly known?: readonly number[];
  /** From which end the beam and the dives go: the one near which the free sums are largest. */
  readonly from: "start" | "end";
  /** Sets that all dives together may visit. */
  readonly most: number;
}

const width = 300;
/** Share of the visits left that one dive from above may use. */
const share = 4;

/**
 * Between which bounds the smallest common cap of the free sums lies, and an order that has the upper one; null where no order
 * that keeps the held limits was found.
 *
 * A beam gives the upper bound. Dives at the lower bound either find an order, which settles it, or prove that there is none
 * and raise the bound to the least sum that was turned away. When they grow long, dives between the bounds lower the upper one.
 */
export function searchCap({ after, held, free, lower, known, from, most }: SearchQuestion): Interval | null {
  const beam = from === "start" ? beamOrder : beamFromEnd;
  const beamed = beam({ after, held, free, width });
  const orders = [beamed, known].filter((order) => order !== null && order !== undefined);
  const peaks = orders.map((order) => peakAlong(order, free, lower));
  let order: readonly number[] | undefined = orders[peaks.indexOf(Math.min(...peaks))];
  if (!order) return null;
  let upper = Math.min(...peaks);
  let low = lower;
  let left = most;
  const diveAt = (cap: number, visits: number) => {
    const limits = [...held, ...free.map((limit) => ({ ...limit, cap }))];
    const dived =
      from === "start" ? dive({ after, limits, first: "room", most: visits }) : diveFromEnd(after, limits, visits);
    left -= dived.visited;
    return dived;
  };
  while (low < upper && left > 0) {
    const dived = diveAt(low, Math.ceil(left / share));
    if (dived.found === "no answer") break;
    if (dived.found === "order") return { lower: low, upper: low, order: dived.order };
    // Where limits are held, the least excess may be over one of them and says nothing about the free ones.
    low += held.length > 0 || !Number.isFinite(dived.blocked) ? 1 : dived.blocked;
  }
  low = Math.min(low, upper);
  let tried = low;
  while (tried < upper && left > 0) {
    const middle = tried + Math.floor((upper - 1 - tried) / 2);
    const dived = diveAt(middle, Math.ceil(left / share));
    if (dived.found === "order") {
      order = dived.order;
      upper = peakAlong(order, free, lower);
    } else {
      tried = middle + 1;
      if (dived.found === "none") low = tried;
    }
  }
  return { lower: Math.min(low, upper), upper, order };
}

function diveFromEnd(after: Dive["after"], limits: readonly Limit[], most: number) {
  const end = fromEnd({ after, held: limits, free: [] });
  const dived = dive({ after: end.after, limits: end.held, first: "room", most });
  return dived.found === "order" ? { ...dived, order: [...dived.order].reverse() } : dived;
}
