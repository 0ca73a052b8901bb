/** Solution points without the frontier, and the representative frontier: the levels that CHANGELOG and issues quote. */
import type { Frontier } from "../src/engine/model.js";
import { representative } from "../src/engine/representative.js";
import { type Found, maximise } from "../src/engine/search.js";
import type { Space } from "../src/engine/space.js";
import { instance, withPairs } from "./instances.js";
import { type BenchRow, measure } from "./measure.js";
import { plainFrontier } from "./plain-frontier.js";

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

type Make = (seed: number) => Space;

/** The Nash and the egalitarian deals, gains counted from 0. */
function points(name: string, large: Make, small: Make): BenchRow {
  return {
    name,
    run: () =>
      measure<Space, readonly Found[]>({
        instances: seeds.map(large),
        solve: (space) => {
          const d = new Array<number>(space.parties).fill(0);
          return [maximise(space, { kind: "product of gains", d }), maximise(space, { kind: "least gain", d })];
        },
        proven: (answers) => answers.every(({ proven }) => proven),
        twins: seeds.map(small),
        plain: (space) => {
          const all = plainFrontier(space);
          const product = (u: readonly number[]) => u.reduce((x, units) => x * BigInt(units), 1n);
          return [picked(all, product), picked(all, (u) => BigInt(Math.min(...u)))];
        },
        comparable: (answers) => answers.map((found) => found.points.map(({ u, count }) => [u, count])),
      }),
  };
}

/** 144 cells; all must be proven, every point efficient, and the guarantee hold against the whole frontier. */
function sketch(name: string, large: Make, small: Make): BenchRow {
  return {
    name,
    run: () =>
      measure<Space, readonly [Space, Frontier]>({
        instances: seeds.map(large),
        solve: (space) => [space, representative(space, { cells: 144 })],
        proven: ([, { guarantee }]) => guarantee !== undefined && guarantee.proven === guarantee.cells,
        twins: seeds.map(small),
        plain: (space) => plainFrontier(space).length > 0,
        comparable: ([space, shown]) => {
          const all = plainFrontier(space);
          const efficient = new Set(all.map(([u, count]) => `${u} x${count}`));
          const cell = shown.guarantee?.cell ?? [];
          return (
            shown.points.every(({ u, count }) => efficient.has(`${u} x${count}`)) &&
            all.every(([y]) => shown.points.some(({ u }) => u.every((units, p) => units >= y[p] - cell[p])))
          );
        },
      }),
  };
}

export const pointRows: readonly BenchRow[] = [
  ...[2, 3, 4, 5].map((parties) =>
    points(
      `points-${parties}p-40x5-int`,
      (seed) => instance("int", parties, 40, 5, seed),
      (seed) => instance("int", parties, 4, 5, seed),
    ),
  ),
  points(
    "points-4p-20x5-opp",
    (seed) => instance("opp", 4, 20, 5, seed),
    (seed) => instance("opp", 4, 4, 5, seed),
  ),
  points(
    "points-4p-20x5-20pairs",
    (seed) => withPairs(instance("int", 4, 20, 5, seed), 20, seed),
    (seed) => withPairs(instance("int", 4, 4, 5, seed), 4, seed),
  ),
  sketch(
    "representative-3p-40x5",
    (seed) => instance("real", 3, 40, 5, seed),
    (seed) => instance("real", 3, 4, 4, seed),
  ),
];

/** The vectors with the largest score. */
function picked(
  all: readonly [u: number[], count: bigint][],
  score: (u: readonly number[]) => bigint,
): [number[], bigint][] {
  const best = all.reduce((most, [u]) => (score(u) > most ? score(u) : most), score(all[0][0]));
  return all.filter(([u]) => score(u) === best);
}
