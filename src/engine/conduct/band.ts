/** How far the three probabilities could be off: the 10–90 % of what two hundred resampled records give. */
import { talkKey } from "../forecast/chance.js";
import type { Classifier } from "./classifier.js";
import { indicatorsOf } from "./indicators.js";
import { contributionsOf, posteriorAt, sumsOf } from "./posterior.js";
import type { ByReading, ConductRecord, TwoSidedSpace } from "./record.js";
import { resampler } from "./resample.js";

export const resamples = 200;

export type Band = readonly [low: number, high: number];

export interface Judging {
  readonly classifier: Classifier;
  readonly prior: ByReading;
  readonly temperature: number;
}

interface Resampling {
  readonly classifier: Classifier;
  readonly temperature: number;
  /** Unsigned 32-bit. */
  readonly seed: number;
  /** The space as it might be too, where preferences were read from bids. */
  readonly samples?: readonly TwoSidedSpace[];
}

/** By reading. Each resample also takes the weights of one of the bootstrap fits in turn. */
export const bandsOf = (
  record: ConductRecord,
  { prior, ...of }: Resampling & Pick<Judging, "prior">,
): readonly Band[] => bandsAt(resampledSums(record, of), prior);

/** What all indicators say of each resampled record, without a prior. @returns one a resample */
export function resampledSums(
  record: ConductRecord,
  { classifier, temperature, seed, samples }: Resampling,
): readonly ByReading[] {
  const draw = resampler(record, samples);
  const { bootstraps } = classifier;
  return Array.from({ length: resamples }, (_, k) => {
    const features = indicatorsOf(draw(talkKey(seed, k), k)).flatMap((indicator) => indicator.features);
    const beta = bootstraps[k % Math.max(1, bootstraps.length)];
    return sumsOf(contributionsOf(features, classifier, { temperature, ...(beta ? { beta } : {}) }));
  });
}

/** The band under a prior. @param sums of the resamples, in any order, at least one */
export function bandsAt(sums: readonly ByReading[], prior: ByReading): readonly Band[] {
  const found: [number[], number[], number[]] = [[], [], []];
  for (const each of sums)
    posteriorAt(each, prior).forEach((p, c) => {
      found[c]!.push(p);
    });
  return found.map((values) => {
    values.sort((a, b) => a - b);
    return [quantile(values, 0.1), quantile(values, 0.9)] as const;
  });
}

/** Whether two bands have a point in common. */
export const overlap = (a: Band, b: Band): boolean => a[0] <= b[1] && b[0] <= a[1];

/** Linear between order statistics. @param sorted ascending, not empty */
function quantile(sorted: readonly number[], share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}
