/** Where each side stands: issue × position of each party, red lines by firmness, collisions marked. */
import type { Issue, Position, RedLine, Talks } from "../../talks/model.js";
import type { Analysed } from "../analysed.js";
import type { Block, CellLine, Inline, Row, Table, Words } from "../blocks.js";
import { type Collisions, collisionsOf } from "../collisions.js";
import { cell, latest, optionName, ruledOut, type Voice } from "../naming.js";

/**
 * `short`: the latest position in one line and its red lines. `full`: with interest, and what was said earlier. `main` is `short` for at
 * most ten issues (eight of more than two sides): those where lines collide, the core of the talks, then the weightiest.
 */
export type PositionDepth = "main" | "short" | "full";

/** Issues in the main part of a brief: rows are taller where the page is shared by more sides. */
const mostInMain = ({ parties }: Talks): number => (parties.length > 2 ? 8 : 10);

export function positionsBlock(voice: Voice, analysed: Analysed, depth: PositionDepth = "full"): Block {
  const { m, talks } = voice;
  const collisions = collisionsOf(talks, analysed.asStated?.redLines.blocking ?? []);
  const same = talks.issues.filter(
    (issue, i) =>
      !collisions.issues.includes(i) &&
      agree(
        issue,
        talks.parties.map(({ id }) => id),
      ),
  );
  const noLines = talks.issues.every((issue) =>
    talks.parties.every(({ id }) => !latest(issue.positions, id)?.redLines.length),
  );
  return {
    id: "positions",
    question: m.positions.question,
    answer: m.positions.answer(collisions.issues.length, same.length, talks.issues.length),
    say: depth === "full" && collisions.issues.length ? [m.positions.collide(collisions.issues.map(voice.issue))] : [],
    body: talks.issues.length ? [positionTable(voice, collisions, depth)] : [],
    actions: [],
    key: [
      ...(noLines ? [] : m.positions.key),
      ...(depth === "main" && talks.issues.length > mostInMain(talks) ? [[m.brief.moreInAnnex]] : []),
    ],
  };
}

/** The table itself, in file order, issues of one group together. */
export function positionTable(voice: Voice, collisions: Collisions, depth: PositionDepth): Table {
  const { m, talks } = voice;
  const outcome = talks.issues.some(({ expected }) => expected !== undefined);
  const share = (1 - 0.15 - (outcome ? 0.2 : 0)) / Math.max(1, talks.parties.length);
  return {
    kind: "table",
    id: "positions",
    caption: m.positions.caption,
    columns: [
      { head: [m.positions.issue], kind: "text", width: 0.15 },
      ...talks.parties.map((_, p) => ({ head: [voice.party(p)] as Words, kind: "text" as const, width: share })),
      ...(outcome ? [{ head: [m.positions.outcome] as Words, kind: "text" as const, width: 0.2 }] : []),
    ],
    rows: grouped(voice, depth === "main" ? weightiest(voice, collisions) : [...talks.issues.keys()], (issue, i) => ({
      cells: [
        cell(voice.issue(i)),
        ...talks.parties.map((_, p) => positionCell(voice, issue, { index: i, party: p, collisions, depth })),
        ...(outcome ? [cell(voice.say(issue.expected))] : []),
      ],
      ...(collisions.issues.includes(i) ? { collision: true } : {}),
    })),
  };
}

/** Issue × potential outcome, with the options on the table and what kind of issue it is. */
export function outcomesBlock(voice: Voice, analysed: Analysed): Block {
  const { m, talks, n } = voice;
  const natures = analysed.natures;
  const named = talks.issues.filter(({ expected }) => expected !== undefined).length;
  return {
    id: "outcomes",
    question: m.positions.outcomesQuestion,
    answer: m.positions.outcomesAnswer(named, talks.issues.length),
    say: [],
    body: [
      {
        kind: "table",
        id: "outcomes",
        caption: m.positions.outcomesCaption,
        columns: [
          { head: [m.positions.issue], kind: "text", width: 0.18 },
          { head: [m.positions.outcome], kind: "text", width: 0.3 },
          { head: [m.positions.options], kind: "text" },
          ...(natures ? [{ head: [m.positions.nature] as Words, kind: "text" as const, width: 0.16 }] : []),
        ],
        rows: grouped(voice, [...talks.issues.keys()], (issue, i) => ({
          cells: [
            cell(voice.issue(i)),
            cell(voice.say(issue.expected)),
            cell(issue.options.map((option) => optionName(issue, option, voice.say, n)).join(" · ")),
            ...(natures ? [cell(m.positions.natures[natures[i]!])] : []),
          ],
        })),
      },
    ],
    actions: [],
    key: [],
  };
}

/** One row an issue. A group of more than one gets a heading and its issues stand together; single ones after it get one for all. */
function grouped(voice: Voice, shown: readonly number[], row: (issue: Issue, index: number) => Row): readonly Row[] {
  const { talks } = voice;
  const groups = new Map<string, number[]>();
  shown.forEach((i) => {
    const issue = talks.issues[i]!;
    const name = issue.group === undefined ? `\u0000${i}` : voice.say(issue.group);
    groups.set(name, [...(groups.get(name) ?? []), i]);
  });
  let under: "none" | "group" | "others" = "none";
  return [...groups].flatMap(([name, issues]) => {
    const heading = issues.length > 1 ? name : under === "group" ? voice.m.positions.others : undefined;
    under = issues.length > 1 ? "group" : under === "none" ? "none" : "others";
    return issues.map((i, place): Row => {
      const made = row(talks.issues[i]!, i);
      return place === 0 && heading !== undefined ? { ...made, group: [heading] } : made;
    });
  });
}

