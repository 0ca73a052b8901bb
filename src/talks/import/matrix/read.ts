/** The tables in a Word, Excel or text file, or in what was pasted. */
import { type Import, importing, Report, refuse } from "../imported.js";
import { decodeText, largestText, tooLong } from "./decode.js";
import { readDocx } from "./docx.js";
import { readHtml } from "./html.js";
import { partedTables } from "./parted.js";
import type { Table } from "./table.js";
import { readText } from "./text.js";
import { readXlsx } from "./xlsx.js";
import { isZip, openZip } from "./zip.js";

/** A file, or a paste: its plain words and, from a browser, the same as HTML, which is preferred where it holds a table. */
export type MatrixInput =
  | { readonly name: string; readonly bytes: Uint8Array }
  | { readonly text: string; readonly html?: string };

/**
 * All tables, in their order. What is not part of one is counted in the report of the first.
 *
 * Never throws on input; refused: what is no table (`not-a-table`, `no-table`), too large or protected files, a DOCTYPE.
 */
export function readTables(input: MatrixInput): Import<readonly Table[]> {
  return importing(() => {
    const report = new Report();
    const name = "bytes" in input ? input.name : "paste";
    const found = "bytes" in input ? fromFile(input.name, input.bytes, report) : fromPaste(input, report);
    const tables = found.flatMap(partedTables);
    if (!tables.length)
      refuse(
        name,
        { line: 1, column: 1 },
        "no-table",
        "there is no table in it",
        "mark the whole table when copying it, or save it as docx, xlsx or csv",
      );
    const [first, ...rest] = tables;
    return [{ ...first, report: [...report.lines, ...first.report] }, ...rest].map((table, k) =>
      tables.length > 1 ? { ...table, name: `${table.name}, table ${k + 1}` } : table,
    );
  });
}

function fromFile(name: string, bytes: Uint8Array, report: Report): Table[] {
  if (isZip(bytes)) {
    const zip = openZip(name, bytes);
    if (zip.names.includes("word/document.xml")) return readDocx(name, zip, report);
    if (zip.names.includes("xl/workbook.xml")) return readXlsx(name, zip);
    refuse(
      name,
      { line: 1, column: 1 },
      "not-a-table",
      "this is neither a Word nor an Excel file",
      "save it as docx, xlsx or csv",
    );
  }
  if (bytes[0] === 0xd0 && bytes[1] === 0xcf)
    refuse(
      name,
      { line: 1, column: 1 },
      "old-office",
      "old Word and Excel files (doc, xls) are not read",
      "save it as docx or xlsx",
    );
  const text = decodeText(name, bytes, report);
  if (/\.html?$/i.test(name) || /^\s*<(!doctype html|html|table)/i.test(text.slice(0, 500)))
    return readHtml(name, text, report);
  return readText(name, text, report, /\.(csv|tsv)$/i.test(name));
}

function fromPaste({ text, html }: { text: string; html?: string }, report: Report): Table[] {
  if (text.length > largestText || (html?.length ?? 0) > largestText) tooLong("paste");
  const marked = html ?? (/<table[\s>]/i.test(text.slice(0, 100_000)) ? text : "");
  const tables = marked ? readHtml("paste", marked, report) : [];
  return tables.length ? tables : readText("paste", text, report, false);
}
