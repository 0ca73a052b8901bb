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
const page = await chrome.newPage({
  viewport: { width: 1180, height: 900 },
  colorScheme: "light",
  locale: "en-GB",
  reducedMotion: "reduce",
});
await page.goto(address, { waitUntil: "networkidle" });
await page.screenshot({ path: path.join(folder, "today.png") });
await chrome.close();
server.kill();
