import { expect, test } from "vitest";
import { docxOf, paragraphXml, tableXml } from "./made-files.js";
import { readTables } from "./read.js";
import type { Table } from "./table.js";

const read = (body: string): readonly Table[] => {
  const tables = readTables({ name: "m.docx", bytes: docxOf(body) });
  if (!tables.ok) throw new Error(tables.problems[0].message);
  return tables.value;
};
const texts = (table: Table) => table.rows.map((row) => row.map(({ text }) => text));

test("[MX10] the tables of a Word file are read with the words over each and its paragraphs as lines", () => {
  const tables = read(
    paragraphXml("Where they stand") +
      tableXml([
        ["Issue", "Iran"],
        ["Sanctions", "Lifted at once\nRed line: snapback"],
      ]) +
      paragraphXml("Endings") +
      tableXml([["Scenario", "Impact"]]),
  );
  expect(tables.map(({ caption }) => caption)).toEqual(["Where they stand", "Endings"]);
  expect(texts(tables[0])).toEqual([
    ["Issue", "Iran"],
    ["Sanctions", "Lifted at once\nRed line: snapback"],
  ]);
});

test("[MX11] cells merged across and down fill what they cover", () => {
  const [table] = read(
    tableXml([
      [
        { text: "Issue", down: 2 },
        { text: "Positions", across: 2 },
      ],
      ["Iran", "US"],
      ["Sanctions", "now", "later"],
    ]),
  );
  expect(texts(table)).toEqual([
    ["Issue", "Positions", "Positions"],
    ["Issue", "Iran", "US"],
    ["Sanctions", "now", "later"],
  ]);
  expect(table.rows[1][0].filled).toBe("down");
});

test("[MX12] footnote marks, deleted words and field codes are left out, the first two with a note", () => {
  const cell =
    '<w:p><w:r><w:t>Zero</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r><w:del><w:r><w:delText> or five</w:delText></w:r></w:del>' +
    "<w:ins><w:r><w:t> enrichment</w:t></w:r></w:ins><w:r><w:instrText>HYPERLINK x</w:instrText></w:r></w:p>";
  const [table] = read(`<w:tbl><w:tr><w:tc>${paragraphXml("Issue")}</w:tc><w:tc>${cell}</w:tc></w:tr></w:tbl>`);
  expect(texts(table)).toEqual([["Issue", "Zero enrichment"]]);
  expect(table.report.map(({ code }) => code)).toEqual(["footnote-mark", "deleted-words"]);
});

test("[MX16] the second copy of a drawing's words, for older programs, is not read", () => {
  const box =
    "<mc:AlternateContent><mc:Choice><w:r><w:t>once</w:t></w:r></mc:Choice><mc:Fallback><w:r><w:t>twice</w:t></w:r></mc:Fallback></mc:AlternateContent>";
  const [table] = read(`<w:tbl><w:tr><w:tc><w:p>${box}</w:p></w:tc><w:tc>${paragraphXml("b")}</w:tc></w:tr></w:tbl>`);
  expect(texts(table)).toEqual([["once", "b"]]);
});

test("[MX13] a table in a cell is a table of its own, and the outer cell keeps its words", () => {
  const inner = tableXml([["a", "b"]]);
  const [outer, nested] = read(
    `<w:tbl><w:tr><w:tc>${paragraphXml("before")}${inner}${paragraphXml("after")}</w:tc><w:tc>${paragraphXml("x")}</w:tc></w:tr></w:tbl>`,
  );
  expect(texts(outer)).toEqual([["before\nafter", "x"]]);
  expect(texts(nested)).toEqual([["a", "b"]]);
});

test("[MX14] a table laid out from right to left says so, its first column still comes first", () => {
  const [table] = read(tableXml([["موضوع", "ایران"]], "<w:bidiVisual/>"));
  expect(table.rightToLeft).toBe(true);
  expect(texts(table)).toEqual([["موضوع", "ایران"]]);
});

test("[MX15] paragraphs outside tables are counted, and a file without a table is refused", () => {
  const [table] = read(paragraphXml("One") + paragraphXml("Two") + tableXml([["a", "b"]]));
  expect(table.report).toEqual([
    expect.objectContaining({ code: "words-outside", text: expect.stringContaining("file: 1") }),
  ]);
  const none = readTables({ name: "m.docx", bytes: docxOf(paragraphXml("words")) });
  expect(none.ok ? "" : none.problems[0].code).toBe("no-table");
});
