/** A conflict judged for pages and briefs that cannot make a reader wait: analysed where that is quick, else said to be too large. */
import {
  analyseConflict,
  type ConflictAnalysis,
  neighboursWithin,
  withRobust,
} from "../../engine/stability/analysis.js";
import { sample } from "../../engine/stability/doubt.js";
import type { Grade } from "../../engine/stability/grades.js";
import type { ConflictModel } from "../../engine/stability/model.js";
import { neighboursOf } from "../../engine/stability/neighbours.js";
import type { Plain, Talks } from "../../talks/model.js";
import type { RobustOver } from "../stability-json.js";

export type JudgedConflict =
  | {
      readonly kind: "judged";
      /** Its grades carry robust shares where `over` says over what. */
      readonly analysis: ConflictAnalysis;
      readonly over?: RobustOver;
    }
  | { readonly kind: "too large"; readonly options: number }
  | { readonly kind: "faulty" };

/** Conflicts of more options are left to the page and the command; this many take about 0.3 s. */
const mostOptions = 14;

/** States times makers times profiles that take about 0.1 s. */
const mostWork = 250_000;
/** Drawn by the page and the command, where equal grades are put in order by what these say. */
export const samplesInFull = 1000;
const samples = { most: samplesInFull, fewest: 100, seed: 1 };

/** @returns null where the talks have no conflict section */
export function judgedConflict(talks: Talks): JudgedConflict | null {
  const { conflict } = talks.later;
  if (conflict === undefined) return null;
  const options = optionsIn(conflict);
  if (options > mostOptions) return { kind: "too large", options };
  const analysed = analyseConflict(talks);
  return analysed.ok ? robustly(analysed.analysis) : { kind: "faulty" };
}

function robustly(analysis: ConflictAnalysis): JudgedConflict {
  const { model, doubt } = analysis;
  const graded = (grades: readonly Grade[], over: RobustOver): JudgedConflict => ({
    kind: "judged",
    analysis: { ...analysis, grades },
    over,
  });
  const affordable = profilesWithin(model);
  if (doubt) {
    const count = Math.min(samples.most, Math.floor(affordable / 100) * 100);
    if (count < samples.fewest) return { kind: "judged", analysis };
    const tally = sample(model, { seed: samples.seed, count });
    return graded(withRobust(analysis, { tally }), { samples: count, seed: samples.seed });
  }
  const neighbours = neighboursOf(model).length <= affordable ? neighboursWithin(model) : null;
  return neighbours
    ? graded(withRobust(analysis, { neighbours }), { neighbours: neighbours.length })
    : { kind: "judged", analysis };
}

const profilesWithin = ({ feasible, makers }: ConflictModel): number =>
  Math.floor(mostWork / (feasible.length * Math.max(1, makers.length)));

/** Options of all makers, counted before any table is made. */
function optionsIn(conflict: Plain): number {
  const { makers } = conflict as { readonly makers?: Readonly<Record<string, { readonly options?: object }>> };
  return Object.values(makers ?? {}).reduce((sum, { options }) => sum + Object.keys(options ?? {}).length, 0);
}
