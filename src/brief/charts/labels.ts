/** Labels at the thing: places for words beside points, so that no two cover one another. */
import { length, node, type SvgNode } from "../svg.js";
import type { Language } from "../wire.js";

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface LabelWish {
  /** The thing it stands at. */
  readonly x: number;
  readonly y: number;
  /** Kept clear around the thing. */
  readonly radius: number;
  readonly text: string;
  readonly fill: string;
  readonly weight?: number;
}

export interface PlacedLabel extends LabelWish {
  readonly box: Box;
  /** A hair from the thing to a label that had to move away. */
  readonly far: boolean;
}

export const fontSize = 11;
export const lineHeight = 14;

/** A safe guess of how wide a text is, in px at `fontSize`: no label is measured, as drawing happens without a screen. */
export function widthOf(text: string): number {
  let width = 0;
  for (const character of text.replace(/[\u200c\u2066-\u2069]/g, "")) {
    width += /[iljtfr.,:;'|!() ]/.test(character)
      ? 3.7
      : /[MWmw%—]/.test(character)
        ? 9.6
        : /[A-Z0-9]/.test(character)
          ? 7.2
          : 6.3;
  }
  return width + 2;
}

/**
 * A place for each label: at its right, left, above or below, else further away; within `room` and clear of other labels
 * and of `taken`. Earlier wishes choose first. A label without any free place is left out: the caller's sentence still says it.
 */
export function placeLabels(wishes: readonly LabelWish[], room: Box, taken: readonly Box[]): readonly PlacedLabel[] {
  const placed: PlacedLabel[] = [];
  const busy: Box[] = [...taken, ...wishes.map(({ x, y, radius }) => square(x, y, radius))];
  const things = busy.length;
  wishes.forEach((wish, w) => {
    const width = widthOf(wish.text);
    const own = taken.length + w;
    for (const [i, box] of candidates(wish, width).entries()) {
      const clear = i >= near ? wider(box) : box;
      if (!within(box, room) || busy.some((other, o) => o !== own && overlap(o < things ? clear : box, other)))
        continue;
      placed.push({ ...wish, box, far: i >= near });
      busy.push(box);
      return;
    }
  });
  return placed;
}

/** How many of the candidates are right beside the thing. */
const near = 9;

function candidates({ x, y, radius }: LabelWish, width: number): readonly Box[] {
  const height = lineHeight;
  const at = (dx: number, dy: number): Box => ({ x: x + dx, y: y + dy, width, height });
  const gap = radius + 3;
  const beside: Box[] = [
    at(gap, -height / 2),
    at(gap, -gap - height + 4),
    at(-gap - width, -height / 2),
    at(-width / 2, -gap - height),
    at(-width / 2, gap),
    at(gap, -gap - height / 2),
    at(gap, gap - height / 2),
    at(-gap - width, -gap - height / 2),
    at(-gap - width, gap - height / 2),
  ];
  for (let ring = 1; ring <= 9; ring++) {
    const step = ring * 9;
    beside.push(
      at(gap + step / 2, -height / 2 - step),
      at(gap + step / 2, -height / 2 + step),
      at(-gap - width - step / 2, -height / 2 - step),
      at(-gap - width - step / 2, -height / 2 + step),
    );
  }
  return beside;
}

/** A label that stands away from its thing keeps away from other things, or it would seem to be theirs. */
const wider = ({ x, y, width, height }: Box): Box => ({ x: x - 9, y: y - 7, width: width + 18, height: height + 14 });

const square = (x: number, y: number, radius: number): Box => ({
  x: x - radius,
  y: y - radius,
  width: 2 * radius,
  height: 2 * radius,
});

export const overlap = (a: Box, b: Box): boolean =>
  a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;

const within = (box: Box, room: Box): boolean =>
  box.x >= room.x &&
  box.y >= room.y &&
  box.x + box.width <= room.x + room.width &&
  box.y + box.height <= room.y + room.height;

/** The label drawn from the side of its box that faces the thing, so that a narrower font leaves no gap. */
export function drawLabel(label: PlacedLabel, lang: Language): readonly SvgNode[] {
  const { box, x, y, text, fill, weight } = label;
  const anchor = box.x >= x ? "left" : box.x + box.width <= x ? "right" : "middle";
  const at = { left: box.x + 1, middle: box.x + box.width / 2, right: box.x + box.width - 1 }[anchor];
  const hair = label.far
    ? [
        node("path", {
          d: `M${length(x)} ${length(y)}L${length(clamp(x, box.x, box.x + box.width))} ${length(clamp(y, box.y, box.y + box.height))}`,
          stroke: "var(--soft, #5d5a53)",
          "stroke-width": 0.7,
          fill: "none",
        }),
      ]
    : [];
  return [
    ...hair,
    textNode(
      text,
      {
        x: at,
        y: box.y + lineHeight - 3.5,
        anchor,
        halo: true,
        fill,
        ...(weight === undefined ? {} : { weight }),
      },
      lang,
    ),
  ];
}

interface TextPlace {
  readonly x: number;
  readonly y: number;
  /** Where `x` is, by the page's left and right, whatever the direction of the text. */
  readonly anchor: "left" | "middle" | "right";
  readonly fill?: string;
  readonly weight?: number;
  /** A rim of paper round the letters, where they stand on lines. */
  readonly halo?: boolean;
}

/** Words in a drawing, with their direction said: a page from right to left would otherwise turn the anchor round. */
export function textNode(text: string, { x, y, anchor, fill, weight, halo }: TextPlace, lang: Language): SvgNode {
  const rtl = lang === "fa";
  const start = rtl ? "right" : "left";
  return node(
    "text",
    {
      x: length(x),
      y: length(y),
      direction: rtl ? "rtl" : "ltr",
      "text-anchor": anchor === "middle" ? "middle" : anchor === start ? "start" : "end",
      "font-size": fontSize,
      "font-weight": weight,
      fill: fill ?? "var(--soft, #5d5a53)",
      ...(halo
        ? { stroke: "var(--paper, #fbfaf7)", "stroke-width": 3, "stroke-linejoin": "round", "paint-order": "stroke" }
        : {}),
    },
    text,
  );
}

const clamp = (value: number, low: number, high: number): number => Math.min(high, Math.max(low, value));
