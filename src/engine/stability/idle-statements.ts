/** Statements that tell nothing apart: always true or always false where a state can be, or said before. Kept, with a warning. */
import type { ConflictModel } from "./model.js";
import { baseOrder } from "./preferences.js";

export interface IdleStatement {
  readonly maker: number;
  /** Position in the base list. */
  readonly at: number;
  readonly said: string;
  readonly why: "always" | "never" | "repeated";
}

export function idleStatements({ makers, feasible }: ConflictModel): IdleStatement[] {
  const can = new Uint32Array(Math.max(1, feasible.length / 32));
  for (let s = 0; s < feasible.length; s++) if (feasible[s]) can[s >>> 5] |= 1 << (s & 31);
  return makers.flatMap(({ preferences }, maker) => {
    const order = preferences && baseOrder(preferences);
    if (!order || "groups" in order) return [];
    const { statements } = order;
    return statements.flatMap(({ said, truth }, at): IdleStatement[] => {
      const same = (other: Uint32Array) => can.every((word, w) => ((truth[w] ^ other[w]) & word) === 0);
      const every = can.every((word, w) => (~truth[w] & word) === 0);
      const none = can.every((word, w) => (truth[w] & word) === 0);
      const repeated = statements.slice(0, at).some((earlier) => same(earlier.truth));
      const why = every ? "always" : none ? "never" : repeated ? "repeated" : null;
      return why ? [{ maker, at, said, why }] : [];
    });
  });
}
