import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyse } from "../../brief/analyse.js";
import type { Analysed } from "../../brief/analysed.js";
import { planFile } from "../../brief/clocks-page/example-page.js";
import { clocksPage } from "../../brief/clocks-page/page.js";
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
    const date = asked ?? "2025-09-20";
    return { ok: true, value: analyse(talksAsOf(parsed.value, date), date) };
  },
  talks: ({ talks }) => talks,
  pages: { today: todayPage, clocks: clocksPage },
};

const bare = "detente: 1\ntitle: Bare\nas_of: 2026-03-14\nparties: {a: {name: Alpha}, b: {name: Beta}}\n";
let stage: Stage;
beforeAll(async () => {
  stage = await openStage(JSON.stringify(planFile), desk);
  await writeFile(join(stage.data, "bare.yaml"), bare);
}, 120_000);
afterAll(() => stage.close());

const at = (lang = "en", more = "", file = "talks.yaml") => `/clocks?file=${file}&lang=${lang}${more}`;

async function axe(page: Page): Promise<void> {
  const { violations } = await axeIn(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("[CP40] the first paint answers, and shows what runs with its time line, rights, holders and other zones, what is over folded", async () => {
  const { page, complaints, end } = await visit(stage, at());
  await page.locator("#clock-snapback-20250828").waitFor();
  expect(await page.locator("#answer-sentence").innerText()).toContain("24:00 UTC; then: measures return");
  const running = page.locator("#clock-snapback-20250828");
  expect(await running.innerText()).toContain("20:00 America/New_York");
  expect(await running.locator("svg").getAttribute("aria-label")).toMatch(/^Time line of snapback: .*from 28 August/);
  expect(await running.innerText()).toContain("Iran, Russia and China: void");
  const zone = page.getByLabel("Another time zone");
  await zone.fill("Nowhere/Land");
  await zone.press("Enter");
  await page.getByText("There is no time zone “Nowhere/Land”").waitFor();
  await zone.fill("asia/tehran");
  await zone.press("Enter");
  await expect.poll(() => running.innerText()).toContain("03:30 Asia/Tehran");
  await page.getByRole("button", { name: "Leave out Asia/Tehran" }).click();
  await expect.poll(() => running.innerText()).not.toContain("Asia/Tehran");
  expect(complaints).toEqual([]);
  await end();
});

test("[CP41] a procedure is tried by keys alone: its start, an extension, a stop; undo and redo follow, and nothing is written", async () => {
  const { page, complaints, end } = await visit(stage, at());
  const before = await readFile(stage.file, "utf8");
  const chosen = page.getByLabel("Procedure", { exact: true });
  await chosen.focus();
  await chosen.selectOption({ label: "Dispute resolution" });
  const tried = page.locator("#tried-clock");
  await expect.poll(() => tried.innerText()).toContain("18 February 2020");
  await page.getByRole("button", { name: "Add an event" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => tried.innerText()).toContain("28 February 2020");
  await page.getByText("they make it 10 days later").waitFor();
  await page.getByLabel("By how much").fill("12");
  await page.getByText("they make it 12 days later").waitFor();
  await page.getByLabel("What happens").selectOption({ label: "it is stopped: resolved" });
  await expect.poll(() => tried.innerText()).toContain("Stopped on 14 January 2020: resolved");
  await chosen.focus();
  await page.keyboard.press("Control+z");
  await page.getByText("they make it 12 days later").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText("they make it 10 days later").waitFor();
  await page.keyboard.press("Control+Shift+Z");
  await page.getByText("they make it 12 days later").waitFor();
  await page.getByLabel("Invoked on").fill("2026-01-01");
  await expect.poll(() => tried.innerText()).toContain("16 January 2026");
  await axe(page);
  await page.getByRole("button", { name: "Clear" }).click();
  await tried.waitFor({ state: "detached" });
  expect(await readFile(stage.file, "utf8")).toBe(before);
  expect(complaints).toEqual([]);
  await end();
});

test("[CP42] a start that is not stated lists its dates; one of them is tried in place, and what is missing is said with its place", async () => {
  const { page, complaints, end } = await visit(stage, at());
  await page.getByText(/^Hotline: its start could mean|^hotline: its start could mean/).click();
  await page.getByRole("button", { name: "Try hotline from Tuesday 14 July 2015" }).click();
  await expect.poll(() => page.locator("#tried-clock").innerText()).toContain("24 hours");
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("try-heading");
  await page.getByLabel("at (UTC, if known)").fill("21:30");
  await expect.poll(() => page.locator("#tried-clock").innerText()).toContain("Wednesday 15 July 2015, 21:30 UTC");
  await page.getByLabel("Procedure", { exact: true }).selectOption("procurement");
  await page.getByText(/calendars\.un\.holidays: the holidays of 2025 are not given/).waitFor();
  expect(complaints).toEqual([]);
  await end();
});

test("[CP43] a calendar file comes for one procedure and for all with the meetings", async () => {
  const { page, complaints, end } = await visit(stage, at());
  const taken = async (name: string) => {
    const coming = page.waitForEvent("download");
    await page.getByRole("button", { name }).first().click();
    const download = await coming;
    const path = join(stage.data, `${download.suggestedFilename()}.taken`);
    await download.saveAs(path);
    return { name: download.suggestedFilename(), text: await readFile(path, "utf8") };
  };
  const one = await taken("snapback: as .ics");
  expect(one.name).toBe("snapback.ics");
  expect(one.text).toContain("DTSTART;VALUE=DATE:20250927\r\nDTEND;VALUE=DATE:20250928\r\n");
  expect(one.text).not.toContain("UID:dispute");
  const all = await taken("All ends and 3 meetings as .ics");
  expect(all.name).toBe("clocks.ics");
  expect(all.text).toContain("UID:dispute-20200114-review");
  expect(all.text).toContain("UID:meeting-20250905-3");
  expect(complaints).toEqual([]);
  await end();
});

test("[CP44] verdicts stand holder by holder with the meaning of each, and dates ahead with their reasons", async () => {
  const { page, complaints, end } = await visit(stage, at());
  await page.locator("#verdicts").waitFor();
  const said = await page.locator("#verdicts").innerText();
  expect(said).toContain("China: unable to verify");
  expect(said).toContain("Disputed commitments, holder by holder");
  await page.getByText("What the eight verdicts mean").click();
  await page.getByText("neither zero nor breach").waitFor();
  expect(await page.locator("#dates-ahead").innerText()).toContain("15 years after Adoption Day");
  expect(complaints).toEqual([]);
  await end();
});

test("[CP45] the page reads in Persian from right to left with Solar Hijri dates, narrow and dark too, and axe finds nothing", async () => {
  for (const [lang, width, colorScheme] of [
    ["fa", 1180, "light"],
    ["fa", 390, "dark"],
    ["en", 390, "light"],
  ] as const) {
    const { page, complaints, end } = await visit(stage, at(lang), { viewport: { width, height: 860 }, colorScheme });
    await page.locator("#clock-snapback-20250828").waitFor();
    await page.locator("#try select").first().selectOption("dispute");
    await page.locator("#tried-clock").waitFor();
    await page.locator(".clock-events > button").click();
    if (lang === "fa") {
      expect(await page.locator("html").getAttribute("dir")).toBe("rtl");
      expect(await page.locator("#answer-sentence").innerText()).toContain("۵ مهر ۱۴۰۴");
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    await axe(page);
    expect(complaints).toEqual([]);
    await end();
  }
});

test("[CP46] a file without procedures teaches what a clock is; looked at from before, the page knows less; Today leads here", async () => {
  const empty = await visit(stage, at("en", "", "bare.yaml"));
  await empty.page.getByRole("heading", { name: "How a clock gets here" }).waitFor();
  expect(await empty.page.locator("#try").count()).toBe(0);
  await axe(empty.page);
  expect(empty.complaints).toEqual([]);
  await empty.end();

  const before = await visit(stage, at("en", "&as-of=2025-08-27"));
  await before.page.locator("#unstarted").waitFor();
  expect(await before.page.locator("#answer-sentence").innerText()).toMatch(/^No clock runs on 27 August 2025/);
  expect(await before.page.locator("#clock-snapback-20250828").count()).toBe(0);
  await before.end();

  const today = await visit(stage, "/today?file=talks.yaml&lang=en");
  await today.page.getByRole("link", { name: "All clocks, step by step, and what if" }).click();
  await today.page.locator("#clock-snapback-20250828").waitFor();
  expect(new URL(today.page.url()).pathname).toBe("/clocks");
  await today.end();
});
