/** What the named solutions compare: scores of a vector of values that are never decided by rounding. */

/** A score as a double, and exactly as a fraction with positive denominator for when doubles are too close to tell. */
export interface Score {
  readonly approximate: number;
  exact(): readonly [bigint, bigint];
}

export interface Measure {
  /** Whether more is better. */
  readonly more: boolean;
  /** Score of a vector in units. `approximate` is in points, `exact` in any fixed unit. */
  of(u: readonly number[]): Score;
}

/** Doubles that differ by less than this share are compared again in whole numbers. */
const CLOSE = 1e-9;

/** Negative, zero or positive as `a` is less than, equal to or greater than `b`; exact. */
export function compareScores(a: Score, b: Score): number {
  const difference = a.approximate - b.approximate;
  if (Math.abs(difference) > CLOSE * Math.max(1e-3, Math.abs(a.approximate), Math.abs(b.approximate)))
    return difference;
  const [overA, underA] = a.exact();
  const [overB, underB] = b.exact();
  const crossed = overA * underB - overB * underA;
  return crossed > 0n ? 1 : crossed < 0n ? -1 : 0;
}

/** Product of the gains over `d`. */
export function productOfGains(d: readonly number[], scale: number): Measure {
  return {
    more: true,
    of: (u) => ({
      approximate: u.reduce((product, units, p) => product * ((units - d[p]!) / scale), 1),
      exact: () => [u.reduce((product, units, p) => product * BigInt(units - d[p]!), 1n), 1n],
    }),
  };
}

/** Smallest gain over `d`; parties whose `d` is null do not count. */
export function leastGain(d: readonly (number | null)[], scale: number): Measure {
  return { more: true, of: (u) => whole(Math.min(...gains(u, d)), scale) };
}

/** Smallest gain as a share of the way from `d` to `ideal`, over the parties that can gain; 0 if none can. */
export function leastShare(d: readonly number[], ideal: readonly number[]): Measure {
  return { more: true, of: (u) => smallest(shares(u, d, ideal)) ?? ZERO };
}

/** Greatest minus smallest share of the way from `d` to `ideal`, over the parties that can gain; 0 if none can. */
export function spreadOfShares(d: readonly number[], ideal: readonly number[]): Measure {
  return {
    more: false,
    of: (u) => {
      const all = shares(u, d, ideal);
      const low = smallest(all);
      const high = smallest(all.map(negated));
      if (low === null || high === null) return ZERO;
      return {
        approximate: -high.approximate - low.approximate,
        exact: () => {
          const [a, b] = high.exact();
          const [x, y] = low.exact();
          return [-a * y - x * b, b * y];
        },
      };
    },
  };
}

/** Greatest minus smallest gain over `d`. */
export function spreadOfGains(d: readonly number[], scale: number): Measure {
  return {
    more: false,
    of: (u) => {
      const all = gains(u, d);
      return whole(Math.max(...all) - Math.min(...all), scale);
    },
  };
}

/** Sum of values. */
export function sumOfValues(scale: number): Measure {
  return {
    more: true,
    of: (u) =>
      whole(
        u.reduce((sum, units) => sum + units, 0),
        scale,
      ),
  };
}

/** Sum over all pairs of parties of the difference of their values. */
export function sumOfDifferences(scale: number): Measure {
  return {
    more: false,
    of: (u) => {
      let sum = 0;
      for (let p = 0; p < u.length; p++) for (let q = 0; q < p; q++) sum += Math.abs(u[p]! - u[q]!);
      return whole(sum, scale);
    },
  };
}

const ZERO: Score = { approximate: 0, exact: () => [0n, 1n] };

const whole = (units: number, scale: number): Score => ({
  approximate: units / scale,
  exact: () => [BigInt(units), 1n],
});

const gains = (u: readonly number[], d: readonly (number | null)[]): number[] =>
  u.flatMap((units, p) => (d[p] === null ? [] : [units - d[p]!]));

const shares = (u: readonly number[], d: readonly number[], ideal: readonly number[]): Score[] =>
  u.flatMap((units, p) => {
    const way = ideal[p]! - d[p]!;
    return way > 0
      ? [{ approximate: (units - d[p]!) / way, exact: () => [BigInt(units - d[p]!), BigInt(way)] as const }]
      : [];
  });

const negated = (score: Score): Score => ({
  approximate: -score.approximate,
  exact: () => {
    const [over, under] = score.exact();
    return [-over, under];
  },
});

const smallest = (scores: readonly Score[]): Score | null =>
  scores.reduce<Score | null>(
    (least, score) => (least === null || compareScores(score, least) < 0 ? score : least),
    null,
  );
