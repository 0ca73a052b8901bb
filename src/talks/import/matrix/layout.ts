/** How a table lies: which way the issues run, which row is the head, what each line of it says. */
import type { Confidence } from "./preview.js";
import { type Cell, placeOf, type Table } from "./table.js";
import { type HeadReading, readHead } from "./vocabulary.js";

export interface GridCell extends Cell {
  readonly place: string;
}
/** Issues down, whatever way the table was turned. */
export type Grid = readonly (readonly GridCell[])[];

/** @returns the table with issues down, and how sure that is */
export function oriented(
  table: Table,
  chosen: "down" | "across" | undefined,
): { readonly grid: Grid; readonly orientation: "down" | "across"; readonly confidence: Confidence } {
  const down: Grid = table.rows.map((row, r) => row.map((cell, c) => ({ ...cell, place: placeOf(table, r, c) })));
  const turned = () => (down[0] ?? []).map((_, c) => down.map((row) => acrossFilled(row[c])));
  if (chosen) return { grid: chosen === "down" ? down : turned(), orientation: chosen, confidence: "chosen" };
  const top = bestHead(down).score;
  // Only a table that fits on a page is read sideways.
  const side = down.length > 60 ? none : bestHead(turned());
  const left = side.share >= 0.5 ? side.score : Math.min(side.score, top);
  const corner = firstWords(down);
  if (
    corner?.role === "who" &&
    !down.slice(0, 3).some((row) => row.some(({ text }) => isRole(text, ["issue", "position"])))
  )
    return { grid: turned(), orientation: "across", confidence: "likely" };
  if (left > top + 1) return { grid: turned(), orientation: "across", confidence: top > 0 ? "likely" : "sure" };
  return { grid: down, orientation: "down", confidence: top > left ? "sure" : top > 0 ? "likely" : "guess" };
}

const acrossFilled = (cell: GridCell): GridCell =>
  cell.filled === undefined || cell.filled === "both"
    ? cell
    : { ...cell, filled: cell.filled === "across" ? "down" : "across" };

const isRole = (text: string, roles: readonly string[]): boolean => {
  const read = readHead(text);
  return read !== undefined && roles.includes(read.role);
};

function firstWords(grid: Grid): HeadReading | undefined {
  const row = grid.slice(0, 5).find((each) => each.filter(({ text, filled }) => text !== "" && !filled).length > 1);
  const first = row?.[0];
  return first && first.text !== "" ? readHead(first.text) : undefined;
}

interface BestHead {
  readonly row: number;
  readonly score: number;
  /** Of its cells beside the corner, those that surely are heads. */
  readonly share: number;
}

const none: BestHead = { row: -1, score: 0, share: 0 };

/** Where the head is: of the first rows the one with most known words; with none, the first row of several cells. */
export function bestHead(grid: Grid): BestHead {
  let best = none;
  let looked = 0;
  for (const [r, row] of grid.entries()) {
    const said = row.filter(({ text, filled }) => text !== "" && filled !== "across" && filled !== "both");
    if (said.length === 0) continue;
    if (looked++ > 8) break;
    const short = said.filter(({ text }) => text.length <= 60);
    if (said.length < 2 && row.length > 1) continue;
    // Twenty rows that each speak of an issue are no heads: the same words count once.
    const known = [
      ...new Map(short.map(({ text }) => readHead(text)).map((read) => [JSON.stringify(read), read])).values(),
    ].filter((read) => read !== undefined);
    const sure = known.filter((read) => read.sure).length;
    const score =
      sure +
      (known.length - sure) / 4 +
      said.filter(({ heading }) => heading).length / 4 -
      (said.length - short.length) -
      looked / 10 -
      (looked > 1 ? 0.5 : 0);
    if (score > best.score) best = { row: r, score, share: (sure - 1) / Math.max(1, said.length - 1) };
  }
  if (best.row >= 0) return best;
  return {
    row: grid.findIndex((row) => row.filter(({ text }) => text !== "").length > 1 || row.length === 1),
    score: 0,
    share: 0,
  };
}

export interface Head {
  /** The last row of it; -1 for none. */
  readonly row: number;
  /** The first row of it. */
  readonly from: number;
  readonly words: readonly string[];
  readonly read: readonly (HeadReading | undefined)[];
}

/** One row, or two where cells of the upper one span several columns. */
export function headAt(grid: Grid, row: number): Head {
  const width = grid[0]?.length ?? 0;
  if (row < 0) return { row: -1, from: 0, words: Array(width).fill(""), read: Array(width).fill(undefined) };
  const lower = spansSome(grid[row]) && isShort(grid[row + 1]) ? row + 1 : row;
  const from = lower === row && row > 0 && spansSome(grid[row - 1]) ? row - 1 : row;
  const pairs = grid[lower].map((cell, c): [string, string] => {
    const above = lower === from ? "" : grid[from][c].text;
    return [above === cell.text ? "" : above, cell.text];
  });
  return {
    row: lower,
    from,
    words: pairs.map((pair) =>
      pair
        .filter((text) => text !== "")
        .join(" / ")
        .replace(/\s+/g, " "),
    ),
    read: pairs.map(([above, below]) => readPair(above, below)),
  };
}

/** Some cells are merged across, but not all into one. */
const spansSome = (row: readonly GridCell[]): boolean =>
  row.some(({ filled }) => filled === "across") &&
  row.filter(({ text, filled }) => text !== "" && filled !== "across").length > 1;

const isShort = (row: readonly GridCell[] = []): boolean =>
  row.some(({ text }) => text !== "") && row.every(({ text }) => text.length <= 60);

/** "Position" over "Iran", or "Iran" over "Position". */
function readPair(above: string, below: string): HeadReading | undefined {
  const [upper, lower] = [above ? readHead(above) : undefined, below ? readHead(below) : undefined];
  if (above === "") return lower;
  if (below === "") return upper;
  if (lower && lower.who === undefined && !upper)
    return lower.role === "position" ? readHead(`Position of ${above}`) : { ...lower, who: above };
  if (!lower && upper && upper.who === undefined)
    return upper.role === "position" || upper.role === "who"
      ? readHead(`Position of ${below}`)
      : { ...upper, who: below, sure: true };
  if (!lower && !upper) return { role: "party", who: below, sure: false };
  return lower ?? upper;
}
