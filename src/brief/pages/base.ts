/** What every page beyond the first is made with. */
import type { Analysed } from "../analysed.js";
import { limitLines } from "../blocks/limits.js";
import type { Block, Words } from "../blocks.js";
import { sourceLines, type Voice, voiceOf } from "../naming.js";
import { frameOf } from "../today.js";
import type { DeskPage, Language, PageName } from "../wire.js";
import { type PageMessages, pageMessagesIn } from "./messages.js";

/** A talks file read aloud, with the pages' own words. */
export interface PageVoice extends Voice {
  readonly p: PageMessages;
}

export const pageVoice = ({ talks }: Analysed, lang: Language): PageVoice => ({
  ...voiceOf(talks, lang),
  p: pageMessagesIn(lang),
});

interface Said {
  readonly question: string;
  readonly lead: Words;
  readonly blocks: readonly Block[];
}

/** The page around what it says: bar, sources, limits. */
export function pageOf<Name extends PageName>(
  page: Name,
  voice: Voice,
  analysed: Analysed,
  said: Said,
): DeskPage & { readonly page: Name } {
  return {
    page,
    frame: frameOf(voice, analysed.asOf),
    ...said,
    sources: sourceLines(voice),
    limits: limitLines(voice, analysed),
  };
}
