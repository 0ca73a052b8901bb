/** Two sides against each other: worth to one across, to the other up, with what can be pressed. Every length is of the drawing. */
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { Chart } from "../blocks.js";
import { fill, hairline, ink, paper, sideColour, soft } from "../charts/colours.js";
import { type Box, drawLabel, type LabelWish, placeLabels, textNode } from "../charts/labels.js";
import type { Voice } from "../naming.js";
import { length, node, type SvgNode } from "../svg.js";

/** A thing to mark; worths in points, by party of the talks. */
export interface Mark {
  readonly u: readonly number[];
  readonly text: string;
  readonly look: "picked" | "package" | "stated" | "card" | "pinned";
  /** Whose stated position. */
  readonly party?: number;
}

export interface PlaneData {
  readonly id: string;
  readonly label: string;
  /** Indexes of the two parties: across, up. */
  readonly pair: readonly [number, number];
  /** Efficient points, worths in points by party. */
  readonly frontier: readonly (readonly number[])[];
  /** Whether neighbours are joined: only where the two are the only sides. */
  readonly joined: boolean;
  readonly marks: readonly Mark[];
  readonly walkAways: readonly (number | null)[];
}

export interface Plane {
  readonly chart: Chart;
  /** Where a worth is in the drawing. */
  readonly at: (u: readonly number[]) => { readonly x: number; readonly y: number };
}

const width = 480;
const height = 340;
const margin = { left: 34, right: 16, top: 22, bottom: 38 };
const top = margin.top - 12;
const right = width - margin.right;
const bottom = height - margin.bottom;

export function plane(voice: Voice, data: PlaneData): Plane {
  const { m, lang } = voice;
  const { pair, frontier, marks, walkAways } = data;
  const side = (axis: 0 | 1, range: [number, number]) => {
    const p = pair[axis];
    const values = [...frontier, ...marks.map(({ u }) => u)].map((u) => u[p]!).concat(walkAways[p] ?? []);
    const [low, high] = [Math.min(...values), Math.max(...values)];
    const room = Math.max(1, high - low) * 0.07;
    return scaleLinear([low - room, high + room], range);
  };
  const x = side(0, [margin.left, right]);
  const y = side(1, [bottom, margin.top]);
  const at = (u: readonly number[]) => ({ x: length(x(u[pair[0]]!)), y: length(y(u[pair[1]]!)) });

  const small = frontier.length <= 80;
  const dots: Box[] = small ? frontier.map((u) => square(at(u))) : [];
  const wishes: LabelWish[] = marks.map(({ u, text, look, party }) => ({
    ...at(u),
    radius: look === "card" ? 8 : look === "pinned" ? 7 : 5,
    text,
    fill: look === "stated" ? sideColour(party!) : ink,
    weight: look === "picked" || look === "card" ? 600 : 500,
  }));
  const [left, level] = [walkAways[pair[0]] ?? null, walkAways[pair[1]] ?? null];
  const corner: LabelWish[] =
    left === null && level === null
      ? []
      : [
          {
            x: left === null ? margin.left : x(left),
            y: level === null ? bottom : y(level),
            radius: 2,
            text: left === null || level === null ? m.charts.walkAway : m.charts.walkAways,
            fill: soft,
          },
        ];
  const inner: Box = { x: margin.left + 2, y: 4, width: width - margin.left - 4, height: bottom - 6 };
  const free = dots.filter((box) => !marks.some(({ u }) => covers(box, at(u))));
  const labels = placeLabels([...wishes.filter(({ text }) => text), ...corner], inner, free);

  const svg = node(
    "svg",
    { viewBox: `0 0 ${width} ${height}`, role: "img", width: "100%", "aria-label": data.label },
    region(left === null ? null : x(left), level === null ? null : y(level)),
    node("path", { d: `M${margin.left} ${top}V${bottom}H${right}`, fill: "none", stroke: hairline }),
    ...x
      .ticks(5)
      .map((value) => textNode(voice.n.points(value), { x: x(value), y: bottom + 14, anchor: "middle" }, "en")),
    ...y
      .ticks(5)
      .map((value) => textNode(voice.n.points(value), { x: margin.left - 6, y: y(value) + 4, anchor: "right" }, "en")),
    data.joined && frontier.length > 1
      ? node("path", {
          d:
            line<readonly number[]>(
              (u) => at(u).x,
              (u) => at(u).y,
            )(frontier) ?? "",
          fill: "none",
          stroke: ink,
          "stroke-width": 1.5,
          "stroke-linejoin": "round",
        })
      : null,
    ...(small || !data.joined
      ? frontier.map((u) =>
          node("circle", { cx: at(u).x, cy: at(u).y, r: 2.6, fill: paper, stroke: ink, "stroke-width": 1.2 }),
        )
      : []),
    ...marks.map((mark) => markNode(mark, at(mark.u))),
    ...labels.flatMap((label) => drawLabel(label, lang)),
    textNode(
      m.charts.worthAcross(voice.partyName(pair[0])),
      { x: right, y: height - 6, anchor: "right", fill: sideColour(pair[0]) },
      lang,
    ),
    textNode(
      m.charts.worthUp(voice.partyName(pair[1])),
      { x: 2, y: 9, anchor: "left", fill: sideColour(pair[1]) },
      lang,
    ),
  );
  return { chart: { kind: "chart", id: data.id, label: data.label, svg }, at };
}

/** Right of one walk-away and above the other; a side without one is open on its edge. */
function region(x: number | null, y: number | null): SvgNode {
  const left = length(x === null ? margin.left : Math.max(margin.left, x));
  const level = length(y === null ? bottom : Math.min(bottom, y));
  const dashed = (d: string) => node("path", { d, stroke: soft, "stroke-dasharray": "3 3", fill: "none" });
  return node(
    "g",
    {},
    node("rect", {
      x: left,
      y: top,
      width: Math.max(0, length(right - left)),
      height: Math.max(0, length(level - top)),
      fill,
    }),
    x === null ? null : dashed(`M${left} ${top}V${level}`),
    y === null ? null : dashed(`M${left} ${level}H${right}`),
  );
}

function markNode({ look, party }: Mark, { x, y }: { readonly x: number; readonly y: number }): SvgNode {
  switch (look) {
    case "picked":
      return node("circle", { cx: x, cy: y, r: 5, fill: ink });
    case "package":
      return node("path", {
        d: `M${x} ${length(y - 5)}L${length(x + 5)} ${y}L${x} ${length(y + 5)}L${length(x - 5)} ${y}Z`,
        fill: paper,
        stroke: ink,
        "stroke-width": 1.4,
      });
    case "stated":
      return node("circle", { cx: x, cy: y, r: 4, fill: sideColour(party!) });
    case "card":
      return node("circle", { cx: x, cy: y, r: 8, fill: "none", stroke: ink, "stroke-width": 2 });
    case "pinned":
      return node("rect", {
        x: length(x - 6.5),
        y: length(y - 6.5),
        width: 13,
        height: 13,
        fill: "none",
        stroke: ink,
        "stroke-width": 1.4,
        "stroke-dasharray": "3 2",
      });
    default:
      return look satisfies never;
  }
}

const square = ({ x, y }: { readonly x: number; readonly y: number }): Box => ({
  x: x - 3,
  y: y - 3,
  width: 6,
  height: 6,
});
const covers = (box: Box, { x, y }: { readonly x: number; readonly y: number }): boolean =>
  Math.abs(box.x + 3 - x) < 3 && Math.abs(box.y + 3 - y) < 3;
