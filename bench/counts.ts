/** Exact counts: the levels that CHANGELOG and issues quote. */
import { count } from "../src/engine/count.js";
import type { Count } from "../src/engine/model.js";
import type { Space } from "../src/engine/space.js";
import { instance, withFloors, withPairs } from "./instances.js";
import { type BenchRow, measure } from "./measure.js";
import { dealsOf } from "./plain-frontier.js";

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

function row(name: string, large: (seed: number) => Space, small: (seed: number) => Space): BenchRow {
  return {
    name,
    run: () =>
      measure<Space, Count>({
        instances: seeds.map(large),
        solve: count,
        proven: ({ exact }) => exact,
        twins: seeds.map(small),
        plain: counted,
        comparable: (answer) => (answer.exact ? answer.value : null),
      }),
  };
}

/** Every party's walk-away at half of its range: the widest counting table. */
const half = (space: Space): Space => withFloors(space, 0.5);

export const countRows: readonly BenchRow[] = [
  row(
    "count-2p-40x10",
    (seed) => half(instance("int", 2, 40, 10, seed)),
    (seed) => half(instance("int", 2, 4, 10, seed)),
  ),
  row(
    "count-3p-40x10",
    (seed) => half(instance("int", 3, 40, 10, seed)),
    (seed) => half(instance("int", 3, 4, 10, seed)),
  ),
  row(
    "count-2p-14x5-real",
    (seed) => half(instance("real", 2, 14, 5, seed)),
    (seed) => half(instance("real", 2, 6, 5, seed)),
  ),
  row(
    "count-3p-9x5-real",
    (seed) => half(instance("real", 3, 9, 5, seed)),
    (seed) => half(instance("real", 3, 6, 5, seed)),
  ),
  row(
    "count-3p-20x5-20pairs",
    (seed) => half(withPairs(instance("int", 3, 20, 5, seed), 20, seed)),
    (seed) => half(withPairs(instance("int", 3, 5, 5, seed), 5, seed)),
  ),
];

/** Straight from the definition. */
function counted(space: Space): bigint {
  return BigInt(dealsOf(space).length);
}
