import fc from "fast-check";
import { expect, test } from "vitest";
import { dayText } from "../../talks/dates.js";
import { access, dispute, procurement, snapback, step, unCalendar } from "./example-procedures.js";
import type { Procedure, ProcedureEvent, Projection } from "./model.js";
import { type ProjectInput, project } from "./procedure.js";
import { parseSpan } from "./spans.js";

function projected(procedure: Procedure, input: ProjectInput): Projection {
  const found = project(procedure, input);
  if (!found.ok) throw new Error(JSON.stringify(found.problems));
  return found.value;
}
const days = (of: Projection) =>
  Object.fromEntries(of.runs.map(({ step, term }) => [step, term && dayText(term.lastDay)]));
const states = (of: Projection) => Object.fromEntries(of.runs.map(({ step, state }) => [step, state]));
const utc = (instant: number) => new Date(instant).toISOString().replace(".000Z", "Z");
const ends = (of: Projection, id: string) => utc(of.runs.find(({ step }) => step === id)!.term!.ends);
const extended = (stepId: string, plus: string, on: string): ProcedureEvent => ({
  kind: "extended",
  step: stepId,
  plus: parseSpan(plus)!,
  on,
});

test("[CK1] the dispute of 14 January 2020: 29 January, 13 February, 18 February; with snapback 19 March", () => {
  const run = projected(dispute, { start: "2020-01-14" });
  expect(days(run)).toEqual({
    commission: "2020-01-29",
    ministers: "2020-02-13",
    board: "2020-02-13",
    review: "2020-02-18",
    choice: undefined,
  });
  expect(run.runs.filter(({ assumed }) => assumed).map(({ step }) => step)).toEqual(["ministers", "board"]);
  expect(days(projected(snapback, { start: "2020-02-18" })).decision).toBe("2020-03-19");
});

test("[CK2] an extension by consensus moves everything after it", () => {
  const run = projected(dispute, { start: "2020-01-14", events: [extended("commission", "10d", "2020-01-28")] });
  expect(days(run)).toMatchObject({ commission: "2020-02-08", ministers: "2020-02-23", review: "2020-02-28" });
  expect(days(projected(snapback, { start: "2020-02-28" })).decision).toBe("2020-03-29");
  const unnamed = projected(dispute, {
    start: "2020-01-14",
    events: [{ kind: "Extended", plus: parseSpan("10d")!, on: "2020-01-28" }],
  });
  expect(days(unnamed)).toEqual(days(run));
  const twice = projected(dispute, {
    start: "2020-01-14",
    events: [extended("commission", "10d", "2020-01-28"), { kind: "extended", until: "2020-02-10", on: "2020-02-08" }],
  });
  expect(days(twice).commission).toBe("2020-02-10");
});

test("[CK3] what cannot be extended is not, nor after its end, nor backwards, and each is said", () => {
  const why = (...events: ProcedureEvent[]) =>
    projected(dispute, { start: "2020-01-14", events }).idle.map((each) => each.why);
  expect(why(extended("commission", "10d", "2020-01-30"))).toEqual(["too late"]);
  expect(why(extended("board", "10d", "2020-02-01"))).toEqual(["cannot be extended"]);
  expect(why({ kind: "extended", step: "commission", until: "2020-01-20", on: "2020-01-15" })).toEqual(["not later"]);
  expect(why({ kind: "extended", step: "commission", on: "2020-01-15" })).toEqual(["no span"]);
  expect(why(extended("commission", "10d", "2020-01-13"))).toEqual(["before the invocation"]);
  expect(why(extended("review", "1d", "2020-01-20"))).toEqual(["not running"]);
});

test("[CK4] snapback 2025: the draft by 7 September, the last day 27 September, effect at midnight UTC, whatever drafts fail", () => {
  const failed = ["2025-09-19", "2025-09-26"].map((on) => ({ kind: "draft failed", on }));
  const run = projected(snapback, { start: "2025-08-28", events: failed });
  expect(days(run)).toEqual({ draft: "2025-09-07", decision: "2025-09-27" });
  expect(ends(run, "decision")).toBe("2025-09-28T00:00:00Z");
  expect(run.outcomes.map(({ result }) => result)).toEqual(["the President tables a draft", "measures return"]);
  expect(run.idle.map(({ why }) => why)).toEqual(["no such kind", "no such kind"]);
});

