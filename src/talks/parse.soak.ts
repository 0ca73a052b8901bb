import type { Problem } from "./model.js";
import { parseTalks } from "./parse.js";

/** What a run of hostile inputs showed. `faults` lists inputs that were refused without a type or a place, or read in two ways. */
export interface SoakResult {
  readonly inputs: number;
  readonly sound: number;
  readonly refused: number;
  /** Longest time over one input in milliseconds, by the clock given, and which input that was. */
  readonly slowest: number;
  readonly slowestInput: number;
  readonly faults: readonly { readonly input: number; readonly why: string }[];
}

/**
 * Reads `n` hostile inputs: mutations of a sound file, random bytes and random YAML, all from one seed.
 * An exception is not caught: it is a bug, and the seed and the input's number say how to get it again (`hostileInput`).
 *
 * @param clock milliseconds, given by the caller since this floor has none; without it no times are taken
 */
export function run(seed: number, n: number, clock: () => number = () => 0): SoakResult {
  const faults: { input: number; why: string }[] = [];
  let sound = 0;
  let slowest = 0;
  let slowestInput = 0;
  for (let input = 0; input < n; input++) {
    const hostile = hostileInput(seed, input);
    const before = clock();
    const parsed = parseTalks(hostile);
    const took = clock() - before;
    if (took > slowest) {
      slowest = took;
      slowestInput = input;
    }
    if (parsed.ok) sound++;
    else {
      const why =
        parsed.problems.length === 0 ? "refused without a problem" : parsed.problems.map(faultOf).find(Boolean);
      if (why !== undefined) faults.push({ input, why });
    }
  }
  return { inputs: n, sound, refused: n - sound, slowest, slowestInput, faults };
}

/** The input with this number: the same for the same seed, whatever comes before it. */
export function hostileInput(seed: number, input: number): string | Uint8Array {
  const random = generator((seed ^ Math.imul(input + 1, 0x9e3779b1)) >>> 0);
  const kind = input % 8;
  if (kind === 0) return bytes(random);
  if (kind === 1) return randomYaml(random, 0);
  if (kind === 2) return `detente: 1\ntitle: t\nparties: {a: {name: A}}\n${randomSections(random)}`;
  return mutated(random, 1 + (random(kind) | 0));
}

function faultOf(problem: Problem): string | undefined {
  if (!Number.isInteger(problem.line) || problem.line < 1) return `line ${problem.line}`;
  if (!Number.isInteger(problem.column) || problem.column < 1) return `column ${problem.column}`;
  if (!/^[a-z0-9-]+$/.test(problem.code)) return `code ${problem.code}`;
  if (problem.message === "" || problem.message.length > 400) return `message of ${problem.code}`;
  if (!problem.hint) return `no hint with ${problem.code}`;
  return undefined;
}

type Random = (below: number) => number;

/** Uniform numbers from 0 up to `below`, mulberry32. */
function generator(seed: number): Random {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) / 4294967296) * below;
  };
}

function pick<T>(random: Random, from: readonly T[]): T {
  return from[Math.floor(random(from.length))];
}

function bytes(random: Random): Uint8Array {
  const length = Math.floor(random(200));
  const printable = random(2) < 1;
  return Uint8Array.from({ length }, () => (printable ? 32 + random(95) : random(256)));
}

const scraps = [
  "{",
  "}",
  "[",
  "]",
  ":",
  ": ",
  ",",
  "- ",
  "? ",
  "&a ",
  "*a",
  "!x ",
  "!!str ",
  "|\n",
  ">\n",
  "'",
  '"',
  "#",
  "\n",
  "\n  ",
  "\t",
  "<<: ",
  "__proto__: ",
  "constructor: ",
  "9007199254740993",
  ".nan",
  "-.inf",
  "1e400",
  "~",
  "null",
  "true",
  "a..b",
  "1..0",
  "100/0",
  "1/3",
  "2025-02-30",
  "2026",
  "\u0000",
  "\ud800",
  "\u202e",
  "ي",
  "---\n",
  "...\n",
  "%YAML 1.2\n",
  "\\",
  "\\u12",
  "if",
  "iff",
  "(",
  "&",
  "=",
  "<=",
  "sanctions",
  "iran",
  "none",
  "level",
  "-1",
  "0x10",
  "1e-320",
  "  ",
  "''",
  "\r",
  "\r\n",
  "\u2028",
  "\ufeff",
] as const;

