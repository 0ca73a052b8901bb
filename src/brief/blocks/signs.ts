/**
 * What the record shows for each reading of the talks: counted from the file, nothing inferred, nothing weighed.
 * The reading of conduct, with probabilities, stands apart (conduct/).
 */
import type { Issue, Plain, Position } from "../../talks/model.js";
import type { Analysed } from "../analysed.js";
import type { Block, Inline, Listing, Words } from "../blocks.js";
import { firstDay, lastDay } from "../dates.js";
import { optionName, type Voice } from "../naming.js";

interface Sign {
  readonly words: Words;
  readonly strong: boolean;
}

export function signsBlock(voice: Voice, analysed: Analysed): Block {
  const { m } = voice;
  const shifts = shiftsOf(voice);
  const genuine = [
    ...roundSigns(voice),
    ...shifts.filter(({ toward }) => toward !== "away").map(({ sign }) => sign),
    ...givingSigns(voice),
  ];
  const posturing = [
    ...absenceSigns(voice, analysed.asOf),
    ...shifts.filter(({ toward }) => toward === "away").map(({ sign }) => sign),
    ...audienceSigns(voice),
  ];
  const list = (head: string, signs: readonly Sign[]): Listing => ({
    kind: "list",
    head: [head],
    items: signs.length ? signs : [{ words: [m.signs.nothing], strong: false }],
  });
  return {
    id: "signs",
    question: m.signs.question,
    answer: m.signs.answer(genuine.length, posturing.length),
    say: [],
    body: [list(m.signs.genuine, genuine), list(m.signs.posturing, posturing)],
    actions: [],
    key: [m.signs.key],
  };
}

/** A sentence with what it rests on; strong when that is more than one record. */
function sign(voice: Voice, text: string, records: readonly { readonly sources: readonly string[] }[]): Sign {
  const sources = [...new Set(records.flatMap((record) => record.sources))];
  const mark: readonly Inline[] = voice.source(
    sources,
    records.length > 1 ? voice.m.signs.records(records.length) : undefined,
  );
  return { words: [text, ...mark], strong: records.length > 1 };
}

function roundSigns(voice: Voice): readonly Sign[] {
  const { m, talks } = voice;
  const held = talks.rounds.filter((round) => round.held).sort((a, b) => firstDay(a.on) - firstDay(b.on));
  if (!held.length) return [];
  const senior = held.filter(
    ({ rank }) =>
      Object.values(rank).length > 0 &&
      Object.values(rank).every((each) => /minister|envoy|president|head/i.test(each)),
  );
  const agreed = held.filter((round) => round.agreed !== undefined);
  const rank = senior.length ? ` ${m.signs.rank(senior.length, held.length)}` : "";
  return [
    sign(voice, `${m.signs.roundsHeld(held.length, held[0]!.on, held.at(-1)!.on)}${rank}`, held),
    ...(agreed.length ? [sign(voice, m.signs.agreed(agreed.length), agreed)] : []),
  ];
}

function givingSigns(voice: Voice): readonly Sign[] {
  const { m, talks } = voice;
  const offerers = [...new Set(talks.offers.map(({ by }) => voice.who(by)))];
  const praise = talks.statements.filter(
    ({ kind, escalatory }) => (kind === "praise" || kind === "offer") && !escalatory,
  );
  const measures = listed(talks.later["measures"]);
  return [
    ...(talks.offers.length ? [sign(voice, m.signs.offers(talks.offers.length, offerers), talks.offers)] : []),
    ...(measures.length ? [sign(voice, m.signs.measures(measures.length), measures.map(sourcesOf))] : []),
    ...(praise.length ? [sign(voice, m.signs.praise(praise.length), praise)] : []),
  ];
}

/** Rounds that did not come about, and the time since the last. */
function absenceSigns(voice: Voice, asOf: string): readonly Sign[] {
  const { m, talks } = voice;
  const held = talks.rounds.filter((round) => round.held).sort((a, b) => firstDay(a.on) - firstDay(b.on));
  const notHeld = talks.rounds.filter((round) => !round.held && lastDay(round.on) <= lastDay(asOf));
  const last = held.at(-1);
  const days = last ? lastDay(asOf) - lastDay(last.on) : 0;
  const fixed = roundAhead(voice, asOf);
  return [
    ...(notHeld.length ? [sign(voice, m.signs.notHeld(notHeld.length), notHeld)] : []),
    ...(last && days > 42
      ? [sign(voice, `${m.signs.noRoundSince(last.on, days)}${fixed ? "" : ` ${m.signs.noRoundAhead}`}`, [last])]
      : []),
  ];
}

