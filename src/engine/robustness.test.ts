import { expect, test } from "vitest";
import { triangular, uniform } from "./chance.js";
import { drawModel, drawScale } from "./draws.js";
import type { Deal, DealModel } from "./model.js";
import { plainFrontier } from "./plain/frontier.js";
import { allDeals, isAcceptable, isAcceptableTo, rowOf, rowsOf } from "./plain/rows.js";
import { plainSolutions } from "./plain/solutions.js";
import { randomRanged } from "./plain-ranged.js";
import { anyOpen } from "./ranged.js";
import { robustness, summarise, tally } from "./robustness.js";
import { spaceOf, valueOf as worthOf } from "./space.js";
import { wilson } from "./wilson.js";
import { solveWorld } from "./world.js";

const some = (model: DealModel, seed: number): Deal[] => {
  const deals = allDeals(model);
  return [0, 1, 2, 3].map((k) => deals[(seed * 13 + k * 7) % deals.length]!);
};

test("[RB1] a draw depends on seed, draw, party and number only, and stays between 0 and 1", () => {
  const all = [uniform(1, 2, 3, 4), uniform(1, 2, 4, 3), uniform(1, 3, 2, 4), uniform(2, 1, 3, 4), uniform(1, 2, 3, 5)];
  expect(new Set(all).size).toBe(5);
  expect(uniform(1, 2, 3, 4)).toBe(all[0]);
  const many = Array.from({ length: 20_000 }, (_, k) => uniform(5, k, k % 3, k % 17));
  expect(Math.min(...many)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...many)).toBeLessThan(1);
  const tenths = new Array(10).fill(0);
  for (const u of many) tenths[Math.floor(u * 10)]++;
  for (const hits of tenths) expect(Math.abs(hits - 2_000)).toBeLessThan(200);
  const lag = many.slice(1).reduce((sum, u, k) => sum + (u - 0.5) * (many[k]! - 0.5), 0) / many.length;
  expect(Math.abs(lag)).toBeLessThan(0.003);
});

test("[RB2] triangular draws have the mean of their three points and never leave the range", () => {
  const draws = Array.from({ length: 20_000 }, (_, k) => triangular(uniform(3, k), 10, 20, 60));
  expect(draws.reduce((a, b) => a + b, 0) / draws.length).toBeCloseTo(30, 0);
  expect(Math.min(...draws)).toBeGreaterThanOrEqual(10);
  expect(Math.max(...draws)).toBeLessThanOrEqual(60);
  expect(triangular(0.3, 7, 7, 7)).toBe(7);
  expect(triangular(0, 5, 5, 9)).toBe(5);
  expect(triangular(0.999_999, 5, 9, 9)).toBeLessThanOrEqual(9);
});

