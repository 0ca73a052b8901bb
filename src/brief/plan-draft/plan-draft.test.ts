import fc from "fast-check";
import { expect, test } from "vitest";
import { planDates } from "../../engine/clocks/when.js";
import { compilePhases } from "../../engine/phases/compile.js";
import { ledgerOf } from "../../engine/phases/ledger.js";
import { checkPlan } from "../../engine/plan-check/check.js";
import { setIn } from "../../talks/edit.js";
import type { Talks, Terms } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { voiceOf } from "../naming.js";
import { unmarked } from "../words.js";
import { planOfDealBlock } from "./block.js";
import { draftEdits } from "./draft-edits.js";
import { planOfDealJson } from "./json.js";
import { type PlanOfDeal, planOfDeal } from "./plan-of-deal.js";

const file = `detente: 1
title: two sides
as_of: 2026-01-31
parties: {a: {name: Alpha}, b: {name: {en: Beta, fa: بتا}}}
issues:
  relief:
    name: {en: Relief, fa: گشایش}
    weight: {a: 1, b: 1}
    options:
      none: {name: {en: No relief, fa: هیچ}, worth: {a: 0, b: 100}}
      steps: {name: {en: In steps, fa: گام‌به‌گام}, worth: {a: 60, b: 60}, obliges: [lift-1, lift-2]}
      once: {name: {en: At once, fa: یکجا}, worth: {a: 100, b: 0}, obliges: [lift-all]}
  stock:
    name: Stock
    weight: {a: 1, b: 1}
    options:
      keep: {name: Keep, worth: {a: 100, b: 0}}
      ship: {name: Ship, worth: {a: 0, b: 100}, obliges: [ship, money]}
  cap:
    name: {en: Cap, fa: سقف}
    levels: {at: [1, 2.5], unit: "%"}
    worth: {a: [[1, 0], [2.5, 100]], b: [[1, 100], [2.5, 0]]}
    weight: {a: 1, b: 1}
commitments:
  office: {by: [a, b], what: Open an office, start: 2026-03-01, due: 2026-03-01}
  ship: {by: a, to: [b], what: Ship it, start: 2026-03-01, due: 2026-04-01, verified_by: b, cost: {a: 5}, worth: {b: 6}}
  lift-1: {by: b, to: [a], name: First step, what: Lift the first, start: 2026-04-02, due: 2026-04-02, after: {on: ship, need: verified}, cost: {b: 3}, worth: {a: 5}}
  lift-2: {by: b, to: [a], what: Lift the second, start: 2026-05-01, due: 2026-05-01, cost: {b: 3}, worth: {a: 4}}
  lift-all: {by: b, to: [a], what: Lift all, known: 2026-01-31, start: 2026-04-02, due: 2026-04-02, cost: {b: 6}, worth: {a: 9}}
tranches: {money: {by: b, to: [a], amount: 2, on: 2026-04-10, cost: {b: 2}, worth: {a: 2}}}
groups: [{steps: [ship, money]}, {steps: [lift-2, office]}]
`;
const read = (text: string): Talks => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.value;
};
const talks = read(file);
const planned = (deal: Terms, of = talks): PlanOfDeal => {
  const made = planOfDeal(of, deal);
  if (!made.ok) throw new Error(JSON.stringify(made.unknown));
  return made.plan;
};
const ids = ({ steps }: PlanOfDeal) => steps.map(({ id }) => id);

test("[PD1] a deal brings the steps its options oblige, and those that no option obliges; the rest of the file's steps are left", () => {
  const plan = planned({ relief: "steps", stock: "ship", cap: "1" });
  expect(ids(plan)).toEqual(["office", "ship", "lift-1", "lift-2", "money"]);
  expect(plan.steps.map(({ by }) => by.map(({ option }) => option))).toEqual([
    [],
    ["ship"],
    ["steps"],
    ["steps"],
    ["ship"],
  ]);
  expect(plan.left).toEqual(["lift-all"]);
  expect(plan.open).toEqual([]);
  const compiled = compilePhases(plan.talks);
  expect(compiled.ok && compiled.model.steps.map(({ id }) => id)).toEqual(ids(plan));
});

