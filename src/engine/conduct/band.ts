/** How far the three probabilities could be off: the 10–90 % of what two hundred resampled records give. */
import { talkKey } from "../forecast/chance.js";
import type { Classifier } from "./classifier.js";
import { indicatorsOf } from "./indicators.js";
import { contributionsOf, posteriorOf } from "./posterior.js";
import type { ByReading, ConductRecord, TwoSidedSpace } from "./record.js";
import { resampler } from "./resample.js";

export const resamples = 200;

export type Band = readonly [low: number, high: number];

export interface Judging {
  readonly classifier: Classifier;
  readonly prior: ByReading;
  readonly temperature: number;
}

/**
 * By reading. Each resample also takes the weights of one of the bootstrap fits in turn.
 * @param seed unsigned 32-bit
 * @param samples the space as it might be too, where preferences were read from bids
 */
export function bandsOf(
  record: ConductRecord,
  {
    classifier,
    prior,
    temperature,
    seed,
    samples,
  }: Judging & { readonly seed: number; readonly samples?: readonly TwoSidedSpace[] },
): readonly Band[] {
  const draw = resampler(record, samples);
  const { bootstraps } = classifier;
  const found: [number[], number[], number[]] = [[], [], []];
  for (let k = 0; k < resamples; k++) {
    const features = indicatorsOf(draw(talkKey(seed, k), k)).flatMap((indicator) => indicator.features);
    const beta = bootstraps[k % Math.max(1, bootstraps.length)];
    const contributions = contributionsOf(features, classifier, { temperature, ...(beta ? { beta } : {}) });
    posteriorOf(contributions, prior).forEach((p, c) => {
      found[c]!.push(p);
    });
  }
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
