/** A plan's order, exposure and findings as JSON, in the file's own points. The members are a contract. */

import type { PlanDates } from "../../engine/clocks/when.js";
import { isFirm } from "../../engine/clocks/when.js";
import type { OrderedPlan, PlanAnalysis } from "../../engine/phases/analysis.js";
import type { Exposure } from "../../engine/phases/exposure.js";
import { dayText } from "../../talks/dates.js";
import type { FindingInWords } from "./findings.js";

/** A finding with its place in the file, where that is known. */
export interface PlacedFinding extends FindingInWords {
  readonly line?: number;
  readonly column?: number;
}

/** Beside the analysis: what the checker found, and what the file accepts with a reason. */
export interface CheckedInWords {
  readonly findings: readonly PlacedFinding[];
  readonly silenced: readonly (PlacedFinding & { readonly why: string })[];
}

/**
 * The result of `detente phases --json`. `order`, `best`, `curve`, `proven`, `lower`, `upper`, `selfEnforcing` and
 * `neededGuarantee` are of the best order, `exposure` and what stands in it of the file's own.
 *
 * @param plan null where the file has no step: then only findings are there
 */
export function phasesJson(plan: PlanAnalysis | null, dates: PlanDates, { findings, silenced }: CheckedInWords) {
  const ordered = plan?.ordered ?? null;
  if (plan === null || ordered === null) {
    const cycles = plan?.cycles.map((cycle) => cycle.map((step) => plan.model.steps[step].id)) ?? [];
    return {
      parties: plan?.model.parties ?? [],
      order: null,
      cycles,
      exposure: null,
      best: null,
      curve: [],
      proven: false,
      plan: findings,
      ...(silenced.length > 0 ? { silenced } : {}),
    };
  }
  const say = inPoints(plan, ordered, dates);
  const { best, bestExposure, own, move, curve, pairs } = ordered;
  return {
    parties: plan.model.parties,
    ...(plan.model.rounded ? { rounded: true } : {}),
    order: say.order(best.order),
    settled: best.settled,
    exposure: say.exposure(own.order, own.exposure),
    best: say.exposure(best.order, bestExposure),
    move: move && {
      steps: say.unit(move.unit),
      from: move.from,
      to: move.to,
      worst: say.points(move.z),
      order: say.order(move.order),
    },
    curve: curve.map(({ phases, worst, lower, proven, blocks }) => ({
      phases,
      worst: worst === null ? null : say.points(worst),
      ...(proven ? {} : { lower: lower === null ? null : say.points(lower) }),
      proven,
      groups: blocks?.map((block) => block.flatMap((unit) => say.unit(unit))) ?? null,
    })),
    ...(pairs ? { pairs: pairs.map((pair) => pair.map(say.points)) } : {}),
    proven: best.proven,
    lower: say.points(best.lower),
    upper: say.points(best.upper),
    selfEnforcing: bestExposure.holds,
    neededGuarantee: say.byParty(bestExposure.needed),
    unrated: plan.model.steps.filter(({ rated }) => !rated).map(({ id }) => id),
    plan: findings,
    ...(silenced.length > 0 ? { silenced } : {}),
  };
}

function inPoints({ model, units }: PlanAnalysis, { problem }: OrderedPlan, dates: PlanDates) {
  const points = (value: number) => value / model.scale;
  const byParty = (values: ArrayLike<number>) =>
    Object.fromEntries(model.parties.map((party, p) => [party, points(values[p]!)]));
  const unit = (u: number) => units[u].members.map((member) => model.steps[member].id);
  const order = (all: readonly number[]) => all.map(unit);
  const dateOf = (u: number) => {
    const days = unit(u).map((id) => dates.of(id));
    return days.every(isFirm) ? dayText(Math.max(...days.map(({ latest }) => latest!))) : undefined;
  };
  const exposure = (
    all: readonly number[],
    { points: at, worst, worstOf, needed, holds, holdsStrictly }: Exposure,
  ) => ({
    order: order(all),
    worst: byParty(worstOf),
    worstStep:
      worst && worst.point > 0 && worst.exposure > 0
        ? { after: unit(all[worst.point - 1]!), party: model.parties[worst.party], exposure: points(worst.exposure) }
        : null,
    selfEnforcing: holds,
    strictly: holdsStrictly,
    neededGuarantee: byParty(needed),
    total: byParty(problem.total),
    steps: at.map(({ after, exposure: e, stripped, slack }) => {
      const date = after === null ? undefined : dateOf(all[after]!);
      return {
        after: after === null ? [] : unit(all[after]!),
        ...(date === undefined ? {} : { date }),
        exposure: byParty(e),
        stripped: byParty(stripped),
        slack: byParty(slack),
      };
    }),
  });
  return { points, byParty, unit, order, exposure };
}
