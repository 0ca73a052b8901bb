import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyse } from "../../brief/analyse.js";
import type { Analysed } from "../../brief/analysed.js";
import { circlePlan, datedPlan, riverPlan } from "../../brief/phases-page/example-page.js";
import { phasesPage } from "../../brief/phases-page/page.js";
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
  pages: { phases: phasesPage },
};

/** Twenty-four steps in an order that exposes one side far. */
const longPlan = `detente: 1
title: Long
as_of: 2026-03-14
parties: {north: {name: Northdale}, south: {name: Southmark}}
commitments:
${Array.from({ length: 24 }, (_, k) => {
  const [giver, other] = k < 12 ? ["north", "south"] : ["south", "north"];
  return `  s${k}: {by: ${giver}, to: [${other}], what: Step ${k}, cost: {${giver}: ${7 + ((k * 7) % 13)}}, worth: {${other}: ${9 + ((k * 5) % 17)}}}`;
}).join("\n")}
`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(riverPlan, desk);
  const files = {
    "circle.yaml": circlePlan,
    "dated.yaml": datedPlan,
    "long.yaml": longPlan,
    "written.yaml": riverPlan,
    "bare.yaml": "detente: 1\ntitle: Bare\nas_of: 2026-03-14\nparties: {a: {name: Alpha}, b: {name: Beta}}\n",
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(stage.data, name), text);
}, 120_000);
afterAll(() => stage.close());

const at = (file: string, lang = "en") => `/phases?file=${file}&lang=${lang}`;

