/**
 * The deal space as numbers: what `compile` makes of a talks file and every analysis of deals works on.
 *
 * All values are safe integers in units of 1/scale point, so that sums, comparisons and ties are exact. Parties, issues and
 * options are known by index; ids travel along for whoever prints.
 */
import type { Firmness, Text } from "../talks/model.js";

/** One option index per issue. */
export type Deal = readonly number[];

export interface DealModel {
  /** Units per point. */
  readonly scale: number;
  /** Whether scores had to be rounded to the unit: ties finer than it may be lost. */
  readonly rounded: boolean;
  readonly parties: readonly PartyModel[];
  readonly issues: readonly IssueModel[];
  readonly rules: readonly RuleModel[];
}

export interface IssueModel {
  readonly id: string;
  readonly options: readonly string[];
  /** The numbers of a numeric issue's levels; absent on others. */
  readonly levels?: readonly number[];
}

/** Whoever has a value for every deal: a party, or a faction of one. */
export interface Valued {
  readonly id: string;
  /** [issue][option], units; weights already applied. */
  readonly c: readonly (readonly number[])[];
  readonly terms: readonly Term[];
}

export interface PartyModel extends Valued {
  /** Units; null when not stated. */
  readonly walkAway: number | null;
  readonly redLines: readonly RedLineModel[];
  readonly factions: readonly FactionModel[];
  /** Normalised weights, summing to 1 (as written when the file says so), for display. */
  readonly weights: readonly number[];
}

export interface FactionModel extends Valued {
  readonly veto: boolean;
  /** Units; null when neither the faction's nor the party's walk-away is stated. */
  readonly threshold: number | null;
}

export interface RedLineModel {
  readonly issue: number;
  /** Option indexes that break it, ascending. */
  readonly options: readonly number[];
  readonly firmness: Firmness;
  /** Probability that it binds. */
  readonly chance: number;
  readonly text?: Text;
}

/** A literal of a conjunction: the issue takes one of these options (ascending). */
export interface Literal {
  readonly issue: number;
  readonly options: readonly number[];
}

/** Points (in units) added to a deal in which every literal holds. */
export interface Term {
  readonly when: readonly Literal[];
  readonly add: number;
}

/** A joint rule, compiled. A deal breaks it if a nogood holds, or if more than `most` of `of` hold. */
export type RuleModel =
  | {
      readonly kind: "nogoods";
      readonly index: number;
      readonly said: string;
      readonly nogoods: readonly (readonly Literal[])[];
    }
  | {
      readonly kind: "at most";
      readonly index: number;
      readonly said: string;
      readonly most: number;
      /** Each entry is a disjunction of conjunctions; it holds if one of its conjunctions does. */
      readonly of: readonly (readonly (readonly Literal[])[])[];
    };

/** A distinct vector of values and the deals that have it. */
export interface Point {
  /** Units, by party. */
  readonly u: readonly number[];
  /** How many deals of the set have exactly this vector. */
  readonly count: bigint;
  readonly example: Deal;
}

export type Count =
  | { readonly exact: true; readonly value: bigint; readonly method: string }
  | { readonly exact: false; readonly low: bigint; readonly high: bigint; readonly method: string };

export interface Frontier {
  /** Party 1 descending, then party 2 descending, … */
  readonly points: readonly Point[];
  /** Whether every efficient vector is listed. */
  readonly exact: boolean;
  readonly method: string;
  /** Set when `exact` is false: what a representative frontier guarantees, in units by party. */
  readonly guarantee?: { readonly cell: readonly number[]; readonly cells: number; readonly proven: number };
}
