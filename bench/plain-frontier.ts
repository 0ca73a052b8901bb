/** The frontier by its definition, deal by deal: what kernels are compared with. */
import type { Deal } from "../src/engine/model.js";
import { inside, type Space, valueOf as worthTo } from "../src/engine/space.js";

/** Every deal of the set, in lexicographic order of option indexes. */
export function dealsOf(space: Space): Deal[] {
  let deals: number[][] = [[]];
  for (const options of space.allowed) deals = deals.flatMap((deal) => options.map((option) => [...deal, option]));
  return deals.filter((deal) => inside(space, deal));
}

/** What a deal is worth to each party, units. */
export const worth = (space: Space, deal: Deal): number[] =>
  space.coordinates.slice(0, space.parties).map((coordinate) => worthTo(coordinate, deal));

/** [vector, number of deals] of every vector of the set that no other dominates, party 1 descending, then party 2, … */
export function plainFrontier(space: Space): [u: number[], count: bigint][] {
  const counts = new Map<string, [number[], bigint]>();
  for (const deal of dealsOf(space)) {
    const u = worth(space, deal);
    counts.set(u.join(), [u, (counts.get(u.join())?.[1] ?? 0n) + 1n]);
  }
  const all = [...counts.values()];
  const dominates = (a: number[], b: number[]) => a.every((v, p) => v >= b[p]) && a.some((v, p) => v > b[p]);
  return all
    .filter(([b]) => !all.some(([a]) => dominates(a, b)))
    .sort(([a], [b]) => {
      const p = a.findIndex((v, q) => v !== b[q]);
      return b[p] - a[p];
    });
}
