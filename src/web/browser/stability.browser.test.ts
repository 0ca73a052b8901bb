import { readFileSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyse } from "../../brief/analyse.js";
import type { Analysed } from "../../brief/analysed.js";
import { quarrelConflict, riverConflict } from "../../brief/stability-page/example-page.js";
import { stabilityPage } from "../../brief/stability-page/page.js";
import type { Desk } from "../../server/desk.js";
import { talksAsOf } from "../../talks/as-of.js";
import { parseTalks } from "../../talks/parse.js";
import { axeIn } from "./axe.js";
import { openStage, type Stage, visit } from "./open.js";

const desk: Desk<Analysed> = {
  analyse(content, asked) {
    const parsed = parseTalks(content);
    if (!parsed.ok) return parsed;
    const date = asked ?? "2026-03-14";
    return { ok: true, value: analyse(talksAsOf(parsed.value, date), date) };
  },
  talks: ({ talks }) => talks,
  pages: { stability: stabilityPage },
};

const bare = "detente: 1\ntitle: Bare\nas_of: 2026-03-14\nparties: {a: {name: Alpha}, b: {name: Beta}}\n";
let stage: Stage;
beforeAll(async () => {
  stage = await openStage(riverConflict, desk);
  await writeFile(join(stage.data, "quarrel.yaml"), quarrelConflict);
  await writeFile(join(stage.data, "bare.yaml"), bare);
  await writeFile(join(stage.data, "edited.yaml"), riverConflict);
  await writeFile(join(stage.data, "written.yaml"), riverConflict);
}, 120_000);
afterAll(() => stage.close());

const at = (file: string, lang = "en", more = "") => `/stability?file=${file}&lang=${lang}${more}`;

