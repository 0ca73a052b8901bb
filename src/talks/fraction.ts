/** An exact rational number; `d` is positive and both have no common factor. */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

/** The fraction n/d in lowest terms; d must not be 0. */
export function fraction(n: bigint, d = 1n): Fraction {
  if (d === 0n) throw new Error("expected a denominator other than 0");
  const shared = commonDivisor(n < 0n ? -n : n, d < 0n ? -d : d);
  const sign = d < 0n ? -1n : 1n;
  return { n: (sign * n) / shared, d: (sign * d) / shared };
}

/**
 * Reads a decimal ("-3.67", "1e-3") or a fraction ("100/3") exactly; undefined for anything else, for a zero denominator,
 * and for exponents beyond ±300, which no number of a talks file needs.
 */
export function parseFraction(text: string): Fraction | undefined {
  const divided = /^([-+]?\d{1,30})\/(\d{1,30})$/.exec(text);
  if (divided !== null) {
    const d = BigInt(divided[2]);
    return d === 0n ? undefined : fraction(BigInt(divided[1]), d);
  }
  const parts = /^([-+]?)(\d*)(?:\.(\d*))?(?:[eE]([-+]?\d{1,3}))?$/.exec(text);
  if (parts === null || text.length > 400) return undefined;
  const [, sign, integer, decimals = "", exponent = "0"] = parts;
  if (integer === "" && decimals === "") return undefined;
  const power = Number(exponent) - decimals.length;
  if (Math.abs(power) > 700) return undefined;
  const digits = BigInt(`${integer}${decimals}`) * (sign === "-" ? -1n : 1n);
  return power >= 0 ? fraction(digits * 10n ** BigInt(power)) : fraction(digits, 10n ** BigInt(-power));
}

/** a + b */
export function plus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d + b.n * a.d, a.d * b.d);
}

/** a − b */
export function minus(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d - b.n * a.d, a.d * b.d);
}

/** a · b */
export function times(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.n, a.d * b.d);
}

/** a / b; b must not be 0. */
export function over(a: Fraction, b: Fraction): Fraction {
  return fraction(a.n * b.d, a.d * b.n);
}

/** Negative, 0 or positive as a is less than, equal to or more than b. */
export function compareFractions(a: Fraction, b: Fraction): number {
  const left = a.n * b.d;
  const right = b.n * a.d;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** The nearest double. Where both parts are safe integers, one division rounds once and so rightly; else by 25 digits. */
export function toNumber(a: Fraction): number {
  if (a.d === 1n) return Number(a.n);
  const safe = BigInt(Number.MAX_SAFE_INTEGER);
  const size = a.n < 0n ? -a.n : a.n;
  if (size <= safe && a.d <= safe) return Number(a.n) / Number(a.d);
  const digits = Math.max(0, 25 + a.d.toString().length - size.toString().length);
  return Number(`${(a.n * 10n ** BigInt(digits)) / a.d}e-${digits}`);
}

/** "100/3" where no short decimal says it; undefined where the double's own decimal is exact. */
export function exactText(a: Fraction): string | undefined {
  const decimal = parseFraction(String(toNumber(a)));
  return decimal !== undefined && compareFractions(decimal, a) === 0 ? undefined : `${a.n}/${a.d}`;
}

function commonDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a, b];
  while (y !== 0n) [x, y] = [y, x % y];
  return x === 0n ? 1n : x;
}