test("[RB3] weights are brought to 1 again in every draw, and numbers known exactly stay exact", () => {
  const { ranged, model } = randomRanged(11, 20);
  const fixed = randomRanged(11, 0);
  expect(anyOpen(ranged)).toBe(true);
  expect(anyOpen(fixed.ranged)).toBe(false);
  for (let draw = 0; draw < 20; draw++) {
    const world = drawModel(ranged, model, { seed: 1, draw });
    for (const { weights } of world.parties) expect(weights.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
    const same = drawModel(fixed.ranged, fixed.model, { seed: 1, draw });
    const by = drawScale(fixed.model) / fixed.model.scale;
    same.parties.forEach((party, p) => {
      expect(party.c).toEqual(fixed.model.parties[p]!.c.map((list) => list.map((units) => units * by)));
      const { walkAway } = fixed.model.parties[p]!;
      expect(party.walkAway).toBe(walkAway === null ? null : walkAway * by);
    });
  }
});

test("[RB4] changing one number leaves every other draw as it was", () => {
  const { ranged, model } = randomRanged(4, 20);
  const [first, ...others] = ranged.parties;
  const changed = { parties: [first!, ...others.map((party) => ({ ...party, walkAway: null }))] };
  for (let draw = 0; draw < 10; draw++) {
    const [a, b] = [ranged, changed].map((one) => drawModel(one, model, { seed: 9, draw }));
    expect(b!.parties.map(({ c }) => c)).toEqual(a!.parties.map(({ c }) => c));
    expect(b!.parties[0]).toEqual(a!.parties[0]);
  }
});

test("[RB5] a deal worth exactly its walk-away whatever the weights is never lost to rounding", () => {
  const number = (z: number, low: number, best: number, high: number) => ({ z, low, best, high });
  const ranged = {
    parties: [0, 1].map(() => ({
      weights: [number(0, 1, 2, 7), number(1, 1, 3, 5), number(2, 0, 1, 3)],
      worths: [0, 1, 2].map((i) => [number(3 + 2 * i, 50, 50, 50), number(4 + 2 * i, 10, 20, 30)]),
      bonuses: [],
      weightsAsWritten: false,
      walkAway: { kind: "points" as const, points: number(9, 50, 50, 50) },
      factions: [],
    })),
  };
  const model: DealModel = {
    scale: 6,
    rounded: false,
    issues: [0, 1, 2].map((i) => ({ id: `i${i}`, options: ["a", "b"] })),
    parties: ["A", "B"].map((id) => ({
      id,
      c: [
        [100, 40],
        [150, 60],
        [50, 20],
      ],
      terms: [],
      walkAway: 300,
      redLines: [],
      factions: [],
      weights: [],
    })),
    rules: [],
  };
  const found = robustness(
    ranged,
    model,
    [
      [0, 0, 0],
      [0, 0, 1],
    ],
    { seed: 1, draws: 300 },
  );
  expect(found.deals.map(({ acceptable, safe }) => [acceptable, safe])).toEqual([
    [1, true],
    [0, false],
  ]);
});

test("[RB6] on small random talks every share, loss and regret is what enumerating each drawn world gives", () => {
  const draws = 12;
  let zones = 0;
  for (let seed = 1; seed <= 25; seed++) {
    const { ranged, model } = randomRanged(seed);
    const shortlist = some(model, seed);
    const found = robustness(ranged, model, shortlist, { seed, draws });
    const scale = drawScale(model);
    const worlds = Array.from({ length: draws }, (_, draw) => {
      const world = drawModel(ranged, model, { seed, draw });
      const zone = rowsOf(world).filter(isAcceptable);
      return { world, zone, solutions: plainSolutions(world), frontier: plainFrontier(zone).map(({ u }) => u.join()) };
    });
    const at = `seed ${seed}`;
    const withZone = worlds.filter(({ zone }) => zone.length);
    zones += withZone.length;
    expect([found.draws, found.withZone], at).toEqual([draws, withZone.length]);
    shortlist.forEach((deal, x) => {
      const one = found.deals[x]!;
      const rows = worlds.map(({ world }) => rowOf(world, deal));
      const share = (test: (draw: number) => boolean) => worlds.filter((_, draw) => test(draw)).length / draws;
      expect(one.acceptable, at).toBeCloseTo(
        share((k) => isAcceptable(rows[k]!)),
        12,
      );
      for (const p of model.parties.keys()) {
        expect(one.acceptableTo[p], at).toBeCloseTo(
          share((k) => isAcceptableTo(rows[k]!, p)),
          12,
        );
      }
      expect(one.efficient, at).toBeCloseTo(
        share((k) => isAcceptable(rows[k]!) && worlds[k]!.frontier.includes(rows[k]!.u.join())),
        12,
      );
      for (const id of [
        "nash",
        "ks-maxmin",
        "ks-min-spread",
        "egalitarian",
        "utilitarian",
        "equitability",
        "ks-genius",
      ] as const) {
        const picked = share((k) => {
          const solution = worlds[k]!.solutions?.byId[id];
          return solution !== undefined && solution.points[solution.chosen]!.u.join() === rows[k]!.u.join();
        });
        expect(one.picked[id] ?? 0, `${at}, ${id}`).toBeCloseTo(picked, 12);
      }
      const losses = worlds.flatMap(({ zone }, k) =>
        zone.length
          ? [Math.max(0, ...zone.map((y) => Math.min(...y.u.map((units, p) => units - rows[k]!.u[p]!)))) / scale]
          : [],
      );
      const mean = losses.length ? losses.reduce((a, b) => a + b, 0) / losses.length : 0;
      expect(one.jointLoss[0], at).toBeCloseTo(mean, 9);
      const rank = [...losses].sort((a, b) => a - b)[Math.ceil(0.9 * losses.length) - 1] ?? 0;
      expect(one.jointLoss[1], at).toBeCloseTo(rank, 9);
      expect(one.jointLoss[2], at).toBeCloseTo(Math.max(0, ...losses), 9);
      const regrets = worlds.flatMap(({ zone, solutions }, k) => {
        if (!zone.length || !solutions) return [];
        const product = (u: readonly number[]) =>
          u.reduce((all, units, p) => all * Math.max(0, units - solutions.disagreement[p]!), 1);
        const best = Math.max(...zone.map(({ u }) => product(u)));
        if (best === 0) return [];
        const own = isAcceptable(rows[k]!) ? product(rows[k]!.u) : 0;
        return [1 - (own / best) ** (1 / model.parties.length)];
      });
      expect(one.leftOut, at).toBe(draws - regrets.length);
      expect(one.nashRegret[2], at).toBeCloseTo(Math.max(0, ...regrets), 9);
    });
  }
  expect(zones).toBeGreaterThan(40);
});

test("[RB14] a world searched deal by deal gives the zone, losses, dominance and largest product of its frontier", () => {
  let seen = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const { ranged, model } = randomRanged(seed);
    const world = drawModel(ranged, model, { seed, draw: 0 });
    const space = spaceOf(world);
    const [exact, searched] = [true, false].map((frontiers) => solveWorld(world, space, frontiers));
    expect(searched === null, `seed ${seed}`).toBe(exact === null);
    if (!exact || !searched) continue;
    seen++;
    expect(searched.product, `seed ${seed}`).toBeCloseTo(exact.product, 6);
    for (const deal of some(model, seed)) {
      const u = world.parties.map((party) => worthOf(party, deal));
      expect(searched.against(u), `seed ${seed}, deal ${deal}`).toEqual(exact.against(u));
    }
  }
  expect(seen).toBeGreaterThan(5);
});

