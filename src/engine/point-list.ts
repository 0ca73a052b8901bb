/**
 * Points of a partial deal space in flat arrays, and how kernels are handed them.
 *
 * A kernel builds the points of one state out of *inflows*: lists of the state before, each shifted by one class of options.
 */

/** Distinct vectors, descending lexicographically in party values; those equal in them differ for factions and follow each other. */
export interface PointList {
  readonly size: number;
  /** [coordinate][point], units. */
  readonly v: readonly Float64Array[];
  /** Partial deals with exactly this vector; exact below 2^53, and at least 2^53 otherwise. */
  readonly count: Float64Array;
  /** Where one of them comes from: the inflow's base + the index in its list. */
  readonly from: Int32Array;
}

export interface Inflow {
  readonly list: PointList;
  /** Units by coordinate. */
  readonly shift: Float64Array;
  /** Options in the class. */
  readonly weight: number;
}

/** What a partial deal must have to matter, by coordinate. */
export interface Bounds {
  readonly parties: number;
  /** Units: below it the floor is out of reach. */
  readonly lower: Float64Array;
  /** Units: at or above it a veto faction is sure to agree; Infinity for parties. */
  readonly cap: Float64Array;
  /** Units, by coordinate: every difference is a multiple of it. */
  readonly unit: Float64Array;
}

/**
 * Writes the undominated points of the inflows into `out`, ties merged with their counts added.
 * A point is dropped only if another is at least as good in all coordinates and better in a party's.
 * @returns how many, or −1 if more than `limit`
 */
export type Kernel = (inflows: readonly Inflow[], bounds: Bounds, limit: number, out: Arena) => number;

/** Grown, never shrunk, and used by one kernel at a time: garbage collection would be the slow tail of every slider. */
export class Arena {
  v: Float64Array[] = [];
  count = new Float64Array(0);
  from = new Int32Array(0);
  #room = 0;

  /** Makes room for `size` points of `coordinates`; what was in it is lost. */
  reserve(size: number, coordinates: number): void {
    if (size > this.#room) {
      this.#room = Math.max(1024, 2 * size);
      this.v = [];
      this.count = new Float64Array(this.#room);
      this.from = new Int32Array(this.#room);
    }
    while (this.v.length < coordinates) this.v.push(new Float64Array(this.#room));
  }

  /** A copy of the first `size` points, just as large as it must be. */
  take(size: number, coordinates: number): PointList {
    return {
      size,
      v: this.v.slice(0, coordinates).map((values) => values.slice(0, size)),
      count: this.count.slice(0, size),
      from: this.from.slice(0, size),
    };
  }
}
