import { describe, expect, test } from "vitest";
import { frontier } from "./frontier.js";
import type { Deal } from "./model.js";
import { dice, randomModel } from "./plain/random-model.js";
import { allDeals } from "./plain/rows.js";
import { maximise } from "./search.js";
import { solve } from "./solutions.js";
import { inside, type Space, spaceOf, valueOf as worthTo } from "./space.js";

describe("best deals without the frontier", () => {
  test("[SE1] nash, egalitarian, largest share and sum equal those from the exact frontier, ties and counts included", () => {
    let zones = 0;
    for (let seed = 1; seed <= 250; seed++) {
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
    expect(zones).toBeGreaterThan(250);
  });

  test("[SE2] a search cut short says so, and its bound is never below the truth", () => {
    let cut = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const space = additive({ parties: 3, issues: 10, options: 3, seed, floor: 0 });
      const d = [0, 0, 0];
      for (const objective of [
        { kind: "product of gains", d },
        { kind: "least gain", d },
      ] as const) {
        const full = maximise(space, objective);
        const short = maximise(space, objective, { nodes: 3, ties: 3 });
        expect(full.proven).toBe(true);
        expect(short.bound).toBeGreaterThanOrEqual(full.value! * (1 - 1e-9));
        if (short.value !== null) expect(short.value).toBeLessThanOrEqual(full.value! * (1 + 1e-9));
        if (short.proven) expect(short.value).toBeCloseTo(full.value!, 3);
        else cut += 1;
      }
    }
    expect(cut).toBeGreaterThan(5);
  });

  test("[SE3] two to five parties, 40 issues of 5 options, whole scores: proven, and no deal met is better", () => {
    for (const parties of [2, 3, 4, 5]) {
      const space = additive({ parties, issues: 40, options: 5, seed: parties, floor: 0 });
      const d = new Array(parties).fill(0);
      const nash = maximise(space, { kind: "product of gains", d });
      const fair = maximise(space, { kind: "least gain", d });
      expect([nash.proven, fair.proven]).toEqual([true, true]);
      for (const { u, example } of [...nash.points, ...fair.points]) {
        expect(space.coordinates.slice(0, parties).map((party) => worthTo(party, example))).toEqual(u);
      }
      const roll = dice(99);
      const score = (u: readonly number[]) => u.reduce((product, units) => product * units, 1);
      for (let k = 0; k < 500; k++) {
        const start = [...nash.points[0]!.example];
        start[roll(40)] = roll(5);
        start[roll(40)] = roll(5);
        const u = space.coordinates.map((party) => worthTo(party, start));
        expect(score(u)).toBeLessThanOrEqual(score(nash.points[0]!.u));
        expect(Math.min(...u)).toBeLessThanOrEqual(fair.value!);
      }
    }
  });

  test("[SE4] without binding walk-aways the least slack may be negative, and is what all would have to come down by", () => {
    for (let seed = 1; seed <= 150; seed++) {
      const model = randomModel(seed);
      const open = spaceOf(model, { ignoreWalkAways: true });
      const d = model.parties.map(({ walkAway }) => walkAway);
      if (d.every((walkAway) => walkAway === null)) continue;
      const slack = ({ deal }: { deal: Deal }) =>
        Math.min(
          ...d.flatMap((walkAway, p) => (walkAway === null ? [] : [worthTo(model.parties[p]!, deal) - walkAway])),
        );
      const all = allDeals(model).filter((deal) => inside(open, deal));
      const found = maximise(open, { kind: "least gain", d }, { ties: 0 });
      expect([seed, found.proven]).toEqual([seed, true]);
      expect([seed, found.value]).toEqual([
        seed,
        all.length === 0 ? null : Math.max(...all.map((deal) => slack({ deal }))),
      ]);
    }
  });

  test("[SE6] with more ties than may be listed, those shown are still efficient and counted exactly", () => {
    let cut = 0;
    for (let seed = 1; seed <= 60; seed++) {
      const space = additive({ parties: 3, issues: 6, options: 3, seed, floor: 0, faces: 3 });
      const counts = new Map(frontier(space)!.points.map(({ u, count }) => [u.join(), count]));
      for (const objective of [
        { kind: "least gain", d: [0, 0, 0] },
        { kind: "weighted sum", weights: [1, 1, 1] },
      ] as const) {
        const full = maximise(space, objective);
        const few = maximise(space, objective, { ties: 8 });
        if (!few.proven || few.tiesComplete) continue;
        cut += 1;
        expect(few.value).toBe(full.value);
        for (const { u, count } of few.points) expect([seed, u, count]).toEqual([seed, u, counts.get(u.join())]);
      }
    }
    expect(cut).toBeGreaterThan(5);
  });

  test("[SE5] linked issues: with forbidden pairs and terms the best deal of 20 issues is proven and keeps every rule", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const roll = dice(seed);
      const base = additive({ parties: 3, issues: 20, options: 5, seed, floor: 150 });
      const pair = () => {
        const i = roll(20);
        return [
          { issue: i, options: [roll(5)] },
          { issue: (i + 1 + roll(19)) % 20, options: [roll(5)] },
        ];
      };
      const space: Space = {
        ...base,
        coordinates: base.coordinates.map((party) => ({
          ...party,
          terms: Array.from({ length: 3 }, () => ({ when: pair(), add: roll(21) - 10 })),
        })),
        rules: [{ kind: "nogoods", index: 0, said: "", nogoods: Array.from({ length: 12 }, pair) }],
      };
      const found = maximise(space, { kind: "product of gains", d: [150, 150, 150] });
      expect(found.proven).toBe(true);
      expect(found.points.length).toBeGreaterThan(0);
      for (const { example, u } of found.points) {
        expect(inside(space, example)).toBe(true);
        expect(space.coordinates.map((party) => worthTo(party, example))).toEqual(u);
      }
    }
  });
});

/** Additive space without rules; whole scores 0…20 by party, issue and option. */
function additive(options: {
  parties: number;
  issues: number;
  options: number;
  seed: number;
  floor: number;
  faces?: number;
}): Space {
  const roll = dice(options.seed);
  return {
    sizes: new Array(options.issues).fill(options.options),
    allowed: Array.from({ length: options.issues }, () => Array.from({ length: options.options }, (_, o) => o)),
    parties: options.parties,
    coordinates: Array.from({ length: options.parties }, () => ({
      c: Array.from({ length: options.issues }, () =>
        Array.from({ length: options.options }, () => roll(options.faces ?? 21)),
      ),
      terms: [],
      floor: options.floor,
    })),
    rules: [],
  };
}
