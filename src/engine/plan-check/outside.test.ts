import { expect, test } from "vitest";
import { findingsOf, sound, soundBack } from "./example-plans.js";

test("[PK24] AG15 fires where one side alone verifies, or one actor alone adopts, what a step without a last date waits for", () => {
  const road = { ...soundBack, after: [{ on: "list", need: "verified" }] };
  const verified = (by: string | string[], more: object = {}) =>
    findingsOf("single-veto-holder", {
      commitments: { list: { ...sound, verified_by: by }, road: { ...road, ...more } },
    });
  expect(verified("b")[0]).toMatchObject({ where: "road", facts: { actor: "b", by: { verdictOn: "list" } } });
  expect(verified("watch")).toEqual([]);
  expect(verified(["a", "b"])).toEqual([]);
  expect(verified("b", { due: "2020-01-01" })).toEqual([]);
  const acts = (adopted: object) => ({ acts: [{ id: "vote", by: "fund", what: "Vote", ...adopted }] });
  const waits = { commitments: { road: { ...soundBack, after: "vote" } } };
  expect(findingsOf("single-veto-holder", { ...waits, ...acts({}) })[0]?.facts).toEqual({
    actor: "fund",
    by: { act: "vote" },
  });
  expect(
    findingsOf("single-veto-holder", {
      commitments: { road: { ...soundBack, after: "vote", due: "2020" } },
      ...acts({}),
    }),
  ).toEqual([]);
});

test("[PK25] AG17 fires on an outsider who may spoil a plan, unless a text binds it or a step is its own", () => {
  const others = {
    watch: { name: "Watch", role: "verifier" },
    outsider: { name: "Outsider", role: "outside", may_spoil: true, can: [{ what: "strike" }] },
  };
  const plan = { others, commitments: { list: sound } };
  expect(findingsOf("outsider-can-break-it", plan)).toMatchObject([
    { where: "outsider", path: ["others", "outsider"], facts: { actor: "outsider", can: ["strike"] } },
  ]);
  const texts = { pact: { name: "Pact", bound: ["a", "b", "outsider"] } };
  expect(findingsOf("outsider-can-break-it", { ...plan, texts })).toEqual([]);
  const harmless = { ...others, outsider: { name: "Outsider", role: "outside", can: [{ what: "speak" }] } };
  expect(findingsOf("outsider-can-break-it", { ...plan, others: harmless })).toEqual([]);
  expect(findingsOf("outsider-can-break-it", { others })).toEqual([]);
});

test("[PK26] AG18 fires on an annex listed and not in the file; a text of that name, or clauses of that number, are it", () => {
  const pact = { name: "Pact", annexes: ["Annex V"] };
  expect(findingsOf("annex-missing", { texts: { pact } })).toMatchObject([
    { where: "pact", severity: "error", path: ["texts", "pact", "annexes"], facts: { annex: "Annex V" } },
  ]);
  expect(findingsOf("annex-missing", { texts: { pact, five: { name: { en: "annex V", fa: "پیوست پنجم" } } } })).toEqual(
    [],
  );
  const clauses = { "Annex V 15.1": "Pay." };
  expect(findingsOf("annex-missing", { texts: { pact: { ...pact, clauses } } })).toEqual([]);
});

test("[PK27] AG19 fires on a core issue that brings no step while others do", () => {
  const issue = (obliges: readonly string[] | undefined) => ({
    name: "I",
    options: { yes: { name: "Yes", ...(obliges ? { obliges } : {}) }, no: { name: "No" } },
  });
  const plan = (status: readonly string[] | undefined, core: readonly string[]) =>
    findingsOf("core-issue-deferred", {
      talks: { core },
      commitments: { list: sound },
      issues: { border: issue(["list"]), status: issue(status) },
    });
  expect(plan(undefined, ["status", "border"])).toMatchObject([
    { where: "status", facts: { kind: "no step", issue: "status" } },
  ]);
  expect(plan(["list"], ["status"])).toEqual([]);
  expect(plan(undefined, ["border"])).toEqual([]);
  // Said to need no step.
  expect(plan([], ["status"])).toEqual([]);
  const cap = { name: "Cap", levels: { at: [1, 2] } };
  const issues = { border: issue(["list"]), cap };
  expect(findingsOf("core-issue-deferred", { talks: { core: ["cap"] }, commitments: { list: sound }, issues })).toEqual(
    [],
  );
});

test("[PK28] AG20 fires where a step waits, also through a milestone, for an act of a body that the plan does not bind", () => {
  const acts = [{ id: "vote", by: "fund", what: "Vote the money", adopted: "2020-05-01" }];
  const milestones = { funded: { name: "Funded", when: { with: "vote" } } };
  const plan = (after: string, more: object = {}) =>
    findingsOf("outside-funder-or-vote", { acts, milestones, commitments: { road: { ...soundBack, after } }, ...more });
  expect(plan("funded")[0]).toMatchObject({ where: "road", facts: { actors: ["fund"], act: "vote" } });
  expect(plan("vote")).toHaveLength(1);
  expect(plan("vote", { texts: { pact: { name: "Pact", bound: ["a", "b", "fund"] } } })).toEqual([]);
  expect(findingsOf("outside-funder-or-vote", { acts, commitments: { road: soundBack } })).toEqual([]);
  const seenByFund = { ...soundBack, verified_by: "fund" };
  expect(
    findingsOf("outside-funder-or-vote", { acts, commitments: { road: { ...seenByFund, after: "vote" } } }),
  ).toEqual([]);
});
