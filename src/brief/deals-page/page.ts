/** The Deals page as the server hands it out: the first answer is in it, so that it is drawn without a question. */
import type { Analysed } from "../analysed.js";
import { limitLines } from "../blocks/limits.js";
import { sourceLines, voiceOf } from "../naming.js";
import { frameOf } from "../today.js";
import type { Language } from "../wire.js";
import { basisOf } from "../zone-basis.js";
import { answererOf } from "./answer.js";
import { controlsOf } from "./controls.js";
import { restOf } from "./rest.js";
import type { DealsPage } from "./view.js";
import { lineKey, unchanged } from "./what-if.js";
import { dealsWordsIn } from "./words.js";

/** Starts from the strictest binding under which some package is acceptable to all; with every line as stated where there is none. */
export function dealsPage(analysed: Analysed, lang: Language): DealsPage {
  const { talks, model, problems } = analysed;
  const voice = voiceOf(talks, lang);
  const setAside = basisOf(analysed)?.setAside ?? [];
  const page = {
    page: "deals" as const,
    frame: frameOf(voice, analysed.asOf),
    question: dealsWordsIn(lang).question,
    blocks: [],
    sources: sourceLines(voice),
    limits: limitLines(voice, analysed),
  };
  const off = model ? setAside.map((line) => lineKey(model, line)) : [];
  const answerer = answererOf(talks, lang, { off });
  if (!model || !answerer.start) {
    const missing = problems.map((problem) => ({ words: voice.m.limits.missing(problem) }));
    return {
      ...page,
      lead: voice.m.zone.noModel,
      blocks: missing.length
        ? [
            {
              id: "missing",
              question: voice.m.limits.question,
              answer: voice.m.zone.noModel,
              say: [],
              body: [{ kind: "list", items: missing }],
              actions: [],
              key: [],
            },
          ]
        : [],
      desk: null,
    };
  }
  const view = answerer.answer({ whatIf: unchanged, deal: {}, pinned: null, allRules: false });
  const { asStated } = analysed;
  const known = asStated ? { none: asStated.none, blocking: asStated.redLines.blocking } : undefined;
  return {
    ...page,
    lead: view.ok ? view.answer : voice.m.zone.noModel,
    desk: { controls: controlsOf(voice, model, off), view, rest: restOf(voice, answerer.start, known) },
  };
}
