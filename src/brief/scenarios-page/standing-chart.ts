/** All futures at four moments, one column each: no ending is left out, least of all that the talks go on. */
import { months, scenarios } from "../../engine/forecast/tally.js";
import type { Chart, SvgNode } from "../blocks.js";
import { fill, hairline, ink, soft } from "../charts/colours.js";
import { fontSize, lineHeight, textNode, widthOf } from "../charts/labels.js";
import { type Shown, shownText } from "../forecast/columns.js";
import { numbersIn } from "../numbers.js";
import { length, node } from "../svg.js";
import type { Language } from "../wire.js";
import { scenariosWords } from "./words.js";

/** From the ground up: what was reached, what goes on, what broke. */
const order = [0, 1, 3, 2] as const;
const [width, height] = [410, 250];
const gap = 14;
const [top, bottom] = [10, 214];

export function standingChart(standing: readonly (readonly Shown[])[], lang: Language): Chart {
  const w = scenariosWords(lang);
  const { whole } = numbersIn(lang);
  const name = (s: number) => w.scenario[scenarios[s]!];
  const room = Math.max(...order.map((s) => widthOf(name(s)))) + 14;
  const column = (width - room - gap * 3) / 4;
  const label = w.standing.chart(
    months.map((month, h) =>
      w.standing.column(
        month,
        order.map((s) => `${name(s)} ${shownText(standing[s]![h]!, lang).percent}`),
      ),
    ),
  );
  const stacked = months.map((_, h) => {
    let y = bottom;
    return order.map((s) => {
      const tall = standing[s]![h]!.share * (bottom - top);
      y -= tall;
      return { s, y, tall };
    });
  });
  const parts = months.flatMap((month, h) => {
    const x = h * (column + gap);
    return [
      ...stacked[h]!.flatMap(({ s, y, tall }) => [
        ...bar(s, { x, y, width: column, height: tall }),
        ...(tall >= lineHeight + 2
          ? [
              textNode(
                shownText(standing[s]![h]!, lang).percent,
                {
                  x: x + column / 2,
                  y: y + tall / 2 + 4,
                  anchor: "middle",
                  fill: s < 2 ? "var(--paper, #fbfaf7)" : ink,
                  weight: 600,
                  halo: s === 2,
                },
                lang,
              ),
            ]
          : []),
      ]),
      textNode(whole(month), { x: x + column / 2, y: bottom + 16, anchor: "middle" }, "en"),
    ];
  });
  const last = 3 * (column + gap) + column;
  return {
    kind: "chart",
    id: "standing-chart",
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${width} ${height}`, role: "img", width: "100%", "aria-label": label },
      ...parts,
      node("path", { d: `M0 ${bottom}H${length(last)}`, stroke: soft }),
      textNode(w.standing.axis, { x: last / 2, y: bottom + 32, anchor: "middle" }, lang),
      ...names(stacked[3]!).flatMap(({ s, at, middle }) => [
        node("path", {
          d: `M${length(last + 2)} ${length(middle)}L${length(last + 9)} ${length(at - 4)}`,
          stroke: soft,
          "stroke-width": 0.7,
          fill: "none",
        }),
        textNode(name(s), { x: last + 12, y: at, anchor: "left", fill: ink }, lang),
      ]),
    ),
  };
}

/** Names beside the last column, in its order, moved apart where parts are thin. */
function names(parts: readonly { readonly s: number; readonly y: number; readonly tall: number }[]) {
  const wished = parts.map(({ s, y, tall }) => ({ s, middle: y + tall / 2, at: y + tall / 2 + fontSize / 3 }));
  let floor = bottom + 2;
  return wished.map((wish) => {
    const at = Math.min(wish.at, floor);
    floor = at - lineHeight;
    return { ...wish, at };
  });
}

/** Told apart by tone and by hatching, not by hue. */
function bar(
  s: number,
  at: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): SvgNode[] {
  const box = { x: length(at.x), y: length(at.y), width: length(at.width), height: length(Math.max(0, at.height)) };
  const rim = { stroke: s === 3 ? hairline : soft, "stroke-width": 0.7 };
  if (s === 0) return [node("rect", { ...box, fill: ink })];
  if (s === 1) return [node("rect", { ...box, fill: soft })];
  if (s === 3) return [node("rect", { ...box, fill, ...rim })];
  return [
    node("rect", { ...box, fill: "none", ...rim }),
    node("path", { d: hatching(at), stroke: soft, "stroke-width": 0.8, fill: "none" }),
  ];
}

/** Diagonal lines inside a box. */
function hatching({ x, y, width, height: tall }: { x: number; y: number; width: number; height: number }): string {
  const lines: string[] = [];
  for (let c = 6; c < width + tall; c += 6) {
    const from = c <= tall ? [x, y + c] : [x + c - tall, y + tall];
    const to = c <= width ? [x + c, y] : [x + width, y + c - width];
    lines.push(`M${length(from[0]!)} ${length(from[1]!)}L${length(to[0]!)} ${length(to[1]!)}`);
  }
  return lines.join("");
}
