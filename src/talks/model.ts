/**
 * A talks file as the rest of Détente sees it: names resolved, words turned into numbers, frozen.
 *
 * Everything here is plain readonly data that survives `JSON.stringify`, so that a server can hand it to a page and a page
 * to a worker. Lists keep the order of the file. Ids are the file's own strings.
 */

import type { UndatedKind } from "./undated.js";

/** Words, plain or by language (`{en: …, fa: …}`). */
export type Text = string | Readonly<Record<string, string>>;

/** A date as the file writes it: `2026`, `2026-01`, `2026-01-31` or an instant with offset. Short ones count at their last day. */
export type DateText = string;

/** A number that may not be known exactly; equal ends when it is. `exact` is `best` as a fraction ("100/3") where no decimal ends. */
export interface Range {
  readonly low: number;
  readonly best: number;
  readonly high: number;
  readonly exact?: string;
}

export interface Source {
  readonly id: string;
  readonly title: Text;
  readonly publisher?: Text;
  readonly date?: DateText;
  readonly known?: DateText;
  readonly url?: string;
  /** Admiralty code: A completely reliable … F cannot be judged. */
  readonly reliability?: "A" | "B" | "C" | "D" | "E" | "F";
  /** Admiralty code: 1 confirmed … 6 cannot be judged. */
  readonly credibility?: 1 | 2 | 3 | 4 | 5 | 6;
  readonly note?: Text;
}

/** What every dated or sourced entry may carry. */
export interface Entry {
  readonly on?: DateText;
  /** When it became known; absent: its own date. */
  readonly known?: DateText;
  readonly sources: readonly string[];
  readonly confidence?: "high" | "medium" | "low";
  readonly note?: Text;
}

/** A deal or part of one: issue id to option id (for numeric issues the level as text). */
export type Terms = Readonly<Record<string, string>>;

export type WalkAway =
  | { readonly kind: "points"; readonly points: Range }
  | { readonly kind: "deal"; readonly deal: Terms };

export interface Faction {
  readonly id: string;
  readonly name: Text;
  /** A veto faction blocks; the others are heard only. */
  readonly veto: boolean;
  readonly walkAway?: Range;
  /** Replace the party's own raw numbers where given. */
  readonly weight: Readonly<Record<string, Range>>;
  readonly worth: Readonly<Record<string, Readonly<Record<string, Range>>>>;
  readonly interest?: Text;
  readonly note?: Text;
  readonly sources: readonly string[];
}

export interface Party {
  readonly id: string;
  readonly name: Text;
  readonly walkAway?: WalkAway;
  readonly bearable?: Range;
  readonly leavingCost?: Range;
  readonly factions: readonly Faction[];
  /** Weights are shares of 1 taken as written, not renormalised (imported profiles). */
  readonly weightsAsWritten: boolean;
  readonly interest?: Text;
  readonly note?: Text;
  readonly sources: readonly string[];
}

export interface Lever {
  readonly what: Text;
  readonly until?: DateText;
  readonly from?: DateText;
  readonly known?: DateText;
  readonly sources: readonly string[];
}

/** Somebody without a seat whose acts matter: a mediator, a verifier, an outside power. */
export interface Other {
  readonly id: string;
  readonly name: Text;
  readonly roles: readonly string[];
  readonly acceptedBy: readonly string[];
  readonly interest?: Text;
  readonly can: readonly Lever[];
  readonly maySpoil: boolean;
  /** By issue id; oldest first. Never part of the deal space. */
  readonly positions: Readonly<Record<string, readonly Position[]>>;
  /** What it would gain or lose by an option, 0–100, by issue id and option id. */
  readonly worth: Readonly<Record<string, Readonly<Record<string, Range>>>>;
  readonly weight: Readonly<Record<string, Range>>;
  readonly note?: Text;
  readonly sources: readonly string[];
}

export type Firmness = "bottom" | "held" | "stated";

export interface RedLine extends Entry {
  /** Ids of the options that break it. */
  readonly options: readonly string[];
  /** The line as a bound on a numeric issue, where the file gave one. */
  readonly above?: number;
  readonly below?: number;
  readonly firmness: Firmness;
  /** Probability that it binds; absent: 1, .85, .6 by firmness. */
  readonly chance?: number;
  readonly text?: Text;
}

export interface Position extends Entry {
  /** The option stated; absent when only words are known. */
  readonly stated?: string;
  readonly text?: Text;
  readonly interest?: Text;
  readonly claimedBy: readonly string[];
  readonly deniedBy: readonly string[];
  readonly redLines: readonly RedLine[];
}

