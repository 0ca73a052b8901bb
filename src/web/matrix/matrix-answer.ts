/** Reads tables and makes a talks file of them: the work of the matrix page's thread. */

import type { Language } from "../../brief/wire.js";
import type { FileProblem } from "../../talks/import/imported.js";
import type { MatrixPreview } from "../../talks/import/matrix/preview.js";
import { readTables } from "../../talks/import/matrix/read.js";
import type { Table } from "../../talks/import/matrix/table.js";
import { matrixTalks } from "../../talks/import/matrix/talks.js";
import { understand } from "../../talks/import/matrix/understand.js";
import { importProblemIn, noteIn, reportIn, type SaidWords, whyIn } from "../../talks/problem-words/import-words.js";
import { say } from "../../talks/words.js";
import type { MatrixAsk, MatrixReply } from "./protocol.js";

/** Answers one question after the other; choices are about the tables that were read last. */
export function matrixAnswers(): (ask: MatrixAsk) => MatrixReply {
  let tables: readonly Table[] = [];
  return ({ id, input, choices, without, title, lang }) => {
    if (input) {
      const read = readTables(input);
      if (!read.ok) return { id, ok: false, problems: read.problems.map((problem) => refusalIn(problem, lang)) };
      tables = read.value;
    }
    const previews = tables.map((table, k) => understand(table, choices[k] ?? {}));
    const wanted = previews.filter((_, k) => !without.includes(k));
    const {
      file,
      title: given,
      report,
    } = wanted.length
      ? matrixTalks(wanted, title.trim() ? { title: title.trim() } : {})
      : { file: "", title: "", report: [] };
    return {
      id,
      ok: true,
      read: {
        previews: previews.map((preview) => previewIn(preview, lang)),
        file,
        title: say(given, lang),
        report: report.map((line) => reportIn(line, lang)),
      },
    };
  };
}

function refusalIn(problem: FileProblem, lang: Language): SaidWords {
  const { message, hint, english } = importProblemIn(problem, lang);
  const text = [message, hint, english].filter(Boolean).join(lang === "fa" ? "؛ " : "; ");
  return english === undefined ? { text } : { text, english: true };
}

/** The preview with the reader's notes and reasons in a language; the words of the table stay its own. */
const previewIn = (preview: MatrixPreview, lang: Language): MatrixPreview => ({
  ...preview,
  columns: preview.columns.map((column) => ({ ...column, why: whyIn(column.why, lang).text })),
  rows: preview.rows.map((row) => ({
    ...row,
    cells: row.cells.map((cell) =>
      cell.notes.length ? { ...cell, notes: cell.notes.map((note) => noteIn(note, lang).text) } : cell,
    ),
  })),
});
