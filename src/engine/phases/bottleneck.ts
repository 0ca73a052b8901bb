import { type Limit, mostInReach } from "./reach.js";

export interface Rise {
  /** No order keeps the held limits and stays below it. */
  readonly lower: number;
  /** `lower` is reached by an order: it is the answer. False where the visits ran out before, or no order keeps the held limits. */
  readonly reached: boolean;
}

/**
 * Raises a common cap of the free sums from below until an order gets through, set by set from the start.
 *
 * Every set that can be reached below a cap is entered once, depth first, the one with most room first; those that are turned
 * away wait by their value. When no set is left the cap rises to the least of these. What is exposed most is often an early
 * step: then few sets are entered, where a table would look at all.
 *
 * @param after of every unit the units before it, directly; free of cycles; at most `mostInReach` units
 * @param lower where to begin: no order stays below it
 * @param most sets that may be entered
 */
export function riseFrom(
  after: readonly (readonly number[])[],
  { held, free, lower, most }: { held: readonly Limit[]; free: readonly Limit[]; lower: number; most: number },
): Rise {
  const count = after.length;
  if (count > mostInReach) throw new Error(`expected at most ${mostInReach} units, got ${count}`);
  const limits = [...held, ...free];
  if (held.some(({ start, cap }) => start > cap)) return { lower, reached: false };
  if (count === 0) return { lower: Math.max(lower, ...free.map(({ start }) => start)), reached: true };
  const full = 2 ** count - 1;
  const before = Int32Array.from(after, (units) => units.reduce((mask, unit) => mask | (1 << unit), 0));
  const seen = new Int32Array(Math.max(1, 2 ** (count - 5)));
  const halves = limits.map(({ adds, start }) => new Halves(adds, start));
  const waiting = new Waiting();
  let stack = new Int32Array(1024);
  stack[0] = 0;
  let size = 1;
  let cap = Math.max(lower, ...free.map(({ start }) => start));
  let visits = 0;
  const sums = new Float64Array(limits.length);
  const next = new Int32Array(count);
  const peaks = new Float64Array(count);
  for (;;) {
    while (size > 0) {
      const set = stack[--size];
      if (++visits > most || waiting.size > mostWaiting * most) return { lower: cap, reached: false };
      for (let l = 0; l < limits.length; l++) sums[l] = halves[l].at(set);
      let found = 0;
      for (let unit = 0; unit < count; unit++) {
        const bit = 1 << unit;
        if ((set & bit) !== 0 || (before[unit] & ~set) !== 0) continue;
        const grown = set | bit;
        if ((seen[grown >>> 5] >>> (grown & 31)) & 1) continue;
        let fits = true;
        for (let l = 0; l < held.length && fits; l++) fits = sums[l] + held[l].adds[unit] <= held[l].cap;
        if (!fits) continue;
        let peak = Number.NEGATIVE_INFINITY;
        for (let l = held.length; l < limits.length; l++) {
          const value = sums[l] + limits[l].adds[unit];
          if (value > peak) peak = value;
        }
        // A set turned away is marked too: its value is its own, whichever way leads to it.
        seen[grown >>> 5] |= 1 << (grown & 31);
        if (peak > cap) {
          waiting.add(peak, grown);
          continue;
        }
        if (grown === full) return { lower: cap, reached: true };
        let place = found++;
        for (; place > 0 && peaks[place - 1] < peak; place--) {
          peaks[place] = peaks[place - 1];
          next[place] = next[place - 1];
        }
        peaks[place] = peak;
        next[place] = grown;
      }
      if (size + found > stack.length) {
        const larger = new Int32Array(2 * stack.length);
        larger.set(stack);
        stack = larger;
      }
      for (let k = 0; k < found; k++) stack[size++] = next[k];
    }
    if (waiting.size === 0) return { lower: cap, reached: false };
    cap = waiting.least();
    while (waiting.size > 0 && waiting.least() <= cap) {
      const set = waiting.take();
      if (set === full) return { lower: cap, reached: true };
      if (size === stack.length) {
        const larger = new Int32Array(2 * stack.length);
        larger.set(stack);
        stack = larger;
      }
      stack[size++] = set;
    }
  }
}

/** Sets that may wait, for each that may be entered. */
const mostWaiting = 3;

/** A sum over any set as that of its lower thirteen units and that of the others. */
class Halves {
  private readonly lower: Float64Array;
  private readonly upper: Float64Array;

  constructor(adds: Float64Array, start: number) {
    const sumsOf = (values: Float64Array, empty: number) => {
      const sums = new Float64Array(2 ** values.length);
      sums[0] = empty;
      for (let set = 1; set < sums.length; set++) {
        sums[set] = sums[set & (set - 1)] + values[31 - Math.clz32(set & -set)];
      }
      return sums;
    };
    this.lower = sumsOf(adds.subarray(0, 13), start);
    this.upper = sumsOf(adds.subarray(13), 0);
  }

  at(set: number): number {
    return this.lower[set & 8191] + this.upper[set >>> 13];
  }
}

/** Sets that wait, least value first: a binary heap. */
class Waiting {
  private readonly values: number[] = [];
  private readonly sets: number[] = [];

  get size(): number {
    return this.sets.length;
  }

  least(): number {
    return this.values[0];
  }

  add(value: number, set: number): void {
    const { values, sets } = this;
    let at = sets.length;
    for (; at > 0; ) {
      const parent = (at - 1) >>> 1;
      if (values[parent] <= value) break;
      values[at] = values[parent];
      sets[at] = sets[parent];
      at = parent;
    }
    values[at] = value;
    sets[at] = set;
  }

  /** The set of the least value, taken out. */
  take(): number {
    const { values, sets } = this;
    const first = sets[0];
    const value = values.pop()!;
    const set = sets.pop()!;
    const size = sets.length;
    if (size === 0) return first;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && values[child + 1] < values[child]) child++;
      if (values[child] >= value) break;
      values[at] = values[child];
      sets[at] = sets[child];
      at = child;
    }
    values[at] = value;
    sets[at] = set;
    return first;
  }
}
