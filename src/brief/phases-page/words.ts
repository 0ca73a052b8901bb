/** What the Phases page says, one table a language. Names of steps come in quotation marks of the language. */
import type { Reading } from "../../engine/phases/model.js";
import type { Inline, Words } from "../blocks.js";
import type { Language } from "../wire.js";
import { en } from "./words-en.js";
import { fa } from "./words-fa.js";

export interface PhasesWords {
  readonly question: string;
  readonly quote: (name: string) => string;
  /** Names of steps of one moment. */
  readonly together: (names: readonly string[]) => string;
  /** A payment that has no name: its id and amount. */
  readonly payment: (id: string, amount: string, currency: string) => string;
  readonly start: string;
  readonly empty: string;
  readonly cycle: {
    readonly answer: (count: number) => string;
    /** The names in turn, the first again at the end. */
    readonly one: (names: readonly string[]) => string;
  };
  readonly answer: {
    readonly unrated: string;
    readonly whose: (own: boolean) => string;
    readonly nobody: (order: string) => string;
    readonly worst: (order: string, party: Inline, points: string, after: string, when: string) => Words;
    readonly bestProven: (points: string) => string;
    readonly bestOpen: (points: string, lower: string) => string;
    readonly asGood: string;
    readonly asGoodOpen: (lower: string) => string;
    readonly move: (points: string) => string;
  };
  readonly said: {
    readonly ranges: (hopeful: string, best: string, cautious: string) => string;
    readonly holds: string;
    readonly holdsBarely: string;
    readonly breaks: (party: Inline, gains: string, after: string, points: number) => Words;
    readonly unrated: (names: readonly string[]) => string;
    /** Worst exposures as shares of 1000 of what each side gives itself. */
    readonly shares: (sides: readonly (readonly [party: string, share: string])[]) => string;
    readonly pairs: (a: string, b: string, pairs: readonly (readonly [string, string])[]) => string;
    /** Worst exposure when what was received counts one, two … steps later, verification lagging; `same`: none of it changes. */
    readonly lag: (worst: readonly string[], same: boolean) => string;
    readonly rounded: string;
  };
  readonly step: {
    readonly who: (by: Words, to: Words) => Words;
    readonly moment: (of: number) => string;
    readonly nobody: string;
    readonly verified: (by: string) => string;
    readonly unverified: string;
    readonly amount: (amount: string, currency: string) => string;
    readonly heldBy: (holder: string) => string;
    readonly use: (use: string) => string;
    readonly undated: string;
    readonly waits: {
      readonly finished: (name: string) => string;
      readonly verified: (name: string) => string;
      readonly simultaneous: (name: string) => string;
      readonly fraction: (name: string, share: string) => string;
    };
    readonly refusedAfter: (name: string, before: string, verified: boolean) => string;
    readonly cost: (party: Inline, points: string) => Words;
    readonly worth: (party: Inline, points: string) => Words;
    readonly unrated: string;
    readonly reversal: (giver: string, receiver: string) => string;
    readonly irreversible: string;
    /** An act: when it is adopted, and when it takes effect, with which moment. */
    readonly early: (what: string, adopted: string, effective: string) => string;
    readonly withMoment: (moment: string, day: string) => string;
  };
  readonly point: {
    readonly start: string;
    /** Who would gain by stopping here, and how much. */
    readonly leaves: (party: string, gains: string) => string;
    readonly nobody: (losses: readonly (readonly [party: string, points: string])[]) => string;
    readonly even: (party: string) => string;
    readonly heading: (breaks: number, of: number) => string;
    readonly headingHolds: string;
    readonly headingBarely: string;
  };
  readonly holding: {
    readonly headingNone: string;
    readonly heading: (count: number, most: string, party: string) => string;
    readonly needs: (party: Inline, points: string, after: string) => Words;
    readonly none: (party: Inline) => Words;
    readonly leavingCost: (points: string) => string;
    readonly noLeavingCost: string;
    readonly afterHolds: (party: string, points: string) => string;
    readonly afterEven: (party: string) => string;
    readonly afterLeaves: (party: string, points: string) => string;
    readonly afterLead: string;
    readonly bestNeeds: (needs: readonly string[]) => string;
    readonly bestNeedsNone: string;
    readonly bearable: (party: string, bearable: string, worst: string, beyond: boolean) => string;
  };
  readonly curve: {
    readonly corner: (phases: number, worst: string, one: string | null, last: string) => string;
    readonly flat: (worst: string) => string;
    readonly infeasible: (fewest: number) => string;
    readonly between: (lower: string, upper: string) => string;
    readonly means: string;
    readonly phase: (place: number, names: readonly string[]) => string;
    readonly label: (points: string) => string;
    readonly across: string;
    readonly up: string;
    readonly cornerLabel: (worst: string) => string;
    readonly proven: string;
    readonly open: string;
  };
  readonly ledger: {
    readonly nobody: string;
    readonly worst: (party: string, points: string, day: string) => string;
    readonly withinDay: (party: string, points: string, day: string) => string;
    readonly undated: (names: readonly string[]) => string;
    readonly withheld: (names: readonly string[]) => string;
    readonly found: (party: string, points: string, day: string) => string;
    readonly foundNobody: string;
    readonly waits: (names: readonly string[]) => string;
    readonly label: (worst: string) => string;
  };
  readonly chart: {
    readonly own: string;
    readonly tried: string;
    readonly best: (proven: boolean) => string;
    readonly exposure: (title: string, points: string) => string;
    readonly given: string;
    readonly got: string;
    readonly worst: (points: string) => string;
    readonly worstWords: (party: string, points: string, after: string) => string;
    readonly noWorst: string;
    readonly bears: (party: string, points: string) => string;
    readonly shares: string;
    readonly points: string;
    readonly direction: string;
    readonly band: string;
    readonly lines: string;
    readonly noGiving: (parties: readonly string[]) => string;
    readonly lanes: (steps: number) => string;
    readonly lanesKey: string;
    readonly verification: string;
  };
  readonly offers: {
    readonly move: (name: string, before: string | null, after: string | null) => string;
    readonly moveSays: (from: string, to: string) => string;
    readonly moveGuarantee: string;
    readonly best: (points: string) => string;
    readonly bestOpen: (points: string, lower: string) => string;
  };
  readonly write: { readonly dates: string; readonly sections: string; readonly same: string };
  readonly convention: (reading: Reading) => readonly string[];
  readonly findings: {
    readonly none: string;
    readonly count: (errors: number, warnings: number, notes: number) => string;
  };
}

export const phasesWords = (lang: Language): PhasesWords => (lang === "fa" ? fa : en);