export interface Option {
  readonly id: string;
  readonly name: Text;
  /** The number of a numeric issue's level. */
  readonly level?: number;
  /** Party id to points 0–100; a party without an entry has not been rated. */
  readonly worth: Readonly<Record<string, Range>>;
  /** Commitments and tranches this option brings with it. */
  readonly obliges: readonly string[];
  /** `obliges` is written and empty: nothing has to be done for it. */
  readonly obligesNothing?: true;
  readonly interest?: Text;
  readonly note?: Text;
  readonly sources?: readonly string[];
}

export interface Issue {
  readonly id: string;
  readonly name: Text;
  readonly group?: Text;
  readonly numeric: boolean;
  readonly unit?: Text;
  readonly options: readonly Option[];
  /** Party id to raw weight ≥ 0; absent: 0, with a note. */
  readonly weight: Readonly<Record<string, Range>>;
  /** Where the weights and worths of a party come from. */
  readonly weightFrom: Readonly<Record<string, "numbers" | "words">>;
  readonly worthFrom: Readonly<Record<string, "numbers" | "order" | "line">>;
  /** By party id; oldest first, so that the last one known is the position. */
  readonly positions: Readonly<Record<string, readonly Position[]>>;
  readonly expected?: Text;
  readonly interest?: Text;
  readonly note?: Text;
  readonly sources?: readonly string[];
}

/** One grammar for rules, bonuses and preference statements. `name` alone is an option of the conflict section. */
export type Expression =
  | { readonly op: "name"; readonly name: string; readonly at: number }
  | {
      readonly op: "compare";
      readonly name: string;
      readonly relation: "=" | "<=" | ">=" | "<" | ">";
      readonly value: string;
      readonly at: number;
    }
  | { readonly op: "not"; readonly of: Expression }
  | { readonly op: "and" | "or"; readonly of: readonly Expression[] }
  | { readonly op: "if"; readonly then: Expression; readonly when: Expression }
  | { readonly op: "iff"; readonly left: Expression; readonly right: Expression };

/** When an entry without a date of its own became known; absent: always known. */
export interface Known {
  readonly known?: DateText;
}

export type Rule = Known &
  (
    | { readonly kind: "never"; readonly never: Expression; readonly why?: Text; readonly said: string }
    | {
        readonly kind: "if";
        readonly when: Expression;
        readonly then: Expression;
        readonly why?: Text;
        readonly said: string;
      }
    | {
        readonly kind: "at most";
        readonly most: number;
        readonly of: readonly Expression[];
        readonly why?: Text;
        readonly said: string;
      }
  );

export interface Bonus extends Known {
  readonly when: Expression;
  /** Party id to points of the whole deal. */
  readonly worth: Readonly<Record<string, Range>>;
  readonly said: string;
}

export interface Package {
  readonly id: string;
  readonly name: Text;
  readonly kind?: "comprehensive" | "interim";
  readonly terms: Terms;
  readonly known?: DateText;
  readonly interest?: Text;
  readonly note?: Text;
  readonly sources: readonly string[];
}

/** What one side takes another to want: replaces the believed party's numbers where given. */
export interface Belief {
  readonly walkAway?: WalkAway;
  readonly weight: Readonly<Record<string, Range>>;
  readonly worth: Readonly<Record<string, Readonly<Record<string, Range>>>>;
}

export interface Scenario extends Known {
  readonly id: string;
  readonly name: Text;
  readonly impact?: Text;
  /** From and to, in months. */
  readonly months?: readonly [number, number];
  readonly interest?: Text;
  readonly note?: Text;
  readonly sources: readonly string[];
}

export type ConsequenceDomain =
  | "security"
  | "proliferation"
  | "energy"
  | "trade"
  | "economy"
  | "alliances"
  | "humanitarian"
  | "diplomacy";

export interface Consequence extends Entry {
  readonly scenario: string;
  readonly where: Text;
  readonly domain: ConsequenceDomain;
  readonly whom: readonly string[];
  readonly effect: Text;
  readonly direction?: "better" | "worse" | "mixed";
  readonly months?: readonly [number, number];
}

export interface Event extends Entry {
  readonly on: DateText;
  readonly what: Text;
  readonly kind?: string;
  readonly claimedBy: readonly string[];
  readonly deniedBy: readonly string[];
}

export interface Safeguard extends Known {
  readonly id: string;
  readonly name: Text;
  readonly purpose?: Text;
  readonly expected?: Text;
  readonly restsOn: readonly string[];
}

export interface NextStep extends Entry {
  readonly what: Text;
  readonly by?: readonly string[];
  readonly due?: DateText;
  readonly serves?: string;
}

