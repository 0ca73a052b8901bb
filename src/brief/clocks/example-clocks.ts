/** Clocks of small talks, for tests of what is said of them. */

import type { ProcedureEvent } from "../../engine/clocks/model.js";
import { proceduresOf } from "../../engine/clocks/read.js";
import { type Clock, clocksOf, type Supposed } from "../../engine/clocks/running.js";
import { talksAsOf } from "../../talks/as-of.js";
import type { DateText, Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";

const both = (en: string, fa: string) => ({ en, fa });

/** Dispute, snapback, access, procurement and a hotline, with the standing of 2020 and 2025. */
export const clockFile = {
  detente: 1,
  title: both("Clocks of 2015", "مهلت‌های ۲۰۱۵"),
  as_of: "2025-09-20",
  parties: { iran: { name: both("Iran", "ایران") }, usa: { name: both("United States", "آمریکا") } },
  others: {
    e3: { name: both("E3", "سه کشور اروپایی"), role: "participant" },
    russia: { name: both("Russia", "روسیه"), role: "participant" },
    china: { name: both("China", "چین"), role: "participant" },
  },
  texts: { jcpoa: { name: "JCPOA", version: "2015-07-14", bound: ["iran", "e3", "usa", "russia", "china"] } },
  standing: [
    { who: "e3", in: "jcpoa", until: "2020-01-13", held_by: ["iran", "russia", "china"] },
    { who: "usa", in: "jcpoa", until: "2018-05-08", held_by: ["e3", "iran", "russia", "china"] },
  ],
  calendars: { un: { zone: "America/New_York", weekend: ["sat", "sun"], holidays: { 2016: ["2016-07-04"] } } },
  procedures: {
    dispute: {
      name: both("Dispute resolution", "حل اختلاف"),
      invoked_by: ["e3", "usa", "iran", "russia", "china"],
      text: "jcpoa",
      zone: "UTC",
      steps: [
        { id: "commission", name: both("Joint Commission", "کمیسیون مشترک"), clock: "15d", extend: "consensus" },
        { id: "ministers", begins: "commission", clock: "15d", extend: "consensus", optional: true },
        { id: "board", begins: "commission", clock: "15d", optional: true },
        { id: "review", begins: { all: ["ministers", "board"] }, clock: "5d", on_expiry: { next: "choice" } },
        { id: "choice", rights: [{ act: "cease performing" }, { act: "notify the Council" }] },
      ],
      stops_if: ["resolved"],
    },
    snapback: {
      name: both("snapback", "بازگشت تحریم‌ها"),
      invoked_by: ["e3", "usa", "iran", "russia", "china"],
      text: "jcpoa",
      zone: "UTC",
      steps: [
        {
          id: "draft",
          name: both("draft", "پیش‌نویس"),
          begins: "invocation",
          clock: "10d",
          on_expiry: { result: both("the President tables a draft", "رئیس شورا پیش‌نویس می‌دهد") },
        },
        {
          id: "decision",
          name: both("decision; by vote, or not", "تصمیم؛ با رأی، یا بی آن"),
          begins: "invocation",
          clock: "30d",
          on_expiry: { result: both("measures return", "تحریم‌ها بازمی‌گردد") },
        },
      ],
      stops_if: [both("relief kept", "حفظ گشایش"), "notification withdrawn"],
    },
    procurement: {
      days: "working",
      calendar: "un",
      steps: [
        { id: "group", clock: "20d", on_expiry: { next: "silence" } },
        { id: "silence", clock: "5d", on_expiry: { result: "approved" } },
      ],
    },
    hotline: { steps: [{ id: "call", clock: "24h" }] },
  },
  invocations: [
    {
      procedure: "snapback",
      by: "e3",
      on: "2025-08-28",
      events: [{ kind: "draft failed", on: "2025-09-19" }],
    },
  ],
} as const;

export function clockTalks(sections: object = {}, asOf?: DateText): Talks {
  const parsed = parseTalks(JSON.stringify({ ...clockFile, ...sections }));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return asOf === undefined ? parsed.value : talksAsOf(parsed.value, asOf);
}

/** The clocks of one of its procedures: of its invocations as of a date, or from a start supposed. */
export function clocks(
  id: string,
  { asOf, suppose, events }: { asOf?: DateText; suppose?: Supposed; events?: readonly ProcedureEvent[] } = {},
): readonly Clock[] {
  const talks = clockTalks({}, asOf);
  const procedure = proceduresOf(talks).find((each) => each.id === id)!;
  const result = clocksOf(talks, procedure, { asOf, ...(suppose ? { suppose } : {}), ...(events ? { events } : {}) });
  if (result.kind !== "clocks") throw new Error(`expected clocks, got ${result.kind}`);
  return result.clocks;
}

export const supposed = (
  start: DateText,
  events: readonly ProcedureEvent[] = [],
  by: readonly string[] = [],
): Supposed => ({
  start,
  by,
  events,
});
