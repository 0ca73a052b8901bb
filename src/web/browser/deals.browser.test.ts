import { readFileSync } from "node:fs";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { analyse } from "../../brief/analyse.js";
import type { Analysed } from "../../brief/analysed.js";
import { dealsPage } from "../../brief/deals-page/page.js";
import { threeSides, twoSides } from "../../brief/example-talks.js";
import type { Desk } from "../../server/desk.js";
import { parseTalks } from "../../talks/parse.js";
import { axeIn } from "./axe.js";
import { openStage, type Stage, visit } from "./open.js";

const desk: Desk<Analysed> = {
  analyse(content) {
    const parsed = parseTalks(content);
    return parsed.ok ? { ok: true, value: analyse(parsed.value, parsed.value.asOf ?? "2026-01-31") } : parsed;
  },
  talks: ({ talks }) => talks,
  pages: { deals: dealsPage },
};

let stage: Stage;
let large: Stage;
beforeAll(async () => {
  stage = await openStage(twoSides, desk);
  // A second file in the same folder: addresses then say which one a page is about.
  await writeFile(join(stage.data, "three.yaml"), threeSides);
  // The page as people get it: times are measured on it.
  large = await openStage(readFileSync("cases/news/iran-us-2026/talks.yaml", "utf8"), desk, inject("shippedPages"));
}, 120_000);
afterAll(() => Promise.all([stage.close(), large.close()]));

const two = "/deals?file=talks.yaml&lang=";
const three = "/deals?file=three.yaml&lang=";
const answerOf = (page: Page) => page.locator("#answer-sentence");
const said = (locator: Locator) => locator.innerText();

/** Moves a slider as a hand does: several movements, then letting go. */
async function drag(slider: Locator, values: readonly number[], letGo = true): Promise<void> {
  await slider.evaluate(
    (input: HTMLInputElement, { numbers, end }) => {
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value")!.set!;
      for (const value of numbers) {
        set.call(input, String(value));
        input.dispatchEvent(new Event("input", { bubbles: true }));
      }
      if (end) input.dispatchEvent(new Event("change", { bubbles: true }));
    },
    { numbers: [...values], end: letGo },
  );
}

const walkAway = (page: Page, party: string) =>
  page.getByRole("group", { name: party }).getByRole("slider", { name: /Walk-away|آستانهٔ ترک مذاکره/ });

