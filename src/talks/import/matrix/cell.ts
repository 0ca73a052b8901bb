/** What one cell says: words, and in them red lines, interests, sources, dates, importance and who denies it. */
import { amountOf } from "./amounts.js";
import { fold } from "./fold.js";
import type { CellReading, CitedSource } from "./preview.js";
import { dateIn, wholeDate } from "./spoken-dates.js";
import { importanceOf } from "./vocabulary.js";

interface Parts {
  words: string[];
  redLines: string[];
  interests: string[];
  importance: "high" | "medium" | "low" | undefined;
  sources: CitedSource[];
  on: string | undefined;
  deniedBy: string[];
  notes: string[];
}

type Label = "red line" | "interest" | "source" | "date" | "importance" | "denied by";

const labels: readonly [Label, RegExp][] = [
  ["red line", /^(?:red[- ]?lines?|never|unacceptable|non-?negotiable|خط(?:وط)? قرمز(?:ها)?)\s*[:：]\s*/u],
  ["interest", /^(?:interests?|underlying interests?|why|منافع|منفعت|انگیزه)\s*[:：]\s*/u],
  ["source", /^(?:sources?|refs?|references?|cited in|منبع|منابع)\s*[:：]\s*/u],
  ["date", /^(?:dates?|as of|since|said on|تاریخ)\s*[:：]\s*/u],
  ["importance", /^(?:importance|priority|اهمیت|اولویت)\s*[:：]\s*/u],
  [
    "denied by",
    /^(?:(?:denied|disputed|contested)(?: by)?\s*[:：]\s*|(?:denied|disputed|contested) by\s+|تکذیب(?: توسط| شده توسط)?\s*[:：]\s*)/u,
  ],
];

/**
 * Reads "position; red line: …; interest: … (source, 2025-05-18)". What carries no label stays the words of the cell, as written.
 *
 * @param footnotes words of footnotes by their mark, for cells that end in [1]
 * @returns with `notes`, what to know about the cell
 */
export function readCell(
  text: string,
  footnotes: Readonly<Record<string, string>> = {},
): { readonly reading: CellReading; readonly notes: readonly string[] } {
  const parts: Parts = {
    words: [],
    redLines: [],
    interests: [],
    importance: undefined,
    sources: [],
    on: undefined,
    deniedBy: [],
    notes: [],
  };
  for (const { words, before } of segments(withoutMarks(text, footnotes, parts))) {
    const rest = withoutBrackets(words, parts);
    if (rest === "" || takeLabelled(rest, parts)) continue;
    const date = parts.on === undefined && parts.words.length ? wholeDate(rest) : undefined;
    if (date !== undefined && !/^\d{4}$/.test(date)) parts.on = date;
    else if (
      parts.words.length &&
      parts.importance === undefined &&
      /importance|priority|اهمیت|اولویت/u.test(fold(rest)) &&
      importanceOf(rest)
    )
      parts.importance = importanceOf(rest);
    else parts.words.push(parts.words.length ? `${before}${rest}` : rest);
  }
  const words = parts.words.join("").trim();
  const amount = words ? amountOf(words) : undefined;
  return {
    reading: {
      text: words,
      ...(amount ? { amount } : {}),
      redLines: parts.redLines,
      ...(parts.interests.length ? { interest: parts.interests.join("; ") } : {}),
      ...(parts.importance ? { importance: parts.importance } : {}),
      sources: parts.sources,
      ...(parts.on === undefined ? {} : { on: parts.on }),
      deniedBy: parts.deniedBy,
    },
    notes: parts.notes,
  };
}

/** Sources of a cell that holds nothing else: "Reuters, 18 May 2025; AFP". */
export function readSources(text: string): readonly CitedSource[] {
  return segments(text).flatMap(({ words }) => {
    const source = citationOf(words.replace(labels[2][1], "").replace(/^[([](.*)[)\]]$/s, "$1"));
    return source ? [source] : [];
  });
}

/** "Iran, the United States and Oman" as names. */
export function namesIn(text: string): string[] {
  return text
    .split(/[,;/\n،؛]|\s+(?:and|و|&)\s+/u)
    .map((name) => name.trim().replace(/^the\s+/i, ""))
    .filter((name) => name !== "");
}

function takeLabelled(words: string, parts: Parts): boolean {
  const folded = fold(words);
  for (const [label, pattern] of labels) {
    const found = pattern.exec(folded);
    if (!found) continue;
    const said = words.slice(found[0].length).trim();
    if (said === "") return false;
    switch (label) {
      case "red line":
        parts.redLines.push(said);
        return true;
      case "interest":
        parts.interests.push(said);
        return true;
      case "source":
        return takeSource(said, parts);
      case "date": {
        const date = wholeDate(said);
        if (date === undefined || parts.on !== undefined) return false;
        parts.on = date;
        return true;
      }
      case "importance": {
        const level = importanceOf(said);
        if (!level || parts.importance) return false;
        parts.importance = level;
        return true;
      }
      case "denied by":
        parts.deniedBy.push(...namesIn(said));
        return true;
      default:
        return label satisfies never;
    }
  }
  return false;
}

