/** The plan of 2013 and 2014: eight instalments against dilution and conversion, its term and its renewals. */
import { expect, test } from "vitest";
import { commitmentStatuses } from "../src/engine/clocks/verdicts.js";
import { planDates } from "../src/engine/clocks/when.js";
import { compilePhases } from "../src/engine/phases/compile.js";
import { entriesOf } from "../src/engine/phases/entries.js";
import { ledgerOf } from "../src/engine/phases/ledger.js";
import { checkPlan } from "../src/engine/plan-check/check.js";
import { dayText, parseDate } from "../src/talks/dates.js";
import { caseAsOf, days, lastDays, replayed } from "./case-plan.js";

const jpoa = (asOf?: string) => caseAsOf("history/jpoa-2013", asOf);
const begun = "2014-01-20";

/** [date, USD m, the steps whose verdict it waits for] */
const instalments = (asOf: string) => {
  const talks = jpoa(asOf);
  const dates = planDates(talks);
  return entriesOf(talks.later.tranches).map(([id, entry]) => {
    const conditions = entry.after as readonly (string | { on: string; need: string })[];
    const waits = conditions.flatMap((each) => (typeof each === "string" ? [] : [each.on]));
    return { day: dates.of(id).latest!, amount: Number(entry.amount), waits };
  });
};

test("[JP1] eight instalments on their days, USD 4,200 m in all, cumulative shares exact", () => {
  const all = instalments(begun);
  expect(all.map(({ day, amount }) => [dayText(day), amount])).toEqual([
    ["2014-02-01", 550],
    ["2014-03-01", 450],
    ["2014-03-07", 550],
    ["2014-04-10", 550],
    ["2014-04-15", 450],
    ["2014-05-14", 550],
    ["2014-06-17", 550],
    ["2014-07-20", 550],
  ]);
  const upTo = (k: number) => all.slice(0, k + 1).reduce((sum, { amount }) => sum + amount, 0);
  const shares = all.map((_, k) => upTo(k) / 4200);
  expect(shares.map((share) => share.toFixed(4))).toEqual([
    "0.1310",
    "0.2381",
    "0.3690",
    "0.5000",
    "0.6071",
    "0.7381",
    "0.8690",
    "1.0000",
  ]);
  expect(upTo(7)).toBe(4200);
});

test("[JP2] the six even ones lie 34, 34, 34, 34 and 33 days apart; 2,550 m are due by 15 April", () => {
  const all = instalments(begun);
  const even = all.filter(({ amount }) => amount === 550).map(({ day }) => day);
  expect(even.slice(1).map((day, k) => day - even[k]!)).toEqual([34, 34, 34, 34, 33]);
  const april = parseDate("2014-04-15")!.lastDay;
  expect(all.filter(({ day }) => day <= april).reduce((sum, { amount }) => sum + amount, 0)).toBe(2550);
});

test("[JP3] the extra money waits for the IAEA's word on the dilution, the last for all that was kept up", () => {
  expect(instalments(begun).map(({ waits }) => waits)).toEqual([
    [],
    ["dilute-half"],
    [],
    [],
    ["dilute-rest"],
    [],
    [],
    ["stop-20", "oxide", "machines", "arak", "daily-access"],
  ]);
});

test("[JP4] as of the day it was agreed the six months have no first day: an error that lists what it could mean, and no instalment has a date", () => {
  const talks = jpoa();
  expect(days(talks, ["term-ends", "t1", "t8", "dilute-half"])).toEqual({
    "term-ends": ["-", "-"],
    t1: ["-", "-"],
    t8: ["-", "-"],
    "dilute-half": ["-", "-"],
  });
  const start = checkPlan(talks).findings.find(({ rule }) => rule === "AG05");
  expect(start).toMatchObject({ severity: "error", where: "term-ends", facts: { kind: "span", moment: "in-force" } });
  expect(JSON.stringify(talks.later).match(/\b201[45]-\d\d-\d\d/g)).toBeNull();
  expect(checkPlan(jpoa(begun)).findings.some(({ rule }) => rule === "AG05")).toBe(false);
});

test("[JP5] it begins 57 days after it was agreed and ends 181 days later, on 20 July 2014", () => {
  const dates = planDates(jpoa(begun));
  const [from, to] = [dates.of("in-force").latest!, dates.of("term-ends").latest!];
  expect([dayText(from), dayText(to)]).toEqual(["2014-01-20", "2014-07-20"]);
  expect([from - parseDate("2013-11-24")!.lastDay, to - from]).toEqual([57, 181]);
});

test("[JP6] renewed by consent to 24 November 2014 and 30 June 2015, and replaced on Adoption Day of the JCPOA", () => {
  const term = (asOf: string) => lastDays(replayed(jpoa(asOf), "term", { asOf })).months;
  expect(term("2014-02-01")).toBe("2014-07-20");
  expect(term("2014-07-19")).toBe("2014-11-24");
  expect(term("2014-11-24")).toBe("2015-06-30");
  const after = replayed(jpoa("2015-10-18"), "term", { asOf: "2015-10-18" });
  expect(after.stopped).toMatchObject({ kind: "replaced", on: "2015-10-18" });
});

test("[JP7] the verdicts that are known: halted at once, diluted by 1 March and 15 April, all complete by 20 July", () => {
  const status = (asOf: string) =>
    Object.fromEntries(commitmentStatuses(jpoa(asOf), asOf).map(({ commitment, verdict }) => [commitment, verdict]));
  expect(status(begun)).toMatchObject({ disconnect: "complete" });
  expect(status(begun)["dilute-half"]).toBeUndefined();
  expect(status("2014-03-01")["dilute-half"]).toBe("complete");
  expect(status("2014-04-16")["dilute-rest"]).toBeUndefined();
  expect(status("2014-04-17")["dilute-rest"]).toBe("complete");
  const end = status("2014-07-22");
  for (const id of ["stop-20", "oxide", "machines", "arak", "no-sites", "daily-access"])
    expect(end[id]).toBe("complete");
});

test("[JP8] day by day neither side is ever owed a third of the whole: that is what the instalments bought", () => {
  for (const asOf of [begun, "2014-07-22"]) {
    const talks = jpoa(asOf);
    const compiled = compilePhases(talks);
    if (!compiled.ok) throw new Error("expected a plan");
    const { model } = compiled;
    const { worstOrder, undated, withheld } = ledgerOf({ talks, model, dates: planDates(talks), asOf });
    expect([undated, withheld]).toEqual([[], []]);
    for (const worst of worstOrder) expect((worst?.exposure ?? 0) / model.scale).toBeLessThan(1400);
  }
});
