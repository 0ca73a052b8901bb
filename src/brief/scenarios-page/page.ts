/** The Scenarios page as the server hands it out: the first answer is in it, so that it is drawn without a question. */
import type { Analysed } from "../analysed.js";
import { forecastTold } from "../forecast/told.js";
import { sourceLines, voiceOf } from "../naming.js";
import { frameOf } from "../today.js";
import type { Language } from "../wire.js";
import { scenariosAnswerer } from "./answer.js";
import { sliderGroups } from "./controls.js";
import { ownBlock } from "./own.js";
import { sliceOf } from "./slice.js";
import type { ScenariosPage } from "./view.js";
import { scenariosWords } from "./words.js";

export function scenariosPage({ talks, asOf }: Analysed, lang: Language): ScenariosPage {
  const voice = voiceOf(talks, lang);
  const w = scenariosWords(lang);
  const told = forecastTold(talks, asOf);
  const slice = told.kind === "told" ? sliceOf(talks, told.state, asOf, lang) : null;
  const answered =
    slice && told.kind === "told"
      ? scenariosAnswerer(slice, lang, told.found).view({ values: {}, moving: false })
      : null;
  const view = answered?.ok ? answered.value : null;
  return {
    page: "scenarios",
    frame: frameOf(voice, asOf),
    question: w.question,
    lead: view?.answer ?? [w.ended],
    blocks: [],
    sources: sourceLines(voice),
    limits: [],
    slice,
    view,
    groups: slice ? sliderGroups(slice.state, lang) : [],
    own: ownBlock(voice, told.kind === "told" ? told : null),
  };
}
