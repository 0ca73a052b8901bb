/** When each ending could come: a span of months each, one below the other. */
import { scaleLinear } from "d3-scale";
import type { Chart } from "../blocks.js";
import type { Voice } from "../naming.js";
import { length, node } from "../svg.js";
import { hairline, ink, soft } from "./colours.js";
import { textNode, widthOf } from "./labels.js";

const width = 480;
const rowHeight = 26;

/** Null where no ending has months. */
export function endingsChart(voice: Voice): Chart | null {
  const { m, n, lang, talks } = voice;
  const timed = talks.scenarios.flatMap(({ name, months }) => (months ? [{ name: voice.say(name), months }] : []));
  if (!timed.length) return null;
  const left = Math.min(220, Math.max(...timed.map(({ name }) => widthOf(name))) + 10);
  const x = scaleLinear([0, Math.max(1, ...timed.map(({ months }) => months[1]))], [left, width - 60]).nice(4);
  const bottom = timed.length * rowHeight + 6;
  const label = m.endings.chart(timed.map(({ name, months }) => `${name}${m.comma}${m.months(months[0], months[1])}`));
  return {
    kind: "chart",
    id: "endings-chart",
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${bottom + 22}`, role: "img", width: "100%", "aria-label": label },
      node("path", { d: `M${left} ${bottom}H${width - 30}`, stroke: hairline }),
      ...x
        .ticks(5)
        .filter(Number.isInteger)
        .flatMap((month) => [
          node("path", { d: `M${length(x(month))} ${bottom}v4`, stroke: soft }),
          textNode(n.whole(month), { x: x(month), y: bottom + 16, anchor: "middle" }, "en"),
        ]),
      textNode(m.endings.monthsAxis, { x: left - 8, y: bottom + 16, anchor: "right" }, lang),
      ...timed.flatMap(({ name, months }, row) => {
        const y = row * rowHeight + 16;
        const [from, to] = [x(months[0]), x(months[1])];
        return [
          textNode(name, { x: left - 8, y: y + 4, anchor: "right", fill: ink }, lang),
          node("path", {
            d: `M${length(from)} ${y}H${length(Math.max(to, from + 1))}`,
            stroke: ink,
            "stroke-width": 6,
            "stroke-linecap": "butt",
            opacity: 0.75,
          }),
          textNode(n.range(months[0], months[1]), { x: Math.max(to, from + 1) + 6, y: y + 4, anchor: "left" }, lang),
        ];
      }),
    ),
  };
}
