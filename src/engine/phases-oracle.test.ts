import { expect, test } from "vitest";
import { dayNumber } from "../talks/dates.js";
import { lastDayOf } from "./clocks/spans.js";
import { planDates } from "./clocks/when.js";
import { analysePlan, mostForPairs } from "./phases/analysis.js";
import { planAt, run } from "./phases-oracle.soak.js";
import { judgeDatedPlan } from "./plain/phases-judge-ledger.js";
import { type DatedStep, plainLedger } from "./plain/phases-ledger.js";
import { plainTalks } from "./plain/phases-plan.js";

/** What all judges say of five hundred plans; each plan is read once for all of them. */
let all: readonly string[] | undefined;
const said = (...judges: readonly string[]): readonly string[] => {
  all ??= run(1, 500, ["units", "exposure", "order", "lag", "curve", "move", "groups"]);
  return all.filter((line) => judges.some((judge) => line.startsWith(`${judge},`)));
};

test("[PJ1] five hundred random plans: conditions, numbers, exposure, stripped exposure and slack are the definition's", () => {
  expect(said("units", "exposure")).toEqual([]);
});

test("[PJ2] the best order, its ties, bounds and guarantee, and the undominated pairs, are those of all orders", () => {
  expect(said("order")).toEqual([]);
});

test("[PJ3] the best order under verification lag is that of all orders", () => {
  expect(said("lag")).toEqual([]);
});

test("[PJ4] phases against worst exposure: every point is the least of all groupings", () => {
  expect(said("curve")).toEqual([]);
});

test("[PJ5] the best single move is the best of all moves", () => {
  expect(said("move")).toEqual([]);
});

test("[PJ6] tying steps, and leaving a group apart, is what all orders say of it", () => {
  expect(said("groups")).toEqual([]);
});

test("[PJ7] the random plans have what is judged: ties, cycles by groups, steps that cost and benefit one party, guarantees", () => {
  const seen = { ties: 0, circles: 0, both: 0, needs: 0, pairs: 0, idle: 0 };
  for (let seed = 1; seed <= 300; seed++) {
    const { plan, orders, ordered } = planAt(seed);
    const z = Math.min(...orders.map((one) => one.z));
    if (orders.length > 1 && orders.filter((one) => one.z === z).length > 1) seen.ties++;
    if (orders.length === 0) seen.circles++;
    if (plan.steps.some(({ given, received }) => given.some((n, p) => n > 0 && received[p] > 0))) seen.both++;
    if (orders.some((one) => one.needed.some((n) => n > 0))) seen.needs++;
    if ((ordered?.pairs?.length ?? 0) > 1) seen.pairs++;
    if (plan.steps.some(({ given, received }) => [...given, ...received].every((n) => n === 0))) seen.idle++;
  }
  for (const [what, times] of Object.entries(seen)) expect(times, what).toBeGreaterThan(1);
});

test("[PJ8] laws: parties relabelled or scaled, σ = T + X + κ, X ≥ E, more conditions, free steps, the curve, lag 1, the last mover", () => {
  expect(run(1, 120, ["plan laws", "order laws"])).toEqual([]);
});

test("[PJ9] bounds, dives, beams, tables and rises agree with all orders at every cap, and prove no more when cut short", () => {
  expect(run(1, 60, ["search"])).toEqual([]);
});

test("[PJ10] beyond what a table holds the bounds enclose what a recursion over chains finds", () => {
  expect(run(50, 1, ["chains"])).toEqual([]);
});

test("[PJ11] five hundred dated plans: every day of the ledger, as planned and as of a date, is the replay's", () => {
  expect(run(1, 500, ["ledger"])).toEqual([]);
});

test("[PJ12] five hundred procedures give the dates, states and outcomes of a life day by day", () => {
  expect(run(1, 500, ["procedures"])).toEqual([]);
});

test("[PJ13] spans and rolls are the walk's from day to day", () => {
  expect(run(1, 100, ["spans"])).toEqual([]);
});

