/** What the register of forecasts says, one table a language. */
import type { Words } from "../blocks.js";
import type { Language } from "../wire.js";
import { en } from "./words-en.js";
import { fa } from "./words-fa.js";

export interface RegisterPageWords {
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
  readonly came: (scenario: string, on: string) => string;
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
  /** Of a form: a member that is left empty. */
  readonly fill: (key: string) => string;
}

export const registerPageWords = (lang: Language): RegisterPageWords => ({ en, fa })[lang];
