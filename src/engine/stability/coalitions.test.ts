import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { coalitionNash, coalitionsOf, jumpsBetween, onlySignedTogether, smallestJumps } from "./coalitions.js";
import { tooCoarse } from "./coarse.js";
import { type Conflict, handover, modelOf, prisoners, stateAt, stateText } from "./example-conflicts.js";
import { fromNow, reachOf } from "./from-now.js";
import { gradesOf } from "./grades.js";
import { movesOf } from "./moves.js";
import { stability } from "./stability.js";

test("[CO1] Prisoners: no state holds against both leaving together", () => {
  const model = modelOf(prisoners);
  expect(coalitionNash(model, stability(model).equilibria.nash)).toEqual([]);
});

test("[CO2] a state its members would leave one by one is not made stable by counting them as one", () => {
  const model = modelOf(prisoners);
  const both = stateAt(model, "coop_a + coop_b");
  expect(stability(model).stable.nash.map((own) => own[both])).toEqual([0, 0]);
});

test("[CO3] what no order of moves can reach, signing at once can; it is kept apart", () => {
  const model = modelOf(handover);
  expect(onlySignedTogether(model, [0, 1], 0)).toEqual([3]);
  expect(fromNow(model)!.joint.size).toBe(0);
  expect([...fromNow(model)!.signed]).toEqual([[3, [[0, 1]]]]);
  expect(onlySignedTogether(modelOf(prisoners), [0, 1], 0)).toEqual([]);
});

test("[FN1] every step of a path is a legal move, starts where the last ended, and drift is possible too", () => {
  const model = modelOf({ ...prisoners, now: ["coop_a", "coop_b"] });
  const from = fromNow(model)!;
  expect(from.drift.path(0).map(({ by, to }) => [by, to])).toEqual([
    [0, 2],
    [1, 0],
  ]);
  for (const to of from.drift.steps.keys()) {
    expect(from.legal.steps.has(to)).toBe(true);
    let at = from.now;
    let last = -1;
    for (const step of from.drift.path(to)) {
      expect(step.from).toBe(at);
      expect(step.by).not.toBe(last);
      expect(movesOf(model, step.by, at)).toContain(step.to);
      expect(step.costs).toBe(false);
      [at, last] = [step.to, step.by];
    }
    expect(at).toBe(to);
  }
});

test("[FN2] without a status quo nothing is reached from it, and states have no reach", () => {
  const model = modelOf(prisoners);
  expect(fromNow(model)).toBeNull();
  expect(gradesOf(model, stability(model), { from: null }).map(({ state, hold }) => [state, hold])).toEqual([
    [0, "nash"],
    [3, "seq-smr"],
    [1, "none"],
    [2, "none"],
  ]);
});

const reference = fileURLToPath(new URL("../../../../shared/reference/conflicts.json", import.meta.url));
describe.runIf(existsSync(reference))("reference", () => {
  interface Expected {
    readonly coalitionNash: string[];
    readonly jumps: { by: string[]; from: string; to: string }[];
    readonly fromNow?: {
      drift: Record<string, number>;
      legalCount: number;
      nash: { state: string; drift: number | null; legal: number | null; jumpBy: string[][] }[];
    };
  }
  const cases = existsSync(reference)
    ? (JSON.parse(readFileSync(reference, "utf8")) as { cases: { id: string; conflict: Conflict; expect: Expected }[] })
        .cases
    : [];
  const caseOf = (id: string) => modelOf(cases.find((one) => one.id === id)!.conflict);

  test("[CO4] coalition-Nash states and jumps between Nash states are the reference's", () => {
    for (const { id, conflict, expect: want } of cases) {
      const model = modelOf(conflict);
      const { nash } = stability(model).equilibria;
      expect(
        coalitionNash(model, nash).map((s) => stateText(model, s)),
        id,
      ).toEqual(want.coalitionNash);
      const jumps = jumpsBetween(model, nash).map(({ by, from, to }) => ({
        by: by.map((i) => model.makers[i].id),
        from: stateText(model, from),
        to: stateText(model, to),
      }));
      const sorted = (all: readonly object[]) => all.map((one) => JSON.stringify(one)).sort();
      expect(sorted(jumps), id).toEqual(sorted(want.jumps));
    }
  });

  test("[CO5] Elmira: ministry and Uniroyal jump; the smallest set is shown", () => {
    const model = caseOf("elmira");
    const jumps = smallestJumps(jumpsBetween(model, stability(model).equilibria.nash));
    expect(jumps.map(({ by, to }) => [by, stateText(model, to)])).toEqual([
      [[0, 1], "moe.modify + uniroyal.accept + local.insist"],
    ]);
    expect(coalitionsOf(model)).toEqual([
      [0, 1],
      [0, 2],
      [1, 2],
      [0, 1, 2],
    ]);
  });

  test("[FN3] drift, legal and joint reach from the status quo are the reference's", () => {
    for (const { id, conflict, expect: want } of cases) {
      if (!want.fromNow) continue;
      const model = modelOf(conflict);
      const { drift, legal, joint } = fromNow(model)!;
      const named = [...drift.steps].map(([s, steps]) => [stateText(model, s), steps]);
      expect(Object.fromEntries(named), id).toEqual(want.fromNow.drift);
      expect(legal.steps.size, id).toBe(want.fromNow.legalCount);
      for (const { state, ...way } of want.fromNow.nash) {
        const s = stateAt(model, state);
        const jumpBy = (joint.get(s) ?? []).map((by) => by.map((i) => model.makers[i].id));
        expect({ drift: drift.steps.get(s) ?? null, legal: legal.steps.get(s) ?? null, jumpBy }, id).toEqual(way);
      }
    }
  });

  test("[FN4] the illustrative talks: grades by reach count as the chapter says, and the first step to the deal costs its mover", () => {
    const model = caseOf("iran_us");
    const from = fromNow(model)!;
    const counts: Record<string, Record<string, number>> = {};
    for (const { hold, reach } of gradesOf(model, stability(model), { from })) {
      counts[hold] ??= {};
      counts[hold][reach!] = (counts[hold][reach!] ?? 0) + 1;
    }
    expect(counts).toEqual({
      firm: { joint: 2, legal: 2 },
      nash: { drift: 1, legal: 1 },
      "seq-smr": { now: 1, legal: 42 },
      seq: { legal: 15 },
      smr: { drift: 3, joint: 10, legal: 269 },
      gmr: { legal: 41 },
      none: { drift: 8, legal: 109 },
    });
    const deal = stateAt(model, "phased + limit + verify + facilitate");
    expect(from.legal.path(deal).map(({ by, costs }) => [by, costs])).toEqual([
      [0, true],
      [1, false],
    ]);
    const after = fromNow({ ...model, now: stateAt(model, "pressure + snapback") })!;
    expect(reachOf(after, deal)).toBe("never");
  });

  test("[FN5] a maker with fewer ranks than log2 of the states is too coarse to be trusted", () => {
    expect(tooCoarse(caseOf("synthetic_1"))).toMatchObject([
      { maker: 0, levels: 4 },
      { maker: 1, levels: 4 },
    ]);
    expect(tooCoarse(modelOf({ makers: { a: { options: { x: "X" } }, b: {} } }))).toEqual([
      { maker: 0, levels: 1, why: "unstated" },
      { maker: 1, levels: 1, why: "unstated" },
    ]);
    expect(tooCoarse(caseOf("prisoners"))).toEqual([]);
  });
});
