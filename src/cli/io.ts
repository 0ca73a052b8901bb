/** What a command may touch; tests pass their own, so no command reads the world directly. */
import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import type { Appended } from "../server/store/register-file.js";

export interface Io {
  /** The bytes of a file; rejects with an `Unreadable`. `-` is standard input. */
  read(path: string): Promise<Uint8Array>;
  write(path: string, data: string | Uint8Array): Promise<void>;
  /** Names in a folder, null for anything else; absent where there are no folders. */
  list?(path: string): Promise<readonly string[] | null>;
  /** Makes a folder where there is none yet. */
  makeFolder?(path: string): Promise<void>;
  /** Adds a line to a file of such lines, made from what stands there by then (server/store/register-file.ts). */
  append?(path: string, made: (text: string) => string | null): Promise<Appended>;
  /** Today as YYYY-MM-DD; absent where nobody asks. */
  today?(): string;
  /** Results. */
  out(text: string): void;
  /** Problems, notes. */
  err(text: string): void;
  /** A line that is overwritten by the next; shown on a terminal only. */
  progress(text: string): void;
  /** Width of the terminal, or 100. */
  readonly columns: number;
}

/** A file that people named and that cannot be read or written. */
export class Unreadable extends Error {}

/** Exit statuses: done, problems in the input, misuse, the result is "none" (only when asked). */
export type Status = 0 | 1 | 2 | 3;

export function processIo(): Io {
  const { stdin, stdout, stderr } = process;
  let shown = false;
  // A reader that has seen enough (`| head`) is no fault.
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
    throw error;
  });
  const clear = () => {
    if (shown) stderr.write("\r\u001b[2K");
    shown = false;
  };
  return {
    read: (path) => (path === "-" ? readAll(stdin) : readFile(path).catch((error) => fail(path, "read", error))),
    write: (path, data) => writeFile(path, data).catch((error) => fail(path, "written", error)),
    list: (path) => readdir(path).catch(() => null),
    makeFolder: (path) =>
      mkdir(path, { recursive: true }).then(
        () => {},
        (error) => fail(path, "made", error),
      ),
    append: async (path, made) => {
      const { appendLine } = await import("../server/store/register-file.js");
      return appendLine(path, made).catch((error) => fail(path, "written", error));
    },
    today: () => new Date().toISOString().slice(0, 10),
    out: (text) => {
      clear();
      stdout.write(text.endsWith("\n") ? text : `${text}\n`);
    },
    err: (text) => {
      clear();
      stderr.write(text.endsWith("\n") ? text : `${text}\n`);
    },
    progress: (text) => {
      if (!stderr.isTTY) return;
      clear();
      stderr.write(text);
      shown = text !== "";
    },
    columns: stdout.columns ?? 100,
  };
}

const reasons: Record<string, string> = {
  ENOENT: "there is no such file",
  EACCES: "it may not be opened",
  EISDIR: "it is a folder",
  ENOTDIR: "a part of the path is not a folder",
};

function fail(path: string, verb: string, error: NodeJS.ErrnoException): never {
  throw new Unreadable(`${path}: cannot be ${verb}: ${reasons[error.code ?? ""] ?? error.message} [unreadable]`);
}

async function readAll(stream: NodeJS.ReadableStream): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks);
}
