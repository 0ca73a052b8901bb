/** How good the classifier is on simulated talks of a family it has never seen: every number of the report. */
import { ln } from "../../forecast/numerics.js";
import { brier, calibrationError, type ReliabilityBin, reliability } from "../../forecast/scores.js";
import type { Variant } from "../../tactics/families/family.js";
import type { Classifier } from "../classifier.js";
import { features } from "../indicators/features.js";
import { contributionsOf, evenPrior, posteriorOf } from "../posterior.js";
import type { ByReading } from "../record.js";
import type { View } from "./pool.js";

/** Results on views of one kind (family, rounds seen, blur). */
export interface Scored {
  readonly views: number;
  /** Share for which no probabilities would be shown; the rest is scored. */
  readonly insufficient: number;
  /** [true reading][reading with the highest probability]. */
  readonly confusion: readonly (readonly number[])[];
  readonly accuracy: number;
  /** Mean −ln of the probability of the true reading; chance is ln 3 = 1.099. */
  readonly logLoss: number;
  /** Sum over the three readings; chance .667. */
  readonly brier: number;
  /** Of the highest probability, 10 bins of equal counts; null below 10 views. */
  readonly calibration: number | null;
  /** Of P(genuine), for the reliability diagram. */
  readonly genuine: readonly ReliabilityBin[];
  /** By variant: its views, and the share called each reading. */
  readonly variants: Readonly<Partial<Record<Variant, { readonly views: number; readonly called: ByReading }>>>;
}

export const predicted = (view: View, classifier: Pick<Classifier, "features">, temperature: number): ByReading =>
  posteriorOf(
    contributionsOf(
      view.values.map((value, j) => ({ ...features[j]!, value })),
      classifier,
      { temperature },
    ),
    evenPrior,
  );

export function scored(views: readonly View[], classifier: Pick<Classifier, "features">, temperature: number): Scored {
  const judged = views
    .filter(({ enough }) => enough)
    .map((view) => ({ view, p: predicted(view, classifier, temperature) }));
  const n = judged.length;
  const confusion = [0, 1, 2].map(() => [0, 0, 0]);
  const variants = new Map<Variant, [number, number, number]>();
  let [loss, square, right] = [0, 0, 0];
  for (const { view, p } of judged) {
    const call = calledBy(p);
    confusion[view.type]![call]!++;
    if (call === view.type) right++;
    loss -= ln(p[view.type]!);
    square += brier(p, view.type);
    const counts = variants.get(view.variant) ?? [0, 0, 0];
    counts[call]!++;
    variants.set(view.variant, counts);
  }
  const called = (counts: ByReading) => {
    const all = counts[0] + counts[1] + counts[2];
    return { views: all, called: [counts[0] / all, counts[1] / all, counts[2] / all] as const };
  };
  const highest = judged.map(({ view, p }) => ({ p: Math.max(...p), happened: calledBy(p) === view.type }));
  return {
    views: views.length,
    insufficient: views.length ? 1 - n / views.length : 0,
    confusion,
    accuracy: right / n,
    logLoss: loss / n,
    brier: square / n,
    calibration: calibrationError(reliability(highest)),
    genuine: reliability(judged.map(({ view, p }) => ({ p: p[0], happened: view.type === 0 }))),
    variants: Object.fromEntries([...variants].map(([variant, counts]) => [variant, called(counts)])),
  };
}

/** The reading with the highest probability; of equals the first. */
export const calledBy = (p: ByReading): 0 | 1 | 2 => (p[0] >= p[1] && p[0] >= p[2] ? 0 : p[1] >= p[2] ? 1 : 2);
