import { expect, test } from "vitest";
import { dayText } from "../../talks/dates.js";
import { dayOf } from "./civil-day.js";
import { possibleStarts } from "./could-mean.js";
import { access } from "./example-procedures.js";
import { clockTalks, jcpoaDays } from "./example-talks.js";
import { type Dated, isFirm, planDates } from "./when.js";

const said = ({ earliest, latest }: Dated) =>
  [earliest, latest].map((day) => (day === undefined ? null : dayText(day)));
const firm = (day: string) => [day, day];
const dates = planDates(clockTalks(jcpoaDays));

test("[CK22] the days of 2015: adoption is the resolution plus 90 days, implementation the moment of the report", () => {
  expect(said(dates.of("adoption"))).toEqual(firm("2015-10-18"));
  expect(said(dates.of("implementation"))).toEqual(firm("2016-01-16"));
  expect(said(dates.of("termination"))).toEqual(firm("2025-10-18"));
  expect(dates.of("adoption").why).toMatchObject({ kind: "after", moment: "unsc-2231", plus: { n: 90, unit: "d" } });
  expect(isFirm(dates.of("adoption"))).toBe(true);
});

test("[CK23] the earliest of dates is at the latest its earliest known one, the latest not before its latest known one", () => {
  expect(said(dates.of("transition"))).toEqual([null, "2023-10-18"]);
  expect(said(dates.of("closed"))).toEqual(["2016-01-16", null]);
  expect(said(dates.of("both"))).toEqual(["2031-01-16", "2031-01-16"]);
  expect(said(dates.of("broader"))).toEqual([null, null]);
  expect(dates.of("broader").why).toEqual({ kind: "open" });
  expect(said(dates.when({ earliest_of: ["2020-01-01", "2019-01-01"] }))).toEqual(firm("2019-01-01"));
  expect(said(dates.when({ latest_of: ["2020-01-01", "2019-01-01"] }))).toEqual(firm("2020-01-01"));
  expect(said(dates.when({ after: "transition", plus: "1mo" }))).toEqual([null, "2023-11-18"]);
});

test("[CK24] what may come earlier by consent has a latest day only", () => {
  const milestones = {
    ...jcpoaDays.milestones,
    adoption: { name: "Adoption Day", when: { after: "unsc-2231", plus: "90d" }, or_earlier: "consent" },
  };
  const adoption = planDates(clockTalks({ ...jcpoaDays, milestones })).of("adoption");
  expect(said(adoption)).toEqual([null, "2015-10-18"]);
  expect(adoption.why).toMatchObject({ kind: "or earlier", by: "consent" });
});

test("[CK25] a commitment happens when it was first found complete, else when it is due, else at some time after its start", () => {
  const commitments = {
    found: {
      what: "W",
      due: "2014-04-20",
      verdicts: [
        { by: "usa", on: "2014-04-18", verdict: "complete" },
        { by: "iaea", on: "2014-04-17", verdict: "complete" },
      ],
    },
    due: { what: "W", start: "2014-01-20", due: { after: "start", plus: "6mo" }, until: { after: "due", plus: "2y" } },
    begun: { what: "W", start: "2014-01-20" },
    alone: { what: "W", until: { after: "alone", plus: "1y" } },
  };
  const acts = [
    { id: "law", what: "Law", adopted: "2015-10-18", effective: { after: "found", plus: "1d" } },
    { id: "order", what: "Order", adopted: "2015-10-18" },
  ];
  const tranches = { t1: { on: "2014-02-01" } };
  const deadlines = [{ id: "limit", on: "2014-07-20", known: "2013-11-24", what: "Limit" }];
  const milestones = { start: { name: "Start", on: "2014-01-20" } };
  const of = planDates(clockTalks({ commitments, acts, tranches, deadlines, milestones }));
  expect(said(of.of("found"))).toEqual(firm("2014-04-17"));
  expect(said(of.of("due"))).toEqual(firm("2014-07-20"));
  expect(said(of.part("due", "until")!)).toEqual(firm("2016-07-20"));
  expect(said(of.of("begun"))).toEqual(["2014-01-20", null]);
  expect(said(of.part("alone", "until")!)).toEqual([null, null]);
  expect(said(of.of("law"))).toEqual(firm("2014-04-18"));
  expect(said(of.part("law", "adopted")!)).toEqual(firm("2015-10-18"));
  expect(said(of.of("order"))).toEqual(firm("2015-10-18"));
  expect([said(of.of("t1")), said(of.of("limit"))]).toEqual([firm("2014-02-01"), firm("2014-07-20")]);
  expect(of.moments.map(({ kind }) => kind).join(" ")).toBe(
    "milestone commitment commitment commitment commitment tranche act act deadline",
  );
});

test("[CK26] working days in a plan take the file's one calendar; with none or several they are not counted, and why is said", () => {
  const milestones = { a: { name: "A", on: "2016-06-01" }, b: { name: "B", when: { after: "a", plus: "20wd" } } };
  const un = { weekend: ["sat", "sun"], holidays: { 2016: ["2016-07-04"] } };
  const b = (calendars: object) => planDates(clockTalks({ milestones, ...calendars })).of("b");
  expect(said(b({ calendars: { un } }))).toEqual(firm("2016-06-29"));
  expect(b({}).why).toMatchObject({ kind: "uncounted", problem: { code: "no-calendar" } });
  expect(b({ calendars: { un, iran: un } }).why).toMatchObject({
    kind: "uncounted",
    problem: { code: "which-calendar", calendars: ["un", "iran"] },
  });
});

test("[CK27] a start that is not stated is told as every date it could mean: the six months of 2013 end in May or in July", () => {
  const talks = clockTalks({
    texts: { jpoa: { name: "Joint Plan", version: "2013-11-24" } },
    milestones: { "in-force": { name: "In force", on: "2014-01-20" }, later: { name: "Later" } },
    events: [{ on: "2014-01-12", what: "Understandings agreed" }],
  });
  const starts = (counted: Parameters<typeof possibleStarts>[1]) =>
    possibleStarts(talks, counted).map(({ day, end }) => [dayText(day), end && dayText(end)]);
  expect(starts({ span: { n: 6, unit: "mo" } })).toEqual([
    ["2013-11-24", "2014-05-24"],
    ["2014-01-20", "2014-07-20"],
  ]);
  expect(dayOf("2014-01-20") - dayOf("2013-11-24")).toBe(57);
  expect(starts({ procedure: access })).toEqual([
    ["2013-11-24", "2013-12-18"],
    ["2014-01-12", "2014-02-05"],
    ["2014-01-20", "2014-02-13"],
  ]);
});