test("[RB7] slices of draws merged give the same as all draws at once", () => {
  const { ranged, model } = randomRanged(3);
  const shortlist = some(model, 3);
  const slice = (from: number, to: number) => tally(ranged, model, shortlist, { seed: 5, from, to });
  const merged = summarise(ranged, model, { tallies: [slice(0, 7), slice(7, 30), slice(30, 40)] });
  expect(merged).toEqual(robustness(ranged, model, shortlist, { seed: 5, draws: 40 }));
  expect(JSON.parse(JSON.stringify(slice(0, 7)))).toEqual(slice(0, 7));
});

test("[RB8] without ranges every share is 0 or 1 and every draw is the model itself", () => {
  for (let seed = 1; seed <= 80; seed++) {
    const { ranged, model } = randomRanged(seed, 0);
    const shortlist = some(model, seed);
    const found = robustness(ranged, model, shortlist, { seed, draws: 3 });
    const solutions = plainSolutions(model);
    expect(found.withZone, `seed ${seed}`).toBe(rowsOf(model).some(isAcceptable) ? 3 : 0);
    shortlist.forEach((deal, x) => {
      const u = rowOf(model, deal).u.join();
      for (const [id, { points, chosen }] of Object.entries(solutions?.byId ?? {})) {
        const share = found.deals[x]!.picked[id as "nash"] ?? 0;
        expect(share, `seed ${seed}, ${id}`).toBe(points[chosen]!.u.join() === u ? 1 : 0);
      }
      const acceptable = isAcceptable(rowOf(model, deal)) ? 1 : 0;
      expect(found.deals[x]!.acceptable, `seed ${seed}`).toBe(acceptable);
      expect(found.deals[x]!.safe, `seed ${seed}`).toBe(acceptable === 1);
    });
  }
});

