/** Holds plans and clocks against their definitions, on as many random ones as there is time for. */
import { judgeProcedures, judgeSpans, judgeWhen } from "./plain/clocks-judge.js";
import {
  type JudgedPlan,
  judgeCurve,
  judgedPlan,
  judgeExposure,
  judgeGroups,
  judgeLag,
  judgeMove,
  judgeOrder,
  judgeUnits,
  type PlanJudge,
} from "./plain/phases-judge.js";
import { judgeChains, judgeOrderLaws, judgePlanLaws, judgeSearch } from "./plain/phases-judge-laws.js";
import { judgeLedger } from "./plain/phases-judge-ledger.js";
import { randomPlainPlan } from "./plain/phases-plan.js";

export const planJudges: Readonly<Record<string, PlanJudge>> = {
  units: judgeUnits,
  exposure: judgeExposure,
  order: judgeOrder,
  lag: judgeLag,
  curve: judgeCurve,
  move: judgeMove,
  groups: judgeGroups,
  "plan laws": judgePlanLaws,
  "order laws": judgeOrderLaws,
  search: judgeSearch,
};

/** Judges that look at every seed by themselves, without a plan of the kind above. */
export const seedJudges: Readonly<Record<string, (seed: number) => string[]>> = {
  ledger: judgeLedger,
  spans: judgeSpans,
  procedures: judgeProcedures,
  when: judgeWhen,
  chains: (seed) => (seed % 50 === 0 ? judgeChains(seed) : []),
};

/** The plan at a seed: most of up to five steps, every ninth of six, every fiftieth of seven; every third with groups. */
export const planAt = (seed: number): JudgedPlan =>
  judgedPlan(
    randomPlainPlan(seed, {
      steps: seed % 50 === 0 ? [7, 7] : seed % 9 === 0 ? [6, 6] : [1, 5],
      grouped: seed % 3 === 0,
    }),
    seed,
  );

/**
 * @param seed first; the others follow
 * @param only names in `planJudges` and `seedJudges`; default all
 * @returns what differs, one sentence each, with its seed; empty when all is well
 */
export function run(
  seed: number,
  n: number,
  only: readonly string[] = [...Object.keys(planJudges), ...Object.keys(seedJudges)],
): string[] {
  return Array.from({ length: n }, (_, k) => seed + k).flatMap((one) => {
    let plan: JudgedPlan | undefined;
    return only.flatMap((name) =>
      sayings(() => {
        if (Object.hasOwn(seedJudges, name)) return seedJudges[name](one);
        plan ??= planAt(one);
        return planJudges[name](plan);
      }).map((said) => `${name}, seed ${one}: ${said}`),
    );
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
