/** What sets of makers can do, and what leads on from the status quo, by definition, for tests. */
import type { PlainConflict } from "./stability-conflict.js";
import { plainReach } from "./stability-moves.js";

/** Every set of at least `least` makers, smallest first, then in maker order. */
export function plainSets({ makers }: PlainConflict, least: number): number[][] {
  let sets: number[][] = [[]];
  for (const i of makers.keys()) sets = sets.concat(sets.map((set) => [...set, i]));
  return sets
    .filter((set) => set.length >= least)
    .sort((a, b) => a.length - b.length || (a.join() < b.join() ? -1 : 1));
}

/** C+_H(s), ascending. */
export const plainTogether = (conflict: PlainConflict, by: readonly number[], state: number): number[] =>
  [...plainReach(conflict, by, state, false).keys()]
    .filter((t) => by.every((i) => conflict.rank[i][t] > conflict.rank[i][state]))
    .sort((a, b) => a - b);

/** States from which no set of makers, single ones included, has an improvement. */
export const plainFirm = (conflict: PlainConflict): number[] =>
  conflict.states.filter((state) => plainSets(conflict, 1).every((by) => !plainTogether(conflict, by, state).length));

export interface PlainJump {
  readonly by: readonly number[];
  readonly from: number;
  readonly to: number;
}

/** Joint improvements of two or more makers from one of these states to another. */
export function plainJumps(conflict: PlainConflict, equilibria: readonly number[]): PlainJump[] {
  return equilibria.flatMap((from) =>
    plainSets(conflict, 2).flatMap((by) =>
      plainTogether(conflict, by, from)
        .filter((to) => equilibria.includes(to))
        .map((to) => ({ by, from, to })),
    ),
  );
}

/**
 * States that differ from s only in options of H, directions kept, better for all of H, that no legal sequence of H reaches.
 * Who does not see s or the end takes no part. Asked only where an impossible pattern names options of two makers: none elsewhere.
 */
export function plainSigned(conflict: PlainConflict, by: readonly number[], state: number): number[] {
  const { options, makers, states, rank, patterns } = conflict;
  if (!patterns.some((pattern) => pattern.makers > 1)) return [];
  const stepwise = plainReach(conflict, by, state, false);
  return states.filter(
    (t) =>
      t !== state &&
      !stepwise.has(t) &&
      by.every((i) => rank[i][t] > rank[i][state] && makers[i].sees(state) && makers[i].sees(t)) &&
      options.every(({ maker, only }, k) => {
        const [was, is] = [state, t].map((x) => Math.floor(x / 2 ** k) % 2);
        if (was === is) return true;
        return by.includes(maker) && (is ? only !== "drop" : only !== "take");
      }),
  );
}
