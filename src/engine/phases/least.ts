import { beamFromEnd, beamOrder } from "./beam.js";
import { riseFrom } from "./bottleneck.js";
import { fromEnd } from "./from-end.js";
import { peakAlong } from "./limits.js";
import { firstOrder, type Limit, reachTable } from "./reach.js";

export interface LeastQuestion {
  /** Of every unit the units before it, directly; free of cycles; at most `mostInReach` units. */
  readonly after: readonly (readonly number[])[];
  /** Limits that hold as they are. */
  readonly held: readonly Limit[];
  /** Sums whose common cap is sought; their own caps are not looked at. */
  readonly free: readonly Limit[];
  /** No order stays below it. */
  readonly lower: number;
  /** An order that keeps the held limits, if one is known. */
  readonly known?: readonly number[];
}

const beamWidth = 24;

/** Sets that the search from below may enter, from the start and from the end: a little of what the tables after it would take. */
const mostEntered = (count: number) => ({ start: 2000 + 2 ** count / 64, end: 1000 + 2 ** count / 128 });

/**
 * The smallest common cap of the free sums under which an order keeps all limits; null where none keeps the held ones.
 *
 * First the cap is raised from below, set by set, from the start, since most plans are tightest early, then from the end. Where
 * that grows long, a beam from either
 * end tells an upper end of the answer; one step below it is tried first, since the beam is often right; then the interval is
 * halved, and each order found brings the upper end down to what that order really reaches.
 */
export function leastCap(question: LeastQuestion): number | null {
  const { after, held, free, lower } = question;
  const most = mostEntered(after.length);
  const rise = riseFrom(after, { held, free, lower, most: most.start });
  if (rise.reached) return rise.lower;
  const end = fromEnd({ after, held, free });
  const fall = riseFrom(end.after, { held: end.held, free: end.free, lower: rise.lower, most: most.end });
  if (fall.reached) return fall.lower;
  const limitsAt = (cap: number) => [...held, ...free.map((limit) => ({ ...limit, cap }))];
  const witness = witnessOf(question) ?? firstOrder(after, reachTable(after, held));
  if (!witness) return null;
  let low = fall.lower;
  let high = peakAlong(witness, free, lower);
  // What a wider cap did not let through a narrower one does not either.
  let wider: Int32Array | undefined;
  for (let first = true; low < high; first = false) {
    const middle = first ? high - 1 : low + Math.floor((high - low) / 2);
    const table = reachTable(after, limitsAt(middle), wider);
    const order = firstOrder(after, table);
    if (order) {
      high = peakAlong(order, free, lower);
      wider = table;
    } else low = middle + 1;
  }
  return high;
}

/** The table of a cap for the free sums, with the held limits. */
export function tableAt({ after, held, free }: LeastQuestion, cap: number): Int32Array {
  return reachTable(after, [...held, ...free.map((limit) => ({ ...limit, cap }))]);
}

function witnessOf({ after, held, free, lower, known }: LeastQuestion): readonly number[] | null {
  const beam = { after, held, free, width: beamWidth };
  const orders = [beamOrder(beam), beamFromEnd(beam), known ?? null].filter((order) => order !== null);
  const peaks = orders.map((order) => peakAlong(order, free, lower));
  return orders[peaks.indexOf(Math.min(...peaks))] ?? null;
}
