import type { Language } from "../../brief/wire.js";

/** A page's address in a language and as of a date (undefined: the file’s own), about the same file as this page. */
export const address = (page: string, lang: Language, asOf: string | undefined): string =>
  `/${page}?${asked(lang, asOf)}`;

/** The address of what the desk answers about this file: `dates`, `brief` with a form … */
export const apiAddress = (
  what: string,
  lang: Language,
  asOf: string | undefined,
  more: Readonly<Record<string, string>> = {},
): string => `/api/${what}?${asked(lang, asOf, more)}`;

/** The date in this page's address. */
export const askedDate = (): string | undefined => new URLSearchParams(location.search).get("as-of") ?? undefined;

/** What the address must say: the language, the date, and the file where this page's address names one. */
function asked(lang: Language, asOf: string | undefined, more: Readonly<Record<string, string>> = {}): URLSearchParams {
  const file = new URLSearchParams(location.search).get("file");
  return new URLSearchParams({
    lang,
    ...(asOf === undefined ? {} : { "as-of": asOf }),
    ...(file === null ? {} : { file }),
    ...more,
  });
}
