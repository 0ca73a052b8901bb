/** Exact counts: the levels that CHANGELOG and issues quote. */
import { count } from "../src/engine/count.js";
import type { Count } from "../src/engine/model.js";
import type { Space } from "../src/engine/space.js";
import { chance, instance, withFloors, withPairs } from "./instances.js";
import { type BenchRow, measure } from "./measure.js";
import { dealsOf } from "./plain-frontier.js";

const seeds = Array.from({ length: 20 }, (_, i) => i + 1);

function row(name: string, large: (seed: number) => Space, small: (seed: number) => Space): BenchRow {
  return {
    name,
    run: () =>
      measure<Space, Count>({
        instances: seeds.map(large),
        solve: (space) => count(space),
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
    "count-2p-40x10-fine",
    (seed) => fine(seed, 40),
    (seed) => fine(seed, 4),
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

/**
 * Two sides, ten options each: scores whole numbers up to 100, opposed but for some noise, weights that do not sum to 100, so that
 * the unit is a hundredth of a point and finer; walk-aways at a tenth of the range.
 */
function fine(seed: number, issues: number): Space {
  const random = chance(seed * 31 + issues);
  const space = instance("int", 2, issues, 10, seed);
  const scores = space.sizes.map(() => Array.from({ length: 10 }, () => Math.floor(101 * random())));
  const noisy = (score: number) => Math.min(100, Math.max(0, 100 - score + Math.floor(23 * random()) - 11));
  const sides = [scores, scores.map((row) => row.map(noisy))].map((rows) =>
    rows.map((row, i) => row.map((score) => score * (1 + ((i * 7 + seed) % 4)))),
  );
  return withFloors({ ...space, coordinates: sides.map((c) => ({ c, terms: [], floor: -Infinity })) }, 0.1);
}

/** Straight from the definition. */
function counted(space: Space): bigint {
  return BigInt(dealsOf(space).length);
}
