import { expect, test } from "vitest";
import { briefDocument } from "../brief.js";
import { analysedExample } from "../example-talks.js";
import { briefMarkdown } from "../markdown.js";

const head = "detente: 1\ntitle: T\nas_of: 2026-01-31\nparties: {a: {name: A}, b: {name: B}}\n";

test.each([
  ["no-issues", head, "no issue", "موضوعی نیست"],
  [
    "no-weights",
    `${head}issues: {x: {name: X, options: {p: {name: P}, q: {name: Q}}}}\n`,
    "has no weight",
    "بر هیچ موضوعی وزن ندارد",
  ],
  [
    "missing-worth",
    `${head}issues: {x: {name: X, weight: {a: 1, b: 1}, options: {p: {name: P}, q: {name: Q}}}}\n`,
    "no worth for",
    "وزن دارد ولی",
  ],
])(
  "[QD3] what deals lack is said in Persian on a Persian brief, with ids as the file writes them: %s",
  (_, file, english, persian) => {
    const analysed = analysedExample(file);
    expect(analysed.problems.join()).toContain(english);
    const text = briefMarkdown(briefDocument(analysed, "fa"));
    expect(text).toMatch(new RegExp(`بدون فضای توافق: .*${persian}`));
    expect(text).not.toContain(english);
  },
);
