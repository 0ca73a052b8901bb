/** The files an import works on: folders opened, other files left out by name, the domain found, profiles picked. */
import { CommanderError } from "commander";
import { gate } from "../talks/gate.js";
import { skippedByName } from "../talks/import/genius.js";
import { type ImportFile, type ReportLine, stem } from "../talks/import/imported.js";
import type { Io } from "./io.js";
import { show } from "./load.js";

export type Format = "genius" | "geniusweb" | "negmas";

export interface Picked {
  readonly format: Format;
  readonly domain: ImportFile;
  readonly profiles: readonly ImportFile[];
  readonly report: readonly ReportLine[];
}

/** More profiles than this are alternatives to choose from, not parties: they are listed, and the user picks. */
const mostUnasked = 5;

/**
 * @param paths files, or folders whose XML, JSON and YAML files are meant
 * @param wanted profiles by file name without ending, in the order wanted
 * @returns null when a file cannot be read as text; that has been said then
 * @throws CommanderError where the user has to say which files are meant
 */
export async function pickFiles(
  paths: readonly string[],
  options: { readonly format?: Format; readonly profiles?: readonly string[] },
  io: Io,
): Promise<Picked | null> {
  const report: ReportLine[] = [];
  const found = await opened(paths, io);
  for (const path of found.filter(skippedByName))
    report.push({ code: "skipped", text: `${path} is left out by its name`, count: 1 });
  const files: ImportFile[] = [];
  for (const path of found.filter((one) => !skippedByName(one))) {
    const file = await decoded(path, report, io);
    if (!file) return null;
    // A folder may hold what an earlier import wrote.
    if (/^\s*(?:\{\s*)?"?detente"?\s*:/m.test(file.text.slice(0, 2000)) && !paths.includes(path))
      report.push({ code: "skipped", text: `${path} is a talks file and is left out`, count: 1 });
    else files.push(file);
  }
  if (!files.length) throw misuse("no file is left to read", "no-files", io);
  const domain = domainOf(files, io);
  if (domain !== files[0] && paths.length > 1)
    report.push({ code: "domain-found", text: `${domain.name} is the domain`, count: 1 });
  const rest = files.filter((file) => file !== domain);
  const profiles = options.profiles ? chosen(rest, options.profiles, io) : rest;
  if (profiles.length > mostUnasked && !options.profiles) {
    const names = profiles.map(({ name }) => stem(name));
    const example = names.slice(0, 2).join(",");
    throw misuse(
      `there are ${names.length} profiles: ${names.join(", ")}; say which are the parties: --profiles ${example}`,
      "too-many-profiles",
      io,
    );
  }
  if (profiles.length < rest.length || found.length !== paths.length) {
    const names = profiles.map(({ name }) => stem(name)).join(", ");
    report.push({
      code: "profiles",
      text: `${profiles.length} of ${rest.length} profiles are read: ${names}`,
      count: 1,
    });
  }
  return { format: options.format ?? guess(domain), domain, profiles, report };
}

/** The files of folders in natural order (2 before 10); other paths as they are. */
async function opened(paths: readonly string[], io: Io): Promise<string[]> {
  const found: string[] = [];
  for (const path of paths) {
    const names = await io.list?.(path);
    if (!names) found.push(path);
    else {
      const read = names.filter((name) => /\.(xml|json|ya?ml)$/i.test(name)).sort(naturally);
      found.push(...read.map((name) => `${path.replace(/\/$/, "")}/${name}`));
    }
  }
  return found;
}

function naturally(a: string, b: string): number {
  const [x, y] = [a, b].map((name) => name.split(/(\d+)/));
  for (let i = 0; i < Math.min(x.length, y.length); i++) {
    const order = i % 2 ? Number(x[i]) - Number(y[i]) : 0;
    if (order) return order;
    if (x[i] !== y[i]) return x[i] < y[i] ? -1 : 1;
  }
  return x.length - y.length;
}

/** UTF-8, UTF-16 with its mark, or the Latin encoding that an XML declaration names. */
async function decoded(path: string, report: ReportLine[], io: Io): Promise<ImportFile | null> {
  const bytes = await io.read(path);
  const encodings = ["utf-8"];
  if (bytes[0] === 0xff && bytes[1] === 0xfe) encodings.push("utf-16le");
  const head = String.fromCharCode(...bytes.subarray(0, 100));
  if (/^<\?xml[^>]*encoding=["'](iso-8859-1|windows-1252|latin1)["']/i.test(head)) encodings.push("windows-1252");
  for (const encoding of encodings) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
      if (encoding !== "utf-8") report.push({ code: "encoding", text: `${path} is read as ${encoding}`, count: 1 });
      return { name: path, text };
    } catch {
      // Not that encoding: the next one, or the problem below.
    }
  }
  const gated = gate(bytes);
  if (!gated.ok) io.err(`${path}:${show(gated.problem)}`);
  return null;
}

/** The file that holds the issues and no party's values; the first where none or several look like it. */
function domainOf(files: readonly ImportFile[], io: Io): ImportFile {
  if (looksLikeDomain(files[0])) return files[0];
  const domains = files.filter(looksLikeDomain);
  if (domains.length > 1) {
    const names = domains.map(({ name }) => name).join(", ");
    throw misuse(`several files look like the domain: ${names}; name it first, then the profiles`, "two-domains", io);
  }
  return domains[0] ?? files[0];
}

function looksLikeDomain({ text }: ImportFile): boolean {
  if (/<negotiation_template[\s/>]/.test(text)) return true;
  if (text.includes('"issuesValues"')) return !/"\w+UtilitySpace"/.test(text);
  return /^\s*[{"']*\s*"?type"?\s*:\s*["']?[\w.]*OutcomeSpace/im.test(text);
}

function guess({ name, text }: ImportFile): Format {
  if (/^\uFEFF?\s*</.test(text)) return "genius";
  return /\.json$/i.test(name) && text.includes('"issuesValues"') ? "geniusweb" : "negmas";
}

function chosen(files: readonly ImportFile[], names: readonly string[], io: Io): readonly ImportFile[] {
  const found = names.map((name) => files.find((file) => stem(file.name) === name));
  if (found.every((file) => file !== undefined)) return found;
  const missing = names.filter((_, k) => !found[k]).map((name) => `"${name}"`);
  const there = files.map(({ name }) => stem(name));
  throw misuse(`no profile ${missing.join(", ")}; there are ${there.join(", ")}`, "unknown-profile", io);
}

/** Says it and ends the command with the status of misuse. */
function misuse(message: string, code: string, io: Io): CommanderError {
  io.err(`${message} [${code}]`);
  return new CommanderError(2, code, message);
}
