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
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" | ").slice(0, 300)}`);
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
  for (const button of await page.getByRole("button", { name: /It stands like this/ }).all()) void button;
  await page.getByRole("button", { name: /It stands like this.*North/ }).click();
  const south = page.getByRole("list", { name: "Flow, as South orders it" });
  await south.getByRole("button", { name: "Move Fixed, 3" }).press("ArrowUp");
  await page.locator("#start-answer").waitFor();
  await page.locator("#start-next").waitFor();
  await page.screenshot({ path: "/tmp/start.png", fullPage: true });
  expect(await axe(page)).toEqual([]);
  expect(complaints).toEqual([]);
  await end();
});
