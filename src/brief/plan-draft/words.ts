/** What is said of a deal's plan, one table a language. Names come in quotation marks of the language. */
import type { Language } from "../wire.js";
import { en } from "./words-en.js";
import { fa } from "./words-fa.js";

export interface PlanDraftWords {
  readonly question: string;
  /** @param steps how many the deal brings, @param left how many of the file it does not, @param missing options without one */
  readonly answer: (steps: number, left: number, missing: number) => string;
  readonly noPlan: string;
  readonly caption: string;
  readonly head: { readonly issue: string; readonly agreed: string; readonly steps: string };
  /** In a cell: no step is written for the option. */
  readonly nothing: string;
  /** The file says that nothing has to be done. */
  readonly none: string;
  readonly notKnown: (step: string) => string;
  readonly whatever: (steps: readonly string[]) => string;
  readonly open: (issues: readonly string[]) => string;
  readonly gapsHead: string;
  readonly waits: (step: string, on: string) => string;
  readonly missing: (issue: string, option: string) => string;
  readonly level: (issue: string, option: string) => string;
  /** The note of an entry made for an option without a step. */
  readonly fillIn: string;
}

const tables: Readonly<Record<Language, PlanDraftWords>> = { en, fa };

export const planDraftWordsIn = (lang: Language): PlanDraftWords => tables[lang];
