import { parseTalks } from "../parse.js";
import type { SoakResult } from "../parse.soak.js";
import { talksFileOf } from "./file-of.js";
import { importGenius } from "./genius.js";
import { importGeniusWeb } from "./geniusweb.js";
import type { FileProblem, Import, Imported, ImportFile } from "./imported.js";
import { importNegmas } from "./negmas.js";
import { soundGenius, soundGeniusWeb, soundNegmas } from "./sound-imports.js";

/**
 * Imports `n` hostile sets of files, a third of each format: mutations of sound files, random bytes, random markup, all from one seed.
 * What is read is written as a talks file and read again, too. An exception is not caught: it is a bug, and seed and number say how
 * to get the input again (`hostileFiles`).
 *
 * @param clock milliseconds, given by the caller since this floor has none; without it no times are taken
 */
export function run(seed: number, n: number, clock: () => number = () => 0): SoakResult {
  const faults: { input: number; why: string }[] = [];
  let sound = 0;
  let slowest = 0;
  let slowestInput = 0;
  for (let input = 0; input < n; input++) {
    const files = hostileFiles(seed, input);
    const before = clock();
    const imported = importOf(input, files);
    let took = clock() - before;
    // A busy machine stops any program now and then: what is slow must be slow again.
    for (let again = 0; again < 3 && took > 100; again++) {
      const start = clock();
      importOf(input, files);
      took = Math.min(took, clock() - start);
    }
    if (took > slowest) {
      slowest = took;
      slowestInput = input;
    }
    const why = imported.ok ? faultOfValue(imported.value) : faultOfProblems(imported.problems, files);
    if (imported.ok) sound++;
    if (why !== undefined) faults.push({ input, why });
  }
  return { inputs: n, sound, refused: n - sound, slowest, slowestInput, faults };
}

/** The files with this number: the same for the same seed, whatever comes before them. */
export function hostileFiles(seed: number, input: number): readonly ImportFile[] {
  const random = generator((seed ^ Math.imul(input + 1, 0x9e3779b1)) >>> 0);
  const files = [soundGenius, soundGeniusWeb, soundNegmas][input % 3];
  const struck = Math.floor(random(files.length));
  const kind = random(10);
  return files.map((file, k) => {
    if (k !== struck && kind < 8) return file;
    if (kind < 1) return { ...file, text: characters(random) };
    if (kind < 2) return { ...file, text: random(2) < 1 ? randomXml(random, 0) : randomYaml(random, 0) };
    return { ...file, text: mutated(file.text, random, 1 + Math.floor(random(kind / 3))) };
  });
}

function importOf(input: number, files: readonly ImportFile[]): Import<Imported> {
  const [domain, ...profiles] = files;
  if (input % 3 === 1) return importGeniusWeb(domain, profiles);
  if (input % 3 === 2) return importNegmas(files);
  return importGenius(domain, profiles, { semantics: input % 2 ? "genius" : "negmas" });
}

/** Codes of what a talks file cannot hold though an import can: many levels, long words. */
const tooMuch = new Set(["too-many-levels", "too-large", "alias-bomb"]);

function faultOfValue(imported: Imported): string | undefined {
  const parsed = parseTalks(talksFileOf(imported).text);
  if (parsed.ok || parsed.problems.every(({ code }) => tooMuch.has(code))) return undefined;
  return `the talks file is refused: ${parsed.problems[0].message} [${parsed.problems[0].code}]`;
}

