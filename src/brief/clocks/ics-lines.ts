/** Lines of a calendar file (RFC 5545) and one entry of it: folding, escaping, stamps. Knows nothing of what the entries are about. */
import type { Instant } from "../../engine/clocks/zones.js";
import { dayText, endOf, lastDayOf } from "../../talks/dates.js";
import type { DateText } from "../../talks/model.js";
import { utcText } from "./naming.js";

export type IcsLine = readonly [name: string, value: string];

export interface IcsEntry {
  /** Without the part after the @. */
  readonly uid: string;
  /** What tells this entry from one of the same name elsewhere; only its hash is written, so that a UID says nothing. */
  readonly of: readonly string[];
  readonly stamp: DateText;
  readonly days: readonly IcsLine[];
  readonly sequence: number;
  readonly status: "CONFIRMED" | "TENTATIVE" | "CANCELLED";
  readonly summary: string;
  readonly description: string;
  readonly location?: string;
}

/** The whole file. Lines end in CR LF, none is longer than 75 bytes of UTF-8; nobody is invited and nothing rings. */
export function icsFile(entries: readonly IcsEntry[]): string {
  const lines: IcsLine[] = [
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//Detente//Clocks//EN"],
    ["CALSCALE", "GREGORIAN"],
    ["METHOD", "PUBLISH"],
    ...entries.flatMap(entryLines),
    ["END", "VCALENDAR"],
  ];
  return lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join("");
}

/** A whole day: it ends on the next. */
export const wholeDay = (day: number): readonly IcsLine[] => [
  ["DTSTART;VALUE=DATE", compact(dayText(day))],
  ["DTEND;VALUE=DATE", compact(dayText(day + 1))],
];

/** A moment, in UTC. */
export const moment = (at: Instant): readonly IcsLine[] => [["DTSTART", compact(utcText(at))]];

/** The digits of a date, for a UID. */
export const digits = (text: string): string => text.replace(/[^0-9]/g, "");

const entryLines = (entry: IcsEntry): IcsLine[] => [
  ["BEGIN", "VEVENT"],
  ["UID", `${entry.uid}@${hash(entry.of)}.detente`],
  ["DTSTAMP", stampText(entry.stamp)],
  ...entry.days,
  ["SEQUENCE", String(entry.sequence)],
  ["STATUS", entry.status],
  ["TRANSP", "TRANSPARENT"],
  ["SUMMARY", escaped(entry.summary)],
  ["DESCRIPTION", escaped(entry.description)],
  ...(entry.location === undefined ? [] : [["LOCATION", escaped(entry.location)] as const]),
  ["END", "VEVENT"],
];

/** A day is stamped at its beginning in UTC, an instant as it is. */
const stampText = (stamp: DateText): string =>
  stamp.length > 10 ? compact(utcText(endOf(stamp) as Instant)) : `${compact(lastDayOf(stamp))}T000000Z`;

const compact = (text: string): string => text.replace(/[-:]/g, "");

/** Isolates that keep directions apart on a page are left to the reader's calendar. */
const escaped = (text: string): string =>
  text
    .replace(/[\u2066-\u2069]/g, "")
    .replace(/[\\;,]/g, "\\$&")
    .replace(/\r?\n/g, "\\n");

/** At most 75 bytes a line; what follows begins with a space. A character is never cut. */
function folded(line: string): string {
  let out = "";
  let bytes = 0;
  for (const char of line) {
    const size = utf8Length(char.codePointAt(0)!);
    if (bytes + size > 75) {
      out += "\r\n ";
      bytes = 1;
    }
    out += char;
    bytes += size;
  }
  return out;
}

const utf8Length = (code: number): number => (code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4);

/** FNV-1a: the same parts have the same hash, and they cannot be read from it. */
function hash(parts: readonly string[]): string {
  let value = 2166136261;
  for (const char of parts.join("\u0000")) value = Math.imul(value ^ char.codePointAt(0)!, 16777619);
  return (value >>> 0).toString(16).padStart(8, "0");
}
