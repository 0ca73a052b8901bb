import { expect, test } from "vitest";
import type { Problem, Talks } from "./model.js";
import { parseTalks } from "./parse.js";
import { run } from "./parse.soak.js";
import { soundFile } from "./sound-file.js";

const shown = (problem: Problem) =>
  `${problem.line}:${problem.column} ${problem.message}${problem.hint ? `; ${problem.hint}` : ""} [${problem.code}]`;
const problemsOf = (text: string | Uint8Array) => {
  const parsed = parseTalks(text);
  return parsed.ok ? [] : parsed.problems;
};
const codesOf = (text: string | Uint8Array) => problemsOf(text).map((problem) => problem.code);
const talksOf = (text: string | Uint8Array): Talks => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(shown).join("\n"));
  return parsed.value;
};
const head = "detente: 1\ntitle: t\nparties: {a: {name: A}, b: {name: B}}\n";

test("[TF1] a problem shows its line, its column, what is wrong, what to do and a stable code", () => {
  const text = `${head}issues:\n  sanctions: {name: S, options: {x: {name: X}}}\n${"#\n".repeat(5)}packages:\n  p: {name: P, terms:\n    {sanctons: x}}\n`;
  expect(problemsOf(text).map(shown)).toEqual(['13:6 no issue "sanctons"; did you mean "sanctions"? [unknown-issue]']);
  expect(problemsOf(text)[0].path).toEqual(["packages", "p", "terms", "sanctons"]);
});

test("[TF2] all problems of a file are told at once, sorted by place", () => {
  const text = `${head.replace("title: t", "titel: t")}offers: [{by: c, terms: {}}]\nissues: {i: {name: I}}\n`;
  expect(problemsOf(text).map(shown)).toEqual([
    '1:1 the talks file lacks "title"; add title: … [missing-key]',
    '2:1 unknown key "titel" in the talks file; did you mean "title"? [unknown-key]',
    '4:10 an offer lacks "on"; add on: … [missing-key]',
    '4:10 an offer lacks "id"; add id: … [missing-key]',
    '4:15 no party or other "c"; known: a, b [unknown-actor]',
    '5:13 an issue lacks "options" or "levels"; add options: { … } [missing-key]',
  ]);
});

test("[TF3] more than 1 MiB is refused before any parser sees it, as text and as bytes", () => {
  const large = `${head}note: ${"x".repeat(1024 * 1024)}\n`;
  expect(codesOf(large)).toEqual(["too-large"]);
  expect(codesOf(new TextEncoder().encode(large))).toEqual(["too-large"]);
  expect(codesOf(`${head}note: ${"ق".repeat(600_000)}\n`)).toEqual(["too-large"]);
});

test("[TF4] more than 50 levels of nesting are refused, in flow, in block and through aliases", () => {
  expect(codesOf(`detente: 1\ntitle: ${"[".repeat(20_000)}${"]".repeat(20_000)}\n`)).toEqual(["too-deep"]);
  expect(codesOf(`a: ${"{a: ".repeat(3000)}1${"}".repeat(3000)}`)).toEqual(["too-deep"]);
  expect(codesOf(Array.from({ length: 60 }, (_, k) => `${" ".repeat(k)}a:`).join("\n"))).toEqual(["too-deep"]);
  const nested = `x: &x ${"[".repeat(30)}${"]".repeat(30)}\ny: ${"[".repeat(30)}*x${"]".repeat(30)}\n`;
  expect(codesOf(nested)).toEqual(["too-deep"]);
});

test("[TF5] more than 100 aliases are refused, and fewer that multiply into too many values", () => {
  expect(codesOf(`a: &a 1\nb: [${"*a,".repeat(101)}]`)).toEqual(["too-many-aliases"]);
  const layers = Array.from({ length: 11 }, (_, k) => `a${k + 1}: &a${k + 1} [${Array(9).fill(`*a${k}`).join(",")}]`);
  expect(codesOf(["a0: &a0 [x,x,x,x,x,x,x,x,x]", ...layers].join("\n"))).toEqual(["alias-bomb"]);
  expect(codesOf(`${head}note: &a [*a]\n`)[0]).toBe("wrong-type");
  expect(codesOf(`${head}note: &a [*a]\n`)).toContain("circular-alias");
});

test("[TF6] binary files and bytes that are not UTF-8 are refused at their place", () => {
  expect(codesOf(Uint8Array.from([0, 255, 254, 1, 2, 3]))).toEqual(["not-utf-8"]);
  expect(problemsOf("detente: 1\nti\u0000tle: t")).toMatchObject([{ line: 2, column: 3, code: "binary" }]);
  expect(problemsOf(Uint8Array.from([97, 58, 10, 32, 0xc0, 0x80]))).toMatchObject([
    { line: 2, column: 2, code: "not-utf-8" },
  ]);
  expect(codesOf(`${head}note: "\ud800"`)).toEqual(["binary"]);
});

