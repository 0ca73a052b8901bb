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

/** A demand on the classifier, judged on a family left out of its training. */
export interface Mark {
  readonly name:
    | "hard-called-stalling"
    | "evasive-called-genuine"
    | "calibration"
    | "log-loss"
    | "insufficient-at-2"
    | "blamed-costs"
    | "blamed-calibration"
    | "band-coverage";
  readonly leftOut: string;
  /** Rounds seen; 0: the whole talks. */
  readonly seen: number;
  readonly value: number;
  readonly low: number;
  readonly high: number;
  readonly passed: boolean;
}

/** What may be said of the shipped classifier: figures on simulated parties of families it was not trained on. */
export interface Evaluated {
  readonly version: string;
  readonly seed: number;
  readonly temperature: number;
  readonly testTalks: number;
  /** By family left out and rounds seen (0: the whole talks), of the talks that probabilities are shown for. */
  readonly results: readonly {
    readonly leftOut: string;
    readonly seen: number;
    readonly insufficient: number;
    readonly accuracy: number;
    readonly logLoss: number;
    readonly brier: number;
    readonly calibration: number | null;
  }[];
  readonly marks: readonly Mark[];
}
