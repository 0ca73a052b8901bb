/** Moves, improvements and legal sequences by their definitions, for tests. */
import type { PlainConflict } from "./stability-conflict.js";

/** R_i(s): feasible states other than s that differ from it only in i's options, each changed only as it may be; ascending. */
export function plainMoves(conflict: PlainConflict, maker: number, state: number): number[] {
  const { options, makers, feasible, reached } = conflict;
  const key = `moves ${maker} ${state}`;
  const known = reached.get(key) as number[] | undefined;
  if (known) return known;
  const { options: own, sees } = makers[maker];
  let ends = [state];
  for (const k of own) {
    const isOn = Math.floor(state / 2 ** k) % 2 === 1;
    const mayTurn = isOn ? options[k].only !== "take" : options[k].only !== "drop";
    if (mayTurn) ends = ends.flatMap((end) => [end, isOn ? end - 2 ** k : end + 2 ** k]);
  }
  const moves = ends.filter((end) => end !== state && feasible(end) && sees(state) && sees(end)).sort((a, b) => a - b);
  reached.set(key, moves);
  return moves;
}

/** R+_i(s): moves the maker likes better than staying. */
export const plainImprovements = (conflict: PlainConflict, maker: number, state: number): number[] =>
  plainMoves(conflict, maker, state).filter((to) => conflict.rank[maker][to] > conflict.rank[maker][state]);

export interface PlainStep {
  readonly by: number;
  readonly from: number;
  readonly to: number;
}

/**
 * R_H(s) or, if `credible`, R+_H(s), each state with a first shortest way to it: breadth first over pairs of state and last mover,
 * no maker twice in a row. May hold the start, if legal sequences lead back to it.
 */
export function plainReach(
  conflict: PlainConflict,
  by: readonly number[],
  start: number,
  credible: boolean,
): ReadonlyMap<number, readonly PlainStep[]> {
  const key = `reach ${by.join()} ${start}`;
  const known = credible ? undefined : (conflict.reached.get(key) as Map<number, PlainStep[]> | undefined);
  if (known) return known;
  const ways = new Map<number, PlainStep[]>();
  const met = new Set<string>();
  let edge: { state: number; last: number; way: PlainStep[] }[] = [{ state: start, last: -1, way: [] }];
  while (edge.length) {
    const next: typeof edge = [];
    for (const { state, last, way } of edge)
      for (const mover of by) {
        if (mover === last) continue;
        const moves = credible ? plainImprovements(conflict, mover, state) : plainMoves(conflict, mover, state);
        for (const to of moves) {
          if (met.has(`${to} ${mover}`)) continue;
          met.add(`${to} ${mover}`);
          const longer = [...way, { by: mover, from: state, to }];
          if (!ways.has(to)) ways.set(to, longer);
          next.push({ state: to, last: mover, way: longer });
        }
      }
    edge = next;
  }
  if (!credible) conflict.reached.set(key, ways);
  return ways;
}

/** H: all makers but one. */
export const plainOthers = ({ makers }: PlainConflict, maker: number): number[] =>
  makers.flatMap((_, j) => (j === maker ? [] : [j]));
