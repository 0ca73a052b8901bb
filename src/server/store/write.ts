import { randomBytes } from "node:crypto";
import path from "node:path";
import type { StoreFs } from "./fs.js";

/**
 * Replaces a file as a whole: readers see the old content or the new, also when the machine stops in between.
 *
 * The new content goes into a file beside it, under a fresh name that nothing can stand at, is brought to the disk, gets the old
 * file's permissions, and takes its place. What fails leaves the old file as it was and nothing beside it.
 *
 * @param file the file itself, not a link to it
 * @param still asked at the last moment; "no" leaves the old file
 */
export async function replaceFile(
  fs: StoreFs,
  file: string,
  bytes: Uint8Array,
  still: () => Promise<boolean>,
): Promise<boolean> {
  const { mode } = await fs.stat(file);
  const fresh = await writeBeside(fs, file, bytes, mode & 0o7777);
  return withoutRest(fs, fresh, async () => {
    if (!(await still())) return false;
    await fs.rename(fresh, file);
    await settle(fs, path.dirname(file));
    return true;
  });
}

/** Makes a file that was not there, as a whole. @returns false when something stands at that name */
export async function createFile(fs: StoreFs, file: string, bytes: Uint8Array): Promise<boolean> {
  const fresh = await writeBeside(fs, file, bytes, 0o644);
  return withoutRest(fs, fresh, async () => {
    const made = await placeNew(fs, fresh, file);
    if (made) await settle(fs, path.dirname(file));
    return made;
  });
}

/** Gives a file another name; never over another file. @returns false when something stands at that name */
export async function moveFile(fs: StoreFs, from: string, to: string): Promise<boolean> {
  if (!(await placeNew(fs, from, to))) return false;
  await fs.unlink(from).catch(ignoreMissing);
  await settle(fs, path.dirname(to));
  if (path.dirname(from) !== path.dirname(to)) await settle(fs, path.dirname(from));
  return true;
}

/** A second name for a file where the system has such, which never replaces anything; else a look and a move. */
async function placeNew(fs: StoreFs, from: string, to: string): Promise<boolean> {
  try {
    await fs.link(from, to);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    if (codeOf(error) === "EXDEV") {
      await fs.copyFile(from, to, exclusive);
      return true;
    }
    if (!["EPERM", "ENOTSUP", "EOPNOTSUPP", "ENOSYS", "EMLINK"].includes(codeOf(error))) throw error;
  }
  const there = await fs.lstat(to).then(
    () => true,
    (error) => {
      if (codeOf(error) !== "ENOENT") throw error;
      return false;
    },
  );
  if (there) return false;
  await fs.rename(from, to);
  return true;
}

/** Whether this is a name that `writeBeside` makes, which stands only while a file is written. */
export const isFreshName = (name: string): boolean => /^\.[\w-]{12}\.tmp$/.test(name);

async function writeBeside(fs: StoreFs, file: string, bytes: Uint8Array, mode: number): Promise<string> {
  const fresh = path.join(path.dirname(file), `.${randomBytes(9).toString("base64url")}.tmp`);
  const handle = await fs.open(fresh, "wx", mode);
  try {
    await handle.writeFile(bytes);
    // What `open` was given went through the process's mask.
    await handle.chmod(mode);
    await handle.sync();
  } catch (error) {
    await handle.close();
    await fs.unlink(fresh).catch(ignoreMissing);
    throw error;
  }
  await handle.close();
  return fresh;
}

async function withoutRest<T>(fs: StoreFs, fresh: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } finally {
    await fs.unlink(fresh).catch(ignoreMissing);
  }
}

/** A name is on the disk when its folder is. Some systems cannot do that for folders, and then need not. */
export async function settle(fs: StoreFs, folder: string): Promise<void> {
  const handle = await fs.open(folder, "r").catch(() => undefined);
  await handle?.sync().catch(() => undefined);
  await handle?.close();
}

const exclusive = 1;

export const codeOf = (error: unknown): string => (error instanceof Error && "code" in error ? String(error.code) : "");

function ignoreMissing(error: unknown) {
  if (codeOf(error) !== "ENOENT") throw error;
}
