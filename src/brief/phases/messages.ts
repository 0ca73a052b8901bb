/** What the phases command and the brief say of a plan, one table a language. */
import type { Language } from "../wire.js";
import { en } from "./messages-en.js";
import { fa } from "./messages-fa.js";

/** One side's worst point. */
export interface SideWorst {
  readonly who: string;
  readonly points: string;
  /** Of 1000 of all it gives; absent where it gives nothing. */
  readonly share?: string;
  /** Names of the steps of the point; empty at the start. */
  readonly after: string;
  /** In words; empty where it has no date. */
  readonly when: string;
}

export interface PlanMessages {
  readonly question: string;
  readonly noOrder: string;
  readonly unrated: (steps: number) => string;
  readonly noSteps: string;
  readonly worst: (side: SideWorst) => string;
  readonly nobody: string;
  readonly others: (sides: readonly SideWorst[], unexposed: readonly string[]) => string;
  /** The best order: its worst exposure, or the bracket it lies in; whether that is what the own order has. */
  readonly best: (worst: string, lower: string | null, same: boolean) => string;
  readonly order: (units: readonly string[], settled: boolean) => string;
  readonly move: (step: string, beside: { readonly name: string; readonly before: boolean }, worst: string) => string;
  readonly noMove: string;
  readonly phases: (points: readonly (readonly [phases: string, worst: string])[], fewest: number) => string;
  readonly corner: (phases: string, worst: string) => string;
  readonly holds: (strictly: boolean) => string;
  /** `leavingCost` null: none is stated. */
  readonly needs: (who: string, points: string, after: string, leavingCost: string | null) => string;
  readonly completed: (sides: readonly { readonly who: string; readonly slack: string }[]) => string;
  readonly tied: (names: string, apart: string, tied: string) => string;
  readonly convention: string;
  readonly worstCase: string;
  readonly rounded: string;
  readonly leftOut: (names: string) => string;
  readonly leavingCost: (stated: readonly { readonly who: string; readonly points: string }[]) => string;
  readonly table: {
    readonly caption: string;
    readonly date: string;
    readonly after: string;
    readonly exposure: (who: string) => string;
    readonly slack: (who: string) => string;
    readonly start: string;
    readonly undated: string;
    readonly atTheLatest: (day: string) => string;
    readonly notBefore: (day: string) => string;
    readonly between: (first: string, last: string) => string;
    readonly worst: string;
  };
  readonly meaning: string;
  readonly findings: {
    readonly none: string;
    readonly head: (counts: readonly string[]) => string;
    /** Several of one rule. */
    readonly rule: (rule: string, title: string, severity: string) => string;
    readonly fix: (fix: string) => string;
    readonly history: (history: string) => string;
    readonly silenced: (count: number) => string;
    readonly accepted: (title: string, where: string, why: string) => string;
  };
}

export const planMessages = (lang: Language): PlanMessages => ({ en, fa })[lang];
