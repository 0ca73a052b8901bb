import { describe, expect, test } from "vitest";
import { chance, instance, smallSpace, withFloors, withPairs } from "../../bench/instances.js";
import { dealsOf, plainFrontier, worth } from "../../bench/plain-frontier.js";
import { frontier } from "./frontier.js";
import type { Literal } from "./model.js";
import { exampleModel } from "./plain-example.js";
import { type Coordinate, inside, type Space, spaceOf } from "./space.js";

const listed = (space: Space) => frontier(space)!.points.map(({ u, count }) => [u, count]);

/** A set without rules and floors: [party][issue][option], units. */
function spaceFrom(c: readonly (readonly (readonly number[])[])[]): Space {
  const sizes = c[0].map((options) => options.length);
  return {
    sizes,
    allowed: sizes.map((size) => [...new Array(size).keys()]),
    parties: c.length,
    coordinates: c.map((byIssue): Coordinate => ({ c: byIssue, terms: [], floor: -Infinity })),
    rules: [],
  };
}

describe("against the definition", () => {
  test("[FR1] the frontier holds exactly the vectors that no deal of the set dominates, each with its number of deals", () => {
    for (let seed = 1; seed <= 2500; seed++) {
      const space = smallSpace(seed);
      expect(listed(space), `seed ${seed}`).toEqual(plainFrontier(space));
    }
  });

  test("[FR2] every example is a deal of the set, in the issues' own option indexes, and has its point's vector", () => {
    for (let seed = 1; seed <= 1000; seed++) {
      const space = smallSpace(seed);
      for (const { u, example } of frontier(space)!.points) {
        expect(inside(space, example), `seed ${seed}`).toBe(true);
        expect(worth(space, example)).toEqual(u);
      }
    }
  });

  test("[FR3] among thousands of deals the frontier is the definition's, from one party to five", () => {
    for (const parties of [1, 2, 3, 4, 5]) {
      for (const kind of ["real", "int", "opp"] as const) {
        for (let seed = 1; seed <= 3; seed++) {
          const [issues, options] = parties < 4 ? [5, 5] : [5, 4];
          const space = withPairs(instance(kind, parties, issues, options, seed), seed === 3 ? 3 : 0, seed);
          expect(listed(space), `${kind} ${seed}`).toEqual(plainFrontier(space));
          const bound = withFloors(space, 0.4);
          expect(listed(bound), `${kind} ${seed}`).toEqual(plainFrontier(bound));
        }
      }
    }
  });

  test("[FR4] ties over a wide range of values are told from near ties, from two parties to five", () => {
    for (const parties of [2, 3, 4, 5]) {
      for (let seed = 1; seed <= 8; seed++) {
        const random = chance(seed * 31 + parties);
        const values = [0, 1, 500, 501, 1000, 1001];
        const c = Array.from({ length: parties }, () =>
          Array.from({ length: 5 }, () =>
            Array.from({ length: 4 }, () => values[Math.floor(random() * values.length)]),
          ),
        );
        expect(listed(spaceFrom(c)), `seed ${seed}`).toEqual(plainFrontier(spaceFrom(c)));
      }
    }
  });

  test("[FR5] sets whose rules keep too many states apart are enumerated, with the same answer", () => {
    for (let seed = 1; seed <= 1500; seed++) {
      const space = smallSpace(seed);
      const found = frontier(space, { states: 0 })!;
      expect(
        found.points.map(({ u, count }) => [u, count]),
        `seed ${seed}`,
      ).toEqual(plainFrontier(space));
      for (const { u, example } of found.points) {
        expect(inside(space, example)).toBe(true);
        expect(worth(space, example)).toEqual(u);
      }
    }
    expect(frontier(withPairs(instance("int", 2, 5, 5, 1), 5, 1), { states: 0 })?.method).toBe("enumerated");
  });
});

