/** Rounds held, postponed and planned. */
import type { Talks } from "../../../talks/model.js";
import type { ConductRound } from "../record.js";
import type { Tabled } from "./bids.js";
import type { Course } from "./course.js";
import type { Said } from "./demands.js";
import type { MissingList } from "./missing.js";

/** Ranks of delegations from expert to head of state or government; the words of a file are compared in lower case. */
const ranks: readonly (readonly [rank: number, words: readonly string[]])[] = [
  [0, ["expert", "experts", "technical", "technical team", "official", "director"]],
  [
    0.25,
    ["deputy", "deputy minister", "vice minister", "deputy foreign minister", "under secretary", "undersecretary"],
  ],
  [0.5, ["envoy", "special envoy", "ambassador", "negotiator", "chief negotiator"]],
  [0.75, ["minister", "foreign minister", "secretary", "secretary of state"]],
  [1, ["head", "head of state", "head of government", "president", "prime minister", "leader"]],
];

/** 0–1; null for a word that is not on the scale. */
export const rankOf = (word: string): number | null =>
  ranks.find(([, words]) => words.includes(word.trim().toLowerCase()))?.[0] ?? null;

/**
 * Rounds since the talks began, as the party took part in them. Conditions are issues on which the party made a public demand for the
 * first time after the first round, without ever having spoken of them before: in an offer, in public, by a position dated earlier or not
 * at all. Each belongs to the first round after it, or to the last there is.
 */
export function conductRounds(
  talks: Talks,
  {
    party,
    said,
    offers,
  }: { readonly party: string; readonly said: readonly Said[]; readonly offers: readonly Tabled[] },
  course: Course,
  missing: MissingList,
): ConductRound[] {
  const rounds = talks.rounds
    .flatMap((round, k) =>
      course.within(round.on) ? [{ round, record: `rounds.${k}`, at: course.weekOf(round.on) }] : [],
    )
    .sort((a, b) => a.at - b.at);
  if (!rounds.length) missing.note("rounds", "no-rounds");
  if (rounds.some(({ round }) => round.agreed !== undefined)) missing.note("rounds", "agreed-in-words");
  const known = talks.issues.map(({ positions }) =>
    Math.min(...(positions[party] ?? []).map(({ on }) => (on === undefined ? -Infinity : course.weekOf(on)))),
  );
  const raised = conditionsOf(
    said,
    { offers: offers.filter(({ by }) => by === party), known },
    rounds[0]?.at ?? Infinity,
  );
  return rounds.map(({ round, record, at }, k) => {
    const word = round.rank[party];
    const rank = word === undefined ? null : rankOf(word);
    if (word !== undefined && rank === null) missing.note("rounds.rank", "unknown-rank", word);
    const since = rounds[k - 1]?.at ?? -Infinity;
    const until = k === rounds.length - 1 ? Infinity : at;
    return {
      at,
      records: [record],
      onTime: round.held && (round.planned === undefined || course.weekOf(round.on) <= course.weekOf(round.planned)),
      held: round.held,
      rank,
      preconditions: raised.filter((when) => when > since && when <= until).length,
    };
  });
}

/** When each condition was raised. */
function conditionsOf(
  said: readonly Said[],
  { offers, known }: { readonly offers: readonly Tabled[]; readonly known: readonly number[] },
  first: number,
): number[] {
  const spoken = new Map<number, number>();
  for (const { at, terms } of [...said, ...offers].sort((a, b) => a.at - b.at))
    terms?.forEach((option, issue) => {
      if (option !== null && !spoken.has(issue)) spoken.set(issue, at);
    });
  return said.flatMap(({ at, terms }) =>
    at > first && terms
      ? terms.flatMap((option, issue) =>
          option !== null && spoken.get(issue) === at && known[issue]! >= at ? [at] : [],
        )
      : [],
  );
}

/**
 * Rounds planned in all: as the file says, else by the pace of the rounds so far up to the next deadline.
 * @returns null where neither can be said
 */
export function roundsPlanned(
  talks: Talks,
  rounds: readonly ConductRound[],
  course: Course,
  missing: MissingList,
): number | null {
  const planned = talks.frame?.roundsPlanned;
  if (planned !== undefined && planned > 0) return planned;
  const held = rounds.filter((round) => round.held).length;
  const next = talks.deadlines
    .filter(({ on }) => !course.past(on) && course.weekOf(on) > 0)
    .sort((a, b) => course.weekOf(a.on) - course.weekOf(b.on))[0];
  if (next && held > 0 && course.weeks > 0) {
    missing.note("talks.rounds_planned", "length-from-deadline", next.id);
    return Math.max(held, Math.ceil((held * course.weekOf(next.on)) / course.weeks));
  }
  missing.note("talks.rounds_planned", "no-length");
  return null;
}
