/** What the pages beyond the first say about the talks, by language; a missing word does not compile. */
import type { Language } from "../wire.js";
import { en, type PageMessages } from "./messages/en.js";
import { fa } from "./messages/fa.js";

export type { PageMessages } from "./messages/en.js";

const tables: Readonly<Record<Language, PageMessages>> = { en, fa };

export const pageMessagesIn = (lang: Language): PageMessages => tables[lang];
