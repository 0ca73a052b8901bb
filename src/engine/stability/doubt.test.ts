import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { addTallies, anyDoubt, drawOrder, drawsOf, emptyTally, mallows, sample, wilson } from "./doubt.js";
import { type Conflict, modelOf, prisoners, stateAt } from "./example-conflicts.js";
import type { ConflictModel } from "./model.js";
import { heldAmong, neighbourVerdicts } from "./neighbours.js";
import { baseOrder, type Preferences } from "./preferences.js";

const doubted = (unsure: number) =>
  modelOf({
    makers: {
      a: {
        options: { x: "X" },
        prefers: [{ say: "y", chance: 0.7, else: "!y" }, ["x", "!y"], { say: "!x", chance: 0.2 }],
        unsure,
      },
      b: { options: { y: "Y" }, prefers: ["x", "!y"], unsure },
    },
  });

const saidIn = (preferences: Preferences, draw: () => number) => {
  const order = drawOrder(preferences, draw);
  return "statements" in order ? order.statements.map(({ said }) => said) : [];
};

test("[DB1] Mallows orders of three statements come as often as the exact law says", () => {
  const seen: Record<string, number> = {};
  const n = 21_000;
  for (let k = 0; k < n; k++) {
    const order = mallows(["1", "2", "3"], 0.5, drawsOf(1, k, 0)).join("");
    seen[order] = (seen[order] ?? 0) + 1;
  }
  const exact = { "123": 8, "132": 4, "213": 4, "231": 2, "312": 2, "321": 1 };
  for (const [order, weight] of Object.entries(exact))
    expect(Math.abs(seen[order] / n - weight / 21), order).toBeLessThan(0.012);
});

test("[DB2] φ = 0 keeps the order, and φ = 1 makes all orders as likely", () => {
  expect(mallows(["1", "2", "3"], 0, drawsOf(1, 1, 1))).toEqual(["1", "2", "3"]);
  const seen: Record<string, number> = {};
  for (let k = 0; k < 6000; k++) {
    const order = mallows(["1", "2", "3"], 1, drawsOf(2, k, 0)).join("");
    seen[order] = (seen[order] ?? 0) + 1;
  }
  for (const count of Object.values(seen)) expect(Math.abs(count - 1000)).toBeLessThan(120);
});

test("[DB3] uncertain statements stand as often as said, and lists of unknown order come both ways", () => {
  const { preferences } = doubted(0).makers[0];
  const drawn = Array.from({ length: 4000 }, (_, k) => saidIn(preferences!, drawsOf(5, k, 0)));
  const share = (of: (said: string[]) => boolean) => drawn.filter(of).length / drawn.length;
  expect(share((said) => said[0] === "y")).toBeCloseTo(0.7, 1);
  expect(share((said) => said.length === 4)).toBeCloseTo(0.2, 1);
  expect(share((said) => said.indexOf("x") < said.lastIndexOf("!y"))).toBeCloseTo(0.5, 1);
  expect(baseOrder(preferences!)).toMatchObject({ statements: [{ said: "y" }, { said: "x" }, { said: "!y" }] });
});

test("[DB4] the same seed gives the same shares, slices add up to the whole, and another maker's doubt leaves a maker's draws", () => {
  const model = doubted(0.5);
  const whole = sample(model, { seed: 3, count: 60 });
  expect(sample(model, { seed: 3, count: 60 })).toEqual(whole);
  expect(sample(model, { seed: 4, count: 60 })).not.toEqual(whole);
  const slices = [0, 20, 40].map((from) => sample(model, { seed: 3, from, count: 20 }));
  expect(slices.reduce(addTallies, emptyTally(model))).toEqual(whole);
  const other: ConflictModel = {
    ...model,
    makers: [{ ...model.makers[0], preferences: { ...model.makers[0].preferences!, unsure: 0 } }, model.makers[1]],
  };
  for (let k = 0; k < 20; k++)
    expect(saidIn(other.makers[1].preferences!, drawsOf(3, k, 1))).toEqual(
      saidIn(model.makers[1].preferences!, drawsOf(3, k, 1)),
    );
});

test("[DB5] the Wilson interval of 950 and of 1,000 in 1,000", () => {
  const { low, high } = wilson(950, 1000);
  expect([low.toFixed(3), high.toFixed(3)]).toEqual(["0.935", "0.962"]);
  expect(wilson(1000, 1000).low.toFixed(3)).toBe("0.996");
  expect(wilson(1000, 1000).high).toBe(1);
});

test("[DB6] where nothing doubtful is stated there is no doubt to sample", () => {
  expect(anyDoubt(modelOf(prisoners))).toBe(false);
  expect(anyDoubt(doubted(0))).toBe(true);
  const base = sample(modelOf(prisoners), { seed: 1, count: 5 });
  expect([...base.held.nash]).toEqual([5, 0, 0, 0]);
  expect([...base.held["seq-smr"]]).toEqual([5, 0, 0, 5]);
});

const reference = fileURLToPath(new URL("../../../../shared/reference/conflicts.json", import.meta.url));
describe.runIf(existsSync(reference))("reference", () => {
  const conflictOf = (id: string) =>
    (JSON.parse(readFileSync(reference, "utf8")) as { cases: { id: string; conflict: Conflict }[] }).cases.find(
      (one) => one.id === id,
    )!.conflict;

  test("[DB7] the illustrative talks: the deal and the status quo among swaps, drops and negations, as the chapter counts", () => {
    const model = modelOf(conflictOf("iran_us"));
    const verdicts = neighbourVerdicts(model);
    const deal = stateAt(model, "phased + limit + verify + facilitate");
    const counts = (state: number, concept: "nash" | "seq") => {
      const { swap, drop, negate } = heldAmong(verdicts, state, [concept]);
      return [swap, drop, negate].map(({ held, of }) => `${held}/${of}`);
    };
    expect(counts(deal, "nash")).toEqual(["34/34", "38/38", "28/38"]);
    expect(counts(deal, "seq")[2]).toBe("32/38");
    expect(counts(model.now!, "seq")).toEqual(["34/34", "38/38", "30/38"]);
  });

  test("[DB8] with the whole order in doubt the deal holds in every profile, the status quo in about nine of ten", () => {
    const { makers, ...rest } = conflictOf("iran_us");
    const unsure = Object.fromEntries(Object.entries(makers).map(([id, maker]) => [id, { ...maker, unsure: 0.6 }]));
    const model = modelOf({ ...rest, makers: unsure });
    const { samples, held } = sample(model, { seed: 1, count: 100 });
    expect(held.nash[stateAt(model, "phased + limit + verify + facilitate")]).toBe(samples);
    expect(held.seq[model.now!] / samples).toBeGreaterThan(0.84);
    expect(held.seq[model.now!] / samples).toBeLessThan(0.99);
  });
});
