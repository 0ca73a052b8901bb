import { expect, test } from "vitest";
import { findingsOf, sound, soundBack } from "./example-plans.js";

const parties = (a: object) => ({ a: { name: "A", ...a }, b: { name: "B" } });
const two = {
  list: { ...sound, cost: { a: 3 }, worth: { b: 5 } },
  road: { ...soundBack, cost: { b: 2 }, worth: { a: 4 } },
};

test("[PK29] AG26 fires where a side is exposed beyond what it can bear, after the step that does it, worst case of a range", () => {
  const at = (bearable: number | string, commitments: object = two) =>
    findingsOf("exposure-beyond-tolerance", { parties: parties({ bearable }), commitments });
  expect(at(2)).toMatchObject([
    { where: "list", severity: "warning", facts: { party: "a", exposure: 3, bearable: 2, after: ["list"] } },
  ]);
  expect(at(3)).toEqual([]);
  expect(at("2..4")).toHaveLength(1);
  expect(at(3, { ...two, list: { ...two.list, cost: { a: "2..4" } } })[0]?.facts.exposure).toBe(4);
});

test("[PK30] AG27 fires where a side would gain by stopping, with the leaving cost stated", () => {
  const at = (leaving_cost: number) =>
    findingsOf("not-self-enforcing", { parties: parties({}), commitments: two }).concat(
      findingsOf("not-self-enforcing", {
        parties: { a: { name: "A" }, b: { name: "B", leaving_cost } },
        commitments: two,
      }),
    );
  const [bare, mild] = at(1);
  expect(bare).toMatchObject({
    where: "list",
    facts: { party: "b", gains: 2, leavingCost: 0, after: ["list"], atEnd: false },
  });
  expect(mild?.facts).toMatchObject({ gains: 1, leavingCost: 1 });
  expect(at(2)).toHaveLength(1);
  const loser = { list: { ...two.list, worth: { b: 1 } }, road: two.road };
  expect(findingsOf("not-self-enforcing", { parties: parties({}), commitments: loser })[0]).toMatchObject({
    where: "list",
    facts: { party: "b", gains: 2 },
  });
  const idle = { list: { ...two.list, worth: {} }, road: { ...two.road, cost: {}, after: "list" } };
  expect(findingsOf("not-self-enforcing", { parties: parties({}), commitments: idle })).toEqual([]);
});

test("[PK31] without an order there is no exposure to judge", () => {
  const round = { list: { ...two.list, after: "road" }, road: { ...two.road, after: "list" } };
  expect(findingsOf("exposure-beyond-tolerance", { parties: parties({ bearable: 0 }), commitments: round })).toEqual(
    [],
  );
});
