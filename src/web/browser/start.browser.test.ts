import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { fixturePage } from "./fixture.js";
import { riverStage, type Stage, visit } from "./open.js";

let stage: Stage;
beforeAll(async () => {
  stage = await riverStage(fixturePage);
}, 60_000);
afterAll(() => stage.close());

async function axe(page: Page) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .map(({ html }) => html)
        .join(" | ")
        .slice(0, 300)}`,
  );
}

/** Names typed one after the other; Enter makes the next field. */
async function fillNames(page: Page) {
  await page.locator("#talks-title").fill("Water talks");
  await page.locator("#name-p1").fill("North");
  await page.locator("#name-p2").fill("South");
  await page.locator("#name-i3").fill("Flow");
  await page.locator("#name-o4").fill("As needed");
  await page.locator("#name-o5").fill("By season");
  await page.locator("#name-o5").press("Enter");
  await page.keyboard.type("Fixed");
}

test("[GS20] names and orders give an answer before any number is asked", async () => {
  const { page, complaints, end } = await visit(stage, "/start?lang=en");
  expect(await axe(page)).toEqual([]);
  await fillNames(page);
  await page.getByRole("button", { name: /It stands like this.*North/ }).click();
  const south = page.getByRole("list", { name: "Flow, as South orders it" });
  await south.getByRole("button", { name: "Move Fixed, 3" }).press("ArrowUp");
  await page.locator("#start-answer").waitFor();
  await page.locator("#start-next").waitFor();
  expect(await axe(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await end();
});

const html = `<table><tr><th>Issue</th><th>North</th><th>South</th><th>What could come of it</th></tr>
<tr><td>Flow</td><td>As the harvest needs (Reuters, 11 Feb 2026)</td><td>A fixed quota (Gazette, 12 February 2026)</td><td>A quota by season</td></tr>
<tr><td>Dam</td><td>Three years</td><td>Six years; red line: no filling in spring</td><td>Unclear</td></tr></table>`;

test("[MP20] a pasted table is shown as it was understood, and becomes a file of the desk", async () => {
  const { page, complaints, end } = await visit(stage, "/start?matrix&lang=en");
  expect(await axe(page)).toEqual([]);
  await paste(page, html);
  await page.locator("#matrix-make").waitFor();
  expect(await page.locator("#matrix-understood").innerText()).toMatch(/^Two issues and three sides/);
  await page.getByLabel("What could come of it: holds").selectOption({ label: "what could come of it" });
  await page.getByText("Two issues and two sides; every cell has its place.").waitFor();
  expect(await axe(page)).toEqual([]);
  await page.getByRole("button", { name: "Make the talks file" }).click();
  await page.getByRole("link", { name: "Read the brief" }).waitFor();
  expect(complaints).toEqual([]);
  await end();
});

/** As a browser does it when the clipboard holds a table. */
async function paste(page: Page, table: string) {
  await page.locator("#matrix-paste").evaluate((field, markup) => {
    const data = new DataTransfer();
    data.setData("text/html", markup);
    data.setData("text/plain", markup.replace(/<[^>]+>/g, "\t"));
    field.dispatchEvent(new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }));
  }, table);
}
