import { coarsest } from "./count-dense.js";
import type { Diagram } from "./diagram.js";

/** A counting table for two floors in a space without conditions across issues. */
export interface Corner {
  /** Additions, at most; digits that stay empty cost none. */
  readonly work: number;
  /** Cells of the table, per digit. */
  readonly cells: number;
  /** Per floor, whether it is the deals below it that are listed, because there is less room there. */
  readonly below: readonly boolean[];
  /** Per floor, the most steps that a deal listed is away from the end of the range. */
  readonly most: readonly number[];
  /** Per issue and way to decide it, the steps it takes away from either end. */
  readonly issues: readonly Steps[];
}

interface Steps {
  readonly rows: Float64Array;
  readonly columns: Float64Array;
  readonly ways: Float64Array;
}

/**
 * Plan to count over the corner of the value range that a deal is in when it misses (or reaches) each floor, whichever end is
 * nearer. Sums only ever move away from their end, so what leaves the corner is dropped, and nothing has to be capped.
 *
 * @returns null unless the graph has two coordinates and one state throughout
 */
export function cornerOf(graph: Diagram, floors: readonly number[]): Corner | null {
  if (graph.coordinates !== 2 || graph.states.some((states) => states !== 1)) return null;
  const { units } = coarsest(graph);
  const sides = floors.map((floor, j) => {
    const ends = graph.layers.map(({ to, gain }) => {
      const column = Array.from(to, (_, a) => gain[2 * a + j]!);
      return [Math.min(...column), Math.max(...column)] as const;
    });
    const low = ends.reduce((sum, [least]) => sum + least, graph.base[j]!);
    const high = ends.reduce((sum, [, most]) => sum + most, graph.base[j]!);
    const below = Math.ceil((floor - low) / units[j]!) - 1;
    const above = Math.floor((high - floor) / units[j]!);
    return { below: below < above, most: Math.min(below, above), ends };
  });
  const issues = graph.layers.map(({ to, gain, ways }, l): Steps => {
    const [rows, columns] = sides.map(({ below, ends }, j) => {
      const [least, most] = ends[l]!;
      return Float64Array.from(to, (_, a) =>
        Math.round((below ? gain[2 * a + j]! - least : most - gain[2 * a + j]!) / units[j]!),
      );
    });
    return { rows: rows!, columns: columns!, ways };
  });
  const most = sides.map((side) => side.most);
  const size = (side: Float64Array, j: number) => Math.max(...side) / (1 + most[j]!);
  // Small steps first: the table stays small for longer.
  issues.sort((a, b) => size(a.rows, 0) + size(a.columns, 1) - size(b.rows, 0) - size(b.columns, 1));
  return { ...costOf(issues, most), below: sides.map(({ below }) => below), most, issues };
}

function costOf(issues: readonly Steps[], most: readonly number[]): { work: number; cells: number } {
  const digit = digitFor(issues);
  let [height, width] = [1, 1];
  let bits = 0;
  let work = 0;
  for (const { rows, columns, ways } of issues) {
    bits += Math.log2(ways.reduce((sum, times) => sum + times, 0));
    height = Math.min(most[0]! + 1, height + Math.max(...rows));
    width = Math.min(most[1]! + 1, width + Math.max(...columns));
    work += height * width * ways.length * Math.ceil((bits + 1) / digit);
  }
  return { work, cells: Math.max(0, most[0]! + 1) * Math.max(0, most[1]! + 1) };
}

/**
 * Deals that reach both floors: those listed, or what they and each floor's own leave of all.
 *
 * @param limit give up after so many additions
 * @returns null when given up
 */
export function countCorner({ below, most, issues }: Corner, limit = Infinity): bigint | null {
  const [rows, columns] = most as [number, number];
  const both = listed(issues, [rows, columns], limit);
  if (both === null) return null;
  if (!below[0] && !below[1]) return both;
  const still = issues.map(({ rows: steps }) => new Float64Array(steps.length));
  const line = (side: "rows" | "columns", steps: number): bigint =>
    listed(
      issues.map((one, i) => ({ ...one, columns: one[side], rows: still[i]! })),
      [0, steps],
      Infinity,
    )!;
  const first = () => line("rows", rows);
  const second = () => line("columns", columns);
  if (!below[1]) return second() - both;
  if (!below[0]) return first() - both;
  const all = issues.reduce((product, { ways }) => product * BigInt(ways.reduce((sum, times) => sum + times, 0)), 1n);
  return all - first() - second() + both;
}

