/** Once for all browser tests: the pages as they are developed and as people get them, and one browser that all files share. */
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { build } from "vite";
import type { TestProject } from "vitest/node";

declare module "vitest" {
  interface ProvidedContext {
    /** Folder of the pages built with React's development checks, so that its warnings are heard. */
    readonly checkedPages: string;
    /** Folder of the pages as people get them: times and weights are measured on these. */
    readonly shippedPages: string;
    /** Where the shared browser listens. */
    readonly browserEndpoint: string;
  }
}

/** @returns what ends the browser and removes the pages */
export async function setup({ provide }: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), "detente-pages-"));
  provide("checkedPages", await pagesBuilt(folder, "test"));
  provide("shippedPages", await pagesBuilt(folder, "production"));
  const browser = await chromium.launchServer({
    executablePath: process.env["CHROME_PATH"] ?? "/usr/bin/chromium",
    args: ["--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync"],
  });
  provide("browserEndpoint", browser.wsEndpoint());
  return async () => {
    await browser.close();
    await rm(folder, { recursive: true });
  };
}

async function pagesBuilt(folder: string, mode: "test" | "production"): Promise<string> {
  const outDir = join(folder, mode);
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = mode;
  await build({ build: { outDir }, logLevel: "error" });
  process.env["NODE_ENV"] = before;
  return outDir;
}
