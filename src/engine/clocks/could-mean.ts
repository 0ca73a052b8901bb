/**
 * A start that is not stated: every date it could mean, and where each would lead.
 *
 * The six months of 2013 were agreed on 24 November and ran from 20 January: 57 days that a text without a start event leaves open.
 */
import { dayText, parseDate } from "../../talks/dates.js";
import type { DateText, Talks, Text } from "../../talks/model.js";
import { entriesOf } from "../phases/entries.js";
import { type Day, dayOf } from "./civil-day.js";
import type { Procedure } from "./model.js";
import { lastEnd, project } from "./procedure.js";
import { calendarsOf } from "./read.js";
import type { Span } from "./spans.js";
import { countedFrom, isFirm, planDates } from "./when.js";

export interface PossibleStart {
  readonly day: Day;
  /** What of the file happens on it. */
  readonly from:
    | { readonly kind: "text"; readonly id: string; readonly name: Text }
    | { readonly kind: "milestone" | "act"; readonly id: string }
    | { readonly kind: "event"; readonly what: Text };
  /** Where a term or a procedure from it would end; absent where it cannot be counted. */
  readonly end?: Day;
}

/**
 * Dates that a start left open could mean: versions of texts, firm dates of milestones and acts, and, for a procedure, dated events.
 * By day, then in that order; two things on one day are two readings of one date.
 */
export function possibleStarts(
  talks: Talks,
  counted: { readonly span: Span } | { readonly procedure: Procedure },
): readonly PossibleStart[] {
  const calendars = calendarsOf(talks);
  const endFrom = (day: Day, text: DateText): Day | undefined => {
    if ("span" in counted) {
      const end = countedFrom(day, counted.span, calendars);
      return end.ok ? end.lastDay : undefined;
    }
    const run = project(counted.procedure, { start: text, calendars });
    return run.ok ? lastEnd(run.value)?.day : undefined;
  };
  return candidates(talks, "procedure" in counted)
    .map(({ text, from }) => {
      const day = dayOf(text);
      const end = endFrom(day, text);
      return { day, from, ...(end === undefined ? {} : { end }) };
    })
    .sort((a, b) => a.day - b.day);
}

function candidates(
  talks: Talks,
  withEvents: boolean,
): { readonly text: DateText; readonly from: PossibleStart["from"] }[] {
  const dates = planDates(talks);
  const found: { text: DateText; from: PossibleStart["from"] }[] = [];
  for (const [id, { version, name }] of entriesOf(talks.later.texts)) {
    if (typeof version === "string" && parseDate(version)?.precision === "day")
      found.push({ text: version, from: { kind: "text", id, name: name as Text } });
  }
  for (const { id, kind } of dates.moments) {
    if (kind !== "milestone" && kind !== "act") continue;
    const dated = dates.of(id);
    if (isFirm(dated)) found.push({ text: dayText(dated.latest!), from: { kind, id } });
  }
  if (withEvents)
    for (const { on, what } of talks.events)
      if (parseDate(on)?.precision === "day") found.push({ text: on, from: { kind: "event", what } });
  return found;
}
