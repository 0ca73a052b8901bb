/** Numbers, quantities, dates and names in the words of a clause. */
import { dayNumber, daysInMonth } from "../../../talks/dates.js";
import type { Talks, Text } from "../../../talks/model.js";
import type { Day } from "../../clocks/civil-day.js";
import type { Quantity } from "../finding.js";
import { type Lexicon, lexicons } from "./lexicon.js";

/** A text in one language that the checker can read. */
export interface Version {
  readonly lang: string;
  readonly words: string;
  readonly lexicon: Lexicon;
}

/** The versions of a text in languages there are lists for. A plain text is English. */
export function versionsOf(text: Text): readonly Version[] {
  const byLanguage = typeof text === "string" ? { en: text } : text;
  return Object.entries(byLanguage).flatMap(([lang, words]) => {
    const lexicon = Object.hasOwn(lexicons, lang) ? lexicons[lang] : undefined;
    return lexicon === undefined ? [] : [{ lang, words: latinDigits(words), lexicon }];
  });
}

export interface Read {
  /** Numbers with a unit, in order. */
  readonly quantities: readonly Quantity[];
  /** Numbers in digits that are neither of a quantity nor of a date. */
  readonly numbers: readonly number[];
  readonly days: readonly Day[];
  /** Dates of another calendar are in it: days and numbers are not to be compared. */
  readonly unsure: boolean;
}

/** What the words say in numbers. */
export function readNumbers({ words, lexicon }: Version): Read {
  const days: Day[] = [];
  let rest = words.replace(datesOf(lexicon), (whole: string, ...groups: unknown[]) => {
    const day = dayIn(groups[groups.length - 1] as Record<string, string | undefined>, lexicon);
    if (day !== undefined) days.push(day);
    return day === undefined ? whole : " · ";
  });
  const quantities: Quantity[] = [];
  const numerals = Object.keys(lexicon.numerals).join("|");
  for (const [unit, unitWords] of lexicon.units) {
    const written = new RegExp(
      `(?<![\\p{L}\\d.])(?:(${numberPattern})|(${numerals}))[\\s\\u00a0\\u202f\\u200c-]*${unitWords.source}`,
      "giu",
    );
    rest = rest.replace(written, (_, digits?: string, numeral?: string) => {
      const value = digits === undefined ? lexicon.numerals[numeral!.toLowerCase()] : numberIn(digits, lexicon);
      quantities.push({ value, unit });
      return " · ";
    });
  }
  const numbers = [...rest.matchAll(new RegExp(`(?<![\\p{L}\\d.])${numberPattern}(?![\\p{L}\\d])`, "gu"))].map(
    ([digits]) => numberIn(digits, lexicon),
  );
  return { quantities, numbers, days, unsure: lexicon.otherCalendar?.test(words) ?? false };
}

/** The sign of a unit as a metric of the file has it; undefined where no list knows it. */
export function unitNamed(text: Text | undefined): string | undefined {
  if (text === undefined) return undefined;
  for (const { words, lexicon } of versionsOf(text))
    for (const [unit, unitWords] of lexicon.units) if (unit === words.trim() || unitWords.test(words)) return unit;
  return undefined;
}

/** Parties and others whose whole name stands in the words; names by language where they have one. */
export function actorsNamed({ parties, others }: Talks, { lang, words }: Version): readonly string[] {
  return [...parties, ...others].flatMap(({ id, name }) => {
    const own = nameIn(name, lang);
    return own !== undefined && stands(latinDigits(own), words) ? [id] : [];
  });
}

/** An actor's name in a language; a plain one is English. */
export const nameIn = (name: Text, lang: string): string | undefined =>
  typeof name === "string" ? (lang === "en" ? name : undefined) : Object.hasOwn(name, lang) ? name[lang] : undefined;

/** Names shorter than three letters may be parts of anything. */
const leastName = 3;

function stands(name: string, words: string): boolean {
  if (name.length < leastName) return false;
  for (let at = words.indexOf(name); at >= 0; at = words.indexOf(name, at + 1)) {
    const [before, after] = [words[at - 1] ?? " ", words[at + name.length] ?? " "];
    if (!/[\p{L}\p{M}]/u.test(before) && !/[\p{L}\p{M}]/u.test(after)) return true;
  }
  return false;
}

const latinDigits = (text: string): string =>
  text
    .replace(/[۰-۹]/g, (d) => String(d.charCodeAt(0) - 0x06f0))
    .replace(/[٠-٩]/g, (d) => String(d.charCodeAt(0) - 0x0660));

const numberPattern = "\\d+(?:[.,٫٬\\u202f\\u00a0 ]\\d{3}(?!\\d))*(?:[.,٫]\\d+)?";

/** A sign before exactly three digits groups thousands, unless it can only be the decimal sign. */
function numberIn(digits: string, { decimalComma }: Lexicon): number {
  const decimal = decimalComma ? "," : ".";
  const plain = digits
    .replace(/[\u202f\u00a0 ٬]/g, "")
    .replaceAll(decimalComma ? "." : ",", "")
    .replace("٫", ".")
    .replace(decimal, ".");
  return Number(plain);
}

const datePatterns = new Map<Lexicon, RegExp>();

/** 14 July 2015 · July 14, 2015 · 2015-07-14 */
function datesOf(lexicon: Lexicon): RegExp {
  const known = datePatterns.get(lexicon);
  if (known !== undefined) return known;
  const months = lexicon.months.flat().join("|");
  const pattern = new RegExp(
    [
      `(?<![\\d-])(?<iy>\\d{4})-(?<im>\\d{2})-(?<id>\\d{2})(?![\\d-])`,
      `(?<!\\d)(?<d>\\d{1,2})(?:er|st|nd|rd|th)?\\s+(?:of )?(?<m>${months})\\s+(?<y>\\d{4})(?!\\d)`,
      `(?<!\\p{L})(?<m2>${months})\\s+(?<d2>\\d{1,2})(?:st|nd|rd|th)?,?\\s+(?<y2>\\d{4})(?!\\d)`,
    ].join("|"),
    "giu",
  );
  datePatterns.set(lexicon, pattern);
  return pattern;
}

function dayIn(groups: Record<string, string | undefined>, { months }: Lexicon): Day | undefined {
  const named = groups["m"] ?? groups["m2"];
  const month =
    named === undefined ? Number(groups["im"]) : months.findIndex((names) => names.includes(named.toLowerCase())) + 1;
  const year = Number(groups["iy"] ?? groups["y"] ?? groups["y2"]);
  const day = Number(groups["id"] ?? groups["d"] ?? groups["d2"]);
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? dayNumber(year, month, day)
    : undefined;
}
