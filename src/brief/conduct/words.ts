/** What is said of a party's conduct, in typed tables: readings, sentences of evidence, what would tell, what is too few. */
import type { IndicatorFlag } from "../../engine/conduct/indicators/features.js";
import type { IndicatorId, Lack, TellingAct } from "../../engine/conduct/reading.js";
import type { ReadingName } from "../../engine/conduct/record.js";
import type { Language } from "../wire.js";
import { en } from "./words-en.js";
import { fa } from "./words-fa.js";

/** Counts and amounts of an indicator, by the names in its docstring; 0 where it has none. */
export type Facts = (name: string) => number;

export interface ConductWords {
  readonly question: string;
  /** The same of one party. */
  readonly of: (party: string) => string;
  /** Party, reading: "bargaining in good faith". */
  readonly reading: Readonly<Record<ReadingName, string>>;
  /** One word each, for tables and bars. */
  readonly short: Readonly<Record<ReadingName, string>>;
  /** "The record fits X better than Y, about 3 to 1." `odds` null: more than 20 to 1. */
  readonly fits: (party: string, better: string, worse: string, odds: string | null) => string;
  readonly unclear: (party: string, one: string, other: string) => string;
  readonly insufficient: (party: string, lacks: readonly string[]) => string;
  readonly lacks: (lack: Lack, has: number) => string;
  readonly early: string;
  /** Whole percent with its band. */
  readonly chance: (percent: string, low: string, high: string) => string;
  /** Where they come from, in the same line as the chances. */
  readonly simulated: string;
  readonly prior: (shares: readonly string[]) => string;
  readonly evenPrior: string;
  /** Under odds without chances. */
  readonly simulatedOdds: string;
  readonly counts: (counts: {
    readonly bids: number;
    readonly promises: number;
    readonly incidents: number;
    readonly statements: number;
    readonly rounds: number;
    readonly otherBids: number;
    readonly asOf: string;
  }) => string;
  /** Where the numbers come from, and what they are not. */
  readonly trained: (temperature: string) => string;
  readonly limits: readonly string[];
  /** Whom it is for. */
  readonly forWhom: string;
  /** Beside evidence that raises another reading as much; `against` null: it lowers none. */
  readonly fitsToo: (reading: string, against: string | null) => string;
  /** Where nobody's record holds anything. */
  readonly teach: { readonly heading: string; readonly steps: readonly string[] };
  /** Of a party towards one counterpart. */
  readonly towards: (party: string, other: string) => string;
  readonly faked: string;
  readonly evidenceFor: (reading: string) => string;
  readonly noEvidence: string;
  /** Of every party. */
  readonly allThin: string;
  readonly evidenceAgainst: string;
  /** After a sentence of evidence against good faith: which reading it speaks for. */
  readonly speaksFor: (reading: string) => string;
  /** The way to the page. */
  readonly toPage: string;
  readonly indicator: Readonly<Record<IndicatorId, string>>;
  /** What the record shows; several sentences, none where there is nothing to say. */
  readonly says: Readonly<Record<IndicatorId, (facts: Facts, has: (name: string) => boolean) => readonly string[]>>;
  /** Why it may be innocent; said beside evidence for stalling and posturing. */
  readonly innocent: Readonly<Record<IndicatorId, string>>;
  /** What would fill an indicator that is missing. */
  readonly fills: Readonly<Record<IndicatorId, string>>;
  readonly flags: Readonly<Record<IndicatorFlag, string>>;
  readonly act: Readonly<Record<TellingAct, string>>;
  readonly tell: (of: {
    readonly act: string;
    readonly about: string | null;
    readonly reading: string;
    readonly rises: boolean;
    readonly from: string;
    readonly to: string;
    readonly chance: string;
    readonly weeks: number | null;
  }) => string;
  readonly pivotal: (record: string, reading: string, percent: string) => string;
  readonly wouldTell: string;
  /** Of records: how many more. */
  readonly more: (count: string) => string;
  readonly wouldFill: (what: string) => string;
  readonly noPart: string;
  readonly table: {
    readonly indicator: string;
    readonly shows: string;
    readonly caption: string;
    readonly before: string;
    readonly together: string;
    /** Over the bars. */
    readonly bars: string;
    /** How they add up. */
    readonly addUp: string;
  };
  /** Names of records in lines. */
  readonly record: {
    readonly offer: (by: string, date: string) => string;
    readonly statement: (by: string, date: string) => string;
    readonly move: (by: string, date: string) => string;
    readonly round: (date: string) => string;
    readonly incident: (what: string) => string;
    readonly commitment: (what: string) => string;
    readonly measure: (what: string) => string;
    readonly gain: (what: string) => string;
  };
}

export const conductWords = (lang: Language): ConductWords => (lang === "fa" ? fa : en);
