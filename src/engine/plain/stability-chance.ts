/** Exact chances of the ways to take doubtful preferences, by listing them all, for tests. */
import { permutations } from "./stability-change.js";
import type { PlainEntry, PlainMaker, PlainOrder, PlainStatement } from "./stability-conflict.js";

export interface Likely<T> {
  readonly of: T;
  readonly chance: number;
}

/** Mallows: φ to the number of pairs out of order, over the sum of that for all orders; 0⁰ = 1. */
export function plainMallows<T>(items: readonly T[], phi: number): Likely<T[]>[] {
  const all = permutations(items.map((_, k) => k)).map((order) => {
    const turned = order.flatMap((x, a) => order.slice(a + 1).filter((y) => y < x)).length;
    return { order, weight: phi ** turned };
  });
  const sum = all.reduce((total, { weight }) => total + weight, 0);
  return all.map(({ order, weight }) => ({ of: order.map((k) => items[k]), chance: weight / sum }));
}

/** Uncertain statements settled, then unknown orders, then the whole list shuffled; ways that come to the same are not joined. */
export function plainWays({ wants, unsure }: PlainMaker): Likely<PlainOrder>[] {
  if ("groups" in wants)
    return plainMallows(wants.groups, unsure).map(({ of, chance }) => ({ of: { groups: of }, chance }));
  return listed(wants.entries).flatMap(({ of, chance }) =>
    plainMallows(of, unsure).map((shuffled) => ({
      of: { statements: shuffled.of },
      chance: chance * shuffled.chance,
    })),
  );
}

const listed = (entries: readonly PlainEntry[]): Likely<PlainStatement[]>[] =>
  entries.reduce<Likely<PlainStatement[]>[]>(
    (before, entry) =>
      before.flatMap(({ of, chance }) =>
        settled(entry).map((next) => ({ of: [...of, ...next.of], chance: chance * next.chance })),
      ),
    [{ of: [], chance: 1 }],
  );

function settled(entry: PlainEntry): Likely<PlainStatement[]>[] {
  if ("unordered" in entry) {
    const orders = permutations(entry.unordered);
    return orders.flatMap((order) => listed(order).map(({ of, chance }) => ({ of, chance: chance / orders.length })));
  }
  const said = { of: [entry.say], chance: entry.chance };
  const other = { of: entry.else ? [entry.else] : [], chance: 1 - entry.chance };
  return [said, other].filter(({ chance }) => chance > 0);
}
