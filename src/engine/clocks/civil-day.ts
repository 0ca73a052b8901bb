/**
 * Civil days as whole numbers: 1970-01-01 is 0, the day after is 1, in the proleptic Gregorian calendar. No hour, no zone, no `Date`.
 *
 * Reading and writing YYYY-MM-DD is `dayNumber`, `dayParts` and `dayText` of the talks floor; here is what clocks need beyond that.
 */
import { dayNumber, dayParts, daysInMonth, parseDate } from "../../talks/dates.js";
import type { DateText } from "../../talks/model.js";

/** A civil day's number. Differences are days. */
export type Day = number;

/** 9999-12-31: the last day that a talks file can write. Dates are not counted beyond it. */
export const lastWritableDay: Day = dayNumber(9999, 12, 31);

/**
 * The day a date of the file counts as: the day itself, the last one of a month or a year, of an instant its day in UTC.
 * Must be a date (`isDate`); anything else is a bug of the caller.
 */
export function dayOf(text: DateText): Day {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`expected a date, got ${text}`);
  return date.lastDay;
}

/** Day of the week: 0 Monday … 6 Sunday (ISO 8601 minus one). */
export function weekdayOf(day: Day): number {
  return (((day + 3) % 7) + 7) % 7;
}

/**
 * The same day number `months` later (earlier if negative), or the month's last day where it is shorter:
 * 31 January + 1 is 28 or 29 February, and 29 February + 12 is 28 February.
 */
export function addMonths(day: Day, months: number): Day {
  const { year, month, day: dayOfMonth } = dayParts(day);
  const count = year * 12 + (month - 1) + months;
  const toYear = Math.floor(count / 12);
  const toMonth = count - toYear * 12 + 1;
  return dayNumber(toYear, toMonth, Math.min(dayOfMonth, daysInMonth(toYear, toMonth)));
}
