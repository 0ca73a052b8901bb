/**
 * Spans of time, counted by one rule: the day of the event is day 0, day n is that date plus n, and the term ends at 24:00 of day n.
 *
 * Calendar days never roll by themselves: a Saturday is a last day like any other. Months and years keep the day number, or take the
 * month's last day. Working days skip the weekend and holidays of a calendar; a year whose holidays are not given is a problem, since
 * "no holidays" would be a guess. Hours are elapsed time and are counted in `term.ts`, where there are instants.
 */
import { dayParts } from "../../talks/dates.js";
import { addMonths, type Day, lastWritableDay, weekdayOf } from "./civil-day.js";

export type SpanUnit = "h" | "d" | "wd" | "w" | "mo" | "y";

export interface Span {
  /** Whole, ≥ 0. */
  readonly n: number;
  readonly unit: SpanUnit;
}

export interface Calendar {
  readonly id: string;
  /** Days of the week that are not worked, 0 Monday … 6 Sunday. */
  readonly weekend: ReadonlySet<number>;
  /** Holidays by year; a year that is not a key is not known. */
  readonly holidays: ReadonlyMap<number, ReadonlySet<Day>>;
}

/** Where a last day that is no working day moves to. */
export type Roll = "following" | "preceding";

/** What is missing to count. */
export type CountProblem =
  | { readonly code: "missing-holiday-year"; readonly calendar: string; readonly year: number }
  | { readonly code: "no-calendar" }
  | { readonly code: "no-working-day"; readonly calendar: string }
  | { readonly code: "beyond-calendar" };

export type Counted =
  | { readonly ok: true; readonly lastDay: Day }
  | { readonly ok: false; readonly problem: CountProblem };

/** Reads 24h 15d 20wd 2w 6mo 10y; undefined for anything else. */
export function parseSpan(text: string): Span | undefined {
  const parts = /^(\d{1,5})(h|d|wd|w|mo|y)$/.exec(text);
  return parts === null ? undefined : { n: Number(parts[1]), unit: parts[2] as SpanUnit };
}

/** As the file writes it. */
export function spanText({ n, unit }: Span): string {
  return `${n}${unit}`;
}

/**
 * The last day of a term.
 *
 * @param start day 0
 * @param span not in hours
 * @param by the calendar for working days and for `roll`. A roll backwards stops at day 0: a term never ends before it began
 */
export function lastDayOf(
  start: Day,
  span: Span,
  by: { readonly calendar?: Calendar | undefined; readonly roll?: Roll | undefined } = {},
): Counted {
  // Any count of working days but none ends on one.
  if (span.unit === "wd" && (span.n > 0 || by.roll === undefined))
    return by.calendar ? workingDays(start, span.n, by.calendar) : failed({ code: "no-calendar" });
  const day = span.unit === "wd" ? start : plainly(start, span);
  if (day > lastWritableDay) return failed({ code: "beyond-calendar" });
  if (by.roll === undefined) return { ok: true, lastDay: day };
  return by.calendar ? rolled(day, start, by.roll, by.calendar) : failed({ code: "no-calendar" });
}

/** Whether a day is worked. */
export function isWorked(
  day: Day,
  calendar: Calendar,
): { readonly ok: true; readonly worked: boolean } | { readonly ok: false; readonly problem: CountProblem } {
  if (calendar.weekend.has(weekdayOf(day))) return { ok: true, worked: false };
  const { year } = dayParts(day);
  const holidays = calendar.holidays.get(year);
  if (holidays === undefined) return failed({ code: "missing-holiday-year", calendar: calendar.id, year });
  return { ok: true, worked: !holidays.has(day) };
}

function plainly(start: Day, { n, unit }: Span): Day {
  switch (unit) {
    case "d":
      return start + n;
    case "w":
      return start + 7 * n;
    case "mo":
      return addMonths(start, n);
    case "y":
      return addMonths(start, 12 * n);
    case "h":
    case "wd":
      throw new Error(`expected a span of calendar time, got ${n}${unit}`);
    default:
      return unit satisfies never;
  }
}

function workingDays(start: Day, n: number, calendar: Calendar): Counted {
  let day = start;
  for (let left = n; left > 0; left--) {
    const next = worked(day + 1, 1, calendar);
    if (!next.ok) return next;
    day = next.lastDay;
  }
  return { ok: true, lastDay: day };
}

function rolled(day: Day, start: Day, roll: Roll, calendar: Calendar): Counted {
  return roll === "following" ? worked(day, 1, calendar) : worked(day, -1, calendar, start);
}

/** The first worked day from `day` on in steps of ±1, not before `least`. */
function worked(day: Day, step: 1 | -1, calendar: Calendar, least = Number.NEGATIVE_INFINITY): Counted {
  if (calendar.weekend.size === 7) return failed({ code: "no-working-day", calendar: calendar.id });
  for (let at = day; at <= lastWritableDay; at += step) {
    if (at <= least) return { ok: true, lastDay: least };
    const found = isWorked(at, calendar);
    if (!found.ok) return found;
    if (found.worked) return { ok: true, lastDay: at };
  }
  return failed({ code: "beyond-calendar" });
}

const failed = (problem: CountProblem): { readonly ok: false; readonly problem: CountProblem } => ({
  ok: false,
  problem,
});
