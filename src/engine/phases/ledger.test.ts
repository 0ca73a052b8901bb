import fc from "fast-check";
import { expect, test } from "vitest";
import { dayText } from "../../talks/dates.js";
import type { Talks } from "../../talks/model.js";
import { dayOf } from "../clocks/civil-day.js";
import { planDates } from "../clocks/when.js";
import { compilePhases } from "./compile.js";
import { planTalks } from "./example-plans.js";
import { exposureAlong } from "./exposure.js";
import { type Ledger, ledgerOf } from "./ledger.js";
import { orderProblem } from "./problem.js";

const ledger = (talks: Talks, asOf?: string): Ledger => {
  const compiled = compilePhases(talks);
  if (!compiled.ok) throw new Error(compiled.problems[0].message);
  return ledgerOf({ talks, model: compiled.model, dates: planDates(talks), ...(asOf ? { asOf } : {}) });
};
const shown = ({ days }: Ledger) => days.map(({ day, exposure }) => [dayText(day).slice(5), ...exposure]);

/** Eight payments of a to b, and three deeds of b that are worth to a what they cost; the figures of the deeds are invented. */
const tranches = (conditional: boolean): Talks => {
  const payment = (on: string, amount: number, after?: string) => ({
    by: "a",
    to: ["b"],
    amount,
    on,
    cost: { a: amount },
    worth: { b: amount },
    ...(after && conditional ? { after: { on: after, need: "verified" } } : {}),
  });
  const deed = (on: string, size: number) => ({
    by: "b",
    what: "deed",
    start: on,
    due: on,
    cost: { b: size },
    worth: { a: size },
  });
  return planTalks({
    commitments: { d1: deed("2014-03-01", 1000), d2: deed("2014-04-15", 1000), d3: deed("2014-07-20", 2200) },
    tranches: {
      t1: payment("2014-02-01", 550),
      t2: payment("2014-03-01", 450, "d1"),
      t3: payment("2014-03-07", 550),
      t4: payment("2014-04-10", 550),
      t5: payment("2014-04-15", 450, "d2"),
      t6: payment("2014-05-14", 550),
      t7: payment("2014-06-17", 550),
      t8: payment("2014-07-20", 550, "d3"),
    },
  });
};

test("[PE13] eight payments against three deeds: the payer's exposure day by day, its worst on 17 June; by the order within a day 2200 and 550", () => {
  const found = ledger(tranches(false));
  expect(found.days.map(({ exposure }) => exposure[0])).toEqual([550, 0, 550, 1100, 550, 1100, 1650, 0]);
  expect(found.worst).toEqual({ day: dayOf("2014-06-17"), party: 0, exposure: 1650 });
  expect(found.worstOrder).toEqual([
    { day: dayOf("2014-07-20"), party: 0, exposure: 2200 },
    { day: dayOf("2014-07-20"), party: 1, exposure: 550 },
  ]);
});

test("[PE14] a payment that waits for a deed of the same day comes after it: only the performer can be caught between", () => {
  const found = ledger(tranches(true));
  expect(found.worstOrder.map((worst) => worst?.exposure)).toEqual([1650, 550]);
  expect(found.worst?.exposure).toBe(1650);
});

const relief = (verdicts: object[], more: object = {}) =>
  planTalks({
    others: { v: { name: "V", role: "verifier" } },
    commitments: {
      ship: {
        by: "b",
        to: ["a"],
        what: "ship",
        start: "2014-01-10",
        due: "2014-02-01",
        verified_by: "v",
        lag: "14d",
        cost: { b: 8 },
        worth: { a: 6 },
        verdicts,
        ...more,
      },
      lift: {
        by: "a",
        to: ["b"],
        what: "lift",
        start: "2014-02-10",
        due: "2014-02-10",
        after: { on: "ship", need: "verified" },
        cost: { a: 5 },
        worth: { b: 9 },
      },
    },
  });
const verdict = (on: string, said: string) => ({ by: "v", on, verdict: said });

test("[PE15] costs count from the start of work, worth from its end put off by the lag, and never before a condition is verified", () => {
  expect(shown(ledger(relief([])))).toEqual([
    ["01-10", 0, 8],
    ["02-10", 5, 8],
    ["02-15", -1, -1],
  ]);
});

