/** Several tables on one sheet, or in one paste, parted where a new head begins after an empty row. */
import type { Cell, Table } from "./table.js";
import { readHead } from "./vocabulary.js";

/** An empty row alone parts nothing: tables kept by hand are full of them. */
export function partedTables(table: Table): Table[] {
  const starts = [0];
  let caption: number | undefined;
  table.rows.forEach((row, r) => {
    if (r === 0 || !isHead(row)) return;
    const above = table.rows[r - 1];
    if (isEmpty(above)) starts.push(r);
    // A title of one cell between the empty row and the head goes with the head.
    else if (r > 1 && words(above) === 1 && isEmpty(table.rows[r - 2])) {
      starts.push(r - 1);
      caption = r - 1;
    }
  });
  if (starts.length === 1) return [table];
  return starts
    .map((from, k): Table => {
      const to = starts[k + 1] ?? table.rows.length;
      const title = from === caption || words(table.rows[from]) === 1 ? firstWords(table.rows[from]) : undefined;
      const { caption: whole, ...rest } = table;
      const said = title ?? (k === 0 ? whole : undefined);
      return {
        ...rest,
        ...(said === undefined ? {} : { caption: said }),
        rows: table.rows.slice(from, to),
        rowNumbers: table.rowNumbers.slice(from, to),
        report: k === 0 ? table.report : [],
      };
    })
    .filter(({ rows }) => rows.some((row) => !isEmpty(row)));
}

const isEmpty = (row: readonly Cell[]): boolean => row.every(({ text }) => text === "");
const words = (row: readonly Cell[]): number => row.filter(({ text, filled }) => text !== "" && !filled).length;
const firstWords = (row: readonly Cell[]): string | undefined =>
  row.find(({ text }) => text !== "")?.text.slice(0, 120);

/** At least two short cells, most of which say what a column holds. */
function isHead(row: readonly Cell[]): boolean {
  const said = row.filter(({ text, filled }) => text !== "" && !filled);
  if (said.length < 2 || said.some(({ text }) => text.length > 60)) return false;
  const known = said.filter(({ text }) => readHead(text)?.sure).length;
  return known >= 2 && known * 2 >= said.length;
}
