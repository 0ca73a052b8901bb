// npm run pictures: the pictures that README and guide show, taken from the running example in a real browser.

import { spawn } from "node:child_process";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { browser, build, packages, root } from "./set-up.mjs";

packages();
browser();
build();
const { chromium } = await import("playwright-core");
const folder = path.join(root, "docs/pictures");
mkdirSync(folder, { recursive: true });

const server = spawn(
  process.execPath,
  ["bin/detente.js", "serve", "cases/news/iran-us-2026/talks.yaml", "--port", "0"],
  { cwd: root },
);
const address = await new Promise((resolve) =>
  server.stdout.on("data", (text) => resolve(/http\S+/.exec(String(text))[0])),
);
const chrome = await chromium.launch({
  executablePath: process.env.CHROME_PATH ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
});
const context = await chrome.newContext({
  viewport: { width: 1180, height: 900 },
  colorScheme: "light",
  locale: "en-GB",
  reducedMotion: "reduce",
});
const page = await context.newPage();
await page.goto(address, { waitUntil: "networkidle" });
const home = new URL(address).origin;
for (const name of ["today", "table", "deals", "timeline", "file", "start"]) {
  await page.goto(`${home}/${name}?lang=en`, { waitUntil: "load" });
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle", { timeout: 5000 }).catch(() => {});
  await page.screenshot({ path: path.join(folder, `${name}.png`) });
}
await page.goto(`${home}/today?lang=fa`, { waitUntil: "networkidle" });
await page.screenshot({ path: path.join(folder, "today-fa.png") });
await chrome.close();
server.kill();