test("[RB13] a zone of one deal worth exactly the walk-aways is a zone in every draw", () => {
  const number = (z: number, best: number) => ({ z, low: best, best, high: best });
  const party = {
    weights: [number(0, 1)],
    worths: [[number(1, 50), number(2, 0)]],
    bonuses: [],
    weightsAsWritten: false,
    walkAway: { kind: "points" as const, points: number(3, 50) },
    factions: [],
  };
  const model: DealModel = {
    scale: 1,
    rounded: false,
    issues: [{ id: "i", options: ["a", "b"] }],
    parties: ["A", "B"].map((id) => ({
      id,
      c: [[50, 0]],
      terms: [],
      walkAway: 50,
      redLines: [],
      factions: [],
      weights: [1],
    })),
    rules: [],
  };
  const found = robustness({ parties: [party, party] }, model, [[0]], { seed: 1, draws: 5 });
  expect(found).toMatchObject({ withZone: 5, deals: [{ acceptable: 1, efficient: 1, leftOut: 5 }] });
});

test("[RB9] a deal called safe is acceptable in every draw, also with uniform draws", () => {
  let safe = 0;
  for (let seed = 1; seed <= 40; seed++) {
    const { ranged, model } = randomRanged(seed, 12);
    const found = robustness(ranged, model, allDeals(model).slice(0, 12), { seed, draws: 15, shape: "uniform" });
    for (const one of found.deals) {
      one.safeFor.forEach((sure, p) => {
        if (sure) expect(one.acceptableTo[p], `seed ${seed}`).toBe(1);
      });
      if (!one.safe) continue;
      safe++;
      expect(one.acceptable, `seed ${seed}`).toBe(1);
    }
  }
  expect(safe).toBeGreaterThan(5);
});

test("[RB10] the Wilson interval is the published one and stays within 0 and 1", () => {
  expect(wilson(0, 10).map((x) => x.toFixed(4))).toEqual(["0.0000", "0.2775"]);
  expect(wilson(5, 10).map((x) => x.toFixed(4))).toEqual(["0.2366", "0.7634"]);
  expect(wilson(10, 10)[1]).toBe(1);
  expect(wilson(0, 0)).toEqual([0, 1]);
});

test("[RB11] progress is reported draw by draw, and stopping leaves the draws done", () => {
  const { ranged, model } = randomRanged(2);
  const seen: number[] = [];
  const found = robustness(ranged, model, some(model, 2), {
    seed: 1,
    draws: 50,
    onProgress: (done) => {
      seen.push(done);
      return done < 8;
    },
  });
  expect(seen).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  expect(found.draws).toBe(8);
});

test("[RB12] a walk-away given as a deal is worth what that deal is worth in the same draw", () => {
  const { ranged, model } = [...Array(80).keys()]
    .map((seed) => randomRanged(seed + 1))
    .find(({ ranged: one }) => one.parties[0]!.walkAway?.kind === "deal")!;
  const { walkAway } = ranged.parties[0]!;
  if (walkAway?.kind !== "deal") throw new Error("expected a walk-away given as a deal");
  const world = drawModel(ranged, model, { seed: 1, draw: 3 });
  const gap = worthOf(world.parties[0]!, walkAway.deal) - world.parties[0]!.walkAway!;
  expect(gap).toBeGreaterThanOrEqual(0);
  expect(gap).toBeLessThanOrEqual(model.issues.length + 1);
});
