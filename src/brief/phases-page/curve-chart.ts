/** Phases against worst exposure, its corner marked, and a bar where it is not proved. */
import { scaleLinear } from "d3-scale";
import type { CurvePoint } from "../../engine/phases/curve.js";
import type { Chart } from "../blocks.js";
import { hairline, ink, mark, paper, soft } from "../charts/colours.js";
import { drawLabel, placeLabels, textNode } from "../charts/labels.js";
import { length, node } from "../svg.js";
import type { PlanVoice } from "./voice.js";

type Known = CurvePoint & { readonly worst: number; readonly lower: number };

export const knownPoints = (curve: readonly CurvePoint[]): readonly Known[] =>
  curve.filter((point): point is Known => point.worst !== null && point.lower !== null);

/**
 * The corner of a falling curve: the point farthest below the straight line from its first point to the first at which it has
 * reached its end; ties: fewer phases. Null where it does not fall.
 */
export function cornerOf(curve: readonly CurvePoint[]): Known | null {
  const known = knownPoints(curve);
  const [first] = known;
  const floor = known.at(-1)?.worst;
  if (!first || floor === undefined || first.worst === floor) return null;
  const end = known.find(({ worst }) => worst === floor)!;
  const run = end.phases - first.phases;
  let best: { readonly point: Known; readonly below: number } | null = null;
  for (const point of known) {
    if (point.phases > end.phases) break;
    const line = first.worst + ((floor - first.worst) * (point.phases - first.phases)) / run;
    const below = line - point.worst;
    if (point !== first && (best === null || below > best.below)) best = { point, below };
  }
  // A straight fall has no corner before its end.
  return best && best.below > 0 ? best.point : end;
}

const width = 420;
const height = 210;
const margin = { left: 40, right: 16, top: 24, bottom: 32 };

export function curveChart(voice: PlanVoice, curve: readonly CurvePoint[]): Chart {
  const { w, n, lang } = voice;
  const known = knownPoints(curve);
  const corner = cornerOf(curve);
  const most = curve.length;
  const high = Math.max(1, ...known.map(({ worst }) => worst));
  const x = scaleLinear([1, Math.max(2, most)], [margin.left + 8, width - margin.right]);
  const y = scaleLinear([0, high], [height - margin.bottom, margin.top]);
  const label = w.curve.label(
    known.map(({ phases, worst }) => `${n.whole(phases)}: ${voice.points(worst)}`).join(lang === "fa" ? "؛ " : "; "),
  );
  const at = (point: Known) => ({ x: length(x(point.phases)), y: length(y(point.worst)) });
  const dots = known.map((point) => ({ x: at(point).x - 4, y: at(point).y - 4, width: 8, height: 8 }));
  const labels = placeLabels(
    corner
      ? [{ ...at(corner), radius: 6, text: w.curve.cornerLabel(voice.points(corner.worst)), fill: mark, weight: 650 }]
      : [],
    { x: margin.left, y: 14, width: width - margin.left - 4, height: height - margin.bottom - 14 },
    dots,
  );
  const every = Math.ceil(most / 20);
  return {
    kind: "chart",
    id: "curve-chart",
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img", width: "100%", "aria-label": label },
      node("path", {
        d: `M${margin.left} ${margin.top - 6}V${height - margin.bottom}H${width - margin.right}`,
        fill: "none",
        stroke: hairline,
      }),
      ...known.flatMap((point) =>
        point.proven
          ? []
          : [
              node("path", {
                d: `M${at(point).x} ${length(y(point.lower))}V${at(point).y}`,
                stroke: soft,
                "stroke-width": 5,
                opacity: 0.35,
              }),
            ],
      ),
      known.length > 1
        ? node("path", {
            d: known.map((point, k) => `${k ? "L" : "M"}${at(point).x} ${at(point).y}`).join(""),
            fill: "none",
            stroke: ink,
            "stroke-width": 1.5,
          })
        : null,
      ...known.map((point) =>
        node("circle", {
          cx: at(point).x,
          cy: at(point).y,
          r: point === corner ? 5 : 3,
          fill: point === corner ? mark : paper,
          stroke: point === corner ? mark : ink,
          "stroke-width": 1.3,
        }),
      ),
      ...curve
        .filter(({ phases }) => phases === 1 || phases === most || (phases - 1) % every === 0)
        .map(({ phases }) =>
          textNode(
            n.whole(phases),
            { x: x(phases), y: height - margin.bottom + 14, anchor: "middle", fill: soft },
            lang,
          ),
        ),
      textNode(voice.points(high), { x: margin.left - 5, y: y(high) + 4, anchor: "right", fill: soft }, lang),
      textNode(n.points(0), { x: margin.left - 5, y: y(0) + 4, anchor: "right", fill: soft }, lang),
      ...labels.flatMap((label) => drawLabel(label, lang)),
      textNode(w.curve.up, { x: 2, y: 10, anchor: "left", fill: soft }, lang),
      textNode(w.curve.across, { x: width - margin.right, y: height - 4, anchor: "right", fill: soft }, lang),
    ),
  };
}
