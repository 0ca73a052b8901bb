/** Small talks files for tests and documentation: a bridge in two sides' talks, three sides, texts that mean harm, hardly anything. */
import { parseTalks } from "../talks/parse.js";
import { analyse } from "./analyse.js";
import type { Analysed } from "./analysed.js";

/** Analysed as a page would have it. Throws on a file with problems: examples are sound. */
export function analysedExample(text: string, asOf = "2026-01-31"): Analysed {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(`expected a sound example, got ${JSON.stringify(parsed.problems.slice(0, 3))}`);
  return analyse(parsed.value, asOf);
}

/** Two sides whose lines collide on the cap: none as stated, a zone if the one public line moves. */
export const twoSides = `
detente: 1
title: {en: Water talks, fa: گفت‌وگوهای آب}
as_of: 2026-01-31
note: {en: Made up for tests, fa: برای آزمون ساخته شده}
talks: {stage: exploring, since: 2025-04-12, core: [cap, relief]}
sources:
  agency: {title: A report, publisher: Agency, date: 2025-05-18, url: "https://example.org/a?b=1&c=2", reliability: B, credibility: 2}
  record: {title: Public record}
parties:
  upper:
    name: {en: Upper State, fa: کشور بالادست}
    walk_away: 28..32
    factions:
      growers: {name: {en: Growers, fa: کشاورزان}, veto: true, walk_away: 35}
      press: {name: {en: Press, fa: مطبوعات}}
  lower: {name: {en: Lower State, fa: کشور پایین‌دست}, walk_away: 20}
others:
  bank: {name: {en: Bank, fa: بانک}, role: [mediator, guarantor], accepted_by: [upper, lower], interest: {en: A river that pays, fa: رودی که سود دهد}, can: [{what: lend, until: 2025-12-31, source: record}]}
  delta: {name: {en: Delta, fa: دلتا}, role: outside, may_spoil: true, positions: {cap: {stated: low, source: agency, on: 2025-06}}}
issues:
  relief:
    name: {en: Relief, fa: تسهیل}
    weight: {upper: 50, lower: 30}
    options:
      none: {name: {en: No relief, fa: بدون تسهیل}, worth: {upper: 0, lower: 100}}
      partial: {name: {en: Partial relief, fa: تسهیل جزئی}, worth: {upper: 70..80, lower: 85}}
      full: {name: {en: Full relief, fa: تسهیل کامل}, worth: {upper: 100, lower: 0}}
    positions:
      upper: {stated: full, text: {en: All at once, fa: همه یکجا}, source: agency, on: 2025-05-18, denied_by: [lower], interest: {en: Trade, fa: بازرگانی}}
      lower: {stated: partial, source: [agency, record], on: 2025-05, red_lines: [{options: [full], firmness: held}]}
    expected: {en: In steps, fa: گام به گام}
  cap:
    name: {en: Cap, fa: سقف}
    group: {en: Flows, fa: جریان‌ها}
    weight: {upper: 30, lower: 45}
    options:
      high: {name: {en: High cap, fa: سقف بالا}, worth: {upper: 100, lower: 0}}
      mid: {name: {en: Middle cap, fa: سقف میانه}, worth: {upper: 10, lower: 65}}
      low: {name: {en: Low cap, fa: سقف پایین}, worth: {upper: 0, lower: 100}}
    positions:
      upper:
        - {stated: mid, on: 2025-04, source: record}
        - {stated: high, on: 2025-06-01, source: agency, red_lines: [low]}
      lower: {stated: low, source: agency, on: 2025-06-02, red_lines: [{options: [high, mid], firmness: stated, text: {en: anything but a low cap, fa: هر چیز جز سقف پایین}}]}
  inspections:
    name: {en: Inspections, fa: بازرسی}
    group: {en: Flows, fa: جریان‌ها}
    weight: {upper: 20, lower: 25}
    options:
      basic: {name: {en: Basic, fa: پایه}, worth: {upper: 100, lower: 0}}
      full: {name: {en: Full, fa: کامل}, worth: {upper: 40, lower: 100}}
    positions:
      upper: {stated: full}
      lower: {stated: full}
rules:
  - {if: "relief=full", then: "!inspections=basic", why: {en: full relief needs inspections, fa: تسهیل کامل بازرسی می‌خواهد}}
packages:
  middle: {name: {en: Middle way, fa: راه میانه}, kind: comprehensive, terms: {relief: partial, cap: mid, inspections: full}}
  pause: {name: {en: Pause, fa: توقف}, kind: interim, terms: {relief: partial}}
rounds:
  - {on: 2025-04-12, held: true, place: {en: Harbour, fa: بندر}, rank: {upper: minister, lower: envoy}, agreed: {en: A list of topics, fa: فهرست موضوع‌ها}, source: agency}
  - {on: 2025-05-23, held: true, place: {en: Hill, fa: تپه}, rank: {upper: minister, lower: envoy}, source: agency}
  - {on: 2025-06-15, planned: 2025-06-15, held: false, source: agency}
moves: [{on: 2025-06-02, by: lower, public: true, terms: {cap: low}, source: agency}]
statements: [{on: 2025-06-03, by: lower, kind: threat, escalatory: true, source: agency}]
incidents: [{id: gate, on: 2025-06-13, what: {en: A gate was closed, fa: دریچه‌ای بسته شد}, domain: land, actors: [{party: upper, role: doer, attributed_by: [lower], denied_by: [upper]}], source: agency}]
events:
  - {on: 1994-07, what: {en: First treaty, fa: نخستین پیمان}, kind: agreement, source: record}
  - {on: 2012, what: {en: Dry years begin, fa: آغاز سال‌های خشک}, kind: context, source: record}
deadlines: [{id: review, on: 2026-09-01, known: 1994-07, what: {en: Review of the treaty, fa: بازنگری پیمان}, kind: review}]
scenarios:
  deal: {name: {en: A treaty, fa: پیمان}, impact: {en: Shared water, fa: آب مشترک}, months: [6, 12]}
  breakdown: {name: {en: Breakdown, fa: شکست}, impact: {en: Dams, fa: سدها}, months: [0, 3]}
consequences:
  - {scenario: breakdown, where: {en: Delta, fa: دلتا}, domain: economy, whom: [delta], effect: {en: Salt in the fields, fa: شوری کشتزارها}, direction: worse, months: [0, 3], source: agency}
  - {scenario: deal, where: global, domain: diplomacy, effect: {en: A model for others, fa: الگویی برای دیگران}, direction: better}
safeguards: [{id: phasing, name: {en: Steps, fa: گام‌ها}, purpose: {en: Progress in steps, fa: پیشرفت گام به گام}, expected: {en: Fewer surprises, fa: غافلگیری کمتر}}]
next_steps: [{what: {en: Fix a round, fa: تعیین دور}, by: bank, due: 2026-03-01, source: record}]
`;

