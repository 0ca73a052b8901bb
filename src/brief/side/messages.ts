/** What a brief for one side says beyond the general one, by language; a missing word does not compile. */
import type { Language } from "../wire.js";
import { en, type SideMessages } from "./messages/en.js";
import { fa } from "./messages/fa.js";

export type { SideMessages } from "./messages/en.js";

const tables: Readonly<Record<Language, SideMessages>> = { en, fa };

export const sideMessagesIn = (lang: Language): SideMessages => tables[lang];
