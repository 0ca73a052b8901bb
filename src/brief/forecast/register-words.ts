/** What is said of a register of forecasts, one table a language. */

import type { Author, EntryProblem, EntryProblemCode, ResolutionState } from "../../engine/forecast/register.js";
import type { MakingProblem, MakingProblemCode } from "../../engine/forecast/register-making.js";
import type { Language } from "../wire.js";
import { en } from "./register-words-en.js";
import { fa } from "./register-words-fa.js";

export type RegisterProblemCode = EntryProblemCode | MakingProblemCode;
/** What a problem is about: the member, what stands there, what may. */
export type About = Pick<EntryProblem | MakingProblem, "key" | "value" | "among">;

export interface RegisterWords {
  readonly problem: Readonly<Record<RegisterProblemCode, (about: About) => string>>;
  readonly state: Readonly<Record<ResolutionState | "open", string>>;
  readonly tooLate: string;
  readonly author: Readonly<Record<Author, string>>;
  readonly nothing: string;
  readonly caption: string;
  readonly heads: readonly [who: string, days: string, questions: string, brier: string, log: string, ranked: string];
  readonly lookingBack: string;
  readonly noBase: string;
  readonly reading: string;
  readonly who: (name: string, days: string) => string;
  readonly floored: (count: string) => string;
  readonly tooFew: (least: string) => string;
  readonly calibration: (error: string, bins: readonly string[]) => string;
  readonly bin: (said: string, came: string, interval: string, n: string) => string;
  readonly line: (slope: string, intercept: string) => string;
  readonly torn: string;
  readonly aside: (file: string) => string;
  readonly held: (pid: string, host: string) => string;
  readonly written: (id: string, by: string) => string;
  readonly resolved: (question: string, state: string) => string;
  readonly happened: (scenario: string, on: string) => string;
}

export const registerWords = (lang: Language): RegisterWords => (lang === "fa" ? fa : en);
