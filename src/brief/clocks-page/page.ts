/** The Clocks page as the server hands it out: everything that is recorded is in it, so that it is drawn without a question. */
import type { Analysed } from "../analysed.js";
import { clockWords } from "../clocks/words.js";
import { sourceLines, voiceOf } from "../naming.js";
import { frameOf } from "../today.js";
import type { Language } from "../wire.js";
import { clocksView } from "./answer.js";
import { sliceOf } from "./slice.js";
import type { ClocksPage } from "./view.js";

export function clocksPage({ talks, asOf }: Analysed, lang: Language): ClocksPage {
  const voice = voiceOf(talks, lang);
  const view = clocksView(talks, asOf === "" ? undefined : asOf, lang);
  return {
    page: "clocks",
    frame: frameOf(voice, asOf),
    question: clockWords(lang).question,
    lead: [view.answer],
    blocks: [],
    sources: sourceLines(voice),
    limits: [],
    slice: sliceOf({ talks, asOf }),
    view,
  };
}
