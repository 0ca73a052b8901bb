/** What is said of clocks, one table a language. Names come in quotation marks of the language where they are no proper names. */
import type { BeginReason, IdleEvent, OpenRight, StepState } from "../../engine/clocks/model.js";
import type { CountProblem, SpanUnit } from "../../engine/clocks/spans.js";
import type { Language } from "../wire.js";
import { en } from "./messages-en.js";
import { fa } from "./messages-fa.js";

/** Words of a date: a bound is never said as a bare date. */
export interface DateWords {
  readonly atTheLatest: (day: string) => string;
  readonly notBefore: (day: string) => string;
  readonly between: (first: string, last: string) => string;
  readonly open: string;
  readonly after: (moment: string) => string;
  readonly with: (moment: string) => string;
  readonly earliestOf: (parts: readonly string[]) => string;
  readonly latestOf: (parts: readonly string[]) => string;
  readonly orEarlier: (date: string, by: string) => string;
}

export interface ClockMessages {
  readonly question: string;
  readonly heading: (procedure: string) => string;
  readonly span: (n: number, unit: SpanUnit) => string;
  /** A day with the hour shown at the wall, and the zone. */
  readonly at: (day: string, hour: string, zone: string) => string;
  readonly invoked: (by: readonly string[], on: string) => string;
  /** Between parts of a line. */
  readonly between: string;
  readonly supposed: (by: readonly string[], on: string) => string;
  readonly recorded: (on: string) => string;
  /** The last word: what happens when the last clock runs out, unless. */
  readonly comes: (result: string, at: string) => string;
  readonly over: (at: string) => string;
  /** No clock runs any more, and nothing was said to come of it. */
  readonly ranOut: (at: string) => string;
  readonly unless: (kinds: readonly string[]) => string;
  readonly came: (result: string, at: string) => string;
  readonly stopped: (kind: string, on: string) => string;
  readonly running: (steps: readonly string[]) => string;
  readonly runsUntil: (step: string, at: string) => string;
  readonly runsWithoutClock: (step: string) => string;
  readonly waiting: (on: string) => string;
  readonly nobody: string;
  readonly shortest: (at: string) => string;
  readonly head: {
    readonly step: string;
    readonly from: string;
    readonly lastDay: string;
    readonly state: string;
    readonly leadsTo: string;
    readonly why: string;
  };
  readonly caption: string;
  readonly state: Readonly<Record<StepState, string>>;
  readonly ifAsked: string;
  readonly noClock: string;
  readonly next: (step: string) => string;
  readonly noResult: string;
  readonly begins: (because: BeginReason, names: { readonly steps: readonly string[]; readonly on?: string }) => string;
  /** How the last day is counted, from day 0 on. */
  readonly counted: (span: string, from: string) => string;
  readonly hours: (span: string, from: string) => string;
  readonly hourUnknown: string;
  readonly extended: (by: string, on: string, recorded?: string) => string;
  readonly extendedTo: (day: string, on: string, recorded?: string) => string;
  readonly overBy: (kind: string, on: string) => string;
  readonly unreached: (steps: readonly string[]) => string;
  readonly rightsHead: string;
  readonly right: (
    who: readonly string[],
    act: string,
    state: OpenRight["state"],
    days: { readonly since: string; readonly last?: string },
  ) => string;
  readonly notByMachine: string;
  readonly idleHead: string;
  readonly idle: (kind: string, on: string, why: IdleEvent["why"]) => string;
  readonly holdersHead: string;
  /** In the last word, where holders differ. */
  readonly contested: (valid: readonly string[], void_: readonly string[]) => string;
  readonly holder: (who: readonly string[], standing: boolean, result: string) => string;
  /** Why it is void for them: the invoker's standing had ended by then. */
  readonly standingUntil: (who: string, until: string) => string;
  readonly noStanding: (who: readonly string[]) => string;
  readonly rule: (zone: string, working: string | undefined) => string;
  readonly zoneAssumed: string;
  readonly elsewhere: (at: string, zones: readonly string[]) => string;
  readonly noStart: (procedure: string) => string;
  readonly noStartFix: string;
  readonly couldMean: (start: string, from: string, end: string | undefined) => string;
  readonly couldNothing: string;
  readonly fromText: (name: string) => string;
  readonly fromMoment: (name: string) => string;
  readonly ics: {
    readonly lastDay: (procedure: string, step: string) => string;
    readonly effect: (procedure: string, result: string) => string;
    readonly until: (at: string) => string;
  };
  readonly date: DateWords;
  readonly uncounted: Readonly<Record<CountProblem["code"] | "which-calendar", string>>;
}

export const clockMessages = (lang: Language): ClockMessages => ({ en, fa })[lang];
