import type { Language } from "../../brief/wire.js";

/** A page's address in a language and as of a date (undefined: the file’s own). */
export function address(page: string, lang: Language, asOf: string | undefined): string {
  const query = new URLSearchParams({ lang });
  if (asOf !== undefined) query.set("as-of", asOf);
  return `/${page}?${query}`;
}

/** The date in this page's address. */
export const askedDate = (): string | undefined => new URLSearchParams(location.search).get("as-of") ?? undefined;
