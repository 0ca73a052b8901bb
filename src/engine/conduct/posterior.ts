/** From features to three probabilities: a tempered, capped multinomial logit in which what is missing says nothing. */
import { clip, exp, ln } from "../forecast/numerics.js";
import type { Classifier, FeatureWeight } from "./classifier.js";
import { type Contribution, type Feature, type IndicatorId, indicatorIds } from "./reading.js";
import type { ByReading } from "./record.js";

/** No single indicator moves the odds of two readings by more than this. */
export const largestOdds = 10;
const cap = ln(largestOdds);

/** Features count up to so many standard deviations. */
export const clipAt = 3;

export const evenPrior: ByReading = [1 / 3, 1 / 3, 1 / 3];

/** Whether three numbers can be a prior: each above 0, summing to 1. */
export const isPrior = (prior: ByReading): boolean =>
  prior.length === 3 &&
  prior.every((p) => p > 0 && p < 1) &&
  Math.abs(prior.reduce((sum, p) => sum + p, 0) - 1) <= 1e-9;

/** Distance from the mean of the training pool in its standard deviations, within ±3. */
export const standardised = (value: number, { mean, sd }: Pick<FeatureWeight, "mean" | "sd">): number =>
  clip((value - mean) / sd, -clipAt, clipAt);

/**
 * What each indicator says, in the order of the chapter; only those of which a feature is known. Features of one indicator are added up,
 * the sum divided by the temperature, centred over the readings and scaled down to a span of ln 10.
 *
 * @param beta other weights than the classifier's own, by feature: those of a bootstrap fit
 */
export function contributionsOf(
  features: readonly Feature[],
  classifier: Pick<Classifier, "features">,
  { temperature, beta }: { readonly temperature: number; readonly beta?: readonly ByReading[] },
): Contribution[] {
  const sums = new Map<IndicatorId, [number, number, number]>();
  const values = new Map(features.map(({ id, value }) => [id, value]));
  classifier.features.forEach((weight, j) => {
    const value = values.get(weight.id) ?? null;
    if (value === null) return;
    const z = standardised(value, weight);
    const of = (beta ?? [])[j] ?? weight.beta;
    const sum = sums.get(weight.indicator) ?? [0, 0, 0];
    for (let c = 0; c < 3; c++) sum[c] += of[c]! * z;
    sums.set(weight.indicator, sum);
  });
  return indicatorIds.flatMap((indicator) => {
    const sum = sums.get(indicator);
    return sum ? [{ indicator, by: tempered(sum, temperature) }] : [];
  });
}

/** Divided by the temperature, centred, and scaled down where its span passes ln 10. */
export function tempered(raw: ByReading, temperature: number): ByReading {
  const mean = (raw[0] + raw[1] + raw[2]) / 3;
  const centred = raw.map((e) => (e - mean) / temperature);
  const span = Math.max(...centred) - Math.min(...centred);
  const scale = span > cap ? cap / span : 1;
  return [centred[0]! * scale, centred[1]! * scale, centred[2]! * scale];
}

/**
 * ln P by reading: ln prior plus the contributions, less one constant that makes the three sum to 1.
 * @param prior each > 0
 */
export const logPosterior = (contributions: readonly Contribution[], prior: ByReading): ByReading =>
  logPosteriorAt(sumsOf(contributions), prior);

/** What all indicators say together, without a prior. */
export function sumsOf(contributions: readonly Contribution[]): ByReading {
  const sum = (c: 0 | 1 | 2) => contributions.reduce((all, { by }) => all + by[c], 0);
  return [sum(0), sum(1), sum(2)];
}

function logPosteriorAt(said: ByReading, prior: ByReading): ByReading {
  const sums = said.map((sum, c) => ln(prior[c]!) + sum);
  const most = Math.max(...sums);
  const all = most + ln(sums.reduce((sum, x) => sum + exp(x - most), 0));
  return [sums[0]! - all, sums[1]! - all, sums[2]! - all];
}

export const posteriorOf = (contributions: readonly Contribution[], prior: ByReading): ByReading =>
  posteriorAt(sumsOf(contributions), prior);

/** The same from the sums. */
export function posteriorAt(sums: ByReading, prior: ByReading): ByReading {
  const [g, s, p] = logPosteriorAt(sums, prior);
  return [exp(g), exp(s), exp(p)];
}
