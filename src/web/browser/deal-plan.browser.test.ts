import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { analyse } from "../../brief/analyse.js";
import type { Analysed } from "../../brief/analysed.js";
import { dealsPage } from "../../brief/deals-page/page.js";
import { phasesPage } from "../../brief/phases-page/page.js";
import type { Desk } from "../../server/desk.js";
import { parseTalks } from "../../talks/parse.js";
import { axeIn } from "./axe.js";
import { openStage, type Stage, visit } from "./open.js";

const desk: Desk<Analysed> = {
  analyse(content) {
    const parsed = parseTalks(content);
    return parsed.ok ? { ok: true, value: analyse(parsed.value, "2026-01-31") } : parsed;
  },
  talks: ({ talks }) => talks,
  pages: { deals: dealsPage, phases: phasesPage },
};

const file = `detente: 1
title: {en: Two sides, fa: دو طرف}
as_of: 2026-01-31
parties: {a: {name: {en: Aland, fa: آلند}, walk_away: 0}, b: {name: {en: Bland, fa: بلند}, walk_away: 0}}
issues:
  relief:
    name: {en: Relief, fa: گشایش}
    weight: {a: 50, b: 50}
    options:
      # nobody has to do anything
      none: {name: {en: No relief, fa: هیچ}, worth: {a: 50, b: 100}}
      once: {name: {en: At once, fa: یکجا}, worth: {a: 60, b: 0}, obliges: [lift]}
  stock:
    name: {en: Stock, fa: ذخیره}
    weight: {a: 50, b: 50}
    options:
      keep: {name: {en: Keep, fa: نگه‌داشتن}, worth: {a: 20, b: 0}}
      ship: {name: {en: Ship, fa: فرستادن}, worth: {a: 0, b: 100}, obliges: [ship]}
commitments:
  # the stock leaves first
  ship: {by: a, to: [b], what: {en: Ship it, fa: بفرستید}, due: 2026-03-01, cost: {a: 5}, worth: {b: 6}}
  lift: {by: b, to: [a], what: {en: Lift all, fa: برداشتن}, due: 2026-04-01, cost: {b: 3}, worth: {a: 9}}
`;

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(file, desk);
  await writeFile(join(stage.data, "written.yaml"), file);
}, 120_000);
afterAll(() => stage.close());

async function axe(page: Page): Promise<void> {
  const { violations } = await axeIn(page).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
}

test("[DD7] the card of a deal leads to the deal's plan, which keeps the deal in the other language", async () => {
  const { page, complaints, end } = await visit(stage, "/deals?file=written.yaml&lang=en#deal=relief:none,stock:ship");
  await page.getByRole("link", { name: "The plan for this deal" }).click();
  await page.getByText("This is the plan of one deal").waitFor();
  expect(new URL(page.url()).searchParams.get("deal")).toBe("relief:none,stock:ship");
  expect(new URL(page.url()).searchParams.get("file")).toBe("written.yaml");
  expect(await page.locator("main").innerText()).not.toContain("Lift all");
  await axe(page);
  await page.locator('[data-key="language"]').click();
  await page.getByText("این برنامهٔ یک توافق است").waitFor();
  await axe(page);
  await page.getByRole("link", { name: "نشان دادن همهٔ برنامهٔ پرونده" }).click();
  await page.getByText("برداشتن").first().waitFor();
  expect(complaints).toEqual([]);
  await end();
}, 60_000);

test("[DD8] a press writes the missing steps into the file, comments kept, tied to their options; the plan then has them", async () => {
  const { page, complaints, end } = await visit(stage, "/phases?file=written.yaml&lang=en&deal=relief:none,stock:keep");
  await page.getByRole("button", { name: "Write the 2 missing steps into the file" }).click();
  await page.getByRole("link", { name: "Fill them in in File" }).waitFor();
  const text = await readFile(join(stage.data, "written.yaml"), "utf8");
  expect(text).toContain("# nobody has to do anything");
  expect(text).toContain("# the stock leaves first");
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  expect(parsed.value.issues.map(({ options }) => options[0]!.obliges)).toEqual([["relief-none"], ["stock-keep"]]);
  // The page redraws itself, in place.
  await page.getByText("Two steps; two steps of the file belong to other deals.").waitFor();
  expect(await page.getByRole("button", { name: /missing step/ }).count()).toBe(0);
  expect(complaints).toEqual([]);
  await end();
}, 60_000);
