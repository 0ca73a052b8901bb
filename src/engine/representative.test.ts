import { describe, expect, test } from "vitest";
import { frontier } from "./frontier.js";
import { dice, randomModel } from "./plain/random-model.js";
import { representative } from "./representative.js";
import { type Space, spaceOf } from "./space.js";

describe("a representative frontier", () => {
  test("[RF1] every point shown is efficient and has its exact count; where all cells are proven the guarantee holds", () => {
    let shown = 0;
    for (let seed = 1; seed <= 150; seed++) {
      const space = spaceOf(randomModel(seed));
      const exact = frontier(space)!.points;
      const got = representative(space, { cells: 27 });
      expect([seed, got.points.length === 0]).toEqual([seed, exact.length === 0]);
      const counts = new Map(exact.map(({ u, count }) => [u.join(), count]));
      for (const { u, count } of got.points) expect([seed, u, count]).toEqual([seed, u, counts.get(u.join())]);
      if (got.points.length === 0) continue;
      shown += got.points.length;
      const { cell, cells, proven } = got.guarantee!;
      expect([seed, proven]).toEqual([seed, cells]);
      for (const { u } of exact) {
        const near = got.points.some((x) => x.u.every((units, p) => units >= u[p]! - cell[p]!));
        expect([seed, u, near]).toEqual([seed, u, true]);
      }
    }
    expect(shown).toBeGreaterThan(150);
  });

  test("[RF2] points come party 1 descending and each vector once", () => {
    for (let seed = 1; seed <= 60; seed++) {
      const { points } = representative(spaceOf(randomModel(seed)));
      for (let k = 1; k < points.length; k++) {
        const [a, b] = [points[k - 1]!.u, points[k]!.u];
        const p = a.findIndex((units, q) => units !== b[q]);
        expect(p >= 0 && a[p]! > b[p]!).toBe(true);
      }
    }
  });

  test("[RF3] without room to search it never says that a set with deals is proven empty", () => {
    let cutShort = 0;
    for (let seed = 1; seed <= 300; seed++) {
      const space = spaceOf(randomModel(seed));
      const got = representative(space, { cells: 16, nodes: 3 });
      if (got.points.length > 0) continue;
      const empty = frontier(space)!.points.length === 0;
      if (got.exact) expect([seed, empty]).toEqual([seed, true]);
      else if (!empty) cutShort++;
    }
    expect(cutShort).toBeGreaterThan(0);
  });

  test("[RF4] with values too fine for ties, where dominated partial deals are dropped, points and guarantee hold as well", () => {
    for (let seed = 1; seed <= 3; seed++) {
      const roll = dice(seed);
      const sizes = new Array<number>(13).fill(5);
      const space: Space = {
        sizes,
        allowed: sizes.map((size) => [...new Array(size).keys()]),
        parties: 3,
        coordinates: [0, 1, 2].map(() => ({
          c: sizes.map((size) => Array.from({ length: size }, () => roll(10_000_000))),
          terms: [],
          floor: -Infinity,
        })),
        rules: [],
      };
      const exact = frontier(space)!.points;
      const { points, guarantee } = representative(space);
      const efficient = new Set(exact.map(({ u, count }) => `${u} x${count}`));
      expect(points.filter(({ u, count }) => !efficient.has(`${u} x${count}`))).toEqual([]);
      expect(guarantee!.proven).toBe(guarantee!.cells);
      const far = exact.filter(
        ({ u }) => !points.some((x) => x.u.every((units, p) => units >= u[p]! - guarantee!.cell[p]!)),
      );
      expect(far).toEqual([]);
    }
  });
});