async function axe(page: Page): Promise<void> {
  const { violations } = await axeIn(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const listOf = (page: Page, maker: number) => page.locator(".tried-list").nth(maker);
/** Once the page is drawn, which is after its heading: its scripts come by themselves. */
const wordsOf = async (page: Page, maker: number) => {
  await listOf(page, maker).waitFor();
  return listOf(page, maker).locator(".grip").allInnerTexts();
};

test("[SP40] a statement moved by keys keeps the focus, is announced, and the page says what falls; undo and redo go both ways", async () => {
  const { page, complaints, end } = await visit(stage, at("talks.yaml"));
  const before = await wordsOf(page, 1);
  const grip = listOf(page, 1).locator(".grip").nth(3);
  await grip.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("Home");
  const moved = [before[3], before[0], before[1], before[2]];
  await expect.poll(() => wordsOf(page, 1)).toEqual(moved);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Sell gas at cost");
  expect(await page.locator('[aria-live="assertive"]').first().innerText()).toMatch(/Sell gas at cost.*: now 1 of 4/);
  await page.getByText(/Against the file, .* falls? and .* rises?\./).waitFor();
  const said = await page.locator(".changed").innerText();
  await page.keyboard.press("ArrowUp");
  await expect.poll(() => page.locator('[aria-live="assertive"]').first().innerText()).toBe("It cannot go further.");
  await page.getByRole("button", { name: "Undo" }).first().click();
  await page.getByRole("button", { name: "Undo" }).first().click();
  await page.keyboard.press("Control+z");
  await expect.poll(() => wordsOf(page, 1)).toEqual(before);
  await page.locator(".changed").waitFor({ state: "detached" });
  for (let k = 0; k < 3; k++) await page.getByRole("button", { name: "Redo" }).first().click();
  await expect.poll(() => page.locator(".changed").innerText()).toBe(said);
  await page.getByRole("button", { name: "Back to the file" }).click();
  await expect.poll(() => wordsOf(page, 1)).toEqual(before);
  expect(complaints).toEqual([]);
  await end();
});

test("[SP41] a statement dragged by hand is answered while it is held, and is one step back", async () => {
  const { page, complaints, end } = await visit(stage, at("talks.yaml"));
  const before = await wordsOf(page, 1);
  const last = listOf(page, 1).locator(".grip").nth(3);
  await listOf(page, 1).evaluate((list) => list.scrollIntoView({ block: "center" }));
  const first = (await listOf(page, 1).locator("li").first().boundingBox())!;
  const box = (await last.boundingBox())!;
  await page.mouse.move(box.x + 30, box.y + box.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + 30, box.y - 20, { steps: 4 });
  await page.mouse.move(box.x + 30, first.y + 3, { steps: 6 });
  await page.getByText(/Against the file/).waitFor();
  await page.mouse.up();
  await expect.poll(() => wordsOf(page, 1)).toEqual([before[3], before[0], before[1], before[2]]);
  await page.getByRole("button", { name: "Undo" }).first().click();
  await expect.poll(() => wordsOf(page, 1)).toEqual(before);
  expect(await page.getByRole("button", { name: "Undo" }).first().isDisabled()).toBe(true);
  expect(complaints).toEqual([]);
  await end();
});

test("[SP42] a row opens to a sentence a maker and what must change, by keys alone; shares come with their interval", async () => {
  const { page, complaints, end } = await visit(stage, at("talks.yaml"));
  const row = page.getByRole("button", { name: /^deal Release water \+ Sell gas at cost/ }).first();
  await row.focus();
  await page.keyboard.press("Enter");
  await page.locator(".opened-state").waitFor();
  expect(await row.getAttribute("aria-expanded")).toBe("true");
  const opened = await page.locator(".opened-state").innerText();
  expect(opened).toContain("Told under SEQ");
  expect(opened).toMatch(/Southmark: Southmark would gain by/);
  await page.getByText(/It holds so in \d+ of 6 swaps/).waitFor();
  await page
    .getByText(/% of 1,000 \(/)
    .first()
    .waitFor({ timeout: 30_000 });
  await axe(page);
  await page.keyboard.press("Enter");
  await page.locator(".opened-state").waitFor({ state: "detached" });
  await page.getByRole("checkbox", { name: "Release water" }).check();
  await page.getByRole("checkbox", { name: "Close the dam" }).check();
  await page.getByRole("button", { name: "Ask about this state" }).click();
  await page.getByText("This cannot be: it matches “release & dam”, which the file calls impossible.").waitFor();
  expect(complaints).toEqual([]);
  await end();
});

test("[SP43] moves from now stand in a drawing and in a list that says the same, with what costs its mover", async () => {
  const { page, complaints, end } = await visit(stage, at("talks.yaml"));
  expect(await page.locator("#moves-wide svg").getAttribute("aria-label")).toMatch(/^Moves from now \(nothing done\)/);
  await page.getByText("The same moves as a list").click();
  const listed = await page.locator(".moves-list").innerText();
  const drawn = await page.locator("#moves-wide svg text").allTextContents();
  expect(listed).toContain("Northland and Southmark together: “Release water” and “Sell gas at cost”");
  expect(listed).toContain("(costs Northland)");
  expect(drawn.join(" ")).toContain("costs Northland");
  expect(drawn.join(" ").replace(/\s+/g, " ")).toContain("Northland and Southmark together");
  expect(complaints).toEqual([]);
  await end();
});

test("[SP44] tried orders are written into the file with its comments, saved, and can be undone there", async () => {
  const { page, complaints, end } = await visit(stage, at("written.yaml"));
  await listOf(page, 1).locator(".grip").nth(3).press("Home");
  await page.getByText("Tried here, not saved").waitFor();
  const file = join(stage.data, "written.yaml");
  expect(await readFile(file, "utf8")).toBe(riverConflict);
  await page.getByRole("button", { name: "Write into the file" }).click();
  await page.getByText("Written into the file and saved.").waitFor();
  const text = await readFile(file, "utf8");
  expect(text).toContain("# the red line of the parliament");
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error("expected a sound file");
  const conflict = parsed.value.later["conflict"] as { makers: Record<string, { prefers: readonly unknown[] }> };
  expect(conflict.makers["south"]!.prefers).toEqual(["!gas", "!dam", "release", "troops iff dam"]);
  await page.locator(".changed").waitFor({ state: "detached" });
  expect((await wordsOf(page, 1))[0]).toContain("Sell gas at cost");
  await page.locator("#editor").getByRole("button", { name: "Undo" }).click();
  await expect.poll(async () => (await wordsOf(page, 1))[0]).toContain("Close the dam");
  expect(complaints).toEqual([]);
  await end();
});

test("[SP45] the editor adds a statement, shows ranks and states as they form and problems at the field, and saves", async () => {
  const { page, complaints, end } = await visit(stage, at("edited.yaml"));
  await page.getByRole("button", { name: "Open the editor" }).click();
  await page.locator("details.entry > summary", { hasText: "Southmark" }).click();
  const editor = page.locator("#editor");
  const field = editor.getByLabel("New statement (Southmark)");
  await field.fill("!gas if dm");
  await field.press("Enter");
  await editor
    .getByText(/no option "dm"/)
    .first()
    .waitFor();
  const wrong = editor.getByLabel(/^Statement 5/);
  await wrong.fill("!gas if dam");
  await wrong.press("Enter");
  await editor.getByText("Reads: not “Sell gas at cost” if “Close the dam”").waitFor();
  await expect.poll(async () => (await wordsOf(page, 1)).length).toBe(5);
  await editor
    .getByText(/Best: /)
    .first()
    .waitFor();
  await editor.getByText("removes 4 states").waitFor();
  await axe(page);
  await editor.getByRole("button", { name: "Save" }).click();
  await editor.getByText("Saved.").waitFor();
  const text = readFileSync(join(stage.data, "edited.yaml"), "utf8");
  expect(text).toContain("!gas if dam");
  expect(text).toContain("# what the ministry said in March");
  expect(complaints).toEqual([]);
  await end();
});

test("[SP46] a file without a conflict teaches what one is and starts one in the editor; as of before it was known it is the same", async () => {
  const { page, complaints, end } = await visit(stage, at("bare.yaml"));
  await page.getByText("How a conflict is stated").waitFor();
  await axe(page);
  await page.getByRole("button", { name: "Start one in the editor" }).click();
  await page.locator("table.states").waitFor();
  expect(await page.locator("#answer-sentence").innerText()).toContain("In this model");
  await page.getByText(/Alpha: no preferences are stated/).waitFor();
  expect(readFileSync(join(stage.data, "bare.yaml"), "utf8")).toBe(bare);
  expect(complaints).toEqual([]);
  await end();
  await writeFile(
    join(stage.data, "dated.yaml"),
    riverConflict.replace("  now: none", "  known: 2026-03-01\n  now: none"),
  );
  const early = await visit(stage, at("dated.yaml", "en", "&as-of=2026-02-01"));
  await early.page.getByText("How a conflict is stated").waitFor();
  await early.end();
});

test("[SP47] the page reads in Persian from right to left, narrow and dark too, and axe finds nothing", async () => {
  for (const [width, colorScheme] of [
    [1180, "light"],
    [390, "dark"],
  ] as const) {
    const { page, complaints, end } = await visit(stage, at("talks.yaml", "fa"), {
      viewport: { width, height: 860 },
      colorScheme,
      reducedMotion: "reduce",
    });
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    expect(await page.locator("#answer-sentence").innerText()).toContain("در این مدل");
    const shown = page.locator(width > 640 ? "#moves-wide svg" : "#moves-narrow svg");
    expect(await shown.isVisible()).toBe(true);
    expect(await shown.locator("text").first().getAttribute("direction")).toBe("rtl");
    await listOf(page, 1).locator(".grip").nth(3).press("ArrowUp");
    await page.getByText("تنها اینجا آزموده شده، ذخیره نشده").waitFor();
    await axe(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(1);
    expect(complaints).toEqual([]);
    await end();
  }
});
