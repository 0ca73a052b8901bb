/** `detente import`: talks from another tool, with a report of what was read differently or left out. */

import { talksFileOf } from "../talks/import/file-of.js";
import { importGenius, skippedByName, stem } from "../talks/import/genius.js";
import { importGeniusWeb } from "../talks/import/geniusweb.js";
import type { FileProblem, Import, Imported, ImportFile, ReportLine } from "../talks/import/imported.js";
import { importNegmas } from "../talks/import/negmas.js";
import type { Io, Status } from "./io.js";
import { show } from "./load.js";

export interface ImportOptions {
  readonly semantics: "genius" | "negmas";
  /** Which profiles, by file name without ending. */
  readonly profiles?: readonly string[];
  readonly levels?: number;
}

type Format = "genius" | "geniusweb" | "negmas";

export async function importTalks(
  format: string,
  paths: readonly string[],
  options: ImportOptions & { output?: string; json?: boolean },
  io: Io,
): Promise<Status> {
  if (format !== "genius" && format !== "geniusweb" && format !== "negmas") {
    io.err(`no importer for "${format}"; there is one for genius, geniusweb and negmas [unknown-format]`);
    return 2;
  }
  const imported = await importFiles(format, paths, options, io);
  if (!imported) return 1;
  const { text, report } = talksFileOf(imported);
  if (options.output) await io.write(options.output, text);
  if (options.json) {
    io.out(
      JSON.stringify(
        { ...(options.output ? { file: options.output } : { text }), ...sizes(imported), report },
        null,
        2,
      ),
    );
    return 0;
  }
  if (!options.output) io.out(text);
  const say = options.output ? io.out : io.err;
  if (options.output) say(`${options.output}: ${imported.parties.length} parties, ${imported.issues.length} issues`);
  for (const line of report) say(reported(line));
  if (!report.length) say("everything was read; nothing was left out");
  return 0;
}

/** Reads the files of a format, found from the files where it is not named. @returns null when there are problems; they have been printed then */
export async function importFiles(
  format: Format | undefined,
  paths: readonly string[],
  options: ImportOptions,
  io: Io,
): Promise<Imported | null> {
  const kept = paths.filter((path) => !skippedByName(path));
  const skipped = paths.filter(skippedByName);
  for (const path of skipped) io.err(`note: ${path} is left out by its name`);
  const files: ImportFile[] = [];
  for (const path of kept) files.push({ name: path, text: new TextDecoder().decode(await io.read(path)) });
  const [domain, ...rest] = files;
  if (!domain) {
    io.err("no file is left to read [no-files]");
    return null;
  }
  const profiles = options.profiles ? chosen(rest, options.profiles, io) : rest;
  if (!profiles) return null;
  const result = read(format ?? guess(domain), domain, profiles, options);
  if (!result.ok) {
    for (const problem of result.problems) io.err(placed(problem));
    return null;
  }
  return result.value;
}

function read(
  format: Format,
  domain: ImportFile,
  profiles: readonly ImportFile[],
  options: ImportOptions,
): Import<Imported> {
  const levels = options.levels === undefined ? {} : { levels: options.levels };
  switch (format) {
    case "genius":
      return importGenius(domain, profiles, { semantics: options.semantics, ...levels });
    case "geniusweb":
      return importGeniusWeb(domain, profiles);
    case "negmas":
      return importNegmas([domain, ...profiles], levels);
    default:
      return format satisfies never;
  }
}

function guess({ name, text }: ImportFile): Format {
  if (/^\uFEFF?\s*</.test(text)) return "genius";
  return /\.json$/i.test(name) && text.includes('"issuesValues"') ? "geniusweb" : "negmas";
}

function chosen(files: readonly ImportFile[], names: readonly string[], io: Io): readonly ImportFile[] | null {
  const found = names.map((name) => files.find((file) => stem(file.name) === name));
  if (found.every((file) => file !== undefined)) return found as ImportFile[];
  const missing = names.filter((_, k) => !found[k]);
  io.err(
    `no profile ${missing.map((name) => `"${name}"`).join(", ")}; there are ${files.map(({ name }) => stem(name)).join(", ")} [unknown-profile]`,
  );
  return null;
}

const placed = (problem: FileProblem): string => `${problem.file}:${show(problem)}`;

const reported = ({ text, count, place }: ReportLine): string =>
  `note: ${text}${count > 1 ? ` (${count} times)` : ""}${place ? ` at ${place}` : ""}`;

const sizes = ({ issues, parties, scale }: Imported) => ({
  scale,
  parties: parties.map(({ name }) => name),
  issues: issues.map(({ name, options }) => ({ name, options: options.length })),
});
