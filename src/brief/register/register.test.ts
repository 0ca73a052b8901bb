import { expect, test } from "vitest";
import { exampleTalks } from "../../engine/forecast/example-talks.js";
import { readRegister } from "../../engine/forecast/register.js";
import { analyse } from "../analyse.js";
import type { Language } from "../wire.js";
import { unmarked } from "../words.js";
import { registerLine, registerView } from "./register.js";
import type { RegisterAsked } from "./view.js";

const analysed = analyse(exampleTalks(), "2026-01-31", { foretell: true });
const view = (text: string, lang: Language = "en", asOf?: string) =>
  registerView(text, { analysed, lang, asOf, stem: "harbour" });
const add = (more: Partial<Extract<RegisterAsked, { action: "add" }>> = {}): RegisterAsked => ({
  action: "add",
  question: "harbour-ending",
  author: "model",
  ...more,
});
const line = (text: string, asked: RegisterAsked, lang: Language = "en", today = "2026-02-01") =>
  registerLine(text, asked, { analysed, lang, today });
const written = (text: string, ...asked: readonly RegisterAsked[]): string =>
  asked.reduce((before, each) => {
    const made = line(before, each, "en", each.action === "resolve" ? "2026-09-01" : "2026-02-01");
    if (!made.ok) throw new Error(made.problems.join());
    return before + made.line;
  }, text);
const resolved: RegisterAsked = {
  action: "resolve",
  question: "harbour-ending",
  state: "resolved",
  scenario: "breakdown",
  on: "2026-08-01",
  source: "Gazette",
  by: "K",
};

test("[SN40] with nothing written down nothing is said of how good the numbers are; the first question has a name", () => {
  expect(unmarked(view("").block.answer)).toContain("Nothing is written down yet");
  expect(view("").suggestion).toBe("harbour-ending");
  expect(view("").block.body).toEqual([]);
});

test("[SN41] the model's forecast is written as a line that the register reads, with its base rate, day of entry and fingerprint", () => {
  const text = written("", add({ rules: "the ministry's statement", resolver: " " }));
  const { entries, problems } = readRegister(text);
  expect(problems).toEqual([]);
  expect(entries[0]).toMatchObject({
    kind: "forecast",
    asOf: "2026-01-31",
    knownAt: "2026-02-01",
    author: "model",
    by: "model",
    rules: "the ministry's statement",
    inputs: expect.stringMatching(/^sha256:/),
  });
  expect(entries[0]).not.toHaveProperty("resolver");
  expect(unmarked(view(text).block.answer)).toMatch(/^One forecast of one question is written down; none is resolved/);
});

test("[SN42] a resolved question is scored beside the base rate, with its skill; too few are said to prove nothing", () => {
  const shown = view(written("", add(), resolved));
  expect(unmarked(shown.block.answer)).toMatch(
    /^Over one question, \d+ days before, model scored [\d.]+ \(Brier\) against [\d.]+ of the base rate: skill −?[\d.]+\.$/,
  );
  expect(shown.block.say.map(unmarked).join()).toContain("prove nothing");
  expect(shown.questions).toEqual([{ id: "harbour-ending", open: false }]);
  expect(JSON.stringify(shown.block.body)).toContain("Breakdown, 1 August 2026");
});

test("[SN43] a score without a base rate beside it is not shown", () => {
  const bare = written("", add()).replace(/"base":\[[^\]]*\]/, '"base":null');
  const shown = view(written(bare, resolved));
  expect(unmarked(shown.block.answer)).toContain("a score without it is not shown");
  expect(JSON.stringify(shown.block.body)).toContain("not shown: no base rate");
  expect(JSON.stringify(shown.block.body)).not.toMatch(/skill [\d−]/);
});

test("[SN44] an analyst's own chances are written as said; falling, missing and too many are refused in the page's language", () => {
  const series = { breakthrough: [0, 0.1, 0.1, 0.2], interim: [0.1, 0.1, 0.2, 0.2], breakdown: [0, 0, 0.1, 0.3] };
  const [entry] = readRegister(written("", add({ author: "analyst", by: "Roya", series }))).entries;
  expect(entry).toMatchObject({
    author: "analyst",
    by: "Roya",
    cells: [0, 0.1, 0, 0.1, 0.1, 0, 0.1, 0, 0, 0, 0.1, 0.2, 0.3],
  });
  const falling = add({ author: "analyst", series: { ...series, interim: [0.3, 0.2, 0.2, 0.2] } });
  expect(line("", falling)).toMatchObject({
    ok: false,
    problems: [expect.stringContaining("interim falls (0.3, 0.2)")],
  });
  expect(line("", falling, "fa")).toMatchObject({ ok: false, problems: [expect.stringContaining("کم می‌شود")] });
  expect(line("", add({ author: "analyst" }))).toMatchObject({ ok: false });
  expect(line("", add({ question: " " }), "fa")).toMatchObject({ ok: false, problems: ["«پرسش» را پر کنید."] });
});

test("[SN45] what stands in a register that cannot be read is said line by line, and nothing is added to it", () => {
  const broken = `${written("", add())}{"kind":"forecast"}\n`;
  expect(view(broken).problems.length).toBeGreaterThan(1);
  expect(view(broken, "fa").problems[0]).toMatch(/^سطر ۲: /);
  expect(line(broken, add()).ok).toBe(false);
});

test("[SN46] looked at from a date, what was entered later is left out and counted", () => {
  const text = written("", add(), resolved);
  const early = view(text, "en", "2026-03-01");
  expect(unmarked(early.block.answer)).toContain("none is resolved yet");
  expect(early.block.key.map(unmarked).join()).toContain("One entry was made after this date");
  expect(unmarked(view(text, "en", "2026-01-31").block.answer)).toContain("Nothing is written down yet");
});

test("[SN47] in Persian: digits, dates and problems", () => {
  const shown = view(written("", add(), resolved), "fa");
  expect(unmarked(shown.block.answer)).not.toMatch(/[0-9]/);
  expect(JSON.stringify(shown.block.body)).toContain("مرداد ۱۴۰۵");
});
