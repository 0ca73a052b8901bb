/** The picked points of three or more sides: one row a point, one bar a side, its walk-away marked. */
import { scaleLinear } from "d3-scale";
import type { DealModel } from "../../engine/model.js";
import type { DealsAnalysis } from "../../engine/results.js";
import { letter, type Picked } from "../blocks/fair.js";
import type { Voice } from "../naming.js";
import { length, node, type SvgNode } from "../svg.js";
import { hairline, ink, sideColour, soft } from "./colours.js";
import { textNode, widthOf } from "./labels.js";

const width = 480;
const barHeight = 13;

export function bars(voice: Voice, model: DealModel, analysis: DealsAnalysis, picked: readonly Picked[]): SvgNode {
  const { m, n, lang } = voice;
  const worth = (units: number) => units / model.scale;
  const names = model.parties.map((_, p) => voice.partyName(p));
  const left = Math.min(170, Math.max(60, ...names.map(widthOf)) + 8);
  const values = picked
    .flatMap(({ point }) => point.u.map(worth))
    .concat(analysis.solutions?.disagreement.map(worth) ?? []);
  const x = scaleLinear([Math.min(0, ...values), Math.max(1, ...values)], [left, width - 46]).nice(5);
  const rowHeight = 18 + model.parties.length * (barHeight + 3) + 8;
  const rows = picked.flatMap(({ point, rules }, row) => {
    const top = row * rowHeight;
    const heading = `${letter(voice, row)} · ${rules.map(({ id }) => m.fair.short[id]).join(m.comma)}`;
    return [
      textNode(heading, { x: 0, y: top + 12, anchor: "left", fill: ink, weight: 600 }, lang),
      ...point.u.flatMap((units, p) => {
        const y = top + 18 + p * (barHeight + 3);
        const walkAway = model.parties[p]!.walkAway;
        const [from, to] = [x(0), x(worth(units))].sort((a, b) => a - b) as [number, number];
        return [
          textNode(names[p]!, { x: left - 6, y: y + 10, anchor: "right", fill: sideColour(p) }, lang),
          node("rect", {
            x: length(from),
            y,
            width: length(Math.max(1, to - from)),
            height: barHeight,
            fill: sideColour(p),
            opacity: 0.8,
          }),
          ...(walkAway === null
            ? []
            : [
                node("path", {
                  d: `M${length(x(worth(walkAway)))} ${y - 2}V${y + barHeight + 2}`,
                  stroke: ink,
                  "stroke-width": 1.5,
                }),
              ]),
          textNode(
            n.points(worth(units)),
            { x: Math.max(to, x(worth(walkAway ?? units))) + 5, y: y + 10, anchor: "left", fill: soft },
            "en",
          ),
        ];
      }),
    ];
  });
  const bottom = picked.length * rowHeight;
  return node(
    "svg",
    {
      viewBox: `0 0 ${width} ${bottom + 20}`,
      role: "img",
      width: "100%",
      "aria-label": m.charts.frontierMany(names, picked.length),
    },
    node("path", { d: `M${length(x(0))} 0V${bottom}`, stroke: hairline }),
    ...rows,
    ...(model.parties.some(({ walkAway }) => walkAway !== null)
      ? [textNode(`| ${m.charts.walkAway}`, { x: left, y: bottom + 14, anchor: "left" }, "en")]
      : []),
  );
}
