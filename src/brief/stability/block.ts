/** Will it hold: which states of the talks are stable, and what would take us there. */
import type { ConflictAnalysis } from "../../engine/stability/analysis.js";
import type { Grade } from "../../engine/stability/grades.js";
import type { Talks } from "../../talks/model.js";
import type { Block, Words } from "../blocks.js";
import type { RobustOver } from "../stability-json.js";
import type { Language } from "../wire.js";
import { type JudgedConflict, judgedConflict, samplesInFull } from "./judged.js";
import { answerLine, answerSentences, awayLines, credible, jumpLines, warningLines } from "./lines.js";
import { stabilityMessages } from "./messages.js";
import { conflictVoice } from "./naming.js";
import { rankedTable } from "./ranked.js";

export type StabilityDepth = "page" | "short" | "full";

/** Rows of the table; the status quo is always one. */
const mostRows = { page: 5, full: 8 };

/** @returns null where the talks have no conflict section */
export function stabilityBlock(talks: Talks, lang: Language, depth: StabilityDepth = "full"): Block | null {
  const judged = judgedConflict(talks);
  return judged && judgedBlock(judged, lang, depth);
}

/** `page`: the answer, a few rows and the way to the page. `short`: whether we hold, and in one paragraph the joint step and the drift, for the main part of a brief, whose bottom line has the answer. `full`: with warnings. */
export function judgedBlock(judged: JudgedConflict, lang: Language, depth: StabilityDepth): Block {
  const s = stabilityMessages(lang);
  const empty: Block = { id: "stability", question: s.question, answer: [], say: [], body: [], actions: [], key: [] };
  const more = depth === "page" ? { more: { page: "stability", label: s.more } } : {};
  switch (judged.kind) {
    case "judged":
      return { ...empty, ...told(judged, lang, depth), ...more };
    case "too large":
      return { ...empty, answer: [s.tooLarge(judged.options)], ...more };
    case "faulty":
      return { ...empty, answer: [s.faulty], ...more };
    default:
      return judged satisfies never;
  }
}

function told(
  { analysis, over }: Extract<JudgedConflict, { kind: "judged" }>,
  lang: Language,
  depth: StabilityDepth,
): Pick<Block, "answer" | "say" | "body" | "key"> {
  const voice = conflictVoice(analysis.model, lang);
  const { s } = voice;
  const alone = (line: string): Words => [line];
  const { grades } = analysis;
  const [now, ...ahead] = answerSentences(voice, analysis);
  return {
    answer: [depth === "short" ? now! : answerLine(voice, analysis)],
    say: (depth === "short"
      ? [[...ahead, ...awayLines(voice, analysis).slice(0, 1)].join(" ")]
      : [...awayLines(voice, analysis), ...jumpLines(voice, analysis, 1)]
    ).map(alone),
    body:
      depth !== "short" && grades
        ? [rankedTable(voice, shown(grades), { over, most: mostRows[depth], of: grades.length, plain: true })]
        : [],
    key: [
      s.inThisModel,
      ...(depth === "short" ? [] : [s.meaning]),
      ...(depth !== "short" && over && "neighbours" in over ? [s.noDoubt] : []),
      ...(depth !== "short" && analysis.doubt && !drawnInFull(over) ? [s.equals(drawn(over))] : []),
      ...(depth === "full" ? warningLines(voice, analysis) : []),
    ].map(alone),
  };
}

const drawn = (over: RobustOver | undefined): number => (over && "samples" in over ? over.samples : 0);
const drawnInFull = (over: RobustOver | undefined): boolean => drawn(over) >= samplesInFull;

/** Held by credible answers or better, and where we are. */
const shown = (grades: readonly Grade[]): readonly Grade[] =>
  grades.filter(({ hold, reach }) => credible(hold) || reach === "now");

/** The answer alone, for a bottom line. */
export const stabilityAnswer = (judged: JudgedConflict, lang: Language): Words =>
  judgedBlock(judged, lang, "page").answer;

/** What stands in the limits of a brief: what the answer rests on, or that there is none. */
export function stabilityLimit(judged: JudgedConflict | null, lang: Language): Words {
  const s = stabilityMessages(lang);
  if (!judged) return [s.lacking];
  if (judged.kind !== "judged") return [judged.kind === "faulty" ? s.faulty : s.tooLarge(judged.options)];
  return [restsOn(judged.analysis, lang)];
}

const restsOn = ({ model }: ConflictAnalysis, lang: Language): string =>
  stabilityMessages(lang).restsOn(model.makers.length, model.options.length, model.states);
