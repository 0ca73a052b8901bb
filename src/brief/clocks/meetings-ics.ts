/** A meeting of the schedule as a calendar entry: a day, with its place. */
import type { DateText } from "../../talks/model.js";
import { digits, type IcsEntry, wholeDay } from "./ics-lines.js";
import type { Meeting } from "./meetings.js";
import type { ClockVoice } from "./naming.js";
import { spanOf } from "./naming.js";
import { clockWords } from "./words.js";

/** Its UID rests on the row's first day and its place in it: a meeting that moves with its row stays the same entry. */
export function meetingEntry(voice: ClockVoice, meeting: Meeting, stamp: DateText): IcsEntry {
  const w = clockWords(voice.lang).meeting;
  const { first, place, every, channel, where, mediators, day, format } = meeting;
  const summary = w.summary(channel === undefined ? undefined : voice.word(channel), mediators.map(voice.who));
  return {
    uid: `meeting-${digits(first)}-${place + 1}`,
    of: [channel ?? "", ...[...mediators].sort()],
    stamp,
    days: wholeDay(day),
    sequence: 0,
    // A plan until somebody fixes the day.
    status: "TENTATIVE",
    summary,
    description: [w.every(spanOf(voice, every), voice.date(first)), format === undefined ? "" : voice.word(format)]
      .filter((text) => text !== "")
      .join("\n"),
    ...(where === undefined ? {} : { location: voice.say(where) }),
  };
}
