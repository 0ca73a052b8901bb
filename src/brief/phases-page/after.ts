/** Points of an order: after which step they stand, and at which somebody could stop. */
import type { Exposure } from "../../engine/phases/exposure.js";
import type { SolvedPlan } from "./solve.js";
import type { PlanVoice } from "./voice.js";

/** The unit after which a point stands, in words. */
export const afterPoint = (voice: PlanVoice, { units }: SolvedPlan, order: readonly number[], point: number): string =>
  point === 0 ? voice.w.start : voice.unit(units[order[point - 1]!]!);

/** Points at which a side gains by stopping, each with the side that gains most; and whether some side loses nothing somewhere before the end. */
export function weakPoints({ points }: Exposure) {
  const breaks = points.flatMap(({ slack }, point) => {
    const least = Math.min(...slack);
    return least < 0 ? [{ point, party: slack.indexOf(least), slack: least }] : [];
  });
  return { breaks, even: points.some(({ slack }) => slack.includes(0)) };
}
