import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { briefDocument } from "../../brief/brief.js";
import { briefHtml } from "../../brief/html.js";
import { desk } from "../../cli/serve.js";
import { exampleText } from "../../engine/forecast/example-talks.js";
import { axeIn } from "./axe.js";
import { openStage, type Stage, visit } from "./open.js";

const own = `scenarios:\n  breakthrough: {name: {en: Ships sail, fa: کشتی‌ها می‌روند}, impact: Trade, months: [6, 12]}\n`;
const bare = "detente: 1\ntitle: Bare\nas_of: 2026-03-14\nparties: {a: {name: Alpha}, b: {name: Beta}}\n";
let stage: Stage;
beforeAll(async () => {
  stage = await openStage(exampleText + own, desk);
  await writeFile(join(stage.data, "bare.yaml"), bare);
  await writeFile(join(stage.data, "ended.yaml"), exampleText.replace("stage: exploring", "stage: breakdown") + own);
}, 120_000);
afterAll(() => stage.close());

const at = (lang = "en", file = "talks.yaml", more = "") => `/scenarios?file=${file}&lang=${lang}${more}`;
const registerFile = () => join(stage.data, "talks.register.jsonl");

async function sound(page: Page): Promise<void> {
  const { violations } = await axeIn(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
}

test("[SN60] the first paint answers with band and base rate, shows all four endings, and works out the drivers by itself", async () => {
  const { page, complaints, end } = await visit(stage, at());
  expect(await page.locator("#answer-sentence").innerText()).toMatch(
    /Likeliest in 12 months is .*\(\d+–\d+\); base rate \d+/,
  );
  expect(await page.locator("#standing-block table tbody tr").count()).toBe(4);
  await page.locator("#drivers-block").waitFor();
  expect(await page.locator("#needed-block").innerText()).toContain("What would have to be true for breakthrough");
  await page.getByText("Show which event comes first").click();
  expect(await page.locator("#first-block table").innerText()).toContain("none within 24 months");
  expect(complaints).toEqual([]);
  await end();
});

test("[SN61] a slider is moved by keys and the answer follows; undo, redo and as computed lead back; nothing is written", async () => {
  const { page, complaints, end } = await visit(stage, at());
  const before = await readFile(stage.file, "utf8");
  const answer = page.locator("#answer-sentence");
  const computed = await answer.innerText();
  await page.locator("#what-if summary").click();
  const slider = page.getByLabel("Breakdown", { exact: true });
  await slider.focus();
  for (let k = 0; k < 3; k++) await page.keyboard.press("PageUp");
  await expect.poll(() => answer.innerText()).not.toBe(computed);
  await expect.poll(() => page.locator("#what-if .changed").innerText()).toContain("breakdown");
  const moved = await slider.inputValue();
  await page.keyboard.press("Control+z");
  await expect.poll(() => slider.inputValue()).toBe("0.02");
  await expect.poll(() => answer.innerText()).toBe(computed);
  await page.keyboard.press("Control+Shift+Z");
  await expect.poll(() => slider.inputValue()).toBe(moved);
  await page.getByRole("button", { name: "As computed" }).click();
  await expect.poll(() => answer.innerText()).toBe(computed);
  expect(await readFile(stage.file, "utf8")).toBe(before);
  expect(complaints).toEqual([]);
  await end();
});

test("[SN62] another ending and another chance are asked for; what is no chance is said and not asked", async () => {
  const { page, complaints, end } = await visit(stage, at());
  await page.locator("#drivers-block").waitFor();
  await page.getByLabel("Which ending").selectOption("breakdown");
  await expect.poll(() => page.locator("#needed-block").innerText()).toContain("for breakdown to reach");
  const target = page.getByLabel("to reach within 12 months, per cent");
  await target.fill("60");
  await expect.poll(() => page.locator("#needed-block").innerText()).toContain("to reach 60");
  await target.fill("160");
  await page.getByText("from 1 to 99").waitFor();
  expect(await page.locator("#needed-block").innerText()).toContain("to reach 60");
  await page.getByRole("button", { name: "As at first" }).click();
  await expect.poll(() => page.locator("#needed-block").innerText()).not.toContain("to reach 60");
  expect(complaints).toEqual([]);
  await end();
});

test("[SN63] a forecast is written down, resolved and scored beside the base rate; the file is that of the command", async () => {
  await rm(registerFile(), { force: true });
  const { page, complaints, end } = await visit(stage, at());
  const register = page.locator("#register-part");
  await expect.poll(() => register.innerText()).toContain("Nothing is written down yet");
  await page.getByText("Write a forecast down").click();
  await page.getByLabel("What decides it").fill("the ministry");
  await register.getByRole("button", { name: "Write it down" }).click();
  await expect.poll(() => register.innerText()).toContain("One forecast of one question is written down");
  const [line] = (await readFile(registerFile(), "utf8")).split("\n");
  expect(JSON.parse(line!)).toMatchObject({ kind: "forecast", author: "model", rules: "the ministry" });
  await page.getByText("Say what became of a question").click();
  const form = page.locator(".register-form").nth(1);
  await form.getByLabel("On", { exact: true }).fill("2026-02-15");
  await form.getByRole("button", { name: "Write it down" }).click();
  await expect.poll(() => register.getByRole("alert").innerText()).toContain("Fill in source");
  await form.getByLabel("Source").fill("Gazette");
  await form.getByLabel("By whom").fill("K");
  await form.getByRole("button", { name: "Write it down" }).click();
  await expect.poll(() => register.innerText()).toContain("15 February 2026");
  await sound(page);
  await page.goto(stage.origin + at("en", "talks.yaml", "&as-of=2026-01-01"));
  await expect.poll(() => register.innerText()).toContain("entries were made after this date");
  // What was refused is the one answer that is no success.
  expect(complaints).toEqual([expect.stringContaining("422")]);
  await end();
});

test("[SN64] an analyst's own chances start from what is computed and are refused where they fall", async () => {
  await rm(registerFile(), { force: true });
  const { page, end } = await visit(stage, at());
  const register = page.locator("#register-part");
  await page.getByText("Write a forecast down").click();
  await page.getByLabel("Whose forecast").selectOption("analyst");
  await page.getByLabel("Name", { exact: true }).fill("Roya");
  const early = page.getByRole("spinbutton", { name: "Breakdown, 3 months" });
  const computed = await early.inputValue();
  await early.fill("99");
  await register.getByRole("button", { name: "Write it down" }).click();
  await expect.poll(() => register.getByRole("alert").innerText()).toContain("breakdown falls (0.99");
  await early.fill(computed);
  await register.getByRole("button", { name: "Write it down" }).click();
  await expect.poll(() => register.innerText()).toContain("Roya (analyst)");
  await end();
});

const forms = [
  { lang: "en", width: 1180, colorScheme: "light" },
  { lang: "fa", width: 320, colorScheme: "dark" },
] as const;

test.each(forms)(
  "[SN65] accessible and no wider than its window with everything open: $lang, $width px, $colorScheme",
  async ({ lang, width, colorScheme }) => {
    const { page, complaints, end } = await visit(stage, at(lang), {
      viewport: { width, height: 860 },
      colorScheme,
      reducedMotion: "reduce",
    });
    await page.locator("#drivers-block").waitFor();
    await page.locator("#register-block").waitFor();
    await page.evaluate(() => {
      for (const each of document.querySelectorAll("details")) each.open = true;
    });
    await sound(page);
    if (lang === "fa") {
      const said = await page.locator("#standing-block").innerText();
      expect(said).toMatch(/[۰-۹]/);
      expect(said).not.toMatch(/[0-9]/);
    }
    expect(complaints).toEqual([]);
    await end();
  },
);

test("[SN66] a bare file says what was done without; ended talks say so; on paper no slider and no form is left", async () => {
  const bared = await visit(stage, at("en", "bare.yaml"));
  await bared.page.locator("#missing-block").waitFor();
  expect(await bared.page.locator("#missing-block").innerText()).toContain("done without");
  await bared.page.emulateMedia({ media: "print" });
  expect(await bared.page.locator("#what-if").isVisible()).toBe(false);
  expect(await bared.page.locator(".register-forms").isVisible()).toBe(false);
  expect(await bared.page.locator("#standing-block").isVisible()).toBe(true);
  expect(bared.complaints).toEqual([]);
  await bared.page.emulateMedia({ media: null });
  await bared.end();
  const ended = await visit(stage, at("fa", "ended.yaml"));
  expect(await ended.page.locator("#answer-sentence").innerText()).toContain("پایان یافته است");
  await ended.page.getByText("کشتی‌ها می‌روند").first().waitFor();
  expect(ended.complaints).toEqual([]);
  await ended.end();
});

test("[SN67] Today comes without the chances, asks for them once it is drawn, and has them at once the next time", async () => {
  await writeFile(join(stage.data, "fresh.yaml"), exampleText.replace("title: Harbour", "title: Fresh harbour") + own);
  const { page, complaints, end } = await visit(stage, "/today?file=fresh.yaml&lang=en");
  await expect.poll(() => page.locator("#endings").innerText()).toMatch(/Likeliest in 12 months is .*base rate/);
  expect(await page.locator("#endings table").innerText()).toMatch(/\d\u202f%/);
  await page.locator("#endings .more a").click();
  await page.locator("#standing-block").waitFor();
  const again = await page.request.get(`${stage.origin}/api/today?file=fresh.yaml&lang=en`);
  expect(await again.json()).not.toHaveProperty("later");
  expect(complaints).toEqual([]);
  await end();
});

test.each(["en", "fa"] as const)(
  "[SN68] the main part of the Iran–US brief, endings with their chances in it, prints on two pages: %s",
  async (lang) => {
    const content = await readFile(new URL("../../../cases/news/iran-us-2026/talks.yaml", import.meta.url));
    const analysed = await desk.analyse(content, undefined);
    if (!analysed.ok) throw new Error("expected a sound case");
    const document = briefDocument(analysed.value, lang);
    expect(JSON.stringify(document.main)).toContain(lang === "en" ? "Likeliest in 12 months" : "محتمل‌ترین فرجام");
    const pages = async (html: string): Promise<number> => {
      await page.setContent(html);
      const pdf = await page.pdf({ preferCSSPageSize: true });
      return Number(/\/Count (\d+)/.exec(pdf.toString("latin1"))![1]);
    };
    const context = await stage.browser.newContext();
    const page = await context.newPage();
    // An annex begins a page of its own, also one with nothing in it.
    expect(await pages(briefHtml({ ...document, annex: [], sources: [] }))).toBe(2 + 1);
    const longer = [...document.main, document.annex.find(({ id }) => id === "endings")!];
    expect(await pages(briefHtml({ ...document, main: longer, annex: [], sources: [] }))).toBeGreaterThan(3);
    await context.close();
  },
);