export interface Deadline extends Entry {
  readonly id: string;
  readonly on: DateText;
  readonly what: Text;
  readonly kind?: string;
}

export interface Round extends Entry {
  readonly on: DateText;
  readonly planned?: DateText;
  readonly held: boolean;
  readonly channel?: string;
  readonly format?: string;
  readonly place?: Text;
  readonly mediator?: string;
  readonly rank: Readonly<Record<string, string>>;
  readonly agreed?: Text;
  readonly what?: Text;
}

export interface Offer extends Entry {
  readonly id: string;
  readonly on: DateText;
  readonly by: string;
  readonly to: readonly string[];
  readonly through?: string;
  readonly channel?: string;
  readonly terms: Terms;
  readonly text?: Text;
}

export interface Move extends Entry {
  readonly on: DateText;
  readonly by: string;
  readonly public: boolean;
  readonly terms: Terms;
  readonly text?: Text;
}

export interface Statement extends Entry {
  readonly on: DateText;
  readonly by: string;
  readonly kind: string;
  readonly demand?: Terms;
  readonly escalatory?: boolean;
  readonly text?: Text;
}

export interface IncidentActor {
  readonly party: string;
  readonly role: string;
  readonly attributedBy: readonly string[];
  readonly claimedBy: readonly string[];
  readonly deniedBy: readonly string[];
  readonly confidence?: "high" | "medium" | "low";
}

export interface Incident extends Entry {
  readonly id: string;
  readonly on: DateText;
  readonly what: Text;
  readonly domain?: string;
  readonly place?: Text;
  readonly actors: readonly IncidentActor[];
  /** Which sources report it, and how believable each report is (Admiralty code 1–6). */
  readonly reports?: readonly { readonly of: string; readonly credibility?: number }[];
  readonly severity: { readonly claimed?: number; readonly established?: number };
  readonly state?: string;
  readonly answered?: { readonly step: string; readonly on?: DateText };
  readonly breach: readonly string[];
}

/** A section that a later analysis reads: checked against its schema, kept as written; `clauses` and `holidays`, whose keys are
 * numbers, as lists of [key, value] in the order of the file. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

export interface TalksFrame {
  readonly stage?: string;
  readonly since?: DateText;
  readonly roundsPlanned?: number;
  readonly mediator?: string;
  readonly reference?: string;
  readonly breakdown?: Text;
  readonly core: readonly string[];
}

export interface Talks {
  readonly title: Text;
  /** The question the first page asks; absent: the standing one. */
  readonly question?: Text;
  readonly asOf?: DateText;
  readonly note?: Text;
  readonly frame?: TalksFrame;
  readonly sources: readonly Source[];
  readonly parties: readonly Party[];
  readonly others: readonly Other[];
  readonly issues: readonly Issue[];
  readonly rules: readonly Rule[];
  readonly bonuses: readonly Bonus[];
  readonly packages: readonly Package[];
  /** believes[side][other side] */
  readonly believes: Readonly<Record<string, Readonly<Record<string, Belief>>>>;
  readonly terms: readonly (Known & {
    readonly text: Text;
    readonly avoidedBy: readonly string[];
    readonly instead?: Text;
  })[];
  readonly offers: readonly Offer[];
  readonly moves: readonly Move[];
  readonly rounds: readonly Round[];
  readonly statements: readonly Statement[];
  readonly deadlines: readonly Deadline[];
  readonly events: readonly Event[];
  readonly scenarios: readonly Scenario[];
  readonly consequences: readonly Consequence[];
  readonly safeguards: readonly Safeguard[];
  readonly nextSteps: readonly NextStep[];
  readonly incidents: readonly Incident[];
  /** Looked at from before the file's `as_of`: which undated entries are kept as known. Set by the cut, never in a file. */
  readonly undatedKept?: readonly UndatedKind[];
  /** Sections of later analyses (schedule, gains, indicators, measures, ladder, experts, tension, conflict, texts, commitments, …), by their key in the file. */
  readonly later: Readonly<Record<string, Plain>>;
}

/** One thing that is wrong with a file, and where. Lines and columns start at 1. */
export interface Problem {
  readonly line: number;
  readonly column: number;
  /** Stable, lower case with hyphens: `unknown-issue`. */
  readonly code: string;
  readonly message: string;
  /** What to do: `did you mean "sanctions"?` */
  readonly hint?: string;
  /** Where in the data, for editors: `["issues", "sanctions", "weight", "iran"]`. */
  readonly path?: readonly (string | number)[];
}

export type Parsed<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly Problem[] };
