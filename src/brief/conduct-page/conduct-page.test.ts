import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import type { ByReading } from "../../engine/conduct/record.js";
import { talksAsOf } from "../../talks/as-of.js";
import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { analyse } from "../analyse.js";
import type { Table } from "../blocks.js";
import { conductBlock } from "../conduct/block.js";
import { conductAnswer } from "../conduct/summary-answer.js";
import { conductTold, conductWith } from "../conduct/told.js";
import { twoSides } from "../example-talks.js";
import { languages } from "../messages.js";
import { unmarked } from "../words.js";
import { answerAt, blockAt } from "./at-prior.js";
import { conductPage } from "./page.js";
import type { ConductPage } from "./view.js";

const read = (text: string): Talks => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error("expected sound talks");
  return parsed.value;
};
const asOf = "2025-11-14";
const hospital = talksAsOf(
  read(readFileSync(new URL("../../../cases/teaching/hospital-pay-dispute/talks.yaml", import.meta.url), "utf8")),
  asOf,
);
const analysed = analyse(hospital, asOf);
const sent = (lang: "en" | "fa"): ConductPage => JSON.parse(JSON.stringify(conductPage(analysed, lang)));
const words = (page: ConductPage): string => JSON.stringify(page.blocks.map((block) => unmarked(block.say.flat())));

test("[KP4] another prior in the page, from what it was sent as JSON, says word for word what the whole analysis says under that prior", () => {
  const verdicts = new Set<string>();
  for (const prior of [
    [0.5, 0.3, 0.2],
    [0.02, 0.9, 0.08],
    [0.01, 0.01, 0.98],
    [0.98, 0.01, 0.01],
    [0.1, 0.6, 0.3],
  ] satisfies ByReading[])
    for (const lang of languages) {
      const told = conductTold(hospital, asOf, conductWith(hospital, asOf, { prior }), lang);
      const page = sent(lang);
      told.forEach((each, k) => {
        verdicts.add(each.of.verdict);
        const whole = conductBlock({ ...each, lacking: [] }, lang, { whole: true });
        const here = blockAt(page.parties[k]!, prior, lang, true);
        // Bars differ by less than a thousandth of a pixel.
        const said = ({ answer, say, key, body }: typeof whole) =>
          JSON.stringify([answer, say, key, body.map((part) => (part.kind === "chart" ? part.label : part))]);
        expect(said(here)).toBe(said(whole));
      });
      expect(unmarked(answerAt(page.parties, prior, lang)!)).toBe(unmarked(conductAnswer(told, lang)));
    }
  expect(verdicts.size).toBeGreaterThan(1);
});

test("[KP5] a third each in the page is the block that was sent", () => {
  for (const { block, ...party } of sent("en").parties) {
    const again = blockAt({ block, ...party }, [1 / 3, 1 / 3, 1 / 3], "en", true);
    expect(JSON.stringify([again.answer, again.say, again.key])).toBe(
      JSON.stringify([block.answer, block.say, block.key]),
    );
  }
});

test("[KP6] with three parties each counterpart is told alone beside all together; with two nobody is", () => {
  expect(sent("en").parties.map(({ towards }) => towards.length)).toEqual([0, 0]);
  const three = {
    ...hospital,
    parties: [...hospital.parties, { ...hospital.parties[0]!, id: "ministry", name: "Ministry" }],
  };
  const { parties } = conductPage(analyse(three, asOf), "en");
  expect(parties.map(({ towards }) => towards.length)).toEqual([2, 2, 2]);
  const ids = parties
    .flatMap(({ block, towards }) => [block, ...towards.map((each) => each.block)])
    .map(({ id }) => id);
  expect(new Set(ids).size).toBe(9);
  expect(unmarked(parties[0]!.towards[1]!.block.answer)).toContain("towards Ministry");
});

test("[KP7] a file with nothing on record teaches what to write, and one with a record does not", () => {
  const bare = read("detente: 1\ntitle: Bare\nas_of: 2026-03-14\nparties: {a: {name: Alpha}, b: {name: Beta}}\n");
  for (const lang of languages) {
    const page = conductPage(analyse(bare, "2026-03-14"), lang);
    expect(page.teach!.steps.join(" ")).toMatch(/offers.*commitments.*incidents.*rounds.*statements.*gains/s);
    expect(page.parties.map(({ again }) => again)).toEqual([null, null]);
    expect(sent(lang).teach).toBeNull();
  }
  expect(conductPage(analyse(read(twoSides), "2026-01-31"), "en").teach).toBeNull();
});

test("[KP8] the page says whom it is for, where the chances come from beside them, how much was read and as of when", () => {
  const page = sent("en");
  expect(unmarked(page.forWhom)).toContain("mediator and the analyst");
  for (const { say } of page.blocks) {
    const lines = say.map(unmarked);
    expect(lines.find((line) => line.includes("%"))).toMatch(/genuine \d+ % \(\d+–\d+\).*simulated training agents\.$/);
    expect(lines.find((line) => line.startsWith("Read as of 14 November 2025"))).toMatch(
      /offers? of its own and .* of the other side, .*promises? due, .*incidents?, .*statements? and .*rounds?\.$/,
    );
  }
  expect(words(sent("fa"))).toContain("شبیه‌سازی‌شده");
  expect(words(sent("fa"))).not.toContain(";");
});

test("[KP9] two sides and their bars: the columns of the table sum to the last row, in both languages", () => {
  for (const lang of languages)
    for (const { body } of sent(lang).blocks) {
      const table = body.find((part): part is Table => part.kind === "table")!;
      const rows = table.rows.map(({ cells }) =>
        cells.slice(2).map((cell) => number(cell.map((l) => unmarked(l.words)).join(""))),
      );
      expect(rows).toHaveLength(13);
      for (const c of [0, 1, 2]) {
        const sum = rows.slice(0, -1).reduce((all, row) => all + row[c]!, 0);
        // Twelve numbers rounded to hundredths.
        expect(Math.abs(sum - rows.at(-1)![c]!)).toBeLessThan(0.07);
      }
    }
});

/** A number as either language writes it; nothing is 0. */
function number(text: string): number {
  const latin = text
    .replace(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0))
    .replace("٫", ".")
    .replace("−", "-")
    .replace(/[\u2066-\u2069\u200e]/g, "");
  return Number(latin || 0);
}
