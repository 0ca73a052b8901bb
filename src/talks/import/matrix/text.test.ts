import { expect, test } from "vitest";
import { type MatrixInput, readTables } from "./read.js";
import type { Table } from "./table.js";
import { understand } from "./understand.js";

const tables = (input: MatrixInput): readonly Table[] => {
  const read = readTables(input);
  if (!read.ok) throw new Error(read.problems[0].message);
  return read.value;
};
const texts = (input: MatrixInput) =>
  tables(input).map((table) => table.rows.map((row) => row.map(({ text }) => text)));
const csv = (text: string, name = "m.csv"): MatrixInput => ({ name, bytes: new TextEncoder().encode(text) });
const grid = [
  ["Issue", "Iran", "US"],
  ["Sanctions", "lift, now", "phased"],
];

test("[MX20] comma, semicolon and tab separated files are told apart, with quotes, doubled quotes, line ends and a mark", () => {
  expect(texts(csv('\ufeffIssue,Iran,US\r\nSanctions,"lift, now",phased\r\n'))).toEqual([grid]);
  expect(texts(csv("Issue;Iran;US\nSanctions;lift, now;phased"))).toEqual([grid]);
  expect(texts(csv("sep=;\nIssue;Iran;US\nSanctions;lift, now;phased"))).toEqual([grid]);
  expect(texts(csv("Issue\tIran\tUS\nSanctions\tlift, now\tphased", "m.tsv"))).toEqual([grid]);
  expect(texts(csv('Issue,Iran\n"a ""b""\nc",d'))).toEqual([
    [
      ["Issue", "Iran"],
      ['a "b"\nc', "d"],
    ],
  ]);
});

test("[MX21] a quote that never closes is a letter, and no field swallows the rest of the file", () => {
  expect(texts(csv('Issue,Iran\n"open,x\nb,c'))[0].at(-1)).toEqual(["b", "c"]);
});

test("[MX22] UTF-16 with a mark and Windows-1252 are read, other encodings and binary files refused", () => {
  const text = "Issue\tIran\nA\tb’s";
  const sixteen = Uint8Array.from([
    0xff,
    0xfe,
    ...[...text].flatMap((c) => [c.charCodeAt(0) & 255, c.charCodeAt(0) >> 8]),
  ]);
  expect(texts({ name: "m.tsv", bytes: sixteen })[0][1]).toEqual(["A", "b’s"]);
  const latin = Uint8Array.from(
    [...`Issue,Iran\n${"word ".repeat(20)},b`].map((c) => c.charCodeAt(0)).concat([0x92, 115]),
  );
  const [table] = tables({ name: "m.csv", bytes: latin });
  expect(table.rows[1][1].text).toBe("b’s");
  expect(table.report[0].code).toBe("windows-1252");
  const cyrillic = readTables({ name: "m.csv", bytes: Uint8Array.from([0xcf, 0xf0, 0x2c, 0xe8, 0xe2, 0x0a]) });
  expect(cyrillic.ok ? "" : cyrillic.problems[0].code).toBe("not-utf-8");
});

test("[MX23] pasted tabs, Markdown bars and columns held apart by spaces give the same table", () => {
  expect(texts({ text: "Issue\tIran\tUS\nSanctions\tlift, now\tphased\n" })).toEqual([grid]);
  expect(texts({ text: "| Issue | **Iran** | US |\n|---|:--:|--|\n| Sanctions | lift, now | phased |" })).toEqual([
    grid,
  ]);
  expect(texts({ text: "Issue       Iran        US\nSanctions   lift, now   phased" })).toEqual([grid]);
  expect(texts({ text: "Issue;Iran;US\nSanctions;lift, now;phased" })).toEqual([grid]);
});

