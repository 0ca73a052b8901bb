import { readdir, readFile } from "node:fs/promises";
import path from "node:path";
import type { CatalogueCase } from "../../brief/wire-files.js";
import { parseTalks } from "../../talks/parse.js";

/** Cases that a new file can begin from. */
export interface Catalogue {
  list(): Promise<readonly CatalogueCase[]>;
  /** The case's file; undefined when there is none of that id. */
  read(id: string): Promise<Uint8Array | undefined>;
}

/**
 * The cases in a folder: each is a folder with a `talks.yaml`, two below. The list is made once, when it is first asked for.
 * A folder that is not there holds none.
 */
export function catalogueIn(folder: string | undefined): Catalogue {
  let listed: Promise<readonly CatalogueCase[]> | undefined;

  async function look(): Promise<readonly CatalogueCase[]> {
    if (folder === undefined) return [];
    const found: CatalogueCase[] = [];
    for (const group of await folders(folder)) {
      for (const name of await folders(path.join(folder, group))) {
        const id = `${group}/${name}`;
        const bytes = await readFile(path.join(folder, id, "talks.yaml")).catch(() => undefined);
        const talks = bytes && parseTalks(bytes);
        if (talks?.ok) found.push({ id, title: talks.value.title });
      }
    }
    return found;
  }

  const list = () => (listed ??= look());
  return {
    list,
    async read(id) {
      // Only what was listed is read, so that no id leads elsewhere.
      const known = (await list()).some((each) => each.id === id);
      return known ? readFile(path.join(folder!, id, "talks.yaml")) : undefined;
    },
  };
}

async function folders(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
}
