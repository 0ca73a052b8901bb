/** Drawings as trees, and as text. */
import type { SvgNode } from "./blocks.js";

export type { SvgNode } from "./blocks.js";

/** An element of a drawing; undefined attributes and null children are left out. */
export function node(
  tag: string,
  attributes: Readonly<Record<string, string | number | undefined>> = {},
  ...children: readonly (SvgNode | string | null)[]
): SvgNode {
  const kept = Object.entries(attributes).filter((entry): entry is [string, string | number] => entry[1] !== undefined);
  return { tag, attributes: Object.fromEntries(kept), children: children.filter((child) => child !== null) };
}

/** Lengths with at most two decimals, so that output is the same everywhere. */
export const length = (value: number): number => Math.round(value * 100) / 100 + 0;

const safeName = /^[A-Za-z][\w:.-]*$/;
const drawn = new Set([
  "svg",
  "g",
  "path",
  "circle",
  "rect",
  "line",
  "text",
  "tspan",
  "title",
  "desc",
  "polyline",
  "polygon",
]);

/** The drawing as markup; all text escaped. Only elements that draw are allowed, and no attribute that runs or fetches. */
export function svgText(of: SvgNode): string {
  if (!drawn.has(of.tag)) throw new Error(`expected an element that draws, got ${of.tag}`);
  const attributes = Object.entries(of.attributes).map(([name, value]) => {
    if (!safeName.test(name) || /^on|href$/i.test(name))
      throw new Error(`expected an attribute that draws, got ${name}`);
    return ` ${name}="${escapeMarkup(String(value))}"`;
  });
  const inside = of.children
    .map((child) => (typeof child === "string" ? escapeMarkup(child) : svgText(child)))
    .join("");
  return `<${of.tag}${attributes.join("")}${inside ? `>${inside}</${of.tag}>` : "/>"}`;
}

/** Text that markup cannot mistake for markup, in content and in quoted attributes. Control characters become spaces, broken ones go. */
export const escapeMarkup = (text: string): string =>
  text
    .replace(/\p{Cc}/gu, " ")
    .replace(/[\p{Cs}\ufffe\uffff]/gu, "")
    .replace(/[&<>"'`]/g, (found) => `&#${found.charCodeAt(0)};`);
