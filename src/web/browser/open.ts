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

/** What a visitor sets that can be set anew on a page that is already open. */
type VisitOptions = Pick<BrowserContextOptions, "viewport" | "colorScheme" | "reducedMotion">;

/** A page whose last visitor has gone: it keeps the scripts, which are most of what a first visit costs, and nothing else. */
const vacant = new WeakMap<Browser, Page[]>();

/**
 * A browser profile as if fresh, signed in, at a page. A page left by `end` is used again, once its cookies, storage, routes
 * and listeners are gone; one whose test failed before `end` never is.
 */
export async function visit(stage: Stage, path: string, options: VisitOptions = {}): Promise<Visit> {
  const { viewport = { width: 1180, height: 860 }, colorScheme = "light", reducedMotion = "no-preference" } = options;
  const pages = vacant.get(stage.browser) ?? [];
  vacant.set(stage.browser, pages);
  const page = pages.pop() ?? (await (await stage.browser.newContext({ storageState: stage.signedIn })).newPage());
  await page.setViewportSize(viewport!);
  await page.emulateMedia({ media: null, colorScheme, reducedMotion });
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
  return {
    page,
    complaints,
    async end() {
      if (page.isClosed()) return page.context().close();
      await forget(page, stage);
      pages.push(page);
    },
  };
}

/** Leaves nothing of a visit in a page and its profile but the session. */
async function forget(page: Page, stage: Stage): Promise<void> {
  const context = page.context();
  for (const other of context.pages()) if (other !== page) await other.close();
  page.removeAllListeners();
  await page.unrouteAll();
  await context.unrouteAll();
  await page.evaluate(() => sessionStorage.clear());
  await page.goto("about:blank");
  const devtools = await context.newCDPSession(page);
  await devtools.send("Storage.clearDataForOrigin", {
    origin: stage.origin,
    storageTypes: "local_storage,indexeddb,cache_storage,service_workers",
  });
  await devtools.detach();
  await context.clearCookies();
  await context.addCookies(stage.signedIn.cookies);
}
