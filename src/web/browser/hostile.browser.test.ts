import { afterAll, beforeAll, expect, test } from "vitest";
import { hostile, hostilePage } from "./fixture.js";
import { riverStage, type Stage, visit } from "./open.js";

let stage: Stage;
beforeAll(async () => {
  stage = await riverStage(hostilePage);
}, 60_000);
afterAll(() => stage.close());

test("[BT30] words that try to be markup are shown as words, in every place that shows words", async () => {
  for (const lang of ["en", "fa"]) {
    const { page, complaints, end } = await visit(stage, `/today?lang=${lang}`);
    expect(await page.locator("h1").textContent()).toBe(hostile);
    expect(await page.title()).toContain("<script>");
    for (const mark of ["button.src", "button.judge"]) {
      await page.locator(mark).first().click();
      await page.locator(".note:popover-open").waitFor();
      await page.keyboard.press("Escape");
    }
    expect(await page.evaluate(() => "broken" in window)).toBe(false);
    expect(await page.locator("img, iframe, foreignObject, #page script, svg[onload], [onclick]").count()).toBe(0);
    expect(await page.locator("script").count()).toBe(2);
    expect(await page.locator('a[href^="javascript:"]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await end();
  }
});
