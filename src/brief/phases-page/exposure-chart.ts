/** Exposure after each step, or by date: one line a side, the zero line, what each can bear, and the worst point marked and named. */
import { scaleLinear } from "d3-scale";
import type { Chart, SvgNode } from "../blocks.js";
import { hairline, ink, mark, sideColour, soft } from "../charts/colours.js";
import { type Box, drawLabel, type LabelWish, placeLabels, textNode, widthOf } from "../charts/labels.js";
import { length, node } from "../svg.js";
import type { PlanVoice } from "./voice.js";

export interface ExposureData {
  readonly id: string;
  readonly label: string;
  /** Where the steps stand, ascending; the first is the start. */
  readonly at: readonly number[];
  /** Exposure of each party from that point on, [point][party], as drawn. */
  readonly values: readonly (readonly number[])[];
  /** Parties that have a line. */
  readonly parties: readonly number[];
  /** By party: what it can bear, as drawn. */
  readonly bearable: readonly (number | null)[];
  readonly worst: { readonly point: number; readonly party: number } | null;
  /** Words under points; "" where there is no room to be named. */
  readonly ticks: readonly string[];
  /** Both charts that stand beside one another have the same heights. */
  readonly range: readonly [number, number];
}

export const chartWidth = 420;
const height = 250;
const margin = { left: 40, right: 14, top: 24, bottom: 34 };
const dashes = [undefined, "7 3", "2 3", "9 3 2 3"];

