/** The Deals page's own words by language. A missing one does not compile. */
import type { Language } from "../wire.js";
import { type DealsWords, dealsEn } from "./words-en.js";
import { dealsFa } from "./words-fa.js";

export type { DealsWords } from "./words-en.js";

const tables: Readonly<Record<Language, DealsWords>> = { en: dealsEn, fa: dealsFa };

export const dealsWordsIn = (lang: Language): DealsWords => tables[lang];
