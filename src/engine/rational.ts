/** Exact fractions, for reading numbers as people wrote them. Always in lowest terms, denominator > 0. */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

/** The fraction n/d in lowest terms. d ≠ 0. */
export function rational(n: bigint, d = 1n): Rational {
  const g = gcd(n < 0n ? -n : n, d < 0n ? -d : d) || 1n;
  return d < 0n ? { n: -n / g, d: -d / g } : { n: n / g, d: d / g };
}

/**
 * The number a text stands for, as people read it: `0.36` is 36/100, `100/3` is a third of a hundred, `1e-7` is 1/10^7.
 *
 * @throws Error when the text is not a finite decimal or fraction (a bug: files are checked before)
 */
export function toRational(text: string): Rational {
  const slash = text.indexOf("/");
  if (slash > 0) return divide(toRational(text.slice(0, slash)), toRational(text.slice(slash + 1)));
  const match = /^\s*([+-]?)(\d*)\.?(\d*)(?:[eE]([+-]?\d+))?\s*$/.exec(text);
  if (!match || (match[2] === "" && match[3] === "")) throw new Error(`expected a number, got "${text}"`);
  const [, sign, whole = "", part = "", power = "0"] = match;
  const digits = BigInt(whole + part || "0") * (sign === "-" ? -1n : 1n);
  const exponent = Number(power) - part.length;
  return exponent >= 0 ? rational(digits * 10n ** BigInt(exponent)) : rational(digits, 10n ** BigInt(-exponent));
}

export const add = (a: Rational, b: Rational): Rational => rational(a.n * b.d + b.n * a.d, a.d * b.d);
export const multiply = (a: Rational, b: Rational): Rational => rational(a.n * b.n, a.d * b.d);
export const divide = (a: Rational, b: Rational): Rational => rational(a.n * b.d, a.d * b.n);

/** a·scale as a whole number, halves to even. Exact when the denominator divides the scale. */
export function scaled(a: Rational, scale: bigint): number {
  const product = a.n * scale;
  let quotient = product / a.d;
  let rest = product % a.d;
  if (rest < 0n) {
    rest += a.d;
    quotient -= 1n;
  }
  const twice = 2n * rest;
  if (twice > a.d || (twice === a.d && quotient % 2n !== 0n)) quotient += 1n;
  return Number(quotient);
}

export function gcd(a: bigint, b: bigint): bigint {
  while (b) [a, b] = [b, a % b];
  return a;
}
