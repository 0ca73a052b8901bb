/**
 * When things of a plan happen: milestones, commitments, acts, tranches and deadlines, dated by one another.
 *
 * A date may be known, or bounded from one side or both; nothing is guessed. `earliest_of` with an open part is at the latest its
 * earliest known date; `latest_of` with an open part is not before its latest known one. Circles are refused by the reader of the file.
 * There is no zone in a plan: days are the file's civil days, instants count at their day in UTC.
 */
import type { DateText, Plain, Talks, Text } from "../../talks/model.js";
import { entriesOf, isEntry, itemsOf, listOf, type PlanEntry } from "../phases/entries.js";
import { type Day, dayOf } from "./civil-day.js";
import { calendarsOf } from "./read.js";
import { type Calendar, type CountProblem, lastDayOf, parseSpan, type Span } from "./spans.js";

export interface Dated {
  /** Not before this day; absent: not known. */
  readonly earliest?: Day;
  /** At the latest on this day; absent: not known. Equal to `earliest` where the date is firm. */
  readonly latest?: Day;
  readonly why: WhenReason;
}

/** Where a date comes from, as data for words. */
export type WhenReason =
  | { readonly kind: "stated"; readonly on: DateText }
  | { readonly kind: "after"; readonly moment: string; readonly plus?: Span; readonly of: Dated }
  | { readonly kind: "with"; readonly moment: string; readonly of: Dated }
  | { readonly kind: "earliest" | "latest"; readonly of: readonly Dated[] }
  /** A verdict found it complete, or a milestone, act or tranche is dated as done. */
  | { readonly kind: "done"; readonly on: DateText }
  /** The file gives no date for it. */
  | { readonly kind: "open" }
  /** What it takes to count is missing. */
  | { readonly kind: "uncounted"; readonly plus: Span; readonly problem: CountProblem | WhichCalendar }
  /** By a word such as consent it may come earlier than `of`. */
  | { readonly kind: "or earlier"; readonly by: Text | Dated; readonly of: Dated };

/** Working days in a plan name no calendar; with several in the file none is meant. */
export interface WhichCalendar {
  readonly code: "which-calendar";
  readonly calendars: readonly string[];
}

export type MomentKind = "milestone" | "commitment" | "tranche" | "act" | "deadline";

export interface PlanDates {
  /** Ids of all moments in file order: milestones, commitments, tranches, acts, deadlines. */
  readonly moments: readonly { readonly id: string; readonly kind: MomentKind }[];
  /** When a moment happens: a milestone fires, a commitment or tranche is done, an act takes effect, a deadline falls. */
  readonly of: (moment: string) => Dated;
  /** A date of an entry: start, due and until of a commitment; adopted, effective and revoked of an act. Undefined where the file gives none. */
  readonly part: (
    moment: string,
    part: "start" | "due" | "until" | "adopted" | "effective" | "revoked",
  ) => Dated | undefined;
  /** Any `When` of the file. */
  readonly when: (written: Plain | undefined) => Dated;
}

/** The dates of a plan, worked out when asked for and once each. */
export function planDates(talks: Talks): PlanDates {
  const moments = momentsOf(talks);
  const calendars = calendarsOf(talks);
  const known = new Map<string, Dated>();

  function of(moment: string): Dated {
    const before = known.get(moment);
    if (before !== undefined) return before;
    // Until it is worked out it is open, so that an `until` counted from its own step cannot turn in a circle.
    known.set(moment, open);
    const found = moments.get(moment);
    const dated = found === undefined ? open : momentDate(found.kind, found.entry);
    known.set(moment, dated);
    return dated;
  }

  function momentDate(kind: MomentKind, entry: PlanEntry): Dated {
    switch (kind) {
      case "milestone":
        return milestone(entry);
      case "deadline":
        return when(entry.on);
      case "tranche":
        return when(entry.on);
      case "act":
        return when(entry.effective ?? entry.adopted ?? entry.on);
      case "commitment":
        return completed(entry) ?? (entry.due === undefined ? notBefore(when(entry.start)) : when(entry.due));
      default:
        return kind satisfies never;
    }
  }

  function milestone(entry: PlanEntry): Dated {
    if (entry.on !== undefined) return { ...when(entry.on), why: { kind: "done", on: String(entry.on) } };
    const at = when(entry.when);
    const { or_earlier } = entry;
    if (or_earlier === undefined || or_earlier === null) return at;
    const by = isEntry(or_earlier) ? when(or_earlier) : (or_earlier as Text);
    return {
      ...(at.latest === undefined ? {} : { latest: at.latest }),
      why: { kind: "or earlier", by, of: at },
    };
  }

  function when(written: Plain | undefined): Dated {
    if (typeof written === "string" || typeof written === "number") return stated(String(written).padStart(4, "0"));
    if (!isEntry(written)) return open;
    if (written.on !== undefined) return when(written.on);
    if (typeof written.with === "string") {
      const other = of(written.with);
      return { ...bounds(other), why: { kind: "with", moment: written.with, of: other } };
    }
    if (written.earliest_of !== undefined) return earliest(listOf(written.earliest_of).map(when));
    if (written.latest_of !== undefined) return latest(listOf(written.latest_of).map(when));
    return typeof written.after === "string" ? after(written.after, written.plus) : open;
  }

  function after(moment: string, plus: Plain | undefined): Dated {
    const other = of(moment);
    const span = typeof plus === "string" ? parseSpan(plus) : undefined;
    if (span === undefined) return { ...bounds(other), why: { kind: "after", moment, of: other } };
    const moved: { earliest?: Day; latest?: Day } = {};
    for (const bound of ["earliest", "latest"] as const) {
      const day = other[bound];
      if (day === undefined) continue;
      const counted = countedFrom(day, span, calendars);
      if (!counted.ok) return { why: { kind: "uncounted", plus: span, problem: counted.problem } };
      moved[bound] = counted.lastDay;
    }
    return { ...moved, why: { kind: "after", moment, plus: span, of: other } };
  }

  return {
    moments: [...moments].map(([id, { kind }]) => ({ id, kind })),
    of,
    part: (moment, part) => {
      const written = moments.get(moment)?.entry[part];
      return written === undefined ? undefined : when(written);
    },
    when,
  };
}

