/**
 * Everything a page or a brief is made of: the talks as of a date, and what the engine answers about them.
 *
 * Whoever has both floors at hand fills it; what is absent is left out of the brief, or said to be missing. The brief needs for its
 * main part `deals`, `asStated` and, where no package is acceptable, `bridge`; the rest deepens it.
 */
import type { Count, DealModel } from "../engine/model.js";
import type { DealsAnalysis, IssueNature, Movement, Robustness, Trade, WhyNot } from "../engine/results.js";
import type { Talks } from "../talks/model.js";
import type { JudgedPlan } from "./phases/block-judged.js";
import type { JudgedConflict } from "./stability/judged.js";

/** A red line of the model: party index, and its place in that party's red lines. */
export type LineRef = readonly [party: number, line: number];

export interface Analysed {
  /** Already cut to what was known by `asOf`. */
  readonly talks: Talks;
  /** YYYY-MM-DD. */
  readonly asOf: string;
  /** Null when the file lacks what deals need; `problems` then says what. */
  readonly model: DealModel | null;
  /** Why there is no model, in the file reader's words. */
  readonly problems: readonly string[];
  /** What was assumed on the way (`compile`'s notes). */
  readonly notes: readonly AssumptionNote[];
  /** With the red lines that bind by default (bottom and held). Null with the model. */
  readonly deals: DealsAnalysis | null;
  /** With every red line binding. */
  readonly asStated: DealsAnalysis | null;
  /** Without the fewest, least firm red lines that leave no package: `bridgeLines` in bridge.ts names them. Only where `asStated` has no zone. */
  readonly bridge?: BridgeAnalysis;
  /** By veto faction. */
  readonly winSets?: readonly WinSet[];
  /** Over the frontier and the packages the rules pick, under the binding of `zone`. */
  readonly robustness?: Robustness;
  /** The complete named packages, each asked "why not?" with every red line binding. */
  readonly packages?: readonly { readonly id: string; readonly why: WhyNot }[];
  /** From stated positions to the package with the largest product of gains (of `deals`, else of `bridge`). */
  readonly movement?: Movement;
  /** Exchanges worth proposing from that package or, where there is none, from the nearest miss. */
  readonly trades?: readonly Trade[];
  /** Which states hold; null, or absent, where the file has no conflict section. */
  readonly conflict?: JudgedConflict | null;
  /** Who is exposed as the plan is carried out; null, or absent, where the file has no step. */
  readonly plan?: JudgedPlan | null;
  /** Whether endings are given their chances, which are worked out when something first asks for them. */
  readonly foretell?: boolean;
  /** By issue. */
  readonly natures?: readonly IssueNature[];
  /** The space as one side believes it. */
  readonly believed?: readonly { readonly party: number; readonly acceptable: Count }[];
}

export interface AssumptionNote {
  readonly code: "weight-missing" | "from-words" | "order-only" | "rounded" | "walk-away-not-stated";
  readonly party?: string;
  readonly issues?: readonly string[];
}

export interface BridgeAnalysis {
  readonly dropped: readonly LineRef[];
  /** Every other red line binds as stated. */
  readonly analysis: DealsAnalysis;
}

/** What one veto faction does to the zone. */
export interface WinSet {
  readonly party: number;
  readonly faction: number;
  /** Acceptable deals with every faction's veto, and without this one's. */
  readonly withVeto: Count;
  readonly without: Count;
}
