import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyse } from "../../brief/analyse.js";
import { briefDocument } from "../../brief/brief.js";
import { hostileTalks, twoSides } from "../../brief/example-talks.js";
import { briefHtml } from "../../brief/html.js";
import { desk } from "../../cli/serve.js";
import { talksAsOf } from "../../talks/as-of.js";
import { parseTalks } from "../../talks/parse.js";
import { axeIn } from "./axe.js";
import { hostile } from "./fixture.js";
import { openStage, type Stage, visit } from "./open.js";

/** The small talks are `talks.yaml`; beside them the first case and a file that means harm. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage(twoSides, desk);
  const iranUs = await readFile(new URL("../../../cases/news/iran-us-2026/talks.yaml", import.meta.url), "utf8");
  await writeFile(join(stage.data, "iran-us.yaml"), iranUs);
  await writeFile(join(stage.data, "hostile.yaml"), hostileTalks(hostile.replace("\u2028", "")));
}, 60_000);
afterAll(() => stage.close());

const names = ["table", "factions", "timeline", "brief"] as const;
const small = "file=talks.yaml";
const large = "file=iran-us.yaml";

/** @param framed also what stands in the brief's frame, which takes seconds */
const sound = async (page: Page, framed = false) => {
  // The brief is a document of its own inside a page: both have a main part, which best practice would have only once.
  const tags = ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", ...(framed ? [] : ["best-practice"])];
  const axe = framed ? new AxeBuilder({ page }) : axeIn(page).exclude("iframe");
  const { violations } = await axe.withTags(tags).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`)).toEqual(
    [],
  );
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
};

const inPlace = (page: Page) => page.evaluate(() => Object.assign(window, { kept: true }));
const stillInPlace = (page: Page) => page.evaluate(() => "kept" in window);

const forms = [
  { lang: "en", width: 1180, colorScheme: "light" },
  { lang: "fa", width: 320, colorScheme: "dark" },
] as const;

test.each(forms)(
  "[PB1] accessibility checks find nothing on any page, nothing is too wide or asked outside: $lang, $width px, $colorScheme",
  async ({ lang, width, colorScheme }) => {
    const { page, complaints, end } = await visit(stage, `/table?lang=${lang}&${small}`, {
      viewport: { width, height: 860 },
      colorScheme,
      reducedMotion: "reduce",
    });
    for (const name of names) {
      await page.goto(`${stage.origin}/${name}?lang=${lang}&${small}`);
      await page.locator("h1").waitFor();
      if (name === "table") {
        await page.locator("[data-item]").first().click();
        await page.locator("details.earlier summary").first().click();
      }
      if (name === "brief") await page.frameLocator("iframe.paper").locator("h1").waitFor();
      await sound(page, name === "brief" && width === 320);
      expect(await page.locator("h1").count()).toBe(1);
    }
    expect(complaints).toEqual([]);
    await end();
  },
  60_000,
);

test("[PB2] the table shows one group, one side, or only what collides, and opens an issue in full in its place", async () => {
  const { page, complaints, end } = await visit(stage, `/table?lang=en&${small}`);
  const rows = page.locator(".issues > tbody > tr:not(.group, .full) > th");
  expect(await rows.count()).toBe(3);
  await page.getByLabel("only where red lines collide").check();
  expect((await rows.allInnerTexts()).map((text) => text.split("\n")[0])).toEqual(["Cap"]);
  expect(await page.locator(".filters-count").innerText()).toBe("1 of 3 issues");
  await page.getByLabel("only where red lines collide").uncheck();
  await page.getByRole("combobox", { name: "Side" }).selectOption("Lower State");
  expect(await page.locator(".issues > thead th").allInnerTexts()).toEqual([
    "Issue",
    "Lower State",
    "What could come of it",
  ]);
  const open = page.getByRole("button", { name: "Cap in full" });
  await open.press("Enter");
  expect(await open.getAttribute("aria-expanded")).toBe("true");
  expect(await page.locator("tr.full:visible table").first().innerText()).toContain("High cap");
  await page.getByRole("button", { name: "100" }).first().click();
  expect(await page.getByRole("dialog", { name: "A judgement, not data" }).innerText()).toContain("analyst");
  expect(complaints).toEqual([]);
  await end();
});

test("[PB3] the slider goes back to 2015 by keys, in place; the page, its links and its words follow, and back again", async () => {
  const { page, complaints, end } = await visit(stage, `/table?lang=en&${large}`);
  await inPlace(page);
  await page.keyboard.press("d");
  const slider = page.getByRole("slider");
  await slider.waitFor();
  expect(await slider.getAttribute("aria-valuetext")).toBe("31 January 2026");
  const { stops } = await page.evaluate(
    async () => (await fetch("/api/dates?file=iran-us.yaml")).json() as Promise<{ stops: { date: string }[] }>,
  );
  const at = stops.findIndex(({ date }) => date === "2015-07-14");
  await slider.focus();
  await page.keyboard.press("Home");
  for (let i = 0; i < at; i++) await page.keyboard.press("ArrowRight");
  await page.waitForURL(/as-of=2015-07-14/);
  expect(await slider.getAttribute("aria-valuetext")).toBe("14 July 2015");
  expect(await slider.evaluate((element) => element === document.activeElement)).toBe(true);
  await expect
    .poll(() => page.locator("#said").innerText())
    .toMatch(/^The page is now as of 14 July 2015\. No position of any side/);
  expect(await page.locator(".issues td").first().innerText()).toBe("no position on record");
  const link = await page.getByRole("link", { name: "Timeline", exact: true }).getAttribute("href");
  expect(link).toContain("lang=en");
  expect(link).toContain("as-of=2015-07-14");
  expect(link).toContain("file=iran-us.yaml");
  const box = await axeIn(page).include(".bar").analyze();
  expect(box.violations.map(({ id }) => id)).toEqual([]);
  expect(await stillInPlace(page)).toBe(true);
  await page.getByRole("link", { name: "Back to the file’s own date" }).click();
  await page.waitForURL((url) => !url.searchParams.has("as-of"));
  await expect.poll(() => page.locator(".as-of summary b").innerText()).toBe("31 January 2026");
  await page.keyboard.press("Escape");
  expect(await page.locator(".as-of[open]").count()).toBe(0);
  await page.keyboard.press("[");
  await page.waitForURL(/as-of=2026-01-/);
  expect(await stillInPlace(page)).toBe(true);
  expect(complaints).toEqual([]);
  await end();
}, 60_000);

test("[PB4] every page stands as of 2015", async () => {
  const { page, complaints, end } = await visit(stage, `/table?lang=fa&as-of=2015-07-14&${large}`);
  const visits = [
    ["en", "table"],
    ["fa", "table"],
    ["en", "timeline"],
    ["fa", "factions"],
    ["fa", "brief"],
    ["en", "today"],
  ] as const;
  for (const [lang, name] of visits) {
    const answer = await page.goto(`${stage.origin}/${name}?lang=${lang}&as-of=2015-07-14&${large}`);
    expect(answer!.status()).toBe(200);
    await page.locator("h1").waitFor();
    expect(await page.locator(".as-of summary b").innerText()).toBe(lang === "en" ? "14 July 2015" : "۲۳ تیر ۱۳۹۴");
  }
  expect(complaints).toEqual([]);
  await end();
}, 60_000);

test("[PB5] a date of the timeline is looked from in place; filters stay, the list and the drawing follow, the focus is kept", async () => {
  const { page, complaints, end } = await visit(stage, `/timeline?lang=en&${large}`);
  await inPlace(page);
  await page.getByRole("combobox", { name: "Kind" }).selectOption("event");
  const count = page.locator(".filters-count");
  await expect.poll(() => count.innerText()).toMatch(/^\d+ of \d+$/);
  const events = await count.innerText();
  await page.getByLabel("Search").fill("JCPOA");
  const list = page.locator(".entries li");
  await expect.poll(() => count.innerText()).not.toBe(events);
  const before = await list.count();
  expect(await page.locator("#time-axis svg circle, #time-axis svg path[d$=z]").count()).toBe(before);
  await page.getByRole("button", { name: "Look from 14 July 2015" }).first().press("Enter");
  await page.waitForURL(/as-of=2015-07-14/);
  await expect.poll(() => list.count()).toBeLessThan(before);
  expect(await page.getByLabel("Search").inputValue()).toBe("JCPOA");
  expect(await page.evaluate(() => document.activeElement!.getAttribute("aria-label"))).toBe("Look from 14 July 2015");
  expect(await stillInPlace(page)).toBe(true);
  await page.getByLabel("Search").fill("no such words anywhere");
  await page.getByRole("button", { name: "Clear the filters" }).click();
  expect(await page.getByLabel("Search").inputValue()).toBe("");
  expect(complaints).toEqual([]);
  await end();
});

test("[PB6] the brief is the command's own document, in a frame where nothing runs, with a file for each form the desk has", async () => {
  const parsed = parseTalks(twoSides);
  if (!parsed.ok) throw new Error("expected sound talks");
  const printed = (date: string, lang: "en" | "fa") =>
    briefHtml(briefDocument(analyse(talksAsOf(parsed.value, date), date, { foretell: true }), lang));
  const { page, complaints, end } = await visit(stage, `/brief?lang=fa&as-of=2025-06-05&${small}`);
  const source = (await page.locator("iframe.paper").getAttribute("src"))!;
  const answer = await page.request.get(stage.origin + source);
  expect(await answer.text()).toBe(printed("2025-06-05", "fa"));
  expect(answer.headers()["content-security-policy"]).toMatch(/^default-src 'none'; style-src 'unsafe-inline';/);
  await page.frameLocator("iframe.paper").locator("h1").waitFor();
  const heights = await page
    .locator("iframe.paper")
    .evaluate((frame: HTMLIFrameElement) => [frame.clientHeight, frame.contentDocument!.documentElement.scrollHeight]);
  expect(Math.abs(heights[0]! - heights[1]!)).toBeLessThanOrEqual(2);
  const links = page.locator(".take a");
  expect(await links.count()).toBe(Object.keys(desk.forms!).length);
  const [saved] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: "Markdown" }).click(),
  ]);
  expect(saved.suggestedFilename()).toBe("brief-2025-06-05-fa.md");
  expect((await page.request.get(`${stage.origin}/api/brief?form=exe`)).status()).toBe(404);
  expect(complaints).toEqual([]);
  await end();
});

test("[PB7] single keys open help, pages and filters and walk through entries; they are silent in fields and can be switched off", async () => {
  const { page, complaints, end } = await visit(stage, `/timeline?lang=en&${small}`);
  await page.keyboard.press("?");
  const sheet = page.getByRole("dialog", { name: "Keys, and where to find what" });
  await sheet.waitFor();
  expect(await sheet.getByRole("link", { name: /^The guide/ }).getAttribute("href")).toBe("/guide?lang=en");
  await sound(page);
  await page.keyboard.press("Escape");
  await sheet.waitFor({ state: "hidden" });
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  expect(
    await page.evaluate(() => [...document.querySelectorAll("[data-item]")].indexOf(document.activeElement!)),
  ).toBe(1);
  await page.keyboard.press("k");
  expect(
    await page.evaluate(() => [...document.querySelectorAll("[data-item]")].indexOf(document.activeElement!)),
  ).toBe(0);
  await page.keyboard.press("/");
  await page.keyboard.type("2?");
  expect(await page.getByLabel("Search").inputValue()).toBe("2?");
  await page.locator("h1").click();
  await page.keyboard.press("2");
  await page.waitForURL(/\/table\?/);
  await page.locator("h1").waitFor();
  await page.keyboard.press("?");
  await page.getByRole("checkbox", { name: /^Single keys/ }).uncheck();
  await page.getByRole("button", { name: "Close" }).click();
  await page.keyboard.press("1");
  await page.keyboard.press("?");
  expect(page.url()).toContain("/table?");
  expect(await page.locator("dialog[open]").count()).toBe(0);
  expect(complaints).toEqual([]);
  await end();
});

test("[PB8] an answer that does not come leaves the page as it was and says so", async () => {
  const { page, end } = await visit(stage, `/table?lang=en&${small}`);
  await page.route("**/api/table?**", (route) => route.abort());
  await page.locator(".as-of summary").click();
  await page.getByLabel("Only what was known by this date counts").fill("2025-05-20");
  await page.getByRole("button", { name: "Look" }).click();
  await expect.poll(() => page.locator(".as-of-state").innerText()).toContain("could not be read as of that date");
  expect(page.url()).not.toContain("as-of");
  expect(await page.locator(".as-of summary b").innerText()).toBe("31 January 2026");
  await end();
});

test("[PB9] words that try to be markup are words on every page and in the brief's frame", async () => {
  const { page, complaints, end } = await visit(stage, "/table?lang=en&file=hostile.yaml");
  for (const lang of ["en", "fa"])
    for (const name of names) {
      await page.goto(`${stage.origin}/${name}?lang=${lang}&file=hostile.yaml`);
      await page.locator("h1").waitFor();
      if (name === "table") await page.locator("[data-item]").first().click();
      if (name === "brief") await page.frameLocator("iframe.paper").locator("h1").waitFor();
      for (const frame of page.frames()) {
        expect(await frame.evaluate(() => "broken" in window)).toBe(false);
        expect(await frame.locator("img, foreignObject, main script, svg[onload], [onclick], [onerror]").count()).toBe(
          0,
        );
      }
      expect(await page.locator("body").innerText()).toContain("<script>");
    }
  expect(complaints).toEqual([]);
  await end();
}, 60_000);
