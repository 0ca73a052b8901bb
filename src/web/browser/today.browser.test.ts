import { writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pages } from "../frame/pages.js";
import { axeIn } from "./axe.js";
import { fixturePage } from "./fixture.js";
import { riverStage, type Stage, visit } from "./open.js";
import { riverTalks } from "./river.js";

let stage: Stage;
beforeAll(async () => {
  stage = await riverStage(fixturePage);
}, 60_000);
afterAll(() => stage.close());

test("[BT1] the link signs the browser in and leads to Today; without it the desk says what to do", async () => {
  const context = await stage.browser.newContext({ locale: "en-GB" });
  const page = await context.newPage();
  expect((await page.goto(`${stage.origin}/today`))!.status()).toBe(401);
  expect(await page.locator("h1").innerText()).toBe("This desk is open only through its link");
  expect(await page.evaluate(() => getComputedStyle(document.body).fontFamily)).toContain("Georgia");
  await page.goto(stage.url);
  expect(page.url()).toBe(`${stage.origin}/today`);
  expect(await page.locator("h1").innerText()).toBe("Is the river about to be shared?");
  expect(await page.evaluate(() => document.cookie)).toBe("");
  await context.close();
});

test("[BT2] each language sets direction, title and words, and the other is one press away with the same date", async () => {
  const { page, complaints, end } = await visit(stage, "/today?lang=en&as-of=2026-03-01");
  expect(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]),
  ).toEqual(["en", "ltr", "Today · River talks · Détente"]);
  await page.getByRole("link", { name: "این صفحه به فارسی" }).click();
  await page.waitForURL("**/today?lang=fa&as-of=2026-03-01");
  expect(
    await page.evaluate(() => [document.documentElement.lang, document.documentElement.dir, document.title]),
  ).toEqual(["fa", "rtl", "امروز · گفت‌وگوهای رود · دتانت"]);
  const heading = (await page.locator("h1").boundingBox())!;
  expect(heading.x + heading.width).toBeGreaterThan(1000);
  const label = page.locator("#zone-chart text").first();
  expect(await label.evaluate((text) => getComputedStyle(text).direction)).toBe("ltr");
  await page.goto(`${stage.origin}/today`);
  expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
  expect(complaints).toEqual([]);
  await end();
});

/** Every language, width and light, each with each other at least once. */
const forms = [
  { lang: "en", width: 1180, colorScheme: "light" },
  { lang: "fa", width: 1180, colorScheme: "dark" },
  { lang: "fa", width: 390, colorScheme: "light" },
  { lang: "en", width: 320, colorScheme: "dark" },
] as const;

test.each(forms)(
  "[BT3] accessibility checks find nothing, nothing is too wide, nothing is asked outside: $lang, $width px, $colorScheme",
  async ({ lang, width, colorScheme }) => {
    const { page, complaints, end } = await visit(stage, `/today?lang=${lang}`, {
      viewport: { width, height: 860 },
      colorScheme,
    });
    await page.waitForLoadState("networkidle");
    const { violations } = await axeIn(page)
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    ).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(await page.locator("h1").count()).toBe(1);
    expect(complaints).toEqual([]);
    await end();
  },
);

test("[BT4] a press of a key opens the sources of a statement, Escape closes them, and focus returns to the statement", async () => {
  const { page, complaints, end } = await visit(stage, "/today?lang=en");
  const mark = page.getByRole("button", { name: "2 records" });
  await mark.focus();
  await page.keyboard.press("Enter");
  const note = page.getByRole("dialog", { name: "Sources" });
  await note.waitFor();
  expect(await note.evaluate((element) => element.contains(document.activeElement))).toBe(true);
  expect(await note.innerText()).toContain("usually reliable, probably true");
  expect(await note.getByRole("link").getAttribute("href")).toBe("https://example.org/gazette");
  expect(await note.getByRole("link").getAttribute("rel")).toContain("noreferrer");
  const { x, width } = (await note.boundingBox())!;
  expect(x >= 0 && x + width <= 1180).toBe(true);
  await page.keyboard.press("Escape");
  await note.waitFor({ state: "hidden" });
  expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);

  await page.getByRole("button", { name: "an analyst’s ranges" }).press("Space");
  const why = page.getByRole("dialog", { name: "A judgement, not data" });
  await why.waitFor();
  expect(await why.innerText()).toContain("by the authors of the file");
  await why.getByRole("button", { name: "Close" }).click();
  await why.waitFor({ state: "hidden" });
  expect(complaints).toEqual([]);
  await end();
});

test("[BT5] the first key press offers a way past the bar, and every stop of the keyboard is visible", async () => {
  const { page, end } = await visit(stage, "/today?lang=en");
  await page.keyboard.press("Tab");
  const skip = page.getByRole("link", { name: "Skip to the answer" });
  expect(await skip.evaluate((element) => element === document.activeElement)).toBe(true);
  expect((await skip.boundingBox())!.y).toBeGreaterThanOrEqual(0);
  let stops = 0;
  while (await page.evaluate(() => document.activeElement !== document.body)) {
    const [style, width] = await page.evaluate(() => {
      const { outlineStyle, outlineWidth } = getComputedStyle(document.activeElement!);
      return [outlineStyle, Number.parseFloat(outlineWidth)];
    });
    expect(style).toBe("solid");
    expect(width).toBeGreaterThanOrEqual(2);
    stops++;
    await page.keyboard.press("Tab");
  }
  // Skip, the file's title, pages, File, date, help, language, three marks of sources, two buttons, a judgement, a source's link.
  expect(stops).toBe(13 + pages.length);
  await skip.focus();
  await page.keyboard.press("Enter");
  expect(await page.evaluate(() => document.activeElement!.id)).toBe("answer");
  await end();
});