test("[PJ14] dates that hang on one another are the intervals'", () => {
  expect(run(1, 100, ["when"])).toEqual([]);
});

/** A step of p0 on days of January 1970. */
const dated = (step: Partial<DatedStep>): DatedStep => ({
  tranche: false,
  given: [0, 0],
  received: [0, 0],
  linear: false,
  lag: 0,
  after: [],
  ...step,
});
const onPlan = (...steps: readonly DatedStep[]) => ({ parties: 2, groups: [], steps });

test("[PJ15] what has accrued by the day before is there before a day's other entries", () => {
  const plan = onPlan(dated({ start: 0, due: 10, linear: true, received: [10, 0] }), dated({ due: 10, given: [5, 0] }));
  expect(judgeDatedPlan(plan)).toEqual([]);
  expect(plainLedger(plan).at(-1)).toEqual({ day: 10, exposure: [-5, 0], worstOrder: [-4, 0] });
});

test("[PJ16] what accrues can expose most on the day before something is received", () => {
  const plan = onPlan(
    dated({ start: 0, due: 10, linear: true, given: [10, 0] }),
    dated({ due: 10, received: [10, 0] }),
  );
  expect(judgeDatedPlan(plan)).toEqual([]);
  expect(plainLedger(plan).find(({ day }) => day === 9)?.exposure[0]).toBeCloseTo(9, 9);
});

test("[PJ17] worth that accrues does not count before what its step waits for", () => {
  const waits = dated({ start: 0, due: 10, linear: true, received: [10, 0], after: [{ on: 0, verified: false }] });
  const plan = onPlan(dated({ due: 8 }), waits);
  expect(judgeDatedPlan(plan)).toEqual([]);
  expect(plainLedger(plan).find(({ day }) => day === 8)?.exposure[0]).toBeCloseTo(-8, 9);
});

test("[PJ18] of one day, a step comes after what it waits for through a step without numbers", () => {
  const plan = onPlan(
    dated({ due: 2, received: [1, 0] }),
    dated({ due: 2, after: [{ on: 0, verified: false }] }),
    dated({ due: 2, given: [1, 0], after: [{ on: 1, verified: false }] }),
  );
  expect(judgeDatedPlan(plan)).toEqual([]);
});

test("[PJ19] a verdict after the due date leaves the cost charged from the due date on", () => {
  const plan = { ...onPlan(dated({ due: 0, given: [1, 0], found: { verdict: "complete", on: 2 } })), asOf: 2 };
  expect(judgeDatedPlan(plan)).toEqual([]);
});

test("[PJ20] no working days from a day off, rolled to the following, end on the next worked day", () => {
  const calendar = { id: "c", weekend: new Set([5, 6]), holidays: new Map([[2016, new Set<number>()]]) };
  const saturday = dayNumber(2016, 6, 4);
  const count = (roll?: "following" | "preceding") =>
    lastDayOf(saturday, { n: 0, unit: "wd" }, { calendar, ...(roll && { roll }) });
  expect(count()).toEqual({ ok: true, lastDay: saturday });
  expect(count("following")).toEqual({ ok: true, lastDay: saturday + 2 });
  expect(count("preceding")).toEqual({ ok: true, lastDay: saturday });
});

test("[PJ21] undominated pairs are left out where they would take long", () => {
  const pairs = (count: number) => {
    const step = { given: [1, 0], received: [0, 2], back: 0, lost: 0, after: [] };
    const steps = Array.from({ length: count }, (_, i) => ({ ...step, after: i ? [i - 1] : [] }));
    const talks = plainTalks({ parties: 2, groups: [], leaving: [0, 0], steps });
    const found = analysePlan(talks, planDates(talks));
    return found.ok ? found.plan.ordered?.pairs : undefined;
  };
  expect(pairs(mostForPairs)).toEqual([[mostForPairs, 0]]);
  expect(pairs(mostForPairs + 1)).toBe(null);
});