async function axe(page: Page): Promise<void> {
  const { violations } = await axeIn(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

const steps = (page: Page) => page.locator(".steps-list").first();
/** Once the page is drawn, which is after its heading: its scripts come by themselves. */
const order = async (page: Page) => {
  await steps(page).waitFor();
  return (await steps(page).locator(".grip > span:last-child").allInnerTexts()).map((name) => name.trim());
};
const worst = (page: Page) => page.locator("#exposure-own svg").getAttribute("aria-label");
const announced = (page: Page) => page.locator('#order [aria-live="assertive"]').innerText();
const fileOrder = [
  "Open the sluice",
  "Share the gauges",
  "Lend a dredger",
  "Sell gas at cost",
  "Lift the levy",
  "Return the pumps",
];

test("[PV40] a step moved by keys keeps the focus, is announced, and the chart's worst step follows; undo and redo go both ways", async () => {
  const { page, complaints, end } = await visit(stage, at("talks.yaml"));
  expect(await order(page)).toEqual(fileOrder);
  expect(await worst(page)).toContain("Worst: Northdale, 9, after “Lend a dredger”");
  const grip = steps(page).locator(".grip").nth(4);
  await grip.focus();
  await page.keyboard.press("Alt+ArrowUp");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  const tried = [
    "Open the sluice",
    "Lift the levy",
    "Share the gauges",
    "Lend a dredger",
    "Sell gas at cost",
    "Return the pumps",
  ];
  await expect.poll(() => order(page)).toEqual(tried);
  expect(await page.evaluate(() => document.activeElement?.textContent)).toContain("Lift the levy");
  expect(await announced(page)).toBe("Lift the levy: now 2 of 6.");
  await expect.poll(() => worst(page)).toContain("Worst: Northdale, 3, after “Open the sluice”");
  await expect.poll(() => page.locator("#answer-sentence").innerText()).toContain("In the order tried");
  for (let k = 0; k < 3; k++) await page.keyboard.press("Control+z");
  await expect.poll(() => worst(page)).toContain("Worst: Northdale, 9");
  expect(await order(page)).toEqual(fileOrder);
  for (let k = 0; k < 3; k++) await page.getByRole("button", { name: "Redo" }).click();
  await expect.poll(() => order(page)).toEqual(tried);
  await page.getByRole("button", { name: "Back to the file" }).click();
  await expect.poll(() => worst(page)).toContain("Worst: Northdale, 9");
  expect(complaints).toEqual([]);
  await end();
});

test("[PV41] a place before what a step waits for is refused with the reason, by keys and by buttons", async () => {
  const { page, complaints, end } = await visit(stage, at("talks.yaml"));
  await steps(page).waitFor();
  await steps(page).locator(".grip").nth(1).focus();
  await page.keyboard.press("ArrowUp");
  await expect
    .poll(() => announced(page))
    .toBe("“Share the gauges” cannot come before “Open the sluice”: it waits until that is verified.");
  await page.getByRole("button", { name: "Earlier: Open the sluice" }).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => announced(page)).toBe("It cannot go further.");
  await steps(page).locator(".grip").nth(5).focus();
  await page.keyboard.press("Home");
  await expect
    .poll(() => announced(page))
    .toMatch(/Return the pumps: now 5 of 6\. .*cannot come before “Sell gas at cost”/);
  expect(complaints).toEqual([]);
  await end();
});

test("[PV42] a step dragged by hand is answered while it is held, and is one step back", async () => {
  const { page, complaints, end } = await visit(stage, at("talks.yaml"));
  expect(await order(page)).toEqual(fileOrder);
  await steps(page).evaluate((list) => list.scrollIntoView({ block: "start" }));
  const grip = (await steps(page).locator(".grip").nth(2).boundingBox())!;
  const first = (await steps(page).locator("li").first().boundingBox())!;
  await page.mouse.move(grip.x + 40, grip.y + grip.height / 2);
  await page.mouse.down();
  await page.mouse.move(grip.x + 40, grip.y - 15, { steps: 4 });
  await page.mouse.move(grip.x + 40, first.y + 3, { steps: 6 });
  await expect.poll(() => page.locator("#answer-sentence").innerText()).toContain("In the order tried");
  await page.mouse.up();
  await expect.poll(async () => (await order(page))[0]).toBe("Lend a dredger");
  await page.getByRole("button", { name: "Undo" }).click();
  await expect.poll(() => order(page)).toEqual(fileOrder);
  expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
  expect(complaints).toEqual([]);
  await end();
});

test("[PV43] the best move and the best order are a button each, and the chart beside says it is proved", async () => {
  const { page, complaints, end } = await visit(stage, at("talks.yaml"));
  await page.locator("#best-move").click();
  await expect.poll(() => worst(page)).toContain("Worst: Northdale, 3");
  await page.locator("#best-order").click();
  await expect.poll(() => worst(page)).toContain("Worst: Southmark, 2, after “Sell gas at cost”");
  await page.getByText("This is the best order known.").waitFor();
  await page.getByText("proved that no order has less").waitFor();
  expect(complaints).toEqual([]);
  await end();
});

test("[PV44] a point opens by keys to the steps done, what they cost and are worth, marked as judgement; findings stand with history and fix", async () => {
  const { page, complaints, end } = await visit(stage, at("talks.yaml"));
  const point = page.locator(".points-table").getByRole("button", { name: "Share the gauges" });
  await point.focus();
  await page.keyboard.press("Enter");
  const rests = page.locator(".point-rests");
  await rests.waitFor();
  expect(await rests.innerText()).toMatch(
    /Open the sluice:[\s\S]*costs Northdale 3[\s\S]*Share the gauges:[\s\S]*costs Northdale 4/,
  );
  await rests.getByRole("button", { name: "judgement" }).first().click();
  await page.getByText("Costs and worths of steps are judgement, not data").waitFor();
  await page.keyboard.press("Escape");
  expect(await point.getAttribute("aria-expanded")).toBe("true");
  const findings = await page.locator("#findings").innerText();
  expect(findings).toMatch(/AG03[\s\S]*What would mend it:[\s\S]*Comes from:/);
  expect(await steps(page).locator(".steps-found").first().innerText()).toMatch(/findings?/);
  await axe(page);
  expect(complaints).toEqual([]);
  await end();
});

test("[PV45] the readings of ranges and the unit of the charts are choices that the page follows", async () => {
  const { page, complaints, end } = await visit(stage, at("dated.yaml"));
  await page.getByText("The numbers are ranges").waitFor();
  await page.getByLabel("hopefully").check();
  await page.getByText("Hopeful reading", { exact: false }).waitFor();
  await page.getByLabel("shares of 1000").check();
  await page.getByText("comparable by this convention only").waitFor();
  await page.locator("#exposure-by-date svg").waitFor();
  await axe(page);
  expect(complaints).toEqual([]);
  await end();
});

test("[PV46] above twenty steps an order is shown at once with its bounds, and the proof comes by itself", async () => {
  const { page, complaints, end } = await visit(stage, at("long.yaml"));
  await steps(page).waitFor();
  await page.getByText("proved that no order has less").waitFor({ timeout: 30_000 });
  await steps(page).locator(".grip").nth(3).focus();
  await page.keyboard.press("End");
  await expect.poll(() => page.locator("#answer-sentence").innerText()).toContain("In the order tried");
  await page.getByText("proved that no order has less").waitFor();
  expect(complaints).toEqual([]);
  await end();
});

test("[PV47] an order is written into the file with its comments, and the page then has it as the file's own", async () => {
  const { page, complaints, end } = await visit(stage, at("written.yaml"));
  await page.locator("#best-order").click();
  await page.getByRole("button", { name: "Write this order into the file" }).click();
  await page.getByText("Written into the file and saved.").waitFor({ timeout: 30_000 });
  const text = await readFile(join(stage.data, "written.yaml"), "utf8");
  expect(text).toContain("# Water first");
  expect(text.indexOf("B1:")).toBeLessThan(text.indexOf("A1:"));
  await expect.poll(() => page.locator("#answer-sentence").innerText()).toContain("In the file’s own order Southmark");
  expect(complaints).toEqual([]);
  await end();
});

test("[PV48] a file without a plan is taught one with an example and the way to File; a circle is named from step to step", async () => {
  const { page, complaints, end } = await visit(stage, at("bare.yaml"));
  await page.getByRole("heading", { name: "How a plan is stated" }).waitFor();
  expect(await page.locator(".phases-example").innerText()).toContain("by: a");
  expect(await page.getByRole("link", { name: "Write a plan in File" }).getAttribute("href")).toContain(
    "file=bare.yaml",
  );
  await axe(page);
  await page.goto(stage.origin + at("circle.yaml"));
  await page.getByText("“Hold the vote” waits for “Hand back the border” waits for “Hold the vote”").waitFor();
  expect(await page.locator("#answer-sentence").innerText()).toMatch(/^No order exists, because/);
  await page.getByText("AG07").waitFor();
  await axe(page);
  expect(complaints).toEqual([]);
  await end();
});

test("[PV49] the page reads in Persian from right to left, narrow and dark too, wider than no window, and axe finds nothing", async () => {
  for (const options of [
    { viewport: { width: 1180, height: 860 } },
    { viewport: { width: 390, height: 800 } },
    { viewport: { width: 1180, height: 860 }, colorScheme: "dark" as const, reducedMotion: "reduce" as const },
  ]) {
    const { page, complaints, end } = await visit(stage, at("talks.yaml", "fa"), options);
    await steps(page).waitFor();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    expect(await page.locator("h1").innerText()).toBe("چه کسی، چه زمانی و در برابر چه چیز آسیب‌پذیر است؟");
    expect(await page.locator("#answer-sentence").innerText()).toContain("شمال‌دره");
    expect(await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(1);
    await steps(page).locator(".grip").nth(4).focus();
    await page.keyboard.press("ArrowUp");
    await expect.poll(() => announced(page)).toMatch(/برداشتن عوارض: اکنون ۴ از ۶/);
    await axe(page);
    expect(complaints).toEqual([]);
    await end();
  }
});