test("[CK5] reverse default: relief kept on day 30 stops the clock, one second before midnight too; at midnight it is too late", () => {
  const with_ = (on: string) => projected(snapback, { start: "2025-08-28", events: [{ kind: "relief kept", on }] });
  for (const on of ["2025-09-27", "2025-09-27T23:59:59Z", "2025-09-27T19:59:59-04:00"]) {
    const run = with_(on);
    expect(run.stopped).toEqual({ kind: "relief kept", on });
    expect(states(run).decision).toBe("stopped");
    expect(run.outcomes.map(({ step }) => step)).toEqual(["draft"]);
  }
  for (const on of ["2025-09-28", "2025-09-28T00:00:00Z", "2025-09-28T00:00:01Z"]) {
    const run = with_(on);
    expect(run.stopped).toBeUndefined();
    expect(run.outcomes.at(-1)).toMatchObject({ result: "measures return", by: "expiry" });
    expect(run.idle.map(({ why }) => why)).toEqual(["too late"]);
  }
});

test("[CK6] a term runs on its last day and is over the day after; exactly at its end it is over", () => {
  const at = (asOf: string) => states(projected(snapback, { start: "2025-08-28", asOf })).decision;
  expect(at("2025-08-27")).toBe("ahead");
  expect(at("2025-08-28")).toBe("running");
  expect(at("2025-09-27")).toBe("running");
  expect(at("2025-09-27T23:59:59Z")).toBe("running");
  expect(at("2025-09-28T00:00:00Z")).toBe("expired");
  expect(at("2025-09-28T00:00:01Z")).toBe("expired");
  expect(at("2025-09-28")).toBe("expired");
});

test("[CK7] access: 14 days, 7 days, 3 days, each from the last day of the one before", () => {
  const run = projected(access, { start: "2016-03-01" });
  expect(days(run)).toEqual({ talks: "2016-03-15", vote: "2016-03-22", "carry-out": "2016-03-25" });
  expect(run.runs.map(({ from }) => dayText(from))).toEqual(["2016-03-01", "2016-03-15", "2016-03-22"]);
});

test("[CK8] procurement counts working days by its calendar, and ends its days in the calendar's zone where it has none", () => {
  const run = (n: number, holidays: string[]) => {
    const { zone: _, ...zoneless } = procurement(n);
    return projected(zoneless, { start: "2016-06-01", calendars: [unCalendar(holidays)] });
  };
  expect(days(run(20, []))).toEqual({ group: "2016-06-29", silence: "2016-07-06" });
  expect(days(run(20, ["2016-07-04"]))).toEqual({ group: "2016-06-29", silence: "2016-07-07" });
  expect(days(run(30, []))).toEqual({ group: "2016-07-13", silence: "2016-07-20" });
  expect(days(run(30, ["2016-07-04"]))).toEqual({ group: "2016-07-14", silence: "2016-07-21" });
  expect(ends(run(20, []), "group")).toBe("2016-06-30T04:00:00Z");
});

test("[CK9] a missing year of holidays, a calendar that is not there and a zone that does not exist are problems, all told", () => {
  const late = project(procurement(300), { start: "2016-06-01", calendars: [unCalendar([])] });
  expect(late).toEqual({
    ok: false,
    problems: [{ code: "missing-holiday-year", calendar: "un", year: 2017 }],
  });
  const later = project(procurement(600), { start: "2016-06-01", calendars: [unCalendar([])] });
  expect(later.ok ? [] : later.problems.map((each) => "year" in each && each.year)).toEqual([2017, 2018]);
  expect(project({ ...procurement(20), zone: "Europe/Wien" }, { start: "2016-06-01" })).toEqual({
    ok: false,
    problems: [
      { code: "unknown-zone", name: "Europe/Wien" },
      { code: "unknown-calendar", name: "un" },
    ],
  });
});