test("[BT6] tables keep rows, headings and cells for those who listen, also where a narrow window stacks them", async () => {
  for (const width of [1180, 390]) {
    const { page, end } = await visit(stage, "/today?lang=en", { viewport: { width, height: 860 } });
    const table = page.getByRole("table", { name: "Where does each side stand?" });
    expect(await table.getByRole("row").count()).toBe(3);
    expect(await table.getByRole("columnheader").allInnerTexts()).toEqual([
      "Issue",
      "Northland",
      "Southmark",
      "What could come of it",
    ]);
    expect(await table.getByRole("rowheader").allInnerTexts()).toEqual(["Flow at the border", "Upper dam"]);
    const shown = await table
      .locator("td")
      .first()
      .evaluate((cell) => getComputedStyle(cell, "::before").content);
    expect(shown).toBe(width === 390 ? '"Northland"' : "none");
    await end();
  }
});

test("[BT7] colliding lines are marked in the row, in the line, and in words", async () => {
  const { page, end } = await visit(stage, "/today?lang=en");
  const row = page.getByRole("row").filter({ hasText: "Flow at the border" });
  const paper = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  expect(
    await row
      .locator("td")
      .first()
      .evaluate((cell) => getComputedStyle(cell).backgroundColor),
  ).not.toBe(paper);
  expect(await row.locator(".red-line.bottom").textContent()).toContain("collides with a line of another side");
  const style = (line: string) =>
    page
      .locator(line)
      .first()
      .evaluate((element) => getComputedStyle(element).borderTopStyle);
  expect([await style(".red-line.bottom"), await style(".red-line.held"), await style(".red-line.stated")]).toEqual([
    "solid",
    "solid",
    "dashed",
  ]);
  await end();
});

test("[BT8] another date is asked for in the bar, and a date that is none is answered in words", async () => {
  const { page, end } = await visit(stage, "/today?lang=en");
  await page.locator(".as-of summary").click();
  await page.getByLabel("Only what was known by this date counts").fill("2026-02-01");
  await page.getByRole("button", { name: "Look" }).click();
  await page.waitForURL("**/today?lang=en&as-of=2026-02-01");
  await page.getByRole("link", { name: "Back to the file’s own date" }).click();
  await page.waitForURL("**/today?lang=en");
  await page.goto(`${stage.origin}/today?as-of=soon`);
  expect(await page.locator("h1").innerText()).toBe("The date in the address cannot be read");
  await page.getByRole("link", { name: "Back to Today" }).click();
  await page.waitForURL("**/today?lang=en");
  await end();
});

test("[BT9] problems of the file stand on the page with their places, and a saved file is read again", async () => {
  const { page, complaints, end } = await visit(stage, "/today?lang=en");
  await writeFile(stage.file, riverTalks.replace("harvest: {name", "harvest: {nam"));
  await page.reload();
  expect(await page.locator("h1").innerText()).toMatch(/^The talks file has (a problem|\d+ problems)$/);
  expect(await page.locator(".problems li").first().innerText()).toMatch(/line \d+, column \d+/);
  const { violations } = await axeIn(page).analyze();
  expect(violations.map(({ id }) => id)).toEqual([]);
  await writeFile(stage.file, riverTalks);
  await page.reload();
  expect(await page.locator("h1").innerText()).toBe("Is the river about to be shared?");
  expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
  await end();
});

test("[BT10] on paper there are no buttons and no navigation, and dark screens print black on white", async () => {
  const { page, end } = await visit(stage, "/today?lang=en", { colorScheme: "dark" });
  await page.emulateMedia({ media: "print", colorScheme: "dark" });
  for (const hidden of [".bar nav", ".buttons", ".skip", ".bar-end > a"])
    expect(await page.locator(hidden).first().isVisible()).toBe(false);
  expect(
    await page.evaluate(() => [getComputedStyle(document.body).color, getComputedStyle(document.body).backgroundColor]),
  ).toEqual(["rgb(0, 0, 0)", "rgb(255, 255, 255)"]);
  expect(await page.getByRole("table").first().isVisible()).toBe(true);
  await end();
});

test("[BT11] the page is drawn from its first answer: no further question for data", async () => {
  const context = await stage.browser.newContext();
  const page = await context.newPage();
  await page.goto(stage.url);
  const asked: string[] = [];
  page.on("request", (request) => asked.push(new URL(request.url()).pathname));
  await page.goto(`${stage.origin}/today`);
  await page.locator("h1").waitFor();
  await page.waitForLoadState("networkidle");
  expect(asked.filter((path) => !path.startsWith("/assets/"))).toEqual(["/today"]);
  expect(asked.filter((path) => path.includes("worker"))).toEqual([]);
  await context.close();
});
