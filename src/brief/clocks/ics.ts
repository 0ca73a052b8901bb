/**
 * Clocks as calendar entries (RFC 5545): one for the last day of each step, one for the moment at which a result takes effect, and
 * one for each meeting of the schedule.
 *
 * The same clocks give the same bytes: the stamp is the talks' own date, not the wall clock's. An entry keeps its UID as its dates
 * move and counts its changes up (SEQUENCE); what was stopped or not asked for is struck out (CANCELLED). A UID rests on what the
 * entry is about (procedure, start and step; the text and who invoked it as a hash) and not on how anything is called, so that an
 * edited title or name changes the entry that a reader has instead of adding one.
 */
import type { StepRun } from "../../engine/clocks/model.js";
import type { Clock } from "../../engine/clocks/running.js";
import type { DateText } from "../../talks/model.js";
import { digits, type IcsEntry, icsFile, moment, wholeDay } from "./ics-lines.js";
import type { Meeting } from "./meetings.js";
import { meetingEntry } from "./meetings-ics.js";
import { type ClockVoice, procedureName, stepName, thenText, whyText } from "./naming.js";

/** @param stamp the date the entries are as of */
export function icsOf(
  voice: ClockVoice,
  clocks: readonly Clock[],
  { stamp, meetings = [] }: { readonly stamp: DateText; readonly meetings?: readonly Meeting[] },
): string {
  return icsFile([
    ...clocks.flatMap((clock) => clock.projection.runs.flatMap((run) => entries(voice, clock, { run, stamp }))),
    ...meetings.map((meeting) => meetingEntry(voice, meeting, stamp)),
  ]);
}

function entries(
  voice: ClockVoice,
  clock: Clock,
  { run, stamp }: { readonly run: StepRun; readonly stamp: DateText },
): IcsEntry[] {
  const { term } = run;
  if (term === undefined) return [];
  const { s } = voice;
  const { procedure } = clock;
  const step = procedure.steps.find(({ id }) => id === run.step)!;
  const cancelled = run.state === "stopped" || run.state === "skipped";
  const described = [
    s.ics.until(voice.end(term.ends, clock.zone)),
    whyText(voice, clock, run),
    thenText(voice, clock, step),
  ];
  const lastDay: IcsEntry = {
    uid: `${procedure.id}-${digits(clock.start)}-${run.step}`,
    of: [procedure.text ?? "", ...[...clock.by].sort()],
    stamp,
    days: term.toTheHour ? moment(term.ends) : wholeDay(term.lastDay),
    sequence: clock.revisions.get(run.step) ?? 0,
    status: cancelled ? "CANCELLED" : isTentative(clock, run) ? "TENTATIVE" : "CONFIRMED",
    summary: s.ics.lastDay(procedureName(voice, clock), stepName(voice, clock, run.step)),
    description: described.filter((text) => text !== "").join("\n"),
  };
  if (step.onExpiry === undefined || !("result" in step.onExpiry) || run.state === "ended") return [lastDay];
  const summary = s.ics.effect(procedureName(voice, clock), voice.say(step.onExpiry.result));
  return [lastDay, { ...lastDay, uid: `${lastDay.uid}-effect`, days: moment(term.ends), summary }];
}

/** Its dates rest on somebody asking for an optional step. */
function isTentative({ shortest }: Clock, { step, term, assumed }: StepRun): boolean {
  const otherwise = shortest?.runs.find((run) => run.step === step);
  return assumed || (otherwise !== undefined && otherwise.term?.ends !== term?.ends);
}
