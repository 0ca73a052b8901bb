/** What the conduct engine says of one party: numbers, facts and references; sentences are made of it by whoever shows it. */

import type { Weighed } from "./another-prior.js";
import type { ByReading, ReadingName } from "./record.js";

/** The eleven indicators, in the order of the chapter. */
export const indicatorIds = [
  "concession-rate",
  "move-classes",
  "reciprocity",
  "ratchet",
  "gap-closure",
  "logrolling",
  "costly-signals",
  "kept-commitments",
  "incident-discipline",
  "delay-and-gains",
  "public-private-gap",
] as const;
export type IndicatorId = (typeof indicatorIds)[number];

/** A part of an indicator that the classifier reads; `indicator` tells which of the eleven it belongs to. */
export interface Feature {
  readonly id: string;
  readonly indicator: IndicatorId;
  /** null: missing. Never NaN or infinite. */
  readonly value: number | null;
}

export interface Indicator {
  readonly id: IndicatorId;
  /** Its leading number; null: too few data. */
  readonly value: number | null;
  /** Data it was made of: pairs, moves, promises, weeks … as its definition says. */
  readonly n: number;
  /** How many it needs. */
  readonly needs: number;
  readonly features: readonly Feature[];
  /** Counts and amounts that a sentence about it wants, by name; finite. */
  readonly facts: Readonly<Record<string, number>>;
  /** Oddities to say with it: `opened-below-walk-away`, `walk-away-not-stated`, `other-worths-estimated` … */
  readonly flags: readonly string[];
  /** Records it rests on, each once, in order of time. */
  readonly records: readonly string[];
}

/** One indicator's say: tempered, centred, capped; sums over indicators plus ln prior give ln posterior up to one constant. */
export interface Contribution {
  readonly indicator: IndicatorId;
  readonly by: ByReading;
}

export interface EvidenceFor {
  readonly reading: ReadingName;
  readonly indicator: IndicatorId;
  /** Its contribution to this reading less the mean of the other two: > 0. */
  readonly weight: number;
  readonly records: readonly string[];
}

/** Acts to come that could tell the readings apart. */
export const tellingActs = [
  "concedes",
  "repeats",
  "reopens",
  "keeps-promise",
  "misses-promise",
  "accepts-verification",
  "incident",
  "answers-in-time",
  "postpones",
  "escalates",
] as const;
export type TellingAct = (typeof tellingActs)[number];

export interface Tell {
  readonly act: TellingAct;
  /** The promise or round it is about, where the record names one. */
  readonly about: string | null;
  /** Weeks from now by which it would be seen; null: not known. */
  readonly within: number | null;
  /** Probability of the act under the present posterior. */
  readonly chance: number;
  /** Posterior if it is seen, and if it is not. */
  readonly seen: ByReading;
  readonly unseen: ByReading;
  /** Expected information, nats ≥ 0. */
  readonly gain: number;
}

export const lacks = ["bids", "records", "indicators"] as const;
export type Lack = (typeof lacks)[number];

export interface ConductReading {
  readonly verdict: ReadingName | "unclear" | "insufficient";
  /** Only 3 or 4 own bids. */
  readonly early: boolean;
  /** What is too few; empty unless insufficient. */
  readonly lacks: readonly Lack[];
  readonly counts: {
    readonly ownBids: number;
    readonly otherBids: number;
    readonly statements: number;
    readonly promises: number;
    readonly incidents: number;
    readonly rounds: number;
    readonly records: number;
    readonly indicators: number;
  };
  readonly prior: ByReading;
  /** null when insufficient. */
  readonly posterior: ByReading | null;
  /** 10–90 %, by reading. */
  readonly band: readonly (readonly [low: number, high: number])[] | null;
  readonly temperature: number;
  readonly indicators: readonly Indicator[];
  readonly contributions: readonly Contribution[];
  /** Strongest first within a reading, at most three each; there also when insufficient. */
  readonly evidence: readonly EvidenceFor[];
  /** The most telling first, at most three; empty when insufficient. */
  readonly wouldTell: readonly Tell[];
  /** The one record without which the posterior would differ most, and what it would be. */
  readonly pivotal: { readonly record: string; readonly without: ByReading } | null;
  /** What another prior is answered from; null when insufficient. */
  readonly weighed: Weighed | null;
}
