/**
 * Clocks as calendar entries (RFC 5545): one for the last day of each step, and one for the moment at which a result takes effect.
 *
 * The same clocks give the same bytes: the stamp is the talks' own date, not the wall clock's. An entry keeps its UID as its dates
 * move and counts its changes up (SEQUENCE); what was stopped or not asked for is struck out (CANCELLED). Nobody is invited and
 * nothing rings.
 */
import type { StepRun } from "../../engine/clocks/model.js";
import type { Clock } from "../../engine/clocks/running.js";
import type { Instant } from "../../engine/clocks/zones.js";
import { dayText, endOf, lastDayOf } from "../../talks/dates.js";
import type { DateText, Text } from "../../talks/model.js";
import { type ClockVoice, procedureName, stepName, thenText, utcText, whyText } from "./naming.js";

type Line = readonly [name: string, value: string];

/**
 * @param talk what the talks are called; of it UIDs hold a hash only, so that they say nothing
 * @param stamp the date the entries are as of
 * @returns lines end in CR LF, none is longer than 75 bytes of UTF-8
 */
export function icsOf(
  voice: ClockVoice,
  clocks: readonly Clock[],
  { talk, stamp }: { readonly talk: Text; readonly stamp: DateText },
): string {
  const lines: Line[] = [
    ["BEGIN", "VCALENDAR"],
    ["VERSION", "2.0"],
    ["PRODID", "-//Detente//Clocks//EN"],
    ["CALSCALE", "GREGORIAN"],
    ["METHOD", "PUBLISH"],
    ...clocks.flatMap((clock) => clock.projection.runs.flatMap((run) => entries(voice, clock, { run, talk, stamp }))),
    ["END", "VCALENDAR"],
  ];
  return lines.map(([name, value]) => `${folded(`${name}:${value}`)}\r\n`).join("");
}

function entries(
  voice: ClockVoice,
  clock: Clock,
  { run, talk, stamp }: { readonly run: StepRun; readonly talk: Text; readonly stamp: DateText },
): Line[] {
  const { term } = run;
  if (term === undefined) return [];
  const { s } = voice;
  const step = clock.procedure.steps.find(({ id }) => id === run.step)!;
  const uid = `${clock.procedure.id}-${clock.start.replace(/[^0-9]/g, "")}-${run.step}`;
  const cancelled = run.state === "stopped" || run.state === "skipped";
  const base = { uid, talk, stamp: stampText(stamp), sequence: clock.revisions.get(run.step) ?? 0 };
  const status = cancelled ? "CANCELLED" : isTentative(clock, run) ? "TENTATIVE" : "CONFIRMED";
  const described = [
    s.ics.until(voice.end(term.ends, clock.zone)),
    whyText(voice, clock, run),
    thenText(voice, clock, step),
  ];
  const description = described.filter((text) => text !== "").join("\n");
  const days: Line[] = term.toTheHour
    ? [["DTSTART", compact(utcText(term.ends))]]
    : [
        ["DTSTART;VALUE=DATE", compact(dayText(term.lastDay))],
        ["DTEND;VALUE=DATE", compact(dayText(term.lastDay + 1))],
      ];
  const summary = s.ics.lastDay(procedureName(voice, clock), stepName(voice, clock, run.step));
  const lastDay = event({ ...base, days, status, summary, description });
  if (step.onExpiry === undefined || !("result" in step.onExpiry) || run.state === "ended") return lastDay;
  const effect = s.ics.effect(procedureName(voice, clock), voice.say(step.onExpiry.result));
  return [
    ...lastDay,
    ...event({
      ...base,
      uid: `${uid}-effect`,
      days: [["DTSTART", compact(utcText(term.ends))]],
      status,
      summary: effect,
      description,
    }),
  ];
}

/** Its dates rest on somebody asking for an optional step. */
function isTentative({ shortest }: Clock, { step, term, assumed }: StepRun): boolean {
  const otherwise = shortest?.runs.find((run) => run.step === step);
  return assumed || (otherwise !== undefined && otherwise.term?.ends !== term?.ends);
}

interface Entry {
  readonly uid: string;
  readonly talk: Text;
  readonly stamp: string;
  readonly sequence: number;
  readonly days: readonly Line[];
  readonly status: string;
  readonly summary: string;
  readonly description: string;
}

const event = ({ uid, talk, stamp, sequence, days, status, summary, description }: Entry): Line[] => [
  ["BEGIN", "VEVENT"],
  ["UID", `${uid}@${hash(talk)}.detente`],
  ["DTSTAMP", stamp],
  ...days,
  ["SEQUENCE", String(sequence)],
  ["STATUS", status],
  ["TRANSP", "TRANSPARENT"],
  ["SUMMARY", escaped(summary)],
  ["DESCRIPTION", escaped(description)],
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

/** FNV-1a over the title: the same talks have the same UIDs, and the title cannot be read from them. */
function hash(talk: Text): string {
  const title = typeof talk === "string" ? talk : (talk["en"] ?? Object.values(talk)[0] ?? "");
  let value = 2166136261;
  for (const char of title) value = Math.imul(value ^ char.codePointAt(0)!, 16777619);
  return (value >>> 0).toString(16).padStart(8, "0");
}
