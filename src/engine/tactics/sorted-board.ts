/** Boards of up to a million deals: every deal valued once and sorted by worth to each side. */
import type { Deal } from "../model.js";
import { breaks, holds, type Space } from "../space.js";
import type { Board, Code } from "./board.js";
import type { Domain, Side } from "./domain.js";
import { type Favour, favourOf } from "./favour.js";

/** The board of a domain by sorted deals. Codes are deals in mixed radix, issue 1 first: their order is that of option indexes. */
export function sortedBoard(domain: Domain): Board {
  const { space } = domain;
  const strides = stridesOf(space.sizes);
  const worths = [valued(space, 0, strides), valued(space, 1, strides)] as const;
  const permitted = permittedCodes(space, strides);
  const sorted = [new Falling(worths[0], permitted), new Falling(worths[1], permitted)] as const;
  const allowed = new Uint8Array(worths[0].length);
  for (const code of permitted) allowed[code] = 1;
  const dealOf = (code: Code): Deal => strides.map((stride, i) => Math.floor(code / stride) % space.sizes[i]!);
  return {
    domain,
    most: [sorted[0].most, sorted[1].most],
    worths,
    slack: [0, 0],
    dealOf,
    codeOf: (deal) => {
      const code = deal.reduce((sum, option, i) => sum + option * strides[i]!, 0);
      return allowed[code] ? code : null;
    },
    nearest: (side, target, favour) => {
      const list = sorted[side];
      const level = list.levelAt(target);
      const from = list.starts[level]!;
      const to = list.starts[level + 1]!;
      return to - from === 1 ? list.codes[from]! : mostFavoured(list.codes, { from, to }, favour, dealOf);
    },
    falling: (side, rank) => (rank < permitted.length ? sorted[side].byRank(rank) : null),
  };
}

/** Of codes that are worth the same, ascending, the one that favours the other most; of equals the first. */
function mostFavoured(
  codes: Uint32Array,
  { from, to }: { readonly from: number; readonly to: number },
  favour: Favour,
  dealOf: (code: Code) => Deal,
): Code {
  const estimate = favour.estimate();
  let best = codes[from]!;
  let most = -Infinity;
  for (let k = from; k < to; k++) {
    const value = favourOf(estimate, dealOf(codes[k]!));
    if (value > most) [best, most] = [codes[k]!, value];
  }
  return best;
}

/** Cells of worth that searches start from, at most. */
const mostCells = 8192;

/** The permitted deals by worth to one side. */
class Falling {
  /** Different worths, ascending. */
  readonly levels: Float64Array;
  /** Deals of level k are codes[starts[k]] … codes[starts[k + 1] − 1], ascending. */
  readonly starts: Uint32Array;
  readonly codes: Uint32Array;
  readonly most: number;
  private readonly least: number;
  private readonly cells: number;
  private readonly perUnit: number;
  /** First level of each of equal cells of worth, so that a search starts within a few levels of its end. */
  private readonly firsts: Uint32Array;

  constructor(worths: Float64Array, permitted: Uint32Array) {
    const levels = different(worths, permitted);
    this.levels = levels;
    this.least = levels[0]!;
    this.most = levels.at(-1)!;
    this.cells = Math.min(mostCells, levels.length);
    this.perUnit = (this.cells - 1) / Math.max(1, this.most - this.least);
    this.firsts = new Uint32Array(this.cells + 1).fill(levels.length);
    for (let k = levels.length - 1; k >= 0; k--) this.firsts[this.cellOf(levels[k]!)] = k;
    for (let c = this.cells - 1; c >= 0; c--) this.firsts[c] = Math.min(this.firsts[c]!, this.firsts[c + 1]!);

    this.starts = new Uint32Array(levels.length + 1);
    const levelOf = new Uint32Array(permitted.length);
    for (let k = 0; k < permitted.length; k++) {
      levelOf[k] = this.levelAt(worths[permitted[k]!]!);
      this.starts[levelOf[k]! + 1]!++;
    }
    for (let k = 0; k < levels.length; k++) this.starts[k + 1]! += this.starts[k]!;
    this.codes = new Uint32Array(permitted.length);
    const free = this.starts.slice();
    for (let k = 0; k < permitted.length; k++) this.codes[free[levelOf[k]!]!++] = permitted[k]!;
  }

  /** The first level of at least `target`; the last one where rounding has carried a target above it. */
  levelAt(target: number): number {
    if (target <= this.least) return 0;
    if (target >= this.most) return this.levels.length - 1;
    const cell = this.cellOf(target);
    let low = this.firsts[cell]!;
    let high = this.firsts[cell + 1]!;
    const levels = this.levels;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (levels[middle]! < target) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** Number `rank` by falling worth; of equal worth the smaller code first. */
  byRank(rank: number): Code {
    const position = this.codes.length - 1 - rank;
    const level = this.levelOfPosition(position);
    // Within its level the order runs the other way.
    return this.codes[this.starts[level]! + (this.starts[level + 1]! - 1 - position)]!;
  }

  private levelOfPosition(position: number): number {
    let low = 0;
    let high = this.levels.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >>> 1;
      if (this.starts[middle]! <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private cellOf(worth: number): number {
    return Math.floor((worth - this.least) * this.perUnit);
  }
}

/** The different worths of some deals, ascending. */
function different(worths: Float64Array, codes: Uint32Array): Float64Array {
  const all = new Float64Array(codes.length);
  for (let k = 0; k < codes.length; k++) all[k] = worths[codes[k]!]!;
  all.sort();
  let count = 0;
  for (let k = 0; k < all.length; k++) if (k === 0 || all[k] !== all[k - 1]) all[count++] = all[k]!;
  return all.slice(0, count);
}

function stridesOf(sizes: readonly number[]): readonly number[] {
  const strides = sizes.map(() => 1);
  for (let i = sizes.length - 2; i >= 0; i--) strides[i] = strides[i + 1]! * sizes[i + 1]!;
  return strides;
}

/** The worth of every deal to a side, by code, rules aside. */
function valued(space: Space, side: Side, strides: readonly number[]): Float64Array {
  const { c, terms } = space.coordinates[side]!;
  let sums = Float64Array.of(0);
  for (const [i, size] of space.sizes.entries()) {
    const next = new Float64Array(sums.length * size);
    for (let prefix = 0, code = 0; prefix < sums.length; prefix++)
      for (let option = 0; option < size; option++) next[code++] = sums[prefix]! + c[i]![option]!;
    sums = next;
  }
  if (terms.length) {
    const deal = space.sizes.map(() => 0);
    for (let code = 0; code < sums.length; code++) {
      for (const [i, stride] of strides.entries()) deal[i] = Math.floor(code / stride) % space.sizes[i]!;
      for (const { when, add } of terms) if (holds(when, deal)) sums[code]! += add;
    }
  }
  return sums;
}

/** Codes of the deals without a removed option or a broken rule, ascending. */
function permittedCodes(space: Space, strides: readonly number[]): Uint32Array {
  let codes: Uint32Array = Uint32Array.of(0);
  for (const [i, allowed] of space.allowed.entries()) {
    const next = new Uint32Array(codes.length * allowed.length);
    let k = 0;
    for (const prefix of codes) for (const option of allowed) next[k++] = prefix + option * strides[i]!;
    codes = next;
  }
  if (!space.rules.length) return codes;
  const deal = space.sizes.map(() => 0);
  return codes.filter((code) => {
    for (const [i, stride] of strides.entries()) deal[i] = Math.floor(code / stride) % space.sizes[i]!;
    return !space.rules.some((rule) => breaks(rule, deal));
  });
}
