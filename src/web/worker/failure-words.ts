import type { Language } from "../../brief/wire.js";
import type { Said } from "./fetch-talks.js";

/** Why there is no answer, on one line in a language; the Persian words come only when they are needed. */
export async function failureWords(problems: readonly Said[], lang: Language): Promise<string> {
  if (lang === "en") return problems.map(({ message }) => message).join("; ");
  const { problemIn } = await import("../../talks/problem-words/words.js");
  return problems
    .map((problem) => {
      const { message, english } = problemIn(problem, lang);
      return english === undefined ? message : `${message}: \u2066${english}\u2069`;
    })
    .join("؛ ");
}

/** A fault in a thread of the page, which is no answer either. */
export const faultWords = (error: unknown, lang: Language): Promise<string> =>
  lang === "en" ? Promise.resolve(textOf(error)) : said(textOf(error));

const said = async (text: string) =>
  `${await failureWords([{ code: "bug", message: text }], "fa")} (\u2066${text}\u2069)`;
const textOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
