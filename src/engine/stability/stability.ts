/**
 * Which states hold once nobody can be forced: Nash, GMR, SMR and SEQ for every maker and state.
 *
 * For each concept let m(t) be what a maker can be held down to after moving to t; it is stable at s exactly when the most of m over
 * its own moves from s is no better than s.
 *
 * @see Fang, Hipel & Kilgour (1993), Interactive Decision Making: the graph model; Fraser & Hipel (1979) for SEQ
 */
import { leastAfter, mostOfLeast } from "./answers.js";
import { type Arranged, arrange, inFileOrder } from "./arrange.js";
import { type Classes, classesOf } from "./classes.js";
import { mostByOwnMoves, noneAbove, stableAgainst } from "./escapes.js";
import { leastInGroups } from "./groups.js";
import { type Concept, type ConflictModel, concepts } from "./model.js";
import { thresholds } from "./thresholds.js";

export interface Stability {
  /** [concept][maker]: 1 where the maker is stable; 0 elsewhere, also where a state cannot be. */
  readonly stable: Readonly<Record<Concept, readonly Uint8Array[]>>;
  /** [concept]: states at which every maker is stable, ascending. */
  readonly equilibria: Readonly<Record<Concept, Uint32Array>>;
}

/** How possible answers are found, fastest first; each is valid only where its condition holds. */
export type Path = "cube" | "groups" | "general";

/** The ways that are valid for a conflict, fastest first. */
export function validPaths({ options, feasible, states, makers }: ConflictModel): readonly Path[] {
  if (options.some(({ only }) => only)) return ["general"];
  const cube = states === feasible.length && makers.every(({ unseen }) => !unseen);
  return cube ? ["cube", "groups", "general"] : ["groups", "general"];
}

/** By the fastest way that is valid. */
export const stability = (model: ConflictModel): Stability => stabilityBy(model, validPaths(model)[0]);

/** By one way; it must be valid. Groups find SEQ by the flood, with one pointer a group; so does the cube. */
export function stabilityBy(model: ConflictModel, path: Path): Stability {
  if (!validPaths(model).includes(path)) throw new Error(`expected one of ${validPaths(model)}, got ${path}`);
  const arranged = arrange(model);
  const classes = arranged.makers.map((_, i) => classesOf(arranged, i));
  const stable: Record<Concept, Uint8Array[]> = { nash: [], gmr: [], smr: [], seq: [] };
  arranged.makers.forEach((_, i) => {
    const verdicts = verdictsOf(arranged, i, { classes, path });
    for (const concept of concepts) stable[concept].push(inFileOrder(arranged, verdicts[concept]));
  });
  const equilibria = Object.fromEntries(concepts.map((concept) => [concept, allOf(model, stable[concept])]));
  return { stable, equilibria: equilibria as Record<Concept, Uint32Array> };
}

function verdictsOf(
  arranged: Arranged,
  i: number,
  { classes, path }: { classes: readonly Classes[]; path: Path },
): Record<Concept, Uint8Array> {
  const { ranks, count, unseen, take, drop } = arranged.makers[i];
  if (count === 0) {
    const all = arranged.feasible;
    return { nash: all, gmr: all, smr: all, seq: all };
  }
  const nash = stableAgainst(arranged, i, ranks);
  const answers = { values: ranks, classes, credible: true };
  const seq =
    unseen || take | drop
      ? stableAgainst(arranged, i, leastAfter(arranged, i, answers))
      : noneAbove(arranged, i, mostOfLeast(arranged, i, answers));
  if (path === "cube") {
    const { maxmin, minmax } = thresholds(arranged, i);
    return { nash, gmr: atLeast(ranks, maxmin), smr: atLeast(ranks, minmax), seq };
  }
  const least = (values: Int32Array) =>
    path === "groups"
      ? leastInGroups(arranged, i, values)
      : leastAfter(arranged, i, { values, classes, credible: false });
  const gmr = stableAgainst(arranged, i, least(ranks));
  const escapes = mostByOwnMoves(arranged, i, ranks);
  for (let s = 0; s < ranks.length; s++) escapes[s] = ranks[s] < 0 ? -1 : Math.max(ranks[s], escapes[s]);
  const held = least(escapes);
  for (let s = 0; s < ranks.length; s++) if (ranks[s] < held[s]) held[s] = ranks[s];
  return { nash, gmr, smr: stableAgainst(arranged, i, held), seq };
}

function atLeast(ranks: Int32Array, threshold: number): Uint8Array {
  const stable = new Uint8Array(ranks.length);
  for (let s = 0; s < ranks.length; s++) stable[s] = ranks[s] >= threshold ? 1 : 0;
  return stable;
}

/** States that can be and at which all are stable. */
function allOf({ feasible }: ConflictModel, stable: readonly Uint8Array[]): Uint32Array {
  const all = feasible.slice();
  for (const own of stable) for (let s = 0; s < all.length; s++) all[s] &= own[s];
  let count = 0;
  for (let s = 0; s < all.length; s++) count += all[s];
  const found = new Uint32Array(count);
  let at = 0;
  for (let s = 0; s < all.length; s++) if (all[s]) found[at++] = s;
  return found;
}
