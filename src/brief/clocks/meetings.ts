/** Meetings of the schedule, one by one: `every: 2w` from a date on, as far ahead as a year. */
import { dayOf } from "../../engine/clocks/civil-day.js";
import { calendarsOf } from "../../engine/clocks/read.js";
import { parseSpan, spanText } from "../../engine/clocks/spans.js";
import { countedFrom } from "../../engine/clocks/when.js";
import { idsOf, itemsOf } from "../../engine/phases/entries.js";
import { parseDate } from "../../talks/dates.js";
import type { DateText, Talks, Text } from "../../talks/model.js";

export interface Meeting {
  readonly day: number;
  /** The first of its row, which stays what it is as the row grows. */
  readonly first: DateText;
  /** Its place in the row, 0 is the first. */
  readonly place: number;
  readonly every: string;
  readonly channel?: string;
  readonly where?: Text;
  readonly mediators: readonly string[];
  readonly format?: string;
}

/** How far ahead meetings without an end are told, days. */
export const aYearAhead = 366;

/** Meetings a row at most: one every day of a year. */
const most = 400;

/**
 * Meetings on or after a day, by day, then in file order.
 *
 * The k-th is k times the span after the first, so that a month from the 31st falls on the 28th and goes back to the 31st after.
 * A row whose working days cannot be counted has no meetings after its first.
 *
 * @param from the date looked from; without one every row is told for a year from its first meeting
 */
export function meetingsOf(talks: Talks, from: DateText | undefined): readonly Meeting[] {
  const calendars = calendarsOf(talks);
  const found: Meeting[] = [];
  for (const entry of itemsOf(talks.later.schedule)) {
    const every = parseSpan(String(entry.every));
    const first = String(entry.from);
    if (every === undefined || parseDate(first) === undefined) continue;
    const start = parseDate(first)!.firstDay;
    const since = from === undefined ? start : dayOf(from);
    const until = Math.min(
      Math.max(since, start) + aYearAhead,
      typeof entry.until === "string" ? parseDate(entry.until)!.lastDay : Number.POSITIVE_INFINITY,
    );
    const row = {
      first,
      every: spanText(every),
      ...(typeof entry.channel === "string" ? { channel: entry.channel } : {}),
      ...(entry.place === undefined ? {} : { where: entry.place as Text }),
      mediators: idsOf(entry.mediator),
      ...(typeof entry.format === "string" ? { format: entry.format } : {}),
    };
    let told = 0;
    let before = Number.NEGATIVE_INFINITY;
    for (let place = 0; told < most; place++) {
      const counted = countedFrom(start, { ...every, n: every.n * place }, calendars);
      if (!counted.ok || counted.lastDay > until || counted.lastDay <= before) break;
      before = counted.lastDay;
      if (before < since) continue;
      found.push({ ...row, day: before, place });
      told++;
    }
  }
  return found
    .map((each, k) => [each, k] as const)
    .sort(([a, k], [b, m]) => a.day - b.day || k - m)
    .map(([each]) => each);
}
