/** `detente serve`: the workbench on this machine, bound to loopback. */
import { readdir } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { analyse } from "../brief/analyse.js";
import type { Analysed } from "../brief/analysed.js";
import { todayPage } from "../brief/today.js";
import type { Desk } from "../server/desk.js";
import { startServer } from "../server/start.js";
import { parseTalks } from "../talks/parse.js";
import type { Io, Status } from "./io.js";
import { cut } from "./load.js";

export interface ServeCommand {
  readonly port: number;
  readonly data: string;
  readonly database?: string;
}

const pages = fileURLToPath(new URL("../web-app", import.meta.url));

/** Runs until the process is told to stop. */
export async function serve(files: readonly string[], options: ServeCommand, io: Io): Promise<Status> {
  if (options.database !== undefined) {
    io.err("--database comes with the room; the desk keeps its files in a folder [not-yet]");
    return 2;
  }
  if (files.length > 1) {
    io.err("this version opens one talks file at a time [one-file]");
    return 2;
  }
  const file = files[0] ?? (await firstIn(options.data));
  if (!file) {
    io.err(`name a talks file, or put one into ${options.data} [no-file]`);
    return 2;
  }
  const server = await startServer({ port: options.port, file, pages, desk, log: (line) => io.err(line) });
  io.out(`Détente is open at ${server.url}`);
  await stopped();
  await server.close();
  return 0;
}

/** What the desk can say about a talks file. */
export const desk: Desk<Analysed> = {
  analyse(input, asOf) {
    const parsed = parseTalks(input);
    if (!parsed.ok) return parsed;
    const loaded = cut(parsed.value, asOf);
    return { ok: true, value: analyse(loaded.talks, loaded.asOf) };
  },
  talks: ({ talks }) => talks,
  pages: { today: todayPage },
};

async function firstIn(folder: string): Promise<string | undefined> {
  const names = await readdir(folder).catch(() => []);
  const [first] = names.filter((name) => /\.ya?ml$/.test(name)).sort();
  return first && path.join(folder, first);
}

const stopped = () =>
  new Promise<void>((resolve) => {
    process.once("SIGINT", () => resolve());
    process.once("SIGTERM", () => resolve());
  });