test("[MX24] in columns held apart by spaces a line without its first field goes on with the row above", () => {
  const text =
    "Dear all,\n\nIssue         Iran               US\nSanctions     lifted at once     phased, tied to\n                                 compliance\nMissiles                         limits";
  const [table] = tables({ text });
  expect(table.rows.map((row) => row.map((cell) => cell.text))).toEqual([
    ["Issue", "Iran", "US"],
    ["Sanctions", "lifted at once", "phased, tied to compliance"],
    ["Missiles", "", "limits"],
  ]);
});

test("[MX25] several tables in one paste are parted, each with the line over it, and other lines are counted", () => {
  const text =
    "Hello,\nthe tables:\n\nPositions\nIssue\tIran\nA\tb\n\nEndings\nScenario\tImpact\nDeal\tgood\n\nRegards";
  const found = tables({ text });
  expect(found.map(({ caption }) => caption)).toEqual(["Positions", "Endings"]);
  expect(found[0].report).toEqual([
    expect.objectContaining({ code: "words-outside", text: expect.stringContaining("file: 3") }),
  ]);
});

test("[MX40] a footnote below a table belongs to it, and its mark in a cell leads to it", () => {
  const [table] = tables({ text: "Issue\tIran\nSanctions\tnow [1]\n\n[1] Reuters, 18 May 2025" });
  const read = understand(table);
  expect(read.rows.map(({ use }) => use)).toEqual(["head", "issue", "footnote"]);
  expect(read.rows[1].cells[1].reading?.sources).toEqual([{ title: "Reuters", date: "2025-05-18" }]);
  expect(read.rows[2].cells[0].mark).toBe("understood");
});

test("[MX26] empty rows part two tables of a sheet only where a new head begins", () => {
  const text =
    "Issue,Position of Iran,US position\n,,\nA,b,c\n,,\nD,e,f\n,,\nEndings,,\nScenario,Impact,Timeline\nDeal,good,6 months";
  const found = tables(csv(text));
  expect(found.map(({ rows }) => rows.length)).toEqual([6, 3]);
  expect(found[1].caption).toBe("Endings");
});

test("[MX27] pasted HTML keeps words, merged cells and breaks; scripts, styles and comments are nothing", () => {
  const html = `<!DOCTYPE html><style>td{}</style><!-- <table><tr><td>no</td></tr></table> --><p>Matrix</p>
    <table dir="rtl"><tr><th rowspan=2>Issue<th colspan="2">Positions</tr><tr><td>Iran</td><td>US</td></tr>
    <tr><td>San&shy;ctions &amp; funds<script>alert("</td>")</script></td><td onclick="x>y">one<br>two</td><td><p>a</p><p>b &#x2013; c</p></td></tr></table>`;
  const [table] = tables({ text: "ignored", html });
  expect(table.rows.map((row) => row.map(({ text }) => text))).toEqual([
    ["Issue", "Positions", "Positions"],
    ["Issue", "Iran", "US"],
    ["Sanctions & funds", "one\ntwo", "a\nb – c"],
  ]);
  expect(table.rightToLeft).toBe(true);
  expect(table.rows[0][0].heading).toBe(true);
});

test("[MX28] a table inside a layout table is read as a table of its own", () => {
  const inner = "<table><tr><td>Issue</td><td>Iran</td></tr><tr><td>A</td><td>b</td></tr></table>";
  expect(texts({ text: "", html: `<table><tr><td>${inner}</td></tr></table>` })).toEqual([
    [
      ["Issue", "Iran"],
      ["A", "b"],
    ],
  ]);
});

test("[MX29] HTML whose tags never close is read in one pass", () => {
  const html = `<table>${"<tr><td>x".repeat(20_000)}<script>${"</scrip".repeat(20_000)}${'<a href="'.repeat(20_000)}`;
  const before = performance.now();
  expect(tables({ text: "", html })[0].rows.length).toBe(2000);
  expect(performance.now() - before).toBeLessThan(15_000);
});

test("[MX30] what holds no table is refused and says what to do", () => {
  const read = readTables({ text: "Just a sentence about talks." });
  expect(read.ok ? "" : [read.problems[0].code, read.problems[0].hint !== undefined]).toEqual(["no-table", true]);
});
