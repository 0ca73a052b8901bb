/** What the classifier knows: learnt from simulated parties of known type, shipped with its version, nothing learnt from real talks. */
import type { IndicatorId, TellingAct } from "./reading.js";
import type { ByReading } from "./record.js";

/** How one feature is measured and what it says, by reading. */
export interface FeatureWeight {
  readonly id: string;
  readonly indicator: IndicatorId;
  /** Of the training pool, never of what is judged. */
  readonly mean: number;
  /** > 0. */
  readonly sd: number;
  readonly beta: ByReading;
}

export interface Classifier {
  readonly version: string;
  readonly seed: number;
  /** What every contribution is divided by, > 0. */
  readonly temperature: number;
  readonly features: readonly FeatureWeight[];
  /** [fit][feature]: the same fit on talks drawn with replacement. */
  readonly bootstraps: readonly (readonly ByReading[])[];
  /** [rounds held, from 1; the last for all later][reading]: how often a party of that type does the act within the next round. */
  readonly acts: Readonly<Record<TellingAct, readonly ByReading[]>>;
}
