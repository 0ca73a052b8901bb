/**
 * What of a reading does not depend on the prior, and the reading under any prior from it: whoever holds another prior is answered at
 * once, without the record being read again.
 */
import { bandsAt, overlap } from "./band.js";
import { pivotalAt, type SumsWithout } from "./pivotal.js";
import { posteriorAt } from "./posterior.js";
import type { ConductReading } from "./reading.js";
import { type ByReading, readings } from "./record.js";
import { type ActAhead, tellingAt } from "./telling.js";

export interface Weighed {
  /** What all indicators say together. */
  readonly sums: ByReading;
  /** The same of each resampled record. */
  readonly resampled: readonly ByReading[];
  /** The same with one record left out. */
  readonly without: readonly SumsWithout[];
  readonly acts: readonly ActAhead[];
}

export type AtPrior = Pick<ConductReading, "verdict" | "prior" | "posterior" | "band" | "wouldTell" | "pivotal">;

/**
 * The reading under a prior.
 * @param prior each above 0, summing to 1
 */
export function readAt({ sums, resampled, without, acts }: Weighed, prior: ByReading): AtPrior {
  const posterior = posteriorAt(sums, prior);
  const band = bandsAt(resampled, prior);
  const [first, second] = [0, 1, 2].sort((a, b) => posterior[b]! - posterior[a]! || a - b);
  return {
    // The leading reading, where its band and that of the second are apart.
    verdict: overlap(band[first!]!, band[second!]!) ? "unclear" : readings[first!]!,
    prior,
    posterior,
    band,
    wouldTell: tellingAt(acts, posterior),
    pivotal: pivotalAt(without, posterior, prior),
  };
}

/** Digits kept of a logarithm that is sent to a page: chances then differ by less than three millionths. */
const digits = 1e6;

/** With its numbers rounded, a third as long as text. */
export function roundedWeighed({ sums, resampled, without, acts }: Weighed): Weighed {
  const short = ([g, s, p]: ByReading): ByReading => [rounded(g), rounded(s), rounded(p)];
  return {
    sums: short(sums),
    resampled: resampled.map(short),
    without: without.map(({ record, sums: left }) => ({ record, sums: short(left) })),
    acts: acts.map((each) => ({ ...each, likely: short(each.likely) })),
  };
}

// A negative number that rounds to nothing is 0, as JSON writes it.
const rounded = (x: number): number => Math.round(x * digits) / digits + 0;
