/** What a table says, as far as it can be told: roles of rows and columns, and every cell read. */
import { amountOf } from "./amounts.js";
import { markOf, namesIn, readCell, readSources } from "./cell.js";
import { columnsOf, rowRole } from "./columns.js";
import { bestHead, type Grid, type GridCell, type Head, headAt, oriented } from "./layout.js";
import { monthsIn } from "./months.js";
import type {
  CellMark,
  CellReading,
  MatrixChoices,
  MatrixPreview,
  PreviewCell,
  PreviewColumn,
  PreviewRow,
  RowUse,
} from "./preview.js";
import { tellOf } from "./preview-report.js";
import { dateIn, wholeDate } from "./spoken-dates.js";
import type { Table } from "./table.js";
import { importanceOf, isFootnote, isTotal, saysNothing } from "./vocabulary.js";

/** @param choices what the user settled; all else is found from the table */
export function understand(table: Table, choices: MatrixChoices = {}): MatrixPreview {
  const { grid, orientation, confidence } = oriented(table, choices.orientation);
  const chosenHead = choices.headRow;
  const head = headAt(grid, chosenHead === undefined ? bestHead(grid).row : chosenHead < grid.length ? chosenHead : -1);
  const { columns, kind, kindConfidence } = columnsOf(grid, head, choices);
  const named = columns.findIndex(({ role }) => role === rowRole(kind));
  const uses = rowUses(grid, head, named);
  const footnotes = footnotesIn(grid, uses);
  const cited = citedIn(grid, uses, columns);
  const rows = grid.map(
    (row, r): PreviewRow => ({
      use: uses[r],
      cells: row.map((cell, c) => previewCell(cell, uses[r], columns[c], { footnotes, cited })),
    }),
  );
  const preview = {
    name: table.name,
    ...(table.caption ? { caption: table.caption } : {}),
    kind,
    kindConfidence,
    orientation,
    orientationConfidence: confidence,
    rightToLeft: table.rightToLeft,
    headRow: head.row,
    columns,
    rows,
    footnotes,
    counts: countsOf(rows),
  };
  return { ...preview, report: [...table.report, ...tellOf(preview)] };
}

function rowUses(grid: Grid, head: Head, named: number): RowUse[] {
  let above = false;
  return grid.map((row, r): RowUse => {
    const said = row.filter(({ text }) => text !== "");
    if (said.length === 0) return "empty";
    if (head.row >= 0 && r >= head.from && r <= head.row) return "head";
    if (r < head.row) return "above";
    const own = row.filter(({ text, filled }) => text !== "" && !filled);
    if (own.length > 0 && head.row >= 0 && row.every(({ text }, c) => text === grid[head.row][c].text)) return "head";
    const name = row[named];
    if (own.length === 1 && isFootnote(own[0].text)) return "footnote";
    if (name && isTotal(name.text || own[0]?.text || "")) return "total";
    if (row.length > 1 && said.length === row.length && row.slice(1).every(({ filled }) => filled === "across")) {
      above = false;
      return "group";
    }
    const same = above && name !== undefined && (name.text === "" || name.filled === "down" || name.filled === "both");
    above = true;
    return same ? "same issue" : "issue";
  });
}

function footnotesIn(grid: Grid, uses: readonly RowUse[]): Record<string, string> {
  return Object.fromEntries(
    grid.flatMap((row, r) => (uses[r] === "footnote" ? notesIn(row.find(({ text }) => text !== "")?.text ?? "") : [])),
  );
}

/** Mark and words; one cell may hold all notes, a line each. */
function notesIn(text: string): [string, string][] {
  return text.split("\n").flatMap((line): [string, string][] => {
    const found = /^(?:\[(\d{1,3})\]|\((\d{1,3})\)|([¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}))\s*(.+)$/u.exec(line.trim());
    return found ? [[markOf(found[1] ?? found[2] ?? found[3]), found[4]]] : [];
  });
}

/** Marks at the ends of cells that are read for them. */
function citedIn(grid: Grid, uses: readonly RowUse[], columns: readonly PreviewColumn[]): ReadonlySet<string> {
  const marks = grid.flatMap((row, r) =>
    uses[r] !== "issue" && uses[r] !== "same issue"
      ? []
      : row.flatMap(({ text, filled }, c) =>
          filled || !readForMarks.has(columns[c].role) || isFootnote(text)
            ? []
            : (/(?:\s?(?:\[\d{1,3}\]|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}))+$/u
                .exec(text.slice(-60))?.[0]
                .match(/\d{1,3}|[¹²³⁴⁵⁶⁷⁸⁹⁰]{1,3}/gu) ?? []),
        ),
  );
  return new Set(marks.map(markOf));
}

const readForMarks: ReadonlySet<string> = new Set([
  "issue",
  "party",
  "other",
  "position",
  "expected",
  "interest",
  "red line",
]);

