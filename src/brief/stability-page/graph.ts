/** The moves from now as a small drawing: drift in one hand, what must be brought about in the other. */
import type { Chart, SvgNode } from "../blocks.js";
import { ink, mark, paper, soft } from "../charts/colours.js";
import { widthOf } from "../charts/labels.js";
import { length, node } from "../svg.js";
import { directionOf } from "../text.js";
import type { Language } from "../wire.js";
import type { Hand, MoveRow } from "./view.js";

const size = 11;
const line = 14.5;
const radius = 4.5;
const columnWidth = 15;
const gap = 13;
const handWidth = 350;
const wideGap = 40;
const edge = 8;

interface Said {
  readonly now: string;
  readonly lang: Language;
  readonly label: string;
}

/** Both hands beside one another, and one under the other for narrow windows. Drift stands first in the direction of reading. */
export function movesCharts(
  hands: readonly [Hand, Hand],
  said: Said,
): { readonly wide: Chart; readonly narrow: Chart } {
  return { wide: wide(hands, said), narrow: narrow(hands, said) };
}

function wide(hands: readonly [Hand, Hand], said: Said): Chart {
  const width = 2 * handWidth + wideGap;
  const now = wrapped(said.now, 420);
  const middle = width / 2;
  const nowY = 14 + now.length * line + 4;
  const pen = penOf(said.lang, width);
  const tops = nowY + 44;
  const drawn = hands.map((hand, h) => {
    const x = h === 0 ? 0 : handWidth + wideGap;
    return handDrawn(pen, hand, { x, y: tops, start: { x: middle, y: nowY }, lanes: lanesOf(hand), before: 0 });
  });
  const height = Math.max(...drawn.map(({ bottom }) => bottom)) + 6;
  return chart("moves-wide", said, { width, height }, [
    ...now.map((text, k) => pen.text(middle, 12 + k * line, text, { anchor: "middle", weight: 650 })),
    ...drawn.flatMap(({ nodes }) => nodes),
    pen.circle(middle, nowY, { filled: true, now: true }),
  ]);
}

function narrow(hands: readonly [Hand, Hand], said: Said): Chart {
  const width = handWidth;
  const pen = penOf(said.lang, width);
  const now = wrapped(said.now, width - 30);
  const x = edge + radius;
  const nowY = 16;
  const start = { x, y: nowY };
  // The lanes of the second hand pass beside those of the first, and beside its words.
  const lanes = Math.max(...hands.map((hand, h) => lanesOf(hand) + (h ? lanesOf(hands[0]) : 0)));
  const first = handDrawn(pen, hands[0], { x: 0, y: nowY + now.length * line + 18, start, lanes, before: 0 });
  const second = handDrawn(pen, hands[1], { x: 0, y: first.bottom + 24, start, lanes, before: lanesOf(hands[0]) });
  return chart("moves-narrow", said, { width, height: second.bottom + 6 }, [
    ...first.nodes,
    ...second.nodes,
    ...now.map((text, k) => pen.text(x + 14, nowY + 4 + k * line, text, { weight: 650 })),
    pen.circle(x, nowY, { filled: true, now: true }),
  ]);
}

function chart(
  id: string,
  { label }: Said,
  { width, height }: { readonly width: number; readonly height: number },
  nodes: readonly SvgNode[],
): Chart {
  const svg = node("svg", { viewBox: `0 0 ${width} ${length(height)}`, width, height: length(height) }, ...nodes);
  return { kind: "chart", id, label, svg };
}

