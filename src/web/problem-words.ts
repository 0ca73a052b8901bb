import { useSyncExternalStore } from "react";
import type { Language } from "../brief/wire.js";
import type { Problem } from "../talks/model.js";
import type * as ProblemWordsModule from "../talks/problem-words/words.js";

let persian: typeof ProblemWordsModule | undefined;
let asked = false;
const waiting = new Set<() => void>();

/**
 * What is wrong and what to do. The Persian words come with the first problem that is to be said in Persian, so that a sound
 * file's page does without them; until they are here the English ones stand, marked as English.
 */
export function wordsOf(problem: Problem, lang: Language): ProblemWordsModule.ProblemWords {
  const { message, hint } = problem;
  if (lang === "en") return { message, ...(hint === undefined ? {} : { hint }) };
  if (persian) return persian.problemIn(problem, lang);
  if (!asked) {
    asked = true;
    void load();
  }
  return { message: "", english: [message, hint].filter(Boolean).join("; ") };
}

/** The same on one line, for what takes plain text only. */
export function lineOf(problem: Problem, lang: Language): string {
  if (lang === "fa" && persian) return persian.problemLine(problem, lang);
  const { message, hint, english } = wordsOf(problem, lang);
  return [message, hint, english].filter(Boolean).join("; ");
}

/** Draws again when the Persian words have come; gives whether they are here. */
export const usePersianWords = (): boolean => useSyncExternalStore(whenPersianWordsCome, () => persian !== undefined);

/** Calls `then` when the Persian words have come; what is given back takes that back. */
export function whenPersianWordsCome(then: () => void): () => void {
  waiting.add(then);
  return () => waiting.delete(then);
}

async function load(): Promise<void> {
  persian = await import("../talks/problem-words/words.js");
  for (const then of waiting) then();
}
