/**
 * What is known of one party's conduct in one set of talks, as plain data: the only thing the indicators read, the same whether it comes
 * from a talks file, from a live record or from a simulated agent.
 *
 * Time is in weeks since the talks began (negative: before). Lists are in order of time; of one moment, in the order of the record.
 * Everything in it was known at the time it is read for: whoever makes it has cut it to a date.
 */

/** How deals are worth to two sides: by issue and option, on 0–1. */
export interface TwoSidedSpace {
  /** Names for the record only: nothing may depend on them or on the order of issues. */
  readonly issues: readonly string[];
  /** [issue], ≥ 0, summing to 1. */
  readonly ownWeights: readonly number[];
  readonly otherWeights: readonly number[];
  /** [issue][option], 0–1. */
  readonly ownWorths: readonly (readonly number[])[];
  readonly otherWorths: readonly (readonly number[])[];
  /** Whose weights and worths were estimated from bids, not elicited; absent: nobody's. */
  readonly estimated?: readonly ("own" | "other")[];
}

/** Option indexes by issue. */
export type FullDeal = readonly number[];

/** Whether an act was done to date: in time, late, or not at all; null: not due yet, or nobody can tell. */
export type Kept = "in time" | "late" | "none";

interface Noted {
  /** Weeks since the talks began. */
  readonly at: number;
  /** Number or id of the entry it was read from: at least one, for a sentence to link to. */
  readonly records: readonly string[];
}

export interface Bid extends Noted {
  readonly by: "own" | "other";
  /** From 0, in order of time; bids of both sides in one round may be simultaneous. */
  readonly round: number;
  /** Complete: issues left open stand at the side's last position. */
  readonly deal: FullDeal;
}

export interface DemandOrStatement extends Noted {
  /** What was demanded in public, completed as a bid is; null: words only. */
  readonly demand: FullDeal | null;
  readonly escalatory: boolean;
}

/** A promise of the party, from the date on which something can be said of it. */
export interface Undertaking extends Noted {
  /** The date agreed first, in weeks. */
  readonly due: number;
  /** Weeks it had from being promised until due, > 0. */
  readonly period: number;
  readonly weight: number;
  /** `excused`: left out by the analyst with a reason in the record (force majeure). */
  readonly verdict: "kept" | "late" | "broken" | "disputed" | "excused";
  /** Weeks after `due`; 0 unless late. */
  readonly late: number;
}

export interface ConductIncident extends Noted {
  /** 0–5. */
  readonly severity: number;
  /** Probability that the party did it. */
  readonly attribution: number;
  /** By the agreed protocol; null: no protocol, or nothing was owed. */
  readonly answered: Kept | null;
}

export interface ConductRound extends Noted {
  /** Held on the day planned. */
  readonly onTime: boolean;
  readonly held: boolean;
  /** Rank of the party's delegation, 0 (expert) to 1 (head of state); null: not known. */
  readonly rank: number | null;
  /** Conditions the party raised for the first time. */
  readonly preconditions: number;
}

/** What accrued to the party while the talks lasted. */
export interface SideGain extends Noted {
  /** 0–1. */
  readonly size: number;
}

/** A point both sides agreed; reopened by the party at that time, or never. */
export interface AgreedPoint extends Noted {
  readonly reopened: number | null;
}

/** An act that costs the party something and cannot be taken back, or was verified. */
export interface CostlyAct extends Noted {
  /** 0–1 of its own utility scale. */
  readonly cost: number;
}

/** A unilateral step of the other side, and the party's answer in kind by the date announced. */
export interface StepOfOther extends Noted {
  readonly answer: Kept;
}

/** @see the notes at each list for what is counted */
export interface ConductRecord {
  readonly space: TwoSidedSpace | null;
  /** Walk-aways on the 0–1 scale; null: not stated. */
  readonly ownWalkAway: { readonly low: number; readonly best: number; readonly high: number } | null;
  readonly otherWalkAway: number | null;
  /** Rounds planned in all, or the round the deadline falls in; null: neither is known. */
  readonly roundsPlanned: number | null;
  /** Weeks from the start of the talks to the date it is read for. */
  readonly weeks: number;
  /** Of both sides; repeated bids count. */
  readonly bids: readonly Bid[];
  readonly statements: readonly DemandOrStatement[];
  readonly promises: readonly Undertaking[];
  readonly incidents: readonly ConductIncident[];
  /** Incidents per week attributed to the party before the talks; null: not known. */
  readonly incidentsBefore: number | null;
  readonly rounds: readonly ConductRound[];
  readonly gains: readonly SideGain[];
  readonly points: readonly AgreedPoint[];
  readonly acts: readonly CostlyAct[];
  readonly steps: readonly StepOfOther[];
}

/** Of whom nothing is known. */
export const emptyRecord: ConductRecord = {
  space: null,
  ownWalkAway: null,
  otherWalkAway: null,
  roundsPlanned: null,
  weeks: 0,
  bids: [],
  statements: [],
  promises: [],
  incidents: [],
  incidentsBefore: null,
  rounds: [],
  gains: [],
  points: [],
  acts: [],
  steps: [],
};

/** What a record may be read as. A reading of a pattern, never a finding about what somebody intends. */
export const readings = ["genuine", "stalling", "posturing"] as const;
export type ReadingName = (typeof readings)[number];
/** One number a reading, in the order of `readings`. */
export type ByReading = readonly [genuine: number, stalling: number, posturing: number];
