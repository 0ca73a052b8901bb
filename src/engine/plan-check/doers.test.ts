import { expect, test } from "vitest";
import { checkPlan } from "./check.js";
import { findingsOf, sound, soundBack, talksOf } from "./example-plans.js";

const { by: _, ...nobody } = sound;

test("[PK1] AG01 fires where nobody is named, and stays silent where somebody is", () => {
  const [finding] = findingsOf("no-actor", { commitments: { list: nobody } });
  expect(finding).toMatchObject({ rule: "AG01", severity: "error", where: "list", path: ["commitments", "list"] });
  expect(findingsOf("no-actor", { commitments: { list: sound } })).toEqual([]);
});

test("[PK2] AG01 warns where several are named for a deed that costs one alone; a limit on all is none", () => {
  const both = { ...sound, by: ["a", "b"] };
  const [finding] = findingsOf("no-actor", { commitments: { list: both } });
  expect([finding?.severity, finding?.facts]).toEqual([
    "warning",
    { kind: "one of several", named: ["a", "b"], bears: "a" },
  ]);
  expect(findingsOf("no-actor", { commitments: { list: { ...both, kind: "limit" } } })).toEqual([]);
  expect(findingsOf("no-actor", { commitments: { list: { ...both, cost: { a: 2, b: 2 } } } })).toEqual([]);
});

test("[PK3] AG02 fires on a doer that the text does not bind; standing or an act of its own binds it", () => {
  const texts = { pact: { name: "Pact", bound: ["a"] } };
  const step = { ...soundBack, clause: { text: "pact", clause: "1" } };
  const [finding] = findingsOf("actor-not-bound", { texts, commitments: { road: step } });
  expect([finding?.where, finding?.facts]).toEqual(["road", { actors: ["b"], text: "pact" }]);
  expect(findingsOf("actor-not-bound", { texts, commitments: { list: { ...step, ...sound } } })).toEqual([]);
  const standing = [{ who: "b", in: "pact" }];
  expect(findingsOf("actor-not-bound", { texts, standing, commitments: { road: step } })).toEqual([]);
  const denied = [{ ...standing[0], held_by: ["a"] }];
  expect(findingsOf("actor-not-bound", { texts, standing: denied, commitments: { road: step } })).toHaveLength(1);
  const acts = [{ id: "law", by: "b", what: "Law", adopted: "2020-01-01" }];
  expect(findingsOf("actor-not-bound", { texts, acts, commitments: { road: { ...step, after: "law" } } })).toEqual([]);
  expect(findingsOf("actor-not-bound", { texts, acts, commitments: { road: step } })).toHaveLength(1);
});

test("[PK4] AG03 fires on a deed and a limit without a verifier, not on what is only permitted or refrained from", () => {
  const { verified_by: _by, ...step } = sound;
  expect(findingsOf("no-verifier", { commitments: { list: step, cap: { ...step, kind: "limit" } } })).toMatchObject([
    { where: "list", facts: { kind: "do" } },
    { where: "cap", facts: { kind: "limit" } },
  ]);
  expect(findingsOf("no-verifier", { commitments: { list: { ...step, kind: "permit" } } })).toEqual([]);
  expect(findingsOf("no-verifier", { commitments: { list: sound } })).toEqual([]);
  const watching = { ...step, by: "watch" };
  expect(findingsOf("no-verifier", { commitments: { list: sound, watching } })).toEqual([]);
  expect(findingsOf("no-verifier", { commitments: { watching } })).toHaveLength(1);
});

test("[PK5] AG04 fires on a verifier without a method, with the days on which it could not; a procedure it can invoke is a means", () => {
  const { method: _method, ...step } = sound;
  const verdicts = [{ by: "watch", on: "2020-02-01", verdict: "unable to verify" }];
  const commitments = { list: { ...step, verdicts } };
  expect(findingsOf("verifier-without-means", { commitments })[0]?.facts).toEqual({
    verifiers: ["watch"],
    unable: ["2020-02-01"],
  });
  const access = { invoked_by: "watch", steps: [{ id: "ask", clock: "2d", on_expiry: { result: "let in" } }] };
  expect(findingsOf("verifier-without-means", { commitments, procedures: { access } })).toEqual([]);
  expect(findingsOf("verifier-without-means", { commitments: { list: sound } })).toEqual([]);
});

test("[PK6] AG25 fires where a side verifies itself, or verifies and can open the dispute alone", () => {
  expect(findingsOf("one-hand", { commitments: { list: { ...sound, verified_by: "a" } } })[0]?.facts).toEqual({
    kind: "verifies itself",
    actors: ["a"],
  });
  const texts = { pact: { name: "Pact" } };
  const procedures = {
    dispute: { text: "pact", invoked_by: ["b"], steps: [{ id: "talk", clock: "2d", on_expiry: { result: "over" } }] },
  };
  const step = { ...sound, clause: { text: "pact", clause: "1" } };
  const judged = findingsOf("one-hand", { texts, procedures, commitments: { list: { ...step, verified_by: "b" } } });
  expect(judged[0]?.facts).toEqual({ kind: "verifies and judges", actors: ["b"], procedure: "dispute" });
  expect(findingsOf("one-hand", { texts, procedures, commitments: { list: step } })).toEqual([]);
});

test("[PK7] what the file accepts with a reason is kept apart, by code or rule, at its place or everywhere", () => {
  const commitments = { list: nobody, map: nobody };
  const why = "agreed by word of mouth";
  const check = (silence: object) => {
    const { findings, silenced } = checkPlan(talksOf({ commitments, silence: [silence] }));
    const only = <T extends { code: string; where: string }>(all: readonly T[]) =>
      all.filter(({ code }) => code === "no-actor").map(({ where }) => where);
    expect(silenced.map((each) => each.why)).toEqual(silenced.map(() => why));
    return [only(findings), only(silenced.map(({ finding }) => finding))];
  };
  expect(check({ code: "no-actor", where: "list", why })).toEqual([["map"], ["list"]]);
  expect(check({ code: "AG01", why })).toEqual([[], ["list", "map"]]);
  expect(check({ code: "no-verifier", where: "list", why })).toEqual([["list", "map"], []]);
});
