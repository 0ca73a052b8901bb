/** A chart as shapes of Word: vectors and words that every reader of Word files draws, with no picture beside them. */
import {
  AlignmentType,
  HorizontalPositionAlign,
  HorizontalPositionRelativeFrom,
  Paragraph,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from "docx";
import { type IShapeGroupChildOptions, ShapeGroupRun, type ShapeLineOptions } from "docx/shapes";
import type { Chart, SvgNode } from "../blocks.js";
import { widthOf } from "../charts/labels.js";
import { directionOf } from "../text.js";
import type { Language } from "../wire.js";
import { sans } from "./look.js";
import { printable, textRuns } from "./runs.js";

/** Widest a drawing may be, in pixels of 1/96 inch: the width of the text. */
const widest = 640;

/**
 * The drawing at its own size or, where it is wider than the text, made smaller. Its sentence is its text for those who cannot see it.
 *
 * It floats between paragraphs: LibreOffice 7 scatters the words of a group that stands in a line.
 */
export function drawingOf({ id, label, svg }: Chart, lang: Language): ShapeGroupRun {
  const [, , width, height] = String(svg.attributes["viewBox"]).split(" ").map(Number) as [
    number,
    number,
    number,
    number,
  ];
  const scale = Math.min(1.15, widest / width);
  const ground: IShapeGroupChildOptions = {
    type: "rectangle",
    transformation: { width: width * scale, height: height * scale, offset: { left: 0, top: 0 } },
    line: noLine,
  };
  return new ShapeGroupRun({
    children: [ground, ...shapesOf(svg, scale, lang)],
    floating: {
      horizontalPosition: {
        relative: HorizontalPositionRelativeFrom.COLUMN,
        align: directionOf(lang) === "rtl" ? HorizontalPositionAlign.RIGHT : HorizontalPositionAlign.LEFT,
      },
      verticalPosition: { relative: VerticalPositionRelativeFrom.PARAGRAPH, offset: 0 },
      wrap: { type: TextWrappingType.TOP_AND_BOTTOM },
      allowOverlap: false,
    },
    altText: { name: printable(id), description: printable(label) },
  });
}

/** What `settled` turns into "no line": the library always draws one. */
export const noLine: ShapeLineOptions = { width: 0, color: "FFFFFF", transparency: 100 };

function shapesOf(of: SvgNode, scale: number, lang: Language): IShapeGroupChildOptions[] {
  const number = (name: string) => Number(of.attributes[name] ?? 0) * scale;
  const look = { line: lineOf(of, scale), ...fillOf(of) };
  switch (of.tag) {
    case "svg":
    case "g":
      return of.children.flatMap((child) => (typeof child === "string" ? [] : shapesOf(child, scale, lang)));
    case "rect":
      return [
        {
          type: "rectangle",
          transformation: {
            width: Math.max(0.5, number("width")),
            height: Math.max(0.5, number("height")),
            offset: { left: number("x"), top: number("y") },
          },
          ...look,
        },
      ];
    case "circle": {
      const r = number("r");
      const offset = { left: number("cx") - r, top: number("cy") - r };
      return [{ type: "ellipse", transformation: { width: 2 * r, height: 2 * r, offset }, ...look }];
    }
    case "path":
      return strokesOf(String(of.attributes["d"])).map((points) => pathOf(points, scale, look));
    case "text":
      return [wordsOf(of, scale, lang)];
    case "title":
    case "desc":
      return [];
    default:
      throw new Error(`expected an element that can be drawn in Word, got ${of.tag}`);
  }
}

type Spot = readonly [x: number, y: number];
interface Stroke {
  readonly spots: readonly Spot[];
  readonly closed: boolean;
}

/** The lines of a path: M, L, H, V (also relative) and Z, which is all that the charts use. */
export function strokesOf(d: string): Stroke[] {
  const strokes: { spots: Spot[]; closed: boolean }[] = [];
  let [x, y] = [0, 0];
  for (const [, command, rest] of d.matchAll(/([A-Za-z])([^A-Za-z]*)/g)) {
    const numbers = (rest!.match(/-?[\d.]+(?:e-?\d+)?/g) ?? []).map(Number);
    const relative = command === command!.toLowerCase();
    const open = strokes.at(-1);
    switch (command!.toUpperCase()) {
      case "M":
      case "L":
        for (let i = 0; i + 1 < numbers.length; i += 2) {
          x = numbers[i]! + (relative ? x : 0);
          y = numbers[i + 1]! + (relative ? y : 0);
          if (command!.toUpperCase() === "M" && i === 0) strokes.push({ spots: [[x, y]], closed: false });
          else strokes.at(-1)!.spots.push([x, y]);
        }
        break;
      case "H":
        for (const to of numbers) {
          x = to + (relative ? x : 0);
          open!.spots.push([x, y]);
        }
        break;
      case "V":
        for (const to of numbers) {
          y = to + (relative ? y : 0);
          open!.spots.push([x, y]);
        }
        break;
      case "Z":
        open!.closed = true;
        [x, y] = open!.spots[0]!;
        break;
      default:
        throw new Error(`expected a path of straight lines, got ${command}`);
    }
  }
  return strokes;
}

function pathOf({ spots, closed }: Stroke, scale: number, look: object): IShapeGroupChildOptions {
  const [xs, ys] = [spots.map(([x]) => x * scale), spots.map(([, y]) => y * scale)];
  const [left, top] = [Math.min(...xs), Math.min(...ys)];
  const size = { width: Math.max(...xs) - left, height: Math.max(...ys) - top };
  const offset = { left, top };
  if (spots.length === 2) {
    const falls = (xs[1]! - xs[0]!) * (ys[1]! - ys[0]!) >= 0;
    return {
      type: "line",
      transformation: { ...size, offset, ...(falls ? {} : { flip: { vertical: true } }) },
      ...look,
    };
  }
  const path = `M${spots.map(([x, y]) => `${round(x * scale)} ${round(y * scale)}`).join("L")}${closed ? "Z" : ""}`;
  return { type: "custom", path, transformation: { ...size, offset }, ...look };
}

/** A box as wide as its words need and more, held at the side that the words are anchored to. */
function wordsOf(of: SvgNode, scale: number, lang: Language): IShapeGroupChildOptions {
  const { attributes } = of;
  const text = of.children.map((child) => (typeof child === "string" ? child : "")).join("");
  const size = Number(attributes["font-size"] ?? 11) * scale;
  const width = widthOf(text) * scale * 1.4 + 8;
  const [x, y] = [Number(attributes["x"]) * scale, Number(attributes["y"]) * scale];
  const rtl = attributes["direction"] === "rtl";
  const end = attributes["text-anchor"] === "end";
  const side = attributes["text-anchor"] === "middle" ? "middle" : end === rtl ? "left" : "right";
  const left = { left: x, middle: x - width / 2, right: x - width }[side];
  const alignment = { left: AlignmentType.LEFT, middle: AlignmentType.CENTER, right: AlignmentType.RIGHT }[side];
  return {
    type: "rectangle",
    transformation: { width, height: size * 1.5, offset: { left, top: y - size * 1.08 } },
    line: noLine,
    textOptions: { margins: { top: 0, right: 0, bottom: 0, left: 0 }, wrap: false, verticalAlignment: "top" },
    children: [
      new Paragraph({
        alignment,
        bidirectional: rtl,
        spacing: { before: 0, after: 0, line: 240 },
        children: textRuns(text, rtl ? lang : "en", {
          font: sans,
          size: Math.round(size * 0.75 * 2),
          color: colourOf(attributes["fill"]) ?? "000000",
          bold: Number(attributes["font-weight"] ?? 400) >= 600,
        }),
      }),
    ],
  };
}

function lineOf({ tag, attributes }: SvgNode, scale: number): ShapeLineOptions {
  const color = colourOf(attributes["stroke"]);
  if (color === undefined || tag === "text") return noLine;
  return {
    color,
    width: Number(attributes["stroke-width"] ?? 1) * scale * 0.75,
    ...(attributes["stroke-dasharray"] === undefined ? {} : { dash: "shortDash" }),
    ...clear(attributes["opacity"]),
  };
}

function fillOf({ attributes }: SvgNode): { readonly fill?: { type: "solid"; color: string; transparency?: number } } {
  const color = colourOf(attributes["fill"]);
  return color === undefined ? {} : { fill: { type: "solid", color, ...clear(attributes["opacity"]) } };
}

const clear = (opacity: string | number | undefined): { readonly transparency?: number } =>
  opacity === undefined ? {} : { transparency: Math.round((1 - Number(opacity)) * 100) };

/** `var(--ink, #1c1b19)` is the page's colour where there is a page; here it is what stands behind the comma. Paper is white. */
function colourOf(value: string | number | undefined): string | undefined {
  const text = String(value ?? "none");
  if (text.startsWith("var(--paper")) return "FFFFFF";
  return /#([0-9a-f]{6})/i.exec(text)?.[1]?.toUpperCase();
}

const round = (value: number): number => Math.round(value * 100) / 100;
