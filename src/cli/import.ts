/** `detente import`: talks from another tool, with a report of what was read differently or left out. */

import { talksFileOf } from "../talks/import/file-of.js";
import { importGenius } from "../talks/import/genius.js";
import { importGeniusWeb } from "../talks/import/geniusweb.js";
import type { FileProblem, Import, Imported, ReportLine } from "../talks/import/imported.js";
import { importNegmas } from "../talks/import/negmas.js";
import { parseTalks } from "../talks/parse.js";
import { type Format, type Picked, pickFiles } from "./import-files.js";
import type { MatrixOptions } from "./import-matrix.js";
import type { Io, Status } from "./io.js";
import { sayProblems, show } from "./load.js";

export interface ImportOptions {
  readonly semantics: "genius" | "negmas";
  /** Which profiles, by file name without ending. */
  readonly profiles?: readonly string[];
  readonly levels?: number;
}

export async function importTalks(
  format: string,
  paths: readonly string[],
  options: ImportOptions & MatrixOptions & { output?: string; json?: boolean },
  io: Io,
): Promise<Status> {
  if (format === "matrix") {
    const [path, ...more] = paths;
    if (!more.length) return (await import("./import-matrix.js")).importMatrix(path, options, io);
    io.err("a matrix is one file at a time [one-file]");
    return 2;
  }
  if (format !== "genius" && format !== "geniusweb" && format !== "negmas") {
    io.err(`no importer for "${format}"; there is one for genius, geniusweb, negmas and matrix [unknown-format]`);
    return 2;
  }
  if (options.levels !== undefined && !(options.levels >= 2 && options.levels <= 1000)) {
    io.err("--levels takes 2 to 1000 [bad-levels]");
    return 2;
  }
  const imported = await importFiles(format, paths, options, io);
  if (!imported) return 1;
  const { text, report } = talksFileOf(imported);
  const parsed = parseTalks(text);
  if (!parsed.ok) {
    io.err("these talks do not fit into a talks file; `detente deals` reads the same files directly [does-not-fit]");
    sayProblems(options.output ?? "-", parsed.problems, io);
    return 1;
  }
  if (options.output) await io.write(options.output, text);
  if (options.json) {
    const file = options.output ? { file: options.output } : { text };
    io.out(JSON.stringify({ ...file, ...sizes(imported), report }, null, 2));
    return 0;
  }
  if (!options.output) io.out(text);
  const say = options.output ? io.out : io.err;
  if (options.output) say(`${options.output}: ${imported.parties.length} parties, ${imported.issues.length} issues`);
  for (const line of report) say(reported(line));
  return 0;
}

/**
 * Reads the files of a format, found from the files where it is not named.
 *
 * @returns null when there are problems; they have been printed then
 * @throws CommanderError (misuse) where the user has to say which files are meant
 */
export async function importFiles(
  format: Format | undefined,
  paths: readonly string[],
  options: ImportOptions,
  io: Io,
): Promise<Imported | null> {
  const { profiles } = options;
  const picked = await pickFiles(paths, { ...(format ? { format } : {}), ...(profiles ? { profiles } : {}) }, io);
  if (!picked) return null;
  const result = read(picked, options);
  if (result.ok) return { ...result.value, report: [...picked.report, ...result.value.report] };
  for (const problem of result.problems) io.err(placed(problem));
  return null;
}

function read({ format, domain, profiles }: Picked, options: ImportOptions): Import<Imported> {
  const levels = options.levels === undefined ? {} : { levels: options.levels };
  switch (format) {
    case "genius":
      return importGenius(domain, profiles, { semantics: options.semantics, ...levels });
    case "geniusweb":
      return importGeniusWeb(domain, profiles);
    case "negmas":
      return importNegmas([domain, ...profiles], { ...levels, raw: options.semantics === "negmas" });
    default:
      return format satisfies never;
  }
}

const placed = (problem: FileProblem): string => `${problem.file}:${show(problem)}`;

const reported = ({ text, count, place }: ReportLine): string =>
  `note: ${text}${count > 1 ? ` (${count} times)` : ""}${place ? ` at ${place}` : ""}`;

const sizes = ({ issues, parties, scale }: Imported) => ({
  scale,
  parties: parties.map(({ name }) => name),
  issues: issues.map(({ name, options }) => ({ name, options: options.length })),
});
