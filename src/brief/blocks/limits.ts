/** Conventions and limits: what every number rests on, and what was assumed. */
import type { Analysed, AssumptionNote } from "../analysed.js";
import type { Block, Words } from "../blocks.js";
import { sectionWords } from "../forecast/section-words.js";
import type { Voice } from "../naming.js";
import { phasesLimit } from "../phases/block.js";
import { stabilityLimit } from "../stability/block.js";
import { speaksOfEndings } from "./endings.js";
import { keptLines } from "./kept.js";

/** The limits one after another, what the file itself says first. */
export function limitLines(voice: Voice, analysed: Analysed): readonly Words[] {
  const { limits } = voice.m;
  const { talks, notes, problems, model, asOf } = analysed;
  const parties = (code: AssumptionNote["code"]) => [
    ...new Set(
      notes.flatMap((note) => (note.code === code && note.party !== undefined ? [voice.who(note.party)] : [])),
    ),
  ];
  const assumed = (code: AssumptionNote["code"], say: (who: readonly string[]) => Words): Words[] => {
    const who = parties(code);
    return who.length ? [say(who)] : [];
  };
  return [
    ...(talks.note === undefined
      ? []
      : [limits.note(`${limits.illustrative}${voice.m.colon}${voice.say(talks.note)}`)]),
    limits.asOf(asOf),
    ...keptLines(voice),
    ...(model
      ? [limits.worths, limits.binding, limits.rules, limits.fairness]
      : problems.map((problem) => limits.missing(problem))),
    ...assumed("walk-away-not-stated", limits.notStated),
    ...assumed("from-words", limits.fromWords),
    ...assumed("order-only", limits.orderOnly),
    ...assumed("weight-missing", limits.weightMissing),
    ...(notes.some(({ code }) => code === "rounded") ? [limits.rounded] : []),
    ...(analysed.conflict ? [stabilityLimit(analysed.conflict, voice.lang)] : []),
    ...(analysed.plan ? [phasesLimit(voice.lang)] : []),
    limits.claims,
    speaksOfEndings(talks) ? [sectionWords(voice.lang).conduct] : limits.conduct,
  ];
}

export function limitsBlock(voice: Voice, analysed: Analysed): Block {
  const { limits } = voice.m;
  const lacking = analysed.conflict ? [] : [stabilityLimit(null, voice.lang)];
  return {
    id: "limits",
    question: limits.question,
    answer: limits.answer,
    say: [],
    body: [{ kind: "list", items: [...limitLines(voice, analysed), ...lacking].map((line) => ({ words: line })) }],
    actions: [],
    key: [],
  };
}
