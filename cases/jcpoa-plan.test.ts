/** The plan of 2015: its days, its steps, its clocks, and who holds what. */
import { describe, expect, test } from "vitest";
import { invocationsOf, proceduresOf, standingsOf } from "../src/engine/clocks/read.js";
import { standingOn } from "../src/engine/clocks/standing.js";
import { commitmentStatuses } from "../src/engine/clocks/verdicts.js";
import { planDates } from "../src/engine/clocks/when.js";
import { compilePhases } from "../src/engine/phases/compile.js";
import { entriesOf, idsOf, itemsOf } from "../src/engine/phases/entries.js";
import { ledgerOf } from "../src/engine/phases/ledger.js";
import { checkPlan } from "../src/engine/plan-check/check.js";
import { dayText } from "../src/talks/dates.js";
import { caseAsOf, days, lastDays, replayed } from "./case-plan.js";

const jcpoa = (asOf?: string) => caseAsOf("history/jcpoa-2015", asOf);
const milestones = ["finalisation", "unsc-2231", "adoption", "implementation", "transition", "termination"];

test("[JC1] on the day it was concluded no day but that one is known; nothing that came later is read", () => {
  const talks = jcpoa();
  const open = ["-", "-"];
  expect(days(talks, milestones)).toEqual({
    finalisation: ["2015-07-14", "2015-07-14"],
    "unsc-2231": open,
    adoption: open,
    implementation: open,
    transition: open,
    termination: open,
  });
  expect(talks.later.invocations).toBeUndefined();
  expect(talks.later.standing).toBeUndefined();
  // The deadlines of the file end in October 2015; the later days are holidays of the calendar.
  const { un } = talks.later.calendars as { un: { holidays: [[number, string[]]] } };
  expect(new Set(JSON.stringify(talks).match(/\b20(1[6-9]|2\d)-\d\d-\d\d/g))).toEqual(new Set(un.holidays[0][1]));
});

test("[JC2] the resolution sets Adoption Day at the latest 90 days on, the ten and eight years follow it", () => {
  expect(days(jcpoa("2015-07-20"), milestones)).toMatchObject({
    "unsc-2231": ["2015-07-20", "2015-07-20"],
    adoption: ["-", "2015-10-18"],
    implementation: ["-", "-"],
    transition: ["-", "2023-10-18"],
    termination: ["-", "2025-10-18"],
  });
  expect(days(jcpoa("2016-01-16"), milestones)).toMatchObject({
    adoption: ["2015-10-18", "2015-10-18"],
    implementation: ["2016-01-16", "2016-01-16"],
    transition: ["-", "2023-10-18"],
    termination: ["2025-10-18", "2025-10-18"],
  });
});

test("[JC3] the ends stand side by side: 10, 15, 20 and 25 years from Implementation Day, 5 and 8 from Adoption Day", () => {
  const dates = planDates(jcpoa("2016-01-16"));
  const until = (id: string) => dayText(dates.part(id, "until")!.latest!);
  expect(["natanz-cap", "installed-cap"].map(until)).toEqual(["2026-01-16", "2026-01-16"]);
  for (const id of ["level", "stock-cap", "fordow-cap", "one-site", "heavy-water", "no-reprocessing"])
    expect(until(id), id).toBe("2031-01-16");
  expect(["rotors", "ore", "arms", "missiles"].map(until)).toEqual([
    "2036-01-16",
    "2041-01-16",
    "2020-10-18",
    "2023-10-18",
  ]);
});

test("[JC4] acts adopted on Adoption Day take effect with the IAEA's report and not before", () => {
  const dates = planDates(jcpoa("2016-01-16"));
  for (const act of ["eu-regulation", "us-waivers"]) {
    expect(dayText(dates.part(act, "adopted")!.latest!), act).toBe("2015-10-18");
    expect(dayText(dates.part(act, "effective")!.latest!), act).toBe("2016-01-16");
    expect(planDates(jcpoa("2015-11-01")).part(act, "effective")!.latest, act).toBeUndefined();
  }
  expect(dayText(planDates(jcpoa("2018-05-08")).part("us-waivers", "revoked")!.latest!)).toBe("2018-05-08");
  expect(planDates(jcpoa("2018-05-07")).part("us-waivers", "revoked")!.latest).toBeUndefined();
});

test("[JC5] dispute: referred on 14 January 2020, the terms end on 29 January, 13 and 18 February; ten days more by consent move all", () => {
  expect(lastDays(replayed(jcpoa(), "dispute", { start: "2020-01-14" }))).toMatchObject({
    commission: "2020-01-29",
    ministers: "2020-02-13",
    board: "2020-02-13",
    review: "2020-02-18",
  });
  const longer = { kind: "extended", step: "commission", on: "2020-01-28", plus: { n: 10, unit: "d" as const } };
  expect(lastDays(replayed(jcpoa(), "dispute", { start: "2020-01-14", events: [longer] }))).toMatchObject({
    commission: "2020-02-08",
    ministers: "2020-02-23",
    review: "2020-02-28",
  });
  // What was said on 24 January 2020 named no span, and moves nothing.
  expect(replayed(jcpoa("2020-01-24"), "dispute").idle.map(({ why }) => why)).toEqual(["no span"]);
});

