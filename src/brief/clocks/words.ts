/** What the section, the page and the calendar say of clocks beyond the words of one clock; one table a language. */
import type { Verdict } from "../../engine/clocks/verdicts.js";
import type { Language } from "../wire.js";
import { en } from "./words-en.js";
import { fa } from "./words-fa.js";

/** What a dated row of a plan is. */
export type AheadKind = "milestone" | "act" | "tranche" | "deadline" | "start" | "due" | "sunset" | "revoked";

export interface ClockWords {
  readonly question: string;
  readonly more: string;
  /** The next end: which step of which procedure, its last moment, and what then. */
  readonly next: (step: string, procedure: string, at: string) => string;
  readonly onExpiry: (what: string) => string;
  readonly nothingSaid: string;
  readonly unless: (kinds: readonly string[]) => string;
  readonly noClock: (on: string | undefined) => string;
  readonly stillOpen: (who: readonly string[], act: string, procedure: string) => string;
  /** What, and when, in one. */
  readonly nextDate: (dated: string) => string;
  readonly othersRun: (count: number) => string;
  readonly table: {
    readonly caption: string;
    readonly when: string;
    readonly ends: string;
    readonly expiry: string;
    readonly unless: string;
  };
  readonly nothingStops: string;
  readonly stepsOf: (procedure: string, on: string) => string;
  readonly stepHead: (procedure: string) => string;
  readonly rightsOf: (procedure: string) => string;
  readonly holdersOf: (procedure: string) => string;
  readonly ahead: {
    readonly question: string;
    readonly answer: (first: string | undefined, count: number) => string;
    readonly caption: string;
    readonly date: string;
    readonly what: string;
    readonly why: string;
    readonly kinds: Readonly<Record<AheadKind, string>>;
    readonly stated: string;
    readonly rest: (count: number) => string;
    readonly key: string;
  };
  readonly verdicts: {
    readonly question: string;
    readonly answer: (all: number, said: number, disputed: number, overdue: number) => string;
    readonly silent: (notDue: number, unsaid: number) => string;
    readonly caption: string;
    readonly commitment: string;
    readonly verdict: string;
    readonly says: string;
    readonly names: Readonly<Record<Verdict, string>>;
    readonly tests: Readonly<Record<Verdict, string>>;
    readonly nothingYet: string;
    readonly overdue: string;
    readonly held: (who: string, verdict: string, on: string) => string;
    readonly without: string;
    readonly differ: (who: readonly string[]) => string;
    readonly opened: (procedure: string, who: readonly string[], on: string) => string;
    readonly table: string;
    readonly holder: string;
    readonly since: string;
    readonly counts: string;
    readonly yes: string;
    readonly no: string;
    readonly key: string;
  };
  readonly meeting: {
    readonly summary: (channel: string | undefined, mediators: readonly string[]) => string;
    readonly every: (span: string, first: string) => string;
  };
  readonly chart: {
    /** For those who cannot see it. */
    readonly label: (procedure: string, steps: readonly string[], now: string | undefined) => string;
    readonly step: (name: string, from: string, last: string) => string;
    readonly until: (step: string, last: string) => string;
    readonly open: (step: string) => string;
    readonly now: (on: string) => string;
  };
}

export const clockWords = (lang: Language): ClockWords => ({ en, fa })[lang];
