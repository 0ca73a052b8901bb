/** The page Table: where does each side stand, since when, says who, who denies it? */
import type { Issue, Position } from "../../talks/model.js";
import type { Analysed } from "../analysed.js";
import { outsideBlock } from "../blocks/outside-powers.js";
import { statedLines } from "../blocks/positions.js";
import type { Block, CellLine, Words } from "../blocks.js";
import { type Collisions, collisionsOf } from "../collisions.js";
import { optionName, ruledOut } from "../naming.js";
import type { DeskPage, Language } from "../wire.js";
import { joined, judgement } from "../words.js";
import { type PageVoice, pageOf, pageVoice } from "./base.js";
import { fullIssueBlock } from "./full-issue.js";
import { heldSince, type Moved, movedOn } from "./sides.js";

export interface TablePage extends DeskPage {
  readonly page: "table";
  /** In file order. */
  readonly issues: readonly IssueEntry[];
  /** Names of the groups of issues, in the order they first occur. */
  readonly groups: readonly string[];
  /** Under the table. */
  readonly key: readonly Words[];
}

export interface IssueEntry {
  readonly id: string;
  readonly name: string;
  readonly group?: string;
  /** Red lines collide here. */
  readonly collision: boolean;
  readonly nature?: string;
  /** By party, in file order. */
  readonly sides: readonly SideEntry[];
  readonly expected: Words;
  /** Shown on demand: options, worths, who wants what, everything said in order. */
  readonly full: Block;
}

export interface SideEntry {
  /** The position, since when, how sure, who claims and denies it; red lines; movement; interest. */
  readonly now: readonly CellLine[];
  /** Earlier positions, oldest first. */
  readonly earlier: readonly { readonly when: string; readonly lines: readonly CellLine[] }[];
}

export function tablePage(analysed: Analysed, lang: Language): TablePage {
  const voice = pageVoice(analysed, lang);
  const { talks, say, p } = voice;
  const collisions = collisionsOf(talks, analysed.asStated?.redLines.blocking ?? []);
  const groups = talks.issues.flatMap(({ group }) => (group === undefined ? [] : [say(group)]));
  return {
    ...pageOf("table", voice, analysed, {
      question: p.table.question,
      lead: leadWords(voice, analysed, collisions),
      blocks: talks.others.length ? [outsideBlock(voice, analysed.asOf, "full")] : [],
    }),
    issues: talks.issues.map((issue, i) => ({
      id: issue.id,
      name: voice.issue(i),
      ...(issue.group === undefined ? {} : { group: say(issue.group) }),
      collision: collisions.issues.includes(i),
      ...(analysed.natures ? { nature: voice.m.positions.natures[analysed.natures[i]!] } : {}),
      sides: talks.parties.map((_, party) => sideEntry(voice, i, party, collisions)),
      expected: issue.expected === undefined ? [] : [say(issue.expected), ...voice.source(issue.sources ?? [])],
      full: fullIssueBlock(voice, analysed, i),
    })),
    groups: [...new Set(groups)],
    key: [p.table.key],
  };
}

/** Whether lines collide, what is on record and denied, and how positions moved. */
function leadWords(voice: PageVoice, analysed: Analysed, collisions: Collisions): Words {
  const { talks, m, p } = voice;
  if (talks.issues.length === 0) return p.table.noIssue;
  const latest = talks.issues.flatMap(({ positions }) =>
    talks.parties.flatMap(({ id }) => positions[id]?.at(-1) ?? []),
  );
  if (latest.length === 0) return p.table.nothingKnown(analysed.asOf);
  const undated = latest.filter(({ on, known }) => on === undefined && known === undefined).length;
  const shifts = talks.issues.flatMap((issue) => talks.parties.map(({ id }) => moved(voice, issue, id)?.shift));
  const [toward, away] = (["toward", "away"] as const).map((way) => shifts.filter((each) => each === way).length);
  return joined(
    [
      m.positions.answer(
        collisions.issues.length,
        agreed(talks.issues, talks.parties, collisions),
        talks.issues.length,
      ),
      p.table.record(
        latest.length,
        talks.issues.length * talks.parties.length,
        latest.filter(({ sources }) => sources.length).length,
      ),
      ...(undated ? [p.table.noDates(undated)] : []),
      p.table.denied(latest.filter(({ deniedBy }) => deniedBy.length).length),
      ...(toward! + away! ? [p.table.moved(toward!, away!)] : []),
    ],
    " ",
  );
}

