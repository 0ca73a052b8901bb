import { readdirSync, readFileSync } from "node:fs";
import { parseAst } from "vite";
import { expect, test } from "vitest";
import { readTables } from "../import/matrix/read.js";
import { columnRoles } from "../import/matrix/roles.js";
import { matrixTalks } from "../import/matrix/talks.js";
import { understand } from "../import/matrix/understand.js";
import { importCodesInPersian, importProblemIn, noteIn, reportIn, whyIn } from "./import-words.js";

interface Syntax {
  readonly type: string;
  readonly start: number;
  readonly [key: string]: unknown;
}

interface Told {
  readonly code: string;
  readonly text: string;
  readonly hint: string;
}

/** What is filled in stands as 12, in quotes where the source puts quotes around it. */
class Sources {
  readonly reports: Told[] = [];
  readonly refusals: Told[] = [];
  readonly whys: string[] = [];
  readonly notes: string[] = [];
  #nodes: Syntax[] = [];
  #path = "";

  constructor() {
    for (const folder of ["src/talks/import", "src/talks/import/matrix"])
      for (const name of readdirSync(folder))
        if (/^[\w-]+\.ts$/.test(name) && !/soak/.test(name)) this.#read(`${folder}/${name}`);
    this.#read("src/server/store/foreign.ts");
  }

  #read(path: string): void {
    this.#nodes = [];
    this.#path = path;
    walk(parseAst(readFileSync(path, "utf8"), { lang: "ts" }), this.#nodes);
    for (const node of this.#nodes) {
      if (node.type === "CallExpression")
        this.#call(nameOf(node["callee"] as Syntax), node["arguments"] as Syntax[], path);
      if (node.type !== "ObjectExpression") continue;
      const parts: Record<string, unknown> = {};
      for (const each of node["properties"] as Syntax[])
        if (each.type === "Property") parts[String((each["key"] as Syntax)["name"])] = each["value"];
      if (parts["why"]) this.whys.push(...this.#texts(parts["why"]));
      if (parts["message"] && parts["code"])
        this.#add(
          this.refusals,
          [parts["code"], parts["message"], parts["hint"]].map((part) => part as Syntax),
        );
    }
  }

