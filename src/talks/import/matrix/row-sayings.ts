/** What one row of a positions table says, for each side and for the issue. */
import type { Report } from "../imported.js";
import type { Gathered, GatheredIssue, Said } from "./gathered.js";
import { asOfNote, deniedByNote, importanceNote, redLineNote } from "./own-words.js";
import type { CellReading, ColumnRole, PreviewCell, PreviewColumn, PreviewRow } from "./preview.js";

export interface RowContext {
  readonly issue: GatheredIssue;
  readonly gathered: Gathered;
  readonly report: Report;
}

/** Everything a row says goes to its issue: by side where a side says it, else to the issue itself. */
export function gatherRow(row: PreviewRow, columns: readonly PreviewColumn[], context: RowContext): void {
  const { issue, gathered, report } = context;
  const cells = columns.flatMap((column, c) => {
    const cell = row.cells[c];
    return cell?.reading && column.role !== "issue" ? [{ column, cell, reading: cell.reading }] : [];
  });
  /** What this row says for each side; one entry a side. */
  const rowSaid = new Map<string, Said>();
  const saidBy = (side: string, place: string): Said => {
    const found = rowSaid.get(side);
    if (found) return found;
    const made: Said = { text: "", interests: [], redLines: [], sources: [], deniedBy: [], notes: [], place };
    rowSaid.set(side, made);
    return made;
  };
  const rowSide = cells.find(({ column }) => column.role === "who")?.reading.text;
  const rowSides = rowSide ? [gathered.sides.add(rowSide, "party")].filter((side) => side !== undefined) : [];
  if (rowSide && !rowSides.length) issue.notes.push(rowSide);

  for (const { column, cell, reading } of cells) {
    if (column.role !== "party" && column.role !== "other" && column.role !== "position") continue;
    const side = column.who ? gathered.sides.add(column.who, column.role === "other" ? "other" : "party") : rowSides[0];
    if (side === undefined) {
      issue.notes.push(labelled(rowSide ? `${rowSide}, ${column.head}` : column.head, cell.text));
      report.add(
        "no-side",
        "a position of a side that is not named, or is one too many, is kept as a note",
        cell.place,
      );
      continue;
    }
    put(saidBy(side, cell.place), reading);
    if (reading.importance) issue.importance.set(side, reading.importance);
  }
  for (const { column, cell, reading } of cells) {
    if (column.role === "party" || column.role === "other" || column.role === "position") continue;
    const side = column.who === undefined ? rowSides[0] : sideNamed(gathered, column, cell.place, report);
    if (side === undefined && column.who !== undefined && spoken.has(column.role)) {
      issue.notes.push(labelled(column.head, cell.text));
      continue;
    }
    const own = side === undefined ? [] : [saidBy(side, cell.place)];
    const all = own.length ? own : [...rowSaid.values()];
    switch (column.role) {
      case "group":
        if (issue.group === undefined) issue.group = reading.text;
        else if (issue.group !== reading.text) issue.notes.push(labelled(column.head, reading.text));
        break;
      case "expected":
        keepExpected(issue, column, reading);
        break;
      case "red line":
        if (own.length) put(own[0], reading);
        else looseLines(reading, cell, context, saidBy);
        break;
      case "interest":
        if (own.length)
          put(own[0], { ...reading, text: "", interest: [reading.text, reading.interest].filter(Boolean).join("; ") });
        else issue.interests.push(cell.text);
        break;
      case "importance":
        keepImportance(side, column, cell, context);
        break;
      case "source":
        if (!reading.sources.length) issue.notes.push(labelled(column.head || "Source", reading.text));
        else if (all.length) for (const said of all) said.sources.push(...reading.sources);
        else issue.sources.push(...reading.sources);
        break;
      case "date":
        for (const said of all) if (reading.on !== undefined) said.on ??= reading.on;
        if (reading.text !== "" || !all.length || all.some(({ on }) => on !== reading.on))
          issue.notes.push(labelled(column.head || "Date", cell.text));
        break;
      case "denied by":
        if (all.length) for (const said of all) said.deniedBy.push(...reading.deniedBy);
        else issue.notes.push(labelled(column.head || "Denied by", cell.text));
        break;
      case "note":
      case "impact":
      case "timeline":
      case "purpose":
      case "ending":
      case "safeguard":
        issue.notes.push(labelled(column.head, cell.text));
        break;
      default:
        break;
    }
  }
  for (const [side, said] of rowSaid) {
    // The same table twice, as on two sheets, says nothing new.
    const key = JSON.stringify([side, { ...said, place: "" }]);
    if (issue.sayings.has(key)) continue;
    issue.sayings.add(key);
    const before = issue.said.get(side);
    if (before) before.push(said);
    else issue.said.set(side, [said]);
  }
}

