/** How many phases: the curve in words, with its corner and the steps of each phase there. */
import { cornerOf, curveChart, knownPoints } from "./curve-chart.js";
import type { SolvedPlan } from "./solve.js";
import type { CurveView } from "./view.js";
import type { PlanVoice } from "./voice.js";

/** @returns null where there is nothing to divide */
export function curveView(voice: PlanVoice, { curve, units }: SolvedPlan): CurveView | null {
  const known = knownPoints(curve);
  const [first] = known;
  if (curve.length < 2 || !first) return null;
  const { w, points } = voice;
  const corner = cornerOf(curve);
  const last = known.at(-1)!;
  const shown = corner ?? first;
  return {
    heading: corner
      ? w.curve.corner(
          corner.phases,
          points(corner.worst),
          corner === first ? null : points(first.worst),
          points(last.worst),
        )
      : w.curve.flat(points(first.worst)),
    say: [
      ...(first.phases > 1 ? [w.curve.infeasible(first.phases)] : []),
      w.curve.means,
      known.every(({ proven }) => proven)
        ? w.curve.proven
        : shown.proven
          ? w.curve.open
          : w.curve.between(points(shown.lower), points(shown.worst)),
    ],
    chart: curveChart(voice, curve),
    phases: (shown.blocks ?? []).map((block, k) =>
      w.curve.phase(
        k + 1,
        block.map((unit) => voice.unitPlain(units[unit]!)),
      ),
    ),
  };
}