test("[TF17] an escape cannot bring in what the gate refuses, and a message stays on one line", () => {
  expect(codesOf(`${head}note: "\\x1b[31m"\n`)).toEqual(["control-character"]);
  expect(codesOf(`${head}note: "\\ud800"\n`)).toEqual(["control-character"]);
  expect(codesOf(`${head}note: "tab\\t line\\n \\u06a9"\n`)).toEqual([]);
  expect(problemsOf(`${head}"a\\n\\nb": 1\n`)[0].message).toBe('unknown key "a b" in the talks file');
});

test("[TF7] bytes and text of the same file give the same talks, with or without a byte order mark", () => {
  const text = `${head}note: "قرارداد 😀 – ok"\n`;
  expect(talksOf(new TextEncoder().encode(text))).toEqual(talksOf(text));
  expect(talksOf(`\ufeff${text}`)).toEqual(talksOf(text));
});

test("[TF8] keys given twice, reserved keys, merge keys, tags and keys that are not text are problems", () => {
  expect(codesOf(`${head}title: u\n`)).toEqual(["duplicate-key"]);
  for (const key of ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty"]) {
    expect(codesOf(`detente: 1\ntitle: t\nparties: {${key}: {name: X}}\n`)).toEqual(["reserved-key"]);
  }
  expect(codesOf(`${head}note: &n x\n<<: *n\n`)).toEqual(["merge-key"]);
  expect(codesOf(`${head}note: !!str x\n`)).toEqual(["tag"]);
  expect(codesOf(`${head}[1]: x\n`)).toEqual(["key-not-text"]);
  expect(codesOf(`${head}true: x\n`)).toEqual(["key-not-text"]);
});

test("[TF9] unsafe integers, infinities and not-a-number are refused, never rounded", () => {
  const walkAway = (written: string) =>
    codesOf(`detente: 1\ntitle: t\nparties: {a: {name: A, walk_away: ${written}}}\n`);
  expect(walkAway("9007199254740993")).toEqual(["unsafe-integer"]);
  expect(walkAway("9007199254740991")).toEqual([]);
  expect(walkAway(".nan")).toEqual(["not-a-number"]);
  expect(walkAway("-.inf")).toEqual(["not-a-number"]);
  expect(walkAway("1e400")).toEqual(["not-a-number"]);
});

test("[TF10] dates stay text, and yes, no, on and off are words", () => {
  const talks = talksOf(
    `${head.replace("title: t", "title: yes")}as_of: 2026-01-31\nevents: [{on: 2026, what: off}]\n`,
  );
  expect(talks.asOf).toBe("2026-01-31");
  expect(talks.title).toBe("yes");
  expect(talks.events[0]).toMatchObject({ on: "2026", what: "off" });
});

test("[TF11] a fault of YAML is one placed problem with a hint", () => {
  const problems = problemsOf("detente: 1\ntitle: [a, b\nparties: {}\n");
  expect(problems).toHaveLength(1);
  expect(problems[0]).toMatchObject({ code: "yaml", line: 3 });
  expect(problems[0].hint).toContain("indent");
  expect(codesOf(`${head}---\nb: 2\n`)).toEqual(["several-documents"]);
  expect(codesOf("")).toEqual(["empty-file"]);
  expect(codesOf("# nothing\n")).toEqual(["empty-file"]);
  expect(codesOf("- 1\n")).toEqual(["wrong-type"]);
});

test("[TF12] JSON is read like YAML", () => {
  const data = {
    detente: 1,
    title: { en: "T" },
    parties: { a: { name: "A", walk_away: { low: 1, best: 2, high: 4 } } },
  };
  expect(talksOf(JSON.stringify(data, null, "\t")).parties[0].walkAway).toEqual({
    kind: "points",
    points: { low: 1, best: 2, high: 4 },
  });
});

test("[TF13] talks are frozen through and through", () => {
  const thaw = (value: unknown): boolean =>
    typeof value === "object" && value !== null && (!Object.isFrozen(value) || Object.values(value).some(thaw));
  expect(thaw(talksOf(soundFile))).toBe(false);
});

test("[TF14] a newer or a missing format is a problem with its place", () => {
  expect(problemsOf(head.replace("1", "2"))).toMatchObject([{ line: 1, column: 10, code: "newer-format" }]);
  expect(codesOf(head.replace("detente: 1\n", ""))).toEqual(["missing-key"]);
});

test("[TF15] seeded hostile inputs are all read or refused with type, place and hint, and none takes long", () => {
  const result = run(20260131, 2000, () => performance.now());
  expect(result.faults).toEqual([]);
  expect(result.sound).toBeGreaterThan(20);
  expect(result.refused).toBeGreaterThan(1500);
  // Eight times the level, since a test machine may be busy; the soak holds to 250 ms.
  expect(result.slowest).toBeLessThan(2000);
});

test("[TF16] statements in quotes and on one line are faulted at the very character", () => {
  const at = (rule: string) => problemsOf(`${head}rules: [{never: ${rule}}]\n`)[0];
  expect(at("x=1 & & y=2")).toMatchObject({ line: 4, column: 23 });
  expect(at('"x=1 & & y=2"')).toMatchObject({ line: 4, column: 24 });
  expect(at('"\\x78=1 & & y=2"')).toMatchObject({ line: 4, column: 27 });
  expect(at("'x''=1'")).toMatchObject({ line: 4, column: 19 });
});
