/** Whether a party's record fits bargaining in good faith better than playing for time or to an audience; and what speaks for each. */
import { isSeed } from "../forecast/chance.js";
import { type Band, bandsOf, overlap } from "./band.js";
import type { Classifier } from "./classifier.js";
import { countsOf, isEarly, lacksOf } from "./enough.js";
import { evidenceOf } from "./evidence.js";
import { indicatorsOf } from "./indicators.js";
import { pivotalOf } from "./pivotal.js";
import { contributionsOf, evenPrior, isPrior, posteriorOf } from "./posterior.js";
import type { ConductReading } from "./reading.js";
import { type ByReading, type ConductRecord, readings, type TwoSidedSpace } from "./record.js";
import { type Ahead, nothingAhead, tellingOf } from "./telling.js";
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
    return { ...common, verdict: "insufficient", posterior: null, band: null, wouldTell: [], pivotal: null };
  const judging = { classifier, prior, temperature };
  const posterior = posteriorOf(contributions, prior);
  const band = bandsOf(record, { ...judging, seed, ...(samples ? { samples } : {}) });
  return {
    ...common,
    verdict: verdictOf(posterior, band),
    posterior,
    band,
    wouldTell: tellingOf(record, posterior, { classifier, temperature, ahead }),
    pivotal: pivotalOf(record, posterior, judging),
  };
}

/** The leading reading, where its band and that of the second are apart. */
function verdictOf(posterior: ByReading, band: readonly Band[]): ConductReading["verdict"] {
  const [first, second] = [0, 1, 2].sort((a, b) => posterior[b]! - posterior[a]! || a - b);
  return overlap(band[first!]!, band[second!]!) ? "unclear" : readings[first!]!;
}
