import { describe, expect, test } from "vitest";
import { count } from "./count.js";
import { cornerOf, countCorner } from "./count-corner.js";
import { countDense, denseCost } from "./count-dense.js";
import { countDepthFirst } from "./count-depth-first.js";
import { countHalves, halves } from "./count-halves.js";
import { diagram } from "./diagram.js";
import type { Deal } from "./model.js";
import { dice, randomModel } from "./plain/random-model.js";
import { type Binding, inside, type Space, spaceOf } from "./space.js";

/** Straight from the definition. */
function counted(space: Space): bigint {
  let deals: Deal[] = [[]];
  for (const size of space.sizes)
    deals = deals.flatMap((deal) => Array.from({ length: size }, (_, option) => [...deal, option]));
  return BigInt(deals.filter((deal) => inside(space, deal)).length);
}

const bindings: Binding[] = [
  {},
  { accept: [] },
  { accept: [0] },
  { redLines: "bottom", dropRules: [0] },
  { ignoreWalkAways: true },
];

/** Additive space without rules; scores by party and issue, drawn from `draw`. */
function additive(options: {
  parties: number;
  issues: number;
  k: number;
  floors: number[];
  draw: (p: number, i: number, o: number) => number;
}): Space {
  const { parties, issues, k, floors, draw } = options;
  return {
    sizes: new Array(issues).fill(k),
    allowed: Array.from({ length: issues }, () => Array.from({ length: k }, (_, o) => o)),
    parties,
    coordinates: Array.from({ length: parties }, (_, p) => ({
      c: Array.from({ length: issues }, (_, i) => Array.from({ length: k }, (_, o) => draw(p, i, o))),
      terms: [],
      floor: floors[p]!,
    })),
    rules: [],
  };
}