describe("factions", () => {
  test("[FR24] veto factions of one party or more bind among thousands of deals as the definition says", () => {
    for (const kind of ["real", "int", "opp"] as const) {
      for (const [parties, factions] of [
        [1, 2],
        [2, 1],
        [2, 2],
        [3, 1],
      ]) {
        for (const share of [0.3, 0.5]) {
          const all = instance(kind, parties + factions, 5, 5, factions);
          const bound = withFloors(all, share).coordinates;
          const coordinates = all.coordinates.map((coordinate, p) => (p < parties ? coordinate : bound[p]));
          const space = { ...all, parties, coordinates };
          expect(listed(space), `${kind} ${parties} ${factions}`).toEqual(plainFrontier(space));
        }
      }
    }
  });
});

describe("ties", () => {
  test("[FR6] equal-valued deals are both kept: three points and four deals", () => {
    const space = spaceFrom([[[5, 5, 2, 9]], [[5, 5, 9, 2]]]);
    expect(listed(space)).toEqual([
      [[9, 2], 1n],
      [[5, 5], 2n],
      [[2, 9], 1n],
    ]);
  });

  test("[FR7] deals with equal party values count together although a veto faction sees them differently", () => {
    const parties = spaceFrom([
      [
        [1, 0],
        [1, 0],
      ],
      [
        [0, 1],
        [0, 1],
      ],
    ]);
    const faction: Coordinate = {
      c: [
        [3, 0],
        [0, 2],
      ],
      terms: [],
      floor: 0,
    };
    const binding = { ...parties, coordinates: [...parties.coordinates, { ...faction, floor: 2 }] };
    expect(listed({ ...parties, coordinates: [...parties.coordinates, faction] })).toEqual([
      [[2, 0], 1n],
      [[1, 1], 2n],
      [[0, 2], 1n],
    ]);
    expect(listed(binding)).toEqual([
      [[2, 0], 1n],
      [[1, 1], 1n],
      [[0, 2], 1n],
    ]);
  });

  test("[FR8] counts above 2^53 are exact", () => {
    for (const parties of [1, 2, 3, 5]) {
      const random = chance(parties);
      // Every option is worth something to one party only, so that nothing is dominated on the way.
      const favoured = Array.from({ length: 9 }, () =>
        Array.from({ length: 150 }, () => Math.floor(random() * parties)),
      );
      const c = Array.from({ length: parties }, (_, p) => favoured.map((row) => row.map((q) => (p === q ? 1 : 0))));
      // By convolution over all vectors, without any dominance.
      let all = new Map<string, bigint>([[c.map(() => 0).join(), 1n]]);
      for (let i = 0; i < 9; i++) {
        const next = new Map<string, bigint>();
        for (const [key, count] of all) {
          const u = key.split(",").map(Number);
          for (let o = 0; o < 150; o++) {
            const to = u.map((v, p) => v + c[p][i][o]).join();
            next.set(to, (next.get(to) ?? 0n) + count);
          }
        }
        all = next;
      }
      const { points } = frontier(spaceFrom(c))!;
      expect(points.some(({ count }) => count > 2n ** 53n)).toBe(true);
      for (const { u, count } of points) expect(count).toBe(all.get(u.join()));
    }
  });
});

describe("edges", () => {
  const nothing = { points: [], exact: true };

  test("[FR9] an issue without an option left, or floors nobody reaches, give the empty frontier", () => {
    const space = instance("int", 2, 4, 3, 1);
    expect(frontier({ ...space, allowed: [[0], [], [1], [2]] })).toMatchObject(nothing);
    expect(frontier(withFloors(space, 1.01))).toMatchObject(nothing);
    const contradictory: Literal[][] = [[{ issue: 0, options: [0, 1] }], [{ issue: 0, options: [2] }]];
    expect(
      frontier({ ...space, rules: [{ kind: "nogoods", index: 0, said: "", nogoods: contradictory }] }),
    ).toMatchObject(nothing);
    // Each floor alone can be reached here, not both.
    const [a, b] = [
      [10, 0],
      [0, 10],
    ];
    const opposed = spaceFrom([[a], [b]]);
    const floored = { ...opposed, coordinates: opposed.coordinates.map((coordinate) => ({ ...coordinate, floor: 5 })) };
    expect(frontier(floored)).toMatchObject(nothing);
  });

  test("[FR10] one issue, one option, one party, or no issue at all", () => {
    expect(listed(spaceFrom([[[7]], [[-3]]]))).toEqual([[[7, -3], 1n]]);
    expect(listed(spaceFrom([[[1, 4, 4, 2]]]))).toEqual([[[4], 2n]]);
    expect(
      listed({ sizes: [], allowed: [], parties: 1, coordinates: [{ c: [], terms: [], floor: 0 }], rules: [] }),
    ).toEqual([[[0], 1n]]);
    expect(frontier(spaceFrom([[[1, 4, 4, 2]]]))!.points[0].example).toEqual([1]);
  });

  test("[FR11] where all deals are worth the same, one point counts all 10^40 of them", () => {
    for (const parties of [1, 2, 3, 4, 5]) {
      const c = Array.from({ length: parties }, () => Array.from({ length: 40 }, () => new Array<number>(10).fill(2)));
      expect(listed(spaceFrom(c))).toEqual([[new Array(parties).fill(80), 10n ** 40n]]);
    }
  });

  test("[FR12] values up to 2^53 and below 0 stay exact", () => {
    const high = 2 ** 52 - 1;
    const c = [
      [
        [high, high - 1, 0],
        [high, high - 2],
      ],
      [
        [-high, 1 - high, -2],
        [-high, 2 - high],
      ],
    ];
    expect(listed(spaceFrom(c))).toEqual(plainFrontier(spaceFrom(c)));
    expect(listed(spaceFrom(c))).toHaveLength(6);
  });
});

