import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { desk } from "../../cli/serve.js";
import { axeIn } from "./axe.js";
import { openStage, type Stage, visit } from "./open.js";
import { riverTalks } from "./river.js";

vi.setConfig({ testTimeout: 60_000 });

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(riverTalks, desk);
}, 60_000);
afterAll(() => stage.close());

async function axe(page: Page) {
  const { violations } = await axeIn(page).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(" | ")
        .slice(0, 300)}`,
  );
}

const tooWide = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - innerWidth);

test("[GS20] names and orders give an answer before any number, each number changes it, and it ends in a file and its brief", async () => {
  const { page, complaints, end } = await visit(stage, "/start?lang=en");
  await page.locator("#talks-title").fill("Water: talks");
  await page.locator("#name-p1").fill("North");
  await page.locator("#name-p2").fill("South");
  await page.locator("#name-i3").fill("Flow");
  await page.locator("#name-o4").fill("As needed");
  await page.locator("#name-o5").fill("By season");
  await page.locator("#name-o5").press("Enter");
  await page.keyboard.type("Fixed");
  const strip = page.locator(".answer-strip");
  await strip.getByText("as soon as each side has ordered Flow").waitFor();
  await page.getByRole("button", { name: "It stands like this (Flow, North)" }).click();
  const south = page.getByRole("list", { name: "Flow, as South orders it" });
  for (let k = 0; k < 2; k++) await south.getByRole("button", { name: "Fixed up" }).click();
  await south.getByRole("button", { name: "As needed down" }).click();
  // South: fixed, by season, as needed. North the other way round: every package is somebody's gain.
  await page.getByText("so all 3 packages stay open; 3 leave nothing on the table").first().waitFor();
  await page.reload();
  await page.getByText("so all 3 packages stay open; 3 leave nothing on the table").first().waitFor();
  await page.getByRole("heading", { name: /At how many points would (North|South) rather have no deal/ }).waitFor();
  await page.getByLabel("A number, or a range").fill("soon");
  await page.getByRole("button", { name: "Use it" }).click();
  await page.getByText("Write a number such as 45").waitFor();
  await page.getByLabel("A number, or a range").fill("40-50");
  await page.getByRole("button", { name: "Use it" }).click();
  await strip.getByText(/of 3 packages (is|are) acceptable to all/).waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Make the talks file" }).click();
  await page.getByRole("link", { name: "Read the brief" }).click();
  await page.frameLocator("iframe").getByText("Water: talks").first().waitFor();
  expect(await page.frameLocator("iframe").locator("body").innerText()).toContain("By season");
  const text = await readFile(join(stage.data, "Water talks.yaml"), "utf8");
  expect(text).toContain("walk_away: 40..50");
  expect(text).toMatch(/order:\n\s+north: \[as-needed, by-season, fixed\]\n\s+south: \[fixed, by-season, as-needed\]/);
  await page.goto(`${stage.origin}/start?lang=en`);
  expect(await page.locator("#talks-title").inputValue()).toBe("");
  expect([complaints, stage.logged]).toEqual([[], []]);
  await end();
});

test("[GS21] in Persian, on a phone, in the dark and by keys alone: orders with ties, said aloud as they change", async () => {
  const { page, complaints, end } = await visit(stage, "/start?lang=fa", {
    viewport: { width: 390, height: 800 },
    colorScheme: "dark",
    reducedMotion: "reduce",
  });
  const tabTo = async (id: string) => {
    for (let k = 0; k < 60; k++) {
      if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
      await page.keyboard.press("Tab");
    }
    throw new Error(`expected to reach ${id} with the keyboard`);
  };
  await tabTo("talks-title");
  await page.keyboard.type("گفت‌وگوها");
  for (const [id, name] of [
    ["name-p1", "شمال"],
    ["name-p2", "جنوب"],
    ["name-i3", "آب"],
    ["name-o4", "فصلی"],
    ["name-o5", "ثابت"],
  ] as const) {
    await tabTo(id);
    await page.keyboard.type(name);
  }
  await page.keyboard.press("Enter");
  await page.keyboard.type("آزاد");
  const grips = page.locator(".grip");
  for (let k = 0; k < 60 && !(await page.evaluate(() => document.activeElement?.matches(".grip"))); k++)
    await page.keyboard.press("Tab");
  await page.keyboard.press("ArrowDown");
  expect(await page.locator("[aria-live=assertive]").innerText()).toBe("فصلی اکنون ۲ از ۳ است.");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("فصلی");
  expect(await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle)).toBe("solid");
  await page.keyboard.press("=");
  expect(await page.locator("[aria-live=assertive]").innerText()).toBe("فصلی اکنون ۱ از ۲ است، هم‌تراز با ثابت.");
  await grips.nth(5).focus();
  await page.keyboard.press("ArrowUp");
  await page.locator("#start-answer").waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await end();
});

test("[GS22] an option dragged over another lands before it, dropped on it is level with it, and undo takes both back", async () => {
  const { page, complaints, end } = await visit(stage, "/start?lang=en");
  const names = { "#name-p1": "N", "#name-p2": "S", "#name-i3": "Flow", "#name-o4": "one", "#name-o5": "two" };
  for (const [field, name] of Object.entries(names)) await page.locator(field).fill(name);
  const list = page.getByRole("list", { name: "Flow, as N orders it" });
  const order = async () =>
    (await list.locator("li").allInnerTexts()).map((text) => text.replace(/[^a-z0-9]+/g, " ").trim());
  const drag = async (name: string, onto: string, part: number) => {
    const from = (await list.getByRole("button", { name: `Move ${name}` }).boundingBox())!;
    const to = (await list.locator("li", { hasText: onto }).boundingBox())!;
    await page.mouse.move(from.x + 20, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(to.x + 60, to.y + to.height * part, { steps: 4 });
    await page.mouse.up();
  };
  await list.scrollIntoViewIfNeeded();
  await drag("two", "one", 0.1);
  expect(await order()).toEqual(["1 two", "2 one"]);
  await drag("one", "two", 0.5);
  expect(await order()).toEqual(["1 two", "level one"]);
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "Undo" }).click();
  expect(await order()).toEqual(["1 one", "2 two"]);
  expect(complaints).toEqual([]);
  await end();
});

const html = `<table><tr><th>Issue</th><th>North</th><th>South</th><th>Where it may land</th></tr>
<tr><td>Flow</td><td>As the harvest needs (Reuters, 11 Feb 2026)</td><td>A fixed quota (Gazette, 12 February 2026)</td><td>A quota by season</td></tr>
<tr><td>Dam</td><td>Three years</td><td>Six years; red line: no filling in spring</td><td>Four years</td></tr></table>`;

/** As a browser does it when the clipboard holds a table. */
async function paste(page: Page, table: string) {
  await page.locator("#matrix-paste").evaluate((field, markup) => {
    const data = new DataTransfer();
    data.setData("text/html", markup);
    data.setData("text/plain", markup.replace(/<[^>]+>/g, "\t"));
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, table);
}

test("[MP20] a pasted table is shown as it was understood, a column can be read otherwise, and it becomes a sourced brief", async () => {
  const { page, complaints, end } = await visit(stage, "/start?matrix&lang=en");
  await paste(page, html);
  await page.getByText(/^Two issues and \w+ sides/).waitFor();
  await page.getByLabel("Where it may land: holds").selectOption({ label: "what could come of it" });
  await page.getByText("Two issues and two sides;").waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByLabel("Title of the talks").fill("River, pasted");
  await page.getByRole("button", { name: "Make the talks file" }).click();
  await page.getByRole("link", { name: "Read the brief" }).click();
  await page.frameLocator("iframe").getByText("River, pasted").first().waitFor();
  const brief = await page.frameLocator("iframe").locator("body").innerText();
  for (const said of ["As the harvest needs", "A quota by season", "Reuters", "Gazette"]) expect(brief).toContain(said);
  expect([complaints, stage.logged]).toEqual([[], []]);
  await end();
});

test("[MP21] a file is read in place of a paste, what is no table is said in words, also on a phone in Persian", async () => {
  const { page, complaints, end } = await visit(stage, "/start?matrix&lang=fa", {
    viewport: { width: 390, height: 800 },
  });
  const file = (name: string, text: string) => ({ name, mimeType: "text/csv", buffer: Buffer.from(text) });
  await page.locator("input[type=file]").setInputFiles(file("x.csv", "no table"));
  await page.getByText("خوانده نشد.").waitFor();
  await page
    .locator("input[type=file]")
    .setInputFiles(file("m.csv", "موضوع;ایران;آمریکا\nتحریم;لغو فوری;لغو گام‌به‌گام\nبازرسی;محدود;کامل\n"));
  await page.getByText("دو موضوع و دو طرف").waitFor();
  expect(await axe(page)).toEqual([]);
  expect(await tooWide(page)).toBeLessThanOrEqual(0);
  expect(complaints).toEqual([]);
  await end();
});

test("[FM20] every section of the forms shows the file, in both languages, and axe finds nothing", async () => {
  for (const [lang, asForms, width] of [
    ["en", "In forms", 1180],
    ["fa", "در فرم", 390],
  ] as const) {
    const { page, complaints, end } = await visit(stage, `/file?file=talks.yaml&lang=${lang}`, {
      viewport: { width, height: 860 },
    });
    await page.getByRole("button", { name: asForms }).click();
    await page.locator(".entry").first().waitFor();
    for (let k = 0; k < 9; k++) {
      await page.locator(".forms nav button").nth(k).click();
      for (const summary of await page.locator(".entry > summary").all()) await summary.click();
      if (k === (lang === "en" ? 4 : 3)) expect(await axe(page)).toEqual([]);
      expect(await tooWide(page)).toBeLessThanOrEqual(0);
    }
    expect(complaints).toEqual([]);
    await end();
  }
});

test("[FM21] a field changes its place in the text and nothing else, undo takes it back, and a wrong one says so in place", async () => {
  const { page, complaints, end } = await visit(stage, "/file?file=talks.yaml&lang=en");
  await page.getByRole("button", { name: "In forms" }).click();
  await page.getByRole("button", { name: "Parties" }).click();
  await page.getByText("Northland", { exact: true }).click();
  const walkAway = page.getByLabel("Walk-away, points (Northland)");
  await walkAway.fill("35-45");
  await walkAway.press("Enter");
  await page.getByText("Not saved yet").waitFor();
  await page.getByRole("button", { name: "As text" }).click();
  await page.getByText("walk_away: 35..45").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByRole("button", { name: "In forms" }).click();
  await page.getByRole("button", { name: "Parties" }).click();
  await page.getByText("Northland", { exact: true }).click();
  expect(await walkAway.inputValue()).toBe("30");
  await walkAway.fill("much");
  await walkAway.press("Enter");
  await page.getByText("Write a number such as 45").waitFor();
  await walkAway.fill("120");
  await walkAway.press("Escape");
  await page.getByRole("button", { name: "Issues" }).click();
  await page.getByText("Upper dam", { exact: true }).click();
  await page.getByRole("button", { name: "Move Six years, 2" }).press("ArrowUp");
  await page.getByRole("button", { name: "Move Six years, 1" }).waitFor();
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Six years");
  await page.getByRole("button", { name: "As text" }).click();
  const lines = await page.locator(".cm-line").allInnerTexts();
  expect(lines.findIndex((line) => line.includes("six:"))).toBeLessThan(
    lines.findIndex((line) => line.includes("three:")),
  );
  expect(complaints).toEqual([]);
  await end();
});