/** Whether a round is fixed after the as-of date: in the rounds or in the schedule. */
export function roundAhead(voice: Voice, asOf: string): boolean {
  return (
    voice.talks.rounds.some(({ on }) => firstDay(on) > lastDay(asOf)) ||
    listed(voice.talks.later["schedule"]).length > 0
  );
}

function audienceSigns(voice: Voice): readonly Sign[] {
  const { m, talks } = voice;
  const shown = talks.moves.filter((move) => move.public);
  const loud = talks.statements.filter(({ kind, escalatory }) => escalatory || kind === "threat" || kind === "demand");
  const since = talks.frame?.since;
  const incidents = talks.incidents.filter(({ on }) => since === undefined || lastDay(on) >= firstDay(since));
  const gains = listed(talks.later["gains"]);
  return [
    ...(shown.length > talks.offers.length
      ? [sign(voice, m.signs.publicMoves(shown.length, talks.offers.length), shown)]
      : []),
    ...(loud.length ? [sign(voice, m.signs.escalatory(loud.length), loud)] : []),
    ...(incidents.length
      ? [
          sign(
            voice,
            m.signs.incidents(incidents.length, incidents.filter(({ answered }) => !answered).length),
            incidents,
          ),
        ]
      : []),
    ...(gains.length ? [sign(voice, m.signs.accrues(gains.length), gains.map(sourcesOf))] : []),
  ];
}

interface Shift {
  readonly toward: "toward" | "away" | "unknown";
  readonly sign: Sign;
}

/** Every change of a stated option from one position on record to the next. */
function shiftsOf(voice: Voice): readonly Shift[] {
  const { m, talks } = voice;
  return talks.issues.flatMap((issue, i) =>
    talks.parties.flatMap((party, p): Shift[] => {
      const positions = (issue.positions[party.id] ?? []).filter(({ stated }) => stated !== undefined);
      return positions.slice(1).flatMap((now, at): Shift[] => {
        const before = positions[at]!;
        if (before.stated === now.stated) return [];
        const toward = direction(
          issue,
          talks.parties.map(({ id }) => id),
          { by: party.id, before, now },
        );
        const option = issue.options.find(({ id }) => id === now.stated);
        const to = option ? optionName(issue, option, voice.say, voice.n) : voice.m.notKnown;
        const say = { toward: m.signs.toward, away: m.signs.away, unknown: m.signs.changed }[toward];
        const made = sign(voice, say(voice.partyName(p), voice.issue(i), to), [now]);
        return [{ toward, sign: { ...made, words: [...made.words] } }];
      });
    }),
  );
}

/** Toward the others if the new option is worth more to some of them and less to none; away if the reverse. */
function direction(
  issue: Issue,
  parties: readonly string[],
  { by, before, now }: { readonly by: string; readonly before: Position; readonly now: Position },
): Shift["toward"] {
  const [a, b] = [before, now].map(({ stated }) => issue.options.find(({ id }) => id === stated));
  const changes = parties
    .filter((id) => id !== by)
    .map((id) => (b?.worth[id]?.best ?? Number.NaN) - (a?.worth[id]?.best ?? Number.NaN));
  if (changes.some(Number.isNaN)) return "unknown";
  if (changes.every((each) => each >= 0) && changes.some((each) => each > 0)) return "toward";
  return changes.every((each) => each <= 0) && changes.some((each) => each < 0) ? "away" : "unknown";
}

/** Entries of a section that a later analysis reads. */
const listed = (section: Plain | undefined): readonly Plain[] =>
  Array.isArray(section) ? (section as readonly Plain[]) : [];

function sourcesOf(entry: Plain): { readonly sources: readonly string[] } {
  if (entry === null || typeof entry !== "object" || Array.isArray(entry)) return { sources: [] };
  const source = (entry as { readonly [key: string]: Plain })["source"];
  const all = Array.isArray(source) ? source : [source];
  return { sources: all.filter((each): each is string => typeof each === "string") };
}
