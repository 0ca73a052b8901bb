/** What a side is likely to be asked: only what the record itself leaves open, in the record's own words. */
import type { Entry, Terms } from "../../talks/model.js";
import { chanceOf, statement } from "../blocks/positions.js";
import type { Block, Words } from "../blocks.js";
import { lastDay } from "../dates.js";
import { optionName, ruledOut, type Voice } from "../naming.js";
import { sideMessagesIn } from "./messages.js";
import { idOf, nameOf, names, positionsOf, type Side } from "./side.js";

/** Questions shown; what stands further back is in the tables. */
const most = 12;

export function questionsBlock(voice: Voice, side: Side): Block {
  const s = sideMessagesIn(voice.lang);
  const kinds = [
    denied(voice, side),
    moved(voice, side),
    doubted(voice, side),
    asked(voice, side),
    attributed(voice, side),
    contested(voice, side),
  ];
  const all = kinds.flat();
  const shown = dealt(kinds, most);
  return {
    id: "side-questions",
    question: s.questionsQuestion,
    answer: s.questions(nameOf(voice, side), all.length),
    say: [],
    body: shown.length ? [{ kind: "list", items: shown.map((words) => ({ words })) }] : [],
    actions: [],
    key: [...(all.length > shown.length ? [s.moreQuestions(all.length - shown.length)] : []), s.questionsKey],
  };
}

/** Of every kind some, in turn, so that a long one does not crowd out the others; kinds stay together. */
function dealt(kinds: readonly (readonly Words[])[], room: number): Words[] {
  const taken = kinds.map(() => 0);
  for (let left = room, any = true; left > 0 && any; ) {
    any = false;
    for (const [k, kind] of kinds.entries())
      if (left > 0 && taken[k]! < kind.length) {
        taken[k]! += 1;
        left -= 1;
        any = true;
      }
  }
  return kinds.flatMap((kind, k) => kind.slice(0, taken[k]));
}

const each = (voice: Voice, side: Side, ask: (issue: number) => readonly Words[]): Words[] =>
  [...voice.talks.issues.keys()].filter((i) => positionsOf(side, voice.talks, i).length).flatMap(ask);

const when = (voice: Voice, { on }: Entry): string | undefined => (on === undefined ? undefined : voice.d.full(on));

/** Positions that somebody denies, or that somebody else says it has. */
const denied = (voice: Voice, side: Side): Words[] =>
  each(voice, side, (i) => {
    const s = sideMessagesIn(voice.lang);
    const position = positionsOf(side, voice.talks, i).at(-1)!;
    const said = statement(voice, voice.talks.issues[i]!, position);
    const claimed = position.claimedBy.filter((id) => id !== idOf(side));
    return [
      ...(position.deniedBy.length
        ? [[s.askDenied(voice.issue(i), said, position.deniedBy.map(voice.who)), ...voice.source(position.sources)]]
        : []),
      ...(claimed.length
        ? [[s.askClaimed(voice.issue(i), said, claimed.map(voice.who)), ...voice.source(position.sources)]]
        : []),
    ];
  });

/** Positions that replaced another. */
const moved = (voice: Voice, side: Side): Words[] =>
  each(voice, side, (i) => {
    const issue = voice.talks.issues[i]!;
    const all = positionsOf(side, voice.talks, i);
    const now = all.at(-1)!;
    const before = [...all]
      .reverse()
      .find((position) => statement(voice, issue, position) !== statement(voice, issue, now));
    return before
      ? [
          [
            sideMessagesIn(voice.lang).askMoved(
              voice.issue(i),
              { said: statement(voice, issue, before), when: when(voice, before) },
              { said: statement(voice, issue, now), when: when(voice, now) },
            ),
            ...voice.source([...new Set([...before.sources, ...now.sources])]),
          ],
        ]
      : [];
  });

/** Lines that were only said, or that the file gives a chance of not binding. */
const doubted = (voice: Voice, side: Side): Words[] =>
  each(voice, side, (i) =>
    (positionsOf(side, voice.talks, i).at(-1)?.redLines ?? [])
      .filter((line) => line.firmness === "stated" || (line.chance !== undefined && line.chance < 1))
      .sort((a, b) => chanceOf(a) - chanceOf(b))
      .map((line) => [
        sideMessagesIn(voice.lang).askLine(
          voice.issue(i),
          ruledOut(voice, voice.talks.issues[i]!, line),
          line.firmness,
          chanceOf(line),
        ),
        ...voice.source(line.sources),
      ]),
  );

/** What others have offered it, moved to or demanded, newest first; without terms there is nothing to answer. */
function asked(voice: Voice, side: Side): Words[] {
  const { talks } = voice;
  const s = sideMessagesIn(voice.lang);
  const two = side.kind === "party" && talks.parties.length === 2;
  const theirs = (by: string) => by !== idOf(side) && talks.parties.some(({ id }) => id === by);
  const requests = [
    ...talks.offers.filter(({ to }) => names(side, to)).map((offer) => ({ ...offer, kind: "offer" as const })),
    ...(two ? talks.moves : []).map((move) => ({ ...move, kind: "move" as const })),
    ...(two ? talks.statements : []).map((said) => ({ ...said, terms: said.demand ?? {}, kind: "demand" as const })),
  ].filter(({ by, terms }) => theirs(by) && Object.keys(terms).length > 0);
  return requests
    .map((request, i) => ({ request, i }))
    .sort((a, b) => lastDay(b.request.on) - lastDay(a.request.on) || a.i - b.i)
    .map(({ request: { kind, by, on, terms, sources } }) => [
      s.askAnswer(kind, voice.who(by), voice.d.full(on), termsInWords(voice, terms)),
      ...voice.source(sources),
    ]);
}

/** Incidents laid at its door, newest first. */
const attributed = (voice: Voice, side: Side): Words[] =>
  voice.talks.incidents
    .flatMap((incident) =>
      incident.actors
        .filter(({ party }) => party === idOf(side))
        .filter(({ attributedBy, deniedBy }) => attributedBy.length > 0 || deniedBy.length > 0)
        .map((actor) => ({ incident, actor })),
    )
    .sort((a, b) => lastDay(b.incident.on) - lastDay(a.incident.on))
    .map(({ incident, actor }) => [
      sideMessagesIn(voice.lang).askIncident(voice.say(incident.what), voice.d.full(incident.on), {
        by: actor.attributedBy.map(voice.who),
        denies: actor.deniedBy.includes(idOf(side)),
      }),
      ...voice.source(incident.sources),
    ]);

/** Events in dispute in which it takes a part, newest first. */
const contested = (voice: Voice, side: Side): Words[] =>
  voice.talks.events
    .filter(({ claimedBy, deniedBy }) => deniedBy.length > 0 && names(side, [...claimedBy, ...deniedBy]))
    .sort((a, b) => lastDay(b.on) - lastDay(a.on))
    .map((event) => [
      sideMessagesIn(voice.lang).askEvent(voice.say(event.what), voice.d.full(event.on), {
        claimed: event.claimedBy.map(voice.who),
        denied: event.deniedBy.map(voice.who),
      }),
      ...voice.source(event.sources),
    ]);

/** "Sanctions: phased; Verification: enhanced". */
export function termsInWords(voice: Voice, terms: Terms): string {
  const { m, n, talks } = voice;
  return Object.entries(terms)
    .flatMap(([id, option]) => {
      const issue = talks.issues.find((each) => each.id === id);
      const found = issue?.options.find((each) => each.id === option);
      return issue && found ? [`${voice.say(issue.name)}${m.colon}${optionName(issue, found, voice.say, n)}`] : [];
    })
    .join(m.semicolon);
}
