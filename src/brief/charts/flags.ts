/** Labels over a time axis as flags: a vertical hair from the thing up to its words, in rows, none crossing another. */
import { length, node, type SvgNode } from "../svg.js";
import type { Language } from "../wire.js";
import { ink, soft } from "./colours.js";
import { type Box, lineHeight, overlap, textNode, widthOf } from "./labels.js";

export interface FlagWish {
  readonly x: number;
  readonly text: string;
}

export interface Flag extends FlagWish {
  readonly box: Box;
  readonly side: "left" | "right";
}

/**
 * Words to the right of their hair where there is room, else to its left, in the highest row that is free, so that hairs leave room below. Earlier wishes choose
 * first; a wish that finds no place is left out.
 *
 * @param room its lower edge is where the hairs start
 */
export function placeFlags(wishes: readonly FlagWish[], room: Box): readonly Flag[] {
  const placed: Flag[] = [];
  const rows = Math.floor(room.height / lineHeight);
  for (const wish of wishes) {
    const width = widthOf(wish.text);
    const found = Array.from({ length: rows }, (_, row) => rows - 1 - row)
      .flatMap((row) => (["right", "left"] as const).map((side) => flag(wish, { row, side, width, room })))
      .find(
        (each) =>
          each.box.x >= room.x &&
          each.box.x + width <= room.x + room.width &&
          placed.every((other) => apart(each, other, room)),
      );
    if (found) placed.push(found);
  }
  return placed;
}

interface FlagPlace {
  readonly row: number;
  readonly side: "left" | "right";
  readonly width: number;
  readonly room: Box;
}

function flag(wish: FlagWish, { row, side, width, room }: FlagPlace): Flag {
  const y = room.y + room.height - (row + 1) * lineHeight;
  return {
    ...wish,
    side,
    box: { x: side === "right" ? wish.x + 3 : wish.x - 3 - width, y, width, height: lineHeight },
  };
}

const hair = ({ x, box }: Flag, room: Box): Box => ({
  x: x - 2,
  y: box.y + 2,
  width: 4,
  height: room.y + room.height - box.y - 2,
});

const apart = (a: Flag, b: Flag, room: Box): boolean =>
  !overlap(a.box, b.box) &&
  !overlap(a.box, hair(b, room)) &&
  !overlap(b.box, hair(a, room)) &&
  !overlap(hair(a, room), hair(b, room));

export function drawFlag({ x, box, text, side }: Flag, axis: number, lang: Language): readonly SvgNode[] {
  return [
    node("path", {
      d: `M${length(x)} ${length(axis)}V${length(box.y + 3)}`,
      stroke: soft,
      "stroke-width": 0.7,
      fill: "none",
    }),
    textNode(
      text,
      {
        x: side === "right" ? box.x : box.x + box.width,
        y: box.y + lineHeight - 4,
        anchor: side === "right" ? "left" : "right",
        fill: ink,
      },
      lang,
    ),
  ];
}
