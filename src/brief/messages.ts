/** The message table of each language. A new language is one file and one line here. */
import { en, type Messages } from "./messages/en.js";
import { fa } from "./messages/fa.js";
import type { Language } from "./wire.js";

export type { Messages } from "./messages/en.js";

const tables: Readonly<Record<Language, Messages>> = { en, fa };

export const messagesIn = (lang: Language): Messages => tables[lang];

export const languages: readonly Language[] = ["en", "fa"];
