import { expect, test } from "vitest";
import { checkPlan } from "../../engine/plan-check/check.js";
import { faultyTalks } from "../../engine/plan-check/example-plans.js";
import { planRules } from "../../engine/plan-check/finding.js";
import { findingInWords } from "./findings.js";
import { planVoice } from "./naming.js";

const all = faultyTalks().flatMap((talks) => checkPlan(talks).findings.map((finding) => ({ talks, finding })));
const kindsOf = (facts: object) =>
  "differs" in facts ? (facts.differs as { kind: string }).kind : "kind" in facts ? facts.kind : "";

test("[PK42] two faulty plans set off every rule, in nearly every way it has", () => {
  expect([...new Set(all.map(({ finding }) => finding.code))].sort()).toEqual(Object.keys(planRules).sort());
  expect(new Set(Object.values(planRules).map(({ rule }) => rule)).size).toBe(28);
  expect(new Set(all.map(({ finding }) => `${finding.code} ${kindsOf(finding.facts)}`)).size).toBeGreaterThanOrEqual(
    44,
  );
});

test("[PK43] every finding says what is wrong, what mends it and where the rule comes from, one sentence each, in both languages", () => {
  for (const { talks, finding } of all) {
    for (const lang of ["en", "fa"] as const) {
      const { title, message, fix, history } = findingInWords(finding, planVoice(talks, lang));
      for (const words of [title, message, fix, history]) {
        expect(words, finding.code).not.toMatch(/undefined|NaN|\[object|^\s*$/);
        if (lang === "fa") expect(words, finding.code).toMatch(/[\u0600-\u06ff]/);
      }
      for (const words of [message, fix, history]) expect(words, `${finding.code} ${words}`).toMatch(/[.؟]$/);
      // English words in a Persian sentence: only keys of the file, its own untranslated names set apart, and units.
      if (lang === "fa")
        expect(message.replace(/`[^`]*`|[\u2066\u2068][^\u2069]*\u2069|«[^»]*»/g, ""), message).not.toMatch(/[a-z]{3}/);
    }
  }
});

test("[PK44] findings come by gravity, then by rule; none that reads words alone is an error", () => {
  const severities = checkPlan(faultyTalks()[0]!).findings.map(({ severity }) =>
    ["error", "warning", "note"].indexOf(severity),
  );
  expect(severities).toEqual([...severities].sort());
  const guesses = all.filter(({ finding: { facts } }) =>
    ["passive", "words", "numbers", "dates", "date", "actor", "verb"].includes(String(kindsOf(facts))),
  );
  expect(guesses.length).toBeGreaterThan(5);
  expect(guesses.filter(({ finding }) => finding.severity === "error")).toEqual([]);
});
