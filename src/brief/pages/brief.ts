/** The page Brief: the brief as it will print, and the forms it can be taken home in. */
import type { Analysed } from "../analysed.js";
import { zoneSentences } from "../today.js";
import type { DeskPage, Language } from "../wire.js";
import { joined } from "../words.js";
import { pageOf, pageVoice } from "./base.js";

export interface BriefPage extends DeskPage {
  readonly page: "brief";
  /** The document's own title, for the frame it is shown in. */
  readonly title: string;
  /** Endings of files that can be asked for, as the desk says: `md`, `html`, … */
  readonly forms: readonly string[];
  /** Whom a brief can be for: parties, then outside powers. */
  readonly sides: readonly { readonly id: string; readonly name: string }[];
}

/** @param forms those the desk can write; `html` is the one that is shown */
export function briefPage(analysed: Analysed, lang: Language, forms: readonly string[] = ["html"]): BriefPage {
  const voice = pageVoice(analysed, lang);
  return {
    ...pageOf("brief", voice, analysed, {
      question: voice.p.brief.question,
      lead: joined(zoneSentences(voice, analysed), " "),
      blocks: [],
    }),
    title: voice.m.brief.title(voice.say(analysed.talks.title)),
    forms,
    sides: [...analysed.talks.parties, ...analysed.talks.others].map(({ id, name }) => ({ id, name: voice.say(name) })),
  };
}
