/** How a maker ranks states: by statements, most important first, or directly. */

/** Statements refined together before ranks are made dense again: 2^16 levels at most grow to 2^26. */
const together = 10;
const mostLevels = 2 ** 16;

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
  let levels = 1;
  for (let q = 0; q < statements.length; ) {
    const many = levels <= mostLevels ? together : 1;
    const refined = statements.slice(q, q + many);
    for (const truth of refined) refine(ranks, truth);
    levels = dense(ranks, feasible, levels * 2 ** refined.length);
    q += refined.length;
  }
  for (let s = 0; s < ranks.length; s++) if (!feasible[s]) ranks[s] = -1;
  return ranks;
}

/**
 * Dense ranks from a list of tie groups, best first.
 *
 * @param groups states of each group; every state that can be stands in exactly one
 */
export function ranksByGroups(groups: readonly (readonly number[])[], feasible: Uint8Array): Int32Array {
  const ranks = new Int32Array(feasible.length);
  groups.forEach((group, g) => {
    for (const state of group) ranks[state] = groups.length - 1 - g;
  });
  dense(ranks, feasible, Math.max(1, groups.length));
  for (let s = 0; s < ranks.length; s++) if (!feasible[s]) ranks[s] = -1;
  return ranks;
}

function refine(ranks: Int32Array, truth: Uint32Array): void {
  for (let s = 0, w = 0; s < ranks.length; w++) {
    let word = truth[w];
    const end = Math.min(s + 32, ranks.length);
    for (; s < end; s++) {
      ranks[s] = (ranks[s] << 1) | (word & 1);
      word >>>= 1;
    }
  }
}

/** Renumbers ranks of states that can be without gaps. @returns how many there are */
function dense(ranks: Int32Array, feasible: Uint8Array, bound: number): number {
  const place = new Int32Array(bound);
  for (let s = 0; s < ranks.length; s++) if (feasible[s]) place[ranks[s]] = 1;
  let levels = 0;
  for (let r = 0; r < bound; r++) {
    const used = place[r];
    place[r] = levels;
    levels += used;
  }
  for (let s = 0; s < ranks.length; s++) ranks[s] = feasible[s] ? place[ranks[s]] : 0;
  return levels;
}

export function levelsOf(ranks: Int32Array): number {
  let most = -1;
  for (let s = 0; s < ranks.length; s++) if (ranks[s] > most) most = ranks[s];
  return most + 1;
}
