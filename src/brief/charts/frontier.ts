/** The frontier of two sides as a drawing; of more sides, the picked points as rows of bars. */
import { extent } from "d3-array";
import { scaleLinear } from "d3-scale";
import { line } from "d3-shape";
import type { DealModel, Point } from "../../engine/model.js";
import type { DealsAnalysis } from "../../engine/results.js";
import { valueOf as worthOf } from "../../engine/space.js";
import { pickedOf } from "../blocks/fair.js";
import type { Chart } from "../blocks.js";
import type { Voice } from "../naming.js";
import { length, node, type SvgNode } from "../svg.js";
import { packageDeal, statedDeal } from "../zone-basis.js";
import { fill, hairline, ink, paper, sideColour, soft } from "./colours.js";
import { type Box, drawLabel, type LabelWish, placeLabels, textNode } from "./labels.js";
import { bars } from "./worth-bars.js";

const width = 480;
const height = 320;
const margin = { left: 34, right: 16, top: 22, bottom: 38 };

/** Null where there is no frontier or only one side. */
export function frontierChart(voice: Voice, model: DealModel, analysis: DealsAnalysis): Chart | null {
  const { points } = analysis.frontier;
  if (!points.length || model.parties.length < 2) return null;
  const names = model.parties.map((_, p) => voice.partyName(p));
  if (model.parties.length > 2) {
    const picked = pickedOf(analysis);
    return {
      kind: "chart",
      id: "frontier-chart",
      label: voice.m.charts.frontierMany(names, picked.length),
      svg: bars(voice, model, analysis, picked),
    };
  }
  return {
    kind: "chart",
    id: "frontier-chart",
    label: voice.m.charts.frontier(names[0]!, names[1]!, points.length),
    svg: twoSides(voice, model, analysis),
  };
}

interface Spot {
  readonly u: readonly number[];
  readonly text: string;
  readonly look: "picked" | "package" | "side 0" | "side 1";
}

function twoSides(voice: Voice, model: DealModel, analysis: DealsAnalysis): SvgNode {
  const { m, lang, n } = voice;
  const worth = (u: readonly number[]) => u.map((value) => value / model.scale);
  const spots = spotsOf(voice, model, analysis).map((spot) => ({ ...spot, u: worth(spot.u) }));
  const frontier = analysis.frontier.points.map((point) => worth(point.u));
  const walkAways = model.parties.map(({ walkAway }) => (walkAway === null ? null : walkAway / model.scale));
  const scale = (p: number, range: [number, number]) => {
    const [low, high] = extent(
      [...frontier, ...spots.map(({ u }) => u)].map((u) => u[p]!).concat(walkAways[p] ?? []),
    ) as [number, number];
    const room = Math.max(1, high - low) * 0.06;
    return scaleLinear(
      [low >= 0 ? Math.max(0, low - room) : low - room, high <= 100 ? Math.min(100, high + room) : high + room],
      range,
    );
  };
  const x = scale(0, [margin.left, width - margin.right]);
  const y = scale(1, [height - margin.bottom, margin.top]);
  const at = (u: readonly number[]) => ({ x: length(x(u[0]!)), y: length(y(u[1]!)) });
  const inner: Box = { x: margin.left + 2, y: 4, width: width - margin.left - 4, height: height - margin.bottom - 6 };

  const names: LabelWish[] = spots.map(({ u, text, look }) => ({
    ...at(u),
    radius: look === "picked" ? 5.5 : 4,
    text,
    fill: look === "side 0" ? sideColour(0) : look === "side 1" ? sideColour(1) : ink,
    weight: look === "picked" ? 600 : 500,
  }));
  const dots: Box[] = frontier.length <= 60 ? frontier.map((u) => dot(at(u))) : [];
  const others = dots.filter((box) => !spots.some(({ u }) => near(at(u), box)));
  const corner = cornerLabel(voice, walkAways, { x, y });
  const labels = placeLabels([...names, ...corner], inner, others);

  return node(
    "svg",
    {
      viewBox: `0 0 ${width} ${height}`,
      role: "img",
      width: "100%",
      "aria-label": m.charts.frontier(voice.partyName(0), voice.partyName(1), frontier.length),
    },
    region(walkAways, { x, y }),
    node("path", {
      d: `M${margin.left} ${margin.top - 12}V${height - margin.bottom}H${width - margin.right}`,
      fill: "none",
      stroke: hairline,
    }),
    ...ticks(voice, x, y),
    node("path", {
      d: staircase(frontier, { x, y }) ?? "",
      fill: "none",
      stroke: ink,
      "stroke-width": 1.5,
      "stroke-linejoin": "round",
    }),
    ...(dots.length
      ? frontier.map((u) =>
          node("circle", { cx: at(u).x, cy: at(u).y, r: 2.6, fill: paper, stroke: ink, "stroke-width": 1.2 }),
        )
      : []),
    ...spots.map(({ u, look }) => spotNode(at(u), look)),
    ...labels.flatMap((label) => drawLabel(label, lang)),
    textNode(
      m.charts.worthAcross(voice.partyName(0)),
      { x: width - margin.right, y: height - 6, anchor: "right", fill: sideColour(0) },
      lang,
    ),
    textNode(m.charts.worthUp(voice.partyName(1)), { x: 2, y: 9, anchor: "left", fill: sideColour(1) }, lang),
    node("title", {}, `${m.frontier.caption}: ${n.whole(frontier.length)}`),
  );
}

