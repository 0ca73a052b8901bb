/** Drawings of one party's reading: the three chances with their bands, and what each indicator says for which reading. */
import { scaleLinear } from "d3-scale";
import type { ConductReading } from "../../engine/conduct/reading.js";
import { type ByReading, readings } from "../../engine/conduct/record.js";
import { ln } from "../../engine/forecast/numerics.js";
import type { Chart } from "../blocks.js";
import { hairline, ink, mark, sideColour, soft } from "../charts/colours.js";
import { textNode, widthOf } from "../charts/labels.js";
import { wholePercent } from "../forecast/whole-percent.js";
import { numbersIn } from "../numbers.js";
import { length, node, type SvgNode } from "../svg.js";
import type { Language } from "../wire.js";
import { isPresent } from "./sentences.js";
import { conductWords } from "./words.js";

const width = 480;

interface Drawn {
  readonly id: string;
  /** Index of the party, for its colour. */
  readonly party: number;
  readonly label: string;
}

/** Three bars from 0 to 100 % with the band over them and a tick at the prior. Null when insufficient. */
export function chancesChart(of: ConductReading, { id, party, label }: Drawn, lang: Language): Chart | null {
  const { posterior, band, prior } = of;
  if (!posterior || !band) return null;
  const w = conductWords(lang);
  const n = numbersIn(lang);
  const rtl = lang === "fa";
  const names = readings.map((reading) => w.short[reading]);
  const room = Math.max(...names.map(widthOf)) + 10;
  const x = scaleLinear([0, 1], rtl ? [width - room, 40] : [room, width - 40]);
  const row = 30;
  const percent = wholePercent(posterior);
  const rows = readings.flatMap((_, k): SvgNode[] => {
    const y = k * row + 8;
    const [low, high] = band[k]!;
    const [from, to] = [x(0), x(posterior[k]!)].sort((a, b) => a - b) as [number, number];
    const end = rtl ? Math.min(x(high), x(posterior[k]!)) - 6 : Math.max(x(high), x(posterior[k]!)) + 6;
    return [
      textNode(names[k]!, { x: rtl ? width : 0, y: y + 11, anchor: rtl ? "right" : "left", fill: ink }, lang),
      node("rect", {
        x: length(from),
        y,
        width: length(Math.max(1, to - from)),
        height: 14,
        fill: sideColour(party),
        opacity: 0.75,
      }),
      node("path", {
        d: `M${length(x(low))} ${y + 7}H${length(x(high))}M${length(x(low))} ${y + 3}V${y + 11}M${length(x(high))} ${y + 3}V${y + 11}`,
        stroke: ink,
        "stroke-width": 1.5,
        fill: "none",
      }),
      node("path", {
        d: `M${length(x(prior[k]!))} ${y - 3}V${y + 17}`,
        stroke: mark,
        "stroke-width": 1,
        "stroke-dasharray": "2 2",
      }),
      textNode(
        rtl ? `${n.whole(percent[k]!)}٪` : `${n.whole(percent[k]!)} %`,
        { x: end, y: y + 11, anchor: rtl ? "right" : "left", fill: ink, weight: 600 },
        lang,
      ),
    ];
  });
  const bottom = readings.length * row;
  return {
    kind: "chart",
    id,
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${bottom + 4}`, role: "img", width: "100%", "aria-label": label },
      node("path", { d: `M${length(x(0))} 0V${bottom}`, stroke: hairline }),
      ...rows,
    ),
  };
}

/** Logarithms of three chances less their mean: what indicators' bars, which are centred too, add up to. */
export function fromMean(of: ByReading): ByReading {
  const logs = of.map(ln);
  const mean = (logs[0]! + logs[1]! + logs[2]!) / 3;
  return [logs[0]! - mean, logs[1]! - mean, logs[2]! - mean];
}

/**
 * What each indicator adds to the logarithm of each reading's chance: one row an indicator, one panel a reading, bars to the side of more
 * or less. Indicators without a number are named in grey. Below them what was held before any record, and the sum, which is drawn over a
 * rule.
 */
export function contributionsChart(of: ConductReading, { id, party, label }: Drawn, lang: Language): Chart {
  const w = conductWords(lang);
  const rtl = lang === "fa";
  const room = 178;
  const gap = 14;
  const panel = (width - room - 2 * gap) / 3;
  const before = fromMean(of.prior);
  const together = of.posterior ? fromMean(of.posterior) : before;
  const bars = [...of.contributions.map(({ by }) => by), before, together];
  const most = Math.max(0.2, ...bars.flatMap((by) => by.map(Math.abs)));
  const place = (k: number) => {
    const left = room + k * (panel + gap);
    return rtl ? width - left - panel : left;
  };
  const x = (k: number) =>
    scaleLinear([-most, most], rtl ? [place(k) + panel, place(k)] : [place(k), place(k) + panel]);
  const row = 20;
  const top = 22;
  const line = (at: number, name: string, by: ByReading | null, weight?: number): SvgNode[] => {
    const y = top + at * row;
    return [
      textNode(
        name,
        {
          x: rtl ? width : 0,
          y: y + 12,
          anchor: rtl ? "right" : "left",
          fill: by ? ink : soft,
          ...(weight ? { weight } : {}),
        },
        lang,
      ),
      ...readings.flatMap((_, k): SvgNode[] => {
        const zero = x(k)(0);
        if (!by) return [node("path", { d: `M${length(zero - 3)} ${y + 8}h6`, stroke: soft })];
        const [from, to] = [zero, x(k)(by[k]!)].sort((a, b) => a - b) as [number, number];
        return [
          node("rect", {
            x: length(from),
            y: y + 2,
            width: length(Math.max(0.75, to - from)),
            height: 12,
            fill: sideColour(party),
            opacity: by[k]! >= 0 ? 0.8 : 0.4,
          }),
        ];
      }),
    ];
  };
  const count = of.indicators.length;
  const rows = [
    ...of.indicators.flatMap((indicator, at) => {
      const by = of.contributions.find((each) => each.indicator === indicator.id)?.by;
      return line(at, w.indicator[indicator.id], isPresent(indicator) && by ? by : null);
    }),
    ...line(count, w.table.before, before),
    node("path", { d: `M0 ${top + (count + 1) * row}H${width}`, stroke: hairline }),
    ...line(count + 1, w.table.together, together, 600),
  ];
  const bottom = top + (count + 2) * row;
  return {
    kind: "chart",
    id,
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${bottom + 4}`, role: "img", width: "100%", "aria-label": label },
      ...readings.flatMap((reading, k) => [
        textNode(w.short[reading], { x: place(k) + panel / 2, y: 12, anchor: "middle", fill: ink, weight: 600 }, lang),
        node("path", { d: `M${length(x(k)(0))} ${top - 4}V${bottom}`, stroke: hairline }),
      ]),
      ...rows,
    ),
  };
}
