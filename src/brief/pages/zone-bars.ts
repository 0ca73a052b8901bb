/** The zone with each veto and without it, as bars on one scale: ink is what stays, amber what the veto takes away. */
import { scaleLinear } from "d3-scale";
import type { WinSet } from "../analysed.js";
import type { Chart } from "../blocks.js";
import { ink, mark, soft } from "../charts/colours.js";
import { textNode } from "../charts/labels.js";
import { atLeast } from "../numbers.js";
import { length, node } from "../svg.js";
import type { PageVoice } from "./base.js";

const width = 520;
const rowHeight = 40;

/** @returns null where no veto takes anything away, so that bars would say nothing */
export function zoneBars(voice: PageVoice, sets: readonly WinSet[]): Chart | null {
  const { p, talks, lang } = voice;
  const rows = sets
    .filter(({ without, withVeto }) => atLeast(without) > atLeast(withVeto))
    .map((each) => ({
      name: voice.say(talks.parties[each.party]!.factions[each.faction]!.name),
      stays: Number(atLeast(each.withVeto)),
      without: Number(atLeast(each.without)),
      each,
    }))
    .sort((a, b) => b.without - a.without)
    .slice(0, 8);
  if (rows.length === 0) return null;
  const x = scaleLinear([0, Math.max(...rows.map(({ without }) => without))], [0, width - 110]);
  const label = p.factions.chart(rows.map(({ name, each }) => p.factions.bar(name, each.withVeto, each.without)));
  const height = rows.length * rowHeight + 6;
  return {
    kind: "chart",
    id: "veto-chart",
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img", width: "100%", "aria-label": label },
      ...rows.flatMap(({ name, stays, without, each }, i) => {
        const y = i * rowHeight;
        return [
          textNode(name, { x: 0, y: y + 14, anchor: "left", fill: ink }, lang),
          node("rect", { x: 0, y: y + 20, width: length(Math.max(1, x(stays))), height: 11, fill: ink }),
          node("rect", {
            x: length(x(stays)),
            y: y + 20.5,
            width: length(Math.max(0, x(without) - x(stays))),
            height: 10,
            fill: "none",
            stroke: mark,
            "stroke-width": 1.2,
            "stroke-dasharray": "3 2",
          }),
          textNode(
            p.factions.takesLabel(each.withVeto, each.without),
            { x: length(x(without)) + 7, y: y + 30, anchor: "left", fill: soft },
            lang,
          ),
        ];
      }),
    ),
  };
}
