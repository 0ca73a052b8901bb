/** Events on a time axis: a dot each; the weightiest get flags as far as there is room. */
import { scaleLinear } from "d3-scale";
import type { Dated } from "../blocks/timeline.js";
import type { Chart } from "../blocks.js";
import type { Voice } from "../naming.js";
import { length, node } from "../svg.js";
import { hairline, ink, mark, paper, soft } from "./colours.js";
import { drawFlag, placeFlags } from "./flags.js";
import { textNode } from "./labels.js";

const width = 720;
const height = 146;
const axis = 96;

/** Kinds that are named first when room is short. */
const weighty = [
  "agreement",
  "snapback",
  "withdrawal",
  "implementation",
  "ceasefire",
  "talks",
  "back channel",
  "incident",
];

/**
 * Time runs from left to right in every language, and says so. The axis gives equal room to equal numbers of events, not of days:
 * forty years before the talks and their last year would not fit one scale. Year marks show where time is dense.
 */
export function timelineChart(voice: Voice, dated: readonly Dated[], asOf: string): Chart | null {
  if (dated.length < 3) return null;
  const { m, d, lang } = voice;
  const x = scaleLinear([0, dated.length - 1], [20, width - 30]);
  const label = m.timeline.chart(dated.length, dated[0]!.on, dated.at(-1)!.on);
  const wishes = dated
    .map((each, i) => ({ each, i, rank: weighty.indexOf(each.kind) }))
    .filter(({ rank }) => rank >= 0)
    .sort((a, b) => a.rank - b.rank || b.i - a.i)
    .map(({ each, i }) => ({ x: length(x(i)), text: shortened(each.what) }));
  const flags = placeFlags(wishes, { x: 0, y: 2, width, height: axis - 36 });
  const years = yearMarks(dated.map(({ on }) => d.year(on)));
  return {
    kind: "chart",
    id: "timeline-chart",
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img", width: "100%", "aria-label": label },
      node("path", { d: `M10 ${axis}H${width - 10}`, stroke: hairline }),
      ...years.map(({ i, year }) => textNode(year, { x: x(i), y: axis + 24, anchor: "middle", fill: soft }, "en")),
      ...flags.flatMap((each) => drawFlag(each, axis, lang)),
      ...dated.map((each, i) =>
        node("circle", {
          cx: length(x(i)),
          cy: axis,
          r: 3.2,
          fill: each.kind === m.timeline.incident || each.kind === "incident" ? mark : paper,
          stroke: ink,
          "stroke-width": 1.2,
        }),
      ),

      textNode(m.brief.asOf(asOf), { x: width - 4, y: axis + 44, anchor: "right" }, lang),
    ),
  };
}

/** The first event of a year gets its year, unless the last mark is too near to be told apart. */
function yearMarks(years: readonly string[]): readonly { readonly i: number; readonly year: string }[] {
  const marks: { i: number; year: string }[] = [];
  years.forEach((year, i) => {
    if (i > 0 && years[i - 1] === year) return;
    const room = (i - (marks.at(-1)?.i ?? Number.NEGATIVE_INFINITY)) * ((width - 50) / Math.max(1, years.length - 1));
    if (room >= 36) marks.push({ i, year });
  });
  return marks;
}

const shortened = (text: string): string => {
  const first = text.split(/[:;,(،؛]/)[0]!.trim();
  return first.length <= 34 ? first : `${first.slice(0, 32).replace(/\s+\S*$/, "")}…`;
};
