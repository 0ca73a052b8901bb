import { readdirSync, readFileSync } from "node:fs";
import { parseAst } from "vite";
import { expect, test } from "vitest";
import { parseTalks } from "../parse.js";
import { codesInPersian, problemIn, problemLine } from "./words.js";

/** One wording of what is wrong with a file; what is filled in stands as 12. */
interface Told {
  readonly code: string;
  readonly message: string;
  readonly hint?: string;
}

interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

/** Every wording in the sources of what is wrong with a talks file, read from their syntax. */
function wordingsInSources(): readonly Told[] {
  return sources().flatMap(wordingsIn);
}

function sources(): string[] {
  return [
    ...readdirSync("src/talks")
      .filter((name) => /^[\w-]+\.ts$/.test(name))
      .map((name) => `src/talks/${name}`),
    "src/engine/gather.ts",
    "src/engine/compile.ts",
    "src/engine/stability/compile.ts",
    "src/server/file.ts",
  ];
}

function wordingsIn(path: string): Told[] {
  const nodes: Syntax[] = [];
  walk(parseAst(readFileSync(path, "utf8"), { lang: "ts" }), nodes);
  const texts = (node: unknown) => literals(node as Syntax | undefined, nodes);
  return nodes.flatMap((node) => {
    if (node.type === "CallExpression")
      return calls(nameOf(node["callee"] as Syntax), node["arguments"] as Syntax[], texts);
    if (node.type !== "ObjectExpression") return [];
    const parts: Record<string, unknown> = {};
    for (const each of node["properties"] as Syntax[])
      if (each.type === "Property") parts[String((each["key"] as Syntax)["name"])] = each["value"];
    if (!parts["message"]) return [];
    if (parts["code"]) return all(texts(parts["code"]), texts(parts["message"]), texts(parts["hint"]));
    return parts["at"] ? all(["bad-statement"], texts(parts["message"]), texts(parts["hint"])) : [];
  });
}

/** What a call says: by what is called and its arguments. */
function calls(name: string, [a, b, c, d]: Syntax[], texts: (node: unknown) => string[]): Told[] {
  switch (name) {
    case "tell":
      return d ? all(texts(b), texts(c), texts(d)) : [];
    case "problem":
      return all(texts(a), texts(b), texts(c));
    case "fault":
      return all(["bad-statement"], texts(a), texts(c));
    case "unknown":
    case "nameOf":
      return texts(a).map((kind) => ({
        code: unknownCode(kind),
        message: `no ${kind} "12"`,
        hint: 'did you mean "13"?',
      }));
    case "rangeWithin":
      return texts(d).flatMap((what) => [
        ...all(texts(c), [`${what} is at least 0, got -1`], ["write a number at least 0, or a range within"]),
        ...all(texts(c), [`${what} is from 0 to 9, got 10`], ["write a number from 0 to 9, or a range within"]),
      ]);
    case "oneOf":
      return all(
        ["unknown-word"],
        texts(a).map((what) => `no ${what} "12"`),
        ["one of: 12, 13"],
      );
    case "expected":
      return texts(a)
        .map((what) =>
          what
            .replace(/^1212$/, "a number from 0 to 9")
            .replace(/^12/, "a rule")
            .replace(/a 12$/, "a party"),
        )
        .flatMap((what) => {
          const hints = texts(c);
          return all(["wrong-type"], [`expected ${what}, got a list`], hints.length ? hints : [`give ${what}`]);
        });
    case "record":
      return texts(a).flatMap((what) => [
        { code: "unknown-key", message: `unknown key "12" in ${what}`, hint: "known: 12, 13" },
        { code: "missing-key", message: `${what} lacks "12"`, hint: "add 12: …" },
        { code: "wrong-type", message: `expected ${what} (a map), got a list`, hint: `give ${what} (a map)` },
      ]);
    default:
      return [];
  }
}

const unknownCode = (kind: string) => `unknown-${kind === "party or other" ? "actor" : kind.replaceAll(" ", "-")}`;

const all = (codes: readonly string[], messages: readonly string[], hints: readonly string[]): Told[] =>
  codes.flatMap((code) =>
    messages.flatMap((message) =>
      hints.length ? hints.map((hint) => ({ code, message, hint })) : [{ code, message }],
    ),
  );

const nameOf = (callee: Syntax): string =>
  String((callee.type === "MemberExpression" ? (callee["property"] as Syntax) : callee)["name"] ?? "");

/** The texts an expression can be; of a name, what the last `const` of that name before it is. */
function literals(node: Syntax | undefined, nodes: readonly Syntax[]): string[] {
  if (!node) return [];
  const of = (part: string) => literals(node[part] as Syntax, nodes);
  switch (node.type) {
    case "Literal":
      return typeof node["value"] === "string" ? [node["value"]] : [];
    case "TemplateLiteral":
      return [(node["quasis"] as { value: { cooked: string } }[]).map(({ value }) => value.cooked).join("12")];
    case "ConditionalExpression":
      return [...of("consequent"), ...of("alternate")];
    case "LogicalExpression":
      return [...of("left"), ...of("right")];
    case "CallExpression":
      return nameOf(node["callee"] as Syntax) === "syntaxHint" ? returnsOf("syntaxHint", nodes) : [];
    case "Identifier": {
      const last = nodes
        .filter(
          (each) =>
            each.type === "VariableDeclarator" &&
            each.start < node.start &&
            (each["id"] as Syntax)["name"] === node["name"],
        )
        .at(-1);
      return last ? literals(last["init"] as Syntax, nodes) : [];
    }
    default:
      return [];
  }
}

