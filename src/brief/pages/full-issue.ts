/** One issue in full: its options with what each is worth to each side, who states and who rules out what, and all that was said. */
import type { Issue, Terms } from "../../talks/model.js";
import type { Analysed } from "../analysed.js";
import type { Block, CellLine, Listing, Row, Table, Words } from "../blocks.js";
import { lastDay } from "../dates.js";
import { cell, latest, optionName } from "../naming.js";
import { judgement, ofParty, words } from "../words.js";
import type { PageVoice } from "./base.js";

export function fullIssueBlock(voice: PageVoice, { model }: Analysed, index: number): Block {
  const { talks, p } = voice;
  const issue = talks.issues[index]!;
  const said = saidOn(voice, issue);
  const interests = interestList(voice, issue);
  const weights = model
    ? weightList(
        voice,
        issue,
        model.parties.map(({ weights }) => weights[index]!),
      )
    : null;
  return {
    id: `issue-${issue.id}`,
    question: p.table.fullQuestion,
    answer: p.table.fullAnswer(issue.options.length, said.length),
    say: issue.note === undefined ? [] : [p.table.note(voice.say(issue.note))],
    body: [
      ...(issue.options.length ? [optionTable(voice, issue)] : []),
      ...(interests ? [interests] : []),
      ...(weights ? [weights] : []),
      ...(said.length ? [saidTable(voice, issue, said)] : []),
    ],
    actions: [],
    key: [],
  };
}

function optionTable(voice: PageVoice, issue: Issue): Table {
  const { talks, p, n } = voice;
  const stated = (option: string): Words =>
    separated(voice, [
      ...talks.parties.flatMap(({ id }, i) =>
        latest(issue.positions, id)?.stated === option ? [ofParty(i, voice.partyName(i))] : [],
      ),
      ...talks.others.flatMap((other) =>
        latest(other.positions, issue.id)?.stated === option ? [voice.who(other.id)] : [],
      ),
    ]);
  const ruledOut = (option: string): readonly CellLine[] =>
    talks.parties.flatMap(({ id }, i) =>
      (latest(issue.positions, id)?.redLines ?? []).flatMap((line): CellLine[] =>
        line.options.includes(option)
          ? [{ kind: "text", words: words`${voice.party(i)} (${p.table.firmness[line.firmness]})` }]
          : [],
      ),
    );
  return {
    kind: "table",
    id: `options-${issue.id}`,
    caption: p.table.optionsCaption(voice.say(issue.name)),
    columns: [
      { head: [p.table.option], kind: "text" },
      ...talks.parties.map((_, i) => ({ head: p.table.worthTo(voice.party(i)), kind: "number" as const, width: 0.15 })),
      { head: [p.table.statedBy], kind: "text", width: 0.2 },
      { head: [p.table.ruledOutBy], kind: "text", width: 0.2 },
    ],
    rows: issue.options.map(
      (option): Row => ({
        cells: [
          [
            { kind: "text", words: [optionName(issue, option, voice.say, n), ...voice.source(option.sources ?? [])] },
            ...(option.note === undefined ? [] : [{ kind: "aside" as const, words: [voice.say(option.note)] }]),
          ],
          ...talks.parties.map(({ id }) => {
            const worth = option.worth[id];
            return worth
              ? cell(judgement(n.ranged(worth), p.table.whyWorth[issue.worthFrom[id] ?? "numbers"]))
              : [{ kind: "aside" as const, words: [p.table.notRated] }];
          }),
          cell(stated(option.id)),
          ruledOut(option.id),
        ],
      }),
    ),
  };
}

function interestList(voice: PageVoice, issue: Issue): Listing | null {
  const items = voice.talks.parties.flatMap(({ id }, i) => {
    const interest = latest(issue.positions, id)?.interest;
    return interest === undefined ? [] : [{ words: words`${voice.party(i)}${voice.m.colon}${voice.say(interest)}` }];
  });
  return items.length ? { kind: "list", head: [voice.p.table.interests], items } : null;
}

