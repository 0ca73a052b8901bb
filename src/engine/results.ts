/** What the analyses of a deal space answer, by index and in units of 1/scale point; `brief` puts names and points back. */
import type { Count, Deal, Frontier, Point } from "./model.js";

export type SolutionId =
  | "nash"
  | "ks-maxmin"
  | "ks-min-spread"
  | "ks-genius"
  | "egalitarian"
  | "utilitarian"
  | "equitability";

export interface Solution {
  readonly id: SolutionId;
  /**
   * The objective at the picked points, in points (Nash: product of gains in points; Kalai-Smorodinsky: a ratio). `bound` is
   * what it cannot exceed (nash, ks-maxmin, egalitarian, utilitarian) or go below (the other three); equal to `value` when proven.
   */
  readonly value: number;
  readonly bound: number;
  readonly proven: boolean;
  /** All tied points, unless `tiesComplete` is false. */
  readonly points: readonly Point[];
  readonly tiesComplete: boolean;
  /** Index in `points` of the one shown first: leximin-best gains, then smallest option indexes. */
  readonly chosen: number;
  /** nash: the largest product is 0. */
  readonly degenerate: boolean;
  /** Parties that cannot gain and are left out of the minimum (ks-maxmin). */
  readonly cannotGain: readonly number[];
  /** ks-genius may pick a deal that somebody refuses. */
  readonly acceptable: boolean;
}

export interface Solutions {
  /** Units, by party: the walk-away, or the worst permitted deal where none is stated. */
  readonly disagreement: readonly number[];
  /** Parties whose walk-away is not stated, so that their worst permitted deal stands in. */
  readonly notStated: readonly number[];
  /** Units, by party: the best value over acceptable deals. */
  readonly ideal: readonly number[];
  readonly byId: Readonly<Record<SolutionId, Solution>>;
}

/** One way to open a zone. Amounts in units; red lines as [party, index]; rules by position in the model. */
export type Relaxation =
  | { readonly what: "walk-away"; readonly party: number; readonly by: number }
  | { readonly what: "all walk-aways"; readonly by: number }
  | { readonly what: "faction"; readonly party: number; readonly faction: number; readonly by: number }
  | {
      readonly what: "set";
      readonly redLines: readonly (readonly [number, number])[];
      readonly rules: readonly number[];
      readonly opens: Count;
      /** The leximin-best deal it opens. */
      readonly best: Point;
    };

export interface NearMiss {
  readonly deal: Deal;
  readonly u: readonly number[];
  /** Units below the walk-away, by party; 0 where not short. */
  readonly short: readonly number[];
  readonly redLines: readonly (readonly [number, number])[];
  readonly rules: readonly number[];
  /** Vetoes, as [party, faction]. */
  readonly vetoes: readonly (readonly [number, number])[];
  /** Deals with this vector and these breaks. */
  readonly count: bigint;
}

export interface NoZone {
  readonly perParty: readonly {
    readonly party: number;
    /** It accepts nothing even alone. */
    readonly alone: boolean;
    /** Its best permitted value, units; null when nothing is permitted. */
    readonly best: number | null;
    /** Lowering its walk-away alone cannot open a zone. */
    readonly cannotOpen: boolean;
  }[];
  readonly relaxations: readonly Relaxation[];
  /** Whether all amounts and sets are proven smallest; if not, they open a zone but smaller ones may do so too. */
  readonly proven: boolean;
  readonly nearest: readonly NearMiss[];
  /** Whether `nearest` and its counts are proven; if not, they are the best found within the search limit. */
  readonly nearestProven: boolean;
  /** Two parties: minimal pairs of reductions (units), first party ascending; empty otherwise. */
  readonly staircase: readonly (readonly [number, number])[];
}

export interface RedLineEffect {
  readonly party: number;
  readonly line: number;
  /** Whether it binds under the chosen firmness. */
  readonly binding: boolean;
  /** Share of all deals it removes, 0..1. */
  readonly removes: number;
  /** Acceptable deals that would appear if it alone were dropped. */
  readonly opens: Count;
}

export interface RuleEffect {
  readonly rule: number;
  readonly removes: number;
  readonly opens: Count;
}

