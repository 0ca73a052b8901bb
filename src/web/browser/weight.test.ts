import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { expect, inject, test } from "vitest";

const folder = inject("shippedPages");

interface Chunk {
  readonly file: string;
  readonly isEntry?: boolean;
  readonly isDynamicEntry?: boolean;
  readonly imports?: readonly string[];
  readonly dynamicImports?: readonly string[];
}

type Manifest = Record<string, Chunk>;
const readManifest = async () => JSON.parse(await readFile(join(folder, ".vite/manifest.json"), "utf8")) as Manifest;

/** The scripts that a browser fetches for a module: its own and all that they import at once. */
function scriptsOf(manifest: Manifest, names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const files = new Set<string>();
  const add = (name: string) => {
    if (seen.has(name)) return;
    seen.add(name);
    files.add(manifest[name]!.file);
    manifest[name]!.imports?.forEach(add);
  };
  names.forEach(add);
  return files;
}

async function weight(files: Iterable<string>): Promise<number> {
  let bytes = 0;
  for (const file of files) bytes += gzipSync(await readFile(join(folder, file))).length;
  return bytes;
}

test("[WB1] the scripts of the first page weigh 150 KB compressed at most, and the engine comes only when asked", async () => {
  const first = scriptsOf(await readManifest(), ["main.tsx", "App.tsx"]);
  expect(await weight(first)).toBeLessThanOrEqual(150 * 1024);
  const worker = (await readdir(join(folder, "assets"))).filter((name) => name.startsWith("engine.worker"));
  expect(worker).toHaveLength(1);
  expect([...first]).not.toContain(`assets/${worker[0]}`);
});

test("[FP60] the scripts that any page fetches when it opens weigh 200 KB compressed at most, the editor's too", async () => {
  const manifest = await readManifest();
  const pages = Object.keys(manifest).filter((name) => /(^App|Page|PageView)\.tsx$/.test(name));
  expect(pages).toEqual(expect.arrayContaining(["file/FilePage.tsx", "stability/StabilityPageView.tsx"]));
  for (const page of pages) {
    // A page's own view comes after the frame that all pages about the talks share.
    const first = page.endsWith("PageView.tsx") ? ["main.tsx", "App.tsx"] : ["main.tsx"];
    const kilobytes = Math.round((await weight(scriptsOf(manifest, [...first, page]))) / 1024);
    expect([page, kilobytes, kilobytes <= 200]).toEqual([page, kilobytes, true]);
  }
});

test("[FW8] the file page's scripts weigh 200 KB compressed at most with forms, completion, search, menu and merging all opened", async () => {
  const manifest = await readManifest();
  const opened = ["FilePage.tsx", "proposals.ts", "FileMenuPanel.tsx", "Difference.tsx", "merge.ts"];
  const all = scriptsOf(manifest, ["main.tsx", "forms/Forms.tsx", ...opened.map((name) => `file/${name}`)]);
  const kilobytes = (await weight(all)) / 1024;
  expect(kilobytes).toBeLessThanOrEqual(200);
  // What comes later is named above; anything else that the page brings in later would go uncounted.
  const later = new Set(scriptsReached(manifest, "file/FilePage.tsx"));
  const counted = new Set([...all, ...scriptsOf(manifest, Object.keys(manifest).filter(onlyWhenAsked))]);
  expect([...later].filter((file) => !counted.has(file))).toEqual([]);
});

test("[FP63] the scripts of Stability with its editor and of Phases with writing weigh 200 KB compressed at most, Persian words and help opened too", async () => {
  const manifest = await readManifest();
  const asked = Object.keys(manifest).filter(onlyWhenAsked);
  const opened = {
    "stability/StabilityPageView.tsx": ["stability/editor/ConflictEditor.tsx"],
    "phases/PhasesPageView.tsx": ["phases/write/WriteDraft.tsx", "phases/write/WriteOrder.tsx"],
  };
  for (const [page, parts] of Object.entries(opened)) {
    const all = scriptsOf(manifest, ["main.tsx", "App.tsx", page, ...parts, ...asked]);
    const kilobytes = Math.round((await weight(all)) / 1024);
    expect([page, kilobytes, kilobytes <= 200]).toEqual([page, kilobytes, true]);
  }
});

/** Persian words for problems, which come with the first problem said in Persian, and what the help sheet tells, which comes with it. */
const onlyWhenAsked = (name: string): boolean => /problem-words|^help\/HelpContent/.test(name);

/** All scripts that a module may come to fetch, now or later. */
function scriptsReached(manifest: Manifest, start: string): string[] {
  const seen = new Set<string>();
  const add = (name: string) => {
    if (seen.has(name) || !manifest[name]!.file.endsWith(".js")) return;
    seen.add(name);
    // The first script leads to every page.
    for (const next of [...(manifest[name]!.imports ?? []), ...(manifest[name]!.dynamicImports ?? [])])
      if (name !== "main.tsx") add(next);
  };
  add(start);
  return [...seen].map((name) => manifest[name]!.file);
}

test("[WB2] the build brings only fonts with the letters that are needed, as files, and no HTML of its own", async () => {
  const names = await readdir(join(folder, "assets"));
  const fonts = names.filter((name) => name.endsWith(".woff2")).map((name) => name.replace(/-[\w-]{8}\.woff2$/, ""));
  expect(fonts.sort()).toEqual([
    "inter-latin-wght-normal",
    "source-serif-4-latin-wght-normal",
    "vazirmatn-arabic-wght-normal",
    "vazirmatn-latin-wght-normal",
  ]);
  expect((await readdir(folder, { recursive: true })).filter((name) => name.endsWith(".html"))).toEqual([]);
  const style = await readFile(join(folder, "assets", names.find((name) => name.endsWith(".css"))!), "utf8");
  expect(style).not.toMatch(/url\(["']?(data:|https?:|\/\/)/);
});
