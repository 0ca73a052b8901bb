/** The Phases page as the server hands it out: the first answer is in it, so that it is drawn without a question. */
import type { Analysed } from "../analysed.js";
import { sourceLines, voiceOf } from "../naming.js";
import type { DealNamed } from "../plan-draft/deal-terms.js";
import { frameOf } from "../today.js";
import type { Language } from "../wire.js";
import { firstAsked, phasesAnswerer } from "./answer.js";
import { dealPart, type PhasesPageOfDeal } from "./deal.js";
import { findingsView } from "./findings.js";
import { sliceOf } from "./slice.js";
import { phasesWords } from "./words.js";

/** @param about a deal: then the plan is that of the deal */
export function phasesPage({ talks: whole, asOf }: Analysed, lang: Language, about: DealNamed = {}): PhasesPageOfDeal {
  const named = Object.keys(about).length === 0 ? null : dealPart(whole, about, lang);
  const talks = named?.talks ?? whole;
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
    ...(named ? { deal: named.part } : {}),
  };
}