/** The sound file with some scraps put in, taken out, doubled or moved. */
function mutated(random: Random, times: number): string {
  let text = soundFile;
  for (let k = 0; k < times; k++) {
    const at = Math.floor(random(text.length));
    const length = Math.floor(random(random(2) < 1 ? 4 : 60));
    const how = Math.floor(random(5));
    if (how === 0) text = text.slice(0, at) + pick(random, scraps) + text.slice(at);
    else if (how === 1) text = text.slice(0, at) + text.slice(at + length);
    else if (how === 2) text = text.slice(0, at) + pick(random, scraps) + text.slice(at + length);
    else if (how === 3) text = text.slice(0, at) + text.slice(Math.max(0, at - length * 4), at) + text.slice(at);
    else {
      const to = Math.floor(random(text.length));
      text = text.slice(0, to) + text.slice(at, at + length) + text.slice(to);
    }
  }
  return text;
}

function randomYaml(random: Random, depth: number): string {
  const width = Math.floor(random(depth > 3 ? 2 : 5));
  const how = random(3);
  if (depth > 60 || how < 1) return pick(random, scraps);
  const parts = Array.from({ length: width }, () => randomYaml(random, depth + 1 + (random(8) < 1 ? -1 : 0)));
  return how < 2 ? `[${parts.join(", ")}]` : `{${parts.map((part, k) => `k${k}: ${part}`).join(", ")}}`;
}

const sections = [
  "talks",
  "sources",
  "others",
  "issues",
  "rules",
  "bonuses",
  "packages",
  "believes",
  "terms",
  "offers",
  "moves",
  "rounds",
  "schedule",
  "statements",
  "deadlines",
  "gains",
  "events",
  "scenarios",
  "consequences",
  "indicators",
  "safeguards",
  "next_steps",
  "measures",
  "incidents",
  "ladder",
  "experts",
  "tension",
  "conflict",
  "texts",
  "commitments",
  "acts",
  "milestones",
  "tranches",
  "groups",
  "calendars",
  "standing",
  "procedures",
  "invocations",
  "silence",
] as const;

const keys = [
  "a",
  "name",
  "on",
  "by",
  "to",
  "terms",
  "id",
  "worth",
  "weight",
  "order",
  "levels",
  "at",
  "options",
  "positions",
  "stated",
  "red_lines",
  "above",
  "never",
  "when",
  "if",
  "then",
  "of",
  "at_most",
  "makers",
  "prefers",
  "ranking",
  "steps",
  "after",
  "plus",
  "with",
  "what",
  "source",
] as const;

/** Sections with keys the schema knows and values of any kind. */
function randomSections(random: Random): string {
  const value = (depth: number): string => {
    const how = Math.floor(random(depth > 5 ? 2 : 4));
    if (how === 0)
      return pick(random, ["1", "a", "2026-01-31", "none", "0..100", '"a=b & !c"', "[]", "{}", "x", "-3.5", '"1/3"']);
    if (how === 1)
      return pick(
        random,
        scraps.filter((scrap) => /^[a-z0-9.-]+$/.test(scrap)),
      );
    const parts = Array.from({ length: 1 + Math.floor(random(4)) }, () => value(depth + 1));
    if (how === 2) return `[${parts.join(", ")}]`;
    return `{${parts.map((part) => `${pick(random, keys)}: ${part}`).join(", ")}}`;
  };
  return Array.from({ length: 1 + Math.floor(random(5)) }, () => `${pick(random, sections)}: ${value(0)}`).join("\n");
}

