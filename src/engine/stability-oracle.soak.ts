/** Holds the whole of stability against its definitions, on as many random conflicts as there is time for. */
import {
  type Judged,
  judged,
  judgeLarger,
  judgeMoves,
  judgeReading,
  judgeSim,
  judgeVerdicts,
  type StabilityJudge,
} from "./plain/stability-judge.js";
import {
  judgeConditions,
  judgeCounts,
  judgeEdits,
  judgeNeighbours,
  judgeReorderings,
} from "./plain/stability-judge-change.js";
import { judgeChances, judgeSamples } from "./plain/stability-judge-doubt.js";
import { judgeExplanations } from "./plain/stability-judge-explain.js";
import { judgeLaws } from "./plain/stability-judge-laws.js";
import { judgeFromNow, judgeGrades, judgeTogether, judgeWarnings } from "./plain/stability-judge-together.js";
import { randomTree } from "./plain/stability-random.js";

export const stabilityJudges: Readonly<Record<string, StabilityJudge>> = {
  reading: judgeReading,
  verdicts: judgeVerdicts,
  sim: judgeSim,
  moves: judgeMoves,
  laws: judgeLaws,
  larger: judgeLarger,
  together: judgeTogether,
  "from now": judgeFromNow,
  grades: judgeGrades,
  warnings: judgeWarnings,
  explanations: judgeExplanations,
  conditions: judgeConditions,
  reorderings: judgeReorderings,
  edits: judgeEdits,
  neighbours: judgeNeighbours,
  counts: judgeCounts(5),
  samples: judgeSamples,
  chances: judgeChances,
};

/** The conflict a judge sees at a seed: mostly 2–6 options; every fourth without impossible, one-way or unseen, so that all ways are valid. */
export const conflictAt = (seed: number, judge = ""): Judged => {
  const cube = seed % 4 === 3;
  if (judge === "larger") return judged(randomTree(seed, { cube, makers: [2, 4], options: [7, 9] }), seed);
  return judged(randomTree(seed, { cube, options: seed % 3 === 0 ? [2, 6] : [2, 5] }), seed);
};

/**
 * @param seed first conflict; the others follow
 * @param n    conflicts
 * @param only names in `stabilityJudges`; default all; `larger` judges at every 21st seed
 * @returns what differs, one sentence each, with the seed of the conflict; empty when all is well
 */
export function run(seed: number, n: number, only: readonly string[] = Object.keys(stabilityJudges)): string[] {
  return Array.from({ length: n }, (_, k) => seed + k).flatMap((one) => {
    let usual: Judged | undefined;
    return only.flatMap((name) => {
      if (name === "larger" && one % 21 !== 0) return [];
      return sayings(() => {
        if (name === "larger") return stabilityJudges[name](conflictAt(one, name));
        usual ??= conflictAt(one);
        return stabilityJudges[name](usual);
      }).map((said) => `${name}, seed ${one}: ${said}`);
    });
  });
}

/** What throws says so like what errs. */
function sayings(judge: () => string[]): string[] {
  try {
    return judge();
  } catch (error) {
    return [error instanceof Error ? `threw ${error.stack ?? error.message}` : String(error)];
  }
}
