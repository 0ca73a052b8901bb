/**
 * Points that have been kept, in a tree that finds one which dominates a candidate without asking most of them.
 *
 * Every node knows the best value of each coordinate below it: where a candidate is better in one of them, nothing below can
 * dominate. Leaves hold up to 16 points and split in two where they differ most, between their extremes. Points are only added:
 * a kernel meets them in descending lexicographic order, so none is ever dominated later, and the first coordinate needs no look.
 */

const leafSize = 16;

export class DominanceTree {
  #coordinates = 0;
  #parties = 0;
  #points: readonly Float64Array[] = [];
  #nodes = 0;
  /** [node × coordinates]: the best value of each coordinate below it. */
  #best = new Float64Array(0);
  /** Node: its lower child, the higher one follows; 0 for a leaf. */
  #child = new Int32Array(0);
  #splitOn = new Int32Array(0);
  #splitAt = new Float64Array(0);
  /** Leaf: how many points, and which. */
  #size = new Int32Array(0);
  #held = new Int32Array(0);
  #stack = new Int32Array(64);

  /** Starts empty over `points` ([coordinate][point]), of which the first `parties` coordinates are parties' values. */
  start(points: readonly Float64Array[], coordinates: number, parties: number): void {
    this.#points = points;
    this.#parties = parties;
    if (coordinates !== this.#coordinates) {
      this.#coordinates = coordinates;
      this.#best = new Float64Array(this.#child.length * coordinates);
    }
    this.#nodes = 0;
    this.#node();
  }

  /** A point at least as good as the candidate `at[…][l]` in all coordinates and better in a party's; −1 if there is none. */
  dominator(at: readonly Float64Array[], l: number): number {
    const coordinates = this.#coordinates;
    const best = this.#best;
    const stack = this.#stack;
    let waiting = 0;
    stack[waiting++] = 0;
    next: while (waiting > 0) {
      const node = stack[--waiting];
      for (let c = 1, b = node * coordinates + 1; c < coordinates; c++, b++) if (best[b] < at[c][l]) continue next;
      const child = this.#child[node];
      if (child > 0) {
        // The higher half is asked first: it is the likelier one.
        stack[waiting++] = child;
        stack[waiting++] = child + 1;
        continue;
      }
      const end = node * leafSize + this.#size[node];
      for (let h = node * leafSize; h < end; h++) if (this.dominates(this.#held[h], at, l)) return this.#held[h];
    }
    return -1;
  }

  dominates(point: number, at: readonly Float64Array[], l: number): boolean {
    const points = this.#points;
    let better = false;
    for (let c = 0; c < this.#coordinates; c++) {
      const difference = points[c][point] - at[c][l];
      if (difference < 0) return false;
      if (difference > 0 && c < this.#parties) better = true;
    }
    return better;
  }

  add(point: number): void {
    let node = 0;
    this.#raise(node, point);
    while (this.#child[node] > 0) {
      const higher = this.#points[this.#splitOn[node]][point] >= this.#splitAt[node];
      node = this.#child[node] + (higher ? 1 : 0);
      this.#raise(node, point);
    }
    this.#held[node * leafSize + this.#size[node]++] = point;
    if (this.#size[node] === leafSize) this.#split(node);
  }

  #raise(node: number, point: number): void {
    const base = node * this.#coordinates;
    for (let c = 1; c < this.#coordinates; c++) {
      if (this.#points[c][point] > this.#best[base + c]) this.#best[base + c] = this.#points[c][point];
    }
  }

  #split(node: number): void {
    const first = node * leafSize;
    let on = 0;
    let widest = 0;
    let middle = 0;
    for (let c = 1; c < this.#coordinates; c++) {
      const values = this.#points[c];
      let low = Infinity;
      let high = -Infinity;
      for (let h = first; h < first + leafSize; h++) {
        const v = values[this.#held[h]];
        if (v < low) low = v;
        if (v > high) high = v;
      }
      if (high - low <= widest) continue;
      on = c;
      widest = high - low;
      // Not the mean: rounding must not put it above `high`, or one half would stay empty.
      middle = high - widest / 2;
    }
    const child = this.#node();
    this.#node();
    this.#child[node] = child;
    this.#splitOn[node] = on;
    this.#splitAt[node] = middle;
    for (let h = first; h < first + leafSize; h++) {
      const point = this.#held[h];
      const half = child + (this.#points[on][point] >= middle ? 1 : 0);
      this.#raise(half, point);
      this.#held[half * leafSize + this.#size[half]++] = point;
    }
  }

  #node(): number {
    const node = this.#nodes++;
    if (node === this.#child.length) this.#grow();
    this.#child[node] = 0;
    this.#size[node] = 0;
    this.#best.fill(-Infinity, node * this.#coordinates, (node + 1) * this.#coordinates);
    return node;
  }

  #grow(): void {
    const room = Math.max(64, 2 * this.#child.length);
    const wider = <T extends Int32Array | Float64Array>(from: T, to: T): T => {
      to.set(from);
      return to;
    };
    this.#child = wider(this.#child, new Int32Array(room));
    this.#size = wider(this.#size, new Int32Array(room));
    this.#splitOn = wider(this.#splitOn, new Int32Array(room));
    this.#splitAt = wider(this.#splitAt, new Float64Array(room));
    this.#held = wider(this.#held, new Int32Array(room * leafSize));
    this.#best = wider(this.#best, new Float64Array(room * this.#coordinates));
    // No path is longer than there are nodes, and each step leaves one node waiting.
    this.#stack = new Int32Array(room + 2);
  }
}