export function exposureChart(voice: PlanVoice, data: ExposureData): Chart {
  const { n, w, lang } = voice;
  const { at, values, parties, worst, bearable, range } = data;
  const first = at[0] ?? 0;
  const last = at.at(-1) ?? 1;
  const span = Math.max(1e-9, last - first);
  // After the last step the line goes on a little, so that it can be seen.
  const x = scaleLinear([first, last + span / Math.max(6, at.length)], [margin.left, chartWidth - margin.right]);
  const y = scaleLinear([range[0], range[1]], [height - margin.bottom, margin.top]);
  const end = chartWidth - margin.right;
  const lines = parties.map((party) => ({
    party,
    d: at
      .map((point, k) => `${k ? "H" : "M"}${length(x(point))}${k ? "V" : " "}${length(y(values[k]![party]!))}`)
      .join("")
      .concat(`H${length(end)}`),
  }));
  const room: Box = { x: margin.left + 2, y: 1, width: end - margin.left - 2, height: height - margin.bottom - 3 };
  const marked = worst && worst.point > 0 && parties.includes(worst.party) ? worst : null;
  const spot = marked && { x: length(x(at[marked.point]!)), y: length(y(values[marked.point]![marked.party]!)) };
  const wishes: LabelWish[] = [
    ...(spot && marked
      ? [
          {
            // Above its line, which goes on beside the spot.
            x: spot.x,
            y: spot.y - 10,
            radius: 5,
            text: w.chart.worst(n.points(values[marked.point]![marked.party]!)),
            fill: mark,
            weight: 650,
          },
        ]
      : []),
    ...parties.map((party) => ({
      ...farthest(data, party, x, y),
      radius: 2,
      text: voice.partyName(party),
      fill: sideColour(party),
      weight: 600,
    })),
  ];
  const borne = parties.flatMap((party) => {
    const value = bearable[party];
    return value === null || value === undefined || value > range[1] ? [] : [{ party, y: length(y(value)), value }];
  });
  const labels = placeLabels(wishes, room, [
    ...borne.map(({ party, y: top, value }, k) => {
      const width = widthOf(w.chart.bears(voice.partyName(party), n.points(value)));
      return { x: k % 2 ? margin.left + 4 : end - width, y: top - 13, width, height: 12 };
    }),
    { x: 0, y: 0, width: widthOf(w.chart.given) + 6, height: 13 },
  ]);
  return {
    kind: "chart",
    id: data.id,
    label: data.label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${chartWidth} ${height}`, role: "img", width: "100%", "aria-label": data.label },
      ...borne.map(({ party, y: top }) =>
        node("rect", {
          x: margin.left,
          y: top,
          width: length(end - margin.left),
          height: length(y(0) - top),
          fill: sideColour(party),
          opacity: 0.07,
        }),
      ),
      ...borne.map(({ party, y: top }) =>
        node("path", {
          d: `M${margin.left} ${top}H${end}`,
          stroke: sideColour(party),
          "stroke-width": 1,
          "stroke-dasharray": "1 4",
        }),
      ),
      node("path", { d: `M${margin.left} ${length(y(0))}H${end}`, stroke: ink, "stroke-width": 1 }),
      ...(spot
        ? [
            node("path", {
              d: `M${spot.x} ${length(y(0))}V${spot.y}`,
              stroke: mark,
              "stroke-width": 1,
              "stroke-dasharray": "2 2",
            }),
          ]
        : []),
      ...lines.map(({ party, d }) =>
        node("path", {
          d,
          fill: "none",
          stroke: sideColour(party),
          "stroke-width": 2,
          "stroke-linejoin": "round",
          "stroke-dasharray": dashes[party % dashes.length],
        }),
      ),
      ...(spot ? [node("circle", { cx: spot.x, cy: spot.y, r: 4.5, fill: mark })] : []),
      ...heights(voice, range, y),
      ...tickNodes(voice, data, x),
      ...borne.map(({ party, y: top, value }, k) =>
        textNode(
          w.chart.bears(voice.partyName(party), n.points(value)),
          k % 2
            ? { x: margin.left + 4, y: top - 3, anchor: "left", fill: sideColour(party), halo: true }
            : { x: end, y: top - 3, anchor: "right", fill: sideColour(party), halo: true },
          lang,
        ),
      ),
      ...labels.flatMap((label) => drawLabel(label, lang)),
      textNode(w.chart.given, { x: 2, y: 10, anchor: "left", fill: soft }, lang),
      ...(range[0] < 0 ? [textNode(w.chart.got, { x: 2, y: height - 5, anchor: "left", fill: soft }, lang)] : []),
    ),
  };
}

/** Where a line stands farthest from the others, for its name. */
function farthest(
  { at, values, parties }: ExposureData,
  party: number,
  x: (value: number) => number,
  y: (value: number) => number,
): { readonly x: number; readonly y: number } {
  let best = { k: at.length - 1, gap: -1 };
  at.forEach((_, k) => {
    if (k === 0) return;
    const own = y(values[k]![party]!);
    const gap = Math.min(60, ...parties.filter((p) => p !== party).map((p) => Math.abs(y(values[k]![p]!) - own)));
    if (gap > best.gap) best = { k, gap };
  });
  return { x: length(x(at[best.k]!)), y: length(y(values[best.k]![party]!) - 8) };
}

/** The ends of the scale and zero, where they do not touch one another. */
function heights({ n, lang }: PlanVoice, range: readonly [number, number], y: (value: number) => number): SvgNode[] {
  const wanted = [0, ...(range[1] > 0 ? [range[1]] : []), ...(range[0] < 0 ? [range[0]] : [])];
  const taken: number[] = [];
  return wanted.flatMap((value) => {
    const top = y(value) + 4;
    if (taken.some((other) => Math.abs(other - top) < 13)) return [];
    taken.push(top);
    return [
      textNode(n.points(value), { x: margin.left - 5, y: top, anchor: "right", fill: value === 0 ? ink : soft }, lang),
    ];
  });
}

function tickNodes({ lang }: PlanVoice, { at, ticks, range }: ExposureData, x: (value: number) => number): SvgNode[] {
  let free = margin.left - 6;
  const base = height - margin.bottom;
  return at.flatMap((point, k) => {
    const text = ticks[k] ?? "";
    const here = x(point);
    const tick = k === 0 ? [] : [node("path", { d: `M${length(here)} ${base}V${base + 4}`, stroke: hairline })];
    const half = widthOf(text) / 2;
    if (!text || here - half < free || here + half > chartWidth) return tick;
    free = here + half + 3;
    return [
      ...tick,
      textNode(text, { x: here, y: base + (range[0] < 0 ? 14 : 15), anchor: "middle", fill: soft }, lang),
    ];
  });
}

/** The common scale of charts that stand beside one another, zero in it and a little room at the top. */
export function rangeOf(
  values: readonly (readonly number[])[],
  bearable: readonly (number | null)[],
): readonly [number, number] {
  const all = values.flat();
  const high = Math.max(0, ...all);
  const low = Math.min(0, ...all);
  const borne = Math.max(0, ...bearable.map((value) => value ?? 0));
  // A tolerance far above every line would press the lines flat: then it is said in words alone.
  const top = borne > 0 && borne <= 2 * Math.max(high, (high - low) / 2) ? Math.max(high, borne) : high;
  return top === low ? [0, 1] : [low, top];
}
