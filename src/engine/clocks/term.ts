/** A term from a moment to its end: the last day in the zone of the rule, and the instant at which it is over. */
import { parseDate } from "../../talks/dates.js";
import type { DateText } from "../../talks/model.js";
import type { Day } from "./civil-day.js";
import { type Calendar, type CountProblem, lastDayOf, type Roll, type Span } from "./spans.js";
import { dayEndingAt, type Instant, type Zone } from "./zones.js";

/** When something happened: its civil day in the zone of the rule, and the instant where the hour is known. */
export interface Moment {
  readonly day: Day;
  readonly at?: Instant;
}

/** How a text counts. */
export interface CountingRule {
  readonly zone: Zone;
  /** What `d` means: working days are counted by the calendar. `wd` always are. */
  readonly days: "calendar" | "working";
  readonly calendar?: Calendar | undefined;
  readonly roll?: Roll | undefined;
}

export interface Term {
  readonly lastDay: Day;
  /** The first instant after it: 24:00 of the last day, or the hours' end. */
  readonly ends: Instant;
  /** Counted in hours. */
  readonly toTheHour: boolean;
}

export type TermResult =
  | { readonly ok: true; readonly term: Term }
  | { readonly ok: false; readonly problem: CountProblem };

const anHour = 3_600_000;

/** A date of the file as a moment: an instant falls on the day its zone shows; a short date counts at its last day. Must be a date. */
export function momentOf(text: DateText, zone: Zone): Moment {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`expected a date, got ${text}`);
  return date.precision === "instant" ? { day: zone.wall(date.ends).day, at: date.ends } : { day: date.lastDay };
}

/** The latest instant that a moment can mean: itself, or the last millisecond of its day. Orders moments; in time is before the end. */
export function latestInstant({ day, at }: Moment, zone: Zone): Instant {
  return at ?? zone.endOf(day) - 1;
}

/**
 * The term that begins at a moment. Hours run from the moment itself; where only its day is known, from that day's end, so that
 * the term is never told shorter than it is.
 */
export function termFrom(start: Moment, span: Span, rule: CountingRule): TermResult {
  const { zone, calendar, roll } = rule;
  if (span.unit === "h") {
    const ends = (start.at ?? zone.endOf(start.day)) + span.n * anHour;
    return { ok: true, term: { lastDay: dayEndingAt(ends, zone), ends, toTheHour: true } };
  }
  const counted = lastDayOf(start.day, meant(span, rule), { calendar, roll });
  if (!counted.ok) return counted;
  return { ok: true, term: termOn(counted.lastDay, zone) };
}

/** A term whose last day is given. */
export function termOn(lastDay: Day, zone: Zone): Term {
  return { lastDay, ends: zone.endOf(lastDay), toTheHour: false };
}

/** The span as the rule means it: days are working days where it says so. */
export function meant(span: Span, { days }: Pick<CountingRule, "days">): Span {
  return span.unit === "d" && days === "working" ? { n: span.n, unit: "wd" } : span;
}
