/** The section "since a date": what became known, item by item with its source, and what that did to the zone. */
import type { DateText, RedLine, Talks } from "../../talks/model.js";
import type { Analysed } from "../analysed.js";
import { chanceOf, statement } from "../blocks/positions.js";
import { datedOf, told } from "../blocks/timeline.js";
import type { Block, CellLine, Row, Table } from "../blocks.js";
import type { BriefDocument } from "../brief.js";
import { lastDay } from "../dates.js";
import { cell, ruledOut, type Voice, voiceOf } from "../naming.js";
import { termsInWords } from "../side/questions.js";
import { type Changes, changesBetween } from "./changes.js";
import { sinceMessagesIn } from "./messages.js";
import { zoneTable, zoneWords } from "./zone.js";

/** The brief with what changed at its top; everything else stays as it is. */
export function withChanges(document: BriefDocument, then: Analysed, now: Analysed): BriefDocument {
  const block = sinceBlock(voiceOf(now.talks, document.frame.lang), then, now);
  return { ...document, since: then.asOf, main: [block, ...document.main] };
}

/** @param then the same talks, analysed as of the earlier day */
export function sinceBlock(voice: Voice, then: Analysed, now: Analysed): Block {
  const s = sinceMessagesIn(voice.lang);
  const changes = changesBetween(then.talks, now.talks);
  const { fresh, lines, positions } = changes;
  const records = recordRows(voice, changes);
  const kinds = (kind: (typeof lines)[number]["kind"]) => lines.filter((line) => line.kind === kind).length;
  const tables = [
    positions.length ? positionTable(voice, changes) : null,
    lines.length ? lineTable(voice, changes) : null,
    records.length ? recordTable(voice, records) : null,
    zoneTable(voice, then, now),
  ];
  return {
    id: "since",
    question: s.question(then.asOf),
    answer: s.answer(then.asOf, {
      positions: positions.length,
      drawn: kinds("drawn"),
      gone: kinds("gone"),
      firmness: kinds("firmness"),
      events: fresh.events.length,
      rounds: fresh.rounds.length,
      incidents: fresh.incidents.length + changes.answered.length,
      said: fresh.offers.length + fresh.moves.length + fresh.statements.length,
      packages: fresh.packages.length,
      other:
        fresh.deadlines.length +
        fresh.nextSteps.length +
        fresh.consequences.length +
        fresh.others.reduce((sum, { can }) => sum + can.length, 0),
    }),
    say: [zoneWords(voice, then, now)],
    body: tables.filter((table) => table !== null),
    actions: [],
    key: [s.key],
  };
}

function positionTable(voice: Voice, { positions }: Changes): Table {
  const { talks } = voice;
  const s = sinceMessagesIn(voice.lang);
  return {
    kind: "table",
    id: "since-positions",
    caption: s.positionsCaption,
    columns: [
      { head: [s.issue], kind: "text", width: 0.17 },
      { head: [s.who], kind: "text", width: 0.14 },
      { head: [s.from], kind: "text" },
      { head: [s.to], kind: "text", width: 0.37 },
    ],
    rows: positions.map(({ by, issue, before, now }) => {
      const of = talks.issues[issue]!;
      const from = before
        ? cell(
            statement(voice, of, before),
            voice.source(before.sources, before.on === undefined ? undefined : voice.d.month(before.on)),
          )
        : ([{ kind: "aside", words: [s.none] }] as const);
      return {
        cells: [
          cell(voice.issue(issue)),
          whoCell(voice, by),
          from,
          cell(
            statement(voice, of, now),
            voice.source(now.sources, now.on === undefined ? undefined : voice.d.month(now.on)),
          ),
        ],
      };
    }),
  };
}

const whoCell = (voice: Voice, id: string): readonly CellLine[] => {
  const p = voice.talks.parties.findIndex((party) => party.id === id);
  return cell(p < 0 ? voice.who(id) : voice.party(p));
};

