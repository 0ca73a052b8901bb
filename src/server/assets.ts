import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { gzipSync } from "node:zlib";

/** The built pages: every file in memory, so that a path can only name one of them. */
export interface Assets {
  /** By path: `/assets/main-3f2a.js`. */
  readonly files: ReadonlyMap<string, Asset>;
  /** What the shell links to, as paths. */
  readonly script: string;
  readonly styles: readonly string[];
  readonly fonts: readonly string[];
}

export interface Asset {
  readonly type: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Absent where it would not be smaller. */
  readonly gzip?: Uint8Array<ArrayBuffer>;
}

/**
 * Reads what `vite build` wrote.
 *
 * @param dir the build's folder; must hold `.vite/manifest.json`
 * @throws when the pages have not been built
 */
export async function readAssets(dir: string): Promise<Assets> {
  const manifest = JSON.parse(await readFile(join(dir, ".vite", "manifest.json"), "utf8")) as Record<
    string,
    ManifestEntry
  >;
  const entry = Object.values(manifest).find((chunk) => chunk.isEntry);
  if (!entry) throw new Error(`expected an entry in the manifest of ${dir}, got none`);
  const files = new Map<string, Asset>();
  for (const name of await readdir(join(dir, "assets"))) {
    const type = types[extname(name)];
    if (type) files.set(`/assets/${name}`, asset(type, Uint8Array.from(await readFile(join(dir, "assets", name)))));
  }
  return {
    files,
    script: `/${entry.file}`,
    styles: (entry.css ?? []).map((file) => `/${file}`),
    fonts: [...files.keys()].filter((path) => path.endsWith(".woff2")),
  };
}

interface ManifestEntry {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly css?: readonly string[];
}

/** Kinds of file that are served; anything else in the folder is not. */
const types: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".woff2": "font/woff2",
  ".svg": "image/svg+xml",
};

function asset(type: string, bytes: Uint8Array<ArrayBuffer>): Asset {
  if (!type.startsWith("text/")) return { type, bytes };
  const gzip = Uint8Array.from(gzipSync(bytes, { level: 9 }));
  return gzip.length < bytes.length ? { type, bytes, gzip } : { type, bytes };
}
