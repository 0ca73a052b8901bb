/** The steps in order, a lane a side: acts and payments, moments that join them, who verifies and what waits for that. */
import { isFirm } from "../../engine/clocks/when.js";
import { dayText } from "../../talks/dates.js";
import type { Chart, SvgNode } from "../blocks.js";
import { hairline, ink, paper, sideColour, soft } from "../charts/colours.js";
import { textNode, widthOf } from "../charts/labels.js";
import { length, node } from "../svg.js";
import type { SolvedPlan } from "./solve.js";
import type { PlanVoice } from "./voice.js";

const lane = 34;
const top = 8;

export function lanesChart(
  voice: PlanVoice,
  plan: SolvedPlan,
  order: readonly number[],
  tags: readonly string[],
): Chart {
  const { model, units, dates } = plan;
  const { w, lang } = voice;
  const givers = [...new Set(order.flatMap((u) => units[u]!.members.flatMap((member) => model.steps[member]!.by)))];
  const rows = [
    ...model.parties.filter((id) => givers.includes(id)),
    ...givers.filter((id) => !model.parties.includes(id)),
  ];
  const anyChecked = model.steps.some(({ verifiedBy }) => verifiedBy.length > 0);
  const names = rows.map(voice.whoName);
  const left = Math.min(150, Math.max(...[...names, anyChecked ? w.chart.verification : ""].map(widthOf), 20)) + 10;
  const slot = Math.max(24, Math.min(64, (760 - left) / Math.max(1, order.length)));
  const width = left + slot * order.length + 8;
  const base = top + lane * (rows.length + (anyChecked ? 1 : 0));
  const height = base + 24;
  const x = (place: number) => left + slot * (place + 0.5);
  const y = (row: number) => top + lane * (row + 0.5);
  const checkRow = rows.length;
  const rowsOf = (step: number) => model.steps[step]!.by.map((id) => rows.indexOf(id)).filter((row) => row >= 0);
  const placeOf = new Map(order.flatMap((u, place) => units[u]!.members.map((member) => [member, place] as const)));

  const waits = model.steps.flatMap(({ after }, step) =>
    after.flatMap(({ on, need }): SvgNode[] => {
      const [from, to] = [placeOf.get(on), placeOf.get(step)];
      const row = rowsOf(step)[0];
      if (need !== "verified" || from === undefined || to === undefined || row === undefined) return [];
      if (!model.steps[on]!.verifiedBy.length) return [];
      return [
        node("path", {
          d: `M${length(x(from) + 5)} ${length(y(checkRow))}H${length(x(to))}V${length(y(row) + 10)}`,
          fill: "none",
          stroke: soft,
          "stroke-width": 0.8,
        }),
      ];
    }),
  );
  const marks = order.flatMap((u, place): SvgNode[] => {
    const { members } = units[u]!;
    const at = [...new Set(members.flatMap(rowsOf))].sort((a, b) => a - b);
    const checked = members.some((member) => model.steps[member]!.verifiedBy.length > 0);
    const join =
      at.length > 1
        ? [node("path", { d: `M${length(x(place))} ${y(at[0]!)}V${y(at.at(-1)!)}`, stroke: ink, "stroke-width": 1.6 })]
        : [];
    const diamond = checked
      ? [
          node("path", {
            d: `M${length(x(place))} ${length(y(at.at(-1) ?? 0))}V${length(y(checkRow))}`,
            stroke: hairline,
          }),
          node("path", {
            d: `M${length(x(place))} ${y(checkRow) - 5}L${length(x(place) + 5)} ${y(checkRow)}L${length(x(place))} ${y(checkRow) + 5}L${length(x(place) - 5)} ${y(checkRow)}Z`,
            fill: paper,
            stroke: ink,
            "stroke-width": 1.2,
          }),
        ]
      : [];
    return [
      ...diamond,
      ...join,
      ...at.map((row) => {
        const step = members.find((member) => rowsOf(member).includes(row))!;
        const party = model.parties.indexOf(rows[row]!);
        const colour = party < 0 ? ink : sideColour(party);
        const look = { fill: paper, stroke: colour, "stroke-width": 1.8 };
        return node(
          "g",
          {},
          model.steps[step]!.kind === "tranche"
            ? node("rect", { x: length(x(place) - 9), y: y(row) - 9, width: 18, height: 18, ...look })
            : node("circle", { cx: length(x(place)), cy: y(row), r: 10, ...look }),
          textNode(tags[u]!, { x: x(place), y: y(row) + 4, anchor: "middle", fill: colour, weight: 600 }, lang),
        );
      }),
    ];
  });
  let free = 0;
  const days = order.flatMap((u, place): SvgNode[] => {
    const dated = units[u]!.members.map((member) => dates.of(model.steps[member]!.id));
    const firm = dated.find(isFirm);
    if (!firm) return [];
    const text = voice.d.month(dayText(firm.latest!));
    const half = widthOf(text) / 2;
    const here = Math.min(width - half - 1, x(place));
    if (here - half < free) return [];
    free = here + half + 6;
    return [textNode(text, { x: here, y: base + 14, anchor: "middle", fill: soft }, lang)];
  });
  const label = w.chart.lanes(order.length);
  return {
    kind: "chart",
    id: "lanes-chart",
    label,
    svg: node(
      "svg",
      { viewBox: `0 0 ${length(width)} ${height}`, role: "img", width: "100%", "aria-label": label },
      ...rows.map((_, row) => node("path", { d: `M${left} ${y(row)}H${length(width - 4)}`, stroke: hairline })),
      ...waits,
      ...marks,
      ...rows.map((id, row) => {
        const party = model.parties.indexOf(id);
        return textNode(
          short(names[row]!),
          { x: 2, y: y(row) + 4, anchor: "left", fill: party < 0 ? ink : sideColour(party), weight: 600 },
          lang,
        );
      }),
      ...(anyChecked
        ? [textNode(w.chart.verification, { x: 2, y: y(checkRow) + 4, anchor: "left", fill: soft }, lang)]
        : []),
      ...days,
    ),
  };
}

/** As many letters as the lane's head has room for. */
function short(name: string): string {
  let text = name;
  while (widthOf(text) > 148 && text.length > 2) text = `${text.slice(0, -2).trimEnd()}…`;
  return text;
}
