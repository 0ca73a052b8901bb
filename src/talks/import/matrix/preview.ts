/**
 * What an import of a table understood, cell by cell, before a file is made from it.
 *
 * Plain data that survives `JSON.stringify`: a page shows it with a mark on each cell and a choice of role on each column, and asks
 * again with the choices made. Rows are issues and columns what is said of them, however the table itself was turned.
 */
import type { ReportLine } from "../imported.js";
import type { ColumnRole, TableKind } from "./roles.js";

export type { ColumnRole, TableKind } from "./roles.js";

/** `sure`: the head says so; `likely`: the head and the cells fit; `guess`: nothing else was left; `chosen`: the user said so. */
export type Confidence = "sure" | "likely" | "guess" | "chosen";

/** How a column may be read instead; `who` names the side it is about. */
export interface ColumnChoice {
  readonly role: ColumnRole;
  readonly who?: string;
}

/** What a user has settled. Row and column numbers are indexes of the preview's own rows and columns, from 0. */
export interface MatrixChoices {
  readonly kind?: TableKind;
  /** `down`: an issue is a row; `across`: an issue is a column. Changing it makes all other choices void. */
  readonly orientation?: "down" | "across";
  /** The row with the heads of the columns; -1 for none. */
  readonly headRow?: number;
  readonly issueColumn?: number;
  readonly columns?: Readonly<Record<number, ColumnChoice | ColumnRole>>;
}

export interface PreviewColumn {
  /** As written; both lines of a head in two, joined by " / ". */
  readonly head: string;
  readonly role: ColumnRole;
  /** The side or outside power the column is about, in the head's words; absent where it is about the issue. */
  readonly who?: string;
  readonly confidence: Confidence;
  /** Why, in a few words, for a tooltip. */
  readonly why: string;
}

/** `head`, `above` (before the head) and `empty` rows hold no issue; `total` and `footnote` rows are left out, and said. */
export type RowUse = "head" | "above" | "issue" | "same issue" | "group" | "total" | "footnote" | "empty";

export interface CitedSource {
  /** As cited, without the date. */
  readonly title: string;
  readonly date?: string;
  readonly url?: string;
}

/** A number, or a range of numbers, with its unit. */
export interface Amount {
  readonly low: string;
  readonly high: string;
  readonly unit: string;
}

/** What is in a cell; `text` is all of it that is not one of the other parts. */
export interface CellReading {
  readonly text: string;
  readonly amount?: Amount;
  readonly redLines: readonly string[];
  readonly interest?: string;
  readonly importance?: "high" | "medium" | "low";
  readonly sources: readonly CitedSource[];
  readonly on?: string;
  readonly deniedBy: readonly string[];
  /** From and to, of a timeline. */
  readonly months?: readonly [number, number];
}

/**
 * `understood`: every word has its place; `words`: kept as words; `nothing`: says that nothing is known; `repeated`: part of a merged
 * cell; `left out`: goes to the report only; `empty`.
 */
export type CellMark = "understood" | "words" | "nothing" | "repeated" | "left out" | "empty";

export interface PreviewCell {
  /** B3, or "row 3, column 2". */
  readonly place: string;
  readonly text: string;
  readonly mark: CellMark;
  readonly reading?: CellReading;
  /** What to know about this cell, in a few words each. */
  readonly notes: readonly string[];
}

export interface PreviewRow {
  readonly use: RowUse;
  readonly cells: readonly PreviewCell[];
}

export interface MatrixPreview {
  readonly name: string;
  readonly caption?: string;
  readonly kind: TableKind;
  readonly kindConfidence: Confidence;
  readonly orientation: "down" | "across";
  readonly orientationConfidence: Confidence;
  readonly rightToLeft: boolean;
  /** -1 where there is none. */
  readonly headRow: number;
  readonly columns: readonly PreviewColumn[];
  readonly rows: readonly PreviewRow[];
  /** Words of footnotes by their mark. */
  readonly footnotes: Readonly<Record<string, string>>;
  readonly counts: Readonly<Record<CellMark, number>>;
  readonly report: readonly ReportLine[];
}
