import type { Language } from "../brief/wire.js";

/** The language of an answer: asked for, else remembered, else the browser's first that we have, else English. */
export function chooseLanguage(
  asked: string | undefined,
  remembered: string | undefined,
  accepted: string | undefined,
): Language {
  for (const tag of [asked, remembered, ...preferred(accepted ?? "")]) {
    const language = languages.find((known) => known === tag?.toLowerCase().split("-")[0]);
    if (language) return language;
  }
  return "en";
}

/** Whether `?lang=` names a language we have, and so is worth remembering. */
export const isLanguage = (tag: string | undefined): tag is Language => languages.some((known) => known === tag);

/** The cookie that remembers the language for a year. */
export const languageCookie = (lang: Language): string =>
  `${languageCookieName}=${lang}; Path=/; Max-Age=31536000; HttpOnly; SameSite=Strict`;

export const languageCookieName = "detente-lang";

const languages: readonly Language[] = ["en", "fa"];

/** Tags of an Accept-Language header, best first; equal weights keep their order. */
function preferred(header: string): string[] {
  return header
    .split(",")
    .map((part) => {
      const [tag, ...parameters] = part.trim().split(";");
      const q = parameters.map((p) => /^\s*q=([\d.]+)\s*$/.exec(p)?.[1]).find((value) => value !== undefined);
      return { tag: tag!, weight: q === undefined ? 1 : Number(q) };
    })
    .filter(({ tag, weight }) => tag !== "" && weight > 0)
    .sort((a, b) => b.weight - a.weight)
    .map(({ tag }) => tag);
}
