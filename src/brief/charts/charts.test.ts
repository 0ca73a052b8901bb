import fc from "fast-check";
import { expect, test } from "vitest";
import type { Chart, SvgNode } from "../blocks.js";
import { briefDocument } from "../brief.js";
import { analysedExample, threeSides, twoSides, wordsOnly } from "../example-talks.js";
import { voiceOf } from "../naming.js";
import { svgText } from "../svg.js";
import { endingsChart } from "./endings.js";
import { placeFlags } from "./flags.js";
import { frontierChart } from "./frontier.js";
import { type Box, overlap, placeLabels, widthOf } from "./labels.js";

const two = analysedExample(twoSides);
const three = analysedExample(threeSides);
const charts = (["en", "fa"] as const).flatMap((lang) =>
  [two, three].flatMap((analysed) => {
    const { main, annex } = briefDocument(analysed, lang);
    return [...main, ...annex].flatMap(({ body }) =>
      body.filter((part): part is Chart => part.kind === "chart").map((chart) => ({ chart, lang })),
    );
  }),
);
const all = (node: SvgNode): SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === "string" ? [] : all(child))),
];
const texts = (chart: Chart) => all(chart.svg).filter(({ tag }) => tag === "text");
const words = ({ children }: SvgNode) => children.filter((child) => typeof child === "string").join("");

/** The room a text takes, from its anchor, direction and a guess of its width. */
function boxOf(text: SvgNode): Box {
  const { x, y, direction } = text.attributes as { x: number; y: number; direction: string };
  const anchor = text.attributes["text-anchor"];
  const width = widthOf(words(text)) - 2;
  const left = anchor === "middle" ? x - width / 2 : (anchor === "start") === (direction === "ltr") ? x : x - width;
  return { x: left, y: y - 9, width, height: 11 };
}

const wishes = fc.array(
  fc.record({
    x: fc.integer({ min: 0, max: 300 }),
    y: fc.integer({ min: 0, max: 200 }),
    text: fc.string({ minLength: 1, maxLength: 18 }),
  }),
  { maxLength: 14 },
);
const room: Box = { x: 0, y: 0, width: 300, height: 200 };

test("[BC1] no two labels cover one another, nor leave the drawing", () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const placed = placeLabels(
        list.map((wish) => ({ ...wish, radius: 3, fill: "" })),
        room,
        [],
      );
      placed.forEach(({ box }, i) => {
        expect(box.x >= 0 && box.y >= 0 && box.x + box.width <= 300 && box.y + box.height <= 200).toBe(true);
        for (const other of placed.slice(i + 1)) expect(overlap(box, other.box)).toBe(false);
      });
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("[BC2] no flag covers another, nor is crossed by another's hair", () => {
  fc.assert(
    fc.property(wishes, (list) => {
      const placed = placeFlags(list, room);
      placed.forEach((flag, i) => {
        for (const other of placed.slice(i + 1)) expect(overlap(flag.box, other.box)).toBe(false);
        for (const other of placed) {
          if (other !== flag)
            expect(overlap(flag.box, { x: other.x, y: other.box.y, width: 0.5, height: 200 - other.box.y })).toBe(
              false,
            );
        }
      });
    }),
    { seed: 7, numRuns: 200 },
  );
});

test("[BC3] in every drawing no text covers another", () => {
  expect(charts.length).toBeGreaterThanOrEqual(8);
  for (const { chart, lang } of charts) {
    const boxes = texts(chart).map((text) => ({ box: boxOf(text), said: words(text) }));
    boxes.forEach(({ box, said }, i) => {
      for (const other of boxes.slice(i + 1))
        expect(overlap(box, other.box), `${lang} ${chart.id}: ${said} / ${other.said}`).toBe(false);
    });
  }
});

test("[BC4] every text of a drawing says its direction", () => {
  for (const { chart } of charts)
    for (const text of texts(chart)) expect(["ltr", "rtl"]).toContain(text.attributes["direction"]);
});

test("[BC5] every drawing has a sentence for those who cannot see it, inside the drawing too", () => {
  for (const { chart } of charts) {
    expect(chart.label.length).toBeGreaterThan(20);
    expect(chart.svg.attributes).toMatchObject({ role: "img", "aria-label": chart.label });
  }
});

test("[BC6] no number of a drawing is broken, and all have at most two decimals", () => {
  for (const { chart } of charts) {
    const markup = svgText(chart.svg);
    expect(markup).not.toMatch(/NaN|Infinity|undefined/);
    for (const [, path] of markup.matchAll(/\sd="([^"]*)"/g)) expect(path).not.toMatch(/\.\d{4,}/);
  }
});

test("[BC7] the frontier of two sides names both stated positions, both axes and the packages picked", () => {
  const chart = frontierChart(voiceOf(two.talks, "en"), two.model!, two.bridge!.analysis)!;
  const said = texts(chart).map(words).join(" · ");
  for (const label of [
    "Upper State’s stated position",
    "Lower State’s stated position",
    "worth to Upper State →",
    "↑ worth to Lower State",
    "Nash",
  ])
    expect(said).toContain(label);
});

test("[BC8] three sides are drawn as bars, one a side and point, never as a plane of two", () => {
  const chart = frontierChart(voiceOf(three.talks, "en"), three.model!, three.asStated!)!;
  const bars = all(chart.svg).filter(({ tag }) => tag === "rect");
  expect(bars.length % 3).toBe(0);
  expect(bars.length).toBeGreaterThan(0);
});

test("[BC9] nothing to draw is no drawing", () => {
  const bare = analysedExample(wordsOnly);
  expect(endingsChart(voiceOf(bare.talks, "en"))).toBeNull();
  expect(frontierChart(voiceOf(two.talks, "en"), two.model!, two.asStated!)).toBeNull();
});

test("[BC10] time and worth keep their direction in Persian: the same marks at the same places", () => {
  const marks = (lang: "en" | "fa") =>
    all(endingsChart(voiceOf(two.talks, lang))!.svg).filter(
      ({ tag, attributes }) => tag === "path" && attributes["stroke-width"] === 6,
    );
  const spans = (lang: "en" | "fa") =>
    marks(lang).map(({ attributes }) => /M([\d.]+).*H([\d.]+)/.exec(String(attributes["d"]))!.slice(1).map(Number));
  for (const lang of ["en", "fa"] as const) for (const [from, to] of spans(lang)) expect(from!).toBeLessThan(to!);
  expect(spans("fa")[0]![0]! > spans("fa")[1]![0]!).toBe(spans("en")[0]![0]! > spans("en")[1]![0]!);
});
