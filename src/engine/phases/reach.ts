/** Which sets of units can still be completed without any limit being broken: one bit per set, all sets at once. */

/** A sum over the units done that must stay at or below a cap, for every set an order passes through, the empty one included. */
export interface Limit {
  /** What each unit adds. */
  readonly adds: Float64Array;
  /** The sum of the empty set. */
  readonly start: number;
  readonly cap: number;
}

/** 2^26 sets are 8 MB. */
export const mostInReach = 26;

/**
 * The sets from which an order goes on to the end, every limit kept: bit `set & 31` of word `set >>> 5`.
 *
 * A set is in when it keeps its limits and is whole or has a successor that is in; so the whole table is one walk from the full
 * set down. 32 sets are done at a time: among the sums of the five first units, sorted once, those that fit under what is left
 * of a cap are found by their number, and the word with their bits is looked up.
 *
 * @param after of every unit the units before it, directly; at most `mostInReach` units
 * @param within a table of the same conditions with wider limits: what is not in it is not looked at
 */
export function reachTable(
  after: readonly (readonly number[])[],
  limits: readonly Limit[],
  within?: Int32Array,
): Int32Array {
  const count = after.length;
  if (count > mostInReach) throw new Error(`expected at most ${mostInReach} units, got ${count}`);
  const low = Math.min(5, count);
  const high = count - low;
  const words = 2 ** high;
  const table = new Int32Array(words);
  const fitting = limits.map((limit) => new WithinWord(limit, low, high));
  const { beforeHigh, beforeLow } = masksOf(after, low);
  const every = low === 5 ? -1 : 2 ** (2 ** low) - 1;
  const lacking = lackingOf(low);
  const allHigh = words - 1;
  // Blocks of 2^part words share the upper half of every sum.
  const part = Math.min(high, 10);
  for (let upper = 2 ** (high - part) - 1; upper >= 0; upper--) {
    for (const limit of fitting) limit.enter(upper);
    for (let lower = 2 ** part - 1; lower >= 0; lower--) {
      const word = (upper << part) | lower;
      let fits = within === undefined ? every : within[word];
      for (let l = 0; l < fitting.length && fits !== 0; l++) fits &= fitting[l].fitting(lower);
      if (fits === 0) continue;
      let open = word === allHigh ? fits & (1 << (2 ** low - 1)) : 0;
      for (let rest = ~word & allHigh; rest !== 0 && open !== fits; rest &= rest - 1) {
        const i = 31 - Math.clz32(rest & -rest);
        if ((beforeHigh[low + i] & ~word) === 0) open |= table[word | (1 << i)] & beforeLow[low + i] & fits;
      }
      // Within the word a set may go on by one of the five first units; a chain of them takes several rounds.
      for (let last = ~open; last !== open && open !== fits; ) {
        last = open;
        for (let i = 0; i < low; i++) {
          if ((beforeHigh[i] & ~word) === 0) open |= (open >>> (1 << i)) & lacking[i] & beforeLow[i] & fits;
        }
      }
      table[word] = open;
    }
  }
  return table;
}

/** Whether the set is in the table. */
export function isIn(table: Int32Array, set: number): boolean {
  return ((table[set >>> 5] >>> (set & 31)) & 1) === 1;
}

/**
 * The lexicographically smallest order that keeps the table's limits; null where there is none.
 *
 * @param table of `reachTable` for the same `after`
 */
export function firstOrder(after: readonly (readonly number[])[], table: Int32Array): number[] | null {
  if (!isIn(table, 0)) return null;
  const order: number[] = [];
  for (let set = 0; order.length < after.length; ) {
    const next = after.findIndex(
      (before, unit) =>
        ((set >>> unit) & 1) === 0 && before.every((b) => ((set >>> b) & 1) === 1) && isIn(table, set | (1 << unit)),
    );
    if (next < 0) throw new Error(`expected a unit that goes on from set ${set}`);
    order.push(next);
    set |= 1 << next;
  }
  return order;
}

