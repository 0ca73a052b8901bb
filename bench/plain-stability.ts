/** The plain twin: stability straight from its definitions, by search over (state, last mover). */
import { type ConflictModel, concepts } from "../src/engine/stability/model.js";

/** [concept][maker]: a text of 1 and 0 by state; 0 where a state cannot be. */
export function plainStability(model: ConflictModel): string[][] {
  const { feasible, makers } = model;
  const states = [...feasible.keys()];
  const moves = makers.map((_, i) => states.map((s) => (feasible[s] ? movesOf(model, i, s) : [])));
  return concepts.map((concept) =>
    makers.map(({ ranks }, i) => {
      const reach = memo((t) => reachOf(model, moves, { from: t, without: i, credible: concept === "seq" }));
      const stable = (s: number) =>
        moves[i][s]
          .filter((t) => ranks[t] > ranks[s])
          .every(
            (t) =>
              concept !== "nash" &&
              reach(t).some(
                (u) => ranks[u] <= ranks[s] && (concept !== "smr" || moves[i][u].every((v) => ranks[v] <= ranks[s])),
              ),
          );
      return states.map((s) => (feasible[s] && stable(s) ? 1 : 0)).join("");
    }),
  );
}

function movesOf({ options, feasible, makers }: ConflictModel, i: number, from: number): number[] {
  const { mask, unseen } = makers[i];
  return [...feasible.keys()].filter(
    (to) =>
      to !== from &&
      feasible[to] &&
      !unseen?.[from] &&
      !unseen?.[to] &&
      ((to ^ from) & ~mask) === 0 &&
      options.every(({ only }, k) => {
        const [before, after] = [(from >>> k) & 1, (to >>> k) & 1];
        return before === after || only === undefined || (only === "take") === (after === 1);
      }),
  );
}

function reachOf(
  { makers }: ConflictModel,
  moves: readonly (readonly number[][])[],
  { from, without, credible }: { from: number; without: number; credible: boolean },
): number[] {
  const seen = new Set<string>();
  const found = new Set<number>();
  const queue: [state: number, last: number][] = [[from, -1]];
  for (const [at, last] of queue) {
    makers.forEach(({ ranks }, j) => {
      if (j === without || j === last) return;
      for (const to of moves[j][at]) {
        if ((credible && ranks[to] <= ranks[at]) || seen.has(`${to} ${j}`)) continue;
        seen.add(`${to} ${j}`);
        found.add(to);
        queue.push([to, j]);
      }
    });
  }
  return [...found];
}

function memo<T>(of: (t: number) => T): (t: number) => T {
  const known = new Map<number, T>();
  return (t) => {
    if (!known.has(t)) known.set(t, of(t));
    return known.get(t)!;
  };
}
