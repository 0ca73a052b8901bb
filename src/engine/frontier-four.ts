import { Heads } from "./heads.js";
import type { Arena, Bounds, Inflow } from "./point-list.js";

/** Cells a side at most. */
const most = 256;
const heads = new Heads();
/** Largest fourth value of kept points, as a Fenwick tree over cells of (second, third), best cells first. */
let tree = new Float64Array(0);
const rowHead = new Int32Array(most);
const columnHead = new Int32Array(most);
let rowNext = new Int32Array(1024);
let columnNext = new Int32Array(1024);

/**
 * Undominated points for four parties.
 *
 * Candidates come in descending lexicographic order, so a point is dropped exactly when a point kept is at least as good in the
 * second, third and fourth value. A grid over (second, third) answers for all cells that are better in both by one query of prefix
 * maxima. Where a cell is a single value, as with whole points, its own row or column is in that query; where it is a range of
 * values, the kept points of the candidate's row and column are asked one by one.
 */
export function mergeFour(inflows: readonly Inflow[], bounds: Bounds, limit: number, out: Arena): number {
  heads.start(inflows, bounds);
  const [, lowY, lowZ, lowW] = bounds.lower;
  const [headX, headY, headZ, headW] = heads.at;
  const [outX, outY, outZ, outW] = out.v;
  const { count, from } = out;
  const rows = axisOf(inflows, 1, bounds.unit[1]);
  const columns = axisOf(inflows, 2, bounds.unit[2]);
  const { high: highY, width: widthY } = rows;
  const { high: highZ, width: widthZ } = columns;
  const side = columns.cells + 1;
  clear(rows.cells, columns.cells);
  let size = 0;

  next: for (; heads.size > 0; heads.next()) {
    const l = heads.top;
    const y = headY[l];
    const z = headZ[l];
    const w = headW[l];
    if (y < lowY || z < lowZ || w < lowW) continue;
    const last = size - 1;
    if (size > 0 && outY[last] === y && outZ[last] === z && outW[last] === w && outX[last] === headX[l]) {
      count[last] += heads.count;
      continue;
    }
    const row = Math.floor((highY - y) / widthY);
    const column = Math.floor((highZ - z) / widthZ);
    const firstRow = rows.exact ? row + 1 : row;
    const firstColumn = columns.exact ? column + 1 : column;
    for (let r = firstRow; r > 0; r &= r - 1) {
      const start = r * side;
      for (let c = firstColumn; c > 0; c &= c - 1) if (tree[start + c] >= w) continue next;
    }
    if (!rows.exact) {
      for (let k = rowHead[row]; k >= 0; k = rowNext[k])
        if (outW[k] >= w && outZ[k] >= z && outY[k] >= y) continue next;
    }
    if (!columns.exact) {
      for (let k = columnHead[column]; k >= 0; k = columnNext[k]) {
        if (outW[k] >= w && outY[k] >= y && outZ[k] >= z) continue next;
      }
    }
    if (size === limit) return -1;
    outX[size] = headX[l];
    outY[size] = y;
    outZ[size] = z;
    outW[size] = w;
    count[size] = heads.count;
    from[size] = heads.from;

    if (size === rowNext.length) growStrips();
    rowNext[size] = rowHead[row];
    rowHead[row] = size;
    columnNext[size] = columnHead[column];
    columnHead[column] = size++;
    for (let r = row + 1; r <= rows.cells; r += r & -r) {
      const start = r * side;
      for (let c = column + 1; c <= columns.cells; c += c & -c) if (tree[start + c] < w) tree[start + c] = w;
    }
  }
  return size;
}

interface Axis {
  readonly high: number;
  /** Units in a cell. */
  readonly width: number;
  readonly cells: number;
  /** Whether a cell is a single value. */
  readonly exact: boolean;
}

/** Cells for one value of all candidates, best first. */
function axisOf(inflows: readonly Inflow[], coordinate: number, unit: number): Axis {
  let high = -Infinity;
  let low = Infinity;
  let points = 0;
  for (const { list, shift } of inflows) {
    const values = list.v[coordinate];
    points += list.size;
    for (let i = 0; i < list.size; i++) {
      const v = values[i] + shift[coordinate];
      if (v > high) high = v;
      if (v < low) low = v;
    }
  }
  const steps = points > 0 ? Math.round((high - low) / unit) + 1 : 1;
  if (steps <= most) return { high, width: unit, cells: steps, exact: true };
  const cells = Math.max(16, Math.min(most, Math.ceil(Math.sqrt(points))));
  // A unit more than the range, so that the lowest value falls into the last cell and not behind it.
  return { high, width: (high - low + unit) / cells, cells, exact: false };
}

function clear(rows: number, columns: number): void {
  const room = (rows + 1) * (columns + 1);
  if (tree.length < room) tree = new Float64Array(room);
  tree.fill(-Infinity, 0, room);
  rowHead.fill(-1, 0, rows);
  columnHead.fill(-1, 0, columns);
}

function growStrips(): void {
  const row = new Int32Array(2 * rowNext.length);
  const column = new Int32Array(2 * rowNext.length);
  row.set(rowNext);
  column.set(columnNext);
  rowNext = row;
  columnNext = column;
}
