import type { Diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";

/** What a counting table would take, and the windows and digits it would use. */
export interface DenseCost {
  readonly feasible: boolean;
  /** Additions. */
  readonly work: number;
  /** Per coordinate: the coarsest unit that all differences are multiples of. */
  readonly units: Float64Array;
  /** Per layer and coordinate: a gain that all others are measured from. */
  readonly shift: readonly Float64Array[];
  /** [layer boundary][state × coordinate], units: lowest value that can still reach its floor, and lowest that is sure to. */
  readonly low: readonly Float64Array[];
  readonly high: readonly Float64Array[];
  /** A table cell is a number in base 2^digit, one array per digit; so many digits per boundary. */
  readonly digit: number;
  readonly digits: readonly number[];
}

/** Most cells (all states and digits of two neighbouring boundaries) and additions a table may take. */
const CELLS = 2e7;
const WORK = 4e9;

/** Plan the table over the value vector for these floors. */
export function denseCost(graph: Diagram, floors: readonly number[]): DenseCost {
  const J = graph.coordinates;
  const { shift, units } = coarsest(graph);
  const { low, high } = windows(graph, floors, { shift, units });
  const cells = low.map((row, l) =>
    Float64Array.from({ length: graph.states[l]! }, (_, s) => {
      let product = 1;
      for (let j = 0; j < J; j++) product *= high[l]![s * J + j]! - row[s * J + j]! + 1;
      return product;
    }),
  );

  // A digit leaves room for everything that may be added to one cell in one layer.
  let crowd = 1;
  graph.layers.forEach(({ first, to, gain, ways }, l) => {
    const sums = new Float64Array(graph.states[l + 1]!);
    for (let s = 0; s < graph.states[l]!; s++) {
      for (let a = first[s]!; a < first[s + 1]!; a++) {
        let sources = ways[a]!;
        for (let j = 0; j < J; j++) {
          const top = high[l]![s * J + j]!;
          const moved =
            top + Math.round((gain[a * J + j]! - shift[l]![j]!) / units[j]!) - high[l + 1]![to[a]! * J + j]! + 1;
          sources *= Math.max(1, Math.min(top - low[l]![s * J + j]! + 1, moved));
        }
        sums[to[a]!]! += sources;
      }
    }
    for (const sum of sums) crowd = Math.max(crowd, sum);
  });
  const digit = 52 - Math.ceil(Math.log2(crowd + 1));
  const digits: number[] = [1];
  let bits = 0;
  let work = 0;
  let largest = 0;
  graph.layers.forEach(({ first }, l) => {
    bits += Math.log2(mostWays(graph, l));
    digits.push(Math.max(1, Math.ceil((bits + 1) / Math.max(1, digit))));
    for (let s = 0; s < graph.states[l]!; s++) work += (first[s + 1]! - first[s]!) * cells[l]![s]! * digits[l]!;
    largest = Math.max(largest, sumOf(cells[l]!) * digits[l]! + sumOf(cells[l + 1]!) * digits[l + 1]!);
  });
  return { feasible: digit >= 8 && largest <= CELLS && work <= WORK, work, units, shift, low, high, digit, digits };
}

/**
 * Count the deals that reach all floors with a table over the value vector, one layer after another.
 *
 * A value that cannot reach its floor any more is dropped, one that is sure to is capped, which keeps the table small. Cells
 * are whole numbers of any size, held as digits in base 2^digit in doubles: additions only, carried once a layer, so exact.
 */
export function countDense(
  graph: Diagram,
  floors: readonly number[],
  cost: DenseCost = denseCost(graph, floors),
): bigint {
  const J = graph.coordinates;
  const end = graph.layers.length;
  if (graph.states[end] === 0) return 0n;
  const { low, high, units, shift, digit, digits } = cost;
  const widthsOf = (l: number, s: number) =>
    Array.from({ length: J }, (_, j) => high[l]![s * J + j]! - low[l]![s * J + j]! + 1);

  // Before the first layer there is one cell, the empty deal, unless it is already sure to miss a floor.
  for (let j = 0; j < J; j++) if (low[0]![j]! > 0) return 0n;
  let tables: (Float64Array[] | undefined)[] = [[Float64Array.of(1)]];
  for (let l = 0; l < end; l++) {
    const { first, to, gain, ways } = graph.layers[l]!;
    const next: (Float64Array[] | undefined)[] = new Array(graph.states[l + 1]!).fill(undefined);
    for (let s = 0; s < graph.states[l]!; s++) {
      const from = tables[s];
      if (from === undefined) continue;
      const widths = widthsOf(l, s);
      for (let a = first[s]!; a < first[s + 1]!; a++) {
        const t = to[a]!;
        const intoWidths = widthsOf(l + 1, t);
        const maps = widths.map((width, j) => {
          const delta = Math.round((gain[a * J + j]! - shift[l]![j]!) / units[j]!);
          return targets(width, low[l]![s * J + j]! + delta - low[l + 1]![t * J + j]!, intoWidths[j]!);
        });
        const cells = intoWidths.reduce((product, width) => product * width, 1);
        if (cells === 0) continue;
        next[t] ??= Array.from({ length: digits[l + 1]! }, () => new Float64Array(cells));
        const into = next[t]!;
        from.forEach((row, d) => {
          addShifted({ from: row, into: into[d]!, widths, intoWidths, maps, times: ways[a]! });
        });
      }
    }
    for (const table of next) if (table !== undefined) carry(table, 2 ** digit);
    tables = next;
  }
  let sum = 0n;
  for (const table of tables) {
    table?.forEach((row, d) => {
      for (const cell of row) if (cell > 0) sum += BigInt(cell) << BigInt(digit * d);
    });
  }
  return sum;
}

/**
 * Per boundary and state the values worth telling apart. A state that leads nowhere has an empty window (high = low − 1).
 * A window that is above every value so far means all of them are sure: one cell.
 */
function windows(
  graph: Diagram,
  floors: readonly number[],
  { shift, units }: { shift: readonly Float64Array[]; units: Float64Array },
): { low: Float64Array[]; high: Float64Array[] } {
  const J = graph.coordinates;
  const { best, worst } = valueBounds(graph);
  const sofar = prefixBounds(graph);
  const low: Float64Array[] = [];
  const high: Float64Array[] = [];
  for (let l = 0; l <= graph.layers.length; l++) {
    low.push(new Float64Array(graph.states[l]! * J));
    high.push(new Float64Array(graph.states[l]! * J).fill(-1));
    for (let j = 0; j < J; j++) {
      let before = 0;
      let after = 0;
      shift.forEach((row, k) => {
        if (k < l) before += row[j]!;
        else after += row[j]!;
      });
      const unit = units[j]!;
      const floor = Math.ceil((floors[j]! - graph.base[j]! - before - after) / unit);
      for (let s = 0; s < graph.states[l]!; s++) {
        const x = s * J + j;
        if (best[l]![x] === -Infinity) continue;
        const sure = floor - Math.round((worst[l]![x]! - after) / unit);
        const hope = floor - Math.round((best[l]![x]! - after) / unit);
        low[l]![x] = Math.max(hope, Math.min(Math.round((sofar.least[l]![x]! - before) / unit), sure));
        high[l]![x] = Math.max(low[l]![x]!, Math.min(Math.round((sofar.most[l]![x]! - before) / unit), sure));
      }
    }
  }
  return { low, high };
}

/** Where the cells of one dimension go: first source that is kept, how many go one to one, and the target of the first. */
interface Targets {
  readonly from: number;
  readonly straight: number;
  readonly target: number;
  readonly width: number;
  readonly intoWidth: number;
}

/** `offset` is the target of source 0. */
function targets(width: number, offset: number, intoWidth: number): Targets {
  const from = Math.max(0, -offset);
  const straight = Math.max(0, Math.min(width - from, intoWidth - 1 - (from + offset)));
  return { from, straight, target: from + offset, width, intoWidth };
}

/** Target of source `x`: itself shifted, capped at the last cell. */
const targetOf = ({ from, target, intoWidth }: Targets, x: number): number =>
  Math.min(intoWidth - 1, target + x - from);

function addShifted(job: {
  from: Float64Array;
  into: Float64Array;
  widths: readonly number[];
  intoWidths: readonly number[];
  maps: readonly Targets[];
  times: number;
}): void {
  const { from, into, maps, times, widths, intoWidths } = job;
  const J = maps.length;
  if (J === 0) {
    into[0]! += times * from[0]!;
    return;
  }
  const last = maps[J - 1]!;
  const row = (source: number, target: number): void => {
    const kept = source + last.from;
    const shift = target + last.target - kept;
    const stop = kept + last.straight;
    if (times === 1) for (let x = kept; x < stop; x++) into[x + shift]! += from[x]!;
    else for (let x = kept; x < stop; x++) into[x + shift]! += times * from[x]!;
    const rest = source + last.width;
    if (stop >= rest) return;
    let capped = 0;
    for (let x = stop; x < rest; x++) capped += from[x]!;
    into[target + last.intoWidth - 1]! += times * capped;
  };
  const descend = (j: number, source: number, target: number): void => {
    if (j === J - 1) {
      row(source * widths[j]!, target * intoWidths[j]!);
      return;
    }
    const map = maps[j]!;
    for (let x = map.from; x < map.width; x++) {
      descend(j + 1, source * map.width + x, target * map.intoWidth + targetOf(map, x));
    }
  };
  descend(0, 0, 0);
}

/** Bring every digit below the base again. */
function carry(table: readonly Float64Array[], base: number): void {
  for (let d = 0; d + 1 < table.length; d++) {
    const row = table[d]!;
    const above = table[d + 1]!;
    for (let x = 0; x < row.length; x++) {
      const value = row[x]!;
      if (value < base) continue;
      const over = Math.floor(value / base);
      row[x] = value - over * base;
      above[x]! += over;
    }
  }
}

/** Per layer and coordinate a value of some arc, and per coordinate the greatest common divisor of all differences from it. */
export function coarsest(graph: Diagram): { shift: Float64Array[]; units: Float64Array } {
  const J = graph.coordinates;
  const units = new Float64Array(J);
  const shift = graph.layers.map(({ to, gain }) => {
    const row = new Float64Array(J);
    for (let j = 0; j < J && to.length > 0; j++) {
      row[j] = gain[j]!;
      for (let a = 1; a < to.length; a++) units[j] = divisor(units[j]!, Math.abs(gain[a * J + j]! - row[j]!));
    }
    return row;
  });
  return { shift, units: units.map((unit) => unit || 1) };
}

function divisor(a: number, b: number): number {
  while (b !== 0) [a, b] = [b, a % b];
  return a;
}

/** [layer boundary][state × coordinate]: least and greatest sum of what has been placed. */
function prefixBounds(graph: Diagram): { least: Float64Array[]; most: Float64Array[] } {
  const J = graph.coordinates;
  const least = [new Float64Array(J)];
  const most = [new Float64Array(J)];
  graph.layers.forEach(({ first, to, gain }, l) => {
    const low = new Float64Array(graph.states[l + 1]! * J).fill(Infinity);
    const high = new Float64Array(graph.states[l + 1]! * J).fill(-Infinity);
    for (let s = 0; s < graph.states[l]!; s++) {
      for (let a = first[s]!; a < first[s + 1]!; a++) {
        for (let j = 0; j < J; j++) {
          const t = to[a]! * J + j;
          low[t] = Math.min(low[t]!, least[l]![s * J + j]! + gain[a * J + j]!);
          high[t] = Math.max(high[t]!, most[l]![s * J + j]! + gain[a * J + j]!);
        }
      }
    }
    least.push(low);
    most.push(high);
  });
  return { least, most };
}

/** Most options that any state of a layer has. */
function mostWays(graph: Diagram, l: number): number {
  const { first, ways } = graph.layers[l]!;
  let most = 1;
  for (let s = 0; s < graph.states[l]!; s++) {
    let sum = 0;
    for (let a = first[s]!; a < first[s + 1]!; a++) sum += ways[a]!;
    most = Math.max(most, sum);
  }
  return most;
}

function sumOf(row: Float64Array): number {
  let sum = 0;
  for (const x of row) sum += x;
  return sum;
}
