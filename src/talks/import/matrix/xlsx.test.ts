import { expect, test } from "vitest";
import { sheetRows, xlsxOf, zipped } from "./made-files.js";
import { readTables } from "./read.js";
import type { Table } from "./table.js";
import { placeOf } from "./table.js";

const read = (bytes: Uint8Array): readonly Table[] => {
  const tables = readTables({ name: "m.xlsx", bytes });
  if (!tables.ok) throw new Error(tables.problems[0].message);
  return tables.value;
};
const texts = (table: Table) => table.rows.map((row) => row.map(({ text }) => text));
const codes = (table: Table) => table.report.map(({ code }) => code);
const refusal = (bytes: Uint8Array, name = "m.xlsx") => {
  const tables = readTables({ name, bytes });
  return tables.ok ? undefined : tables.problems[0].code;
};

test("[MX1] shared strings with runs, inline strings, numbers, booleans and errors of a sheet are read as their words", () => {
  const cells =
    '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr"><is><t>Iran</t></is></c></row>' +
    '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2"><v>3.6699999999999999</v></c><c r="C2" t="b"><v>1</v></c><c r="D2" t="e"><v>#REF!</v></c></row></sheetData>';
  const bytes = zipped({
    "xl/workbook.xml": '<workbook xmlns:q="r"><sheets><sheet name="S" q:id="rId9"/></sheets></workbook>',
    "xl/_rels/workbook.xml.rels":
      '<Relationships><Relationship Id="rId9" Target="/xl/worksheets/x.xml"/></Relationships>',
    "xl/sharedStrings.xml":
      "<sst><si><t>Issue</t></si><si><r><t>Enrich</t></r><r><t>ment &amp; stock</t></r><rPh><t>reading</t></rPh></si></sst>",
    "xl/worksheets/x.xml": `<worksheet>${cells}</worksheet>`,
  });
  const [table] = read(bytes);
  expect(texts(table)).toEqual([
    ["Issue", "Iran", ""],
    ["Enrichment & stock", "3.67", "TRUE"],
  ]);
  expect(codes(table)).toEqual(["no-value"]);
});

test("[MX2] dates are read as ISO text, months and per cent as shown, in both date systems", () => {
  const styles =
    '<styleSheet><numFmts><numFmt numFmtId="164" formatCode="[$-409]d\\ mmmm\\ yyyy;@"/><numFmt numFmtId="165" formatCode="0.0&quot; days&quot;"/></numFmts>' +
    '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="17"/><xf numFmtId="10"/><xf numFmtId="165"/></cellXfs></styleSheet>';
  const row = (values: readonly [number, number][]) =>
    `<sheetData><row r="1">${values.map(([value, style], k) => `<c r="${"ABCDEF"[k]}1" s="${style}"><v>${value}</v></c>`).join("")}</row></sheetData>`;
  const values: [number, number][] = [
    [45795, 1],
    [45795.5, 2],
    [45795, 3],
    [0.0367, 4],
    [12, 5],
    [1, 1],
  ];
  const [table] = read(xlsxOf({ S: row(values) }, { styles }));
  expect(texts(table)).toEqual([["2025-05-18", "2025-05-18", "2025-05", "3.67 %", "12", "1900-01-01"]]);
  const [old] = read(xlsxOf({ S: row([[45795 - 1462, 1]]) }, { styles, workbook: '<workbookPr date1904="1"/>' }));
  expect(texts(old)).toEqual([["2025-05-18"]]);
});

test("[MX3] merged cells are filled and marked, places stay those of the sheet", () => {
  const rows =
    '<sheetData><row r="3"><c r="B3" t="str"><v>Issue</v></c><c r="C3" t="str"><v>Positions</v></c></row>' +
    '<row r="4"><c r="C4" t="str"><v>Iran</v></c><c r="D4" t="str"><v>US</v></c></row></sheetData>' +
    '<mergeCells><mergeCell ref="B3:B4"/><mergeCell ref="C3:D3"/></mergeCells>';
  const [table] = read(xlsxOf({ S: rows }));
  expect(texts(table)).toEqual([
    ["Issue", "Positions", "Positions"],
    ["Issue", "Iran", "US"],
  ]);
  expect(table.rows.map((row) => row.map(({ filled }) => filled))).toEqual([
    [undefined, undefined, "across"],
    ["down", undefined, undefined],
  ]);
  expect(placeOf(table, 1, 2)).toBe("D4");
});

