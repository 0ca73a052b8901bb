/** A plan judged for pages and briefs that cannot make a reader wait. */
import { type Ledger, ledgerOf } from "../../engine/phases/ledger.js";
import { checkPlan } from "../../engine/plan-check/check.js";
import type { PlanCheck } from "../../engine/plan-check/finding.js";
import type { Talks } from "../../talks/model.js";
import { type ReadPlan, readPlan, type SolvedPlan, solvePlan } from "../phases-page/solve.js";

export interface JudgedPlan {
  readonly read: ReadPlan;
  /** By the cautious reading; null where steps wait for one another in a circle. */
  readonly solved: SolvedPlan | null;
  /** By the cautious reading, every step complete on its date; null with `solved`. */
  readonly ledger: Ledger | null;
  readonly check: PlanCheck;
}

/**
 * @param talks cut to its date
 * @returns null where no step is written
 */
export function judgedPlan(talks: Talks): JudgedPlan | null {
  const read = readPlan(talks);
  if (!read) return null;
  const check = checkPlan(talks);
  if (read.cycles.length) return { read, solved: null, ledger: null, check };
  const solved = solvePlan(read, "cautious");
  const { model, dates } = read;
  return { read, solved, ledger: ledgerOf({ talks, model, dates, reading: "cautious" }), check };
}
