/** How each driver multiplies the odds: bars from 1, to the left where it lowers, to the right where it raises. */
import { scaleLinear } from "d3-scale";
import type { Chart } from "../blocks.js";
import { hairline, ink, soft } from "../charts/colours.js";
import { textNode, widthOf } from "../charts/labels.js";
import { timesText } from "../forecast/parts.js";
import { length, node } from "../svg.js";
import type { Language } from "../wire.js";
import { scenariosWords } from "./words.js";

const width = 460;
const rowHeight = 26;

/** @param drivers in log odds, the strongest first; at least one */
export function driversChart(
  drivers: readonly { readonly name: string; readonly by: number }[],
  lang: Language,
): Chart {
  const w = scenariosWords(lang).drivers;
  const left = Math.min(190, Math.max(...drivers.map(({ name }) => widthOf(name))) + 10);
  const most = Math.max(0.7, ...drivers.map(({ by }) => Math.abs(by)));
  const x = scaleLinear([-most, most], [left + 44, width - 44]);
  const bottom = drivers.length * rowHeight + 6;
  const text = (by: number) => `×\u202f${timesText(by, lang)}`;
  const label = w.chart(drivers.map(({ name, by }) => `${name} ${text(by)}`));
  return {
    kind: "chart",
    id: "drivers-chart",
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${bottom + 22}`, role: "img", width: "100%", "aria-label": label },
      node("path", { d: `M${length(x(0))} 4V${bottom}`, stroke: soft }),
      node("path", { d: `M${length(x(-most))} ${bottom}H${length(x(most))}`, stroke: hairline }),
      textNode(`← ${w.lowers}`, { x: x(0) - 8, y: bottom + 16, anchor: "right" }, lang),
      textNode(`${w.raises} →`, { x: x(0) + 8, y: bottom + 16, anchor: "left" }, lang),
      ...drivers.flatMap(({ name, by }, row) => {
        const y = row * rowHeight + 8;
        const [from, to] = by < 0 ? [x(by), x(0)] : [x(0), x(by)];
        return [
          textNode(name, { x: left - 6, y: y + 11, anchor: "right", fill: ink }, lang),
          node("rect", {
            x: length(from),
            y,
            width: length(Math.max(1.5, to - from)),
            height: 14,
            fill: by < 0 ? "none" : ink,
            stroke: ink,
            opacity: 0.85,
          }),
          textNode(text(by), { x: by < 0 ? from - 5 : to + 5, y: y + 11, anchor: by < 0 ? "right" : "left" }, "en"),
        ];
      }),
    ),
  };
}
