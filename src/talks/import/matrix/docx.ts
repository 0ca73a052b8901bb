/** Tables of a Word file, each with the words over it. Deleted words, field codes and note marks are no part of a cell. */
import { type Report, refuse } from "../imported.js";
import { decodeXml } from "./decode.js";
import { isNote, limits, type Table, TableBuilder, withNote } from "./table.js";
import { walkXml } from "./walk-xml.js";
import type { Zip } from "./zip.js";

interface OpenTable {
  readonly builder: TableBuilder;
  readonly order: number;
  readonly caption: string;
  row: number;
  column: number;
  span: number;
  vertical: "none" | "restart" | "continue";
  heading: boolean;
  paragraphs: string[];
  /** Column to the row in which a vertical merge began. */
  readonly running: Map<number, { row: number; columns: number; rows: number }>;
}

export function readDocx(file: string, zip: Zip, report: Report): Table[] {
  const bytes = zip.read("word/document.xml");
  if (!bytes) refuse(file, { line: 1, column: 1 }, "not-a-table", "this Word file has no document in it");
  const made: { order: number; table: Table }[] = [];
  const open: OpenTable[] = [];
  let words: string[] = [];
  let lastParagraph = "";
  let outside = 0;
  let [count, skipped] = [0, 0];
  let inText = false;

  const paragraph = () => {
    const text = words.join("").trim();
    words = [];
    const table = open.at(-1);
    if (table) table.paragraphs.push(text);
    else if (text !== "" && made.length && isNote(text) && made[made.length - 1].table.rows.length < limits.rows) {
      const last = made[made.length - 1];
      made[made.length - 1] = { ...last, table: withNote(last.table, text) };
    } else if (text !== "") {
      outside++;
      lastParagraph = text;
    }
  };
  const endCell = (table: OpenTable) => {
    const text = table.paragraphs.join("\n");
    table.paragraphs = [];
    const { row, column, span } = table;
    const above = table.running.get(column);
    if (table.vertical === "continue" && above) above.rows++;
    else {
      endMerges(table, column);
      table.builder.put(row, column, text, table.heading);
      if (table.vertical === "restart") table.running.set(column, { row, columns: span, rows: 1 });
      else table.builder.merge({ row, column, rows: 1, columns: span });
    }
    if (table.vertical === "continue" && text.trim() !== "")
      table.builder.report.add("merged-words", "words hidden inside a merged cell are left out", `row ${row + 1}`);
    table.column += Math.min(span, limits.columns);
  };

  walkXml(`${file}/word/document.xml`, decodeXml(bytes!), {
    open(name, attributes) {
      inText = name === "t" && skipped === 0;
      const table = open.at(-1);
      if (name === "Fallback") skipped++;
      else if (name === "tbl") {
        const caption = !table && lastParagraph.length <= 120 ? lastParagraph : "";
        if (caption) outside--;
        lastParagraph = "";
        open.push({ ...fresh(), order: count++, caption });
      } else if (name === "tr" && table) {
        table.row++;
        table.column = 0;
        table.heading = false;
      } else if (name === "gridBefore" && table) table.column += whole(attributes.val);
      else if (name === "tblHeader" && table) table.heading = attributes.val !== "0" && attributes.val !== "false";
      else if (name === "bidiVisual" && table)
        table.builder.rightToLeft = attributes.val !== "0" && attributes.val !== "false";
      else if (name === "tc" && table) {
        table.span = 1;
        table.vertical = "none";
        table.paragraphs = [];
      } else if (name === "gridSpan" && table) table.span = Math.max(1, whole(attributes.val));
      else if (name === "vMerge" && table) table.vertical = attributes.val === "restart" ? "restart" : "continue";
      else if (name === "tab") words.push(" ");
      else if (name === "br" || name === "cr") words.push("\n");
      else if (name === "noBreakHyphen") words.push("-");
      else if (name === "footnoteReference" || name === "endnoteReference")
        (table?.builder.report ?? report).add(
          "footnote-mark",
          "marks of footnotes are left out, and the notes with them",
        );
      else if (name === "delText" && table)
        table.builder.report.add("deleted-words", "words struck out in tracked changes are left out");
    },
    text(part) {
      if (inText) words.push(part);
    },
    close(name) {
      inText = false;
      const table = open.at(-1);
      if (name === "Fallback") skipped--;
      else if (name === "p") paragraph();
      else if (name === "tc" && table) endCell(table);
      else if (name === "tbl" && table) {
        open.pop();
        for (const column of [...table.running.keys()]) endMerges(table, column);
        if (open.length)
          table.builder.report.add("nested-table", "a table inside a cell is read as a table of its own");
        const built = table.builder.build({ name: file, kind: "grid", caption: table.caption });
        if (built && made.length < limits.tables) made.push({ order: table.order, table: built });
        lastParagraph = "";
      }
    },
  });
  if (outside) report.add("words-outside", `paragraphs outside the tables, not read into the file: ${outside}`, file);
  return made.sort((a, b) => a.order - b.order).map(({ table }) => table);
}

const fresh = (): Omit<OpenTable, "order" | "caption"> => ({
  builder: new TableBuilder(),
  row: -1,
  column: 0,
  span: 1,
  vertical: "none",
  heading: false,
  paragraphs: [],
  running: new Map(),
});

function endMerges(table: OpenTable, column: number): void {
  const merged = table.running.get(column);
  if (merged) table.builder.merge({ ...merged, column });
  table.running.delete(column);
}

const whole = (text: string | undefined): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? Math.min(number, limits.columns) : 0;
};