test("[CK10] optional steps nobody asked for are passed over once they could have begun, and until then taken for granted", () => {
  const at = (asOf: string, events: ProcedureEvent[] = []) => projected(dispute, { start: "2020-01-14", asOf, events });
  expect(days(at("2020-01-29"))).toMatchObject({ ministers: "2020-02-13", review: "2020-02-18" });
  const passed = at("2020-01-30");
  expect(states(passed)).toMatchObject({ ministers: "skipped", board: "skipped", review: "running" });
  expect(days(passed).review).toBe("2020-02-03");
  const one = at("2020-01-30", [{ kind: "asked", step: "ministers", on: "2020-01-27" }]);
  expect(states(one)).toMatchObject({ ministers: "running", board: "skipped", review: "ahead" });
  expect(days(one)).toMatchObject({ ministers: "2020-02-13", review: "2020-02-18" });
  expect(days(projected(dispute, { start: "2020-01-14", optional: "skipped" })).review).toBe("2020-02-03");
});

test("[CK11] a step asked for late begins on its own day, and what had begun in its stead waits; once that is over it is too late", () => {
  const asked = (on: string) =>
    projected(dispute, { start: "2020-01-14", asOf: "2020-03-31", events: [{ kind: "asked", step: "ministers", on }] });
  expect(days(asked("2020-02-01"))).toMatchObject({ ministers: "2020-02-16", review: "2020-02-21" });
  const late = asked("2020-02-10");
  expect(days(late).review).toBe("2020-02-03");
  expect(late.idle.map(({ why }) => why)).toEqual(["too late"]);
});

test("[CK12] branches join on all or on any of them, at the end of the one that counts", () => {
  const join = (kind: "all" | "any") =>
    days(
      projected(
        {
          ...dispute,
          steps: [
            step({ id: "a", begins: "invocation", clock: "5d" }),
            step({ id: "b", begins: "invocation", clock: "9d" }),
            step({ id: "c", begins: { join: kind, of: ["a", "b"] }, clock: "1d" }),
          ],
        },
        { start: "2020-01-01" },
      ),
    ).c;
  expect(join("all")).toBe("2020-01-11");
  expect(join("any")).toBe("2020-01-07");
});

test("[CK13] a stop ends every branch, and what it kept from beginning keeps the dates it would have had", () => {
  const run = projected(dispute, {
    start: "2020-01-14",
    asOf: "2020-03-31",
    events: [
      { kind: "asked", step: "ministers", on: "2020-01-20" },
      { kind: "asked", step: "board", on: "2020-01-20" },
      { kind: "Resolved", on: "2020-02-05" },
    ],
  });
  expect(states(run)).toEqual({
    commission: "expired",
    ministers: "stopped",
    board: "stopped",
    review: "stopped",
    choice: "stopped",
  });
  expect(days(run).review).toBe("2020-02-18");
  expect(run.outcomes).toEqual([]);
});

test("[CK14] a step that is over before its clock leads on from that day", () => {
  const run = projected(access, {
    start: "2016-03-01",
    events: [{ kind: "ended", step: "talks", on: "2016-03-10" }],
  });
  expect(days(run)).toMatchObject({ vote: "2016-03-17", "carry-out": "2016-03-20" });
  expect(states(run).talks).toBe("ended");
});

test("[CK15] a right at the end stays open until somebody uses or waives it; time alone never does", () => {
  const at = (asOf: string, events: ProcedureEvent[] = []) =>
    projected(dispute, { start: "2020-01-14", by: ["e3"], asOf, events }).rights.map(({ act, state }) => [act, state]);
  expect(at("2040-01-01")).toEqual([
    ["cease performing", "open"],
    ["notify the Council", "open"],
  ]);
  const used = { kind: "notify the Council", by: "e3", on: "2020-02-20" };
  expect(at("2020-03-01", [used])).toContainEqual(["notify the Council", "used"]);
  expect(at("2020-03-01", [{ kind: "waived", step: "choice", by: "e3", on: "2020-02-20" }])).toEqual([
    ["cease performing", "waived"],
    ["notify the Council", "waived"],
  ]);
  const run = projected(dispute, { start: "2020-01-14", by: ["e3"], events: [used] });
  expect(run.outcomes).toMatchObject([{ result: "Council notified", by: "right", come: true }]);
  const idle = (event: ProcedureEvent) =>
    projected(dispute, { start: "2020-01-14", by: ["e3"], asOf: "2020-06-01", events: [event] }).idle.map((e) => e.why);
  expect(idle({ ...used, by: "iran" })).toEqual(["no such right"]);
  expect(idle({ kind: "used", by: "e3", on: "2020-03-20" })).toEqual(["several rights"]);
  expect(idle({ ...used, on: "2020-01-20" })).toEqual(["too late"]);
});

