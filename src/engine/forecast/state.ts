/** What the machine is told of the talks, as plain data: the talks file cut, measured and nothing else. */
import type { IncidentProcess, PastIncident } from "./incidents.js";
import type { Stage } from "./machine.js";
import type { Covariate } from "./settings.js";

/** How likely a party is to bargain in good faith, from whoever judges that; a band around the best guess. */
export interface GoodFaith {
  readonly low: number;
  readonly genuine: number;
  readonly high: number;
}

/** The deal space in one sampled set of preferences. */
export interface PreferenceWorld {
  /** Max-min surplus of the best deal, share of the scale (1 = 100 points); null: nothing is permitted at all. */
  readonly comprehensive: number | null;
  /** The same among deals that contain an interim package. */
  readonly interim: number | null;
  /** Surplus of each veto faction at the best deal, share of the scale. */
  readonly factions: readonly { readonly id: string; readonly surplus: number }[];
}

export interface DealSpaces {
  readonly worlds: readonly PreferenceWorld[];
  /** Worlds whose margin could not be proven largest. */
  readonly unproven: number;
  /** Whether the file names interim packages; else the interim margin is the comprehensive one. */
  readonly interimNamed: boolean;
}

export interface Gap {
  /** Points between what parties bid, at the start, eight weeks ago and now; means over pairs. */
  readonly opening: number;
  readonly before: number;
  readonly now: number;
  /** Share of the opening gap closed in the last 8 weeks. */
  readonly closed: number;
}

/** A forecast of somebody else: cells of the first-event matrix, in the order of `cells`. */
export interface ExpertForecast {
  readonly by: string;
  readonly on: string;
  readonly daysAgo: number;
  readonly cells: readonly number[];
}

export interface TalksState {
  /** Empty where the file has no date at all. */
  readonly asOf: string;
  readonly stage: Stage;
  readonly before: "exploring" | "interim";
  /** Spent in the stage, months ≥ 0. */
  readonly months: number;
  readonly deals: DealSpaces | null;
  readonly gap: Gap | null;
  readonly goodFaith: Readonly<Record<string, GoodFaith>> | null;
  readonly incidents: {
    readonly past: readonly PastIncident[];
    readonly weeks: number;
    readonly protocol: boolean;
  } | null;
  /** Weeks from the as-of date, negative when gone by, ascending; null: none known. */
  readonly deadlines: readonly { readonly id: string; readonly on: string; readonly weeks: number }[] | null;
  /** −1 none, 0 facilitating, +1 active with leverage. */
  readonly mediator: { readonly id: string | null; readonly level: -1 | 0 | 1 } | null;
  readonly experts: readonly ExpertForecast[];
  /** Of the deal: share of what is promised that somebody verifies, and whether it comes in phases; null: not known. */
  readonly verified: number | null;
  readonly phased: boolean | null;
  readonly missing: readonly Missing[];
}

/** What the file lacks, and what the forecast did without. */
export interface Missing {
  readonly section: string;
  readonly code: MissingCode;
  readonly covariate?: Covariate;
  /** Whom or what it concerns. */
  readonly about?: readonly string[];
}

export type MissingCode =
  | "no-date"
  | "no-stage"
  | "no-start"
  | "no-issues"
  | "deals-not-rated"
  | "no-walk-away"
  | "some-walk-aways"
  | "margin-unproven"
  | "no-interim-package"
  | "no-core"
  | "no-offers"
  | "one-sided-offers"
  | "no-incidents"
  | "no-deadlines"
  | "no-mediator-said"
  | "no-good-faith"
  | "no-experts"
  | "no-veto-factions"
  | "no-plan";

/** Values of the covariates in one world; null: not in use. */
export interface CovariateValues {
  readonly margin: { readonly comprehensive: number | null; readonly interim: number | null } | null;
  readonly gap: number | null;
  readonly goodFaith: number | null;
  readonly incidents: IncidentProcess | null;
  readonly mediator: number | null;
}