/** Three sides and a zone as stated. */
export const threeSides = `
detente: 1
title: {en: Pay talks, fa: گفت‌وگوهای دستمزد}
as_of: 2026-01-31
parties:
  union: {name: {en: Union, fa: اتحادیه}, walk_away: 30}
  firm: {name: {en: Firm, fa: شرکت}}
  state: {name: {en: State, fa: دولت}, walk_away: 20}
issues:
  pay:
    name: {en: Pay, fa: دستمزد}
    levels: {at: [0, 2.5, 5], unit: "%"}
    weight: {union: 60, firm: 50, state: 30}
    worth: {union: [[0, 0], [5, 100]], firm: [[0, 100], [5, 0]], state: [[0, 40], [2.5, 80], [5, 30]]}
  hours:
    name: {en: Hours, fa: ساعت‌ها}
    weight: {union: 40, firm: 50, state: 70}
    options:
      same: {name: {en: As now, fa: مانند اکنون}, worth: {union: 20, firm: 100, state: 50}}
      less: {name: {en: Fewer, fa: کمتر}, worth: {union: 100, firm: 30, state: 60}}
`;

/** Positions only: nothing that a deal space could be computed from. */
export const wordsOnly = `
detente: 1
title: {en: First contacts, fa: نخستین تماس‌ها}
as_of: 2026-01-31
parties: {a: {name: {en: Side A, fa: طرف الف}}, b: {name: {en: Side B, fa: طرف ب}}}
`;

/** What a file may try to do to whoever prints it. */
export const harmful = [
  "<script>alert(1)</script>",
  '"><img src=x onerror=alert(1)>',
  "</title></style><script>1</script>",
  "javascript:alert(1)",
  "[click](https://evil.example/x)",
  "![x](https://evil.example/x.png)",
  '=HYPERLINK("https://evil.example")',
  "| a | b |",
  "`code` **bold** _it_ ~~no~~",
  "# heading",
  "1. list",
  "\u202Eevil\u202C",
  "\u2067evil",
  "&lt;b&gt; &amp;",
  "--- ===",
] as const;

/** A file with one text in every place a reader looks. */
export function hostileTalks(text: string): string {
  const said = JSON.stringify(text);
  return `
detente: 1
title: ${said}
question: ${said}
as_of: 2026-01-31
note: ${said}
sources: {s: {title: ${said}, publisher: ${said}, url: "https://example.org/"}}
parties:
  a: {name: ${said}, walk_away: 10, factions: {f: {name: ${said}, veto: true}}}
  b: {name: ${said}, walk_away: 10}
others: {o: {name: ${said}, role: mediator, interest: ${said}, can: [{what: ${said}}], may_spoil: true}}
issues:
  x:
    name: ${said}
    group: ${said}
    weight: {a: 1, b: 1}
    options: {p: {name: ${said}, worth: {a: 0, b: 100}}, q: {name: ${said}, worth: {a: 100, b: 0}}, r: {name: ${said}, worth: {a: 60, b: 60}}}
    positions:
      a: {stated: q, text: ${said}, interest: ${said}, source: s, on: 2025-01-01, denied_by: [b], red_lines: [{options: [p, r], firmness: stated, text: ${said}}]}
      b: {stated: p, text: ${said}, source: s}
    expected: ${said}
rules: [{never: "x=p", why: ${said}}]
packages: {k: {name: ${said}, terms: {x: r}}}
rounds: [{on: 2025-02-01, held: true, place: ${said}, agreed: ${said}, source: s}]
events: [{on: 2025-01-01, what: ${said}, kind: agreement, source: s}, {on: 2025-01-02, what: ${said}}, {on: 2025-01-03, what: ${said}}]
incidents: [{id: i, on: 2025-03-01, what: ${said}, source: s}]
scenarios: {e: {name: ${said}, impact: ${said}, months: [0, 3]}}
consequences: [{scenario: e, where: ${said}, domain: energy, effect: ${said}, source: s}]
safeguards: [{id: g, name: ${said}, purpose: ${said}, expected: ${said}}]
next_steps: [{what: ${said}, by: a}]
`;
}
