/** How it came to this: events, rounds and incidents in order, and what lies ahead. */
import type { Entry } from "../../talks/model.js";
import type { Block, CellLine, Inline } from "../blocks.js";
import { timelineChart } from "../charts/timeline.js";
import { firstDay, lastDay } from "../dates.js";
import { cell, type Voice } from "../naming.js";

/** Something dated, in words. */
export interface Dated {
  readonly on: string;
  readonly what: string;
  readonly kind: string;
  readonly sources: readonly string[];
  readonly denied: readonly string[];
  readonly claimed: readonly string[];
  readonly confidence: Entry["confidence"] | undefined;
}

/** Oldest first; on one day in the order events, rounds, incidents. Deadlines are not among them. */
export function datedOf(voice: Voice): readonly Dated[] {
  const { m, talks, say } = voice;
  const all: Dated[] = [
    ...talks.events.map((event) => ({
      ...plain(event),
      on: event.on,
      what: say(event.what),
      kind: words(event.kind),
      denied: event.deniedBy,
      claimed: event.claimedBy,
    })),
    ...talks.rounds.map((round) => ({
      ...plain(round),
      on: round.on,
      what: [m.timeline.round(round.held, say(round.place)), say(round.what), say(round.agreed)]
        .filter(Boolean)
        .join(m.colon),
      kind: m.timeline.roundKind,
      denied: [],
      claimed: [],
    })),
    ...talks.incidents.map((incident) => ({
      ...plain(incident),
      on: incident.on,
      what: say(incident.what),
      kind: m.timeline.incident,
      denied: incident.actors.flatMap(({ deniedBy }) => deniedBy),
      claimed: incident.actors.flatMap(({ claimedBy, attributedBy }) => [...claimedBy, ...attributedBy]),
    })),
  ];
  return all
    .map((each, i) => ({ each, i }))
    .sort((a, b) => firstDay(a.each.on) - firstDay(b.each.on) || a.i - b.i)
    .map(({ each }) => each);
}

export function timelineBlock(voice: Voice, asOf: string): Block {
  const { m, d, talks } = voice;
  const dated = datedOf(voice);
  const ahead = talks.deadlines
    .filter(({ on }) => lastDay(on) > lastDay(asOf))
    .map((each, i) => ({ each, i }))
    .sort((a, b) => firstDay(a.each.on) - firstDay(b.each.on) || a.i - b.i)
    .map(({ each }) => each);
  const chart = timelineChart(voice, dated, asOf);
  return {
    id: "timeline",
    question: m.timeline.question,
    answer: m.timeline.answer(dated.length, dated[0]?.on ?? asOf, dated.at(-1)?.on ?? asOf),
    say: [],
    body: dated.length
      ? [
          ...(chart ? [chart] : []),
          {
            kind: "table",
            id: "timeline",
            caption: m.timeline.caption,
            columns: [
              { head: [m.timeline.date], kind: "text", width: 0.2 },
              { head: [m.timeline.event], kind: "text" },
            ],
            rows: [
              ...dated.map((each) => ({ cells: [cell(d.full(each.on)), told(voice, each)] })),
              ...ahead.map((each, i) => ({
                cells: [cell(d.full(each.on)), cell(voice.say(each.what), voice.source(each.sources))],
                ...(i === 0 ? { group: [m.timeline.ahead] } : {}),
              })),
            ],
          },
        ]
      : [],
    actions: [],
    key: [],
  };
}

export function told(voice: Voice, each: Dated): readonly CellLine[] {
  const { m } = voice;
  const aside: Inline[] = [
    ...(each.claimed.length ? [m.claimedBy(unique(each.claimed).map(voice.who))] : []),
    ...(each.denied.length
      ? [`${each.claimed.length ? m.semicolon : ""}${m.deniedBy(unique(each.denied).map(voice.who))}`]
      : []),
  ];
  if (each.confidence === "low") aside.push(`${aside.length ? m.semicolon : ""}${m.lowConfidence}`);
  return [
    { kind: "text", words: [each.what, ...voice.source(each.sources)] },
    ...(aside.length ? [{ kind: "aside", words: aside } as CellLine] : []),
  ];
}

const plain = ({ sources, confidence }: Entry) => ({ sources, confidence });
const words = (kind: string | undefined): string => (kind ?? "").replace(/[-_]/g, " ");
const unique = (ids: readonly string[]): readonly string[] => [...new Set(ids)];
