import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { bridgeBlock } from "./bridge.js";
import { briefDocument } from "./brief.js";
import { analysedExample, threeSides, twoSides } from "./example-talks.js";
import { en } from "./messages/en.js";
import { fa } from "./messages/fa.js";
import { todayPage } from "./today.js";

/** The paths of all messages, whatever they are: functions, words, texts. */
const paths = (table: unknown, at = ""): string[] =>
  table !== null && typeof table === "object" && !Array.isArray(table)
    ? Object.entries(table).flatMap(([key, value]) => paths(value, `${at}.${key}`))
    : [at];

test("[BW23] both languages have every message, and none more", () => {
  expect(paths(fa)).toEqual(paths(en));
});

test("[BW24] no Persian message is left in English", () => {
  const spoken = (table: unknown): string[] =>
    typeof table === "string"
      ? [table]
      : table !== null && typeof table === "object"
        ? Object.values(table).flatMap(spoken)
        : [];
  for (const text of spoken(fa).filter((each) => /\p{L}/u.test(each))) {
    if (!["party", "strong", "small", "judgement", "source"].includes(text))
      expect(text, text).toMatch(/[\u0600-\u06ff]/);
  }
});

test("[BW28] every message is used", () => {
  const folder = new URL(".", import.meta.url);
  const files = readdirSync(folder, { recursive: true, encoding: "utf8" }).filter(
    (file) => file.endsWith(".ts") && !/test|messages/.test(file),
  );
  const source = files.map((file) => readFileSync(new URL(file, folder), "utf8")).join("\n");
  const used = Object.entries(en).flatMap(([section, messages]) =>
    messages !== null && typeof messages === "object" && !Array.isArray(messages)
      ? Object.keys(messages).map((key) => [`${section}.${key}`, `${section}[`])
      : [[`m.${section}`]],
  );
  for (const ways of used)
    expect(
      ways.some((way) => source.includes(way)),
      ways[0],
    ).toBe(true);
});

/** All texts of a page or brief that are shown, drawings included. */
function shown(value: unknown, key = ""): string[] {
  if (typeof value === "string") return hidden.has(key) ? [] : [value];
  if (Array.isArray(value)) return key === "sources" ? [] : value.flatMap((each) => shown(each, key));
  if (value !== null && typeof value === "object")
    return Object.entries(value).flatMap(([name, each]) => shown(each, name));
  return [];
}
const hidden = new Set([
  "id",
  "kind",
  "mark",
  "tag",
  "d",
  "fill",
  "stroke",
  "viewBox",
  "role",
  "width",
  "direction",
  "text-anchor",
  "firmness",
  "lang",
  "dir",
  "asOfDate",
  "page",
  "document",
  "url",
  "stroke-linecap",
  "stroke-linejoin",
  "stroke-dasharray",
  "paint-order",
  "sources",
  "grade",
]);

test("[BW25] a Persian page and brief have no Latin digit and no English word but names of conventions and sources", () => {
  const allowed = /NegMAS|Genius|deals|Détente|\u2066[^\u2069]*\u2069|\u2068[^\u2069]*\u2069|\b[A-F]\d?\b/g;
  for (const text of [twoSides, threeSides]) {
    const analysed = analysedExample(text);
    const said = shown([
      todayPage(analysed, "fa").blocks,
      briefDocument(analysed, "fa"),
      ...(analysed.bridge ? [bridgeBlock(analysed.talks, analysed.model!, analysed.bridge, "fa")] : []),
    ]);
    for (const each of said) expect(each.replace(allowed, ""), each).not.toMatch(/[0-9A-Za-z]/);
  }
});

test("[BW26] an English page and brief have no Persian letter or digit", () => {
  const analysed = analysedExample(twoSides);
  for (const each of shown([todayPage(analysed, "en").blocks, briefDocument(analysed, "en")]))
    expect(each, each).not.toMatch(/[\u0600-\u06ff]/);
});

test("[BW27] no message leaves undefined, NaN or an object in a sentence", () => {
  for (const text of [twoSides, threeSides]) {
    const analysed = analysedExample(text);
    for (const lang of ["en", "fa"] as const) {
      for (const each of shown([todayPage(analysed, lang), briefDocument(analysed, lang)]))
        expect(each).not.toMatch(/undefined|NaN|\[object|null/);
    }
  }
});

test("[BW29] a sentence with none in it is still a sentence", () => {
  const said = (words: readonly unknown[]) =>
    words.map((part) => (typeof part === "string" ? part : (part as { text: string }).text)).join("");
  for (const m of [en, fa]) {
    const sentences = [
      m.positions.answer(1, 0, 1),
      m.factions.answer(0, 3),
      m.next.answer(3, 0),
      m.sources.answer(3, 0),
      m.robust.safe(0, 3),
      m.signs.answer(0, 2),
      m.signs.answer(2, 0),
      m.named.answer(0, 3),
      m.trades.answer(0),
    ].map(said);
    for (const each of sentences)
      expect(each, each).not.toMatch(/No of|no of|no with|هیچ (گروه|گام|منبع|بسته|نشانه) |هیچ موضوع جا/);
  }
});