interface Scales {
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

/** Straight lines between neighbours: the deals in between do not exist, so the points are drawn wherever they can be told apart. */
const staircase = (frontier: readonly (readonly number[])[], { x, y }: Scales): string | null =>
  line<readonly number[]>()
    .x((u) => length(x(u[0]!)))
    .y((u) => length(y(u[1]!)))(frontier);

/** Upper right of both walk-aways; a side without one is open on its edge. */
function region(walkAways: readonly (number | null)[], { x, y }: Scales): SvgNode {
  const left = walkAways[0] === null ? margin.left : Math.max(margin.left, x(walkAways[0]!));
  const bottom = walkAways[1] === null ? height - margin.bottom : Math.min(height - margin.bottom, y(walkAways[1]!));
  const top = margin.top - 12;
  const right = width - margin.right;
  return node(
    "g",
    {},
    node("rect", {
      x: length(left),
      y: top,
      width: length(Math.max(0, right - left)),
      height: length(Math.max(0, bottom - top)),
      fill,
    }),
    walkAways[0] === null
      ? null
      : node("path", {
          d: `M${length(left)} ${top}V${length(bottom)}`,
          stroke: soft,
          "stroke-dasharray": "3 3",
          fill: "none",
        }),
    walkAways[1] === null
      ? null
      : node("path", {
          d: `M${length(left)} ${length(bottom)}H${right}`,
          stroke: soft,
          "stroke-dasharray": "3 3",
          fill: "none",
        }),
  );
}

/** "walk-aways" at the corner of the acceptable region. */
function cornerLabel(voice: Voice, walkAways: readonly (number | null)[], { x, y }: Scales): readonly LabelWish[] {
  if (walkAways.every((each) => each === null)) return [];
  const left = walkAways[0] === null ? margin.left : x(walkAways[0]!);
  const bottom = walkAways[1] === null ? height - margin.bottom : y(walkAways[1]!);
  const text = walkAways.includes(null) ? voice.m.charts.walkAway : voice.m.charts.walkAways;
  return [{ x: left, y: bottom, radius: 2, text, fill: soft }];
}

function ticks(
  voice: Voice,
  x: ReturnType<typeof scaleLinear<number, number>>,
  y: ReturnType<typeof scaleLinear<number, number>>,
): readonly SvgNode[] {
  const across = x
    .ticks(5)
    .map((value) =>
      textNode(voice.n.points(value), { x: x(value), y: height - margin.bottom + 14, anchor: "middle" }, "en"),
    );
  const up = y
    .ticks(5)
    .map((value) => textNode(voice.n.points(value), { x: margin.left - 6, y: y(value) + 4, anchor: "right" }, "en"));
  return [...across, ...up];
}

/** What is named on the drawing: rules' packages, the file's packages, both stated positions. */
function spotsOf(voice: Voice, model: DealModel, analysis: DealsAnalysis): readonly Spot[] {
  const { m, talks } = voice;
  const picked = pickedOf(analysis)
    .filter(({ rules }) => rules.some(({ id, acceptable }) => acceptable && shown.has(id)))
    .map(({ point, rules }) => ({
      u: point.u,
      text: m.charts.pickedBy(m.fair.short[rules[0]!.id], rules.length - 1),
      look: "picked" as const,
    }));
  const named = talks.packages.flatMap(({ name, terms }): Spot[] => {
    const deal = packageDeal(model, terms);
    return deal
      ? [{ u: model.parties.map((each) => worthOf(each, deal)), text: voice.say(name), look: "package" }]
      : [];
  });
  const stated = [0, 1].flatMap((p): Spot[] => {
    const { u, assumed } = statedDeal(talks, model, p);
    // A side that has stated nothing has no stated position, whatever its best options are.
    if (assumed === model.issues.length) return [];
    return [{ u, text: m.charts.stated(voice.partyName(p)), look: p === 0 ? "side 0" : "side 1" }];
  });
  return [...merged(picked), ...stated, ...named];
}

/** The rules named on the drawing; all seven are in the table. */
const shown = new Set(["nash", "ks-maxmin", "egalitarian"]);

/** Points of one worth get one label. */
function merged(spots: readonly Spot[]): readonly Spot[] {
  const kept: Spot[] = [];
  for (const spot of spots) {
    const same = kept.findIndex(({ u }) => u.every((value, p) => value === spot.u[p]));
    if (same < 0) kept.push(spot);
    else kept[same] = { ...kept[same]!, text: `${kept[same]!.text}, ${spot.text}` };
  }
  return kept;
}

function spotNode({ x, y }: { readonly x: number; readonly y: number }, look: Spot["look"]): SvgNode {
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
    case "side 0":
    case "side 1":
      return node("circle", { cx: x, cy: y, r: 4, fill: sideColour(look === "side 0" ? 0 : 1) });
    default:
      return look satisfies never;
  }
}

const dot = ({ x, y }: { readonly x: number; readonly y: number }): Box => ({
  x: x - 3,
  y: y - 3,
  width: 6,
  height: 6,
});
const near = ({ x, y }: { readonly x: number; readonly y: number }, box: Box): boolean =>
  Math.abs(box.x + 3 - x) < 3 && Math.abs(box.y + 3 - y) < 3;

/** The points of a frontier, for callers that draw their own. */
export type { Point };
