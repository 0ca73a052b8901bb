/** `detente import matrix`: an issue × party table as a talks file, with what was understood and what was not. */
import type { FileProblem, ReportLine } from "../talks/import/imported.js";
import type { MatrixChoices, MatrixPreview, PreviewColumn } from "../talks/import/matrix/preview.js";
import { readTables } from "../talks/import/matrix/read.js";
import { type ColumnRole, columnRoles } from "../talks/import/matrix/roles.js";
import { matrixTalks } from "../talks/import/matrix/talks.js";
import { understand } from "../talks/import/matrix/understand.js";
import type { Io, Status } from "./io.js";
import { show } from "./load.js";

export interface MatrixOptions {
  readonly output?: string;
  readonly json?: boolean;
  readonly title?: string;
  /** Which tables of the file, from 1; absent: all. */
  readonly tables?: readonly number[];
  readonly orientation?: "down" | "across";
  /** From 1, among the rows of the table as it is read; 0 for none. */
  readonly headRow?: number;
  /** From 1. */
  readonly issueColumn?: number;
  /** `3=party:North`, `4=expected`, `5=ignored`: columns from 1. */
  readonly columns?: readonly string[];
}

/** @param path `-` is a paste on standard input */
export async function importMatrix(path: string, options: MatrixOptions, io: Io): Promise<Status> {
  const choices = choicesOf(options, io);
  if (!choices) return 2;
  const bytes = await io.read(path);
  const read = readTables({ name: path === "-" ? "paste" : path.replace(/^.*[\\/]/, ""), bytes });
  if (!read.ok) {
    for (const problem of read.problems) io.err(placed(problem));
    return 1;
  }
  const missing = options.tables?.find((number) => read.value[number - 1] === undefined);
  if (missing !== undefined) {
    io.err(`no table ${missing}; there are ${read.value.length} in ${path} [unknown-table]`);
    return 2;
  }
  const tables = options.tables ? options.tables.map((number) => read.value[number - 1]) : read.value;
  const previews = tables.map((table) => understand(table, choices));
  const { file, report } = matrixTalks(previews, options.title === undefined ? {} : { title: options.title });
  if (options.output) await io.write(options.output, file);
  if (options.json) {
    io.out(
      JSON.stringify({ ...(options.output ? { file: options.output } : { text: file }), previews, report }, null, 2),
    );
    return 0;
  }
  if (!options.output) io.out(file);
  const say = options.output ? io.out : io.err;
  for (const preview of previews) for (const line of summary(preview)) say(line);
  for (const line of report) say(reported(line));
  if (!report.length) say("every cell was read; nothing was left out");
  return 0;
}

/** What was understood of a table, a line for each column. */
export function summary({ name, kind, orientation, columns, rows, counts }: MatrixPreview): string[] {
  const issues = rows.filter(({ use }) => use === "issue").length;
  const read = counts.understood + counts.words;
  const what = { positions: "issues", endings: "endings", safeguards: "safeguards" }[kind];
  return [
    `${name}: a table of ${kind}, ${issues} ${what}${orientation === "across" ? " from left to right" : ""}; ` +
      `${read} cells read, ${counts["left out"]} left out, ${counts.nothing} that state nothing`,
    ...columns.map((column, c) => `  ${c + 1}  ${columnWords(column)}`),
  ];
}

const columnWords = ({ head, role, who, confidence, why }: PreviewColumn): string =>
  `${head ? `"${head}"` : "(no head)"} is ${roleWords(role, who)} (${confidence === "sure" || confidence === "chosen" ? confidence : `${confidence}: ${why}`})`;

const roleWords = (role: ColumnRole, who: string | undefined): string => {
  if (role === "party") return `the position of ${who}`;
  if (role === "other") return `the view of ${who}, outside the talks`;
  return who ? `${role} of ${who}` : role;
};

/** @returns null after saying what is wrong with the options */
function choicesOf({ orientation, headRow, issueColumn, columns }: MatrixOptions, io: Io): MatrixChoices | null {
  const chosen: Record<number, { role: ColumnRole; who?: string }> = {};
  for (const written of columns ?? []) {
    const parts = /^(\d{1,3})=([a-z _-]+)(?::(.+))?$/i.exec(written.trim());
    const name = parts?.[2].toLowerCase().replace(/[_-]/g, " ");
    const role = columnRoles.find((each) => each === name);
    if (!parts || !role || Number(parts[1]) < 1) {
      io.err(
        `"${written}" names no role of a column; write 3=party:North, or 3= and one of ${columnRoles.join(", ")} [bad-column]`,
      );
      return null;
    }
    chosen[Number(parts[1]) - 1] = { role, ...(parts[3] ? { who: parts[3].trim() } : {}) };
  }
  return {
    ...(orientation ? { orientation } : {}),
    ...(headRow === undefined ? {} : { headRow: headRow - 1 }),
    ...(issueColumn === undefined ? {} : { issueColumn: issueColumn - 1 }),
    ...(columns?.length ? { columns: chosen } : {}),
  };
}

const placed = (problem: FileProblem): string => `${problem.file}:${show(problem)}`;

const reported = ({ text, count, place }: ReportLine): string =>
  `note: ${text}${count > 1 ? ` (${count} times)` : ""}${place ? ` at ${place}` : ""}`;