/** Brackets at the end hold a citation, an importance or who denies it; others are words. */
function withoutBrackets(segment: string, parts: Parts): string {
  let words = segment;
  for (let k = 0; k < 4; k++) {
    const found = /\s*[([]([^()[\]]{2,300})[)\]]\s*[.]?$/u.exec(words.slice(-320));
    if (!found || !takeBracket(found[1].trim(), parts)) return words.trim();
    words = words.slice(0, words.length - found[0].length);
  }
  return words.trim();
}

function takeBracket(inside: string, parts: Parts): boolean {
  const level = importanceOf(inside);
  if (level && !parts.importance && /importance|priority|اهمیت|اولویت|^(?:high|medium|low)$/u.test(fold(inside))) {
    parts.importance = level;
    return true;
  }
  if (labels.some(([, pattern]) => pattern.test(fold(inside)))) return takeLabelled(inside, parts);
  const cited = inside.split(/[;؛]/u).map((each) => each.trim());
  const told = cited.map((each) => ({
    source: citationOf(each),
    dated: dateIn(each) !== undefined || address.test(each),
  }));
  if (!told.some(({ dated }) => dated) || told.some(({ source, dated }) => !source && !dated)) return false;
  // More words than a citation has: a clause that happens to name a date.
  if (cited.some((each) => each.split(/\s+/).length > 14 && !address.test(each))) return false;
  for (const each of cited) if (each !== "") takeSource(each, parts);
  return true;
}

function takeSource(said: string, parts: Parts): boolean {
  const source = citationOf(said);
  const date = dateIn(said);
  if (!source && !date) return false;
  if (source) parts.sources.push(source);
  if (parts.on === undefined && date) parts.on = date.date;
  return true;
}

const address = /https?:\/\/[^\s<>"]+/i;

/** Title, date and address of a citation; undefined where no title or address is left. */
export function citationOf(words: string): CitedSource | undefined {
  const url = address.exec(words)?.[0].replace(/[).,;\]]+$/, "");
  const plain = url === undefined ? words : words.replace(url, " ");
  const date = dateIn(plain);
  const rest = (date ? `${plain.slice(0, date.from)} ${plain.slice(date.to)}` : plain)
    .replace(/[([]\s*[)\]]/g, "")
    .replace(/\s+/g, " ")
    .replace(/(?:^[\s,;:–—،-]+)|(?:[\s,;:–—،-]+$)/g, "")
    .replace(/,\s*,/g, ",")
    .trim();
  const title = /[\p{L}\p{N}]/u.test(rest)
    ? rest
    : url === undefined
      ? ""
      : (/^https?:\/\/([^/?#]+)/i.exec(url)?.[1] ?? "");
  if (title === "") return undefined;
  return { title, ...(date ? { date: date.date } : {}), ...(url === undefined ? {} : { url }) };
}

/** Parts between semicolons and line breaks, not inside brackets; `before` is what stood before each. */
function segments(text: string): { readonly words: string; readonly before: string }[] {
  const found: { words: string; before: string }[] = [];
  const balanced = text.split(/[([]/).length === text.split(/[)\]]/).length;
  let depth = 0;
  let from = 0;
  let before = "";
  for (let at = 0; at <= text.length; at++) {
    const letter = text[at];
    if (letter === "(" || letter === "[") depth++;
    else if (letter === ")" || letter === "]") depth--;
    const parts =
      letter === undefined || ((letter === ";" || letter === "؛" || letter === "\n") && (depth <= 0 || !balanced));
    if (!parts) continue;
    const words = text.slice(from, at).trim();
    if (words !== "") found.push({ words, before });
    before = letter === "\n" ? "\n" : `${letter} `;
    from = at + 1;
  }
  return found;
}

/** Marks of footnotes at the end: the note becomes a source where there is one, else the mark is dropped with a note. */
function withoutMarks(text: string, footnotes: Readonly<Record<string, string>>, parts: Parts): string {
  const found = /(?:\s?(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}))+$/u.exec(text.slice(-60));
  if (!found || found[0].length === text.length) return text;
  // A raised figure without a note may be an exponent.
  if (/[¹²³⁴⁵⁶⁷⁸⁹⁰]/u.test(found[0]) && !Object.keys(footnotes).length) return text;
  for (const mark of found[0].match(/\d{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}/gu) ?? []) {
    const note = footnotes[markOf(mark)];
    if (note === undefined) parts.notes.push(`the mark ${mark} points to a note that is not in the table`);
    else if (!takeSource(note, parts)) parts.notes.push(`note ${mark}: ${note}`);
  }
  return text.slice(0, text.length - found[0].length).trim();
}

/** A raised figure as the plain one. */
export const markOf = (mark: string): string =>
  [...mark].map((digit) => ("⁰¹²³⁴⁵⁶⁷⁸⁹".includes(digit) ? String("⁰¹²³⁴⁵⁶⁷⁸⁹".indexOf(digit)) : digit)).join("");
