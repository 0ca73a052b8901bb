import { describe, expect, test } from "vitest";
import { frontier } from "./frontier.js";
import { randomModel } from "./plain/random-model.js";
import { maximise } from "./search.js";
import { solve } from "./solutions.js";
import { spaceOf } from "./space.js";

describe("best deals without the frontier", () => {
  test("[SE1] nash, egalitarian, largest share and sum equal those from the exact frontier, ties and counts included", () => {
    let zones = 0;
    for (let seed = 1; seed <= 600; seed++) {
      const model = randomModel(seed);
      const space = spaceOf(model);
      const want = solve(model, space, frontier(space)!);
      const d = want?.disagreement ?? model.parties.map(() => 0);
      const found = {
        egalitarian: maximise(space, { kind: "least gain", d }),
        utilitarian: maximise(space, { kind: "weighted sum", weights: model.parties.map(() => 1) }),
        nash: maximise(space, { kind: "product of gains", d }),
        "ks-maxmin": maximise(space, { kind: "least share", d, ideal: want?.ideal ?? d.map((x) => x + 1) }),
      };
      for (const [id, { proven, points, value }] of Object.entries(found)) {
        expect([seed, id, proven]).toEqual([seed, id, true]);
        if (want === null) {
          expect([seed, id, value]).toEqual([seed, id, null]);
          continue;
        }
        zones += 1;
        const { points: wanted, degenerate, cannotGain } = want.byId[id as "nash"];
        if (degenerate || cannotGain.length > 0) continue;
        expect([seed, id, points.map(({ u, count: n }) => [u, n])]).toEqual([
          seed,
          id,
          wanted.map(({ u, count: n }) => [u, n]),
        ]);
      }
    }
    expect(zones).toBeGreaterThan(600);
  });
});
