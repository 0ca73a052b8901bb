import { beamFromEnd, beamOrder } from "./beam.js";
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

/** Where a beam is worth its time: below this many units a table costs less. */
const fewestForBeam = 16;
const beamWidth = 24;

/**
 * The smallest common cap of the free sums under which an order keeps all limits; null where none keeps the held ones.
 *
 * A beam from either end tells an upper end of the answer. One step below it is tried first, since the beam is often right;
 * then the interval is halved, and each order found brings the upper end down to what that order really reaches.
 */
export function leastCap(question: LeastQuestion): number | null {
  const { after, free, lower } = question;
  const orderAt = (cap: number) => firstOrder(after, tableAt(question, cap));
  const witness = witnessOf(question) ?? orderAt(Number.POSITIVE_INFINITY);
  if (!witness) return null;
  let low = lower;
  let high = peakAlong(witness, free, lower);
  for (let first = true; low < high; first = false) {
    const middle = first ? high - 1 : low + Math.floor((high - low) / 2);
    const order = orderAt(middle);
    if (order) high = peakAlong(order, free, lower);
    else low = middle + 1;
  }
  return high;
}

/** The table of a cap for the free sums, with the held limits. */
export function tableAt({ after, held, free }: LeastQuestion, cap: number): Int32Array {
  return reachTable(after, [...held, ...free.map((limit) => ({ ...limit, cap }))]);
}

function witnessOf({ after, held, free, lower, known }: LeastQuestion): readonly number[] | null {
  const beam = { after, held, free, width: beamWidth };
  const found = after.length < fewestForBeam ? [] : [beamOrder(beam), beamFromEnd(beam)];
  const orders = [...found, known ?? null].filter((order) => order !== null);
  const peaks = orders.map((order) => peakAlong(order, free, lower));
  return orders[peaks.indexOf(Math.min(...peaks))] ?? null;
}
