/** From simulated talks to the weights of the classifier. */
import { draw, talkKey } from "../../forecast/chance.js";
import type { FeatureWeight } from "../classifier.js";
import { conductSlots } from "../draws.js";
import { type Design, fitLogit } from "../fit.js";
import { type FeatureRule, features } from "../indicators/features.js";
import { standardised } from "../posterior.js";
import { type IndicatorId, indicatorIds } from "../reading.js";
import type { ByReading } from "../record.js";
import type { Truncation } from "./onlooker.js";
import { type Talk, type View, viewOf } from "./pool.js";

export interface Trained {
  readonly features: readonly FeatureWeight[];
  readonly bootstraps: readonly (readonly ByReading[])[];
}

/** After which rounds a training talk is looked at. */
export const looks: readonly Truncation[] = [3, 5, 8, "end"];

/** At most this share of the indicators is hidden from a view. */
export const mostHidden = 0.6;

export const ridge = 0.01;
export const bootstrapFits = 20;

/**
 * Every talk is seen after 3, 5 and 8 rounds and at its end, by an analyst who is wrong about weights and incidents; of every view 0–60 %
 * of the indicators are hidden, so that what is missing teaches nothing. Features are measured by the pool's mean and deviation.
 */
export function train(
  talks: readonly Talk[],
  { seed, fits = bootstrapFits }: { seed: number; fits?: number },
): Trained {
  const views = talks.flatMap((talk) => looks.map((seen) => viewOf(talk, seen, "as-drawn")));
  const measures = features.map((_, j) => measureOf(views, j));
  const design = designOf(views, measures, seed);
  const all = new Float64Array(views.length).fill(1);
  const beta = fitLogit(design, { weights: all, ridge, enough: 1e-5 });
  const bootstraps = Array.from({ length: fits }, (_, fit) => {
    const key = talkKey(seed, fit);
    const weights = new Float64Array(views.length);
    // Whole talks are drawn: the views of one talk resemble each other.
    talks.forEach((_, k) => {
      const talk = Math.floor(draw(key, k, conductSlots.talks) * talks.length);
      for (let look = 0; look < looks.length; look++) {
        const row = talk * looks.length + look;
        weights[row] = weights[row]! + 1;
      }
    });
    return fitLogit(design, { weights, ridge, start: beta, steps: 150, enough: 1e-4 });
  });
  return {
    features: features.map(({ id, indicator }, j) => ({ id, indicator, ...measures[j]!, beta: beta[j]! })),
    bootstraps,
  };
}

/** Mean and standard deviation of a feature where it is present; 0 and 1 where it never is, deviation 1 where it never varies. */
function measureOf(views: readonly View[], feature: number): { readonly mean: number; readonly sd: number } {
  let [n, sum] = [0, 0];
  for (const { values } of views) {
    const value = values[feature]!;
    if (value === null) continue;
    n++;
    sum += value;
  }
  if (n === 0) return { mean: 0, sd: 1 };
  const mean = sum / n;
  let squares = 0;
  for (const { values } of views) {
    const value = values[feature]!;
    if (value !== null) squares += (value - mean) ** 2;
  }
  const sd = Math.sqrt(squares / n);
  return { mean, sd: sd > 1e-9 ? sd : 1 };
}

function designOf(
  views: readonly View[],
  measures: readonly { readonly mean: number; readonly sd: number }[],
  seed: number,
): Design {
  const count = features.length;
  const z = new Float64Array(views.length * count);
  views.forEach(({ values }, row) => {
    const key = talkKey(seed ^ 0x41d, row);
    const share = mostHidden * draw(key, 0, conductSlots.hidden);
    const shown = indicatorIds.map((_, k) => draw(key, k + 1, conductSlots.hidden) >= share);
    values.forEach((value, j) => {
      if (value !== null && shown[placeOf[j]!]) z[row * count + j] = standardised(value, measures[j]!);
    });
  });
  return {
    z,
    features: count,
    types: Uint8Array.from(views, ({ type }) => type),
    meanings: features satisfies readonly FeatureRule[],
  };
}

const placeOf = features.map(({ indicator }) => indicatorIds.indexOf(indicator as IndicatorId));
