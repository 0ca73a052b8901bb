/**
 * Partial deals of one layer of a search: distinct (state, value vector) pairs with what led to them. Equal ones are merged and
 * their counts added; the first one's way is kept.
 */
export class Labels {
  size = 0;
  values: Float64Array;
  states: Int32Array;
  /** Index in the layer before, and arc taken from there. */
  parents: Int32Array;
  arcs: Int32Array;
  /** Weighted sum that the label can still reach, by the first cut. */
  hopes: Float64Array;
  counts: (number | bigint)[] = [];
  private capacity = 64;
  private table: Int32Array;

  constructor(private readonly coordinates: number) {
    this.values = new Float64Array(this.capacity * coordinates);
    this.states = new Int32Array(this.capacity);
    this.parents = new Int32Array(this.capacity);
    this.arcs = new Int32Array(this.capacity);
    this.hopes = new Float64Array(this.capacity);
    this.table = new Int32Array(4 * this.capacity).fill(-1);
  }

  /** Add deals that have these values in this state. */
  put(
    v: Float64Array,
    state: number,
    from: { parent: number; arc: number; hope: number; count: number | bigint },
  ): void {
    const { table, coordinates: J } = this;
    let slot = hashOf(v, 0, { J, state }) & (table.length - 1);
    for (; table[slot]! >= 0; slot = (slot + 1) & (table.length - 1)) {
      const x = table[slot]!;
      if (this.same(x, v, state)) {
        this.counts[x] = plus(this.counts[x]!, from.count);
        return;
      }
    }
    const x = this.size++;
    table[slot] = x;
    for (let j = 0; j < J; j++) this.values[x * J + j] = v[j]!;
    this.states[x] = state;
    this.parents[x] = from.parent;
    this.arcs[x] = from.arc;
    this.hopes[x] = from.hope;
    this.counts[x] = from.count;
    if (this.size === this.capacity) this.grow();
  }

  /** Whether some label has these values in this state. */
  has(v: Float64Array, state: number): boolean {
    const { table, coordinates: J } = this;
    let slot = hashOf(v, 0, { J, state }) & (table.length - 1);
    for (; table[slot]! >= 0; slot = (slot + 1) & (table.length - 1))
      if (this.same(table[slot]!, v, state)) return true;
    return false;
  }

  /** Keep only these labels, ascending indexes. Nothing can be put or looked up afterwards. */
  keep(kept: ArrayLike<number>): void {
    const J = this.coordinates;
    for (let y = 0; y < kept.length; y++) {
      const x = kept[y]!;
      this.values.copyWithin(y * J, x * J, x * J + J);
      this.states[y] = this.states[x]!;
      this.parents[y] = this.parents[x]!;
      this.arcs[y] = this.arcs[x]!;
      this.hopes[y] = this.hopes[x]!;
      this.counts[y] = this.counts[x]!;
    }
    this.size = kept.length;
  }

  private same(x: number, v: Float64Array, state: number): boolean {
    if (this.states[x] !== state) return false;
    const at = x * this.coordinates;
    for (let j = 0; j < this.coordinates; j++) if (this.values[at + j] !== v[j]) return false;
    return true;
  }

  private grow(): void {
    this.capacity *= 2;
    const J = this.coordinates;
    this.values = copied(this.values, new Float64Array(this.capacity * J));
    this.states = copied(this.states, new Int32Array(this.capacity));
    this.parents = copied(this.parents, new Int32Array(this.capacity));
    this.arcs = copied(this.arcs, new Int32Array(this.capacity));
    this.hopes = copied(this.hopes, new Float64Array(this.capacity));
    this.table = new Int32Array(4 * this.capacity).fill(-1);
    const mask = this.table.length - 1;
    for (let x = 0; x < this.size; x++) {
      let slot = hashOf(this.values, x * J, { J, state: this.states[x]! }) & mask;
      while (this.table[slot]! >= 0) slot = (slot + 1) & mask;
      this.table[slot] = x;
    }
  }
}

export const plus = (a: number | bigint, b: number | bigint): number | bigint => {
  if (typeof a === "number" && typeof b === "number" && a + b <= Number.MAX_SAFE_INTEGER) return a + b;
  return BigInt(a) + BigInt(b);
};

export const times = (a: number | bigint, b: number): number | bigint => {
  if (typeof a === "number" && a * b <= Number.MAX_SAFE_INTEGER) return a * b;
  return BigInt(a) * BigInt(b);
};

function hashOf(v: Float64Array, at: number, { J, state }: { J: number; state: number }): number {
  let hash = state;
  for (let j = 0; j < J; j++) hash = Math.imul(hash ^ (v[at + j]! | 0), 0x9e3779b1) ^ (hash >>> 15);
  return hash ^ (hash >>> 13);
}

function copied<A extends Float64Array | Int32Array>(from: A, into: A): A {
  into.set(from);
  return into;
}
