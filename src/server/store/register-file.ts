/** The register of forecasts on disk: lines are added at its end and never changed, by one process at a time. */
import path from "node:path";
import { isTorn } from "../../talks/json-lines.js";
import { nodeFs, type StoreFs } from "./fs.js";
import { type Holder, putNote } from "./note.js";
import { codeOf, settle } from "./write.js";

export type Appended =
  /** @member aside where the torn end of an earlier write was put; null where there was none */
  { readonly ok: true; readonly aside: string | null } | { readonly ok: false; readonly holder: Holder | null };

export interface AppendOptions {
  readonly fs?: StoreFs;
  /** How long to wait for somebody who is writing, milliseconds. */
  readonly patience?: number;
}

/**
 * Adds a line, made from what stands there by then.
 *
 * A note beside the register keeps others out from before it is read until the line is on the disk. Where a machine stopped while it
 * wrote, the cut-off end is moved to `….torn` beside it, as it is, before anything is added: it is noticed, and not lost. A line that
 * cannot be written as a whole is taken back.
 *
 * @param made the line with its end; null to add nothing (`ok` is then false, without a holder)
 */
export async function appendLine(
  file: string,
  made: (text: string) => string | null,
  { fs = nodeFs, patience = 3000 }: AppendOptions = {},
): Promise<Appended> {
  const noted = await patient(path.join(path.dirname(file), `.${path.basename(file)}.lock`), patience);
  if (!noted.ok) return noted;
  try {
    const { bytes, aside } = await mended(fs, file);
    const line = made(bytes.toString("utf8"));
    if (line === null) return { ok: false, holder: null };
    const ended = bytes.length === 0 || bytes.at(-1) === newline;
    await added(fs, file, Buffer.from(ended ? line : `\n${line}`));
    return { ok: true, aside };
  } finally {
    await noted.note?.remove();
  }
}

const newline = 0x0a;
const pause = 20;

/** Tries again while somebody else is writing, which takes milliseconds. */
async function patient(note: string, patience: number): ReturnType<typeof putNote> {
  for (let waited = 0; ; waited += pause) {
    const noted = await putNote(note);
    if (noted.ok || waited >= patience) return noted;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

/** What stands in the file, after a torn end of it has been moved beside it. */
async function mended(fs: StoreFs, file: string): Promise<{ readonly bytes: Buffer; readonly aside: string | null }> {
  const handle = await fs.open(file, "r+").catch((error) => {
    if (codeOf(error) === "ENOENT") return undefined;
    throw error;
  });
  if (!handle) return { bytes: Buffer.alloc(0), aside: null };
  try {
    const bytes = await handle.readFile();
    const whole = bytes.lastIndexOf(newline) + 1;
    const tail = bytes.subarray(whole);
    if (!isTorn(tail.toString("utf8"))) return { bytes, aside: null };
    const aside = `${file}.torn`;
    // Beside it first: stopped in between, it is in both places, and in one of them the next time.
    await added(fs, aside, Buffer.concat([tail, Buffer.of(newline)]));
    await handle.truncate(whole);
    await handle.sync();
    return { bytes: bytes.subarray(0, whole), aside };
  } finally {
    await handle.close();
  }
}

/** Bytes at the end of a file, on the disk; none of them where that fails. */
async function added(fs: StoreFs, file: string, bytes: Buffer): Promise<void> {
  const handle = await fs.open(file, "a");
  try {
    const { size } = await handle.stat();
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } catch (error) {
      await handle.truncate(size).catch(() => undefined);
      throw error;
    }
    if (size === 0) await settle(fs, path.dirname(file));
  } finally {
    await handle.close();
  }
}