interface Pen {
  text(
    x: number,
    y: number,
    text: string,
    as?: { readonly anchor?: string; readonly weight?: number; readonly fill?: string },
  ): SvgNode;
  circle(x: number, y: number, as: { readonly filled: boolean; readonly now?: boolean }): SvgNode;
  /** Down from one place to another; across at the height `bend` where the columns differ. */
  way(
    from: Place,
    to: Place,
    as: { readonly kind: MoveRow["kind"]; readonly costs: boolean; readonly bend: number },
  ): readonly SvgNode[];
}

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Draws as if from left to right; a right-to-left page gets the mirror image, with its words set in its own direction. */
function penOf(lang: Language, width: number): Pen {
  const direction = directionOf(lang);
  const at = (x: number) => length(direction === "rtl" ? width - x : x);
  return {
    text: (x, y, text, { anchor = "start", weight = 450, fill = ink } = {}) =>
      node(
        "text",
        {
          x: at(x),
          y: length(y),
          direction,
          "text-anchor": anchor,
          "font-size": size,
          "font-weight": weight,
          fill,
        },
        text,
      ),
    circle: (x, y, { filled, now = false }) =>
      node("circle", {
        cx: at(x),
        cy: length(y),
        r: now ? radius + 1.5 : radius,
        fill: filled ? ink : paper,
        stroke: ink,
        "stroke-width": 1.5,
      }),
    way(from, to, { kind, costs, bend }) {
      const path = (shift: number) =>
        from.x === to.x
          ? `M${at(from.x + shift)} ${length(from.y)}V${length(to.y)}`
          : `M${at(from.x + shift)} ${length(from.y)}V${length(bend + shift)}H${at(to.x + shift)}V${length(to.y)}`;
      const stroke = { fill: "none", stroke: costs ? mark : kind === "drift" ? ink : soft, "stroke-width": 1.5 };
      if (kind === "joint") return [-1.7, 1.7].map((shift) => node("path", { ...stroke, stroke: ink, d: path(shift) }));
      return [node("path", { ...stroke, d: path(0), "stroke-dasharray": kind === "legal" ? "4 3" : undefined })];
    },
  };
}

interface Drawn {
  readonly nodes: readonly SvgNode[];
  readonly bottom: number;
}

interface HandPlace extends Place {
  readonly start: Place;
  /** Lanes that words keep clear of, and how many of them are another hand's. */
  readonly lanes: number;
  readonly before: number;
}

const lanesOf = ({ rows }: Hand): number => Math.max(1, ...rows.map(({ column }) => column + 1));

function handDrawn(pen: Pen, { head, rows, none }: Hand, { x, y, start, lanes, before }: HandPlace): Drawn {
  const ways: SvgNode[] = [];
  const words: SvgNode[] = [];
  const textX = x + edge + radius + lanes * columnWidth;
  const laneX = (column: number) => x + edge + radius + (before + column) * columnWidth;
  // Of lanes on the same side of the start, the further one turns off higher, so that none crosses another.
  const bendOf = (column: number) =>
    start.y + 24 - 6 * (laneX(0) < start.x ? lanesOf({ head, rows, none }) - 1 - column : column);
  const room = x + handWidth - textX - 4;
  words.push(pen.text(textX, y, head, { weight: 600, fill: soft }));
  const places: Place[] = [];
  let bottom = y + 8;
  if (rows.length === 0)
    wrapped(none, room).forEach((text, k) => {
      words.push(pen.text(textX, y + 20 + k * line, text));
      bottom = y + 20 + k * line + 6;
    });
  for (const { after, column, kind, move, costs, to, holds } of rows) {
    const place: Place = { x: laneX(column), y: bottom + gap + 6 };
    const from = after < 0 ? start : places[after]!;
    const bend = after < 0 ? bendOf(column) : place.y - 12;
    ways.push(...pen.way(from, place, { kind, costs: costs !== null, bend }));
    places.push(place);
    words.push(pen.circle(place.x, place.y, { filled: holds !== null }));
    let at = place.y + 4;
    const say = (text: string, as: Parameters<Pen["text"]>[3]) => {
      for (const part of wrapped(text, room)) {
        words.push(pen.text(textX, at, part, as));
        at += line;
      }
    };
    say(move, { weight: 600 });
    if (costs) say(costs, { fill: mark, weight: 600 });
    say(to, holds ? {} : { fill: soft });
    if (holds) say(holds, { fill: soft });
    bottom = at - line + 6;
  }
  return { nodes: [...ways, ...words], bottom };
}

/** Lines no wider than `room`; a mark that sets a name apart is closed at a line's end and opened again on the next. */
export function wrapped(text: string, room: number): string[] {
  const lines: string[] = [];
  let now = "";
  for (const word of text.split(" ")) {
    const next = now ? `${now} ${word}` : word;
    if (now && widthOf(next) > room) {
      lines.push(now);
      now = word;
    } else now = next;
  }
  if (now) lines.push(now);
  let open = 0;
  return lines.map((each) => {
    const before = "\u2068".repeat(open);
    for (const character of each) {
      if (character === "\u2068") open++;
      else if (character === "\u2069") open--;
    }
    return before + each + "\u2069".repeat(Math.max(0, open));
  });
}
