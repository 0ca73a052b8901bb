/** The rows of positions tables gathered by issue and side, before ids are given. */
import type { Report } from "../imported.js";
import { sameWords } from "./fold.js";
import type { FileText } from "./own-words.js";
import type { CellReading, CitedSource, MatrixPreview, PreviewCell, PreviewRow } from "./preview.js";
import { gatherRow } from "./row-sayings.js";
import { Sides } from "./sides.js";

/** One cell's or row's saying by a side. */
export interface Said {
  text: string;
  amount?: NonNullable<CellReading["amount"]>;
  interests: string[];
  redLines: string[];
  sources: CitedSource[];
  on?: string;
  deniedBy: string[];
  notes: FileText[];
  readonly place: string;
}

export interface GatheredIssue {
  readonly name: string;
  readonly place: string;
  group?: string;
  readonly notes: FileText[];
  readonly expected: string[];
  readonly interests: string[];
  readonly sources: CitedSource[];
  /** By side, oldest row first. */
  readonly said: Map<string, Said[]>;
  /** What has been said already, word for word. */
  readonly sayings: Set<string>;
  readonly importance: Map<string, "high" | "medium" | "low">;
  /** Numbers as written, "20..30" for ranges. */
  readonly weight: Map<string, { readonly low: string; readonly high: string }>;
}

export interface Gathered {
  readonly sides: Sides;
  readonly issues: Map<string, GatheredIssue>;
}

export function gather(previews: readonly MatrixPreview[], report: Report): Gathered {
  const gathered: Gathered = { sides: new Sides(), issues: new Map() };
  for (const preview of previews) nameSides(preview, gathered.sides);
  for (const preview of previews) gatherOne(preview, gathered, report);
  return gathered;
}

/** Sides with a column or a row of their own come first, so that other columns can speak of them. */
function nameSides({ columns, rows }: MatrixPreview, sides: Sides): void {
  for (const { role, who } of columns) if ((role === "party" || role === "other") && who) sides.add(who, role);
  const at = columns.findIndex(({ role }) => role === "who");
  for (const { use, cells } of rows) {
    const who = use === "issue" || use === "same issue" ? cells[at]?.reading?.text : undefined;
    if (who) sides.add(who, "party");
  }
}

function gatherOne(preview: MatrixPreview, gathered: Gathered, report: Report): void {
  const { columns, rows } = preview;
  const issueAt = columns.findIndex(({ role }) => role === "issue");
  let heading: { readonly cell: PreviewCell; used: boolean } | undefined;
  const seen = new Set<string>();
  const endGroup = () => {
    if (heading && !heading.used)
      report.add(
        "group-left-out",
        `a heading with no new issue under it is left out: "${heading.cell.text}"`,
        heading.cell.place,
      );
  };
  let issue: GatheredIssue | undefined;
  for (const row of rows) {
    if (row.use === "group") {
      endGroup();
      const cell = row.cells.find(({ text }) => text !== "");
      heading = cell && { cell, used: false };
    }
    if (row.use !== "issue" && row.use !== "same issue") continue;
    if (row.use === "issue" || !issue) issue = issueOf({ gathered, seen, report }, row, issueAt);
    if (heading && issue.group === undefined) {
      issue.group = heading.cell.text;
      heading.used = true;
    }
    gatherRow(row, columns, { issue, gathered, report });
  }
  endGroup();
}

interface TableContext {
  readonly gathered: Gathered;
  /** Issues this table has named. */
  readonly seen: Set<string>;
  readonly report: Report;
}

function issueOf({ gathered: { issues }, seen, report }: TableContext, row: PreviewRow, at: number): GatheredIssue {
  const cell: PreviewCell | undefined = row.cells[at];
  const first = row.cells.find(({ text }) => text !== "") ?? row.cells[0];
  const said = cell?.reading?.text || cell?.text || "";
  const name = said || `Unnamed issue at ${first.place}`;
  if (said === "") report.add("unnamed-issue", "a row says something and names no issue", first.place);
  const key = sameWords(name) || name;
  const found = issues.get(key);
  if (found && seen.has(key))
    report.add("issue-twice", `"${name}" has several rows; they are read as one issue`, first.place);
  seen.add(key);
  if (found) return found;
  const made: GatheredIssue = {
    name,
    place: first.place,
    notes: [],
    expected: [],
    interests: [],
    sources: [...(cell?.reading?.sources ?? [])],
    said: new Map(),
    sayings: new Set(),
    importance: new Map(),
    weight: new Map(),
  };
  issues.set(key, made);
  return made;
}
