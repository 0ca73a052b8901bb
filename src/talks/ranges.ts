import {
  compareFractions,
  exactText,
  type Fraction,
  fraction,
  over,
  parseFraction,
  plus,
  times,
  toNumber,
} from "./fraction.js";
import type { Range } from "./model.js";
import type { Node } from "./node.js";
import type { Reading } from "./reading.js";
import { named, needed, record, type Shape } from "./shape.js";

/** A range before it is rounded to doubles. */
export interface ExactRange {
  readonly low: Fraction;
  readonly best: Fraction;
  readonly high: Fraction;
}

const decimal = "[-+]?(?:\\d+(?:\\.\\d+)?|\\.\\d+)(?:[eE][-+]?\\d+)?(?:/\\d+)?";
const spread = new RegExp(`^\\s*(${decimal})\\s*\\.\\.\\s*(${decimal})\\s*$`);
const two = fraction(2n);

/** A number written as a decimal or as "n/d". */
const exactNumber: Shape<Fraction> = {
  read(node, file) {
    const value = exactOf(node);
    if (value === undefined) file.expected("a number", node, 'write 38, 3.67 or "100/3"');
    return value;
  },
  json: () => ({ anyOf: [{ type: "number" }, { type: "string", pattern: "^[-+]?\\d+/\\d+$" }] }),
};

const lowBestHigh = record("a range", { low: needed(exactNumber), best: exactNumber, high: needed(exactNumber) });

/** A number, `a..b` (the middle is the best guess) or {low, best, high}, exactly. */
export const exactRange: Shape<ExactRange> = named("range", {
  read(node, file) {
    if (node.kind === "map") {
      const value = lowBestHigh.read(node, file);
      if (value === undefined) return undefined;
      return ordered({ best: middle(value.low, value.high), ...value }, node, file);
    }
    const ends = node.kind === "scalar" && node.written.includes("..") ? spread.exec(node.written) : null;
    if (ends !== null) {
      const low = parseFraction(ends[1]);
      const high = parseFraction(ends[2]);
      if (low !== undefined && high !== undefined) return ordered({ low, best: middle(low, high), high }, node, file);
    }
    const best = exactOf(node);
    if (best !== undefined) return { low: best, best, high: best };
    file.expected("a number or a range", node, 'write 38, 38..50, {low: 38, best: 45, high: 50} or "100/3"');
    return undefined;
  },
  json: () => ({
    anyOf: [
      { type: "number" },
      { type: "string", pattern: `^(${spread.source.slice(1, -1)}|\\s*${decimal}\\s*)$` },
      lowBestHigh.json(),
    ],
  }),
});

/**
 * A range whose ends lie between `low` and `high`.
 * @param code the problem's code when they do not
 */
export function rangeWithin(low: number, high: number, code: string, what: string): Shape<Range> {
  const least = Number.isFinite(low) ? fraction(BigInt(low)) : undefined;
  const most = Number.isFinite(high) ? fraction(BigInt(high)) : undefined;
  const words = most === undefined ? `at least ${low}` : `from ${low} to ${high}`;
  return {
    read(node, file) {
      const range = exactRange.read(node, file);
      if (range === undefined) return undefined;
      const below = least !== undefined && compareFractions(range.low, least) < 0;
      const above = most !== undefined && compareFractions(range.high, most) > 0;
      if (!below && !above) return roundedRange(range);
      const got = node.kind === "scalar" ? node.written : `${toNumber(range.low)}..${toNumber(range.high)}`;
      file.tell(node.at, code, `${what} is ${words}, got ${got}`, `write a number ${words}, or a range within`);
      return undefined;
    },
    json: () => exactRange.json(),
  };
}

/** Any finite number or range. */
export const range: Shape<Range> = rangeWithin(-Infinity, Infinity, "out-of-range", "a number");
/** Points of an option. */
export const worth: Shape<Range> = rangeWithin(0, 100, "worth-out-of-scale", "a worth");
/** Raw weights. */
export const weight: Shape<Range> = rangeWithin(0, Infinity, "negative-weight", "a weight");
/** Points given up or got by a step. */
export const points: Shape<Range> = rangeWithin(0, Infinity, "negative-points", "a cost or worth");

/** The range as doubles, with its best guess as a fraction where no double says it. */
export function roundedRange(range: ExactRange): Range {
  const exact = exactText(range.best);
  return {
    low: toNumber(range.low),
    best: toNumber(range.best),
    high: toNumber(range.high),
    ...(exact === undefined ? {} : { exact }),
  };
}

/** The exact value of a scalar, if it is a number or text such as "100/3". */
export function exactOf(node: Node): Fraction | undefined {
  if (node.kind !== "scalar" || node.value === null || typeof node.value === "boolean") return undefined;
  if (typeof node.value === "number") return parseFraction(node.written) ?? parseFraction(String(node.value));
  return parseFraction(node.value);
}

function middle(low: Fraction, high: Fraction): Fraction {
  return over(plus(low, high), two);
}

function ordered(range: ExactRange, node: Node, file: Reading): ExactRange | undefined {
  if (compareFractions(range.low, range.best) <= 0 && compareFractions(range.best, range.high) <= 0) return range;
  file.tell(node.at, "range-order", "a range goes from low over best to high", "write the smaller number first");
  return undefined;
}

/** The value at `x` of the straight line through two knots. */
export function between(x: Fraction, from: readonly [Fraction, Fraction], to: readonly [Fraction, Fraction]): Fraction {
  const share = over(plus(x, times(fraction(-1n), from[0])), plus(to[0], times(fraction(-1n), from[0])));
  return plus(from[1], times(share, plus(to[1], times(fraction(-1n), from[1]))));
}
