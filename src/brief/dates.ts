/**
 * Dates of a talks file as people read them: Gregorian in English, Solar Hijri in Persian. A short date stays short; in Persian a
 * month or a year of the Gregorian calendar spans two, and both are named. Reads no clock and no time zone of the machine.
 */
import type { DateText } from "../talks/model.js";
import type { Language } from "./wire.js";

export interface Dates {
  /** 31 January 2026 · ۱۱ بهمن ۱۴۰۴ */
  readonly full: (date: DateText) => string;
  /** Jan 2026 · بهمن ۱۴۰۴: for a mark in a cell. */
  readonly month: (date: DateText) => string;
  /** From and to; the year once where it is the same. */
  readonly span: (from: DateText, to: DateText) => string;
  /** The year alone. */
  readonly year: (date: DateText) => string;
}

/** The parts of a date text; an instant is taken at its day in UTC. */
export interface CalendarDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** What a date text says, or undefined where it is no date. */
export function readDate(text: DateText): CalendarDate | undefined {
  if (text.length > 10) {
    const instant = Date.parse(text);
    if (Number.isNaN(instant)) return undefined;
    const day = new Date(instant);
    return { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
  }
  const found = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!found) return undefined;
  return {
    year: Number(found[1]),
    ...(found[2] ? { month: Number(found[2]) } : {}),
    ...(found[3] ? { day: Number(found[3]) } : {}),
  };
}

/** Days since 1970-01-01 of the last day a date text may mean; the order of dates and the place on a time axis. */
export function lastDay(text: DateText): number {
  const date = readDate(text);
  if (!date) return Number.NaN;
  const { year, month = 12 } = date;
  return Math.round(utc(year, month, date.day ?? daysIn(year, month)) / dayMs);
}

/** Days since 1970-01-01 of the first day a date text may mean. */
export function firstDay(text: DateText): number {
  const date = readDate(text);
  return date ? Math.round(utc(date.year, date.month ?? 1, date.day ?? 1) / dayMs) : Number.NaN;
}

/** How dates are written in a language. */
export function datesIn(lang: Language): Dates {
  const locale = lang === "fa" ? "fa-IR-u-ca-persian-nu-arabext" : "en-GB-u-ca-gregory-nu-latn";
  const format = (options: Intl.DateTimeFormatOptions) => {
    const made = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
    return (days: number) =>
      ordered(made.formatToParts(new Date(days * dayMs)).filter(({ type }) => type !== "literal" && type !== "era"));
  };
  const day = format({ day: "numeric", month: "long", year: "numeric" });
  const dayOnly = format({ day: "numeric", month: "long" });
  const longMonth = format({ month: "long", year: "numeric" });
  const shortMonth = format({ month: lang === "fa" ? "long" : "short", year: "numeric" });
  const monthOnly = format({ month: "long" });
  const year = format({ year: "numeric" });
  const dash = lang === "fa" ? " تا " : " – ";

  const overMonth = (text: DateText, one: (days: number) => string): string => {
    const [a, b] = [firstDay(text), lastDay(text)];
    if (one(a) === one(b)) return one(a);
    return year(a) === year(b) ? `${monthOnly(a)}–${one(b)}` : `${one(a)}–${one(b)}`;
  };
  const full = (text: DateText): string => {
    const date = readDate(text);
    if (!date) return text;
    if (date.day !== undefined) return day(lastDay(text));
    return date.month !== undefined ? overMonth(text, longMonth) : overYear(text);
  };
  const overYear = (text: DateText): string => {
    const [a, b] = [year(firstDay(text)), year(lastDay(text))];
    return a === b ? a : `${a}–${b}`;
  };
  return {
    full,
    month: (text) => {
      const date = readDate(text);
      if (!date) return text;
      if (date.month === undefined) return overYear(text);
      return (date.day === undefined ? overMonth(text, shortMonth) : shortMonth(lastDay(text))).replace(/ /g, "\u00a0");
    },
    span: (from, to) => {
      if (from === to) return full(from);
      const exactDays = [from, to].every((text) => readDate(text)?.day !== undefined);
      return exactDays && year(lastDay(from)) === year(lastDay(to))
        ? `${dayOnly(lastDay(from))}${dash}${full(to)}`
        : `${full(from)}${dash}${full(to)}`;
    },
    year: overYear,
  };
}

const dayMs = 86_400_000;

/** Years below 100 too, which Date.UTC takes for 19xx. */
function utc(year: number, month: number, day: number): number {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  return date.getTime();
}

const daysIn = (year: number, month: number): number =>
  month === 2
    ? year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
      ? 29
      : 28
    : [4, 6, 9, 11].includes(month)
      ? 30
      : 31;

/** Day, month, year: the order of both languages, whatever the machine's data put between them. */
function ordered(parts: readonly Intl.DateTimeFormatPart[]): string {
  const order = ["day", "month", "year"];
  return [...parts]
    .sort((a, b) => order.indexOf(a.type) - order.indexOf(b.type))
    .map(({ value }) => value)
    .join(" ");
}