function previewCell(
  cell: GridCell,
  use: RowUse,
  column: PreviewColumn,
  { footnotes, cited }: { footnotes: Readonly<Record<string, string>>; cited: ReadonlySet<string> },
): PreviewCell {
  const { place, text } = cell;
  const plain = (mark: CellMark, notes: readonly string[] = []): PreviewCell => ({ place, text, mark, notes });
  if (text === "") return plain("empty");
  if (use === "head") return plain("understood");
  if (use === "group") return plain(cell.filled ? "repeated" : "understood");
  if (use === "footnote" && notesIn(text).length && notesIn(text).every(([mark]) => cited.has(mark)))
    return plain("understood");
  if (use === "above" || use === "total" || use === "footnote") return plain(cell.filled ? "repeated" : "left out");
  // Within one issue a cell merged down is said once; over several issues or sides it is said of each.
  if (cell.filled && (use === "same issue" || column.role === "ignored" || column.role === "number"))
    return plain("repeated");
  if (column.role === "ignored" || column.role === "number") return plain("left out");
  if (saysNothing(text)) return plain("nothing", ["nothing is stated here"]);
  const { reading, mark, notes } = readAs(text, column, footnotes);
  return {
    place,
    text,
    mark,
    reading,
    notes:
      cell.filled && !names.has(column.role) ? ["a merged cell: said of several columns or rows", ...notes] : notes,
  };
}

/** Roles whose merged cells are the usual way to write them. */
const names: ReadonlySet<string> = new Set(["issue", "group", "who", "ending", "safeguard"]);

interface ReadCell {
  readonly reading: CellReading;
  readonly mark: CellMark;
  readonly notes: readonly string[];
}

const nothing: CellReading = { text: "", redLines: [], sources: [], deniedBy: [] };

function readAs(text: string, { role }: PreviewColumn, footnotes: Readonly<Record<string, string>>): ReadCell {
  const words = (reading: CellReading, notes: readonly string[] = []): ReadCell => ({ reading, mark: "words", notes });
  const known = (reading: CellReading, notes: readonly string[] = []): ReadCell => ({
    reading,
    mark: "understood",
    notes,
  });
  switch (role) {
    case "issue":
    case "group":
    case "who":
    case "ending":
    case "safeguard": {
      const { reading, notes } = readCell(text, footnotes);
      // A name is all of its words; only what its marks point to is taken from it.
      const bare = reading.redLines.length || reading.interest || reading.deniedBy.length || reading.text === "";
      return known(bare ? { ...nothing, text } : { ...nothing, text: reading.text, sources: reading.sources }, notes);
    }
    case "party":
    case "other":
    case "position":
    case "expected":
    case "interest": {
      const { reading, notes } = readCell(text, footnotes);
      return known(reading, notes);
    }
    case "red line": {
      const { reading, notes } = readCell(text, footnotes);
      const lines = reading.text === "" ? reading.redLines : [reading.text, ...reading.redLines];
      return known({ ...reading, text: "", redLines: lines }, notes);
    }
    case "importance": {
      const importance = importanceOf(text);
      if (importance) return known({ ...nothing, importance });
      const amount = amountOf(text);
      if (amount && Number(amount.low) >= 0 && /^(?:%|points?|pts|)$/.test(amount.unit))
        return known({ ...nothing, text, amount });
      return words({ ...nothing, text }, ["neither high, medium, low nor a number: kept as a note"]);
    }
    case "source": {
      const sources = readSources(text);
      return sources.length
        ? known({ ...nothing, sources })
        : words({ ...nothing, text }, ["no source can be read from it"]);
    }
    case "date": {
      const on = wholeDate(text) ?? dateIn(text)?.date;
      return on === undefined
        ? words({ ...nothing, text }, ["no date that can only be read one way: kept as a note"])
        : wholeDate(text) === undefined
          ? words({ ...nothing, text, on }, [`read as ${on}; the words are kept as a note`])
          : known({ ...nothing, on });
    }
    case "denied by":
      return known({ ...nothing, deniedBy: namesIn(text) });
    case "timeline": {
      const months = monthsIn(text);
      return months
        ? known({ ...nothing, text, months })
        : words({ ...nothing, text }, ["no number of months in it: kept as a note"]);
    }
    case "impact":
    case "purpose":
    case "note":
      return words({ ...nothing, text });
    case "number":
    case "ignored":
      return { reading: nothing, mark: "left out", notes: [] };
    default:
      return role satisfies never;
  }
}

function countsOf(rows: readonly PreviewRow[]): Record<CellMark, number> {
  const counts: Record<CellMark, number> = {
    understood: 0,
    words: 0,
    nothing: 0,
    repeated: 0,
    "left out": 0,
    empty: 0,
  };
  for (const { cells } of rows) for (const { mark } of cells) counts[mark]++;
  return counts;
}
