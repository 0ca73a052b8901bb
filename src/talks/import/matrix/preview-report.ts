/** What a preview has to say: guesses, and every cell that goes no further, with its place. */
import { Report, type ReportLine } from "../imported.js";
import type { MatrixPreview } from "./preview.js";

type Told = Omit<MatrixPreview, "report">;

export function tellOf(preview: Told): readonly ReportLine[] {
  const report = new Report();
  const { columns, rows, headRow, orientation, orientationConfidence, kind } = preview;
  if (headRow < 0) report.add("no-head", "no row was taken as the head of the columns", preview.name);
  if (orientation === "across" && orientationConfidence !== "chosen")
    report.add("turned", "issues were read from left to right, sides from top to bottom", preview.name);
  if (kind === "positions" && !columns.some(({ role }) => role === "issue"))
    report.add("no-issues", "no column names the issues", preview.name);
  for (const { head, role, who, confidence, why } of columns)
    if (confidence === "guess" && role !== "ignored")
      report.add(
        "guess",
        `the column "${head}" was taken as ${who ? `${role} of ${who}` : role}: ${why}`,
        preview.name,
      );
  for (const { use, cells } of rows) {
    cells.forEach(({ mark, text, place, notes }, c) => {
      if (mark === "left out" && columns[c].role === "number" && /^\p{N}+[.)]?$/u.test(text))
        report.add("row-numbers", "the numbers of rows are left out", place);
      else if (mark === "left out")
        report.add(codeOf(use), `left out: "${quoted(text)}" (${reasonOf(use, columns[c].role)})`, place);
      else if (mark === "nothing") report.add("nothing-stated", "cells say that nothing is stated", place);
      for (const note of mark === "nothing" ? [] : notes) report.add("cell", note, place);
    });
  }
  return report.lines;
}

const codeOf = (use: string): string =>
  use === "issue" || use === "same issue" ? "column-left-out" : `${use}-left-out`;

function reasonOf(use: string, role: string): string {
  if (use === "above") return "it stands before the head of the table";
  if (use === "total") return "a row of totals";
  if (use === "footnote") return "a footnote";
  return role === "number" ? "a number of a row" : "its column is ignored";
}

const quoted = (text: string): string => {
  const line = text.replace(/\s+/g, " ");
  return line.length > 160 ? `${line.slice(0, 157)}…` : line;
};
