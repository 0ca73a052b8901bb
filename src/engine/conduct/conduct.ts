/** Whether a party's record fits bargaining in good faith better than playing for time or to an audience; and what speaks for each. */
import { isSeed } from "../forecast/chance.js";
import { readAt, type Weighed } from "./another-prior.js";
import { resampledSums } from "./band.js";
import type { Classifier } from "./classifier.js";
import { countsOf, isEarly, lacksOf } from "./enough.js";
import { evidenceOf } from "./evidence.js";
import { indicatorsOf } from "./indicators.js";
import { sumsWithout } from "./pivotal.js";
import { contributionsOf, evenPrior, isPrior, sumsOf } from "./posterior.js";
import type { ConductReading } from "./reading.js";
import type { ByReading, ConductRecord, TwoSidedSpace } from "./record.js";
import { type Ahead, actsAhead, nothingAhead } from "./telling.js";
import { classifier as shipped } from "./weights.js";

/**
 * The reading of one party's record. Where the record is too thin there are no probabilities, and the evidence stands all the same.
 * "unclear": the bands of the two leading readings overlap, so that the record does not separate them.
 *
 * @param seed unsigned 32-bit, for the band
 * @param prior each above 0, summing to 1; a third each unless told
 * @param temperature > 0; as trained unless told
 * @param samples the space as it might be too, where preferences were read from bids
 * @param ahead what is known of the next promise and round
 */
export function conductOf(
  record: ConductRecord,
  {
    seed,
    prior = evenPrior,
    classifier = shipped,
    temperature = classifier.temperature,
    ahead = nothingAhead,
    samples,
  }: {
    readonly seed: number;
    readonly prior?: ByReading;
    readonly classifier?: Classifier;
    readonly temperature?: number;
    readonly ahead?: Ahead;
    readonly samples?: readonly TwoSidedSpace[];
  },
): ConductReading {
  if (!isSeed(seed)) throw new Error(`expected a seed of 32 bits, got ${seed}`);
  if (!isPrior(prior)) throw new Error(`expected three chances that sum to 1, got ${prior.join(", ")}`);
  if (!(temperature > 0)) throw new Error(`expected a temperature above 0, got ${temperature}`);
  const indicators = indicatorsOf(record);
  const counts = countsOf(record, indicators);
  const lacks = lacksOf(counts);
  const features = indicators.flatMap((indicator) => indicator.features);
  const contributions = contributionsOf(features, classifier, { temperature });
  const common = {
    early: isEarly(counts),
    lacks,
    counts,
    prior,
    temperature,
    indicators,
    contributions,
    evidence: evidenceOf(contributions, indicators),
  };
  if (lacks.length)
    return {
      ...common,
      verdict: "insufficient",
      posterior: null,
      band: null,
      wouldTell: [],
      pivotal: null,
      weighed: null,
    };
  const judging = { classifier, temperature };
  const weighed: Weighed = {
    sums: sumsOf(contributions),
    resampled: resampledSums(record, { ...judging, seed, ...(samples ? { samples } : {}) }),
    without: sumsWithout(record, judging),
    acts: actsAhead(record, { ...judging, ahead }),
  };
  return { ...common, ...readAt(weighed, prior), weighed };
}
