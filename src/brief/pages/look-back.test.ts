import { expect, test } from "vitest";
import { talksAsOf } from "../../talks/as-of.js";
import { parseTalks } from "../../talks/parse.js";
import { undatedKinds } from "../../talks/undated.js";
import { analyse } from "../analyse.js";
import { examinedWords } from "../blocks/examined.js";
import { keptLines } from "../blocks/kept.js";
import { briefDocument } from "../brief.js";
import { answererOf } from "../deals-page/answer.js";
import { dealsPage } from "../deals-page/page.js";
import { unchanged } from "../deals-page/what-if.js";
import { twoSides } from "../example-talks.js";
import { voiceOf } from "../naming.js";
import { todayPage } from "../today.js";
import { unmarked } from "../words.js";
import { basisOf } from "../zone-basis.js";
import { factionsPage } from "./factions.js";
import { tablePage } from "./table.js";
import { timelinePage } from "./timeline.js";

const parsed = parseTalks(twoSides);
if (!parsed.ok) throw new Error("expected sound talks");
const talks = parsed.value;
const dated = { ...talks, asOf: talks.asOf ?? "2026-01-31" };
const back = (date: string) => analyse(talksAsOf(dated, date), date);
const pages = [todayPage, tablePage, dealsPage, factionsPage, timelinePage] as const;

test("[AH6] every page and the brief say in one line which undated entries a look back keeps, and say nothing on the file's own day", () => {
  for (const lang of ["en", "fa"] as const) {
    const early = back("1990-01-01");
    const line = unmarked(keptLines(voiceOf(early.talks, lang))[0]!);
    for (const page of pages) {
      const said = page(early, lang).limits.map(unmarked);
      expect(said.filter((each) => each === line).length, page.name).toBe(1);
    }
    const limits = briefDocument(early, lang).annex.find(({ id }) => id === "limits")!;
    expect(JSON.stringify(limits)).toContain(JSON.stringify(line).slice(1, -1));
    expect(keptLines(voiceOf(back(dated.asOf).talks, lang))).toEqual([]);
  }
});

test("[AH7] the line has words for every kind in both languages", () => {
  for (const lang of ["en", "fa"] as const) {
    const voice = voiceOf({ ...dated, undatedKept: undatedKinds }, lang);
    const line = unmarked(keptLines(voice)[0]!);
    expect(line).not.toContain("undefined");
    expect(line.split(voice.m.semicolon).length).toBe(undatedKinds.length);
  }
});

test("[AH8] before anything was stated Deals offers no side's position and draws none", () => {
  const withoutPositions = {
    ...dated,
    issues: talks.issues.map((issue) => ({ ...issue, positions: {} })),
  };
  const asked = { whatIf: unchanged, deal: {}, pinned: null, allRules: false };
  const viewOf = (of: typeof dated) => JSON.stringify(answererOf(of, "en", { off: [] }).answer(asked));
  expect(viewOf(dated).includes("Position of")).toBe(true);
  expect(viewOf(withoutPositions).includes("Position of")).toBe(false);
  expect(/stated position/i.test(viewOf(withoutPositions))).toBe(false);
});

test("[AH9] from before anything every page still has a question, an answer and something to read", () => {
  for (const date of ["1000-01-01", "1990-01-01", "2010-06-30"])
    for (const lang of ["en", "fa"] as const)
      for (const page of pages) {
        const made = page(back(date), lang);
        expect(unmarked([made.question].flat()).length, page.name).toBeGreaterThan(5);
        expect(unmarked(made.lead).length, page.name).toBeGreaterThan(10);
        expect(JSON.stringify(made), page.name).not.toMatch(/undefined|NaN|Infinity/);
      }
});

test("[AH10] the brief's table of robustness says which packages it examines and which red lines are set aside", () => {
  const analysed = analyse(dated, dated.asOf, { draws: 5 });
  for (const lang of ["en", "fa"] as const) {
    const voice = voiceOf(dated, lang);
    const basis = basisOf(analysed)!;
    const robust = briefDocument(analysed, lang).annex.find(({ id }) => id === "robust")!;
    expect(robust.key.map(unmarked)).toContain(unmarked(examinedWords(voice, "brief", basis.setAside)));
  }
});