/** A small file with something of nearly every section, itself sound. */
export const soundFile = `detente: 1 # format
title: {en: Two sides, fa: دو طرف}
as_of: 2026-01-31
talks: {stage: exploring, since: 2025-04-12, mediator: oman, core: [sanctions, level]}
sources:
  paper: {title: A paper, date: 2026-01-31, url: "https://example.org/a", reliability: B, credibility: 2}
parties:
  iran: {name: Iran, walk_away: 38..50, factions: {hard: {name: Hard, veto: true, walk_away: 45, worth: {level: [[0, 0], [9, 100]]}}}}
  usa: {name: United States, walk_away: {deal: {sanctions: none, level: 3.67, ranked: b}}}
others:
  oman: {name: Oman, role: [mediator, host], accepted_by: [iran, usa], can: [{what: host, until: 2027}], positions: {level: {stated: 0}}}
issues:
  sanctions:
    name: Sanctions
    weight: {iran: 35, usa: 20..30}
    options:
      none: {name: None, worth: {iran: 0, usa: 100}}
      phased: {name: Phased, worth: {iran: {low: 50, best: 60, high: 70}, usa: 60..80}, obliges: [give]}
    positions:
      iran: [{stated: phased, on: 2025-05, red_lines: [none]}, {text: "said so", on: 2026-01-30, source: paper, denied_by: [usa]}]
  level:
    name: Level
    levels: {at: [0, 1.5, 3.67, 9], unit: "%"}
    worth: {iran: [[0, 0], [3.67, 80], [9, 100]], usa: [[0, 100], [9, 0..10]]}
    importance: {iran: high, usa: low}
    positions: {usa: {stated: 0, red_lines: [{above: 0, firmness: stated, chance: 0.5}]}}
  ranked:
    name: Ranked
    weight: {iran: 1}
    order: {iran: [a, [b, c]]}
    options: {a: {name: A}, b: {name: B}, c: {name: C}}
rules:
  - {never: "sanctions=phased & level>3.67", why: too much}
  - {at_most: 1, of: ["ranked=a", "level=1.5"]}
bonuses: [{when: "sanctions=phased & level=3.67", worth: {usa: 5}}]
packages: {freeze: {name: Freeze, kind: interim, terms: {level: 1.50}}}
believes: {usa: {iran: {walk_away: 30, worth: {sanctions: {phased: 90}}}}}
offers: [{id: o1, on: 2025-04-12, by: iran, to: usa, terms: {level: 9}}]
events:
- on: 2025-06-13
  what: |
    Something
    happened
- {on: 2025-06-24T05:00+03:30, what: 'It''s "over"', confidence: high, claimed_by: iran}
scenarios: {breakdown: {name: Breakdown, months: [0, 3]}}
consequences: [{scenario: breakdown, where: global, domain: energy, effect: dearer, whom: [oman]}]
incidents: [{id: i1, on: 2025-07, what: shots, actors: [{party: iran, role: doer}], severity: {claimed: 3}, answered: {step: L2}}]
texts: {pact: {name: Pact, version: "2025-11-24", clauses: {"10": ten, "9": nine}}}
commitments: {give: {by: usa, to: [iran], what: give, due: {after: start, plus: 3mo}, clause: {text: pact, clause: "9"}}}
milestones: {start: {name: Start, when: {earliest_of: [2026-03-01, {after: vote}]}}, vote: {name: Vote}}
procedures: {back: {invoked_by: usa, steps: [{id: a, begins: invocation, clock: 30d, on_expiry: {result: back}}]}}
conflict:
  makers: {usa: {options: {lift: Lift, hit: {name: Hit, irreversible: true}}, prefers: ["!hit", "lift if stop"]}, iran: {options: {stop: Stop}}}
  now: [hit]
`;
