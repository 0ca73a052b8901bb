/** What the register of forecasts says, one table a language. */
import type { EntryProblemCode, ResolutionState } from "../../engine/forecast/register.js";
import type { MakingProblemCode } from "../../engine/forecast/register-making.js";
import type { Words } from "../blocks.js";
import type { Language } from "../wire.js";
import { en } from "./words-en.js";
import { fa } from "./words-fa.js";

export interface RegisterWords {
  readonly question: string;
  readonly none: Words;
  readonly open: (forecasts: number, questions: number) => Words;
  readonly tooLate: (questions: number) => Words;
  readonly scored: (told: {
    readonly who: string;
    readonly questions: number;
    readonly lead: number;
    readonly score: string;
    readonly base: string;
    readonly skill: string;
    readonly lookingBack: boolean;
  }) => Words;
  readonly noBase: (questions: number) => Words;
  readonly few: string;
  readonly caption: string;
  readonly heads: {
    readonly question: string;
    readonly by: string;
    readonly asOf: string;
    readonly entered: string;
    readonly became: string;
  };
  readonly revisions: (of: number) => string;
  readonly state: Readonly<Record<ResolutionState | "open", string>>;
  readonly came: (scenario: string, on: string) => string;
  readonly author: Readonly<Record<"analyst" | "model" | "pool", string>>;
  readonly scores: {
    readonly caption: string;
    readonly heads: {
      readonly by: string;
      readonly lead: string;
      readonly questions: string;
      readonly brier: string;
      readonly log: string;
      readonly ranked: string;
    };
    readonly days: (days: number) => string;
    readonly lookingBack: string;
    readonly base: (base: string, skill: string) => string;
    readonly withheld: string;
    readonly key: string;
    readonly reliability: string;
    readonly said: (said: string, came: string, low: string, high: string, n: string) => string;
    readonly error: (error: string) => string;
    readonly line: (slope: string, intercept: string) => string;
  };
  readonly later: (entries: number) => string;
  readonly unreadable: (line: number, problem: string) => string;
  readonly ended: string;
  readonly problem: Readonly<
    Record<
      EntryProblemCode | MakingProblemCode,
      (about: { readonly key: string; readonly value: string; readonly message: string }) => string
    >
  >;
}

export const registerWords = (lang: Language): RegisterWords => ({ en, fa })[lang];
