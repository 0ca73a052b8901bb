import { rename, writeFile } from "node:fs/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { axeIn } from "./axe.js";
import { fixturePage } from "./fixture.js";
import { riverStage, type Stage, visit } from "./open.js";
import { riverTalks } from "./river.js";

let stage: Stage;
beforeAll(async () => {
  stage = await riverStage(fixturePage);
}, 60_000);
afterAll(() => stage.close());

test("[BT20] one press has the engine work in the page and shows what opens, in place and in the page's language", async () => {
  for (const [lang, press, party] of [
    ["en", "Show what opens", "Northland"],
    ["fa", "چه چیزی باز می‌شود", "شمال‌بوم"],
  ] as const) {
    const { page, complaints, end } = await visit(stage, `/today?lang=${lang}`);
    const button = page.getByRole("button", { name: press });
    expect(await button.getAttribute("aria-expanded")).toBe("false");
    await button.click();
    const opened = page.locator(".opened");
    await opened.waitFor();
    expect(await button.getAttribute("aria-expanded")).toBe("true");
    expect(await opened.getByRole("heading", { level: 3 }).innerText()).not.toBe("");
    expect(await opened.innerText()).toContain(party);
    const { violations } = await axeIn(page).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await button.click();
    await opened.waitFor({ state: "detached" });
    expect(complaints).toEqual([]);
    await end();
  }
});

test("[BT21] work that takes long says how far it is and can be stopped: its thread ends and its answer never appears", async () => {
  const { page, complaints, end } = await visit(stage, "/today?lang=en");
  let answer: (() => void) | undefined;
  await page.context().route("**/api/talks", async (route) => {
    await new Promise<void>((resolve) => {
      answer = resolve;
    });
    await route.continue().catch(() => undefined);
  });
  const started = page.waitForEvent("worker");
  await page.getByRole("button", { name: "Show what opens" }).click();
  const status = page.locator("p.work");
  expect(await status.innerText()).toBe("Reading the talks…");
  const ended = (await started).waitForEvent("close");
  expect(page.workers()).toHaveLength(1);
  await page.getByRole("button", { name: "Stop" }).click();
  await ended;
  expect(await status.innerText()).toBe("Stopped. Nothing was changed; ask again when you like.");
  answer?.();
  await page.context().unroute("**/api/talks");
  await page.getByRole("button", { name: "Show what opens" }).click();
  await page.locator(".opened").waitFor();
  expect(await page.locator(".opened").count()).toBe(1);
  expect(complaints).toEqual([]);
  await end();
});

test("[BT22] what goes wrong on the way is said in words, and asking again works once it is mended", async () => {
  const { page, end } = await visit(stage, "/today?lang=en");
  await writeFile(stage.file, riverTalks.replace("harvest: {name", "harvest: {nam"));
  await page.getByRole("button", { name: "Show what opens" }).click();
  const again = page.getByRole("button", { name: "Try again" });
  await again.waitFor();
  expect(await page.locator("p.work").innerText()).toMatch(/^This could not be worked out\. .*nam/);
  await rename(stage.file, `${stage.file}.away`);
  await again.click();
  await page.getByText("the desk has no such file").waitFor();
  await writeFile(stage.file, riverTalks);
  await page.getByRole("button", { name: "Try again" }).click();
  await page.locator(".opened").waitFor();
  await end();
});
