/** How commitments stand, holder by holder: the verdict on which all agree, and the table where they do not. */

import { proceduresOf } from "../../engine/clocks/read.js";
import { type CommitmentStatus, commitmentStatuses, type Verdict } from "../../engine/clocks/verdicts.js";
import type { DateText, Talks } from "../../talks/model.js";
import type { Block, CellLine, Row, Table } from "../blocks.js";
import { momentNames } from "./ahead.js";
import { type ClockVoice, procedureName } from "./naming.js";
import { type ClockWords, clockWords } from "./words.js";

/** @returns null where the file has no commitments or nothing in it has a date */
export function statusBlock(voice: ClockVoice, talks: Talks, asOf: DateText | undefined): Block | null {
  if (asOf === undefined) return null;
  const all = commitmentStatuses(talks, asOf);
  if (all.length === 0) return null;
  const w = clockWords(voice.lang).verdicts;
  const told = all.filter(({ held, overdue, verdict }) => held.length > 0 || overdue || verdict === "disputed");
  const disputed = all.filter(({ verdict }) => verdict === "disputed");
  const notDue = all.filter((each) => each.verdict === "not due" && !told.includes(each)).length;
  const unsaid = all.length - told.length - notDue;
  const name = momentNames(voice, talks);
  return {
    id: "verdicts",
    question: w.question,
    answer: [
      w.answer(
        all.length,
        all.filter(({ held }) => held.length > 0).length,
        disputed.length,
        all.filter(({ overdue }) => overdue).length,
      ),
    ],
    say: notDue + unsaid > 0 && told.length > 0 ? [[w.silent(notDue, unsaid)]] : [],
    body: [
      ...(told.length > 0 ? [statusTable(voice, talks, told, name)] : []),
      ...(disputed.length > 0 ? [holderTable(voice, disputed, name)] : []),
    ],
    actions: [],
    key: [[w.key]],
  };
}

/** The eight, with their tests, for a legend. */
export const verdictTests = ({
  verdicts: { names, tests },
}: ClockWords): readonly { readonly name: string; readonly test: string }[] =>
  (Object.keys(names) as Verdict[]).map((each) => ({ name: names[each], test: tests[each] }));

function statusTable(
  voice: ClockVoice,
  talks: Talks,
  told: readonly CommitmentStatus[],
  name: (id: string) => string,
): Table {
  const w = clockWords(voice.lang).verdicts;
  const text = (of: string): CellLine => ({ kind: "text", words: [of] });
  const aside = (of: string): CellLine => ({ kind: "aside", words: [of] });
  const rows = told.map((status): Row => {
    const { commitment, verdict, held, overdue } = status;
    return {
      cells: [
        [text(name(commitment))],
        [
          text(verdict === undefined ? w.nothingYet : w.names[verdict]),
          ...(status.dispute ? [aside(disputeText(voice, talks, status.dispute))] : []),
          ...(overdue ? [aside(w.overdue)] : []),
        ],
        held.flatMap(({ holder, verdict: said, on, withStanding }) => [
          text(w.held(voice.who(holder), w.names[said], voice.date(on))),
          ...(withStanding ? [] : [aside(w.without)]),
        ]),
      ],
    };
  });
  const column = (head: string, width: number) => ({ head: [head], kind: "text" as const, width });
  return {
    kind: "table",
    id: "verdicts-table",
    caption: w.caption,
    columns: [column(w.commitment, 0.38), column(w.verdict, 0.26), column(w.says, 0.36)],
    rows,
  };
}

function disputeText(voice: ClockVoice, talks: Talks, dispute: NonNullable<CommitmentStatus["dispute"]>): string {
  const w = clockWords(voice.lang).verdicts;
  if ("between" in dispute) return w.differ(dispute.between.map(voice.who));
  const procedure = proceduresOf(talks).find(({ id }) => id === dispute.procedure);
  const called = procedure === undefined ? voice.word(dispute.procedure) : procedureName(voice, { procedure });
  return w.opened(called, dispute.by.map(voice.who), voice.date(dispute.on));
}

function holderTable(voice: ClockVoice, disputed: readonly CommitmentStatus[], name: (id: string) => string): Table {
  const w = clockWords(voice.lang).verdicts;
  const cell = (text: string): CellLine[] => [{ kind: "text", words: [text] }];
  const column = (head: string, width: number) => ({ head: [head], kind: "text" as const, width });
  return {
    kind: "table",
    id: "verdicts-holders",
    caption: w.table,
    columns: [column(w.holder, 0.3), column(w.verdict, 0.25), column(w.since, 0.25), column(w.counts, 0.2)],
    rows: disputed.flatMap(({ commitment, held }) =>
      held.map(({ holder, verdict, on, withStanding }, k) => ({
        ...(k === 0 ? { group: [name(commitment)] } : {}),
        cells: [
          cell(voice.who(holder)),
          cell(w.names[verdict]),
          cell(voice.date(on)),
          cell(withStanding ? w.yes : w.no),
        ],
      })),
    ),
  };
}
