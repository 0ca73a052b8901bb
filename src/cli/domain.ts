/** What `deals` and `why` work on: a talks file, or another tool's domain with its profiles. */
import { type Compiled, compile } from "../engine/compile.js";
import type { Talks } from "../talks/model.js";
import type { Io } from "./io.js";
import { load } from "./load.js";

export interface DomainOptions {
  readonly asOf?: string;
  readonly semantics: "genius" | "negmas";
  readonly profiles?: readonly string[];
  readonly ignoreWalkAway?: boolean;
  readonly believedBy?: string;
}

export interface OpenedDomain {
  readonly talks: Talks;
  readonly asOf: string;
  readonly scale: "points" | "raw";
  readonly compiled: Extract<Compiled, { ok: true }>;
}

/** @returns null when there are problems; they have been printed then */
export async function openDomain(
  paths: readonly string[],
  options: DomainOptions,
  io: Io,
): Promise<OpenedDomain | null> {
  const [first] = paths;
  const foreign = paths.length > 1 || /\.xml$/i.test(first) || Boolean(await io.list?.(first));
  const opened = foreign ? await readForeign(paths, options, io) : await readOwn(first, options, io);
  if (!opened) return null;
  const { talks, asOf, scale } = opened;
  if (options.believedBy !== undefined && !talks.parties.some(({ id }) => id === options.believedBy)) {
    io.err(
      `no party "${options.believedBy}"; there are ${talks.parties.map(({ id }) => id).join(", ")} [unknown-party]`,
    );
    return null;
  }
  const compiled = compile(talks, {
    ...(options.ignoreWalkAway ? { ignoreWalkAway: true } : {}),
    ...(options.believedBy === undefined ? {} : { believedBy: options.believedBy }),
  });
  if (!compiled.ok) {
    for (const { code, message, hint, path } of compiled.problems) {
      io.err(`${first}: ${path?.length ? `${path.join(".")}: ` : ""}${message}${hint ? `; ${hint}` : ""} [${code}]`);
    }
    return null;
  }
  return { talks, asOf, scale, compiled };
}

type Opened = Omit<OpenedDomain, "compiled">;

async function readOwn(path: string, options: DomainOptions, io: Io): Promise<Opened | null> {
  const loaded = await load(path, options, io);
  return loaded && { ...loaded, scale: "points" };
}

async function readForeign(paths: readonly string[], options: DomainOptions, io: Io): Promise<Opened | null> {
  const [{ importFiles }, { talksOf }] = await Promise.all([
    import("./import.js"),
    import("../talks/import/talks-of.js"),
  ]);
  const imported = await importFiles(undefined, paths, options, io);
  if (!imported) return null;
  for (const line of imported.report) io.err(`note: ${line.text}${line.count > 1 ? ` (${line.count} times)` : ""}`);
  return { talks: talksOf(imported), asOf: "", scale: imported.scale };
}