/** Issues on which all have stated the same and no lines collide. */
function agreed(issues: readonly Issue[], parties: readonly { readonly id: string }[], { issues: hit }: Collisions) {
  return issues.filter(({ positions }, i) => {
    const stated = parties.map(({ id }) => positions[id]?.at(-1)?.stated);
    return (
      parties.length > 1 && !hit.includes(i) && stated[0] !== undefined && stated.every((each) => each === stated[0])
    );
  }).length;
}

const moved = ({ talks }: PageVoice, issue: Issue, id: string): Moved | null =>
  movedOn(
    issue,
    issue.positions[id] ?? [],
    talks.parties.flatMap((party) => (party.id === id ? [] : [party.id])),
  );

function sideEntry(voice: PageVoice, index: number, party: number, collisions: Collisions): SideEntry {
  const { talks, m } = voice;
  const issue = talks.issues[index]!;
  const series = issue.positions[talks.parties[party]!.id] ?? [];
  const position = series.at(-1);
  if (!position) return { now: [{ kind: "aside", words: [m.positions.noPosition] }], earlier: [] };
  const since = heldSince(series, (a, b) => said(voice, issue, a) === said(voice, issue, b));
  return {
    now: [
      ...positionLines(voice, issue, position, since),
      ...position.redLines.map((line, place) => ({
        kind: "red line" as const,
        firmness: line.firmness,
        words: [
          m.redLine.label(line.firmness, ruledOut(voice, issue, line), line.chance ?? usualChance[line.firmness]),
          ...voice.source(line.sources, line.on && voice.d.month(line.on)),
        ],
        collides: collisions.collides(party, index, place),
      })),
      ...movementLine(voice, issue, talks.parties[party]!.id),
      ...(position.interest === undefined ? [] : [aside(m.wants(voice.say(position.interest)))]),
    ],
    earlier: series.slice(0, -1).map((each) => ({
      when: each.on === undefined ? voice.p.table.undated : voice.d.full(each.on),
      lines: [
        ...statedLines(voice, issue, each, "short"),
        ...each.redLines.map((line) => ({
          kind: "red line" as const,
          firmness: line.firmness,
          words: [
            m.redLine.label(line.firmness, ruledOut(voice, issue, line), line.chance ?? usualChance[line.firmness]),
          ],
          collides: false,
        })),
      ],
    })),
  };
}

/** What a line's firmness makes of it where the file gives no chance (the contract's figures). */
const usualChance = { bottom: 1, held: 0.85, stated: 0.6 } as const;

const aside = (...words: Words): CellLine => ({ kind: "aside", words });

function positionLines(voice: PageVoice, issue: Issue, position: Position, since: Position): readonly CellLine[] {
  const { p } = voice;
  const [first, ...more] = statedLines(voice, issue, position, "short");
  const [from, last] = [since.on, position.on];
  const dated =
    from === undefined && last === undefined
      ? p.table.undated
      : p.table.since((from ?? last)!, from === last ? undefined : last);
  const option = issue.options.find(({ id }) => id === position.stated);
  return [
    first!,
    ...(position.text !== undefined && option ? [aside(`= ${optionName(issue, option, voice.say, voice.n)}`)] : []),
    aside(position.sources.length ? dated : `${dated}${voice.m.comma}${p.table.unsourced}`),
    ...more,
  ];
}

function movementLine(voice: PageVoice, issue: Issue, party: string): readonly CellLine[] {
  const { p } = voice;
  const found = moved(voice, issue, party);
  if (!found) return [];
  const option = issue.options.find(({ id }) => id === found.from);
  const words = p.table[found.shift](option ? optionName(issue, option, voice.say, voice.n) : voice.m.notKnown);
  return [aside(found.shift === "toward" || found.shift === "away" ? judgement(words, p.table.whyMovement) : words)];
}

/** What a position says, to tell a repetition from a change. */
const said = (voice: PageVoice, issue: Issue, { stated, text }: Position): string => {
  const option = issue.options.find(({ id }) => id === stated);
  return option ? option.id : voice.say(text);
};
