/** Calendars, procedures, invocations and standing of a talks file, typed. The reader of the file has checked their shapes. */
import { parseDate } from "../../talks/dates.js";
import type { DateText, Plain, Talks, Text } from "../../talks/model.js";
import { entriesOf, idsOf, isEntry, itemsOf, listOf, type PlanEntry } from "../phases/entries.js";
import type { Expiry, Invocation, Procedure, ProcedureEvent, ProcedureStep, Right, Standing } from "./model.js";
import { type Calendar, parseSpan, type Roll, type Span } from "./spans.js";

const weekdays = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

export interface FileCalendar extends Calendar {
  readonly zone?: string;
}

/** Calendars in file order. One without `weekend` has none; a short date among the holidays stands for all its days. */
export function calendarsOf({ later }: Talks): readonly FileCalendar[] {
  return entriesOf(later.calendars).map(([id, entry]) => ({
    id,
    ...(typeof entry.zone === "string" ? { zone: entry.zone } : {}),
    weekend: new Set(idsOf(entry.weekend).map((day) => weekdays.indexOf(day))),
    holidays: new Map(
      holidayLists(entry.holidays).map(([year, days]) => [Number(year), new Set(days.flatMap(daysIn))]),
    ),
  }));
}

/** Kept as a list of [year, days], so that no key is reordered. */
function holidayLists(written: Plain | undefined): readonly (readonly [Plain, readonly Plain[]])[] {
  return listOf(written).flatMap((pair) => (Array.isArray(pair) ? [[pair[0], listOf(pair[1])] as const] : []));
}

function daysIn(written: Plain): number[] {
  const date = parseDate(String(written));
  if (date === undefined) return [];
  return Array.from({ length: date.lastDay - date.firstDay + 1 }, (_, k) => date.firstDay + k);
}

/** Procedures in file order. */
export function proceduresOf({ later }: Talks): readonly Procedure[] {
  return entriesOf(later.procedures).map(([id, entry]) => procedureOf(id, entry));
}

function procedureOf(id: string, entry: PlanEntry): Procedure {
  const steps = itemsOf(entry.steps);
  return {
    id,
    ...textsIn(entry, ["name"]),
    ...wordsIn(entry, ["text", "clause", "zone", "calendar"]),
    invokedBy: idsOf(entry.invoked_by),
    days: entry.days === "working" ? "working" : "calendar",
    ...(entry.roll === undefined ? {} : { roll: entry.roll as Roll }),
    steps: steps.map((step, k) => stepOf(step, k === 0)),
    stopsIf: listOf(entry.stops_if) as readonly Text[],
  };
}

function stepOf(step: PlanEntry, first: boolean): ProcedureStep {
  const begins = beginsOf(step.begins, first);
  const clock = spanIn(step, "clock");
  const onExpiry = expiryOf(step.on_expiry);
  return {
    id: String(step.id),
    ...textsIn(step, ["name", "why"]),
    ...(begins === undefined ? {} : { begins }),
    ...(clock === undefined ? {} : { clock }),
    extend: step.extend === "consensus" ? "consensus" : "none",
    optional: step.optional === true,
    ...(onExpiry === undefined ? {} : { onExpiry }),
    rights: listOf(step.rights).map(rightOf),
  };
}

/** Without a word on it the first step begins on invocation, and any other when a step leads to it. */
function beginsOf(written: Plain | undefined, first: boolean): ProcedureStep["begins"] {
  if (written === undefined) return first ? "invocation" : undefined;
  if (written === "invocation") return "invocation";
  if (typeof written === "string") return { join: "all", of: [written] };
  if (!isEntry(written)) return undefined;
  return written.any === undefined ? { join: "all", of: idsOf(written.all) } : { join: "any", of: idsOf(written.any) };
}

function expiryOf(written: Plain | undefined): Expiry | undefined {
  if (!isEntry(written)) return undefined;
  return written.next === undefined ? { result: written.result as Text } : { next: String(written.next) };
}

function rightOf(written: Plain): Right {
  if (!isEntry(written)) return { act: String(written), opens: "with the step" };
  return {
    ...(written.who === undefined ? {} : { who: idsOf(written.who) }),
    act: written.act as Text,
    ...textsIn(written, ["result"]),
    opens: written.opens === "on expiry" ? "on expiry" : "with the step",
  };
}

/** Invocations in file order, of one procedure or of all. */
export function invocationsOf({ later }: Talks, procedure?: string): readonly Invocation[] {
  return itemsOf(later.invocations)
    .filter((entry) => procedure === undefined || entry.procedure === procedure)
    .map((entry) => ({
      procedure: String(entry.procedure),
      on: String(entry.on),
      ...datesIn(entry, ["known"]),
      by: idsOf(entry.by),
      against: idsOf(entry.against),
      events: itemsOf(entry.events).map(eventOf),
    }));
}

function eventOf(entry: PlanEntry): ProcedureEvent {
  const plus = spanIn(entry, "plus");
  return {
    kind: String(entry.kind),
    on: String(entry.on),
    ...datesIn(entry, ["known", "until"]),
    ...wordsIn(entry, ["by", "step"]),
    ...(plus === undefined ? {} : { plus }),
  };
}

/** Entries on standing, in file order. */
export function standingsOf({ later }: Talks): readonly Standing[] {
  return itemsOf(later.standing).map((entry) => ({
    who: String(entry.who),
    in: String(entry.in),
    ...datesIn(entry, ["from", "until"]),
    ...(entry.held_by === undefined ? {} : { heldBy: idsOf(entry.held_by) }),
  }));
}

/** Who is bound by a text; nobody where the file does not say. */
export function boundBy({ later }: Talks, text: string | undefined): readonly string[] {
  return entriesOf(later.texts).flatMap(([id, entry]) => (id === text ? idsOf(entry.bound) : []));
}

/** 1 January of a year that stands as a number is its date text too. */
function datesIn<K extends string>(entry: PlanEntry, keys: readonly K[]): { readonly [key in K]?: DateText } {
  const found: { [key in K]?: DateText } = {};
  for (const key of keys) {
    const value = entry[key];
    if (typeof value === "string" || typeof value === "number") found[key] = String(value).padStart(4, "0");
  }
  return found;
}

function wordsIn<K extends string>(entry: PlanEntry, keys: readonly K[]): { readonly [key in K]?: string } {
  const found: { [key in K]?: string } = {};
  for (const key of keys) {
    const value = entry[key];
    if (typeof value === "string") found[key] = value;
  }
  return found;
}

function textsIn<K extends string>(entry: PlanEntry, keys: readonly K[]): { readonly [key in K]?: Text } {
  const found: { [key in K]?: Text } = {};
  for (const key of keys) if (entry[key] !== undefined) found[key] = entry[key] as Text;
  return found;
}

function spanIn(entry: PlanEntry, key: string): Span | undefined {
  const written = entry[key];
  return typeof written === "string" ? parseSpan(written) : undefined;
}
