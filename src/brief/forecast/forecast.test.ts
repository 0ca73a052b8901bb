import fc from "fast-check";
import { expect, test } from "vitest";
import { drivers, whatWouldHaveToBeTrue } from "../../engine/forecast/drivers.js";
import { exampleTalks } from "../../engine/forecast/example-talks.js";
import { forecast } from "../../engine/forecast/forecast.js";
import { readTalks } from "../../engine/forecast/read-talks.js";
import { defaults } from "../../engine/forecast/settings.js";
import { forecastJson, inputsHash } from "../forecast-json.js";
import { columnsOf, tableText, wrap } from "../plain-text.js";
import { forecastLines, standingTable } from "./lines.js";
import { wholePercent } from "./whole-percent.js";
import { forecastWords } from "./words.js";

function told(text?: string) {
  const read = readTalks(exampleTalks(text), { asOf: "2026-01-31", seed: 1, worlds: 64 });
  if (!read.ok) throw new Error("expected talks that go on");
  const options = { settings: defaults, seed: 1, draws: 1000, bandTalks: 16 };
  const found = forecast(read.value, options);
  if (!found.ok) throw new Error("expected a forecast");
  const few = { ...options, draws: 100 };
  return {
    state: read.value,
    settings: defaults,
    found: found.value,
    drivers: drivers(read.value, few),
    whatIf: whatWouldHaveToBeTrue(read.value, { ...few, scenario: "breakthrough" }),
  };
}
const example = told();

test("[FJ1] whole percent add up to 100 and each is less than one off", () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 1, maxLength: 13 }), (weights) => {
      const sum = weights.reduce((a, b) => a + b, 0);
      fc.pre(sum > 0);
      const percent = wholePercent(weights.map((weight) => weight / sum));
      expect(percent.reduce((a, b) => a + b, 0)).toBe(100);
      percent.forEach((p, k) => {
        expect(Math.abs(p - (100 * weights[k]!) / sum)).toBeLessThan(1);
      });
    }),
    { seed: 1 },
  );
  expect(wholePercent([1 / 3, 1 / 3, 1 / 3])).toEqual([34, 33, 33]);
});

test("[FJ2] the JSON has the contract's members: 13 cells of sum 1, columns of sum 1, band and base beside each", () => {
  const json = forecastJson(example);
  const { firstEvent, standing, bands, baseRate } = json;
  const cells = [...firstEvent.breakthrough, ...firstEvent.interim, ...firstEvent.breakdown, firstEvent.continue];
  expect(cells).toHaveLength(13);
  expect(cells.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
  expect(firstEvent.bins).toEqual(["0-3", "3-6", "6-12", "12-24"]);
  expect(Object.keys(standing)).toEqual(["months", "breakthrough", "interim", "breakdown", "continue"]);
  expect(bands.firstEvent.interim).toHaveLength(4);
  expect(Object.keys(bands.standing)).toEqual(Object.keys(standing));
  expect(baseRate.firstEvent.breakdown).toHaveLength(4);
  expect(baseRate.limits).toHaveLength(5);
  expect(json.inputs).toMatch(/^sha256:[0-9a-f]{64}$/);
  expect(json.settings.filter(({ from }) => from === "judgement").length).toBeGreaterThan(20);
  expect(json.signposts.every(({ days }) => days === 90)).toBe(true);
});

test("[FJ3] the fingerprint changes with a setting and with what is read, not with the order of parties", () => {
  const { state } = example;
  expect(inputsHash(state, { ...defaults, excitation: 0.1 })).not.toBe(inputsHash(state, defaults));
  expect(inputsHash({ ...state, months: 1 }, defaults)).not.toBe(inputsHash(state, defaults));
});

test("[FJ4] in text every cell has percent, band and base; columns add up to 100; judgement and limits are said", () => {
  const table = standingTable(example.found, "en");
  const numbers = table.rows.map(({ cells }) =>
    cells.slice(1).map(([line]) => /^(\d+) \((\d+)–(\d+)\) base (\d+)$/.exec(String(line!.words[0]))!.map(Number)),
  );
  for (let h = 0; h < 4; h++) {
    expect(numbers.reduce((sum, row) => sum + row[h]![1]!, 0)).toBe(100);
    expect(numbers.reduce((sum, row) => sum + row[h]![4]!, 0)).toBe(100);
  }
  const text = forecastLines(example, "en", 100).join("\n");
  expect(text).toContain("Judgement, not measurement");
  expect(text).toContain("Only processes that produced paper are counted");
  expect(text).toContain("Mostly civil wars: 72 of 1,868");
  expect(text).toContain("good faith: no record is thick enough to judge it; done without");
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
});

test("[FJ5] the same in Persian, with Persian digits, and every lack has words in both languages", () => {
  const text = forecastLines(example, "fa", 100).join("\n");
  expect(text).toContain("گفت‌وگوها پس از این ماه‌ها کجا ایستاده است");
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
  const [en, fa] = [forecastWords("en"), forecastWords("fa")];
  for (const code of Object.keys(en.lacks) as (keyof typeof en.lacks)[])
    for (const about of [[], ["2026-01-31"]])
      for (const words of [en, fa]) expect(words.lacks[code](about)).not.toBe("");
});

test("[FJ6] a file with nothing but parties still has its forecast in words, and says what it did without", () => {
  const text = forecastLines(told("detente: 1\ntitle: T\nparties: {a: {name: A}}\n"), "en", 100).join("\n");
  expect(text).toContain("so the forecast is the base rate");
  expect(text).toContain("issues: none");
  expect(text).not.toMatch(/NaN|undefined|Infinity/);
});

test("[FJ9] Persian as it is written: its digits and marks, dates of its calendar, no line that would run from left to right", () => {
  for (const parts of [example, told("detente: 1\ntitle: T\nparties: {a: {name: A}}\n")]) {
    const lines = forecastLines(parts, "fa", 90);
    const text = lines.join("\n");
    expect(text).not.toMatch(/[0-9]/);
    expect(text).not.toMatch(/[,;?]/);
    expect(text).not.toMatch(/[يك]/);
    for (const line of lines.filter((one) => /\p{L}/u.test(one)))
      expect(/\p{L}/u.exec(line.replace(/\u2066[^\u2069]*\u2069|\u200e[^\u200e]*\u200e/g, ""))?.[0] ?? "ا").toMatch(
        /[\u0600-\u06ff]/,
      );
  }
  expect(forecastLines(example, "fa", 90)[0]).toContain("تا ۱۱ بهمن ۱۴۰۴");
  expect(forecastLines(example, "en", 90)[0]).toContain("As of 31 January 2026");
});

test("[FJ10] a line never ends between a number and its percent sign, and joiners take no column", () => {
  for (let width = 12; width < 40; width++)
    for (const line of wrap("in force 93\u202f% after 12 months, 86\u202f% after 24", width)) {
      expect(line).not.toMatch(/^%|[0-9]$(?<!12|24)/);
      expect(columnsOf(line)).toBeLessThanOrEqual(width);
    }
  expect([columnsOf("ادامهٔ گفت‌وگو"), columnsOf("\u2066−۱٫۹\u2069"), columnsOf("abc")]).toEqual([12, 4, 3]);
  const rows = tableText(standingTable(example.found, "fa"), 200).slice(1);
  expect(new Set(rows.map(columnsOf)).size).toBe(1);
});