/** As many issues as the main part has room for, in file order. */
function weightiest({ talks }: Voice, { issues: colliding }: Collisions): readonly number[] {
  const weight = (i: number) => Object.values(talks.issues[i]!.weight).reduce((sum, { best }) => sum + best, 0);
  const rank = (i: number) => (colliding.includes(i) ? 0 : talks.frame?.core.includes(talks.issues[i]!.id) ? 1 : 2);
  return [...talks.issues.keys()]
    .sort((a, b) => rank(a) - rank(b) || weight(b) - weight(a) || a - b)
    .slice(0, mostInMain(talks))
    .sort((a, b) => a - b);
}

interface PositionPlace {
  readonly index: number;
  readonly party: number;
  readonly collisions: Collisions;
  readonly depth: PositionDepth;
}

function positionCell(
  voice: Voice,
  issue: Issue,
  { index, party, collisions, depth }: PositionPlace,
): readonly CellLine[] {
  const { m, talks } = voice;
  const all = issue.positions[talks.parties[party]!.id] ?? [];
  const position = all.at(-1);
  if (!position) return [{ kind: "aside", words: [m.positions.noPosition] }];
  const earlier = all
    .slice(0, -1)
    .filter((each) => statement(voice, issue, each) !== statement(voice, issue, position));
  return [
    ...statedLines(voice, issue, position, depth),
    ...(depth === "full" ? earlier : []).map(
      (each): CellLine => ({
        kind: "aside",
        words: [
          m.earlier(each.on && voice.d.month(each.on), statement(voice, issue, each)),
          ...voice.source(each.sources),
        ],
      }),
    ),
    ...position.redLines.map((line, place) =>
      redLineCell(voice, issue, line, {
        collides: collisions.collides(party, index, place),
        sourced: depth === "full",
      }),
    ),
  ];
}

/** A red line with its firmness and the chance that it binds. */
export function redLineCell(
  voice: Voice,
  issue: Issue,
  line: RedLine,
  { collides, sourced }: { readonly collides: boolean; readonly sourced: boolean },
): CellLine {
  return {
    kind: "red line",
    firmness: line.firmness,
    words: [
      voice.m.redLine.label(line.firmness, ruledOut(voice, issue, line), chanceOf(line)),
      ...(sourced ? voice.source(line.sources, line.on && voice.d.month(line.on)) : []),
    ],
    collides,
  };
}

/** The chance that a red line binds. */
export const chanceOf = ({ chance, firmness }: RedLine): number => chance ?? defaultChance[firmness];

/** What a line's firmness makes of it where the file gives no chance (the contract's figures). */
const defaultChance = { bottom: 1, held: 0.85, stated: 0.6 } as const;

/** The words alone, without case, spaces and marks around them. */
const saysSame = (a: string, b: string): boolean => bare(a) === bare(b);
const bare = (words: string): string =>
  words
    .replace(/[^\p{L}\p{N}%]+/gu, " ")
    .trim()
    .toLowerCase();

/** The position: words first, the option they were read as beside them; then who denies it. Used for outside powers too. */
export function statedLines(voice: Voice, issue: Issue, position: Position, depth: PositionDepth): readonly CellLine[] {
  const { m } = voice;
  const source: readonly Inline[] = voice.source(position.sources, position.on && voice.d.month(position.on));
  const option = optionOf(voice, issue, position);
  const claimed = position.claimedBy.length ? ` (${m.claimedBy(position.claimedBy.map(voice.who))})` : "";
  return [
    { kind: "text", words: [`${statement(voice, issue, position)}${claimed}`, ...source] },
    ...(depth === "full" &&
    position.text !== undefined &&
    option !== undefined &&
    !saysSame(statement(voice, issue, position), option)
      ? [{ kind: "aside", words: [`= ${option}`] } as CellLine]
      : []),
    ...(position.confidence === "low" ? [{ kind: "aside", words: [m.lowConfidence] } as CellLine] : []),
    ...(position.deniedBy.length
      ? [{ kind: "aside", words: [m.deniedBy(position.deniedBy.map(voice.who))] } as CellLine]
      : []),
    ...(depth === "full" && position.interest !== undefined
      ? [{ kind: "aside", words: [m.wants(voice.say(position.interest))] } as CellLine]
      : []),
  ];
}

/** A position in words, else the option it is read as. */
export const statement = (voice: Voice, issue: Issue, position: Position): string =>
  position.text === undefined
    ? (optionOf(voice, issue, position) ?? voice.m.positions.noPosition)
    : voice.say(position.text);

function optionOf(voice: Voice, issue: Issue, { stated }: Position): string | undefined {
  const option = issue.options.find(({ id }) => id === stated);
  return option && optionName(issue, option, voice.say, voice.n);
}

/** Every party has stated the same option. */
function agree(issue: Issue, parties: readonly string[]): boolean {
  const stated = parties.map((id) => latest(issue.positions, id)?.stated);
  return parties.length > 1 && stated[0] !== undefined && stated.every((each) => each === stated[0]);
}
