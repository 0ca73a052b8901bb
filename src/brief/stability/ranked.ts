/** States in their order, as a table: how each holds, how it is reached, how robust that is, who leaves. */
import { wilson } from "../../engine/stability/doubt.js";
import { type Grade, holds } from "../../engine/stability/grades.js";
import type { CellLine, Table } from "../blocks.js";
import type { RobustOver } from "../stability-json.js";
import type { ConflictVoice } from "./naming.js";

export interface Shown {
  readonly over: RobustOver | undefined;
  readonly most: number;
  /** States there are; those given unless said. */
  readonly of?: number;
  /** How a state holds in words, not by the name of the concept. */
  readonly plain?: boolean;
}

/** @param most rows at most; the status quo is always one */
export function rankedTable(
  { s, called, spelled, who }: ConflictVoice,
  grades: readonly Grade[],
  { over, most, of = grades.length, plain = false }: Shown,
): Table {
  const now = grades.find(({ reach }) => reach === "now");
  const best = grades.slice(0, most);
  const rows = now && !best.includes(now) ? [...best.slice(0, most - 1), now] : best;
  const cell = (text: string): CellLine[] => (text ? [{ kind: "text", words: [text] }] : []);
  const stateCell = (of: number): CellLine[] => {
    const on = spelled(of);
    return [...cell(called(of)), ...(on === undefined ? [] : [{ kind: "aside" as const, words: [on] }])];
  };
  const robust = (share: number | undefined): string => {
    if (share === undefined || !over) return "";
    if ("neighbours" in over) return s.neighbours(Math.round(share * over.neighbours), over.neighbours);
    const { low, high } = wilson(Math.round(share * over.samples), over.samples);
    return s.share(share, low, high, over.samples);
  };
  return {
    kind: "table",
    id: "stability",
    caption: s.caption(rows.length, of),
    columns: [
      { head: [s.head.state], kind: "text", ...(plain ? { width: 0.4 } : {}) },
      { head: [s.head.hold], kind: "text" },
      ...(now ? [{ head: [s.head.reach], kind: "text" as const }] : []),
      ...(over ? [{ head: [s.head.robust], kind: "text" as const }] : []),
      { head: [s.head.leaves], kind: "text" },
    ],
    rows: rows.map((grade) => ({
      cells: [
        stateCell(grade.state),
        cell((plain ? s.hold : s.holdAlone)[grade.hold]),
        ...(now ? [cell(s.reach[grade.reach!])] : []),
        ...(over ? [cell(robust(grade.robust))] : []),
        cell(grade.strongest.flatMap((strongest, i) => (strongest === null ? [who(i)] : [])).join(" · ")),
      ],
    })),
  };
}

/** What the terms in the first rows of a table mean, each once, best first. */
export function legendLine({ s }: ConflictVoice, grades: readonly Grade[]): string {
  const shown = holds.filter((hold) => grades.some((grade) => grade.hold === hold));
  return s.legend(shown.map((hold) => ({ term: s.holdAlone[hold], means: s.hold[hold] })));
}
