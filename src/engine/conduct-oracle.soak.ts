/** Holds the reading of conduct against its definitions, on as many random records as there is time for. */
import {
  type ConductJudge,
  type JudgedConduct,
  judgedConduct,
  judgeEvidence,
  judgeIndicators,
  judgeMoves,
  judgePivotal,
  judgePosterior,
  judgeTelling,
} from "./plain/conduct-judge.js";
import {
  judgeMonotone,
  judgeNothingToLearn,
  judgeRelabelling,
  judgeScaling,
  judgeSilence,
  judgeWhole,
} from "./plain/conduct-judge-laws.js";
import { judgeBayes, judgeFrequency } from "./plain/conduct-judge-opponents.js";

export const conductJudges: Readonly<Record<string, ConductJudge>> = {
  indicators: judgeIndicators,
  moves: judgeMoves,
  posterior: judgePosterior,
  evidence: judgeEvidence,
  pivotal: judgePivotal,
  telling: judgeTelling,
  scaling: judgeScaling,
  relabelling: judgeRelabelling,
  monotone: judgeMonotone,
  silence: judgeSilence,
  "nothing to learn": judgeNothingToLearn,
  frequency: judgeFrequency,
  whole: judgeWhole,
  bayes: judgeBayes,
};

/** Judges that take long look at every so many-th record only. */
const every: Readonly<Record<string, number>> = { whole: 10, bayes: 10 };

/**
 * @param seed first record; the others follow
 * @param n    records
 * @param only names in `conductJudges`; default all; asked for alone, a slow judge sees every record
 * @returns what differs, one sentence each, with the seed of the record; empty when all is well
 */
export function run(seed: number, n: number, only: readonly string[] = Object.keys(conductJudges)): string[] {
  return Array.from({ length: n }, (_, k) => seed + k).flatMap((one) => {
    const judged = judgedConduct(one);
    return only
      .filter((name) => only.length === 1 || one % (every[name] ?? 1) === 0)
      .flatMap((name) => sayings(conductJudges[name]!, judged).map((said) => `${name}, seed ${one}: ${said}`));
  });
}

/** What throws says so like what errs. */
function sayings(judge: ConductJudge, judged: JudgedConduct): string[] {
  try {
    return judge(judged);
  } catch (error) {
    return [error instanceof Error ? `threw ${error.stack ?? error.message}` : String(error)];
  }
}
