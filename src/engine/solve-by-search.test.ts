import { describe, expect, test } from "vitest";
import { frontier } from "./frontier.js";
import { randomModel } from "./plain/random-model.js";
import { representative } from "./representative.js";
import type { SolutionId } from "./results.js";
import { solve } from "./solutions.js";
import { spaceOf } from "./space.js";

const optima: SolutionId[] = ["nash", "ks-maxmin", "egalitarian", "utilitarian"];
const spreads: SolutionId[] = ["ks-min-spread", "equitability"];

describe("solutions without the exact frontier", () => {
  test("[SO8] optima are proven and equal those from the exact frontier; least spreads are bounded and called unproven", () => {
    let zones = 0;
    for (let seed = 1; seed <= 100; seed++) {
      const model = randomModel(seed);
      const space = spaceOf(model);
      const want = solve(model, space, frontier(space)!);
      const got = solve(model, space, representative(space));
      expect([seed, got === null]).toEqual([seed, want === null]);
      if (got === null || want === null) continue;
      zones += 1;
      expect([seed, got.disagreement, got.ideal, got.notStated]).toEqual([
        seed,
        want.disagreement,
        want.ideal,
        want.notStated,
      ]);
      for (const id of optima) {
        const [a, b] = [got.byId[id], want.byId[id]];
        expect([seed, id, a.proven]).toEqual([seed, id, true]);
        expect(a.value).toBeCloseTo(b.value, 9);
        if (!a.tiesComplete) continue;
        expect([seed, id, a.points.map(({ u, count }) => [u, count])]).toEqual([
          seed,
          id,
          b.points.map(({ u, count }) => [u, count]),
        ]);
      }
      for (const id of spreads) {
        expect([seed, id, got.byId[id].proven]).toEqual([seed, id, false]);
        expect(got.byId[id].bound).toBeLessThanOrEqual(want.byId[id].value);
        expect(got.byId[id].value).toBeGreaterThanOrEqual(want.byId[id].value - 1e-9);
      }
    }
    expect(zones).toBeGreaterThan(25);
  });
});