/** Whether a date is known to the day. */
export const isFirm = ({ earliest, latest }: Dated): boolean => earliest !== undefined && earliest === latest;

/**
 * A span from a day in a plan. Hours are counted from the day's end, since no hour is known, and end on the day that holds their end.
 * Working days take the file's one calendar.
 */
export function countedFrom(
  day: Day,
  span: Span,
  calendars: readonly Calendar[],
):
  | { readonly ok: true; readonly lastDay: Day }
  | { readonly ok: false; readonly problem: CountProblem | WhichCalendar } {
  if (span.unit === "h") return { ok: true, lastDay: day + Math.ceil(span.n / 24) };
  if (span.unit === "wd" && calendars.length > 1)
    return { ok: false, problem: { code: "which-calendar", calendars: calendars.map(({ id }) => id) } };
  return lastDayOf(day, span, { calendar: calendars[0] });
}

const open: Dated = { why: { kind: "open" } };

function stated(on: DateText): Dated {
  const day = dayOf(on);
  return { earliest: day, latest: day, why: { kind: "stated", on } };
}

function bounds({ earliest, latest }: Dated): { readonly earliest?: Day; readonly latest?: Day } {
  return { ...(earliest === undefined ? {} : { earliest }), ...(latest === undefined ? {} : { latest }) };
}

/** A thing without a due date is done at some time after it starts. */
function notBefore(start: Dated): Dated {
  const { earliest, why } = start;
  return earliest === undefined ? { why } : { earliest, why };
}

/** When a commitment was found complete, by whoever found it first. */
function completed(entry: PlanEntry): Dated | undefined {
  const found = itemsOf(entry.verdicts).filter(({ verdict }) => verdict === "complete");
  if (found.length === 0) return undefined;
  const first = found.map(({ on }) => String(on)).reduce((a, b) => (dayOf(b) < dayOf(a) ? b : a));
  return { ...stated(first), why: { kind: "done", on: first } };
}

function earliest(of: readonly Dated[]): Dated {
  const first = of.map((each) => each.earliest);
  const last = of.flatMap((each) => (each.latest === undefined ? [] : [each.latest]));
  return {
    ...(first.length > 0 && first.every((day) => day !== undefined) ? { earliest: Math.min(...first) } : {}),
    ...(last.length > 0 ? { latest: Math.min(...last) } : {}),
    why: { kind: "earliest", of },
  };
}

function latest(of: readonly Dated[]): Dated {
  const first = of.flatMap((each) => (each.earliest === undefined ? [] : [each.earliest]));
  const last = of.map((each) => each.latest);
  return {
    ...(first.length > 0 ? { earliest: Math.max(...first) } : {}),
    ...(last.length > 0 && last.every((day) => day !== undefined) ? { latest: Math.max(...last) } : {}),
    why: { kind: "latest", of },
  };
}

function momentsOf({ later, deadlines }: Talks): Map<string, { readonly kind: MomentKind; readonly entry: PlanEntry }> {
  const moments = new Map<string, { readonly kind: MomentKind; readonly entry: PlanEntry }>();
  // A name given twice means the first.
  const add = (id: string, kind: MomentKind, entry: PlanEntry) => moments.has(id) || moments.set(id, { kind, entry });
  for (const [id, entry] of entriesOf(later.milestones)) add(id, "milestone", entry);
  for (const [id, entry] of entriesOf(later.commitments)) add(id, "commitment", entry);
  for (const [id, entry] of entriesOf(later.tranches)) add(id, "tranche", entry);
  for (const entry of itemsOf(later.acts)) add(String(entry.id), "act", entry);
  for (const { id, on } of deadlines) add(id, "deadline", { on });
  return moments;
}