test("[PD2] an option that obliges nobody is told as missing, never filled in", () => {
  const plan = planned({ relief: "none", stock: "ship", cap: "2.5" });
  expect(plan.gaps).toEqual([
    { kind: "no step", agreed: { issue: "relief", option: "none" } },
    { kind: "level", agreed: { issue: "cap", option: "2.5" } },
  ]);
  expect(ids(plan)).toEqual(["office", "ship", "money"]);
});

test("[PD3] what waits for a step the deal does not bring is named, and is credited to nobody", () => {
  const plan = planned({ relief: "steps", stock: "keep", cap: "1" });
  expect(plan.gaps).toContainEqual({ kind: "waits", step: "lift-1", on: "ship" });
  const compiled = compilePhases(plan.talks);
  if (!compiled.ok) throw new Error("expected a plan");
  const ledger = ledgerOf({ talks: plan.talks, model: compiled.model, dates: planDates(plan.talks) });
  expect(ledger.withheld).toEqual([{ step: 1, because: "no date", on: "ship" }]);
});

test("[PD4] groups keep the members that are left, and go with fewer than two", () => {
  expect(planned({ relief: "once", stock: "ship" }).talks.later.groups).toEqual([{ steps: ["ship", "money"] }]);
  expect(planned({ relief: "once", stock: "keep" }).talks.later.groups).toBeUndefined();
  expect(planned({ relief: "once", stock: "keep" }).talks.later.tranches).toBeUndefined();
});

test("[PD5] names that are not of the talks are told, all at once; issues left out are open", () => {
  expect(planOfDeal(talks, { relief: "half", stok: "ship" })).toEqual({
    ok: false,
    unknown: [{ issue: "relief", option: "half" }, { issue: "stok" }],
  });
  expect(planned({ relief: "once" }).open).toEqual(["stock", "cap"]);
});

test("[PD6] a file that ties no step to any option gives every deal its whole plan", () => {
  const untied = read(file.replace(/, obliges: \[[^\]]*\]/g, ""));
  const plan = planned({ relief: "none", stock: "keep", cap: "1" }, untied);
  expect(plan.left).toEqual([]);
  expect(plan.talks.later).toEqual(untied.later);
  expect(plan.gaps).toHaveLength(3);
});

test("[PD7] a step that the talks do not yet know is told as such", () => {
  const early = { ...talks, later: { ...talks.later, tranches: {} } };
  expect(planned({ stock: "ship" }, early).gaps).toEqual([
    { kind: "not known", agreed: { issue: "stock", option: "ship" }, step: "money" },
  ]);
});

test("[PD8] over any deal every step is brought or left, once, and planning the plan again changes nothing", () => {
  const choice = (issue: Talks["issues"][number]) =>
    fc.option(fc.constantFrom(...issue.options.map(({ id }) => id)), { nil: undefined });
  fc.assert(
    fc.property(fc.tuple(...talks.issues.map(choice)), (options) => {
      const deal = Object.fromEntries(
        talks.issues.flatMap(({ id }, k) => (options[k] === undefined ? [] : [[id, options[k]]])),
      );
      const plan = planned(deal);
      expect([...ids(plan), ...plan.left].sort()).toEqual(["lift-1", "lift-2", "lift-all", "money", "office", "ship"]);
      expect(ids(planned(deal, plan.talks))).toEqual(ids(plan));
    }),
    { seed: 61, numRuns: 60 },
  );
});

const edited = async (deal: Terms, before: string): Promise<string> => {
  let text = before;
  const of = read(before);
  for (const { path, value } of draftEdits(of, planned(deal, of))) {
    const done = await setIn(text, path, value);
    if (!done.ok) throw new Error(done.problems[0]!.message);
    text = done.value;
  }
  return text;
};

test("[PD9] the edits write what was agreed and no doer, verifier or date; the checker then asks for them", async () => {
  const deal = { relief: "none", stock: "keep", cap: "2.5" };
  const after = read(await edited(deal, file));
  const written = after.later.commitments as Record<string, Record<string, unknown>>;
  expect(written["relief-none"]).toEqual({
    what: { en: "Relief: No relief", fa: "گشایش: هیچ" },
    note: expect.objectContaining({ en: expect.stringContaining("says this much and no more") }),
  });
  expect(written["stock-keep"]!.what).toBe("Stock: Keep");
  const plan = planned(deal, after);
  expect(plan.gaps).toEqual([{ kind: "level", agreed: { issue: "cap", option: "2.5" } }]);
  expect(ids(plan)).toEqual(["office", "relief-none", "stock-keep"]);
  const asked = checkPlan(plan.talks).findings.filter(({ rule }) => rule === "AG01" || rule === "AG03");
  expect(asked.map(({ rule, where }) => `${rule} ${where}`)).toEqual(
    expect.arrayContaining(["AG01 relief-none", "AG01 stock-keep", "AG03 relief-none", "AG03 stock-keep"]),
  );
});