export interface DealsAnalysis {
  /** All deals. */
  readonly space: bigint;
  readonly permitted: Count;
  readonly acceptable: Count;
  /** By party. */
  readonly acceptableAlone: readonly Count[];
  readonly frontier: Frontier;
  readonly solutions: Solutions | null;
  readonly redLines: {
    readonly asStated: Count;
    readonly bottomOnly: Count;
    readonly shareOfDraws: number;
    readonly draws: number;
    /** With all red lines binding: those in a smallest set whose dropping opens a zone, as [party, index]. */
    readonly blocking: readonly (readonly [number, number])[];
    readonly effects: readonly RedLineEffect[];
  };
  readonly rules: readonly RuleEffect[];
  /** Set when it is proven that no deal is acceptable to all; null too where that could not be decided, with no points then. */
  readonly none: NoZone | null;
}

/** Why a deal is refused, and what would mend it. */
export interface WhyNot {
  readonly deal: Deal;
  readonly u: readonly number[];
  readonly acceptable: boolean;
  readonly rules: readonly number[];
  /** All red lines it crosses, binding or not, as [party, index]. */
  readonly redLines: readonly { readonly party: number; readonly line: number; readonly binding: boolean }[];
  readonly short: readonly { readonly party: number; readonly walkAway: number; readonly by: number }[];
  readonly vetoes: readonly { readonly party: number; readonly faction: number; readonly by: number }[];
  /** Factions heard only that are below their threshold. */
  readonly unhappy: readonly { readonly party: number; readonly faction: number; readonly by: number }[];
  /** An acceptable deal that is better for one and worse for none: fewest changed issues, then the largest smallest gain. */
  readonly better: {
    readonly deal: Deal;
    readonly u: readonly number[];
    /** Whether it is proven that no deal with fewer changes, and none as near with a larger smallest gain, would do. */
    readonly proven: boolean;
    /** [issue, from, to] */
    readonly changes: readonly {
      readonly issue: number;
      readonly from: number;
      readonly to: number;
      readonly effect: readonly number[];
    }[];
  } | null;
  /** Set when the deal is acceptable and efficient. */
  readonly efficient: boolean;
  /** What each party could gain at most while nobody falls below this deal (all 0 is the proof of efficiency), and while all accept. */
  readonly couldGain: readonly { readonly keepingAll: number; readonly keepingAcceptance: number }[] | null;
  /** 1 = the point the rule picks; only where the frontier is exact. */
  readonly rank: Readonly<Partial<Record<SolutionId, number>>>;
}

/** An exchange over two or three issues that leaves nobody worse off. */
export interface Trade {
  readonly deal: Deal;
  readonly changes: readonly {
    readonly issue: number;
    readonly from: number;
    readonly to: number;
    readonly effect: readonly number[];
  }[];
  /** Net change by party, units. */
  readonly net: readonly number[];
}

/** What kind of issue: all share a best option, the parties' stakes differ much, or neither. */
export type IssueNature = "compatible" | "traded" | "contested";

export interface Movement {
  /** By party: its stated position as a full deal, and which issues were assumed (its own best option). */
  readonly positions: readonly { readonly deal: Deal; readonly assumed: readonly number[]; readonly u: number }[];
  /** By party, at the deal asked about. */
  readonly conceded: readonly { readonly by: number; readonly share: number | null }[];
  /** [issue][party]: where the deal lies. */
  readonly issues: readonly (readonly ("own" | "between" | "other")[])[];
  /**
   * [issue][party], numeric issues: how much of the way to the furthest other position the deal lies (0 at its own, 1 there; outside
   * 0..1 beyond either); null on other issues and where all positions agree.
   */
  readonly fractions: readonly (readonly (number | null)[])[];
}

export interface Robustness {
  readonly draws: number;
  /** Draws in which some deal was acceptable to all. */
  readonly withZone: number;
  readonly withZoneInterval: readonly [number, number];
  readonly deals: readonly {
    readonly deal: Deal;
    /** Share of draws and its 95 % Wilson interval. */
    readonly acceptable: number;
    readonly interval: readonly [number, number];
    readonly acceptableTo: readonly number[];
    readonly efficient: number;
    readonly picked: Readonly<Partial<Record<SolutionId, number>>>;
    /** Mean, 90th percentile, worst; points. */
    readonly jointLoss: readonly [number, number, number];
    readonly nashRegret: readonly [number, number, number];
    /** Draws left out of the regret: no zone, or the largest product 0. */
    readonly leftOut: number;
    /** Acceptable whatever the values in the ranges: proven without draws. */
    readonly safe: boolean;
    readonly safeFor: readonly boolean[];
  }[];
}
