/** A talks file's plan, worked out once for whatever tells of it. */
import { type PlanDates, planDates } from "../../engine/clocks/when.js";
import { analysePlan, type PlanAnalysis } from "../../engine/phases/analysis.js";
import { type GroupEffect, groupEffects } from "../../engine/phases/group-effects.js";
import { checkPlan } from "../../engine/plan-check/check.js";
import type { PlanCheck } from "../../engine/plan-check/finding.js";
import type { Talks } from "../../talks/model.js";

export interface PlannedTalks {
  readonly talks: Talks;
  readonly dates: PlanDates;
  /** Null where no step is written. */
  readonly plan: PlanAnalysis | null;
  /** What tying does, group by group; empty where there is no order. */
  readonly groups: readonly GroupEffect[];
  readonly check: PlanCheck;
}

/** @param talks cut to its date */
export function plannedTalks(talks: Talks): PlannedTalks {
  const dates = planDates(talks);
  const analysed = analysePlan(talks, dates);
  const plan = analysed.ok ? analysed.plan : null;
  const groups = plan?.ordered && plan.model.groups.length > 0 ? groupEffects(plan.model) : [];
  return { talks, dates, plan, groups, check: checkPlan(talks) };
}