const labelled = (head: string, text: string): string => (head ? `${head}: ${text}` : text);

/** A cell's parts are added to what the row says already. */
function put(said: Said, reading: CellReading): void {
  if (reading.text !== "") {
    said.text = said.text ? `${said.text}; ${reading.text}` : reading.text;
    if (reading.amount && said.text === reading.text) said.amount = reading.amount;
    else delete said.amount;
  }
  if (reading.interest) said.interests.push(reading.interest);
  said.redLines.push(...reading.redLines);
  said.sources.push(...reading.sources);
  if (reading.on !== undefined) said.on ??= reading.on;
  said.deniedBy.push(...reading.deniedBy);
}

function keepExpected(issue: GatheredIssue, { head, who }: PreviewColumn, reading: CellReading): void {
  if (reading.text) issue.expected.push(who ? `${head}: ${reading.text}` : reading.text);
  issue.sources.push(...reading.sources);
  if (reading.interest) issue.interests.push(reading.interest);
  for (const line of reading.redLines) issue.notes.push(redLineNote(line));
  if (reading.deniedBy.length) issue.notes.push(deniedByNote(reading.deniedBy));
  if (reading.importance) issue.notes.push(importanceNote(reading.importance));
  if (reading.on !== undefined && !reading.sources.some(({ date }) => date === reading.on))
    issue.notes.push(asOfNote(reading.on));
}

/** "Iran: no cap; US: no enrichment" goes to each; a line of nobody named is a note. */
function looseLines(
  reading: CellReading,
  cell: PreviewCell,
  { issue, gathered, report }: RowContext,
  saidBy: (side: string, place: string) => Said,
): void {
  for (const whole of reading.redLines) {
    for (const line of whole
      .split(/[;\n؛]/u)
      .map((each) => each.trim())
      .filter(Boolean)) {
      const named = /^([^:：]{1,60})[:：]\s*(.+)$/su.exec(line);
      const side = named ? gathered.sides.find(named[1]) : undefined;
      if (named && side !== undefined) saidBy(side, cell.place).redLines.push(named[2]);
      else {
        issue.notes.push(redLineNote(line));
        report.add("red-line-of-nobody", "a red line names no side and is kept as a note of its issue", cell.place);
      }
    }
  }
  issue.sources.push(...reading.sources);
  if (reading.interest || reading.deniedBy.length || reading.importance) issue.notes.push(redLineNote(cell.text));
}

function keepImportance(
  side: string | undefined,
  { head }: PreviewColumn,
  { reading, text, place }: PreviewCell,
  { issue, report }: RowContext,
): void {
  const before = side === undefined ? undefined : (issue.importance.get(side) ?? issue.weight.get(side));
  if (side !== undefined && before === undefined && reading?.importance) issue.importance.set(side, reading.importance);
  else if (side !== undefined && before === undefined && reading?.amount) issue.weight.set(side, reading.amount);
  else if (before === undefined || before !== reading?.importance) {
    issue.notes.push(labelled(head || "Importance", text));
    if (side === undefined)
      report.add(
        "importance-of-nobody",
        "how much an issue counts is not said of one side; it is kept as a note",
        place,
      );
  }
}

/** Whom a column of red lines, interests, weights … is about; where no column holds positions, those names are the sides. */
function sideNamed(
  { sides }: Gathered,
  { who, role }: PreviewColumn,
  place: string,
  report: Report,
): string | undefined {
  if (who === undefined || !spoken.has(role)) return undefined;
  const found = sides.find(who);
  if (found !== undefined) return found;
  if (!sides.entries.length) return sides.add(who, "party");
  report.add("unknown-side", `"${who}" has no column of positions; what is said of it is kept as a note`, place);
  return undefined;
}

/** Roles that are said of a side. */
const spoken: ReadonlySet<ColumnRole> = new Set(["red line", "interest", "importance", "source", "date", "denied by"]);
