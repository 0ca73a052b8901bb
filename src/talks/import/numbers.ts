/** Numbers of other tools' files: exact where a talks file can hold them, bounded where the engine could not. */
import { compareFractions, type Fraction, fraction, parseFraction, plus, times } from "../fraction.js";
import type { ImportedParty } from "./imported.js";
import type { Source } from "./source.js";

export const zero = fraction(0n);
export const one = fraction(1n);
export const hundred = fraction(100n);

/** A decimal of bearable size and length, exactly; undefined for anything else. */
export function decimal(text: string): Fraction | undefined {
  const parts = text.length > 60 ? null : /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE]([+-]?\d{1,3}))?$/.exec(text);
  if (parts === null || Math.abs(Number(parts[1] ?? 0)) > 60) return undefined;
  const value = parseFraction(text);
  return value && size(value) <= largestNumber ? value : undefined;
}

const largestNumber = 1e12;

/** A deal worth more than this, in size, could not be summed in whole units of 10^-7 points. */
const largestValue = 4e8;

/**
 * The party's numbers as a talks file can hold them: fractions of more than 30 digits are rounded to 10^-18 (with a line of the
 * report), and a party whose deals could be worth more than the engine can sum is refused.
 */
export function bearable(party: ImportedParty, source: Source): ImportedParty {
  let rounded = 0;
  const kept = (value: Fraction): Fraction => {
    const writable = rounded18(value);
    if (writable !== value) rounded++;
    return writable;
  };
  const result = {
    ...party,
    weights: party.weights.map(kept),
    worths: party.worths.map((list) => list.map(kept)),
    terms: party.terms.map((term) => ({ ...term, add: kept(term.add) })),
    walkAway: party.walkAway && kept(party.walkAway),
  };
  if (rounded) source.note("rounded", `${party.name}: ${rounded} numbers are rounded to 18 decimals`);
  const most = result.worths.reduce(
    (sum, list, i) => sum + list.reduce((high, worth) => Math.max(high, size(times(result.weights[i], worth))), 0),
    result.terms.reduce((sum, { add }) => sum + size(add), result.walkAway ? size(result.walkAway) : 0),
  );
  if (most > largestValue)
    source.tell(
      0,
      "too-large-values",
      `values of ${party.name} reach ${most.toPrecision(3)}, more than ${largestValue}`,
      "state them in a larger unit",
    );
  return result;
}

/** The sum of weight × worth over the options chosen, one an issue. */
export const sumOf = (
  { weights, worths }: Pick<ImportedParty, "weights" | "worths">,
  deal: readonly number[],
): Fraction => deal.reduce((sum, option, i) => plus(sum, times(weights[i], worths[i][option])), zero);

/** The largest of some values; 0 for none. */
export const largest = (values: readonly Fraction[]): Fraction =>
  values.length ? values.reduce((a, b) => (compareFractions(b, a) > 0 ? b : a)) : zero;

/** The least of some values; 0 for none. */
export const least = (values: readonly Fraction[]): Fraction =>
  values.length ? values.reduce((a, b) => (compareFractions(b, a) < 0 ? b : a)) : zero;

/** As a double, near enough for a message or a bound. */
export const near = (value: Fraction): number => Number(value.n) / Number(value.d);

const longest = 10n ** 30n;
const unit = 10n ** 18n;

/** The value itself where 30 digits write it, else rounded to 18 decimals, halves away from 0. */
export function rounded18(value: Fraction): Fraction {
  const { n, d } = value;
  if (d < longest && n < longest && n > -longest) return value;
  const twice = n * unit * 2n + (n < 0n ? -d : d);
  return fraction(twice / (2n * d), unit);
}

function size({ n, d }: Fraction): number {
  if (d === 1n || (n < longest && n > -longest && d < longest)) return Math.abs(Number(n) / Number(d));
  const whole = n / d;
  return Math.abs(Number(whole)) + Math.abs(Number(((n - whole * d) * 1_000_000n) / d)) / 1e6;
}