test("[PD13] a level gets an entry only where no step stands in every deal, and that one does", async () => {
  const bare = file.replace(/^ {2}office: .*\n/m, "").replace("[lift-2, office]", "[lift-2, lift-all]");
  const after = read(await edited({ cap: "2.5" }, bare));
  const written = after.later.commitments as Record<string, Record<string, unknown>>;
  expect(written["cap-2-5"]!.what).toEqual({ en: "Cap: 2.5 %", fa: "سقف: ۲٫۵ %" });
  expect(ids(planned({ relief: "none" }, after))).toEqual(["cap-2-5"]);
});

test("[PD10] ids of the entries are new in the file", async () => {
  const taken = read(file.replace("commitments:\n", "commitments:\n  relief-none: {by: a, what: another}\n"));
  expect(draftEdits(taken, planned({ relief: "none" }, taken)).map(({ path }) => path)).toEqual([
    ["commitments", "relief-none-2"],
    ["issues", "relief", "options", "none", "obliges"],
  ]);
});

test("[PD11] in words: which term brings which step, what stands in every deal, what is left open and what is missing, in both languages", () => {
  const deal = { relief: "steps", stock: "keep" };
  const plan = planned(deal);
  for (const lang of ["en", "fa"] as const) {
    const block = planOfDealBlock(voiceOf(talks, lang), deal, plan);
    const all = JSON.stringify(block);
    expect(all).toContain(lang === "en" ? "First step" : "گام");
    expect(all).not.toMatch(/lift-1|undefined/);
    expect(block.say).toHaveLength(2);
  }
  const block = planOfDealBlock(voiceOf(talks, "en"), deal, plan);
  expect(unmarked(block.answer)).toBe(
    "Three steps; three steps of the file belong to other deals; for one of its terms no step is written, which is right only where nothing has to be done.",
  );
  expect(block.say.map(unmarked)).toEqual([
    "Tied to no term, and so part of every deal: “Open an office”.",
    "The deal says nothing on “Cap”: their steps are left out.",
  ]);
  const gaps = block.body.find(({ kind }) => kind === "list");
  expect(JSON.stringify(gaps)).toContain("“First step” waits for “Ship it”, which this deal does not bring");
});

test("[PD12] as JSON: steps with the terms that bring them, what is left, missing and open", () => {
  expect(planOfDealJson(planned({ relief: "once", cap: "1" }))).toEqual({
    steps: [
      { id: "office", by: [] },
      { id: "lift-all", by: [{ issue: "relief", option: "once" }] },
    ],
    left: ["ship", "lift-1", "lift-2", "money"],
    missing: [{ kind: "level", agreed: { issue: "cap", option: "1" } }],
    open: ["stock"],
  });
});

test("[PD20] an option whose file says that nothing has to be done lacks no step, and its row says so", () => {
  const settled = read(
    file.replace("keep: {name: Keep, worth: {a: 100, b: 0}}", "keep: {name: Keep, worth: {a: 100, b: 0}, obliges: []}"),
  );
  const deal = { relief: "steps", stock: "keep" };
  const plan = planned(deal, settled);
  expect(planned(deal).gaps).toContainEqual({ kind: "no step", agreed: { issue: "stock", option: "keep" } });
  expect(plan.gaps).not.toContainEqual({ kind: "no step", agreed: { issue: "stock", option: "keep" } });
  expect(draftEdits(settled, plan)).toEqual([]);
  expect(JSON.stringify(planOfDealBlock(voiceOf(settled, "en"), deal, plan))).toContain("nothing has to be done");
  expect(JSON.stringify(planOfDealBlock(voiceOf(settled, "fa"), deal, plan))).toContain("کاری لازم نیست");
});
