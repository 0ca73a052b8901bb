/** Will it hold: which states of the talks are stable, and what would take us there. */
import { analyseConflict, type ConflictAnalysis } from "../../engine/stability/analysis.js";
import type { Grade } from "../../engine/stability/grades.js";
import type { Talks } from "../../talks/model.js";
import type { Block, CellLine, Table } from "../blocks.js";
import type { Language } from "../wire.js";
import { bestLine, credible, jumpLines, nowLines, warningLines } from "./lines.js";
import { type ConflictVoice, conflictVoice } from "./naming.js";

/** Rows of the table; the status quo is always one. */
const mostRows = 8;

/** @returns null where the talks have no conflict section, or it cannot be analysed (the command and the page say why) */
export function stabilityBlock(talks: Talks, lang: Language): Block | null {
  const analysed = analyseConflict(talks);
  return analysed.ok ? blockOf(analysed.analysis, lang) : null;
}

function blockOf(analysis: ConflictAnalysis, lang: Language): Block {
  const voice = conflictVoice(analysis.model, lang);
  const { s } = voice;
  const warnings = warningLines(voice, analysis);
  return {
    id: "stability",
    question: s.question,
    answer: [bestLine(voice, analysis)],
    say: [...nowLines(voice, analysis), ...jumpLines(voice, analysis, 1)].map((line) => [line]),
    body: analysis.grades ? [tableOf(voice, analysis.grades, analysis.from !== null)] : [],
    actions: [],
    key: [s.inThisModel, ...warnings].map((line) => [line]),
  };
}

function tableOf(voice: ConflictVoice, grades: readonly Grade[], reached: boolean): Table {
  const { s, state, who } = voice;
  const best = grades.slice(0, mostRows).filter(({ hold }) => credible(hold));
  const now = grades.find(({ reach }) => reach === "now");
  const rows = now && !best.includes(now) ? [...best.slice(0, mostRows - 1), now] : best;
  const cell = (text: string): CellLine[] => (text ? [{ kind: "text", words: [text] }] : []);
  return {
    kind: "table",
    id: "stability",
    caption: s.caption(rows.length, grades.length),
    columns: [
      { head: [s.head.state], kind: "text", width: 0.42 },
      { head: [s.head.hold], kind: "text" },
      ...(reached ? [{ head: [s.head.reach], kind: "text" as const, width: 0.18 }] : []),
      { head: [s.head.leaves], kind: "text", width: 0.16 },
    ],
    rows: rows.map((grade) => ({
      cells: [
        cell(state(grade.state)),
        cell(s.hold[grade.hold]),
        ...(reached ? [cell(s.reach[grade.reach!])] : []),
        cell(grade.strongest.flatMap((strongest, i) => (strongest === null ? [who(i)] : [])).join(" · ")),
      ],
    })),
  };
}
