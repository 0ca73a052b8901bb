/** The Stability page as the server hands it out: the first answer is in it, so that it is drawn without a question. */
import type { Analysed } from "../analysed.js";
import { sourceLines, voiceOf } from "../naming.js";
import { frameOf } from "../today.js";
import type { Language } from "../wire.js";
import { emptyLead, stabilityAnswerer } from "./answer.js";
import { firstRows } from "./first-rows.js";
import { sliceOf } from "./slice.js";
import type { StabilityPage } from "./view.js";
import { stabilityPageWords } from "./words.js";

export function stabilityPage({ talks, asOf }: Analysed, lang: Language): StabilityPage {
  const voice = voiceOf(talks, lang);
  const slice = sliceOf(talks);
  const view = stabilityAnswerer(slice, lang).view({ orders: {}, rows: firstRows });
  return {
    page: "stability",
    frame: frameOf(voice, asOf),
    question: stabilityPageWords(lang).question,
    lead: [view.ok ? view.answer : emptyLead(lang, view.empty)],
    blocks: [],
    sources: sourceLines(voice),
    limits: [],
    slice,
    view,
  };
}
