import fc from "fast-check";
import { expect, test } from "vitest";
import { briefDocument } from "./brief.js";
import { analysedExample, harmful, hostileTalks, twoSides } from "./example-talks.js";
import { briefMarkdown, escapeMarkdown, wordsMarkdown } from "./markdown.js";
import { languages } from "./messages.js";

const two = briefDocument(analysedExample(twoSides), "en");
const hostile = ["plain", ...harmful].map((text) => ({ text, analysed: analysedExample(hostileTalks(text)) }));

/** Cells of a table row: pipes that no backslash stands before. */
const cells = (line: string) => line.replace(/\\\|/g, "").split("|").length - 2;

test("[BM1] every row of a table has as many cells as its heading, whatever the texts", () => {
  for (const { analysed } of hostile) {
    for (const lang of languages) {
      let width: number | undefined;
      for (const line of briefMarkdown(briefDocument(analysed, lang)).split("\n")) {
        if (!line.startsWith("| ")) width = undefined;
        else if (width === undefined) width = cells(line);
        else expect(cells(line), line).toBe(width);
      }
    }
  }
});

test("[BM2] no text becomes HTML, a link, an image, emphasis or code", () => {
  for (const { text, analysed } of hostile) {
    const markdown = briefMarkdown(briefDocument(analysed, "en"));
    expect(markdown.replace(/<\/?(?:small|br)>/g, ""), text).not.toMatch(
      /<|(?<!\\)`|(?<!\\)\]\(|(?<![\\\w])!\[|(?<!\\)~~/,
    );
    expect(markdown, text).not.toMatch(/javascript:|https?:\/\/evil|\u202e|\u2067/i);
  }
});

test("[BM3] a line of a file's words is never a heading, a list, a rule or a formula", () => {
  for (const start of ["# a", "- a", "+ a", "1. a", "12) a", "=1+1", "--- a", "=== a", "@SUM(1)", "> a", "    # a"]) {
    expect(wordsMarkdown([start])).not.toMatch(/^\s*(#|-|\+|=|@|>|\d+[.)])/);
  }
});

test("[BM4] escaped text says the same when Markdown has read it", () => {
  const read = (markdown: string) =>
    markdown
      .replace(/\\([\\`*_{}[\]|~!])/g, "$1")
      .replace(/&#(\d+);/g, (_, code) => String.fromCharCode(Number(code)))
      .replace(/&lt;/g, "<")
      .replace(/&gt;/g, ">")
      .replace(/&amp;/g, "&");
  fc.assert(
    fc.property(
      fc.string({ unit: fc.constantFrom(..."ab1*_`|[](){}<>&#!~\\:/@. ", "http", "www."), maxLength: 30 }),
      (text) => {
        expect(read(escapeMarkdown(text))).toBe(text);
      },
    ),
    { seed: 7, numRuns: 500 },
  );
});

test("[BM5] a judgement says whose it is, and a red line that is never crossed stands out", () => {
  const markdown = briefMarkdown(two);
  expect(markdown).toContain("*an analyst’s reading* (worths and weights are judgements");
  expect(markdown).toContain("**[never: Low cap]**");
});

test("[BM6] the answer is the heading, the question stands under it, and the annex comes last", () => {
  const lines = briefMarkdown(two).split("\n").filter(Boolean);
  expect(lines[0]).toBe("# Water talks: brief");
  const annex = lines.indexOf("## Annex");
  expect(lines.filter((line) => line.startsWith("### "))).not.toEqual([]);
  expect(lines.findIndex((line) => line.startsWith("### "))).toBeGreaterThan(annex);
  expect(lines[lines.findIndex((line) => line.startsWith("## Red lines")) + 1]).toBe("*Where does each side stand?*");
});
