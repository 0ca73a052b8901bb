import type { Arena, Bounds, Inflow } from "./point-list.js";

/**
 * Undominated points for two parties, in time near the number of points kept.
 *
 * Lists descend in the first value and ascend in the second, so a merge by the first value keeps a point exactly when its second
 * exceeds all seen before, and each list can be run forward past everything below that. Equal vectors follow each other.
 */
export function mergeTwo(inflows: readonly Inflow[], { lower }: Bounds, limit: number, out: Arena): number {
  const lists = inflows.length;
  if (lists > heap.length) grow(2 * lists);
  const lowest = lower[0];
  // Values are whole units: this is the largest second value that is too low.
  let best = Math.ceil(lower[1]) - 1;
  let first = Number.NaN;
  let live = 0;
  let base = 0;
  for (let l = 0; l < lists; l++) {
    const { list, shift } = inflows[l];
    bases[l] = base;
    base += list.size;
    ends[l] = list.size;
    const i = forward(list.v[1], 0, list.size, best - shift[1]);
    at[l] = i;
    if (i === list.size) continue;
    x[l] = list.v[0][i] + shift[0];
    y[l] = list.v[1][i] + shift[1];
    if (x[l] >= lowest) heap[live++] = l;
  }
  for (let i = (live >> 1) - 1; i >= 0; i--) sink(i, live);

  const [outX, outY] = out.v;
  const { count, from } = out;
  let size = 0;
  while (live > 0) {
    const l = heap[0];
    const { list, shift, weight } = inflows[l];
    let i = at[l];
    if (y[l] > best) {
      if (size === limit) return -1;
      first = x[l];
      best = y[l];
      outX[size] = first;
      outY[size] = best;
      count[size] = list.count[i] * weight;
      from[size++] = bases[l] + i;
    } else if (y[l] === best && x[l] === first) count[size - 1] += list.count[i] * weight;

    i = forward(list.v[1], i + 1, ends[l], best - shift[1]);
    at[l] = i;
    if (i < ends[l]) {
      x[l] = list.v[0][i] + shift[0];
      y[l] = list.v[1][i] + shift[1];
      if (x[l] < lowest) heap[0] = heap[--live];
    } else heap[0] = heap[--live];
    sink(0, live);
  }
  return size;
}

let heap = new Int32Array(16);
let at = new Int32Array(16);
let ends = new Int32Array(16);
let bases = new Int32Array(16);
let x = new Float64Array(16);
let y = new Float64Array(16);

function grow(room: number): void {
  heap = new Int32Array(room);
  at = new Int32Array(room);
  ends = new Int32Array(room);
  bases = new Int32Array(room);
  x = new Float64Array(room);
  y = new Float64Array(room);
}

/**
 * The first index from `i` whose value exceeds `seen`, in ascending values. No tie is lost: a vector equal to the last one kept
 * became the next of its list when all before it in the order had been met, so before that one was kept.
 */
function forward(values: Float64Array, i: number, end: number, seen: number): number {
  while (i < end && values[i] <= seen) i++;
  return i;
}

/** Puts the heap's entry `i` in its place: larger first value on top, then larger second. */
function sink(i: number, size: number): void {
  const moved = heap[i];
  const mx = x[moved];
  const my = y[moved];
  for (;;) {
    let child = 2 * i + 1;
    if (child >= size) break;
    let c = heap[child];
    if (child + 1 < size) {
      const d = heap[child + 1];
      if (x[d] > x[c] || (x[d] === x[c] && y[d] > y[c])) {
        child++;
        c = d;
      }
    }
    if (!(x[c] > mx || (x[c] === mx && y[c] > my))) break;
    heap[i] = c;
    i = child;
  }
  heap[i] = moved;
}