describe("budgets", () => {
  test("[FR13] over the budget of points the answer is null, at the budget it is the frontier", () => {
    for (const parties of [2, 3, 4, 5]) {
      const space = instance("opp", parties, 6, 4, 1);
      const size = frontier(space)!.points.length;
      expect(frontier(space, { points: size - 1 })).toBeNull();
      // Undominated partial deals are never more than undominated deals without rules and floors.
      expect(frontier(space, { points: size })!.points).toHaveLength(size);
    }
  });

  test("[FR14] rules that keep too many states apart in a large set give null", () => {
    expect(frontier(withPairs(instance("int", 2, 20, 5, 1), 150, 1))).toBeNull();
  });

  test("[FR15] a counter over many issues needs one state for each number counted, not one for each combination", () => {
    const space = instance("int", 2, 14, 3, 5);
    const of = space.sizes.map((_, issue) => [[{ issue, options: [0, 1] }]]);
    const { method, points } = frontier({ ...space, rules: [{ kind: "at most", index: 0, said: "", most: 3, of }] })!;
    expect(method).toBe("issue by issue over 14 issues, up to 4 states under rules and bonuses");
    for (const { example } of points) expect(example.filter((option) => option < 2).length).toBeLessThanOrEqual(3);
  });
});

describe("the worked example", () => {
  const deal = (example: readonly number[]) =>
    ["none partial full", "high mid low", "basic full"].map((options, i) => options.split(" ")[example[i]]).join("/");
  const shown = (space: Space) =>
    frontier(space)!.points.map(({ u, count, example }) => [deal(example), ...u.map((v) => v / 100), count]);

  test("[FR22] six of the ten permitted deals are efficient, from full/mid/full to partial/low/full", () => {
    expect(dealsOf(spaceOf(exampleModel([null, null])))).toHaveLength(10);
    expect(shown(spaceOf(exampleModel()))).toEqual([
      ["full/mid/full", 61, 54.25, 1n],
      ["partial/mid/basic", 60.5, 54.75, 1n],
      ["full/low/full", 58, 70, 1n],
      ["partial/low/basic", 57.5, 70.5, 1n],
      ["partial/mid/full", 48.5, 79.75, 1n],
      ["partial/low/full", 45.5, 95.5, 1n],
    ]);
  });

  test("[FR23] a veto makes a deal efficient that a vetoed one dominated before", () => {
    const onlyBasic = {
      id: "guards",
      veto: true,
      threshold: 4500,
      terms: [],
      c: [
        [0, 0, 0],
        [0, 0, 0],
        [10000, 4000],
      ],
    };
    expect(shown(spaceOf(exampleModel([20, 20], [onlyBasic])))).toEqual([
      ["partial/mid/basic", 60.5, 54.75, 1n],
      ["partial/low/basic", 57.5, 70.5, 1n],
      ["none/low/basic", 20, 75, 1n],
    ]);
  });
});
