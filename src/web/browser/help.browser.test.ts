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

test("[HB2] File and both ways to begin have a help button whose sheet opens with ? and closes with Escape, in both languages", async () => {
  for (const address of ["/file?", "/start?", "/start?matrix&"])
    for (const [lang, help, own] of [
      ["en", "Help", "this sheet"],
      ["fa", "راهنما", "همین برگه"],
    ] as const) {
      const { page, complaints, end } = await visit(stage, `${address}lang=${lang}`, {
        viewport: { width: 390, height: 800 },
      });
      const sheet = page.locator("dialog.help");
      await page.getByRole("button", { name: help, exact: true }).click();
      await sheet.getByText(own).waitFor();
      expect((await axeIn(page).analyze()).violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
      await page.keyboard.press("Escape");
      await expect.poll(() => sheet.isVisible()).toBe(false);
      await page.keyboard.press("?");
      await expect.poll(() => sheet.isVisible()).toBe(true);
      expect(complaints).toEqual([]);
      await end();
    }
});
