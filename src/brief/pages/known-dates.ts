/** The dates on which something of a file became known: where the desk can look from. */
import { defaultAsOf } from "../../talks/as-of.js";
import type { DateText, Talks, Text } from "../../talks/model.js";
import { lastDay } from "../dates.js";
import { voiceOf } from "../naming.js";
import type { Language } from "../wire.js";
import { isoDay } from "./dated-entries.js";

export interface KnownDates {
  /** The file's own as-of date, YYYY-MM-DD or shorter; absent for a file without any date. */
  readonly own?: string;
  readonly stops: readonly KnownDate[];
}

export interface KnownDate {
  /** YYYY-MM-DD. */
  readonly date: string;
  /** How many entries, positions and red lines became known on it. */
  readonly entries: number;
  /** The first of them that has words. */
  readonly what: string;
}

/**
 * Ascending, each day once, none after the file's own date, which is always the last. A page as of a date must not know of later
 * ones; this list does, so it is asked for apart from every page.
 *
 * @param talks not cut
 */
export function knownDates(talks: Talks, lang: Language): KnownDates {
  const own = defaultAsOf(talks);
  if (own === undefined) return { stops: [] };
  const { say } = voiceOf(talks, lang);
  const days = new Map<number, { entries: number; what: string }>();
  const end = lastDay(own);
  for (const { on, known, what } of datedIn(talks)) {
    const date = known ?? on;
    if (date === undefined || lastDay(date) > end) continue;
    const day = lastDay(date);
    const at = days.get(day) ?? { entries: 0, what: "" };
    days.set(day, { entries: at.entries + 1, what: at.what || say(what) });
  }
  if (!days.has(end)) days.set(end, { entries: 0, what: "" });
  return {
    own,
    stops: [...days].sort(([a], [b]) => a - b).map(([day, at]) => ({ date: isoDay(day), ...at })),
  };
}

interface Known {
  readonly on?: DateText | undefined;
  readonly known?: DateText | undefined;
  readonly what?: Text | undefined;
}

/** Every entry that carries a date; what lies ahead by its nature only where it says when it became known. */
function datedIn(talks: Talks): readonly Known[] {
  return [
    ...talks.events,
    ...talks.incidents,
    ...talks.rounds.map(({ on, known, place }) => ({ on, known, what: place })),
    ...[...talks.offers, ...talks.moves, ...talks.statements].map(({ on, known, text }) => ({ on, known, what: text })),
    ...[...talks.issues, ...talks.others].flatMap(({ positions }) =>
      Object.values(positions)
        .flat()
        .flatMap((position) => [
          { on: position.on, known: position.known, what: position.text },
          ...position.redLines.map(({ on, known, text }) => ({ on, known, what: text })),
        ]),
    ),
    ...talks.deadlines.map(({ known, what }) => ({ known, what })),
    ...talks.consequences.map(({ on, known, effect }) => ({ on, known, what: effect })),
  ];
}
