/** What a brief says about changes since a date, by language; a missing word does not compile. */
import type { Language } from "../wire.js";
import { en, type SinceMessages } from "./messages/en.js";
import { fa } from "./messages/fa.js";

export type { SinceMessages } from "./messages/en.js";

const tables: Readonly<Record<Language, SinceMessages>> = { en, fa };

export const sinceMessagesIn = (lang: Language): SinceMessages => tables[lang];
