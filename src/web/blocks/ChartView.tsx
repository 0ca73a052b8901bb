import { createElement, type ReactNode, useSyncExternalStore } from "react";
import type { Chart, SvgNode } from "../../brief/blocks.js";

/** A drawing, drawn by the browser; its label says the same in a sentence. Where it scrolls, keys can reach it. */
export function ChartView({ chart }: { readonly chart: Chart }) {
  const scrolls = useSyncExternalStore(onWidth, () => narrow.matches);
  return (
    <figure className="chart" id={chart.id} tabIndex={scrolls ? 0 : undefined}>
      {element(chart.svg, 0, { role: "img", "aria-label": chart.label })}
    </figure>
  );
}

/** As in phone.css. */
const narrow = matchMedia("(max-width: 640px)");

function onWidth(changed: () => void): () => void {
  narrow.addEventListener("change", changed);
  return () => narrow.removeEventListener("change", changed);
}

/** What a drawing may be made of: shapes and words, nothing that runs, loads or leads elsewhere. */
const tags = new Set(
  "svg g path line polyline polygon rect circle ellipse text tspan title desc defs marker clipPath linearGradient stop".split(
    " ",
  ),
);

function element(node: SvgNode | string, key: number, extra: Record<string, string> = {}): ReactNode {
  if (typeof node === "string") return node;
  if (!tags.has(node.tag)) return null;
  const props: Record<string, unknown> = { key, ...extra };
  // Right-to-left pages would turn the anchors of words round; charts keep their direction.
  if (node.tag === "text") props.direction = "ltr";
  for (const [name, value] of Object.entries(node.attributes)) {
    if (/^on|href$/i.test(name)) continue;
    if (name === "class") props.className = value;
    else if (name === "style") props.style = styleOf(String(value));
    else props[/^(aria|data)-/.test(name) ? name : camel(name)] = value;
  }
  return createElement(node.tag, props, ...node.children.map((child, index) => element(child, index)));
}

const camel = (name: string) => name.replace(/[-:](\w)/g, (_, letter: string) => letter.toUpperCase());

/** `fill:var(--a);stroke:none` as React wants it. */
const styleOf = (css: string): Record<string, string> =>
  Object.fromEntries(
    css
      .split(";")
      .map((rule) => rule.split(/:(.*)/s).map((part) => part.trim()))
      .filter(([name, value]) => name && value)
      .map(([name, value]) => [camel(name!), value!]),
  );
