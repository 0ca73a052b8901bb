import * as fs from "node:fs/promises";

/** What the store asks of a file system; tests hand in one that breaks where they want. */
export type StoreFs = Pick<
  typeof fs,
  "open" | "rename" | "link" | "unlink" | "mkdir" | "readdir" | "lstat" | "stat" | "realpath" | "rmdir" | "copyFile"
>;

export const nodeFs: StoreFs = fs;
