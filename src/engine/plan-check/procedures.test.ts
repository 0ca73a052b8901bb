import { expect, test } from "vitest";
import { findingsOf } from "./example-plans.js";

const procedures = (step: object, more: object = {}, others: readonly object[] = []) => ({
  procedures: { dispute: { invoked_by: ["a"], steps: [{ id: "talk", clock: "15d", ...step }, ...others], ...more } },
});

test("[PK22] AG14 fires on a clock whose end says nothing; a result, a next step or a follower is a default", () => {
  expect(findingsOf("no-default", procedures({}))[0]).toMatchObject({
    where: "dispute.talk",
    path: ["procedures", "dispute", "steps", 0],
    facts: { procedure: "dispute", step: "talk", span: { n: 15, unit: "d" } },
  });
  expect(findingsOf("no-default", procedures({ on_expiry: { result: "dismissed" } }))).toEqual([]);
  const follower = [{ id: "board", begins: { all: ["talk"] }, clock: "5d", on_expiry: { result: "heard" } }];
  expect(findingsOf("no-default", procedures({}, {}, follower))).toEqual([]);
});

test("[PK23] AG24 is an error where nobody is said to invoke it, a warning where the right is never said to end", () => {
  const talk = { on_expiry: { result: "over" } };
  expect(findingsOf("standing-undefined", procedures(talk, { invoked_by: [] }))).toMatchObject([
    { where: "dispute", severity: "error", facts: { kind: "who" } },
  ]);
  expect(findingsOf("standing-undefined", procedures(talk))).toMatchObject([
    { severity: "warning", facts: { kind: "until when" } },
  ]);
  const texts = { pact: { name: "Pact" }, other: { name: "Other" } };
  const inText = (text: string) => ({
    ...procedures(talk, { text: "pact" }),
    texts,
    standing: [{ who: "a", in: text, from: "2020-01-01" }],
  });
  expect(findingsOf("standing-undefined", inText("pact"))).toEqual([]);
  expect(findingsOf("standing-undefined", inText("other"))).toHaveLength(1);
});