/** @param shares by party, of all its weights */
function weightList(voice: PageVoice, issue: Issue, shares: readonly number[]): Listing | null {
  const { p, n, talks } = voice;
  const items = talks.parties.flatMap(({ id }, i) =>
    issue.weight[id] === undefined
      ? []
      : [
          {
            words: p.table.weighs(
              voice.party(i),
              judgement(n.percent(shares[i]!), p.table.whyWeight[issue.weightFrom[id] ?? "numbers"]),
            ),
          },
        ],
  );
  return items.length ? { kind: "list", head: [p.table.weightsHead], items } : null;
}

interface Said {
  readonly on: string | undefined;
  readonly who: string;
  /** Index, where it is a party. */
  readonly party: number;
  readonly kind: string;
  readonly lines: readonly CellLine[];
}

/** Positions, moves, offers and demands that name this issue, by date; undated ones first. */
function saidOn(voice: PageVoice, issue: Issue): readonly Said[] {
  const { talks, p, m } = voice;
  const option = (id: string | undefined) => {
    const found = issue.options.find((each) => each.id === id);
    return found ? optionName(issue, found, voice.say, voice.n) : undefined;
  };
  const by = (id: string) => ({ who: voice.who(id), party: talks.parties.findIndex((party) => party.id === id) });
  const term = (terms: Terms | undefined) =>
    terms && Object.hasOwn(terms, issue.id) ? option(terms[issue.id]) : undefined;
  const lines = (text: string, sources: readonly string[], denied: readonly string[] = []): readonly CellLine[] => [
    { kind: "text", words: [text, ...voice.source(sources)] },
    ...(denied.length ? [{ kind: "aside" as const, words: [m.deniedBy(denied.map(voice.who))] }] : []),
  ];
  const positions = [
    ...talks.parties.flatMap(({ id }) => (issue.positions[id] ?? []).map((each) => ({ id, each }))),
    ...talks.others.flatMap(({ id, positions }) => (positions[issue.id] ?? []).map((each) => ({ id, each }))),
  ].map(
    ({ id, each }): Said => ({
      on: each.on,
      ...by(id),
      kind: p.table.kinds.position,
      lines: lines(
        each.text === undefined ? (option(each.stated) ?? m.positions.noPosition) : voice.say(each.text),
        each.sources,
        each.deniedBy,
      ),
    }),
  );
  const moves = talks.moves.flatMap((each): Said[] => {
    const to = term(each.terms);
    const kind = each.public ? p.table.kinds.move : p.table.kinds.quietMove;
    return to === undefined ? [] : [{ on: each.on, ...by(each.by), kind, lines: lines(to, each.sources) }];
  });
  const offers = talks.offers.flatMap((each): Said[] => {
    const to = term(each.terms);
    return to === undefined
      ? []
      : [{ on: each.on, ...by(each.by), kind: p.table.kinds.offer, lines: lines(to, each.sources) }];
  });
  const demands = talks.statements.flatMap((each): Said[] => {
    const to = term(each.demand);
    return to === undefined
      ? []
      : [{ on: each.on, ...by(each.by), kind: p.table.kinds.demand, lines: lines(to, each.sources) }];
  });
  const day = ({ on }: Said) => (on === undefined ? Number.NEGATIVE_INFINITY : lastDay(on));
  return [...positions, ...moves, ...offers, ...demands]
    .map((each, i) => ({ each, i }))
    .sort((a, b) => (day(a.each) === day(b.each) ? a.i - b.i : day(a.each) - day(b.each)))
    .map(({ each }) => each);
}

function saidTable(voice: PageVoice, issue: Issue, said: readonly Said[]): Table {
  const { p, d } = voice;
  return {
    kind: "table",
    id: `said-${issue.id}`,
    caption: p.table.saidCaption(voice.say(issue.name)),
    columns: [
      { head: [p.table.when], kind: "text", width: 0.2 },
      { head: [p.table.who], kind: "text", width: 0.25 },
      { head: [p.table.what], kind: "text" },
    ],
    rows: said.map((each) => ({
      cells: [
        cell(each.on === undefined ? p.table.undated : d.full(each.on)),
        [
          { kind: "text", words: [each.party < 0 ? each.who : ofParty(each.party, each.who)] },
          { kind: "aside", words: [each.kind] },
        ],
        each.lines,
      ],
    })),
  };
}

/** Names after one another, by the language's comma. */
const separated = (voice: PageVoice, names: Words): Words =>
  names.flatMap((name, i) => (i ? [voice.m.comma, name] : [name]));
