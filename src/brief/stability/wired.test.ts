import { expect, test } from "vitest";
import { parseTalks } from "../../talks/parse.js";
import { analyse } from "../analyse.js";
import type { BriefDocument } from "../brief.js";
import { briefDocument } from "../brief.js";
import { briefHtml } from "../html.js";
import { briefJson } from "../json.js";
import { briefMarkdown } from "../markdown.js";
import { languages } from "../messages.js";
import { todayPage } from "../today.js";
import { unmarked } from "../words.js";
import { judgedConflict } from "./judged.js";

const file = (conflict?: object) => ({
  detente: 1,
  title: "Quarrel",
  as_of: "2026-01-31",
  parties: { a: { name: { en: "Upper", fa: "بالا" } }, b: { name: { en: "Lower", fa: "پایین" } } },
  ...(conflict ? { conflict } : {}),
});
const quarrel = {
  makers: {
    a: { options: { coop_a: { en: "Share", fa: "سهیم شدن" } }, prefers: ["coop_b", "!coop_a"] },
    b: { options: { coop_b: { en: "Open", fa: "گشودن" } }, prefers: ["coop_a", "!coop_b"] },
  },
  now: "none",
};
function talksOf(conflict?: object) {
  const parsed = parseTalks(JSON.stringify(file(conflict)));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.value;
}
const analysed = (conflict?: object) => analyse(talksOf(conflict), "2026-01-31");
const words = (said: readonly (readonly unknown[])[]) => said.map((line) => unmarked(line as never)).join("\n");
const limits = (document: BriefDocument) => JSON.stringify(document.annex.find(({ id }) => id === "limits"));

test("[SW1] Today says whether where we are holds and what would take us on, in two sentences, with a few rows and the way to the page", () => {
  const page = todayPage(analysed(quarrel), "en");
  const block = page.blocks.find(({ id }) => id === "stability")!;
  expect(unmarked(block.answer)).toBe(
    "In this model where we are, nothing done, holds: no one would gain by leaving it alone. A joint step by Upper and Lower would lead to one that holds because leaving it would be answered: Share + Open.",
  );
  const table = block.body[0]!;
  expect(table.kind === "table" && table.rows.length).toBe(2);
  expect(block.more).toEqual({ page: "stability", label: "Open Stability" });
  expect(words(block.key)).toMatch(/no forecast[\s\S]*An answer is credible if/);
});

test("[SW2] without a conflict section Today is silent and the brief says so in its limits", () => {
  const none = analysed();
  for (const lang of languages) {
    const page = todayPage(none, lang);
    expect(page.blocks.map(({ id }) => id)).not.toContain("stability");
    expect(words(page.limits)).not.toMatch(/what each side can do|دوام می‌آورند/);
    expect(limits(briefDocument(none, lang))).toMatch(/what each side can do|دوام می‌آورند/);
  }
});

test("[SW3] the brief has it in its main part and in its annex, in every written form and both languages", () => {
  for (const lang of languages) {
    const document = briefDocument(analysed(quarrel), lang);
    expect(document.main.map(({ id }) => id)).toContain("stability");
    expect(document.annex.map(({ id }) => id)).toContain("stability");
    const asked = lang === "en" ? "Will it hold?" : "آیا دوام می‌آورد؟";
    for (const form of [briefMarkdown(document), briefHtml(document), briefJson(document)])
      expect(form).toContain(asked);
    expect(limits(document)).toContain(lang === "en" ? "not what will happen" : "نه اینکه چه رخ خواهد داد");
  }
});

test("[SW6] a file about what holds alone is not said to lack deals, and its bottom line says what holds", () => {
  const document = briefDocument(analysed(quarrel), "en");
  expect(document.main.map(({ id }) => id)).not.toContain("zone");
  expect(unmarked(document.bottomLine.items[0]!.words)).toContain("In this model where we are, nothing done, holds");
  expect(todayPage(analysed(quarrel), "en").blocks.map(({ id }) => id)).not.toContain("zone");
  expect(briefDocument(analysed(), "en").main.map(({ id }) => id)).toContain("zone");
});

test("[SW7] a joint step is one that leads further than drift; of equal ones the smallest set's is told", () => {
  const { makers } = quarrel;
  const alone = { ...quarrel, makers: { ...makers, b: { ...makers.b, prefers: ["coop_a", "coop_b"] } } };
  const said = (conflict: object) =>
    words(todayPage(analysed(conflict), "en").blocks.find(({ id }) => id === "stability")!.say);
  expect(said(quarrel)).toContain("A joint step by Upper and Lower");
  expect(said(alone)).toMatch(/drift in one step \(Lower: “Open”\)[\s\S]*No joint step that serves all/);
});

test("[SW4] the robust column stands only where so many profiles are judged quickly, and says how many", () => {
  const sure = judgedConflict(talksOf(quarrel));
  expect(sure).toMatchObject({ kind: "judged", over: { neighbours: 10 } });
  const { a, b } = quarrel.makers;
  const doubted = judgedConflict(talksOf({ ...quarrel, makers: { a: { ...a, unsure: 0.4 }, b } }));
  expect(doubted).toMatchObject({ kind: "judged", over: { samples: 1000, seed: 1 } });
  expect(judgedConflict(talksOf(wide(13)))).not.toHaveProperty("over");
});

test("[SW5] a conflict too large or faulty is said to be so, and no table of its states is made", () => {
  expect(judgedConflict(talksOf(wide(20)))).toEqual({ kind: "too large", options: 20 });
  const faulty = { ...quarrel, impossible: ["!coop_a"] };
  expect(judgedConflict(talksOf(faulty))).toEqual({ kind: "faulty" });
  const block = todayPage(analysed(faulty), "en").blocks.find(({ id }) => id === "stability")!;
  expect(unmarked(block.answer)).toContain("cannot be worked out as it is written");
});

test("[SR7] where Today draws fewer profiles than the page Stability, it says by what it puts equals in order", () => {
  const key = (conflict: object) =>
    words(todayPage(analysed(conflict), "en").blocks.find(({ id }) => id === "stability")!.key);
  const { a, b } = quarrel.makers;
  expect(key({ ...quarrel, makers: { a: { ...a, unsure: 0.4 }, b } })).not.toContain("alike");
  expect(key({ ...wide(13), now: "none" })).toContain("the nearest come first; the page Stability puts those first");
  expect(key({ ...wide(9), now: "none" })).toMatch(/those first that held more often in \d00 profiles/);
  expect(key(quarrel)).not.toContain("alike");
});

/** A conflict of so many options, one maker's doubtful. */
const wide = (options: number) => ({
  makers: {
    a: {
      options: Object.fromEntries([...Array(options).keys()].map((k) => [`x${k}`, `Option ${k}`])),
      prefers: ["x0", "!x1"],
      unsure: 0.5,
    },
  },
});
