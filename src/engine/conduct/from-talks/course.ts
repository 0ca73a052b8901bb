/** Dates of a file as weeks since the talks began. */
import { type CivilDate, dayText, endOf, parseDate } from "../../../talks/dates.js";
import type { DateText, Plain, Talks } from "../../../talks/model.js";
import { parseSpan } from "../../clocks/spans.js";
import type { MissingList } from "./missing.js";

const weekLength = 7 * 86_400_000;

/** What lies between the start of the talks and the date of the reading. */
export interface Course {
  /** Length so far, ≥ 0. */
  readonly weeks: number;
  /** Where a date ends, in weeks since the talks began; negative: before. */
  weekOf(date: DateText): number;
  /** Of the beginning of a civil day, by its number. */
  weekOfDay(day: number): number;
  /** Since the talks began and not after the date of the reading. */
  within(date: DateText): boolean;
  /** Not after the date of the reading. */
  past(date: DateText): boolean;
}

/**
 * The talks begin with the first day of `talks.since`, else with that of the first round or offer.
 *
 * @returns null where nothing dates the talks
 */
export function courseOf(talks: Talks, asOf: DateText, missing: MissingList): Course | null {
  const now = parseDate(asOf)?.ends;
  if (now === undefined) {
    missing.note("as_of", "no-date");
    return null;
  }
  const since = talks.frame?.since;
  const first = since === undefined ? firstSign(talks, now) : parseDate(since);
  if (since === undefined) missing.note("talks.since", "no-start", ...(first ? [dayText(first.firstDay)] : []));
  if (!first) return null;
  const start = first.firstDay * 86_400_000;
  const weekOf = (date: DateText) => (endOf(date) - start) / weekLength;
  const past = (date: DateText) => endOf(date) <= now;
  return {
    weeks: Math.max(0, (now - start) / weekLength),
    weekOf,
    weekOfDay: (day) => (day * 86_400_000 - start) / weekLength,
    within: (date) => past(date) && weekOf(date) >= 0,
    past,
  };
}

const weeksIn: Readonly<Record<string, number>> = { h: 1 / 168, d: 1 / 7, wd: 1 / 5, w: 1, mo: 31 / 7, y: 366 / 7 };

/** A span of the file in weeks, generously: months of 31 days, working days a fifth of a week; null where it is none. */
export function spanWeeks(written: Plain | undefined): number | null {
  const span = typeof written === "string" ? parseSpan(written) : undefined;
  return span ? span.n * weeksIn[span.unit]! : null;
}

/** The earliest round or offer: the talks had begun by then. */
function firstSign({ rounds, offers }: Talks, now: number): CivilDate | undefined {
  const dates = [...rounds, ...offers].flatMap(({ on }) => {
    const date = parseDate(on);
    return date && date.ends <= now ? [date] : [];
  });
  return dates.sort((a, b) => a.ends - b.ends)[0];
}
