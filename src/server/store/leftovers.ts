import * as fs from "node:fs/promises";
import path from "node:path";
import { isFreshName } from "./write.js";

/**
 * Takes away what a killed process was writing when it went: hidden files under names that only this store makes, in the folder and
 * among the deleted files. None of them is the only copy of anything: a save that was not answered is still a draft in its window.
 * Only for whoever holds the folder (hold.ts).
 *
 * @returns what was taken away, as paths within the folder
 */
export async function leftoversCleared(folder: string): Promise<readonly string[]> {
  const trash = (await namesIn(path.join(folder, ".trash"))).map((name) => path.join(".trash", name));
  const cleared: string[] = [];
  for (const within of ["", ...trash])
    for (const name of (await namesIn(path.join(folder, within))).filter(isFreshName)) {
      const file = path.join(folder, within, name);
      const isFile = await fs.lstat(file).then(
        (found) => found.isFile(),
        () => false,
      );
      if (!isFile) continue;
      await fs.unlink(file).catch(() => undefined);
      cleared.push(path.join(within, name));
    }
  return cleared.sort();
}

const namesIn = (folder: string): Promise<string[]> => fs.readdir(folder).catch(() => []);