  #call(name: string, args: Syntax[], path: string): void {
    const [a, b, c, d, e] = args;
    if (name === "add" && path.endsWith("/file-of.ts"))
      for (const code of this.#texts(a))
        for (const text of this.#texts(b)) this.reports.push({ code, text: `12: ${text}`, hint: "" });
    else if (name === "add" && args.length >= 2) this.#add(this.reports, [a, b]);
    else if (name === "note" && args.length >= 2) this.#add(this.reports, [a, b]);
    else if (name === "tell" && args.length === 4) this.#add(this.refusals, [b, c, d]);
    else if (name === "refuse" && path.includes("/matrix/")) this.#add(this.refusals, [c, d, e]);
    else if (name === "refuse" && args.length === 4) this.#add(this.refusals, [b, c, d]);
    else if (name === "unsupported") this.#nonlinear(c, d);
    else if (name === "broken")
      for (const why of this.#texts(b))
        this.refusals.push({ code: "bad-zip", text: `not a sound docx or xlsx file: ${why}`, hint: "" });
    else if (name === "push" && path.endsWith("/cell.ts")) this.notes.push(...this.#texts(a));
    else if ((name === "words" || name === "plain") && b?.type === "ArrayExpression")
      for (const each of b["elements"] as Syntax[]) this.notes.push(...this.#texts(each));
  }

  #nonlinear(what: Syntax, hint: Syntax): void {
    for (const text of this.#texts(what))
      for (const each of this.#texts(hint))
        this.refusals.push({ code: "unsupported", text: `${text} is not read in a nonlinear profile`, hint: each });
  }

  #add(into: Told[], [code, text, hint]: (Syntax | undefined)[]): void {
    const hints = hint ? this.#texts(hint) : [];
    for (const one of this.#texts(code))
      for (const two of this.#texts(text))
        for (const three of hints.length ? hints : [""]) into.push({ code: one, text: two, hint: three });
  }

  #texts(node: unknown): string[] {
    const of = node as Syntax | undefined;
    if (!of) return [];
    switch (of.type) {
      case "Literal":
        return typeof of["value"] === "string" ? [of["value"]] : [];
      case "TemplateLiteral": {
        const filled = (of["expressions"] as Syntax[]).map((each) => this.#filled(each));
        return (of["quasis"] as { value: { cooked: string } }[]).reduce<string[]>(
          (texts, { value }, k) =>
            texts.flatMap((text) => (filled[k] ?? [""]).map((part) => `${text}${value.cooked}${part}`)),
          [""],
        );
      }
      case "ConditionalExpression":
        return [...this.#texts(of["consequent"]), ...this.#texts(of["alternate"])];
      case "Identifier": {
        const last = this.#nodes
          .filter(
            (each) =>
              each.type === "VariableDeclarator" &&
              each.start < of.start &&
              (each["id"] as Syntax)["name"] === of["name"],
          )
          .at(-1);
        return last ? this.#texts(last["init"]) : [];
      }
      default:
        return [];
    }
  }

  #filled(node: Syntax): string[] {
    if (node.type === "CallExpression" && nameOf(node["callee"] as Syntax) === "quoted") return ['"12"'];
    if (node.type === "CallExpression" && nameOf(node["callee"] as Syntax) === "kindOf") return ["missing", "a list"];
    if (node.type === "ConditionalExpression") return this.#texts(node).length ? this.#texts(node) : ["12"];
    if (node.type === "Identifier" && node["name"] === "got")
      return this.#path.endsWith("/negmas.ts") ? ['"12"', "missing", "12 entries"] : ['"12"', "missing"];
    return ["12"];
  }
}

const nameOf = (callee: Syntax): string =>
  String((callee.type === "MemberExpression" ? (callee["property"] as Syntax) : callee)["name"] ?? "");

function walk(value: unknown, into: Syntax[]): void {
  if (Array.isArray(value)) for (const each of value) walk(each, into);
  else if (typeof value === "object" && value !== null) {
    if ("type" in value) into.push(value as Syntax);
    for (const each of Object.values(value)) walk(each, into);
  }
}

const sources = new Sources();
/** Codes that are parameters are met at their callers; whose words are a parameter, too. */
const reports = sources.reports.filter(({ text }) => text !== "" && text !== "12");
const refusals = sources.refusals.filter(({ text }) => text !== "" && text !== "12");

const persian = /[\u0600-\u06ff]/;
/** English that nothing sets apart. */
function stray(words: string): string {
  const rest = words.replace(/[\u2066\u2068][^\u2066-\u2069]*\u2069/g, "");
  const prose = /[\u2066\u2068](?:an?|the|of|to|is) [^\u2069]*\u2069/.exec(words)?.[0] ?? "";
  return (/[A-Za-z\u2066-\u2069]+/.exec(rest)?.[0] ?? "") + prose;
}

test("[LW1] every code of an import's report and of a refusal has Persian words", () => {
  const codes = (of: readonly Told[]) => [...new Set(of.map(({ code }) => code))].sort();
  expect(codes(reports).length).toBeGreaterThan(70);
  expect(codes(refusals).length).toBeGreaterThan(45);
  expect(
    codes(reports).filter((code) => !/^12|cell/.test(code) && !importCodesInPersian.report.includes(code)),
  ).toEqual([]);
  expect(codes(refusals).filter((code) => !importCodesInPersian.refusals.includes(code))).toEqual([]);
});

test("[LW2] every wording of an import's report, of its refusals and of what to do is said in Persian, with no English prose left", () => {
  expect(reports.length).toBeGreaterThan(85);
  expect(refusals.length).toBeGreaterThan(100);
  const left = [
    ...reports
      .filter(({ code }) => !/^12/.test(code))
      .flatMap(({ code, text }) => {
        const said = reportIn({ code, text, count: 2, place: "row 3, column 2" }, "fa");
        return said.english || !persian.test(said.text) || stray(said.text) ? [`${code}: ${text} / ${said.text}`] : [];
      }),
    ...refusals.flatMap((each) => {
      const said = importProblemIn({ code: each.code, message: each.text, hint: each.hint }, "fa");
      const words = `${said.message} ${said.hint ?? ""}`;
      return said.english !== undefined || !persian.test(words) || stray(words)
        ? [`${each.code}: ${each.text} / ${each.hint} / ${words} / ${said.english}`]
        : [];
    }),
  ];
  expect(left).toEqual([]);
});

test("[LW3] every note of a cell and every reason for a column is said in Persian", () => {
  expect(sources.notes.length).toBeGreaterThan(7);
  expect(sources.whys.length).toBeGreaterThan(12);
  const left = [
    ...sources.notes.filter((note) => note !== "1212").map((note) => noteIn(note, "fa")),
    ...sources.whys.map((why) => whyIn(why, "fa")),
  ].filter(({ text, english }) => english || !persian.test(text) || stray(text));
  expect(left).toEqual([]);
});

test("[LW4] a table is reported in Persian from its head to its last cell, its own words carried over", () => {
  const text = [
    "Issue\tIran\tUnited States\tImportance\tRemarks\t",
    "Cap\t5 %; red line: zero[9]\tzero\tvery much\thear, hear\tx",
    "Cap\tno\tn/a\thigh\t\ty",
    "Total\t1\t2\t\t\t",
    "[1] Somebody, 2025-05-18\t\t\t\t\t",
  ].join("\n");
  const read = readTables({ text });
  if (!read.ok) throw new Error("expected a table, got a refusal");
  for (const role of [undefined, ...columnRoles]) {
    const previews = read.value.map((table) => understand(table, role === undefined ? {} : { columns: { 4: role } }));
    const { report } = matrixTalks(previews, {});
    expect(report.length).toBeGreaterThan(0);
    const said = report.map((line) => reportIn(line, "fa"));
    expect(said.filter(({ text: words, english }) => english || stray(words))).toEqual([]);
    for (const { columns, rows } of previews) {
      expect(columns.map(({ why }) => whyIn(why, "fa")).filter(({ english }) => english)).toEqual([]);
      const notes = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.notes));
      expect(notes.map((note) => noteIn(note, "fa")).filter(({ english }) => english)).toEqual([]);
    }
  }
  const { report } = matrixTalks(
    read.value.map((table) => understand(table)),
    {},
  );
  expect(report.map((line) => reportIn(line, "fa").text)).toContain(
    "«\u2066Cap\u2069» چند سطر دارد؛ همه یک موضوع خوانده شد · سطر ۳، ستون ۱",
  );
});

test("[LW5] in English an import keeps its own words; an unknown wording stands as English, marked", () => {
  for (const { code, text, hint } of refusals)
    expect(importProblemIn({ code, message: text, hint }, "en")).toMatchObject({ message: text });
  expect(reportIn({ code: "guess", text: "it broke", count: 3, place: "B3" }, "en")).toEqual({
    text: "it broke (3×) · B3",
  });
  expect(reportIn({ code: "unheard-of", text: "it broke", count: 1 }, "fa")).toEqual({
    text: "\u2066it broke\u2069",
    english: true,
  });
  expect(importProblemIn({ code: "unheard-of", message: "it broke" }, "fa").english).toBe("it broke");
});
