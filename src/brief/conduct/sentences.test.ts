import { expect, test } from "vitest";
import { conductOf } from "../../engine/conduct/conduct.js";
import { indicatorsOf } from "../../engine/conduct/indicators.js";
import { randomRecord } from "../../engine/conduct/random-records.js";
import { indicatorIds, tellingActs } from "../../engine/conduct/reading.js";
import { readings } from "../../engine/conduct/record.js";
import { parseTalks } from "../../talks/parse.js";
import { languages } from "../messages.js";
import { evidenceText, flagTexts, indicatorText, isPresent, tellText, verdictText } from "./sentences.js";
import { judgedConduct } from "./told.js";
import { conductWords } from "./words.js";

const broken = /undefined|NaN|Infinity|null|\bno [a-z]+s? of\b| {2}|\.\./;

test("[CW1] of any record every indicator that has a number has a sentence, whole and in the language's own digits", () => {
  const said = { en: new Set<string>(), fa: new Set<string>() };
  for (let seed = 1; seed <= 400; seed++) {
    for (const each of indicatorsOf(randomRecord(seed))) {
      for (const lang of languages) {
        const text = indicatorText(each, lang);
        if (isPresent(each)) {
          expect([each.id, lang, text]).not.toEqual([each.id, lang, ""]);
          said[lang].add(each.id);
        }
        expect(text, each.id).not.toMatch(broken);
        if (lang === "fa") expect(text.replace(/[\u2066-\u2069]/g, ""), each.id).not.toMatch(/[A-Za-z0-9]/);
        else expect(text, each.id).not.toMatch(/[\u0600-\u06ff]/);
        for (const flag of flagTexts(each, lang)) expect(flag).toMatch(/[.]$/);
      }
    }
  }
  expect([said.en.size, said.fa.size]).toEqual([indicatorIds.length, indicatorIds.length]);
});

test("[CW2] the bottom line never says that somebody is something, and names both readings or what is lacking", () => {
  for (let seed = 1; seed <= 40; seed++) {
    const of = conductOf(randomRecord(seed), { seed: 1 });
    const text = verdictText("Iran", of, "en");
    expect(text).not.toMatch(/^Iran is|is (genuine|stalling|posturing)|lying|honest|problem/);
    expect(text).toMatch(
      of.verdict === "insufficient"
        ? /too thin for a reading/
        : of.verdict === "unclear"
          ? /does not separate/
          : /better than .* to 1/,
    );
    for (const each of of.evidence) {
      const sentence = evidenceText(each, of, "en");
      expect(sentence.length).toBeGreaterThan(20);
      if (each.reading !== "genuine" && !sentence.includes("It fits bargaining in good faith at least as well"))
        expect(sentence).toContain(conductWords("en").innocent[each.indicator]);
    }
  }
});

test("[CW3] what would tell says the act, what it would do to which reading, how likely it is and by when, in both languages", () => {
  for (const lang of languages) {
    for (const act of tellingActs) {
      const tell = {
        act,
        about: null,
        within: 3.2,
        chance: 0.4,
        seen: [0.3, 0.5, 0.2],
        unseen: [0.05, 0.7, 0.25],
        gain: 0.1,
      } as const;
      const text = tellText(tell, [0.11, 0.64, 0.25], null, lang);
      expect(text).toContain(conductWords(lang).act[act]);
      expect(text).toContain(lang === "en" ? "rises from 11 to about 30 %" : "از ۱۱ به نزدیک ۳۰ درصد می‌رسد");
      expect(text).toContain(lang === "en" ? "three weeks" : "سه هفته");
    }
    expect(readings.map((reading) => conductWords(lang).reading[reading]).filter(Boolean)).toHaveLength(3);
  }
});

test("[CW6] conduct kept for talks is kept by date: asked as of another day it is another reading", () => {
  const parsed = parseTalks(
    "detente: 1\ntitle: T\ntalks: {since: 2026-01-01}\nparties: {a: {name: A}, b: {name: B}}\nstatements: [{on: 2026-01-01, by: a, kind: praise}]\n",
  );
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const weeks = (asOf: string) => judgedConduct(parsed.value, asOf)[0]!.record.weeks;
  expect(weeks("2026-03-01")).toBeGreaterThan(weeks("2026-01-15"));
  expect(judgedConduct(parsed.value, "2026-03-01")).toBe(judgedConduct(parsed.value, "2026-03-01"));
});
