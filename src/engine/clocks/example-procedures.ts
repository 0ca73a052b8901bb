/** Procedures of 2015 as data, in own words, for tests: terms and votes as the text of the agreement gives them. */
import { dayOf } from "./civil-day.js";
import type { Procedure, ProcedureStep } from "./model.js";
import type { Calendar } from "./spans.js";
import { parseSpan } from "./spans.js";

type Given = Omit<Partial<ProcedureStep>, "clock"> & { readonly id: string; readonly clock?: string };

/** A step; what is left out is the plainest. */
export const step = ({ clock, ...given }: Given): ProcedureStep => ({
  extend: "none",
  optional: false,
  rights: [],
  ...(clock === undefined ? {} : { clock: parseSpan(clock)! }),
  ...given,
});

const procedure = (id: string, steps: readonly ProcedureStep[], more: Partial<Procedure> = {}): Procedure => ({
  id,
  invokedBy: ["e3", "usa", "iran", "russia", "china"],
  zone: "UTC",
  days: "calendar",
  steps,
  stopsIf: [],
  ...more,
});

/** §36: commission 15 days, then ministers and an advisory board 15 days side by side if asked, review 5 days, then the complainant may act. */
export const dispute = procedure(
  "dispute",
  [
    step({ id: "commission", begins: "invocation", clock: "15d", extend: "consensus" }),
    step({
      id: "ministers",
      begins: { join: "all", of: ["commission"] },
      clock: "15d",
      extend: "consensus",
      optional: true,
    }),
    step({ id: "board", begins: { join: "all", of: ["commission"] }, clock: "15d", optional: true }),
    step({
      id: "review",
      begins: { join: "all", of: ["ministers", "board"] },
      clock: "5d",
      onExpiry: { next: "choice" },
    }),
    step({
      id: "choice",
      rights: [
        { act: "cease performing", result: "commitments suspended", opens: "with the step" },
        { act: "notify the Council", result: "Council notified", opens: "with the step" },
      ],
    }),
  ],
  { stopsIf: ["resolved"] },
);

/** Reverse default: unless relief is kept by day 30, the measures return. */
export const snapback = procedure(
  "snapback",
  [
    step({ id: "draft", begins: "invocation", clock: "10d", onExpiry: { result: "the President tables a draft" } }),
    step({ id: "decision", begins: "invocation", clock: "30d", onExpiry: { result: "measures return" } }),
  ],
  { stopsIf: ["relief kept", "notification withdrawn"], text: "jcpoa" },
);

export const access = procedure("access", [
  step({ id: "talks", begins: "invocation", clock: "14d", onExpiry: { next: "vote" } }),
  step({ id: "vote", clock: "7d", onExpiry: { next: "carry-out" } }),
  step({ id: "carry-out", clock: "3d", onExpiry: { result: "access due" } }),
]);

export const procurement = (days: number): Procedure =>
  procedure(
    "procurement",
    [
      step({ id: "group", begins: "invocation", clock: `${days}d`, onExpiry: { next: "silence" } }),
      step({ id: "silence", clock: "5d", onExpiry: { result: "approved" } }),
    ],
    { days: "working", calendar: "un" },
  );

export const unCalendar = (holidays: readonly string[]): Calendar & { zone: string } => ({
  id: "un",
  zone: "America/New_York",
  weekend: new Set([5, 6]),
  holidays: new Map([[2016, new Set(holidays.map(dayOf))]]),
});
