import { type Fraction, fraction, over, parseFraction, plus } from "../../talks/fraction.js";
import type { Plain, Range } from "../../talks/model.js";

/** A number that may not be known exactly, as fractions. */
export interface ExactPoints {
  readonly low: Fraction;
  readonly best: Fraction;
  readonly high: Fraction;
}

const two = fraction(2n);

/**
 * A range of a later section, exactly: a number, "a..b" (the middle is the best guess), "n/d" or {low, best, high}.
 *
 * @throws on anything else, since the reader of the file has checked it
 */
export function exactPoints(value: Plain | undefined): ExactPoints {
  if (typeof value === "object" && value !== null && !Array.isArray(value)) {
    const map = value as { readonly [key: string]: Plain };
    const [low, high] = [numberOf(map.low), numberOf(map.high)];
    return { low, best: map.best === undefined ? middle(low, high) : numberOf(map.best), high };
  }
  const ends = typeof value === "string" ? value.split("..") : [];
  if (ends.length === 2) {
    const [low, high] = [numberOf(ends[0]), numberOf(ends[1])];
    return { low, best: middle(low, high), high };
  }
  const only = numberOf(value);
  return { low: only, best: only, high: only };
}

/** The same of a range that the reader has rounded. */
export function exactRange({ low, best, high, exact }: Range): ExactPoints {
  return { low: numberOf(low), best: numberOf(exact ?? best), high: numberOf(high) };
}

/** A number of a later section, exactly. */
export function numberOf(value: Plain | undefined): Fraction {
  const read = parseFraction(String(value).trim());
  if (read === undefined) throw new Error(`expected a number, got ${JSON.stringify(value)}`);
  return read;
}

const middle = (low: Fraction, high: Fraction): Fraction => over(plus(low, high), two);