function faultOfProblems(problems: readonly FileProblem[], files: readonly ImportFile[]): string | undefined {
  if (!problems.length) return "refused without a problem";
  for (const { file, line, column, code, message, hint } of problems) {
    if (!files.some(({ name }) => name === file)) return `file ${file}`;
    if (!Number.isInteger(line) || line < 1) return `line ${line}`;
    if (!Number.isInteger(column) || column < 1) return `column ${column}`;
    if (!/^[a-z0-9-]+$/.test(code)) return `code ${code}`;
    if (!message || message.length > 500) return `message of ${code}`;
    if (!hint) return `no hint with ${code}`;
  }
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

const pick = <T>(random: Random, from: readonly T[]): T => from[Math.floor(random(from.length))];

const scraps = [
  ..."<>/&\"'=[]{}:,-?!*#|\\ \n\t\r\u0000\u0007\ud800\u202e\u2028\ufeff",
  "<!DOCTYPE a [<!ENTITY b 'b'>]>",
  "&b;",
  "&#0;",
  "&#x41;",
  "&amp;",
  "<!--",
  "-->",
  "<![CDATA[",
  "]]>",
  "<?x?>",
  "</issue>",
  "<issue>",
  '<issue index="1" type="real"/>',
  '<item value="x"/>',
  '<range lowerbound="0" upperbound="1e999"/>',
  '<evaluator ftype="triangular" parameter0="0" parameter1="0" parameter2="0"/>',
  '<weight index="99999999999" value="1"/>',
  ' type="integer"',
  ' type="nonlinear"',
  ' lowerbound="-9e9" upperbound="9e9"',
  ' evaluation="NaN"',
  ' __proto__="x"',
  "constructor",
  "__proto__",
  "1e999",
  "1e-300",
  "-1",
  "1e12",
  "Infinity",
  "0x10",
  "null",
  "true",
  ".inf",
  "-.inf",
  ".nan",
  "~",
  "<<: ",
  "&a ",
  "*a",
  "!!python/object:os.system ",
  "=HYPERLINK(1)",
  "<script>alert(1)</script>",
  "9".repeat(400),
  "0.".padEnd(80, "3"),
  "[".repeat(60),
  "<a>".repeat(60),
];

/** The text with some scraps put in, taken out, doubled or moved. */
function mutated(sound: string, random: Random, times: number): string {
  let text = sound;
  for (let k = 0; k < times; k++) {
    const at = Math.floor(random(text.length));
    const length = Math.floor(random(random(2) < 1 ? 4 : 60));
    const how = Math.floor(random(10));
    if (how === 0) text = text.slice(0, at) + pick(random, scraps) + text.slice(at);
    else if (how === 1) text = text.slice(0, at) + text.slice(at + length);
    else if (how === 2) text = text.slice(0, at) + pick(random, scraps) + text.slice(at + length);
    else if (how === 3) text = text.slice(0, at) + text.slice(Math.max(0, at - length * 4), at) + text.slice(at);
    else if (how === 4) {
      const to = Math.floor(random(text.length));
      text = text.slice(0, to) + text.slice(at, at + length) + text.slice(to);
    } else text = otherValue(text, random);
  }
  return text;
}

/** One quoted or plain value of the text replaced: markup stays whole, so that what is behind it is reached. */
function otherValue(text: string, random: Random): string {
  const values = [...text.matchAll(/"[^"<>\n]*"|: [\w.-]+|-?\d+(?:\.\d+)?/g)];
  if (!values.length) return text;
  const { 0: value, index } = pick(random, values);
  const scrap = pick(random, scraps);
  const other = value.startsWith('"')
    ? `"${scrap.replace(/["<&]/g, "")}"`
    : value.startsWith(":")
      ? `: ${scrap}`
      : scrap;
  return text.slice(0, index) + other + text.slice(index + value.length);
}

function characters(random: Random): string {
  const printable = random(2) < 1;
  const length = Math.floor(random(200));
  return String.fromCharCode(...Array.from({ length }, () => (printable ? 32 + random(95) : random(65536))));
}

const tags = ["negotiation_template", "utility_space", "objective", "issue", "item", "weight", "range", "evaluator"];

function randomXml(random: Random, depth: number): string {
  const tag = depth < 3 ? tags[Math.floor(random(2)) + depth] : pick(random, tags);
  const names = ["index", "value", "type", "name", "lowerbound", "upperbound", "evaluation", "ftype", "parameter0"];
  const values = ["1", "2", "-1", "discrete", "integer", "real", "linear", "0.5", "x", "", "1e400", "null"];
  const own = names.filter(() => random(3) < 1).map((name) => ` ${name}="${pick(random, values)}"`);
  const inner = Array.from({ length: depth > 8 ? 0 : Math.floor(random(4)) }, () => randomXml(random, depth + 1));
  return `<${tag}${own.join("")}>${inner.join("")}</${tag}>`;
}

const keys = [
  "type",
  "issues",
  "values",
  "weights",
  "mapping",
  "name",
  "issuesValues",
  "issueWeights",
  "domain",
  "__proto__",
];

function randomYaml(random: Random, depth: number): string {
  if (depth > 60 || random(3) < 1) return pick(random, ["1", '"x"', "[]", "{}", "OutcomeSpace", "TableFun", "-.inf"]);
  const parts = Array.from({ length: Math.floor(random(depth > 3 ? 2 : 5)) }, () => randomYaml(random, depth + 1));
  if (random(2) < 1) return `[${parts.join(", ")}]`;
  return `{${parts.map((part) => `${pick(random, keys)}: ${part}`).join(", ")}}`;
}
