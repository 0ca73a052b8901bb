/** Everything about a conflict that a page, a brief or a command shows at once. */
import type { Talks } from "../../talks/model.js";
import type { Unplaced } from "../gather.js";
import { heldByBlindness } from "./blindness.js";
import { type Jump, jumpsBetween, smallestJumps } from "./coalitions.js";
import { type Coarse, tooCoarse } from "./coarse.js";
import { compileConflict } from "./compile.js";
import { anyDoubt, type Tally } from "./doubt.js";
import { type FromNow, fromNow } from "./from-now.js";
import { conceptsOf, type Grade, gradesOf, type Hold } from "./grades.js";
import { type IdleStatement, idleStatements } from "./idle-statements.js";
import type { Concept, ConflictModel } from "./model.js";
import { heldAmong, type NeighbourVerdict, neighboursOf, neighbourVerdicts } from "./neighbours.js";
import { type Stability, stability } from "./stability.js";

export interface ConflictAnalysis {
  readonly model: ConflictModel;
  readonly found: Stability;
  /** Null without a status quo, or above 65,536 states. */
  readonly from: FromNow | null;
  /** Every state that can be, by hold, reach, robust, steps, number; null above 65,536 states. */
  readonly grades: readonly Grade[] | null;
  /** Steps between Nash states that a smallest set of makers can take together; null where there are too many to test. */
  readonly jumps: readonly Jump[] | null;
  readonly coarse: readonly Coarse[];
  readonly idle: readonly IdleStatement[];
  /** Equilibria with a maker who does not see them. */
  readonly blind: Readonly<Record<Concept, number>>;
  readonly doubt: boolean;
}

export type AnalysedConflict =
  | { readonly ok: true; readonly analysis: ConflictAnalysis }
  | { readonly ok: false; readonly problems: readonly Unplaced[] };

const mostGraded = 2 ** 16;
const mostJumps = 300;

/** @returns problems with paths where there is no conflict to analyse */
export function analyseConflict(talks: Talks): AnalysedConflict {
  const compiled = compileConflict(talks);
  if (!compiled.ok) return compiled;
  const { model } = compiled;
  const found = stability(model);
  const from = fromNow(model);
  const { nash } = found.equilibria;
  return {
    ok: true,
    analysis: {
      model,
      found,
      from,
      grades: model.states <= mostGraded ? gradesOf(model, found, { from }) : null,
      jumps: nash.length <= mostJumps && model.states <= mostGraded ? smallestJumps(jumpsBetween(model, nash)) : null,
      coarse: tooCoarse(model),
      idle: idleStatements(model),
      blind: heldByBlindness(model, found),
      doubt: anyDoubt(model),
    },
  };
}

/** Verdicts of neighbouring profiles; null where solving them all would take longer than a reader waits. */
export function neighboursWithin(model: ConflictModel): readonly NeighbourVerdict[] | null {
  const neighbours = neighboursOf(model);
  return neighbours.length && neighbours.length * model.feasible.length <= 1e6
    ? neighbourVerdicts(model, neighbours)
    : null;
}

/** Whether 1,000 samples are solved while a reader waits. */
export const sampledWithin = ({ feasible }: ConflictModel): boolean => feasible.length <= 4096;

/** Grades again with the share of sampled profiles, or, where no doubt is stated, of neighbouring ones, in which a state still holds. */
export function withRobust(
  { model, found, from }: ConflictAnalysis,
  over: { readonly tally: Tally } | { readonly neighbours: readonly NeighbourVerdict[] },
): readonly Grade[] {
  const robust = (state: number, hold: Hold) => {
    const under = conceptsOf(hold);
    if (!under.length) return undefined;
    if ("tally" in over) return over.tally.held[under.length > 1 ? "seq-smr" : under[0]][state] / over.tally.samples;
    const { swap, drop, negate } = heldAmong(over.neighbours, state, under);
    return (swap.held + drop.held + negate.held) / over.neighbours.length;
  };
  return gradesOf(model, found, { from, robust });
}
