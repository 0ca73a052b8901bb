import type { DateText } from "./model.js";

/** A date as it counts: its last civil day, or the moment of an instant. */
export interface CivilDate {
  readonly precision: "year" | "month" | "day" | "instant";
  /** Day number of the last day it can mean, 1970-01-01 = 0; of an instant its day in UTC. */
  readonly lastDay: number;
  /** Day number of the first day it can mean. */
  readonly firstDay: number;
  /** Where it ends, in milliseconds of UTC: an instant itself, else 24:00 of the last day. Orders all dates. */
  readonly ends: number;
}

const millisecondsADay = 86_400_000;
const form =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[Tt ](\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?([Zz]|[+-]\d{2}:\d{2}))?)?)?$/;

/**
 * Reads YYYY, YYYY-MM, YYYY-MM-DD, or an instant with offset (2025-09-28T00:00Z). Undefined for anything else, also for
 * days that no calendar has (2025-02-29) and for instants without an offset.
 */
export function parseDate(text: string): CivilDate | undefined {
  const parts = form.exec(text);
  if (parts === null) return undefined;
  const year = Number(parts[1]);
  if (parts[2] === undefined) return whole("year", dayNumber(year, 1, 1), dayNumber(year, 12, 31));
  const month = Number(parts[2]);
  if (month < 1 || month > 12) return undefined;
  const length = daysInMonth(year, month);
  if (parts[3] === undefined) return whole("month", dayNumber(year, month, 1), dayNumber(year, month, length));
  const day = Number(parts[3]);
  if (day < 1 || day > length) return undefined;
  const number = dayNumber(year, month, day);
  if (parts[4] === undefined) return whole("day", number, number);
  const [hour, minute, second] = [Number(parts[4]), Number(parts[5]), Number(parts[6] ?? 0)];
  const midnight = hour === 24 && minute === 0 && second === 0;
  if ((hour > 23 && !midnight) || minute > 59 || second > 59) return undefined;
  const milliseconds = Math.floor(Number(`0.${parts[7] ?? 0}`) * 1000);
  const offset = offsetMinutes(parts[8]);
  if (offset === undefined) return undefined;
  const ends = number * millisecondsADay + ((hour * 60 + minute - offset) * 60 + second) * 1000 + milliseconds;
  const utcDay = Math.floor(ends / millisecondsADay);
  return { precision: "instant", firstDay: utcDay, lastDay: utcDay, ends };
}

/** Whether the text is a date as the talks file writes them. */
export function isDate(text: string): boolean {
  return parseDate(text) !== undefined;
}

/**
 * Negative when `a` ends before `b`, 0 when they end together, positive when after: 2026-01 and 2026-01-31 are equal.
 * Both must be dates.
 */
export function compareDates(a: DateText, b: DateText): number {
  return endOf(a) - endOf(b);
}

/** Where a date ends, in milliseconds of UTC. */
export function endOf(text: DateText): number {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`expected a date, got ${text}`);
  return date.ends;
}

/** The last civil day a date can mean, as YYYY-MM-DD. */
export function lastDayOf(text: DateText): DateText {
  const date = parseDate(text);
  if (date === undefined) throw new Error(`expected a date, got ${text}`);
  return dayText(date.lastDay);
}

/**
 * Civil day to day number, 1970-01-01 = 0, proleptic Gregorian.
 * @see Hinnant, days_from_civil: eras of 400 years, months counted from March so that the leap day is last
 */
export function dayNumber(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Day number to YYYY-MM-DD; for years 0 to 9999. */
export function dayText(number: number): DateText {
  const { year, month, day } = dayParts(number);
  return `${String(year).padStart(4, "0")}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

/**
 * Year, month (1..12) and day (1..31) of a day number, proleptic Gregorian; the inverse of `dayNumber`.
 * @see Hinnant, civil_from_days
 */
export function dayParts(number: number): { readonly year: number; readonly month: number; readonly day: number } {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1;
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

/** Days of a month, leap years counted. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function whole(precision: "year" | "month" | "day", firstDay: number, lastDay: number): CivilDate {
  return { precision, firstDay, lastDay, ends: (lastDay + 1) * millisecondsADay };
}

/** Minutes east of UTC; undefined beyond 23:59. */
function offsetMinutes(text: string): number | undefined {
  if (text === "Z" || text === "z") return 0;
  const hours = Number(text.slice(1, 3));
  const minutes = Number(text.slice(4, 6));
  if (hours > 23 || minutes > 59) return undefined;
  return (text[0] === "-" ? -1 : 1) * (hours * 60 + minutes);
}
