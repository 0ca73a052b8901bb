/** A real server with real pages in a real browser, for tests: nothing stands in for anything but the analysis. */
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from "playwright-core";
import { inject } from "vitest";
import type { Language, TodayPage } from "../../brief/wire.js";
import type { Desk } from "../../server/desk.js";
import { startServer } from "../../server/start.js";
import type { Talks } from "../../talks/model.js";
import { parseTalks } from "../../talks/parse.js";
import { riverTalks } from "./river.js";
import type {} from "./set-up.js";

export interface Stage {
  readonly url: string;
  readonly origin: string;
  /** The talks file, in the desk's folder `data`. */
  readonly file: string;
  readonly data: string;
  readonly browser: Browser;
  /** A profile that has opened the link. */
  readonly signedIn: StorageState;
  /** What the server logged. */
  readonly logged: readonly string[];
  close(): Promise<void>;
}

/** The river talks with a page made by hand. */
export const riverStage = (today: (lang: Language) => TodayPage): Promise<Stage> =>
  openStage<Talks>(riverTalks, {
    analyse: parseTalks,
    talks: (talks) => talks,
    pages: { today: (_, lang) => today(lang) },
  });

/**
 * Starts the server on a free port over a file with this text, and joins the browser of this run (set-up.ts).
 * @param pages folder of the built pages; those with React's development checks unless another is given
 */
export async function openStage<Analysed>(
  text: string,
  desk: Desk<Analysed>,
  pages: string = inject("checkedPages"),
): Promise<Stage> {
  const folder = await mkdtemp(join(tmpdir(), "detente-desk-"));
  const data = join(folder, "data");
  await mkdir(data);
  const file = join(data, "talks.yaml");
  await writeFile(file, text);
  const logged: string[] = [];
  const server = await startServer({ port: 0, data, pages, log: (line) => logged.push(line), desk });
  const browser = await chromium.connect(inject("browserEndpoint"));
  const first = await browser.newContext();
  await (await first.newPage()).goto(server.url);
  const signedIn = await first.storageState();
  await first.close();
  return {
    url: server.url,
    origin: new URL(server.url).origin,
    file,
    data,
    browser,
    signedIn,
    logged,
    async close() {
      await browser.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

export interface Visit {
  readonly page: Page;
  /** Console errors, uncaught errors, refused policies, and requests to anywhere else. Empty on a sound page. */
  readonly complaints: readonly string[];
  end(): Promise<void>;
}

/** A fresh browser profile, signed in, at a page. */
export async function visit(stage: Stage, path: string, options: BrowserContextOptions = {}): Promise<Visit> {
  const context = await stage.browser.newContext({
    storageState: stage.signedIn,
    viewport: { width: 1180, height: 860 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const complaints: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") complaints.push(message.text());
  });
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    const { protocol, origin } = new URL(request.url());
    if (/^https?:$/.test(protocol) && origin !== stage.origin) complaints.push(`asks outside: ${request.url()}`);
  });
  await page.goto(stage.origin + path);
  await page.locator("h1").waitFor();
  return { page, complaints, end: () => context.close() };
}