async function axe(page: Page): Promise<void> {
  const { violations } = await axeIn(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("[DW40] the answer follows the hand; undo, redo and back to the file go the way back; a reload keeps it", async () => {
  const { page, complaints, end } = await visit(stage, `${two}en`);
  const first = await said(answerOf(page));
  expect(first).toContain("6 if one line moves");
  const slider = walkAway(page, "Lower State");
  await drag(slider, [30, 40, 50, 55], false);
  await page.getByText("2 if one line moves").first().waitFor();
  await drag(slider, [55]);
  await page.getByText("Against the file: 6 → 2 packages").waitFor();
  expect(await said(page.locator(".changed"))).toContain("moves on Cap from “High cap” to “Middle cap”");
  expect(page.url()).toContain("#set=walk-away/lower:55");
  await page.getByRole("button", { name: "Undo" }).click();
  await page.waitForFunction((text) => document.querySelector("#answer-sentence")!.textContent === text, first);
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByText("Against the file: 6 → 2 packages").waitFor();
  await page.reload();
  await page.getByText("Against the file: 6 → 2 packages").waitFor();
  expect(await walkAway(page, "Lower State").inputValue()).toBe("55");
  await axe(page);
  await page.getByRole("button", { name: "Back to the file" }).click();
  await page.waitForFunction((text) => document.querySelector("#answer-sentence")!.textContent === text, first);
  expect(new URL(page.url()).hash).toBe("");
  expect(complaints).toEqual([]);
  await end();
});

test("[DW41] a refused package says who refuses and why, and a better one is one press away", async () => {
  const { page, complaints, end } = await visit(stage, `${two}en`);
  const card = page.locator("#card");
  await card.getByLabel("Relief").selectOption({ label: "Full relief" });
  await card.getByLabel("Cap").selectOption({ label: "High cap" });
  await card.getByLabel("Inspections").selectOption({ label: "Basic" });
  await card.getByText("Cannot be: it breaks a joint rule.").waitFor();
  const reasons = await said(card.locator(".findings").first());
  expect(reasons).toContain("full relief needs inspections");
  expect(reasons).toContain("Lower State is 20 points below walking away");
  await axe(page);
  await card.getByRole("button", { name: "Middle way" }).click();
  await card.getByText("Acceptable to all if one line does not bind.").waitFor();
  expect(await card.getByLabel("Cap").inputValue()).toBe("mid");
  await card.getByLabel("Inspections").selectOption({ label: "Basic" });
  await card.getByLabel("Relief").selectOption({ label: "No relief" });
  await page.getByText("Better for one and worse for none:").waitFor();
  await page.getByRole("button", { name: /^Put on the card: Better for one/ }).click();
  await card.getByText("Acceptable to all if one line does not bind.").waitFor();
  expect(complaints).toEqual([]);
  await end();
});

test("[DW42] a pinned package stands beside the card, and the two can be swapped", async () => {
  const { page, end } = await visit(stage, `${two}en`);
  const card = page.locator("#card");
  const nash = await card.getByLabel("Cap").inputValue();
  await card.getByRole("button", { name: "Pin to compare" }).click();
  await card.getByRole("button", { name: "Position of Lower State" }).click();
  const compare = page.locator("#compare");
  await compare.getByRole("row", { name: /Worth to Lower State/ }).waitFor();
  expect(await said(compare.getByRole("row", { name: /^Cap/ }))).toContain("Low cap");
  await axe(page);
  await compare.getByRole("button", { name: "Swap the two" }).click();
  await page.waitForFunction(
    (cap) => document.querySelectorAll<HTMLSelectElement>("#card select")[1]!.value === cap,
    nash,
  );
  await page.reload();
  await compare.waitFor();
  await compare.getByRole("button", { name: "Unpin" }).click();
  await compare.waitFor({ state: "detached" });
  await end();
});

test("[DW43] draws say how far they are and stop with what they have", async () => {
  const { page, complaints, end } = await visit(large, "/deals?lang=en");
  const robust = page.locator("#robust");
  await robust.getByRole("button", { name: "Draw 1,000 times" }).click();
  await robust.getByText(/[1-9]\d* of 1,000 draws/).waitFor();
  await robust.getByRole("button", { name: "Stop" }).click();
  await robust.getByText("Stopped: the shares are of the draws done.").waitFor();
  const heading = await said(robust.locator("h3"));
  const draws = Number(/of (\d+) draws/.exec(heading)![1]);
  expect(draws).toBeGreaterThan(0);
  expect(draws).toBeLessThan(1000);
  expect(complaints).toEqual([]);
  await end();
});

test("[DW51] draws run to the end, and say so when the numbers have changed since", async () => {
  const { page, end } = await visit(stage, `${two}fa`);
  await page.getByRole("button", { name: "۱٬۰۰۰ بار نمونه بگیر" }).click();
  await page.locator("#robust table").waitFor();
  expect(await said(page.locator("#robust h3"))).toContain("از ۱٬۰۰۰ نمونه");
  await axe(page);
  await drag(walkAway(page, "کشور پایین‌دست"), [50]);
  await page.getByText("عددها پس از این نمونه‌گیری دگرگون شده است.").waitFor();
  await end();
});

test("[DW44] everything can be done by keyboard: a slider, its undo, a line, a point of the frontier, an option", async () => {
  const { page, end } = await visit(stage, `${two}en`);
  const slider = walkAway(page, "Lower State");
  await slider.focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press("ArrowRight");
  await page.waitForURL(/walk-away\/lower:21\.5/);
  await page.keyboard.press("Control+z");
  // The presses are one step, as one drag would be.
  await page.waitForURL((url) => !url.href.includes("walk-away/lower"));
  await page.keyboard.press("Control+Shift+z");
  await page.waitForURL(/walk-away\/lower:21\.5/);
  const along = page.getByRole("slider", { name: "Along the frontier" });
  await along.focus();
  await page.keyboard.press("Home");
  const first = await along.getAttribute("aria-valuetext");
  await page.keyboard.press("End");
  await page.waitForFunction(
    (text) => document.querySelector("#along")!.getAttribute("aria-valuetext") !== text,
    first,
  );
  const line = page.getByRole("checkbox", { name: /Lower State, Cap/ });
  await line.focus();
  await page.keyboard.press("Space");
  await page.getByText("No package is acceptable to all").first().waitFor();
  expect(await line.evaluate((box) => getComputedStyle(box).outlineStyle)).toBe("solid");
  await axe(page);
  await end();
});

test("[DW45] where the lines leave nothing, the ways out and the nearest misses are one press away", async () => {
  const { page, end } = await visit(stage, `${two}en`);
  await page.getByRole("button", { name: "all, as stated" }).click();
  await page.getByText("No package is acceptable to all").first().waitFor();
  expect(await page.locator("#frontier .plot").count()).toBe(1);
  const none = page.locator("#none");
  await page.waitForFunction(() => document.querySelector("#none")?.getAttribute("aria-busy") === "false");
  await axe(page);
  await none
    .getByRole("button", { name: /^Put on the card/ })
    .first()
    .click();
  await page
    .locator("#card")
    .getByText(/^Refused by/)
    .waitFor();
  await none
    .getByRole("button", { name: /^Set aside: Lower State, Cap/ })
    .first()
    .click();
  await page.getByText("6 if one line moves").first().waitFor();
  await page.locator("#card").getByText("Acceptable to all if one line does not bind.").waitFor();
  await end();
});

test("[DW46] a press on the drawing puts that point on the card, and the other rules come with what they mean", async () => {
  const { page, end } = await visit(stage, `${two}en`);
  const point = page.locator("#frontier svg circle").first();
  await point.click({ force: true });
  await page.waitForURL(/#deal=/);
  await page.getByText("Other rules, and what they mean").click();
  await page.getByText("it adds points of different sides").waitFor();
  await page.locator("#frontier svg text", { hasText: "utilitarian" }).first().waitFor();
  await axe(page);
  await end();
});

const forms = [
  { sides: "two", lang: "en", width: 1180, colorScheme: "light" },
  { sides: "three", lang: "fa", width: 320, colorScheme: "dark" },
] as const;

test.each(forms)(
  "[DW47] accessibility checks find nothing and nothing is too wide: $sides sides, $lang, $width px, $colorScheme",
  async ({ sides, lang, width, colorScheme }) => {
    const { page, complaints, end } = await visit(stage, `${sides === "two" ? two : three}${lang}`, {
      viewport: { width, height: 860 },
      colorScheme,
      reducedMotion: "reduce",
    });
    const [card, drawing] = [page.locator("#card"), page.locator("#frontier")];
    await card.waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    // On a phone the card comes before the drawing, and the sliders wait to be opened.
    const sliders = page.locator("details.sliders");
    expect(await sliders.evaluate((part: HTMLDetailsElement) => part.open)).toBe(width > 640);
    if (width < 640) {
      expect((await card.boundingBox())!.y).toBeLessThan((await drawing.boundingBox())!.y);
      await sliders.locator("> summary").click();
    }
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(complaints).toEqual([]);
    await end();
  },
);

test("[DW48] three sides are drawn pair by pair, and the thread is about this window's file whatever another has opened", async () => {
  const { page, end } = await visit(stage, `${three}en`);
  const drawings = page.locator("#frontier .plot svg");
  await drawings.first().waitFor();
  expect(await drawings.count()).toBe(3);
  expect(await page.locator("#ranked tbody tr").count()).toBeGreaterThan(1);
  await page
    .locator("#ranked")
    .getByRole("button", { name: /^Put on the card/ })
    .first()
    .click();
  await page.waitForURL(/#deal=/);
  // The thread is about this window's file, whatever another window has opened since.
  await page.evaluate(() => fetch("/deals?file=talks.yaml"));
  await drag(walkAway(page, "Union"), [70]);
  await page.getByText("Against the file:").waitFor();
  expect(await page.locator("#card select").count()).toBe(2);
  await end();
});

test("[DW49] on paper the sliders and buttons are gone and the card, the drawing and the table stay", async () => {
  const { page, end } = await visit(stage, `${two}en`);
  await page.locator("#card").waitFor();
  await page.emulateMedia({ media: "print" });
  expect(await page.locator("#what-if").isVisible()).toBe(false);
  expect(await page.getByRole("button", { name: "Pin to compare" }).isVisible()).toBe(false);
  for (const part of ["#card", "#frontier svg", "#ranked table"])
    expect(await page.locator(part).first().isVisible()).toBe(true);
  await end();
});
