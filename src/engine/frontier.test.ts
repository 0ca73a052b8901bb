import { expect, test } from "vitest";
import { chance, instance, smallSpace } from "../../bench/instances.js";
import { frontier } from "./frontier.js";
import type { Deal } from "./model.js";
import { inside, type Space, valueOf } from "./space.js";

/** Every deal of the set, by the definition. */
function dealsOf(space: Space): Deal[] {
  let deals: number[][] = [[]];
  for (const options of space.allowed) deals = deals.flatMap((deal) => options.map((option) => [...deal, option]));
  return deals.filter((deal) => inside(space, deal));
}

const worth = (space: Space, deal: Deal) =>
  space.coordinates.slice(0, space.parties).map((coordinate) => valueOf(coordinate, deal));

/** The frontier by the definition: [vector, count], party 1 descending, then party 2, … */
function plain(space: Space): [number[], bigint][] {
  const counts = new Map<string, { u: number[]; count: bigint }>();
  for (const deal of dealsOf(space)) {
    const u = worth(space, deal);
    const known = counts.get(u.join());
    if (known) known.count++;
    else counts.set(u.join(), { u, count: 1n });
  }
  const all = [...counts.values()];
  const dominated = (x: number[]) => all.some(({ u }) => u.every((v, p) => v >= x[p]) && u.some((v, p) => v > x[p]));
  return all
    .filter(({ u }) => !dominated(u))
    .map(({ u, count }): [number[], bigint] => [u, count])
    .sort(([a], [b]) => {
      const p = a.findIndex((v, q) => v !== b[q]);
      return b[p] - a[p];
    });
}

const listed = (space: Space) => frontier(space)!.points.map(({ u, count }) => [u, count]);

test("[FR1] the frontier holds exactly the vectors that no deal of the set dominates, each with its number of deals", () => {
  for (let seed = 1; seed <= 4000; seed++) {
    const space = smallSpace(seed);
    expect(listed(space), `seed ${seed}`).toEqual(plain(space));
  }
});

test("[FR2] every example is a deal of the set and has its point's vector", () => {
  for (let seed = 1; seed <= 1000; seed++) {
    const space = smallSpace(seed);
    for (const { u, example } of frontier(space)!.points) {
      expect(inside(space, example), `seed ${seed}`).toBe(true);
      expect(worth(space, example)).toEqual(u);
    }
  }
});
