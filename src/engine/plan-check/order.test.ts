import { expect, test } from "vitest";
import { findingsOf, sound, soundBack } from "./example-plans.js";

test("[PK8] AG07 tells the shortest round of a cycle and who else is caught, also through milestones; a group is none", () => {
  const commitments = {
    border: { ...sound, after: "held" },
    vote: { ...soundBack, after: "calm" },
    calm: { ...sound, after: "border" },
    aid: { ...sound, after: ["border", "vote"] },
    lists: { ...sound, after: "aid" },
    back: { ...sound, after: "lists" },
  };
  const milestones = { held: { name: "Held", when: { with: "vote" } } };
  expect(findingsOf("cycle", { commitments, milestones })).toMatchObject([
    {
      where: "border",
      severity: "error",
      facts: { steps: ["border", "vote", "calm"], through: [["held"], [], []], others: [] },
    },
  ]);
  const tail = { ...commitments, calm: { ...sound, after: ["border", "aid"] } };
  expect(findingsOf("cycle", { commitments: tail, milestones })[0]?.facts.others).toEqual(["aid"]);
  const two = { one: { ...sound, after: "two" }, two: { ...soundBack, after: "one" } };
  expect(findingsOf("cycle", { commitments: two })).toHaveLength(1);
  expect(findingsOf("cycle", { commitments: two, groups: [{ steps: ["one", "two"] }] })).toEqual([]);
  expect(findingsOf("cycle", { commitments: { ...two, two: soundBack } })).toEqual([]);
  const tied = { one: { ...sound, after: "two" }, two: { ...soundBack, after: "three" }, three: sound };
  const groups = [{ steps: ["one", "three"] }];
  expect(findingsOf("cycle", { commitments: tied, groups })[0]?.facts.steps).toEqual(["one", "two"]);
  expect(findingsOf("cycle", { commitments: { one: { ...sound, after: "one" } } })[0]?.facts.steps).toEqual(["one"]);
});

test("[PK9] AG08 fires on two sides' steps of one clause, or of one option, without order, group or dates", () => {
  const texts = { pact: { name: "Pact" } };
  const clause = { text: "pact", clause: "3" };
  const [list, road] = [
    { ...sound, clause },
    { ...soundBack, clause },
  ];
  const pair = (more: object, roadToo: object = {}) =>
    findingsOf("unordered-pair", { texts, commitments: { list, road: { ...road, ...roadToo } }, ...more });
  expect(pair({})[0]?.facts).toEqual({ other: "road", by: { clause } });
  expect(pair({}, { after: "list" })).toEqual([]);
  expect(pair({ groups: [{ steps: ["list", "road"] }] })).toEqual([]);
  expect(pair({}, { by: "a", to: ["b"] })).toEqual([]);
  const dated = { list: { ...list, due: "2020-01-01" }, road: { ...road, due: "2020-02-01" } };
  expect(pair({ commitments: dated })).toEqual([]);
  const issues = {
    trade: { name: "Trade", options: { yes: { name: "Yes", obliges: ["list", "road"] }, no: { name: "No" } } },
  };
  const untied = { list: sound, road: soundBack };
  expect(pair({ commitments: untied, issues })[0]?.facts.by).toEqual({ issue: "trade", option: "yes" });
  expect(pair({ commitments: untied })).toEqual([]);
});

test("[PK10] AG09 fires on a fraction of a step that nothing measures", () => {
  const half = { ...soundBack, after: [{ on: "list", need: { fraction: 0.5 } }] };
  const [finding] = findingsOf("vague-fraction", { commitments: { list: sound, road: half } });
  expect([finding?.where, finding?.severity, finding?.facts]).toEqual([
    "road",
    "error",
    { kind: "fraction", of: "list", fraction: 0.5 },
  ]);
  const metric = { quantity: "names", op: ">=", value: 40 };
  expect(findingsOf("vague-fraction", { commitments: { list: { ...sound, metric }, road: half } })).toEqual([]);
});

test("[PK11] AG12 fires on a step for good before what can be taken back whole, not the other way round or at once", () => {
  const easy = { ...soundBack, reversal: "easy" };
  const plan = (list: object, road: object, more: object = {}) =>
    findingsOf("irreversible-first", { commitments: { list, road }, ...more });
  expect(plan(sound, { ...easy, after: "list" })[0]).toMatchObject({ where: "list", facts: { before: ["road"] } });
  expect(plan({ ...sound, after: "road" }, easy)).toEqual([]);
  expect(plan(sound, { ...easy, after: "list" }, { groups: [{ steps: ["list", "road"] }] })).toEqual([]);
  expect(plan({ ...sound, reversal: "costly" }, { ...easy, after: "list" })).toEqual([]);
  expect(plan(sound, { ...easy, reversal: "costly", after: "list" })).toEqual([]);
});
