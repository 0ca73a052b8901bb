/** Exact fractions, so that the plain twin compares products and ratios without rounding. */
export interface Fraction {
  readonly over: bigint;
  /** Positive. */
  readonly under: bigint;
}

/** @param under safe integer, not 0 */
export function fraction(over: number | bigint, under: number | bigint = 1): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)];
  if (b === 0n) throw new Error("expected a denominator other than 0");
  return b < 0n ? { over: -a, under: -b } : { over: a, under: b };
}

export const compare = (a: Fraction, b: Fraction): number => {
  const difference = a.over * b.under - b.over * a.under;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
};

export const plus = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under + b.over * a.under, a.under * b.under);

export const minus = (a: Fraction, b: Fraction): Fraction => plus(a, { over: -b.over, under: b.under });

/** The least and the greatest of a list that is not empty. */
export const least = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (compare(b, a) < 0 ? b : a));
export const greatest = (all: readonly Fraction[]): Fraction => all.reduce((a, b) => (compare(b, a) > 0 ? b : a));

/** Nearest double (within one part in 2^50). */
export function toNumber({ over, under }: Fraction): number {
  const whole = over / under;
  return Number(whole) + Number(((over - whole * under) * (1n << 60n)) / under) / 2 ** 60;
}
