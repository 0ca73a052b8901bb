import { expect, test } from "vitest";
import { instance, smallSpace, withPairs } from "../../bench/instances.js";
import { dealsOf, worth } from "../../bench/plain-frontier.js";
import { alternatives } from "./alternatives.js";
import { frontier } from "./frontier.js";
import { inside } from "./space.js";

test("[FR40] the alternatives of an efficient vector are exactly the deals that have it, in lexicographic order", () => {
  for (let seed = 1; seed <= 600; seed++) {
    const space = smallSpace(seed);
    const deals = dealsOf(space);
    for (const { u, count } of frontier(space)!.points) {
      const equal = deals.filter((deal) => worth(space, deal).join() === u.join());
      expect(alternatives(space, u, 0, 1e6), `seed ${seed}`).toEqual(equal);
      expect(BigInt(equal.length)).toBe(count);
    }
  }
});

test("[FR41] an offset and a limit cut the same list", () => {
  for (let seed = 1; seed <= 250; seed++) {
    const space = smallSpace(seed);
    for (const { u } of frontier(space)!.points) {
      const all = alternatives(space, u, 0, 1e6)!;
      for (const [offset, limit] of [
        [0, 1],
        [1, 2],
        [2, 1000],
        [all.length - 1, 1],
        [all.length, 5],
        [0, 0],
      ]) {
        expect(alternatives(space, u, offset, limit), `seed ${seed}`).toEqual(all.slice(offset, offset + limit));
      }
    }
  }
});

test("[FR42] vectors that are not efficient have their alternatives too, and vectors of no deal have none", () => {
  for (let seed = 1; seed <= 300; seed++) {
    const space = smallSpace(seed);
    const deals = dealsOf(space);
    const vectors = new Map(deals.map((deal) => [worth(space, deal).join(), worth(space, deal)]));
    for (const [key, u] of [...vectors].slice(0, 10)) {
      const equal = deals.filter((deal) => worth(space, deal).join() === key);
      expect(alternatives(space, u, 0, 1e6), `seed ${seed}`).toEqual(equal);
    }
    const nobody = space.coordinates.slice(0, space.parties).map(() => 1000);
    expect(alternatives(space, nobody)).toEqual([]);
  }
});

test("[FR43] in a space of 10^28 deals, alternatives from the middle of a list of 4^27 come at once", () => {
  // Four options in ten of each of 28 issues are best for both and equal; the first issue has one only.
  const c = Array.from({ length: 28 }, (_, i) =>
    [5, 3, 3, 1, 5, 5, 0, 2, 5, 1].map((v) => (i === 0 && v === 5 ? 4 : v)),
  );
  c[0][4] = 5;
  const base = instance("int", 2, 28, 10, 1);
  const space = { ...base, coordinates: base.coordinates.map((coordinate) => ({ ...coordinate, c })) };
  const [point, ...others] = frontier(space)!.points;
  expect(others).toEqual([]);
  expect(point.count).toBe(4n ** 27n);
  expect(point.u).toEqual([140, 140]);
  const digits = (n: number) => [
    4,
    ...[...n.toString(4).padStart(27, "0")].map((digit) => [0, 4, 5, 8][Number(digit)]),
  ];
  const offset = 2 ** 52 + 12345;
  expect(alternatives(space, point.u, offset, 2)).toEqual([digits(offset), digits(offset + 1)]);
});

test("[FR44] alternatives keep to rules in spaces too large to enumerate", () => {
  for (let seed = 1; seed <= 5; seed++) {
    const space = withPairs(instance("int", 2, 14, 5, seed), 12, seed);
    for (const { u, count } of frontier(space)!.points) {
      const found = alternatives(space, u, 0, 50)!;
      expect(found.length).toBe(count < 50n ? Number(count) : 50);
      for (const deal of found) {
        expect(inside(space, deal)).toBe(true);
        expect(worth(space, deal)).toEqual(u);
      }
      expect(new Set(found.map((deal) => deal.join())).size).toBe(found.length);
    }
  }
});

test("[FR45] under rules, too, a long list of alternatives is in lexicographic order", () => {
  const flat = { c: Array.from({ length: 8 }, () => [1, 1, 1, 1]), terms: [], floor: -Infinity };
  const nogood = [0, 4, 7].map((issue) => ({ issue, options: [1, 2] }));
  const space = {
    sizes: flat.c.map(() => 4),
    allowed: flat.c.map(() => [0, 1, 2, 3]),
    parties: 2,
    coordinates: [flat, flat],
    rules: [{ kind: "nogoods" as const, index: 0, said: "", nogoods: [nogood] }],
  };
  const all = dealsOf(space);
  expect(all).toHaveLength(4 ** 8 - 2 ** 3 * 4 ** 5);
  for (const offset of [0, 12_345, all.length - 2]) {
    expect(alternatives(space, [8, 8], offset, 3)).toEqual(all.slice(offset, offset + 3));
  }
});

test("[FR46] with several factions, too, an offset skips as many alternatives as it says", () => {
  let listed = 0;
  for (let seed = 1; seed <= 30; seed++) {
    const base = instance("int", 2 + (seed % 2) + 2, 6, 3, seed);
    const parties = base.parties - 2;
    const coordinates = base.coordinates.map(({ c }, p) => {
      const coarse = c.map((options) => options.map((v) => Math.round(v / 8)));
      const best = coarse.reduce((sum, options) => sum + Math.max(...options), 0);
      return { c: coarse, terms: [], floor: p < parties ? -Infinity : Math.round(best * 0.6) };
    });
    const space = { ...base, parties, coordinates };
    const vectors = new Map(dealsOf(space).map((deal) => [worth(space, deal).join(), worth(space, deal)]));
    for (const u of [...vectors.values()].slice(0, 12)) {
      const all = alternatives(space, u, 0, 1e6)!;
      all.forEach((deal, k) => {
        expect(alternatives(space, u, k, 1), `seed ${seed}, ${u}`).toEqual([deal]);
      });
      listed += all.length;
    }
  }
  expect(listed).toBeGreaterThan(500);
});