test("[MX4] every sheet is a table, hidden ones with a note, right-to-left ones marked", () => {
  const bytes = xlsxOf({
    One: sheetRows([["Issue", "Iran"]]),
    Two: `<sheetViews><sheetView rightToLeft="1"/></sheetViews>${sheetRows([["موضوع", "ایران"]])}`,
  });
  const tables = read(bytes);
  expect(tables.map(({ name, rightToLeft }) => [name, rightToLeft])).toEqual([
    ["m.xlsx, sheet One, table 1", false],
    ["m.xlsx, sheet Two, table 2", true],
  ]);
});

test("[MX5] a formula is not computed: its stored value is read, and one without a value is said", () => {
  const rows =
    '<sheetData><row r="1"><c r="A1" t="str"><f>HYPERLINK("http://evil.example","x")</f><v>shown words</v></c><c r="B1"><f>1+1</f></c></row></sheetData>';
  const [table] = read(xlsxOf({ S: rows }));
  expect(texts(table)).toEqual([["shown words"]]);
  expect(codes(table)).toEqual(["formula", "no-value"]);
});

test("[MX6] a sheet of a hundred thousand rows or ten thousand columns is read to the limits and the rest is counted", () => {
  const long = Array.from({ length: 100_000 }, (_, r) => `<row r="${r + 1}"><c t="str"><v>x${r}</v></c></row>`).join(
    "",
  );
  const [tall] = read(xlsxOf({ S: `<sheetData>${long}</sheetData>` }));
  expect(tall.rows.length).toBe(2000);
  expect(tall.report).toEqual([
    expect.objectContaining({ code: "beyond-limits", text: expect.stringContaining("98000 cells") }),
  ]);
  const wide = Array.from({ length: 10_000 }, (_, c) => `<c t="str"><v>x${c}</v></c>`).join("");
  const [broad] = read(xlsxOf({ S: `<sheetData><row>${wide}</row></sheetData>` }));
  expect(broad.rows[0].length).toBe(60);
  expect(broad.report[0].text).toContain("9940 cells");
});

test("[MX7] a zip bomb is refused before it is unpacked, and one that lies about its size at that size", () => {
  const bomb = xlsxOf({ S: "0".repeat(60 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(200_000);
  expect(refusal(bomb)).toBe("zip-too-large");
  const liar = bomb.slice();
  const view = new DataView(liar.buffer);
  // Each entry of the directory says 100 bytes.
  for (let at = 0; at < liar.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50 && view.getUint32(at + 24, true) > 1e6)
      view.setUint32(at + 24, 100, true);
  const before = performance.now();
  expect(refusal(liar)).toBe("zip-too-large");
  expect(performance.now() - before).toBeLessThan(10_000);
});

test("[MX8] broken, protected and foreign files are refused with what to do", () => {
  const sound = xlsxOf({ S: sheetRows([["a", "b"]]) });
  expect(refusal(sound.slice(0, sound.length - 30))).toBe("bad-zip");
  expect(refusal(zipped({ "readme.txt": "x" }))).toBe("not-a-table");
  expect(refusal(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]), "old.xls")).toBe("old-office");
  expect(refusal(Uint8Array.from([0x25, 0x50, 0x44, 0x46, 0, 0, 1]), "a.pdf")).toBe("not-a-table");
  const locked = sound.slice();
  const view = new DataView(locked.buffer);
  for (let at = 0; at < locked.length - 46; at++)
    if (view.getUint32(at, true) === 0x02014b50) view.setUint16(at + 8, 1, true);
  expect(refusal(locked)).toBe("encrypted");
});

test("[MX9] a DOCTYPE and undeclared entities are refused in any part of a file", () => {
  const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa">]>';
  expect(refusal(xlsxOf({ S: `${sheetRows([["a", "b"]])}&a;` }))).toBe("bad-xml");
  const bytes = zipped({ "word/document.xml": `${doctype}<w:document xmlns:w="w"/>` });
  expect(refusal(bytes, "m.docx")).toBe("doctype");
});