/** Buckets that sums of the five first units are found by. */
const buckets = 128;

/** A limit as words: for any state of the higher units, which of the 32 sets of the five first ones fit. */
class WithinWord {
  private readonly sums: Float64Array;
  private readonly masks: Int32Array;
  private readonly lowerSums: Float64Array;
  private readonly upperSums: Float64Array;
  private readonly least: number;
  private readonly most: number;
  /** [bucket]: how many of the sums lie in lower buckets. */
  private readonly starts: Int32Array;
  private readonly bucketsPerUnit: number;
  private left = 0;

  constructor({ adds, start, cap }: Limit, low: number, high: number) {
    const part = Math.min(high, 10);
    const own = subsetSums(adds.subarray(0, low));
    const sorted = Array.from(own.keys()).sort((a, b) => own[a] - own[b]);
    this.sums = Float64Array.from(sorted, (set) => own[set]);
    this.masks = new Int32Array(sorted.length + 1);
    sorted.forEach((set, k) => {
      this.masks[k + 1] = this.masks[k] | (1 << set);
    });
    this.least = this.sums[0];
    this.most = this.sums[this.sums.length - 1];
    this.bucketsPerUnit = buckets / (this.most - this.least || 1);
    this.starts = new Int32Array(buckets + 1);
    let below = 0;
    for (let bucket = 0; bucket <= buckets; bucket++) {
      while (below < this.sums.length && this.bucketOf(this.sums[below]) < bucket) below++;
      this.starts[bucket] = below;
    }
    this.lowerSums = subsetSums(adds.subarray(low, low + part));
    this.upperSums = subsetSums(adds.subarray(low + part));
    for (let k = 0; k < this.upperSums.length; k++) this.upperSums[k] = cap - start - this.upperSums[k];
  }

  enter(upper: number): void {
    this.left = this.upperSums[upper];
  }

  fitting(lower: number): number {
    const left = this.left - this.lowerSums[lower];
    const { sums, masks } = this;
    if (left >= this.most) return masks[sums.length];
    if (left < this.least) return 0;
    let fitting = this.starts[this.bucketOf(left)];
    while (sums[fitting] <= left) fitting++;
    return masks[fitting];
  }

  /** Never falls as the sum rises, so that sums in lower buckets are smaller, however it is rounded. */
  private bucketOf(sum: number): number {
    return Math.floor((sum - this.least) * this.bucketsPerUnit);
  }
}

/** Sums over all subsets, by the subset's bits. */
function subsetSums(adds: Float64Array): Float64Array {
  const sums = new Float64Array(2 ** adds.length);
  for (let set = 1; set < sums.length; set++) {
    const first = 31 - Math.clz32(set & -set);
    sums[set] = sums[set & (set - 1)] + adds[first];
  }
  return sums;
}

/** What comes before each unit: among the higher units as a mask of them, among the lower as a mask of the word's sets that hold them all. */
function masksOf(after: readonly (readonly number[])[], low: number) {
  const bits = after.map((before) => before.reduce((mask, unit) => mask | (1 << unit), 0));
  const beforeHigh = Int32Array.from(bits, (mask) => mask >>> low);
  const beforeLow = Int32Array.from(bits, (mask) => {
    const needed = mask & ((1 << low) - 1);
    let sets = 0;
    for (let set = 0; set < 2 ** low; set++) if ((needed & ~set) === 0) sets |= 1 << set;
    return sets;
  });
  return { beforeHigh, beforeLow };
}

/** For each of the five first units the word's sets without it. */
function lackingOf(low: number): Int32Array {
  return Int32Array.from({ length: low }, (_, i) => {
    let sets = 0;
    for (let set = 0; set < 2 ** low; set++) if (((set >>> i) & 1) === 0) sets |= 1 << set;
    return sets;
  });
}
