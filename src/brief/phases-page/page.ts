/** The Phases page as the server hands it out: the first answer is in it, so that it is drawn without a question. */
import type { Analysed } from "../analysed.js";
import { sourceLines, voiceOf } from "../naming.js";
import { frameOf } from "../today.js";
import type { Language } from "../wire.js";
import { firstAsked, phasesAnswerer } from "./answer.js";
import { findingsView } from "./findings.js";
import { sliceOf } from "./slice.js";
import type { PhasesPage } from "./view.js";
import { phasesWords } from "./words.js";

export function phasesPage({ talks, asOf }: Analysed, lang: Language): PhasesPage {
  const voice = voiceOf(talks, lang);
  const w = phasesWords(lang);
  const slice = sliceOf(talks);
  const view = phasesAnswerer(slice, lang).view(firstAsked);
  return {
    page: "phases",
    frame: frameOf(voice, asOf),
    question: w.question,
    lead: view.kind === "empty" ? [w.empty] : view.answer,
    blocks: [],
    sources: sourceLines(voice),
    limits: [],
    slice,
    view,
    findings: findingsView(talks, lang),
  };
}
