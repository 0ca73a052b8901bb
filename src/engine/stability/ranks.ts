/** How a maker ranks states: by statements, most important first, or directly. */
import { holdsAt } from "./truth.js";

/**
 * Dense ranks from statements: s is better than t iff at the first statement on which they differ it holds for s.
 *
 * By refinement, never as a sum of powers of two, which breaks beyond the bits of a number.
 *
 * @param statements sets of states, most important first
 * @returns by state; 0 = worst, −1 where a state cannot be
 */
export function ranksByStatements(statements: readonly Uint32Array[], feasible: Uint8Array): Int32Array {
  const ranks = new Int32Array(feasible.length);
  for (let s = 0; s < ranks.length; s++) ranks[s] = feasible[s] ? 0 : -1;
  let levels = 1;
  for (const truth of statements) {
    const used = new Uint8Array(2 * levels);
    for (let s = 0; s < ranks.length; s++) {
      if (ranks[s] < 0) continue;
      ranks[s] = 2 * ranks[s] + (holdsAt(truth, s) ? 1 : 0);
      used[ranks[s]] = 1;
    }
    levels = dense(ranks, used);
  }
  return ranks;
}

/**
 * Dense ranks from a list of tie groups, best first.
 *
 * @param groups states of each group; every state that can be stands in exactly one
 */
export function ranksByGroups(groups: readonly (readonly number[])[], feasible: Uint8Array): Int32Array {
  const ranks = new Int32Array(feasible.length).fill(-1);
  groups.forEach((group, g) => {
    for (const state of group) ranks[state] = groups.length - 1 - g;
  });
  const used = new Uint8Array(Math.max(1, groups.length));
  for (const rank of ranks) if (rank >= 0) used[rank] = 1;
  dense(ranks, used);
  return ranks;
}

/** Renumbers ranks without gaps. @returns how many there are */
function dense(ranks: Int32Array, used: Uint8Array): number {
  const place = new Int32Array(used.length);
  let levels = 0;
  for (let r = 0; r < used.length; r++) {
    place[r] = levels;
    levels += used[r];
  }
  for (let s = 0; s < ranks.length; s++) if (ranks[s] >= 0) ranks[s] = place[ranks[s]];
  return levels;
}

export const levelsOf = (ranks: Int32Array): number => ranks.reduce((most, rank) => Math.max(most, rank), -1) + 1;
