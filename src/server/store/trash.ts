import { randomBytes } from "node:crypto";
import path from "node:path";
import type { TrashedFile } from "../../brief/wire-files.js";
import type { StoreFs } from "./fs.js";
import { codeOf, createFile, moveFile } from "./write.js";

/**
 * Deleted files: a folder `.trash` with one folder for each, named by when it was deleted. Files from elsewhere have a note beside
 * them that says where from.
 */
export interface Trash {
  /** Newest first. */
  list(): Promise<TrashedFile[]>;
  /** @returns the id by which it is brought back */
  put(file: string, name: string, from?: string): Promise<string>;
  /** The file, its name and, where it came from elsewhere, where that was; undefined when there is none of that id. */
  find(id: string): Promise<{ readonly file: string; readonly name: string; readonly from?: string } | undefined>;
  /** Takes the emptied folder away. */
  forget(id: string): Promise<void>;
}

/** @param now the time, for ids and order */
export function trashIn(fs: StoreFs, folder: string, now: () => Date): Trash {
  const root = path.join(folder, ".trash");

  async function find(id: string) {
    if (!isId(id)) return undefined;
    const names = await namesIn(fs, path.join(root, id));
    const name = names.find((each) => each !== fromNote);
    if (name === undefined) return undefined;
    const file = path.join(root, id, name);
    if (!names.includes(fromNote)) return { file, name };
    return { file, name, from: await readText(fs, path.join(root, id, fromNote)) };
  }

  return {
    async list() {
      const found: TrashedFile[] = [];
      for (const id of (await namesIn(fs, root)).filter(isId).sort().reverse()) {
        const entry = await find(id);
        if (entry) found.push({ id, name: entry.name, deleted: timeOf(id) });
      }
      return found;
    },
    async put(file, name, from) {
      const id = `${now().toISOString().replace(/[-:.]/g, "")}-${randomBytes(4).toString("hex")}`;
      const place = path.join(root, id);
      await fs.mkdir(place, { recursive: true });
      if (from !== undefined) await createFile(fs, path.join(place, fromNote), new TextEncoder().encode(from));
      try {
        await moveFile(fs, file, path.join(place, name));
      } catch (error) {
        await clear(fs, place);
        throw error;
      }
      return id;
    },
    find,
    forget: (id) => clear(fs, path.join(root, id)),
  };
}

const fromNote = ".from";

const isId = (id: string) => /^\d{8}T\d{9}Z-[0-9a-f]{8}$/.test(id);

const timeOf = (id: string) =>
  id.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)(\d{3})Z.*$/, "$1-$2-$3T$4:$5:$6.$7Z");

async function namesIn(fs: StoreFs, folder: string): Promise<string[]> {
  try {
    return await fs.readdir(folder);
  } catch (error) {
    if (codeOf(error) === "ENOENT" || codeOf(error) === "ENOTDIR") return [];
    throw error;
  }
}

async function readText(fs: StoreFs, file: string): Promise<string> {
  const handle = await fs.open(file, "r");
  try {
    return await handle.readFile("utf8");
  } finally {
    await handle.close();
  }
}

/** Takes a folder of the trash away once no file is in it. */
async function clear(fs: StoreFs, place: string): Promise<void> {
  const left = await namesIn(fs, place);
  if (left.some((name) => name !== fromNote)) return;
  for (const name of left) await fs.unlink(path.join(place, name));
  await fs.rmdir(place).catch(() => undefined);
}
