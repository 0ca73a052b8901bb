import fc from "fast-check";
import { expect, test } from "vitest";
import type { SvgNode } from "../blocks.js";
import type { DatedEntry, EntryKind } from "./dated-entries.js";
import { timeAxis } from "./time-axis.js";

const kinds: readonly EntryKind[] = ["event", "round", "incident", "deadline"];
const lanes = kinds.map((kind) => ({ kind, lane: kind }));
const entry = fc.record({
  day: fc.integer({ min: -6000, max: 21_000 }),
  kind: fc.constantFrom(...kinds),
  contested: fc.boolean(),
  ahead: fc.boolean(),
  weight: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
});
const entries = fc.array(entry, { minLength: 0, maxLength: 40 }).map((all) =>
  all.map(
    ({ weight, ...each }, i): DatedEntry => ({
      key: String(i),
      on: "2020",
      when: "",
      year: 0,
      sort: "",
      what: `Thing ${i}`,
      lines: [],
      sides: [],
      look: "2020",
      ...each,
      ...(weight === undefined ? {} : { weight }),
    }),
  ),
);

const all = (node: SvgNode): readonly SvgNode[] => [
  node,
  ...node.children.flatMap((child) => (typeof child === "string" ? [] : all(child))),
];
const isMark = ({ tag, attributes }: SvgNode) => tag === "circle" || String(attributes["d"]).endsWith("z");

test("[PG40] each entry is drawn once, inside the drawing; what is earlier never stands to the right of what is later", () => {
  fc.assert(
    fc.property(entries, fc.constantFrom("en", "fa"), fc.constantFrom(527, 1060), (of, lang, width) => {
      const chart = timeAxis(of, { lang, asOfDay: 20_000, lanes, width });
      if (new Set(of.map(({ day }) => day)).size < 2) {
        expect(chart).toBe(null);
        return;
      }
      const nodes = all(chart!.svg);
      const marks = nodes.filter(isMark);
      expect(marks.length).toBe(of.length);
      const [, , w, h] = String(chart!.svg.attributes["viewBox"]).split(" ").map(Number);
      expect(w).toBe(width);
      // Four rows of heaps of six at most, with room for names above.
      expect(h).toBeLessThanOrEqual(4 * 70 + 100);
      const places = marks.map(({ attributes }) => {
        const [x, y] =
          attributes["cx"] === undefined
            ? /^M([\d.-]+) ([\d.-]+)/.exec(String(attributes["d"]))!.slice(1)
            : [attributes["cx"], attributes["cy"]];
        return { x: Number(x), y: Number(y) };
      });
      for (const { x, y } of places) {
        expect(x >= 0 && x <= width).toBe(true);
        expect(y >= 0 && y <= h!).toBe(true);
      }
      // Lane by lane, in the order of days.
      const order = lanes.flatMap(({ kind }) => of.filter((each) => each.kind === kind).sort((a, b) => a.day - b.day));
      for (const [i, a] of order.entries())
        for (const [j, b] of order.entries()) if (a.day < b.day) expect(places[i]!.x).toBeLessThanOrEqual(places[j]!.x);
    }),
    { seed: 40, numRuns: 150 },
  );
});

test("[PG41] marks of years name round years of the language's calendar, months where the axis is short", () => {
  const two = (a: number, b: number, lang: "en" | "fa") => {
    const of = [a, b].map((day, i) => ({
      key: String(i),
      on: "",
      when: "",
      year: 0,
      day,
      kind: "event" as const,
      sort: "",
      what: "",
      lines: [],
      sides: [],
      contested: false,
      ahead: false,
      look: "",
    }));
    return all(timeAxis(of, { lang, asOfDay: 0, lanes, width: 1060 })!.svg)
      .filter(({ tag }) => tag === "text")
      .flatMap(({ children }) => children.map(String));
  };
  expect(two(-5979, 20_500, "en")).toEqual(expect.arrayContaining(["1960", "2000", "2020"]));
  expect(two(-5979, 20_500, "fa")).toEqual(expect.arrayContaining(["۱۳۴۰", "۱۳۸۰"]));
  expect(two(20_190, 20_484, "en").join(" ")).toMatch(/May.2025/);
});

test("[PG42] what happened on one day stands in a heap, six high at most", () => {
  const of = Array.from({ length: 40 }, (_, i): DatedEntry => {
    const said = { key: String(i), on: "", when: "", year: 0, sort: "", what: "", lines: [], sides: [], look: "" };
    return { ...said, day: i === 0 ? 0 : 900, kind: "event", contested: false, ahead: false };
  });
  const heights = all(timeAxis(of, { lang: "en", asOfDay: 0, lanes, width: 527 })!.svg)
    .filter(isMark)
    .map(({ attributes }) => Number(attributes["cy"]));
  expect(new Set(heights).size).toBe(6);
});
