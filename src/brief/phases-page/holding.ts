/** Who could walk away at which point, why not, and what it would take to hold the plan. */
import type { Exposure } from "../../engine/phases/exposure.js";
import type { Words } from "../blocks.js";
import { afterPoint, weakPoints } from "./after.js";
import type { SolvedPlan } from "./solve.js";
import type { PlanView, PointRow } from "./view.js";
import { type PlanVoice, whenOf } from "./voice.js";

export function pointRows(
  voice: PlanVoice,
  plan: SolvedPlan,
  order: readonly number[],
  { points, worst }: Exposure,
): PointRow[] {
  const { w } = voice;
  return points.map(({ exposure, stripped, slack }, point) => {
    const unit = point === 0 ? null : order[point - 1]!;
    const leavers = slack.flatMap((value, p) => (value < 0 ? [p] : []));
    const evens = slack.flatMap((value, p) => (value === 0 ? [p] : []));
    const says = leavers.length
      ? leavers.map((p) => w.point.leaves(voice.partyName(p), voice.points(-slack[p]!)))
      : evens.length
        ? evens.map((p) => w.point.even(voice.partyName(p)))
        : [w.point.nobody(slack.map((value, p) => [voice.partyName(p), voice.points(value)]))];
    return {
      after: unit,
      name: unit === null ? w.point.start : voice.unitPlain(plan.units[unit]!),
      when: unit === null ? "" : whenOf(voice, plan, plan.units[unit]!),
      sides: exposure.map((value, p) => ({
        exposure: voice.points(value),
        stripped: voice.points(stripped[p]!),
        slack: voice.points(slack[p]!),
        leaves: slack[p]! < 0,
      })),
      says: says.join(" "),
      worst: worst !== null && worst.exposure > 0 && worst.point === point,
      breaks: leavers.length > 0,
    };
  });
}

export function pointsHeading({ w }: PlanVoice, along: Exposure): string {
  const { breaks, even } = weakPoints(along);
  if (breaks.length) return w.point.heading(breaks.length, along.points.length);
  return even ? w.point.headingBarely : w.point.headingHolds;
}

interface Holding {
  readonly order: readonly number[];
  readonly along: Exposure;
  readonly bestAlong: Exposure;
}

export function holdingView(
  voice: PlanVoice,
  plan: SolvedPlan,
  { order, along, bestAlong }: Holding,
): PlanView["holding"] {
  const { w, points } = voice;
  const { model, reading, problem } = plan;
  const everyone = model.parties.map((_, p) => p);
  const needy = everyone.filter((p) => along.needed[p]! > 0);
  const most = Math.max(0, ...along.needed);
  const numbers = model.partyNumbers[reading];
  const end = along.points.at(-1)!;
  const costs = everyone.filter((p) => numbers[p]!.leavingCost > 0);
  const bestNeeds = everyone.filter((p) => bestAlong.needed[p]! > 0);
  return {
    heading: needy.length
      ? w.holding.heading(needy.length, points(most), voice.partyName(along.needed.indexOf(most)))
      : w.holding.headingNone,
    sides: everyone.map((p): Words => {
      const needed = along.needed[p]!;
      if (needed === 0) return w.holding.none(voice.party(p));
      const at = along.points.findIndex(({ stripped }) => -(problem.total[p]! + stripped[p]!) === needed);
      return w.holding.needs(voice.party(p), points(needed), afterPoint(voice, plan, order, at));
    }),
    say: [
      ...(costs.length
        ? [
            w.holding.leavingCost(
              costs.map((p) => `${voice.partyName(p)} ${points(numbers[p]!.leavingCost)}`).join(", "),
            ),
          ]
        : [w.holding.noLeavingCost]),
      `${w.holding.afterLead} ${everyone
        .map((p) => {
          const slack = end.slack[p]!;
          const name = voice.partyName(p);
          if (slack === 0) return w.holding.afterEven(name);
          return slack > 0 ? w.holding.afterHolds(name, points(slack)) : w.holding.afterLeaves(name, points(-slack));
        })
        .join(" ")}`,
      bestNeeds.length
        ? w.holding.bestNeeds(bestNeeds.map((p) => `${voice.partyName(p)} ${points(bestAlong.needed[p]!)}`))
        : w.holding.bestNeedsNone,
      ...everyone.flatMap((p) => {
        const { bearable } = numbers[p]!;
        if (bearable === null) return [];
        const worst = along.worstOf[p]!;
        return [w.holding.bearable(voice.partyName(p), points(bearable), points(worst), worst > bearable)];
      }),
    ],
  };
}
