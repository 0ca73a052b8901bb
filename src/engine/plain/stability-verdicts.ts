/** Nash, GMR, SMR, SEQ and SIM word for word as they are defined, for tests. */
import type { PlainConflict } from "./stability-conflict.js";
import { plainImprovements, plainMoves, plainOthers, plainReach } from "./stability-moves.js";

export type PlainConcept = "nash" | "gmr" | "smr" | "seq" | "sim";

/** Whether u, met after the others answered, is an answer that keeps the maker from leaving s. */
export function plainAnswers(
  conflict: PlainConflict,
  { maker, state, concept }: { maker: number; state: number; concept: PlainConcept },
  u: number,
): boolean {
  const rank = conflict.rank[maker];
  if (rank[u] > rank[state]) return false;
  return concept !== "smr" || plainMoves(conflict, maker, u).every((v) => rank[v] <= rank[state]);
}

/** Improvements from s that nothing answers, ascending. */
export function plainUnanswered(
  conflict: PlainConflict,
  question: { maker: number; state: number; concept: PlainConcept },
): number[] {
  const { maker, state, concept } = question;
  return plainImprovements(conflict, maker, state).filter((t) => {
    if (concept === "nash") return true;
    if (concept === "sim") return !plainMeets(conflict, maker, state, t);
    const answers = plainReach(conflict, plainOthers(conflict, maker), t, concept === "seq");
    return ![...answers.keys()].some((u) => plainAnswers(conflict, question, u));
  });
}

export const plainStable = (
  conflict: PlainConflict,
  question: { maker: number; state: number; concept: PlainConcept },
): boolean => plainUnanswered(conflict, question).length === 0;

/** SIM: whether the others' improvements, taken at s together with the move to t, can leave the maker no better off. */
function plainMeets(conflict: PlainConflict, maker: number, state: number, t: number): boolean {
  const { makers, feasible, rank } = conflict;
  let ends = [t];
  for (const j of plainOthers(conflict, maker)) {
    const settings = [state, ...plainImprovements(conflict, j, state)];
    ends = ends.flatMap((end) => settings.map((x) => withOptions(end, x, makers[j].options)));
  }
  return ends.some((end) => feasible(end) && rank[maker][end] <= rank[maker][state]);
}

/** A state with some options set as in another. */
const withOptions = (state: number, as: number, options: readonly number[]): number =>
  options.reduce((s, k) => {
    const bit = 2 ** k;
    const has = Math.floor(s / bit) % 2;
    const wanted = Math.floor(as / bit) % 2;
    return s + (wanted - has) * bit;
  }, state);

export const plainHolds = (conflict: PlainConflict, state: number, concept: PlainConcept): boolean =>
  conflict.makers.every((_, maker) => plainStable(conflict, { maker, state, concept }));

export const plainEquilibria = (conflict: PlainConflict, concept: PlainConcept): number[] =>
  conflict.states.filter((state) => plainHolds(conflict, state, concept));