test("[PE16] unable to verify, and non-compliant, never credit anybody: the giver stays charged, and what waits for it is withheld", () => {
  for (const said of ["unable to verify", "non-compliant"]) {
    const found = ledger(relief([verdict("2014-02-05", said)]), "2014-03-01");
    expect(shown(found)).toEqual([
      ["01-10", 0, 8],
      ["02-10", 5, 8],
    ]);
    expect(found.withheld).toEqual([
      { step: 0, because: "verdict" },
      { step: 1, because: "verdict", on: "ship" },
    ]);
  }
  expect(shown(ledger(relief([]), "2014-03-01"))).toEqual([
    ["01-10", 0, 8],
    ["02-10", 5, 8],
  ]);
  expect(shown(ledger(relief([]), "2014-01-20"))).toHaveLength(3);
  expect(shown(ledger(relief([verdict("2014-01-20", "unable to verify")]), "2014-01-25"))).toHaveLength(2);
});

test("[PE17] a complete verdict counts from its day; a step overdue and not begun costs nobody", () => {
  expect(shown(ledger(relief([verdict("2014-02-12", "complete")]), "2014-03-01"))).toEqual([
    ["01-10", 0, 8],
    ["02-10", 5, 8],
    ["02-12", -1, -1],
  ]);
  expect(shown(ledger(relief([verdict("2014-02-12", "not begun")]), "2014-03-01"))).toEqual([["02-10", 5, 0]]);
});

test("[PE18] linear accrual counts in daily parts, its worth put off by the lag; a step without a date counts nowhere and is named", () => {
  const talks = planTalks({
    commitments: {
      a1: {
        by: "a",
        what: "x",
        start: "2020-01-01",
        due: "2020-01-11",
        accrual: "linear",
        lag: "5d",
        cost: { a: 10 },
        worth: { b: 20 },
      },
      b1: { by: "b", what: "y", start: "2020-01-06", due: "2020-01-06", cost: { b: 3 }, worth: { a: 2 } },
      c1: { by: "b", what: "z", cost: { b: 3 } },
      d1: { by: "b", what: "z", start: "2020-01-16", after: "m", cost: { b: 1 }, worth: { a: 1 } },
    },
    milestones: { m: { name: "some day" } },
  });
  const found = ledger(talks);
  expect(shown(found)).toEqual([
    ["01-01", 0, 0],
    ["01-06", 3, 3],
    ["01-11", 8, -7],
    ["01-16", 8, -16],
  ]);
  expect(found.undated).toEqual([2]);
  expect(found.withheld).toEqual([{ step: 3, because: "no date", on: "m" }]);
});

test("[PE19] sums by date are the sums of the sets done, for steps on days of their own", () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(9), fc.nat(9)), { minLength: 1, maxLength: 6 }), (rows) => {
      const commitments = Object.fromEntries(
        rows.map(([first, cost, worth], k) => {
          const [giver, taker] = first ? ["a", "b"] : ["b", "a"];
          const on = dayText(dayOf("2020-01-01") + k);
          return [
            `s${k}`,
            { by: giver, what: "x", start: on, due: on, cost: { [giver]: cost }, worth: { [taker]: worth } },
          ];
        }),
      );
      const talks = planTalks({ commitments });
      const compiled = compilePhases(talks);
      if (!compiled.ok) throw new Error("expected a plan");
      const { points } = exposureAlong(orderProblem(compiled.model)!, [...rows.keys()]);
      for (const { day, exposure } of ledger(talks).days) {
        expect(exposure).toEqual(points[day - dayOf("2020-01-01") + 1].exposure);
      }
    }),
    { seed: 41, numRuns: 100 },
  );
});

test("[PE20] members of a group count at one moment: no order within the day sets them apart, and their order in the file is nothing", () => {
  const on = "2020-01-01";
  const step = (by: string, to: string) => ({
    by,
    what: "x",
    start: on,
    due: on,
    cost: { [by]: 4 },
    worth: { [to]: 4 },
  });
  const apart = ledger(planTalks({ commitments: { x: step("a", "b"), y: step("b", "a") } }));
  expect(apart.worstOrder.map((worst) => worst?.exposure)).toEqual([4, 4]);
  for (const steps of [
    ["x", "y"],
    ["y", "x"],
  ]) {
    const commitments =
      steps[0] === "x" ? { x: step("a", "b"), y: step("b", "a") } : { y: step("b", "a"), x: step("a", "b") };
    const tied = ledger(planTalks({ commitments, groups: [{ steps }] }));
    expect(tied.worstOrder).toEqual([null, null]);
    expect(tied.days.map(({ exposure }) => exposure)).toEqual([[0, 0]]);
  }
});
