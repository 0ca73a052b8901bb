/** The draft of a plan for the deal that the running example finds. */
import { expect, test } from "vitest";
import { planOfDeal } from "../src/brief/plan-draft/plan-of-deal.js";
import { planDates } from "../src/engine/clocks/when.js";
import { compile } from "../src/engine/compile.js";
import { analyseDeals } from "../src/engine/deals.js";
import { analysePlan, type OrderedPlan, type PlanAnalysis } from "../src/engine/phases/analysis.js";
import { ledgerOf } from "../src/engine/phases/ledger.js";
import { checkPlan } from "../src/engine/plan-check/check.js";
import { dayText } from "../src/talks/dates.js";
import type { Terms } from "../src/talks/model.js";
import { caseAsOf } from "./case-plan.js";

const talks = caseAsOf("news/iran-us-2026");

/** The deal that stands first in the answer: the Nash solution. */
function foundDeal(): Terms {
  const compiled = compile(talks);
  if (!compiled.ok) throw new Error("expected a deal space");
  const { model } = compiled;
  const { solutions } = analyseDeals(model);
  const { points, chosen } = solutions!.byId.nash;
  const { example } = points[chosen]!;
  return Object.fromEntries(model.issues.map(({ id, options }, i) => [id, options[example[i]!]!]));
}

function analysed(): { readonly plan: PlanAnalysis; readonly ordered: OrderedPlan } {
  const made = analysePlan(talks, planDates(talks));
  if (!made.ok || made.plan.ordered === null) throw new Error("expected a plan without cycles");
  return { plan: made.plan, ordered: made.plan.ordered };
}

test("[PD14] the deal that the case finds brings every step of the draft; its one term without a step is a subject left off the agenda", () => {
  const made = planOfDeal(talks, foundDeal());
  if (!made.ok) throw new Error("expected the names to be known");
  expect(made.plan.left).toEqual([]);
  expect(made.plan.open).toEqual([]);
  // Off the agenda means that nothing has to be done, which the file says: it is no gap.
  expect(made.plan.gaps).toEqual([]);
  const { missiles } = foundDeal();
  expect(talks.issues.find(({ id }) => id === "missiles")!.options.find(({ id }) => id === missiles)).toMatchObject({
    id: "off",
    obliges: [],
  });
  expect(made.plan.steps.every(({ by }) => by.length > 0)).toBe(true);
});

test("[PD15] another deal brings its own steps: without monitoring as in 2015, relief waits for inspectors that never come", () => {
  const made = planOfDeal(talks, { ...foundDeal(), verification: "ap" });
  if (!made.ok) throw new Error("expected the names to be known");
  expect(made.plan.left).toEqual(["inspectors", "monitoring"]);
  expect(made.plan.gaps).toContainEqual({ kind: "waits", step: "lift-1", on: "inspectors" });
});

test("[PD16] every step has a doer, a verifier or a holder, and a way to verify; the checker has no error", () => {
  const { findings } = checkPlan(talks);
  expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect([...new Set(findings.map(({ rule }) => rule))].length).toBeGreaterThanOrEqual(3);
});

test("[PD17] relief in one step exposes a side more than twice as far as relief in several; every figure proven", () => {
  const { ordered } = analysed();
  const worsts = ordered.curve.flatMap(({ worst, proven }) => (worst === null ? [] : [{ worst, proven }]));
  expect(worsts.every(({ proven }) => proven)).toBe(true);
  expect(worsts[0]!.worst).toBeGreaterThan(2 * worsts[1]!.worst);
  expect(ordered.best.proven).toBe(true);
  expect(ordered.best.upper).toBeLessThanOrEqual(ordered.own.exposure.z);
});

test("[PD18] its worst day falls between limits that begin and relief that is not yet felt", () => {
  const { plan } = analysed();
  const { worst, undated, withheld } = ledgerOf({ talks, model: plan.model, dates: planDates(talks) });
  expect([undated, withheld]).toEqual([[], []]);
  expect([dayText(worst!.day), plan.model.parties[worst!.party]]).toEqual(["2026-07-30", "iran"]);
});

test("[PD19] it is marked as a draft that nobody has tabled, on an assumed day, and carries no source but the analyst's for what it proposes", () => {
  const { texts, milestones, commitments, tranches } = talks.later as unknown as Record<
    string,
    Record<string, { name: { en: string }; source: string | string[] }>
  >;
  expect(texts!.draft!.name.en).toMatch(/tabled by nobody/);
  expect(milestones!.signature!.name.en).toMatch(/assumed/);
  for (const [id, { source }] of Object.entries({ ...commitments, ...tranches }))
    expect([source].flat(), id).toContain("analyst");
});