/** The texts that a function of this file gives. */
function returnsOf(name: string, nodes: readonly Syntax[]): string[] {
  const body = nodes.find((each) => each.type === "FunctionDeclaration" && (each["id"] as Syntax)["name"] === name);
  const inside: Syntax[] = [];
  walk(body, inside);
  return inside.flatMap((each) => (each.type === "ReturnStatement" ? literals(each["argument"] as Syntax, nodes) : []));
}

function walk(value: unknown, into: Syntax[]): void {
  if (Array.isArray(value)) for (const each of value) walk(each, into);
  else if (typeof value === "object" && value !== null) {
    if ("type" in value) into.push(value as Syntax);
    for (const each of Object.values(value)) walk(each, into);
  }
}

/** What stands in for a filled-in part where 12 would make no sense; a code or kind that is a parameter is met at its callers. */
const told = wordingsInSources()
  .filter(({ code }) => code !== "unknown-12")
  .map(({ code, message, hint }) => ({
    code,
    message: message.replace("expected 1212,", "expected a number from 0 to 9,"),
    ...(hint === undefined ? {} : { hint: hint.replace("write a number12", "write a number from 0 to 9") }),
  }));

test("[PW1] every code of a problem with a file has Persian words", () => {
  const codes = [...new Set(told.map(({ code }) => code))].sort();
  expect(codes.length).toBeGreaterThan(85);
  expect(codes.filter((code) => !codesInPersian.includes(code))).toEqual([]);
});

test("[PW2] every wording of what is wrong and what to do has Persian words", () => {
  expect(told.length).toBeGreaterThan(250);
  const left = told.filter((each) => each.code !== "yaml" && problemIn(each, "fa").english !== undefined);
  expect(left.map(({ code, message, hint }) => `${code}: ${message} / ${hint}`)).toEqual([]);
  for (const each of told) expect(problemIn(each, "fa").message, each.message).toMatch(/[\u0600-\u06ff]/);
});

test("[PW3] in Persian no English prose is left, only what is set apart, and every set-apart run is closed", () => {
  const stray = told.flatMap((each) => {
    const { message, hint = "" } = problemIn(each, "fa");
    const rest = `${message} ${hint}`.replace(/[\u2066\u2068][^\u2066-\u2069]*\u2069/g, "");
    const prose = /[\u2066\u2068](?:an?|the|of|to) [^\u2069]*\u2069/.test(`${message} ${hint}`);
    return /[A-Za-z\u2066-\u2069]/.test(rest) || prose ? [`${message} / ${hint}`] : [];
  });
  expect(stray).toEqual([]);
});

test("[PW4] in English a problem keeps its own words", () => {
  for (const each of told) {
    const { message, hint } = problemIn(each, "en");
    expect([message, hint]).toEqual([each.message, each.hint]);
  }
});

test("[PW5] names, numbers and what is to be typed are carried over in order", () => {
  const parsed = parseTalks(
    "detente: 1\ntitle: T\nparties: {iran: {name: Iran}}\nissues: {a: {options: {x: {worth: {irna: 101}}}}}\n",
  );
  if (parsed.ok) throw new Error("expected problems, got none");
  const said = parsed.problems.map((problem) => problemLine(problem, "fa"));
  expect(
    said.some((line) => line.includes("«\u2066irna\u2069»") && line.includes("آیا منظور «\u2066iran\u2069» است؟")),
  ).toBe(true);
  expect(problemIn({ code: "out-of-range", message: "expected a number from 0 to 100, got 101" }, "fa").message).toBe(
    "یک عدد از \u20660\u2069 تا \u2066100\u2069 لازم است، ولی \u2066101\u2069 آمده است",
  );
  expect(problemIn({ code: "unknown-party", message: 'no party "ایران"' }, "fa").message).toContain(
    "«\u2068ایران\u2069»",
  );
});

test("[PW6] what has no Persian words is said in general, with the English beside it", () => {
  expect(problemIn({ code: "unheard-of", message: "it broke", hint: "mend it" }, "fa")).toEqual({
    message: "اشکالی در پرونده است (\u2066unheard-of\u2069)",
    english: "it broke; mend it",
  });
});

test("[LW9] a text with a comma in a map of languages is told to stand in quotes, in both languages", () => {
  const parsed = parseTalks("detente: 1\ntitle: {en: Relief, in phases}\nparties: {a: {name: A}}\n");
  if (parsed.ok) throw new Error("expected a problem, got sound talks");
  const problem = parsed.problems.find(({ code }) => code === "not-a-language");
  expect(problem?.hint).toMatch(/a text with a comma in it stands in quotes$/);
  expect(problemIn(problem!, "fa").hint).toMatch(/ویرگول دارد باید در گیومه باشد$/);
});
