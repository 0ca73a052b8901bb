/** Reads tables and makes a talks file of them: the work of the matrix page's thread. */

import { readTables } from "../../talks/import/matrix/read.js";
import type { Table } from "../../talks/import/matrix/table.js";
import { matrixTalks } from "../../talks/import/matrix/talks.js";
import { understand } from "../../talks/import/matrix/understand.js";
import type { MatrixAsk, MatrixReply } from "./protocol.js";

/** Answers one question after the other; choices are about the tables that were read last. */
export function matrixAnswers(): (ask: MatrixAsk) => MatrixReply {
  let tables: readonly Table[] = [];
  return ({ id, input, choices, without, title }) => {
    if (input) {
      const read = readTables(input);
      if (!read.ok)
        return { id, ok: false, problems: read.problems.map(({ message, hint }) => `${message}; ${hint ?? ""}`) };
      tables = read.value;
    }
    const previews = tables.map((table, k) => understand(table, choices[k] ?? {}));
    const wanted = previews.filter((_, k) => !without.includes(k));
    const { file, report } = wanted.length
      ? matrixTalks(wanted, title.trim() ? { title: title.trim() } : {})
      : { file: "", report: [] };
    return { id, ok: true, read: { previews, file, report } };
  };
}
