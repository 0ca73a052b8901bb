/** What the checker found, by rule: its title and failure in history once, then every place; accepted ones apart. */
import { checkPlan } from "../../engine/plan-check/check.js";
import type { Finding } from "../../engine/plan-check/finding.js";
import type { Talks, Text } from "../../talks/model.js";
import { findingInWords } from "../phases/findings.js";
import { planVoice } from "../phases/naming.js";
import type { Language } from "../wire.js";
import type { FindingsView, RuleView } from "./view.js";
import { phasesWords } from "./words.js";

/** @returns null where the file has no step, procedure or text to check */
export function findingsView(talks: Talks, lang: Language): FindingsView | null {
  const { later } = talks;
  if (!["commitments", "tranches", "procedures", "texts"].some((section) => later[section] !== undefined)) return null;
  const { findings, silenced } = checkPlan(talks);
  const w = phasesWords(lang);
  const count = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return {
    heading: findings.length ? w.findings.count(count("error"), count("warning"), count("note")) : w.findings.none,
    rules: byRule(
      talks,
      lang,
      findings.map((finding) => ({ finding })),
    ),
    accepted: byRule(talks, lang, silenced),
  };
}

function byRule(
  talks: Talks,
  lang: Language,
  all: readonly { readonly finding: Finding; readonly why?: Text }[],
): RuleView[] {
  const voice = planVoice(talks, lang);
  const rules = new Map<string, RuleView>();
  for (const { finding, why } of all) {
    const { rule, severity, title, history, message, fix, where } = findingInWords(finding, voice);
    const key = `${rule} ${severity}`;
    const known = rules.get(key) ?? { rule, severity, title, history, places: [] };
    const place = { where, message, fix, accepted: why === undefined ? null : voice.say(why) };
    rules.set(key, { ...known, places: [...known.places, place] });
  }
  return [...rules.values()];
}
