/** Those without a seat: their part, interest, positions and levers, and who may spoil. */
import type { Other } from "../../talks/model.js";
import type { Block, CellLine } from "../blocks.js";
import { lastDay } from "../dates.js";
import { cell, latest, type Voice } from "../naming.js";
import { strong } from "../words.js";
import { statedLines } from "./positions.js";

/** `short` names parts, interests and levers; `full` adds positions and who accepts them. */
export function outsideBlock(voice: Voice, asOf: string, depth: "short" | "full"): Block {
  const { m, talks } = voice;
  const spoilers = talks.others.filter(({ maySpoil }) => maySpoil).map(({ id }) => voice.who(id));
  const shown = depth === "full" ? talks.others : weighty(talks.others);
  const positions = depth === "full" && talks.others.some((other) => Object.keys(other.positions).length > 0);
  return {
    id: "outside",
    question: m.outside.question,
    answer: m.outside.answer(talks.others.length, spoilers),
    say: [],
    body: shown.length
      ? [
          {
            kind: "table",
            id: "outside",
            caption: m.outside.caption,
            columns: [
              { head: [m.outside.who], kind: "text", width: 0.2 },
              { head: [m.outside.interest], kind: "text" },
              ...(positions ? [{ head: [m.outside.position], kind: "text" as const, width: 0.27 }] : []),
              { head: [m.outside.levers], kind: "text", width: 0.27 },
            ],
            rows: shown.map((other) => ({
              cells: [
                whoCell(voice, other, depth),
                cell(voice.say(other.interest)),
                ...(positions ? [positionCell(voice, other)] : []),
                leverCell(voice, other, asOf),
              ],
            })),
          },
        ]
      : [],
    actions: [],
    key: [],
  };
}

/** Spoilers first, then those with levers; at most eight, in file order. */
function weighty(others: readonly Other[]): readonly Other[] {
  const rank = (other: Other) => (other.maySpoil ? 0 : other.can.length ? 1 : 2);
  const kept = [...others].sort((a, b) => rank(a) - rank(b)).slice(0, 8);
  return others.filter((other) => kept.includes(other));
}

function whoCell(voice: Voice, other: Other, depth: "short" | "full"): readonly CellLine[] {
  const { m } = voice;
  const roles = other.roles.map((role) => (Object.hasOwn(m.outside.role, role) ? m.outside.role[role]! : role));
  return [
    { kind: "text", words: [voice.say(other.name), ...voice.source(other.sources)] },
    ...(roles.length ? [{ kind: "aside", words: [voice.n.list(roles)] } as CellLine] : []),
    ...(other.maySpoil ? [{ kind: "aside", words: [strong(m.outside.maySpoil)] } as CellLine] : []),
    ...(depth === "full" && other.acceptedBy.length
      ? [{ kind: "aside", words: [m.outside.acceptedBy(other.acceptedBy.map(voice.who))] } as CellLine]
      : []),
  ];
}

function positionCell(voice: Voice, other: Other): readonly CellLine[] {
  return voice.talks.issues.flatMap((issue, i): CellLine[] => {
    const position = latest(other.positions, issue.id);
    if (!position) return [];
    const [first, ...rest] = statedLines(voice, issue, position, "short");
    return [{ ...first!, words: [`${voice.issue(i)}${voice.m.colon}`, ...first!.words] }, ...rest];
  });
}

export function leverCell(voice: Voice, { can }: Other, asOf: string): readonly CellLine[] {
  const { outside } = voice.m;
  return can.map(({ what, from, until, sources }): CellLine => {
    const lapsed = until !== undefined && lastDay(until) < lastDay(asOf);
    const when = [
      ...(from === undefined || lastDay(from) <= lastDay(asOf) ? [] : [outside.from(from)]),
      ...(until === undefined ? [] : [lapsed ? outside.lapsed(until) : outside.until(until)]),
    ];
    return {
      kind: "text",
      words: [`${voice.say(what)}${when.length ? ` (${when.join(", ")})` : ""}`, ...voice.source(sources)],
    };
  });
}
