/** A table as it was found in a file or a paste: plain rows of words, before anything in it is understood. */
import { Report, type ReportLine } from "../imported.js";

export interface Cell {
  /** As written, lines joined by newlines, without spaces around it; empty when the cell is. */
  readonly text: string;
  /** Repeats a merged cell that begins further left (`across`), above (`down`) or both. */
  readonly filled?: "across" | "down" | "both";
  /** Marked as a heading in the document itself (`th`, a repeated header row). */
  readonly heading?: true;
}

export interface Table {
  /** The file or sheet, with a number where it holds several. */
  readonly name: string;
  /** Words that stand over it, where there are any. */
  readonly caption?: string;
  /** `sheet` has places such as B3, the others "row 3, column 2". */
  readonly kind: "sheet" | "grid";
  /** Rectangular; rows without any words at the end are cut. */
  readonly rows: readonly (readonly Cell[])[];
  /** Where the rows and columns stood, from 1. */
  readonly rowNumbers: readonly number[];
  readonly columnNumbers: readonly number[];
  readonly rightToLeft: boolean;
  /** What was left out or changed while reading it. */
  readonly report: readonly ReportLine[];
}

/** What is read of one table; the rest is counted in its report. */
export const limits = { rows: 2_000, columns: 60, cells: 40_000, cellLength: 4_000, tables: 40 } as const;

/** B3, or "row 3, column 2"; indexes of `rows`. */
export function placeOf(table: Pick<Table, "kind" | "rowNumbers" | "columnNumbers">, row: number, column: number) {
  const [r, c] = [table.rowNumbers[row] ?? row + 1, table.columnNumbers[column] ?? column + 1];
  return table.kind === "sheet" ? `${columnLetters(c)}${r}` : `row ${r}, column ${c}`;
}

/** 1 is A, 27 is AA. */
export function columnLetters(number: number): string {
  let letters = "";
  for (let n = number; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters;
}

export interface Span {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** A note that stands below a table, as a last row of it. */
export function withNote(table: Table, text: string): Table {
  const width = table.rows[0].length;
  return {
    ...table,
    rows: [...table.rows, [{ text: cut(cleanText(text)) }, ...Array<Cell>(width - 1).fill(empty)]],
    rowNumbers: [...table.rowNumbers, (table.rowNumbers.at(-1) ?? 0) + 1],
  };
}

/** Words that begin with the mark of a footnote. */
export const isNote = (text: string): boolean => /^\s*(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3})\s*\S/u.test(text);

interface Head {
  readonly name: string;
  readonly kind: Table["kind"];
  readonly caption?: string;
  readonly rightToLeft?: boolean;
}

/** Fills a table cell by cell within the limits; places count from 0. */
export class TableBuilder {
  readonly report = new Report();
  rightToLeft = false;
  private readonly rows = new Map<number, Map<number, Cell>>();
  private readonly spans: Span[] = [];
  private cells = 0;
  private beyond = 0;

  put(row: number, column: number, text: string, heading = false): void {
    const words = cleanText(text);
    if (words === "") return;
    let line = this.rows.get(row);
    if ((!line && this.rows.size >= limits.rows) || column >= 16_384 || this.cells >= limits.cells) {
      this.beyond++;
      return;
    }
    if (!line) {
      line = new Map();
      this.rows.set(row, line);
    }
    if (!line.has(column) && line.size >= limits.columns) {
      this.beyond++;
      return;
    }
    if (!line.has(column)) this.cells++;
    if (words.length > limits.cellLength)
      this.report.add("cell-shortened", `a cell is cut at ${limits.cellLength} characters`, `row ${row + 1}`);
    line.set(column, { text: cut(words), ...(heading ? { heading: true } : {}) });
  }

  merge(span: Span): void {
    if (span.rows * span.columns > 1 && this.spans.length < limits.cells) this.spans.push(span);
  }

  /** @returns undefined when there is no word in it */
  build({ name, kind, caption, rightToLeft }: Head): Table | undefined {
    if (this.rows.size === 0) return undefined;
    for (const span of this.spans) this.fill(span);
    const rowNumbers = this.rowList();
    const columns = [...new Set([...this.rows.values()].flatMap((line) => [...line.keys()]))].sort((a, b) => a - b);
    const kept = columns.slice(0, limits.columns);
    const shown = new Set(kept);
    for (const line of this.rows.values()) for (const column of line.keys()) if (!shown.has(column)) this.beyond++;
    if (this.beyond)
      this.report.add(
        "beyond-limits",
        `${this.beyond} cells beyond ${limits.rows} rows or ${limits.columns} columns are left out`,
        name,
      );
    return {
      name,
      kind,
      ...(caption ? { caption } : {}),
      rows: rowNumbers.map((row) => kept.map((column) => this.rows.get(row)?.get(column) ?? empty)),
      rowNumbers: rowNumbers.map((row) => row + 1),
      columnNumbers: kept.map((column) => column + 1),
      rightToLeft: rightToLeft ?? this.rightToLeft,
      report: this.report.lines,
    };
  }

  /** Rows with words, and the empty ones between them where they are few: they may part two tables. */
  private rowList(): number[] {
    const filled = [...this.rows.keys()].sort((a, b) => a - b);
    return filled.flatMap((row, k) => (k > 0 && row - filled[k - 1] > 1 ? [row - 1, row] : [row]));
  }

  private fill({ row, column, rows, columns }: Span): void {
    const first = this.rows.get(row)?.get(column);
    if (!first) return;
    for (let r = row; r < row + Math.min(rows, limits.rows); r++) {
      const line = this.rows.get(r);
      // A row whose every cell is inside the merge has no words of its own.
      if (!line) continue;
      for (let c = column; c < column + Math.min(columns, limits.columns); c++) {
        if ((r === row && c === column) || line.has(c) || this.cells >= limits.cells) continue;
        this.cells++;
        line.set(c, { ...first, filled: r === row ? "across" : c === column ? "down" : "both" });
      }
    }
  }
}

const empty: Cell = { text: "" };

/** Words without control characters, lone surrogates and marks nobody sees at the ends; newlines kept, runs of spaces made one. */
export function cleanText(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/[\p{Cs}\ufffe\uffff\ufeff]/gu, "")
    .replace(/(?![\n\t])\p{Cc}/gu, "")
    .replace(/[ \t\u00a0]+/g, " ")
    .replace(/ ?\n ?/g, "\n")
    .replace(/\n{2,}/g, "\n")
    .trim();
}

/** Not between the halves of a character. */
function cut(words: string): string {
  if (words.length <= limits.cellLength) return words;
  return words.slice(0, limits.cellLength - 1).replace(/[\ud800-\udbff]$/, "") + "…";
}
