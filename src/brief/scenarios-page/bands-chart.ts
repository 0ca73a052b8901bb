/** Band, chance and base rate of each ending at each horizon: four small drawings with one scale. */
import { scaleLinear } from "d3-scale";
import { months, scenarios } from "../../engine/forecast/tally.js";
import type { Chart } from "../blocks.js";
import { hairline, ink, mark, soft } from "../charts/colours.js";
import { textNode } from "../charts/labels.js";
import { type Shown, shownText } from "../forecast/columns.js";
import { numbersIn } from "../numbers.js";
import { length, node } from "../svg.js";
import type { Language } from "../wire.js";
import { scenariosWords } from "./words.js";

/** Drawings beside one another. */
const perRow = 2;
const panel = { width: 194, height: 150, top: 22, bottom: 116, left: 26 };

export function bandsChart(standing: readonly (readonly Shown[])[], lang: Language): Chart {
  const w = scenariosWords(lang);
  const { whole } = numbersIn(lang);
  const y = scaleLinear([0, 1], [panel.bottom, panel.top]);
  const label = w.bands.chart(
    standing.flatMap((row, s) =>
      row.map((shown, h) => w.bands.part(w.scenario[scenarios[s]!], months[h]!, shownText(shown, lang))),
    ),
  );
  const panels = standing.flatMap((row, s) => {
    const [left, top] = [(s % perRow) * (panel.width + 12), Math.floor(s / perRow) * panel.height];
    const x = (h: number) => left + panel.left + 14 + (h * (panel.width - panel.left - 28)) / 3;
    const at = (share: number) => length(top + y(share));
    return [
      textNode(
        w.scenario[scenarios[s]!],
        { x: left + panel.left, y: top + 11, anchor: "left", fill: ink, weight: 600 },
        lang,
      ),
      ...[0, 0.5, 1].flatMap((share) => [
        node("path", { d: `M${left + panel.left} ${at(share)}H${left + panel.width}`, stroke: hairline }),
        textNode(whole(share * 100), { x: left + panel.left - 4, y: top + y(share) + 4, anchor: "right" }, "en"),
      ]),
      ...row.flatMap(({ share, band, baseShare }, h) => [
        node("path", {
          d: `M${length(x(h))} ${at(band[0])}V${at(Math.max(band[1], band[0] + 0.005))}`,
          stroke: soft,
          "stroke-width": 7,
          opacity: 0.4,
        }),
        node("path", { d: `M${length(x(h) - 9)} ${at(baseShare)}h18`, stroke: mark, "stroke-width": 2 }),
        node("circle", { cx: length(x(h)), cy: at(share), r: 3.6, fill: ink }),
        textNode(whole(months[h]!), { x: x(h), y: top + panel.bottom + 15, anchor: "middle" }, "en"),
      ]),
    ];
  });
  const width = perRow * panel.width + (perRow - 1) * 12;
  const rows = standing.length / perRow;
  return {
    kind: "chart",
    id: "bands-chart",
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${rows * panel.height + 6}`, role: "img", width: "100%", "aria-label": label },
      ...panels,
      textNode(w.standing.axis, { x: width / 2, y: rows * panel.height, anchor: "middle" }, lang),
    ),
  };
}