/** Room for the sum over one issue's ways below 2^53. */
const digitFor = (issues: readonly Steps[]): number =>
  51 -
  Math.ceil(
    Math.log2(
      issues.reduce(
        (most, { ways }) =>
          Math.max(
            most,
            ways.reduce((x, y) => x + y, 0),
          ),
        1,
      ),
    ),
  );

/** A table, digit by digit in base 2^digit, and per row the columns and digits that are not empty. */
interface Table {
  readonly digits: Float64Array[];
  readonly first: Int32Array;
  readonly last: Int32Array;
  readonly depth: Uint8Array;
}

/**
 * Ways to decide all issues within so many steps in either direction. Row by row, so that what is added up stays at hand; a row
 * keeps only the digits it needs. Digits are doubles below their base, so all sums are exact.
 */
function listed(issues: readonly Steps[], [rows, columns]: readonly [number, number], limit: number): bigint | null {
  if (rows < 0 || columns < 0) return 0n;
  const digit = digitFor(issues);
  const base = 2 ** digit;
  const width = columns + 1;
  const empty = (): Table => ({
    digits: [],
    first: new Int32Array(rows + 1).fill(width),
    last: new Int32Array(rows + 1).fill(-1),
    depth: new Uint8Array(rows + 1),
  });
  const digitOf = (table: Table, d: number): Float64Array => {
    table.digits[d] ??= new Float64Array((rows + 1) * width);
    return table.digits[d]!;
  };
  let from = empty();
  let into = empty();
  digitOf(from, 0)[0] = 1;
  from.first[0] = 0;
  from.last[0] = 0;
  from.depth[0] = 1;
  let height = 1;
  let bits = 0;
  let left = limit;
  for (const { rows: down, columns: right, ways } of issues) {
    const before = height;
    bits += Math.log2(ways.reduce((sum, times) => sum + times, 0));
    height = Math.min(rows + 1, height + Math.max(...down));
    for (let r = 0; r < height; r++) {
      let low = width;
      let high = -1;
      let depth = 0;
      for (let a = 0; a < ways.length; a++) {
        const source = r - down[a]!;
        if (source < 0 || source >= before) continue;
        const start = from.first[source]! + right[a]!;
        if (start >= width || from.depth[source] === 0) continue;
        low = Math.min(low, start);
        high = Math.max(high, Math.min(columns, from.last[source]! + right[a]!));
        depth = Math.max(depth, from.depth[source]!);
      }
      const at = r * width;
      left -= depth * ways.length * Math.max(0, high - low + 1);
      if (left < 0) return null;
      for (let d = 0; d < depth; d++) {
        const target = digitOf(into, d);
        target.fill(0, at + low, at + high + 1);
        const table = from.digits[d]!;
        for (let a = 0; a < ways.length; a++) {
          const source = r - down[a]!;
          if (source < 0 || source >= before || from.depth[source]! <= d) continue;
          const stop = at + Math.min(columns, from.last[source]! + right[a]!);
          const times = ways[a]!;
          let x = source * width + from.first[source]!;
          let y = at + from.first[source]! + right[a]!;
          if (times === 1) for (; y <= stop; x++, y++) target[y]! += table[x]!;
          else for (; y <= stop; x++, y++) target[y]! += times * table[x]!;
        }
      }
      for (let d = 0; d < depth && bits > digit; d++) {
        const target = into.digits[d]!;
        for (let y = at + low; y <= at + high; y++) {
          const value = target[y]!;
          if (value < base) continue;
          if (d + 1 === depth) {
            digitOf(into, d + 1).fill(0, at + low, at + high + 1);
            depth++;
          }
          const over = Math.floor(value / base);
          target[y] = value - over * base;
          into.digits[d + 1]![y]! += over;
        }
      }
      into.first[r] = low;
      into.last[r] = high;
      into.depth[r] = depth;
    }
    [from, into] = [into, from];
  }
  let sum = 0n;
  for (let r = 0; r < height; r++) {
    for (let d = 0; d < from.depth[r]!; d++) {
      let row = 0n;
      let small = 0;
      for (let y = from.first[r]!; y <= from.last[r]!; y++) {
        small += from.digits[d]![r * width + y]!;
        if (small >= base) {
          row += BigInt(small);
          small = 0;
        }
      }
      sum += (row + BigInt(small)) << BigInt(digit * d);
    }
  }
  return sum;
}