test("[JC6] snapback: notified on 28 August 2025, last day 27 September, effect at 00:00 UTC on the 28th; failed drafts do not stop it", () => {
  const { runs, idle, outcomes, stopped } = replayed(jcpoa("2025-10-01"), "snapback", { asOf: "2025-10-01" });
  expect(runs.map(({ step, term }) => [step, dayText(term!.lastDay)])).toEqual([
    ["draft", "2025-09-07"],
    ["decision", "2025-09-27"],
  ]);
  expect(new Date(runs[1]!.term!.ends).toISOString()).toBe("2025-09-28T00:00:00.000Z");
  expect(idle.map(({ event }) => event.on)).toEqual(["2025-09-19", "2025-09-26"]);
  expect(stopped).toBeUndefined();
  expect(outcomes.at(-1)).toMatchObject({ step: "decision", come: true });
});

test("[JC7] access: 14, 7 and 3 days from a request of 1 March 2016; procurement: working days of New York, 4 July a holiday", () => {
  expect(Object.values(lastDays(replayed(jcpoa(), "access", { start: "2016-03-01" })))).toEqual([
    "2016-03-15",
    "2016-03-22",
    "2016-03-25",
  ]);
  // 6 July was Eid al-Fitr: with 4 July alone it would end on the 7th.
  expect(lastDays(replayed(jcpoa(), "procurement", { start: "2016-06-01" }))).toEqual({
    group: "2016-06-29",
    silence: "2016-07-08",
  });
});

describe("standing is read by holder, and nothing is merged", () => {
  const views = (asOf: string, by: string, on: string) => {
    const talks = jcpoa(asOf);
    const procedure = proceduresOf(talks).find(({ id }) => id === "snapback")!;
    const bound = idsOf(entriesOf(talks.later.texts).find(([id]) => id === "jcpoa")![1].bound);
    const read = standingOn(procedure, { by: [by], on }, { standing: standingsOf(talks), bound });
    return Object.fromEntries(read.views.map(({ holder, standing }) => [holder, standing]));
  };

  test("[JC8] in 2020 the United States stands alone with its view", () => {
    expect(views("2020-08-20", "usa", "2020-08-20")).toEqual({
      usa: true,
      iran: false,
      e3: false,
      russia: false,
      china: false,
      eu: false,
    });
  });

  test("[JC13] in 2025 the notice counts for the E3 and the United States, and is void for Iran, Russia and China", () => {
    expect(views("2025-08-28", "e3", "2025-08-28")).toMatchObject({
      e3: true,
      usa: true,
      iran: false,
      russia: false,
      china: false,
    });
  });

  test("[JC14] before anybody left, whoever took part may invoke", () => {
    expect(new Set(Object.values(views("2016-02-01", "usa", "2016-02-01")))).toEqual(new Set([true]));
  });
});

test("[JC9] Iran is exposed from the first day of its steps to the day of relief; on that day nobody is out of pocket", () => {
  const talks = jcpoa("2016-01-16");
  const compiled = compilePhases(talks);
  if (!compiled.ok) throw new Error("expected a plan");
  const { model } = compiled;
  const { days: all, worst } = ledgerOf({ talks, model, dates: planDates(talks) });
  expect([dayText(worst!.day), model.parties[worst!.party]]).toEqual(["2015-10-18", "iran"]);
  const relief = all.find(({ day }) => dayText(day) === "2016-01-16")!;
  expect(Math.max(...relief.exposure)).toBeLessThan(0);
});

test("[JC10] the checker names what the text lacked: nobody verifies relief, the trigger has no date, stock goes out before relief that can be taken back", () => {
  const found = checkPlan(jcpoa()).findings.map(({ rule, where }) => `${rule} ${where}`);
  expect(found).toEqual(
    expect.arrayContaining(["AG03 us-relief", "AG03 eu-relief", "AG10 iaea-report", "AG12 stock-out", "AG12 arak"]),
  );
  expect(found.filter((each) => each.startsWith("AG24"))).toHaveLength(proceduresOf(jcpoa()).length);
  expect(checkPlan(jcpoa("2018-05-08")).findings.some(({ rule }) => rule === "AG24")).toBe(false);
});

test("[JC11] a complaint of 2020 puts the limits it names in dispute, and only them", () => {
  const status = (asOf: string) =>
    Object.fromEntries(commitmentStatuses(jcpoa(asOf), asOf).map(({ commitment, verdict }) => [commitment, verdict]));
  expect(status("2021-05-01").level).toBe("disputed");
  expect(status("2021-05-01").protocol).toBe("non-compliant");
  expect(status("2018-06-01")["us-relief"]).toBe("non-compliant");
  expect(status("2016-02-01").arak).toBe("complete");
  expect(status("2015-07-14").arak).toBeUndefined();
});

test("[JC12] what came after 14 July 2015 is known on its own day and not the day before", () => {
  const dated = ["2020-01-14", "2020-08-20", "2025-08-28"];
  const before = ["2020-01-13", "2020-08-19", "2025-08-27"];
  expect(dated.map((asOf) => invocationsOf(jcpoa(asOf)).length)).toEqual([1, 2, 3]);
  expect(before.map((asOf) => invocationsOf(jcpoa(asOf)).length)).toEqual([0, 1, 2]);
  expect(itemsOf(jcpoa("2025-08-28").later.invocations).at(-1)!.events).toBeUndefined();
});