describe("how many deals", () => {
  test("[CT1] a count is exact on every small space: rules, terms, red lines, factions, any walk-away", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const model = randomModel(seed);
      for (const binding of bindings) {
        const space = spaceOf(model, binding);
        const found = count(space);
        expect([seed, binding, found.exact && found.value]).toEqual([seed, binding, counted(space)]);
      }
    }
  });

  test("[CT2] the counting table, two halves and depth-first counting agree with the definition", () => {
    for (let seed = 1; seed <= 400; seed++) {
      const space = spaceOf(randomModel(seed));
      const graph = diagram(space)!;
      const floors = space.coordinates.map(({ floor }) => (floor === -Infinity ? -1e6 : floor));
      const want = counted(space);
      if (graph.states.at(-1) === 0) {
        expect(want).toBe(0n);
        continue;
      }
      expect([seed, countDepthFirst(graph, floors, Infinity)]).toEqual([seed, want]);
      const cost = denseCost(graph, floors);
      if (cost.feasible) expect([seed, countDense(graph, floors, cost)]).toEqual([seed, want]);
      const two = { ...space, coordinates: space.coordinates.slice(0, 2) };
      const twoGraph = diagram(two)!;
      const cut = halves(twoGraph);
      if (cut) expect([seed, countHalves(twoGraph, floors.slice(0, 2), cut)]).toEqual([seed, counted(two)]);
    }
  });

  test("[CT3] a space without floors and rules is a plain product, however large", () => {
    const space = additive({
      parties: 3,
      issues: 60,
      k: 7,
      floors: [-Infinity, -Infinity, -Infinity],
      draw: (p, i, o) => p + i * o,
    });
    expect(count(space)).toEqual({ exact: true, value: 7n ** 60n, method: "product" });
  });

  test("[CT4] counts above 2^53 are exact: halves of a symmetric space of 3^60 deals", () => {
    // U = number of issues at option 2 minus number at option 0: symmetric around 0, and the middle is a trinomial coefficient.
    const space = (floor: number) =>
      additive({ parties: 1, issues: 60, k: 3, floors: [floor], draw: (_p, _i, o) => o - 1 });
    const atLeast0 = count(space(0));
    const atLeast1 = count(space(1));
    if (!atLeast0.exact || !atLeast1.exact) throw new Error("expected exact counts");
    expect(atLeast0.value + atLeast1.value).toBe(3n ** 60n);
    const factorial = (n: number): bigint => (n < 2 ? 1n : BigInt(n) * factorial(n - 1));
    let middle = 0n;
    for (let k = 0; k <= 30; k++) middle += factorial(60) / (factorial(k) ** 2n * factorial(60 - 2 * k));
    expect(atLeast0.value - atLeast1.value).toBe(middle);
  });

  test("[CT5] with values too fine for a table, up to 10^7 deals are enumerated and more than two parties stay exact", () => {
    const fine = (p: number, i: number, o: number) => ((p * 7919 + i * 104729 + o * 1299709) * 7907) % 99991;
    const space = additive({ parties: 3, issues: 9, k: 5, floors: [450000, 450000, 400000], draw: fine });
    const found = count(space);
    expect(found).toMatchObject({ exact: true, method: "enumerated" });
    const graph = diagram({ ...space, coordinates: space.coordinates.slice(0, 2) })!;
    const floors = [450000, 450000];
    expect(countHalves(graph, floors, halves(graph)!)).toBe(countDepthFirst(graph, floors, Infinity));
  });

  test("[CT6] where nothing exact is in reach the answer is a bracket that holds the truth", () => {
    const fine = (p: number, i: number, o: number) => ((p * 7919 + i * 104729 + o * 1299709) * 7907) % 99991;
    const space = additive({ parties: 3, issues: 24, k: 5, floors: [1200000, 1200000, 1100000], draw: fine });
    const found = count(space);
    if (found.exact) throw new Error("expected a bracket");
    expect(found.low).toBeGreaterThan(0n);
    expect(found.low).toBeLessThan(found.high);
    expect(found.high).toBeLessThan(5n ** 24n);
  });

  test('[CT7] an "at most" rule over many issues is counted without listing its combinations', () => {
    const at = (issue: number) => [[{ issue, options: [1] }]];
    const base = additive({ parties: 1, issues: 40, k: 3, floors: [-Infinity], draw: () => 0 });
    const space: Space = {
      ...base,
      rules: [{ kind: "at most", index: 0, said: "", most: 2, of: base.sizes.map((_, issue) => at(issue)) }],
    };
    const found = count(space);
    expect(found).toMatchObject({ exact: true, value: 2n ** 40n + 40n * 2n ** 39n + 780n * 2n ** 38n });
  });

  test("[CT8] a table over a corner counts like the plain table, whichever ends are nearer, and gives up at its limit", () => {
    const roll = dice(11);
    for (let seed = 0; seed < 250; seed++) {
      const [issues, k, most] = [1 + roll(9), 1 + roll(6), 1 + roll(40)];
      const floors = [roll(issues * most + 2) - 1, roll(issues * most + 2) - 1];
      const space = additive({ parties: 2, issues, k, floors, draw: () => roll(most) - 3 });
      const graph = diagram({ ...space, parties: 0 })!;
      const corner = cornerOf(graph, floors)!;
      expect([seed, countCorner(corner)]).toEqual([seed, countDense(graph, floors)]);
    }
    const wide = additive({ parties: 2, issues: 60, k: 3, floors: [90, 90], draw: (_, i, o) => (i + o) % 4 });
    const graph = diagram({ ...wide, parties: 0 })!;
    const corner = cornerOf(graph, [90, 90])!;
    expect(countCorner(corner)).toBe(countDense(graph, [90, 90]));
    expect(countCorner(corner, 1000)).toBeNull();
  });

  test("[CT9] a count that would take too long is a bracket, and exact on request", () => {
    const roll = dice(3);
    const draws = Array.from({ length: 2 * 20 * 8 }, () => roll(40));
    const space = additive({
      parties: 2,
      issues: 20,
      k: 8,
      floors: [380, 380],
      draw: (p, i, o) => draws[(p * 20 + i) * 8 + o]!,
    });
    const quick = count(space, { work: 1e5 });
    const exact = count(space, { work: 1e5, exact: true });
    expect(count(space)).toEqual(exact);
    expect(exact.exact).toBe(true);
    if (!exact.exact || quick.exact) throw new Error("expected a bracket, then the number");
    expect(quick.low <= exact.value && exact.value <= quick.high).toBe(true);
  });
});
