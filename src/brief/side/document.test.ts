import { expect, test } from "vitest";
import { briefDocument } from "../brief.js";
import { analysedExample, harmful, hostileTalks, threeSides, twoSides, wordsOnly } from "../example-talks.js";
import { briefHtml } from "../html.js";
import { briefMarkdown } from "../markdown.js";
import { languages } from "../messages.js";
import { unmarked } from "../words.js";
import { sideDocument } from "./document.js";
import { sideIds, sideOf } from "./side.js";

const two = analysedExample(twoSides);
const side = (id: string, analysed = two) => sideOf(analysed.talks, id)!;
const block = (id: string, which: string, analysed = two, lang: "en" | "fa" = "en") => {
  const { main, annex } = sideDocument(analysed, lang, side(id, analysed));
  return [...main, ...annex].find((each) => each.id === which)!;
};
/** Everything a block says, as text. */
const said = (of: unknown): string =>
  typeof of === "string"
    ? of
    : Array.isArray(of)
      ? of.map(said).join(" ")
      : of && typeof of === "object"
        ? Object.values(of).map(said).join(" ")
        : "";

test("[BF1] a brief is for any party or outside power, in both languages, and is not the general one", () => {
  for (const text of [twoSides, threeSides, wordsOnly]) {
    const analysed = analysedExample(text);
    for (const id of sideIds(analysed.talks))
      for (const lang of languages) {
        const markdown = briefMarkdown(sideDocument(analysed, lang, side(id, analysed)));
        expect(markdown.length, id).toBeGreaterThan(1000);
        expect(markdown).not.toBe(briefMarkdown(briefDocument(analysed, lang)));
        expect(markdown, id).not.toMatch(/undefined|NaN|\[object/);
      }
  }
  expect(sideOf(two.talks, "nobody")).toBeUndefined();
});

test("[BF2] its own interests, positions and red lines come first, before what the packages mean and what it can do", () => {
  const { main } = sideDocument(two, "en", side("upper"));
  expect(main.map(({ id }) => id)).toEqual([
    "side-stand",
    "side-packages",
    "side-can",
    "side-factions",
    "side-questions",
  ]);
  const stand = said(main[0]);
  expect(stand).toContain("All at once");
  expect(stand).toContain("never: Low cap");
  expect(unmarked(main[0]!.answer)).toBe(
    "Upper State: a position on three of three issues, and one red line (one never crossed).",
  );
});

test("[BF3] a package says what it is worth to the side, what it gives against its stated position, what of its own refuses it", () => {
  const table = block("lower", "side-packages").body[0]!;
  const row = table.kind === "table" ? table.rows[0]! : undefined;
  expect(said(row)).toContain("Middle way");
  // Weights 30, 45, 25: 85 × .3 + 65 × .45 + 100 × .25 = 79.75; walk-away 20; the cap gives (100 − 65) × .45 = 15.75.
  expect(said(row!.cells[1])).toContain("79.8");
  expect(said(row!.cells[1])).toContain("+59.8");
  expect(said(row!.cells[2])).toContain("Cap: Middle cap");
  expect(said(row!.cells[2])).toContain("−15.8");
  expect(said(row!.cells[2])).toContain("as it stated: Relief and Inspections");
  expect(said(row!.cells[3])).toContain("crosses its line: Cap, anything but a low cap");
  expect(said(block("upper", "side-packages").body[0])).not.toContain("anything but a low cap");
});

test("[BF4] what an outside power gains is said from its worths, else from the issues on which its position is met", () => {
  const delta = block("delta", "side-packages");
  expect(unmarked(delta.answer)).toContain("Delta: ");
  const rows = delta.body[0]!.kind === "table" ? delta.body[0]!.rows : [];
  for (const row of rows) expect(said(row.cells[1]) + said(row.cells[2])).toContain("Cap");
  const rated = analysedExample(
    twoSides.replace(
      "delta: {name: {en: Delta, fa: دلتا}",
      "delta: {weight: {cap: 1}, worth: {cap: {high: 10, mid: 40, low: 90}}, name: {en: Delta, fa: دلتا}",
    ),
  );
  expect(said(block("delta", "side-packages", rated))).toContain("any package lies between 10 and 90");
  expect(said(block("bank", "side-can"))).toContain("lend (lapsed 31 December 2025)");
  expect(said(block("bank", "side-can"))).toContain("Fix a round");
});

test("[BF5] questions are drawn from the record: denials, moved positions, doubtful lines, what was asked, what is attributed", () => {
  const upper = said(block("upper", "side-questions"));
  expect(upper).toContain("Relief: does “All at once” stand? Lower State denies it.");
  expect(upper).toContain("Cap: why “High cap” (1 June 2025) after “Middle cap” (April 2025), and which holds?");
  expect(upper).toContain("What is its answer to the terms of 2 June 2025 by Lower State (Cap: Low cap)?");
  expect(upper).toContain(
    "“A gate was closed” (13 June 2025): what does it say to that? Attributed to it by Lower State; it denies it.",
  );
  expect(upper).not.toContain("leave the table for?");
  const lower = said(block("lower", "side-questions"));
  expect(lower).toContain("Cap: is “anything but a low cap” a line it would leave the table for?");
  expect(lower).not.toContain("A gate was closed");
  expect(unmarked(block("a", "side-questions", analysedExample(wordsOnly)).answer)).toContain("leaves nothing open");
});

test("[BF6] what others believe of it stands beside its own numbers", () => {
  const text = `${twoSides}\nbelieves: {lower: {upper: {walk_away: 60, worth: {cap: {mid: 55}}}}}\n`;
  const believed = block("upper", "side-believed", analysedExample(text));
  expect(unmarked(believed.answer)).toBe("Upper State: Lower State is on record with a reading of two of its numbers.");
  expect(said(believed.body)).toMatch(/Walk-away .*60 .*30 \(28–32\)/);
  expect(said(believed.body)).toMatch(/Cap: Middle cap .*55 .*10/);
  expect(sideDocument(two, "en", side("upper")).main.some(({ id }) => id === "side-believed")).toBe(false);
});

test("[BF7] its groups, its consequences and its sources are its own", () => {
  expect(said(block("upper", "side-factions"))).toContain("Growers");
  expect(sideDocument(two, "en", side("lower")).main.some(({ id }) => id === "side-factions")).toBe(false);
  expect(said(block("delta", "side-consequences"))).toContain("Salt in the fields");
  expect(sideDocument(two, "en", side("bank")).annex.some(({ id }) => id === "side-consequences")).toBe(false);
  expect(sideDocument(two, "en", side("bank")).annex.map(({ id }) => id)).toContain("sources");
});

test("[BF8] whatever a file's texts are, a brief for one side has no markup but its own", () => {
  const known = new Set(briefHtml(sideDocument(two, "en", side("upper"))).match(/<[a-z0-9]+/g));
  for (const text of harmful) {
    const analysed = analysedExample(hostileTalks(text));
    for (const id of ["a", "o"])
      for (const lang of languages) {
        const html = briefHtml(sideDocument(analysed, lang, side(id, analysed))).replace(
          /<style>[\s\S]*?<\/style>/,
          "",
        );
        for (const tag of html.match(/<[a-z0-9]+/g) ?? []) expect(known.has(tag), `${tag} from ${text}`).toBe(true);
        expect(html).not.toMatch(/[\u202a-\u202e\u2067]/);
      }
  }
});
