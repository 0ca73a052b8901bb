import { fromEnd } from "./from-end.js";
import type { Limit } from "./reach.js";

export interface BeamQuestion {
  /** Of every unit the units before it, directly; free of cycles. */
  readonly after: readonly (readonly number[])[];
  /** Limits that hold as they are. */
  readonly held: readonly Limit[];
  /** Sums whose largest value is to stay small; their own caps are not looked at. */
  readonly free: readonly Limit[];
  /** Partial orders kept at each length. */
  readonly width: number;
}

/** A partial order: its last unit and the one it goes on from. */
interface Partial {
  readonly unit: number;
  readonly from: Partial | null;
  /** Units done, 32 a word. */
  readonly done: Int32Array;
  /** Sums of held and free limits. */
  readonly sums: Float64Array;
  /** Largest free sum so far. */
  readonly peak: number;
  /** Largest free sum now. */
  readonly now: number;
}

/** A partial order with one unit more, before it is known to be kept. */
interface Growth {
  readonly unit: number;
  readonly from: Partial;
  readonly peak: number;
  readonly now: number;
}

/**
 * An order whose free sums stay small, by keeping at each length the partial orders that look best; null where all run into a
 * held limit. No proof: a better order may exist, also where none is found.
 *
 * Kept are the smallest peaks; of equal peaks those with most room now; of those the first found. Of partial orders of the same
 * units one is kept.
 */
export function beamOrder({ after, held, free, width }: BeamQuestion): number[] | null {
  const limits = [...held, ...free];
  if (held.some((limit) => limit.start > limit.cap)) return null;
  const words = Math.ceil(after.length / 32);
  const before = after.map((units) => wordsOf(units, words));
  const start = Float64Array.from(limits, (limit) => limit.start);
  const now = Math.max(...free.map((limit) => limit.start));
  let kept: Partial[] = [{ unit: -1, from: null, done: new Int32Array(words), sums: start, peak: now, now }];
  for (let length = 0; length < after.length; length++) {
    const grown: Growth[] = [];
    for (const from of kept) {
      const { done, sums } = from;
      for (let unit = 0; unit < after.length; unit++) {
        if ((done[unit >>> 5] >>> (unit & 31)) & 1 || !within(before[unit], done)) continue;
        let now = Number.NEGATIVE_INFINITY;
        let fits = true;
        for (let l = 0; l < limits.length; l++) {
          const sum = sums[l] + limits[l].adds[unit];
          if (l >= held.length) now = Math.max(now, sum);
          else if (sum > limits[l].cap) fits = false;
        }
        if (fits) grown.push({ unit, from, peak: Math.max(from.peak, now), now });
      }
    }
    kept = best(
      grown.sort((a, b) => a.peak - b.peak || a.now - b.now),
      limits,
      width,
    );
  }
  const order: number[] = [];
  for (let last: Partial | null = kept[0] ?? null; last?.from; last = last.from) order.unshift(last.unit);
  return order.length === after.length ? order : null;
}

/**
 * The same, from the end: the beam grows the order backwards, which finds more where the free sums are largest late.
 */
export function beamFromEnd({ width, ...sums }: BeamQuestion): number[] | null {
  return beamOrder({ ...fromEnd(sums), width })?.reverse() ?? null;
}

/** The first ones, each set of units once, made whole. */
function best(grown: readonly Growth[], limits: readonly Limit[], width: number): Partial[] {
  const kept: Partial[] = [];
  const seen = new Set<string>();
  for (const { unit, from, peak, now } of grown) {
    const done = from.done.slice();
    done[unit >>> 5] |= 1 << (unit & 31);
    const key = done.join();
    if (seen.has(key)) continue;
    seen.add(key);
    kept.push({ unit, from, done, sums: from.sums.map((sum, l) => sum + limits[l].adds[unit]), peak, now });
    if (kept.length === width) break;
  }
  return kept;
}

function wordsOf(units: readonly number[], words: number): Int32Array {
  const mask = new Int32Array(words);
  for (const unit of units) mask[unit >>> 5] |= 1 << (unit & 31);
  return mask;
}

function within(mask: Int32Array, set: Int32Array): boolean {
  for (let w = 0; w < mask.length; w++) if ((mask[w] & ~set[w]) !== 0) return false;
  return true;
}
