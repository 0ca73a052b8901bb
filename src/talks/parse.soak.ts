import type { Problem } from "./model.js";
import { parseTalks } from "./parse.js";
import { soundFile } from "./sound-file.js";

/** What a run of hostile inputs showed. `faults` lists inputs that were refused without a type or a place, or read in two ways. */
export interface SoakResult {
  readonly inputs: number;
  readonly sound: number;
  readonly refused: number;
  /** Longest time over one input in milliseconds, by the clock given (the least of four where it seems slow), and which input. */
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
    let took = clock() - before;
    // A busy machine stops any program now and then: what is slow must be slow again.
    for (let again = 0; again < 3 && took > 100; again++) {
      const start = clock();
      parseTalks(hostile);
      took = Math.min(took, clock() - start);
    }
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
