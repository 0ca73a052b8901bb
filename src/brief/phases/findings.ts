/** What the plan checker found, in words: what is wrong, what would mend it, and the failure in history the rule comes from. */
import type { Finding, FindingCode, FindingOf, Severity } from "../../engine/plan-check/finding.js";
import type { Language } from "../wire.js";
import { en } from "./findings-en.js";
import { fa } from "./findings-fa.js";
import { history as historyEn } from "./history-en.js";
import { history as historyFa } from "./history-fa.js";
import type { PlanVoice } from "./naming.js";

/** What one rule says. One sentence each; names come through the voice. */
export interface RuleWords<C extends FindingCode> {
  /** The rule in a few words, for the head of a list. */
  readonly title: string;
  readonly message: (finding: FindingOf<C>, voice: PlanVoice) => string;
  readonly fix: (finding: FindingOf<C>, voice: PlanVoice) => string;
}

export interface FindingMessages {
  readonly rules: { readonly [C in FindingCode]: RuleWords<C> };
  readonly severity: Readonly<Record<Severity, { readonly one: string; readonly other: string }>>;
}

/** The failure that a rule comes from, or that it is a rule of good drafting. */
export const historyOf = (code: FindingCode, lang: Language): string => ({ en: historyEn, fa: historyFa })[lang][code];

export const findingMessages = (lang: Language): FindingMessages => ({ en, fa })[lang];

/** A finding in words of one language. */
export interface FindingInWords {
  readonly code: string;
  readonly rule: string;
  readonly severity: Severity;
  readonly where: string;
  readonly title: string;
  readonly message: string;
  readonly fix: string;
  readonly history: string;
}

export function findingInWords(finding: Finding, voice: PlanVoice): FindingInWords {
  const { code, rule, severity, where } = finding;
  // Which code goes with which facts is known by `FindingOf`; the table is by the same codes.
  const words = findingMessages(voice.lang).rules[code] as unknown as RuleWords<FindingCode>;
  const of = finding as unknown as FindingOf<FindingCode>;
  const { title } = words;
  const history = historyOf(code, voice.lang);
  return { code, rule, severity, where, title, message: words.message(of, voice), fix: words.fix(of, voice), history };
}