test("[CK16] hours run from the instant, and where only the day is known from its end; they may end on another day of the zone", () => {
  const hotline = {
    ...access,
    zone: "Asia/Tehran",
    steps: [
      step({ id: "call", begins: "invocation", clock: "24h", onExpiry: { next: "meet" } }),
      step({ id: "meet", clock: "2d" }),
    ],
  };
  const known = projected(hotline, { start: "2026-01-10T21:00Z" });
  expect(ends(known, "call")).toBe("2026-01-11T21:00:00Z");
  expect(days(known)).toEqual({ call: "2026-01-12", meet: "2026-01-14" });
  const dayOnly = projected(hotline, { start: "2026-01-10" });
  expect(ends(dayOnly, "call")).toBe("2026-01-11T20:30:00Z");
  expect(days(dayOnly)).toEqual({ call: "2026-01-11", meet: "2026-01-13" });
});

test("[CK17] an invocation falls on the day that the rule's zone shows, not the speaker's", () => {
  const start = "2025-08-27T22:00-04:00";
  expect(days(projected(snapback, { start })).decision).toBe("2025-09-27");
  expect(days(projected({ ...snapback, zone: "America/New_York" }, { start })).decision).toBe("2025-09-26");
  const kyiv = projected(
    { ...access, zone: "Europe/Kyiv", steps: [step({ id: "wait", begins: "invocation", clock: "2d" })] },
    { start: "2015-02-12" },
  );
  expect(ends(kyiv, "wait")).toBe("2015-02-14T22:00:00Z");
});

test("[CK18] the order of recording changes nothing, and neither does saying a thing twice", () => {
  const events: ProcedureEvent[] = [
    extended("commission", "10d", "2020-01-29"),
    { kind: "ended", step: "commission", on: "2020-01-29" },
    { kind: "asked", step: "ministers", on: "2020-01-29" },
    { kind: "asked", step: "board", on: "2020-02-01" },
    extended("ministers", "3d", "2020-02-03"),
    { kind: "draft failed", on: "2020-02-03" },
    { kind: "resolved", on: "2020-02-16T10:00Z" },
    { kind: "waived", by: "e3", on: "2020-02-20" },
  ];
  const asked = { start: "2020-01-14", by: ["e3"], asOf: "2020-06-01" };
  const expected = projected(dispute, { ...asked, events });
  fc.assert(
    fc.property(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events), (all, again) => {
      expect(projected(dispute, { ...asked, events: [...all, ...again] })).toEqual(expected);
    }),
    { seed: 3, numRuns: 60 },
  );
});

test("[CK19] what happens after the date looked at is not known; a step nothing leads to is named; a loop is run once", () => {
  const events = [{ kind: "relief kept", on: "2025-09-20" }];
  expect(projected(snapback, { start: "2025-08-28", asOf: "2025-09-19", events }).stopped).toBeUndefined();
  const odd = {
    ...access,
    steps: [
      step({ id: "a", begins: "invocation", clock: "1d", onExpiry: { next: "b" } }),
      step({ id: "b", clock: "1d", onExpiry: { next: "a" } }),
      step({ id: "c", clock: "1d" }),
    ],
  };
  const run = projected(odd, { start: "2020-01-01" });
  expect(days(run)).toEqual({ a: "2020-01-02", b: "2020-01-03" });
  expect(run.unreached).toEqual(["c"]);
});

test("[CK37] of things on one day what prolongs counts before what ends, and what ends before what stops", () => {
  const day = "2020-01-29";
  const run = projected(dispute, {
    start: "2020-01-14",
    events: [
      { kind: "ended", step: "commission", on: day },
      { kind: "asked", step: "ministers", on: day },
      extended("commission", "10d", day),
    ],
  });
  expect(run.idle).toEqual([]);
  expect(states(run)).toMatchObject({ commission: "ended", ministers: "ahead" });
  expect(days(run)).toMatchObject({ commission: "2020-02-08", ministers: "2020-02-13" });
});
