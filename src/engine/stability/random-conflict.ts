/** Seeded conflicts for tests. */
import type { ConflictModel } from "./model.js";

/** A small conflict in which everything happens. */
export function randomConflict(seed: number): ConflictModel {
  let state = seed * 2654435761;
  const below = (n: number) => {
    state = (Math.imul(state ^ (state >>> 15), 2246822519) + 0x9e3779b9) >>> 0;
    return ((state ^ (state >>> 13)) >>> 0) % n;
  };
  for (;;) {
    const makers = 1 + below(4);
    const count = makers + below(3);
    const options = Array.from({ length: count }, (_, k) => {
      const maker = k < makers ? k : below(makers);
      const way = below(4);
      return {
        id: `m${maker}.o${k}`,
        own: `o${k}`,
        name: `O${k}`,
        maker,
        ...(way < 2 ? { only: way ? ("take" as const) : ("drop" as const) } : {}),
      };
    });
    const feasible = new Uint8Array(2 ** count).map(() => (below(5) ? 1 : 0));
    const states = feasible.reduce((a, b) => a + b, 0);
    if (!states) continue;
    const compiled = Array.from({ length: makers }, (_, m) => {
      const levels = 1 + below(4);
      const ranks = Int32Array.from(feasible, (can) => (can ? below(levels) : -1));
      const unseen = below(3) ? null : feasible.map((can) => (can && !below(5) ? 1 : 0));
      const mask = options.reduce((bits, { maker }, k) => (maker === m ? bits | (1 << k) : bits), 0);
      return { id: `m${m}`, name: `M${m}`, mask, ranks, levels, indifferent: false, unseen };
    });
    return { options, makers: compiled, feasible, states, now: null, names: [], patterns: [] };
  }
}
