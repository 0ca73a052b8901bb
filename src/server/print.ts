/** HTML to PDF by the Chromium of this machine: no network, a profile of its own that goes again, and an end in any case. */
import { type ChildProcess, spawn } from "node:child_process";
import { accessSync, constants, statSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";

/** Nothing on this machine can print. */
export class NoChromium extends Error {}

/** There is a Chromium, and it did not print. */
export class NotPrinted extends Error {}

export interface PrintOptions {
  /** Program to run; absent: the one that `findChromium` finds. */
  readonly chromium?: string;
  readonly timeoutMs?: number;
}

/**
 * The page as it prints, on the paper its own style asks for. The same page gives the same bytes from the same Chromium.
 *
 * @param html one file that needs nothing from outside; scripts in it do not run if its own policy forbids them
 * @throws NoChromium, NotPrinted
 */
export async function printPdf(
  html: string,
  { chromium = findChromium(), timeoutMs = 60_000 }: PrintOptions = {},
): Promise<Uint8Array> {
  if (chromium === undefined) throw new NoChromium("no Chromium on this machine (CHROME_PATH can name one)");
  const folder = await mkdtemp(join(tmpdir(), "detente-print-"));
  try {
    const [page, pdf] = [join(folder, "page.html"), join(folder, "page.pdf")];
    await writeFile(page, html, { mode: 0o600 });
    const child = spawn(chromium, argumentsFor(folder, page, pdf), { stdio: "ignore", detached: true });
    await ended(child, timeoutMs);
    return withoutClock(await readFile(pdf).catch(() => never("it wrote nothing")));
  } finally {
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** The first of CHROME_PATH and the usual names that can be run; undefined when there is none. */
export function findChromium(env: Readonly<Record<string, string | undefined>> = process.env): string | undefined {
  const named = env.CHROME_PATH ? [env.CHROME_PATH] : [];
  const folders = (env.PATH ?? "").split(delimiter).filter(Boolean);
  const found = programs.flatMap((program) => folders.map((folder) => join(folder, program)));
  return [...named, ...found, ...elsewhere].find(canRun);
}

const programs = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
const elsewhere = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

function canRun(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/** Every name of a host leads nowhere, so that even a page that asks gets no answer. */
function argumentsFor(folder: string, page: string, pdf: string): string[] {
  // Chromium refuses to start its sandbox for the superuser.
  const superuser = process.getuid?.() === 0 ? ["--no-sandbox"] : [];
  return [
    "--headless",
    ...superuser,
    `--user-data-dir=${join(folder, "profile")}`,
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-gpu",
    "--disable-dev-shm-usage",
    "--disable-extensions",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--host-resolver-rules=MAP * ~NOTFOUND",
    "--no-pdf-header-footer",
    `--print-to-pdf=${pdf}`,
    pathToFileURL(page).href,
  ];
}

/** Waits for the end; after the time is up, ends the program and those it started. */
function ended(child: ChildProcess, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      stop(child);
      reject(new NotPrinted(`Chromium was stopped after ${Math.round(timeoutMs / 1000)} s`));
    }, timeoutMs);
    child.once("error", (error) => {
      clearTimeout(timer);
      reject(new NotPrinted(`Chromium could not be started: ${error.message}`));
    });
    child.once("exit", (code, signal) => {
      clearTimeout(timer);
      if (code === 0) resolve();
      else reject(new NotPrinted(`Chromium ended with ${signal ?? `status ${code}`}`));
    });
  });
}

/** The program leads a group of its own, which ends with it. */
function stop({ pid }: ChildProcess): void {
  if (pid === undefined) return;
  try {
    process.kill(process.platform === "win32" ? pid : -pid, "SIGKILL");
  } catch {
    // It has ended meanwhile.
  }
}

/** The dates in a PDF stand in plain text and have one length: others of that length leave every offset as it is. */
function withoutClock(pdf: Buffer): Uint8Array {
  const text = pdf.toString("latin1");
  if (!text.startsWith("%PDF-")) never("what it wrote is no PDF");
  return Buffer.from(
    text.replace(/\/(CreationDate|ModDate) \(D:\d{14}/g, (_, name: string) => `/${name} (D:19800101000000`),
    "latin1",
  );
}

function never(why: string): never {
  throw new NotPrinted(`Chromium did not print: ${why}`);
}
