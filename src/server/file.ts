import { createHash } from "node:crypto";
import { open, stat } from "node:fs/promises";
import type { Parsed } from "../talks/model.js";
import type { FileContent } from "./desk.js";

/**
 * A file that is read again when it changes on disk: each call looks at its time and size, and reads only if they differ.
 *
 * Reads one byte more than the limit at most, so that whoever parses can refuse a file that is too long. A file that is not there
 * or cannot be read is a problem like any other.
 */
export function watchedFile(path: string): () => Promise<Parsed<FileContent>> {
  let seen: string | undefined;
  let content: FileContent | undefined;
  return async () => {
    try {
      const { mtimeMs, size, ino } = await stat(path);
      const now = `${mtimeMs} ${size} ${ino}`;
      if (content === undefined || now !== seen) {
        const bytes = await firstBytes(path, fileLimit + 1);
        content = { bytes, key: createHash("sha256").update(bytes).digest("hex") };
        seen = now;
      }
      return { ok: true, value: content };
    } catch (error) {
      seen = undefined;
      return { ok: false, problems: [unreadable(error)] };
    }
  };
}

/** Bytes of a talks file at most. */
export const fileLimit = 1024 * 1024;

/** The first bytes of a file; all of it where it has no more. */
export async function firstBytes(path: string, most: number, opened: typeof open = open): Promise<Uint8Array> {
  const file = await opened(path, "r");
  try {
    const bytes = new Uint8Array(most);
    let filled = 0;
    while (filled < most) {
      const { bytesRead } = await file.read(bytes, filled, most - filled, filled);
      if (bytesRead === 0) break;
      filled += bytesRead;
    }
    return bytes.slice(0, filled);
  } finally {
    await file.close();
  }
}

function unreadable(error: unknown) {
  const code = error instanceof Error && "code" in error ? String(error.code) : "unknown";
  const missing = code === "ENOENT";
  return {
    line: 1,
    column: 1,
    code: missing ? "file-missing" : "file-unreadable",
    message: missing ? "the talks file is no longer there" : `the talks file cannot be read (${code})`,
    hint: missing
      ? "put it back, or start again with another file"
      : "check that it is a file and that you may read it",
  };
}
