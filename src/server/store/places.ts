import path from "node:path";
import type { StoreFs } from "./fs.js";
import { freeName, isSafeName, safeNameNear } from "./names.js";
import { refused, type Stored, stored } from "./refusals.js";
import { codeOf } from "./write.js";

/** Where a file of the desk lies. */
export interface Place {
  readonly name: string;
  /** The file itself: what it is a link to, where it is one. */
  readonly file: string;
  /** What stands in the folder: the link, where it is one. */
  readonly entry: string;
  readonly inPlace: boolean;
}

/** The files of a desk by name: those in its folder, and those named when it was started. */
export interface Places {
  /** By name, files from elsewhere first, in the order in which they were named. */
  all(): Promise<Place[]>;
  find(name: string): Promise<Stored<Place>>;
  /** Where a new file of the folder would lie; the folder is made where it is missing. */
  fresh(name: string): Promise<string>;
}

/**
 * Only what the folder lists can be found, so that no name leads out of it; a link is followed to a file within the folder and
 * no further.
 *
 * @param elsewhere paths of files that stay where they are; one that lies in the folder is the folder's own
 */
export async function placesOf(fs: StoreFs, folder: string, elsewhere: readonly string[]): Promise<Places> {
  const outside = new Map<string, string>();
  const start = await rootNow();
  const listedAtStart = new Set(await entriesOf(start));
  for (const each of elsewhere) {
    const real = await fs.realpath(each).catch(() => path.resolve(each));
    if (path.dirname(real) === start && isSafeName(path.basename(real))) continue;
    if ([...outside.values()].includes(real)) continue;
    const base = path.basename(each);
    const name = isSafeName(base) ? base : safeNameNear(base);
    outside.set(
      freeName(name, (taken) => outside.has(taken) || listedAtStart.has(taken)),
      real,
    );
  }

  const inPlace = (name: string, file: string): Place => ({ name, file, entry: file, inPlace: true });

  /** The folder itself, where it is a link; it may be made only later. */
  async function rootNow(): Promise<string> {
    return fs.realpath(folder).catch((error) => {
      if (codeOf(error) !== "ENOENT") throw error;
      return path.resolve(folder);
    });
  }

  async function entriesOf(root: string): Promise<string[]> {
    return fs.readdir(root).catch((error) => {
      if (codeOf(error) !== "ENOENT") throw error;
      return [];
    });
  }

  async function inFolder(root: string, entry: string): Promise<Stored<Place>> {
    const full = path.join(root, entry);
    const real = await fs.realpath(full);
    if (path.dirname(real) !== root) return refused("link-outside");
    if (!(await fs.stat(real)).isFile()) return refused("no-such-file");
    return stored({ name: entry.normalize("NFC"), file: real, entry: full, inPlace: false });
  }

  return {
    async all() {
      const found = [...outside].map(([name, file]) => inPlace(name, file));
      const root = await rootNow();
      const entries = await entriesOf(root);
      for (const entry of entries.filter((each) => isSafeName(each.normalize("NFC"))).sort()) {
        if (outside.has(entry)) continue;
        // A file may go while the folder is looked through.
        const place = await inFolder(root, entry).catch(ifMissing);
        if (place.ok) found.push(place.value);
      }
      return found;
    },
    async find(name) {
      const file = outside.get(name);
      if (file !== undefined) return stored(inPlace(name, file));
      if (!isSafeName(name)) return refused("bad-name");
      const root = await rootNow();
      const entry = (await entriesOf(root)).find((each) => each.normalize("NFC") === name);
      return entry === undefined ? refused("no-such-file") : inFolder(root, entry).catch(ifMissing);
    },
    async fresh(name) {
      await fs.mkdir(folder, { recursive: true });
      return path.join(await rootNow(), name);
    },
  };
}

function ifMissing(error: unknown) {
  if (codeOf(error) === "ENOENT" || codeOf(error) === "ELOOP") return refused("no-such-file");
  throw error;
}
