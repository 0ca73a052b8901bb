/**
 * Walks shifted lists together in descending lexicographic order of party values: a binary heap of the lists' next points.
 *
 * Veto factions' coordinates are capped on the way. That can turn round the order of points with equal party values, which is why
 * nothing may rely on the order among those.
 */
import type { Bounds, Inflow } from "./point-list.js";

export class Heads {
  /** [coordinate][inflow]: the next point of each list, shifted and capped. */
  readonly at: Float64Array[] = [];
  /** The inflow whose next point comes first; read only while `size > 0`. */
  top = 0;
  size = 0;
  #inflows: readonly Inflow[] = [];
  #coordinates = 0;
  #parties = 0;
  #cap: Float64Array = new Float64Array(0);
  #lowest = -Infinity;
  #position = new Int32Array(0);
  #heap = new Int32Array(0);
  #base = new Int32Array(0);

  start(inflows: readonly Inflow[], bounds: Bounds): void {
    const lists = inflows.length;
    const coordinates = bounds.lower.length;
    if (lists > this.#heap.length || this.at.length < coordinates) {
      const room = Math.max(16, 2 * lists);
      this.#heap = new Int32Array(room);
      this.#position = new Int32Array(room);
      this.#base = new Int32Array(room);
      this.at.length = 0;
      for (let c = 0; c < coordinates; c++) this.at.push(new Float64Array(room));
    }
    this.#inflows = inflows;
    this.#coordinates = coordinates;
    this.#parties = bounds.parties;
    this.#cap = bounds.cap;
    this.#lowest = bounds.lower[0];
    this.size = 0;
    let base = 0;
    for (let l = 0; l < lists; l++) {
      this.#base[l] = base;
      base += inflows[l].list.size;
      this.#position[l] = 0;
      if (this.#load(l)) this.#heap[this.size++] = l;
    }
    for (let i = (this.size >> 1) - 1; i >= 0; i--) this.#sink(i);
    this.top = this.#heap[0];
  }

  /** Where the first point comes from, as `PointList.from` has it. */
  get from(): number {
    return this.#base[this.top] + this.#position[this.top];
  }

  /** Partial deals behind the first point. */
  get count(): number {
    const { list, weight } = this.#inflows[this.top];
    return list.count[this.#position[this.top]] * weight;
  }

  /** Leaves the first point behind. */
  next(): void {
    const l = this.top;
    this.#position[l]++;
    if (!this.#load(l)) this.#heap[0] = this.#heap[--this.size];
    if (this.size > 1) this.#sink(0);
    this.top = this.#heap[0];
  }

  #load(l: number): boolean {
    const { list, shift } = this.#inflows[l];
    const i = this.#position[l];
    if (i >= list.size) return false;
    const first = list.v[0][i] + shift[0];
    // Lists descend in the first coordinate, so nothing after this can reach the floor either.
    if (first < this.#lowest) return false;
    this.at[0][l] = first;
    for (let c = 1; c < this.#parties; c++) this.at[c][l] = list.v[c][i] + shift[c];
    for (let c = this.#parties; c < this.#coordinates; c++) {
      const v = list.v[c][i] + shift[c];
      this.at[c][l] = v < this.#cap[c] ? v : this.#cap[c];
    }
    return true;
  }

  #sink(i: number): void {
    const heap = this.#heap;
    const size = this.size;
    const moved = heap[i];
    for (;;) {
      let child = 2 * i + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#before(heap[child + 1], heap[child])) child++;
      if (!this.#before(heap[child], moved)) break;
      heap[i] = heap[child];
      i = child;
    }
    heap[i] = moved;
  }

  #before(a: number, b: number): boolean {
    const first = this.at[0];
    if (first[a] !== first[b]) return first[a] > first[b];
    for (let c = 1; c < this.#coordinates; c++) {
      const values = this.at[c];
      if (values[a] !== values[b]) return values[a] > values[b];
    }
    return a < b;
  }
}
