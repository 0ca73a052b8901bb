/** Dates as people write them in tables, as the talks file writes them. */
import { dayNumber, dayText, isDate } from "../../dates.js";
import { fold } from "./fold.js";

export interface FoundDate {
  readonly date: string;
  /** Where in the text. */
  readonly from: number;
  readonly to: number;
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const month =
  "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?";
const solarMonths = "فروردین اردیبهشت خرداد تیر مرداد شهریور مهر آبان آذر دی بهمن اسفند".split(" ");
const persianMonths: Readonly<Record<string, number>> = {
  ژانویه: 1,
  فوریه: 2,
  مارس: 3,
  آوریل: 4,
  مه: 5,
  می: 5,
  ژوئن: 6,
  ژوئیه: 7,
  جولای: 7,
  اوت: 8,
  آگوست: 8,
  سپتامبر: 9,
  اکتبر: 10,
  نوامبر: 11,
  دسامبر: 12,
};
const anyPersianMonth = `(${[...solarMonths, ...Object.keys(persianMonths)].join("|")})(?:\\s*ماه)?`;

/** Each form with how its parts become a date; the first that fits at the earliest place is taken. */
const forms: readonly [RegExp, (parts: RegExpExecArray) => string | undefined][] = [
  [/(?<!\d)(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)/, (p) => civil(+p[1], +p[2], +p[3])],
  [/(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)/, (p) => civil(+p[3], +p[2], +p[1])],
  [/(?<!\d)(\d{1,2})[/-](\d{1,2})[/-](\d{4})(?!\d)/, (p) => dayOrMonthFirst(+p[1], +p[2], +p[3])],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?${month},?\\s+(\\d{4})(?!\\d)`),
    (p) => civil(+p[3], monthOf(p[2]), +p[1]),
  ],
  [
    new RegExp(`\\b${month}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+(\\d{4})(?!\\d)`),
    (p) => civil(+p[3], monthOf(p[1]), +p[2]),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})\\s+${anyPersianMonth}\\s+(\\d{4})(?!\\d)`),
    (p) => civil(+p[3], persianMonthOf(p[2]), +p[1]),
  ],
  [new RegExp(`\\b${month}\\s+(\\d{4})(?!\\d)`), (p) => civil(+p[2], monthOf(p[1]))],
  [new RegExp(`${anyPersianMonth}\\s+(\\d{4})(?!\\d)`), (p) => civil(+p[2], persianMonthOf(p[1]))],
  [/(?<![\d.])(\d{4})-(\d{2})(?![\d-])/, (p) => civil(+p[1], +p[2])],
];

/** The first date in the words. Days of the Solar Hijri years 1343 to 1472 are turned into civil ones. */
export function dateIn(text: string): FoundDate | undefined {
  const folded = fold(text.slice(0, 2_000));
  let best: FoundDate | undefined;
  for (const [form, read] of forms) {
    const parts = form.exec(folded);
    if (!parts) continue;
    const date = read(parts);
    if (date !== undefined && isDate(date) && (best === undefined || parts.index < best.from))
      best = { date, from: parts.index, to: parts.index + parts[0].length };
  }
  return best;
}

/** The date when the words are nothing else; a bare year counts here. */
export function wholeDate(text: string): string | undefined {
  const plain = text.trim();
  const found = dateIn(plain);
  if (found && found.from === 0 && found.to === plain.length) return found.date;
  const year = /^(?:19|20)\d\d$/.exec(fold(plain));
  return year?.[0];
}

/** Days and months that could change places are no date: nobody can tell which is meant. */
function dayOrMonthFirst(first: number, second: number, year: number): string | undefined {
  if (first > 12) return civil(year, second, first);
  if (second > 12 || first === second) return civil(year, first, second);
  return undefined;
}

function civil(year: number, inYear: number | undefined, day?: number): string | undefined {
  if (inYear === undefined || inYear < 1 || inYear > 12) return undefined;
  if (year >= 1343 && year <= 1472) return day === undefined ? solarMonth(year, inYear) : solarDay(year, inYear, day);
  if (year < 1900 || year > 2200) return undefined;
  const text = `${year}-${two(inYear)}`;
  return day === undefined ? text : `${text}-${two(day)}`;
}

const two = (number: number): string => String(number).padStart(2, "0");
const monthOf = (word: string): number => months.indexOf(word.slice(0, 3)) + 1;
function persianMonthOf(word: string): number | undefined {
  const solar = solarMonths.indexOf(word) + 1;
  return solar || persianMonths[word];
}

/**
 * Leap years of the Solar Hijri calendar by their place in a cycle of 33.
 * @see Borkowski (1996), Earth, Moon and Planets 74: the rule holds for the years 1343 to 1472
 */
const leapPlaces = new Set([1, 5, 9, 13, 17, 22, 26, 30]);

function solarDay(year: number, inYear: number, day: number): string | undefined {
  const length = inYear <= 6 ? 31 : inYear < 12 || leapPlaces.has(year % 33) ? 30 : 29;
  if (day < 1 || day > length) return undefined;
  // 1 Farvardin 1403 was 20 March 2024.
  let number = dayNumber(2024, 3, 20);
  for (let y = 1403; y < year; y++) number += leapPlaces.has(y % 33) ? 366 : 365;
  for (let y = year; y < 1403; y++) number -= leapPlaces.has(y % 33) ? 366 : 365;
  return dayText(number + (inYear <= 6 ? (inYear - 1) * 31 : 186 + (inYear - 7) * 30) + day - 1);
}

/** A solar month lies in two civil ones: its last day says when it was over. */
function solarMonth(year: number, inYear: number): string | undefined {
  return solarDay(year, inYear, inYear <= 6 ? 31 : inYear < 12 || leapPlaces.has(year % 33) ? 30 : 29);
}
