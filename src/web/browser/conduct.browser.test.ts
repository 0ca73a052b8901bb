import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyse } from "../../brief/analyse.js";
import type { Analysed } from "../../brief/analysed.js";
import { conductPage } from "../../brief/conduct-page/page.js";
import { todayPage } from "../../brief/today.js";
import type { Desk } from "../../server/desk.js";
import { talksAsOf } from "../../talks/as-of.js";
import { parseTalks } from "../../talks/parse.js";
import { axeIn } from "./axe.js";
import { openStage, type Stage, visit } from "./open.js";

const desk: Desk<Analysed> = {
  analyse(content, asked) {
    const parsed = parseTalks(content);
    if (!parsed.ok) return parsed;
    const date = asked ?? parsed.value.asOf ?? "2026-01-31";
    return { ok: true, value: analyse(talksAsOf(parsed.value, date), date) };
  },
  talks: ({ talks }) => talks,
  pages: { today: todayPage, conduct: conductPage },
};

const caseText = (path: string) => readFile(new URL(`../../../cases/${path}/talks.yaml`, import.meta.url), "utf8");
let stage: Stage;
beforeAll(async () => {
  stage = await openStage(await caseText("teaching/hospital-pay-dispute"), desk);
  await writeFile(
    join(stage.data, "bare.yaml"),
    "detente: 1\ntitle: Bare\nas_of: 2026-03-14\nparties: {a: {name: Alpha}, b: {name: Beta}}\n",
  );
}, 120_000);
afterAll(() => stage.close());

const at = (lang = "en", file = "talks.yaml", hash = "") => `/conduct?file=${file}&lang=${lang}${hash}`;

test("[KP20] by keys another belief is set: chances, bars and words follow, a reload keeps it, and a third each gives the first answer back", async () => {
  const { page, complaints, end } = await visit(stage, at());
  const block = page.locator("section.block[id^=conduct-of-]").first();
  await block.waitFor();
  const [first, bars] = [await block.innerText(), await block.locator("figure svg").first().innerHTML()];
  const stalling = page.getByRole("slider", { name: "playing for time" });
  expect(await stalling.getAttribute("aria-valuetext")).toBe("a third");
  await stalling.focus();
  await page.keyboard.press("End");
  await expect.poll(() => block.innerText()).toContain("Before any record: genuine 1 %, stalling 98 %, posturing 1 %.");
  expect(await block.locator("figure svg").first().innerHTML()).not.toBe(bars);
  expect(new URL(page.url()).hash).toBe("#prior=1,98,1");
  const set = await block.innerText();
  await page.reload();
  await expect.poll(() => block.innerText()).toBe(set);
  await page.getByRole("button", { name: "A third each" }).press("Enter");
  await expect.poll(() => block.innerText()).toBe(first);
  expect(new URL(page.url()).hash).toBe("");
  expect(complaints).toEqual([]);
  await end();
}, 60_000);

test.each([
  { lang: "en", width: 1180, colorScheme: "light" },
  { lang: "fa", width: 320, colorScheme: "dark" },
] as const)(
  "[KP21] accessibility checks find nothing with everything unfolded, nothing is too wide; three lists side by side or one below the other: $lang, $width px, $colorScheme",
  async ({ lang, width, colorScheme }) => {
    const { page, complaints, end } = await visit(stage, at(lang, "talks.yaml", "#prior=20,50,30"), {
      viewport: { width, height: 860 },
      colorScheme,
      reducedMotion: "reduce",
    });
    await page.locator(".conduct-prior").waitFor();
    await page.locator("details.conduct-more").evaluateAll((all) => {
      for (const each of all) (each as HTMLDetailsElement).open = true;
    });
    const { violations } = await axeIn(page).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const tops = await page
      .locator(".lists")
      .first()
      .evaluate((lists) => [...lists.children].slice(0, 3).map((list) => Math.round(list.getBoundingClientRect().top)));
    expect(new Set(tops).size).toBe(width > 900 ? 1 : 3);
    expect(complaints).toEqual([]);
    await end();
  },
  60_000,
);

test("[KP22] a noun of a record opens its sources; a file with nothing on record teaches, without sliders", async () => {
  const { page, complaints, end } = await visit(stage, at());
  await page.locator(".conduct .findings button.src").first().click();
  await page.getByRole("dialog", { name: "Sources" }).waitFor();
  await page.keyboard.press("Escape");
  await page.goto(stage.origin + at("en", "bare.yaml"));
  await page.getByRole("heading", { name: "What this page reads, and how to write it" }).waitFor();
  expect(await page.getByRole("slider").count()).toBe(0);
  expect(complaints).toEqual([]);
  await end();
}, 60_000);
