/** Exact frontiers: the levels that CHANGELOG and issues quote. */
import { frontier } from "../src/engine/frontier.js";
import type { Frontier } from "../src/engine/model.js";
import type { Space } from "../src/engine/space.js";
import { instance, withPairs } from "./instances.js";
import { type BenchRow, measure } from "./measure.js";
import { plainFrontier } from "./plain-frontier.js";

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

function row(name: string, large: (seed: number) => Space, small: (seed: number) => Space): BenchRow {
  return {
    name,
    run: () =>
      measure<Space, Frontier | null>({
        instances: seeds.map(large),
        solve: (space) => frontier(space),
        proven: (answer) => answer?.exact === true,
        twins: seeds.map(small),
        plain: plainFrontier,
        comparable: (answer) => answer?.points.map(({ u, count }) => [u, count]),
      }),
  };
}

export const frontierRows: readonly BenchRow[] = [
  row(
    "frontier-2p-40x10",
    (seed) => instance("real", 2, 40, 10, seed),
    (seed) => instance("real", 2, 3, 10, seed),
  ),
  row(
    "frontier-2p-6x10",
    (seed) => instance("real", 2, 6, 10, seed),
    (seed) => instance("real", 2, 3, 10, seed),
  ),
  row(
    "frontier-2p-20x5-opp",
    (seed) => instance("opp", 2, 20, 5, seed),
    (seed) => instance("opp", 2, 4, 5, seed),
  ),
  row(
    "frontier-3p-20x5-int",
    (seed) => instance("int", 3, 20, 5, seed),
    (seed) => instance("int", 3, 4, 5, seed),
  ),
  row(
    "frontier-3p-40x5-real",
    (seed) => instance("real", 3, 40, 5, seed),
    (seed) => instance("real", 3, 4, 5, seed),
  ),
  row(
    "frontier-4p-20x5-int",
    (seed) => instance("int", 4, 20, 5, seed),
    (seed) => instance("int", 4, 4, 5, seed),
  ),
  row(
    "rules-2p-20x5-20pairs",
    (seed) => withPairs(instance("real", 2, 20, 5, seed), 20, seed),
    (seed) => withPairs(instance("real", 2, 4, 5, seed), 4, seed),
  ),
];
