/** Tables in plain text: tabs as spreadsheets and Word copy them, Markdown bars, columns held apart by spaces, or separated values. */
import type { Report } from "../imported.js";
import { delimiterOf, readDelimited } from "./delimited.js";
import { isNote, limits, type Table, TableBuilder, withNote } from "./table.js";

type Way = "tabs" | "bars" | "spaces" | "separated";

/** A whole file of separated values is one table; where the lines of a paste leave off having columns, a table ends. */
export function readText(name: string, text: string, report: Report, isFile: boolean): Table[] {
  if (isFile) {
    const delimiter = /\.tsv$/i.test(name) ? "\t" : delimiterOf(withoutSeparatorLine(text));
    const table = delimiter && tableOf(name, readDelimited(withoutSeparatorLine(text), delimiter), "sheet");
    if (table && (delimiter !== "|" || !/^\s*\|/m.test(text))) return [table];
  }
  const way = wayOf(text);
  if (way === "tabs")
    return pieces(
      name,
      text,
      report,
      (line) => line.includes("\t"),
      (part) => readDelimited(part, "\t"),
    );
  if (way === "bars") return pieces(name, text, report, (line) => isBarLine(line), barRows);
  if (way === "spaces") return pieces(name, text, report, (line) => line.trim() !== "", spacedRows);
  const delimiter = delimiterOf(text);
  if (!delimiter) return [];
  return pieces(
    name,
    text,
    report,
    (line) => line.trim() !== "",
    (part) => readDelimited(part, delimiter),
  );
}

/** Excel's own first line, `sep=;`. */
const withoutSeparatorLine = (text: string): string => text.replace(/^sep=.\r?\n/i, "");

function wayOf(text: string): Way {
  const lines = text.split(/\r\n|\r|\n/).slice(0, 5_000);
  const count = (test: (line: string) => boolean) => lines.filter(test).length;
  if (count((line) => line.trim().includes("\t")) >= 1) return "tabs";
  if (count(isRule) >= 1 || count((line) => /^\s*\|.*\|\s*$/.test(line)) >= 2) return "bars";
  if (count((line) => /\S {2,}\S/.test(line)) >= 2) return "spaces";
  return "separated";
}

const isBarLine = (line: string): boolean => line.includes("|");
/** The line of dashes under a Markdown head. */
const isRule = (line: string): boolean => line.includes("|") && line.includes("--") && /^[\s|:+-]+$/.test(line);

/** Runs of lines that belong to tables; a single short line over one is its caption, other lines are counted. */
function pieces(
  name: string,
  text: string,
  report: Report,
  inside: (line: string) => boolean,
  rows: (part: string) => string[][],
): Table[] {
  const tables: Table[] = [];
  let part: string[] = [];
  let caption = "";
  let quoted = false;
  let outside = 0;
  const finish = () => {
    const table = part.length ? tableOf(name, rows(part.join("\n")), "grid", caption) : undefined;
    if (table && tables.length < limits.tables && (table.rows.length > 1 || table.rows[0].length > 1))
      tables.push(table);
    else if (table) outside += table.rows.length;
    if (part.length) {
      if (table && caption) outside--;
      caption = "";
    }
    part = [];
  };
  for (const line of text.split(/\r\n|\r|\n/)) {
    // A quoted cell may run over several lines.
    if (quoted || inside(line)) {
      part.push(line);
      const opens = quoted || /(^|\t)"/.test(line);
      if (opens && (line.split('"').length - 1) % 2 === 1) quoted = !quoted && closesLater(text, part);
    } else {
      finish();
      if (line.trim() === "") continue;
      const last = tables.at(-1);
      if (last && isNote(line) && last.rows.length < limits.rows) {
        tables[tables.length - 1] = withNote(last, line);
        continue;
      }
      outside++;
      caption = line.trim().length <= 120 ? line.trim() : "";
    }
  }
  finish();
  if (outside) report.add("words-outside", `lines outside the tables, not read into the file: ${outside}`, name);
  return tables;
}

/** Looks no further than a cell can be long. */
function closesLater(text: string, part: readonly string[]): boolean {
  const opening = part[part.length - 1];
  const at = text.indexOf(opening);
  return at >= 0 && text.slice(at + opening.length, at + opening.length + limits.cellLength).includes('"');
}

function barRows(part: string): string[][] {
  return part
    .split("\n")
    .filter((line) => !isRule(line))
    .map((line) =>
      line
        .trim()
        .replace(/^\||(?<!\\)\|$/g, "")
        .split(/(?<!\\)\|/)
        .map((field) =>
          field
            .replaceAll("\\|", "|")
            .replace(/<br\s*\/?>/gi, "\n")
            .replace(/(\*\*|__)(.+?)\1/g, "$2"),
        ),
    );
}

/**
 * Columns begin where the fullest line's fields begin. A line with as many fields is taken in order, another by where its fields
 * stand; a line without its first field goes on with the row above.
 */
function spacedRows(part: string): string[][] {
  const lines = part.split("\n").map(fieldsOf);
  const widest = lines.slice(0, 200).reduce((a, b) => (b.length > a.length ? b : a), lines[0]);
  const starts = widest.map(({ at }) => at);
  const rows: string[][] = [];
  for (const fields of lines) {
    if (fields.length === 0) continue;
    const columns = fields.map(({ at }, k) => (fields.length === starts.length ? k : nearestStart(starts, at)));
    const above = rows.at(-1);
    if (columns[0] > 0 && above && fields[0].at > 1) {
      fields.forEach(({ text }, k) => {
        above[columns[k]] = above[columns[k]] ? `${above[columns[k]]} ${text}` : text;
      });
      continue;
    }
    const row = starts.map(() => "");
    fields.forEach(({ text }, k) => {
      row[columns[k]] = row[columns[k]] ? `${row[columns[k]]} ${text}` : text;
    });
    if (!/^[-=_\s]+$/.test(row.join(""))) rows.push(row);
  }
  return rows;
}

function fieldsOf(line: string): { at: number; text: string }[] {
  return [...line.matchAll(/\S+(?: \S+)*/g)].map((match) => ({ at: match.index, text: match[0] }));
}

function nearestStart(starts: readonly number[], at: number): number {
  let best = 0;
  starts.forEach((start, k) => {
    if (Math.abs(start - at) < Math.abs(starts[best] - at)) best = k;
  });
  return best;
}

function tableOf(
  name: string,
  rows: readonly (readonly string[])[],
  kind: Table["kind"],
  caption = "",
): Table | undefined {
  const builder = new TableBuilder();
  rows.forEach((row, r) => {
    row.forEach((text, c) => {
      builder.put(r, c, text);
    });
  });
  return builder.build({ name, kind, caption, rightToLeft: isRightToLeft(rows) });
}

/** Most letters of the first rows are of scripts written from the right. */
export function isRightToLeft(rows: readonly (readonly string[])[]): boolean {
  const sample = rows.slice(0, 20).flat().join("").slice(0, 2_000);
  const right = sample.match(/[\u0590-\u08ff]/g)?.length ?? 0;
  const left = sample.match(/[A-Za-z\u00c0-\u024f]/g)?.length ?? 0;
  return right > left;
}