function lineTable(voice: Voice, { lines }: Changes): Table {
  const { talks } = voice;
  const s = sinceMessagesIn(voice.lang);
  const bound = (line: RedLine) => s.bound(line.firmness, chanceOf(line));
  return {
    kind: "table",
    id: "since-lines",
    caption: s.linesCaption,
    columns: [
      { head: [s.issue], kind: "text", width: 0.17 },
      { head: [s.who], kind: "text", width: 0.14 },
      { head: [s.line], kind: "text" },
      { head: [s.change], kind: "text", width: 0.25 },
    ],
    rows: lines.map(({ by, issue, kind, before, now, sources, on }) => ({
      cells: [
        cell(voice.issue(issue)),
        whoCell(voice, by),
        cell(
          ruledOut(voice, talks.issues[issue]!, (now ?? before)!),
          voice.source(sources, on === undefined ? undefined : voice.d.month(on)),
        ),
        cell(
          kind === "gone"
            ? s.gone
            : kind === "drawn"
              ? `${s.drawn} (${bound(now!)})`
              : s.became(bound(before!), bound(now!)),
        ),
      ],
    })),
  };
}

function recordTable(voice: Voice, rows: readonly Row[]): Table {
  const s = sinceMessagesIn(voice.lang);
  return {
    kind: "table",
    id: "since-records",
    caption: s.recordsCaption,
    columns: [
      { head: [s.date], kind: "text", width: 0.2 },
      { head: [s.what], kind: "text" },
    ],
    rows,
  };
}

function recordRows(voice: Voice, { fresh, answered }: Changes): readonly Row[] {
  const { d, m } = voice;
  const s = sinceMessagesIn(voice.lang);
  const of = { ...voice, talks: fresh };
  const line: Line = (on, label, what, sources) => ({
    cells: [cell(on === undefined ? s.open : d.full(on)), cell(`${label}${m.colon}${what}`, voice.source(sources))],
  });
  const under = (group: string, rows: readonly Row[]): readonly Row[] =>
    rows.map((row, i) => (i === 0 ? { ...row, group: [group] } : row));
  return [
    ...under(s.happened, [
      ...datedOf(of).map((each): Row => ({ cells: [cell(d.full(each.on)), told(of, each)] })),
      ...answered.map(
        (incident): Row => ({
          cells: [
            cell(incident.answered!.on === undefined ? s.open : d.full(incident.answered!.on)),
            cell(s.answered(voice.say(incident.what)), voice.source(incident.sources)),
          ],
        }),
      ),
    ]),
    ...under(s.said, saidRows(voice, fresh, line)),
    ...under(s.plans, [
      ...fresh.packages.map(({ known, name, terms, sources }) =>
        line(known, s.package, saidAs(voice.say(name), termsInWords(voice, terms)), sources),
      ),
      ...fresh.others.flatMap(({ id, can }) =>
        can.map(({ known, from, what, sources }) =>
          line(known ?? from, s.lever(voice.who(id)), voice.say(what), sources),
        ),
      ),
      ...fresh.deadlines.map(({ on, what, sources }) => line(on, s.deadline, voice.say(what), sources)),
      ...fresh.nextSteps.map(({ known, on, what, sources }) => line(known ?? on, s.nextStep, voice.say(what), sources)),
      ...fresh.consequences.map(({ known, on, where, effect, sources }) =>
        line(known ?? on, s.consequence, `${voice.say(where)}${m.comma}${voice.say(effect)}`, sources),
      ),
    ]),
  ];
}

/** Words and, in brackets, the terms they were read as. */
const saidAs = (text: string, terms: string): string =>
  [text, terms && (text ? `(${terms})` : terms)].filter(Boolean).join(" ");

type Line = (on: DateText | undefined, label: string, what: string, sources: readonly string[]) => Row;

/** Offers, moves and statements by date; on one day in this order. */
function saidRows(voice: Voice, { offers, moves, statements }: Talks, line: Line): readonly Row[] {
  const s = sinceMessagesIn(voice.lang);
  const all = [
    ...offers.map((offer) => ({
      ...offer,
      label: s.offer(voice.who(offer.by), offer.to.length ? voice.n.list(offer.to.map(voice.who)) : ""),
    })),
    ...moves.map((move) => ({ ...move, label: s.move(voice.who(move.by)) })),
    ...statements.map((each) => ({
      ...each,
      terms: each.demand ?? {},
      label: s.statement(voice.who(each.by), each.kind),
    })),
  ];
  return all
    .map((each, i) => ({ each, i }))
    .sort((a, b) => lastDay(a.each.on) - lastDay(b.each.on) || a.i - b.i)
    .map(({ each: { on, label, text, terms, sources } }) =>
      line(on, label, saidAs(voice.say(text), termsInWords(voice, terms)), sources),
    );
}
