import type { Problem } from "../model.js";
import { hintsInPersian } from "./hints.js";
import { messagesInPersian } from "./messages.js";
import { apart, worded } from "./worded.js";

export interface ProblemWords {
  readonly message: string;
  readonly hint?: string;
  /** English words with no Persian yet, to be shown as English (`lang="en" dir="ltr"`) after the others. */
  readonly english?: string;
}

/**
 * What is wrong and what to do, in a language. In English the problem's own words; in Persian a sentence by the problem's code,
 * with names, numbers and what is to be typed carried over as they stand, each kept in its own direction.
 * An English wording that the code has no Persian for stands under `english`.
 */
export function problemIn(problem: Pick<Problem, "code" | "message" | "hint">, lang: "en" | "fa"): ProblemWords {
  const { code, message, hint } = problem;
  if (lang === "en") return { message, ...(hint === undefined ? {} : { hint }) };
  const wordings = Object.hasOwn(messagesInPersian, code) ? messagesInPersian[code] : [];
  const said = worded(message, wordings);
  const advice = hint === undefined || hint === "" ? undefined : worded(hint, hintsInPersian);
  // A reader of YAML gives its reason in its own English.
  const reason = code === "yaml" ? message.replace(/^cannot be read: /, "") : "";
  const english = [said === undefined ? message : reason, advice === undefined ? (hint ?? "") : ""].filter(Boolean);
  return {
    message: said ?? `اشکالی در پرونده است (${apart(code)})`,
    ...(advice === undefined ? {} : { hint: advice }),
    ...(english.length ? { english: english.join("; ") } : {}),
  };
}

/** The same on one line, for marks and lists that take plain text only. */
export function problemLine(problem: Pick<Problem, "code" | "message" | "hint">, lang: "en" | "fa"): string {
  const { message, hint, english } = problemIn(problem, lang);
  const parts = [message, hint, english === undefined ? undefined : apart(english)].filter(Boolean);
  return parts.join(lang === "fa" ? "؛ " : "; ");
}

/** Codes that have Persian words. */
export const codesInPersian: readonly string[] = Object.keys(messagesInPersian);
