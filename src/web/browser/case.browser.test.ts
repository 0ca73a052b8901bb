import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { desk } from "../../cli/serve.js";
import { axeIn } from "./axe.js";
import { openStage, type Stage, visit } from "./open.js";

let stage: Stage;
beforeAll(async () => {
  const text = await readFile(new URL("../../../cases/news/iran-us-2026/talks.yaml", import.meta.url), "utf8");
  stage = await openStage(text, desk);
}, 60_000);
afterAll(() => stage.close());

test("[BT40] the first case reads in both languages with every block, and the bridge is one press away", async () => {
  for (const [lang, width] of [
    ["en", 1180],
    ["fa", 390],
  ] as const) {
    const { page, complaints, end } = await visit(stage, `/today?lang=${lang}`, { viewport: { width, height: 860 } });
    const blocks = await page
      .locator("main > section")
      .evaluateAll((sections) => sections.map(({ id }) => id).filter(Boolean));
    expect(blocks).toEqual(expect.arrayContaining(["signs", "positions", "zone", "endings", "consequences"]));
    await page.locator("#zone .buttons button").first().click();
    await page.locator(".opened").waitFor({ timeout: 25_000 });
    const { violations } = await axeIn(page).withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"]).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]!.target.join(" ")}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    expect(complaints).toEqual([]);
    await end();
  }
  expect(stage.logged).toEqual([]);
}, 90_000);
