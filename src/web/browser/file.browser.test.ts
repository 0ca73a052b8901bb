import { readdir, readFile, writeFile } from "node:fs/promises";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { limits } from "../../talks/gate.js";
import { axeIn } from "./axe.js";
import { fixturePage } from "./fixture.js";
import { riverStage, type Stage, visit } from "./open.js";
import { riverTalks } from "./river.js";

let stage: Stage;
beforeAll(async () => {
  stage = await riverStage(fixturePage);
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => writeFile(stage.file, riverTalks));

const onDisk = () => readFile(stage.file, "utf8");
const news = (page: Page) => page.locator(".file-news");
const editor = (page: Page) => page.getByRole("textbox", { name: "The talks file as text" });
const sound = "Sound: 2 parties, 2 issues.";

/** The page, once the file has been read. */
async function openFile(text: string, path = "/file?lang=en", options?: Parameters<typeof visit>[2]) {
  await writeFile(stage.file, text);
  const visited = await visit(stage, path, options);
  await visited.page.locator(".cm-content").waitFor();
  return visited;
}

async function typeAtEnd(page: Page, text: string) {
  await editor(page).click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(text);
}

/** What the browser itself says of an answer that refuses. */
const unexpected = (complaints: readonly string[]) => complaints.filter((text) => !/status of 4(12|04)/.test(text));

test("[FP40] a broken file is mended with the page's help alone, problem by problem, and saved", async () => {
  const broken = riverTalks
    .replace("{stated: harvest", "{stated: havrest")
    .replace("name: A quota by season", "nme: A quota by season")
    .replace("detente: 1\n", "");
  const { page, complaints, end } = await openFile(broken);
  await page.getByText("problems; the first is in line").waitFor();
  expect(await page.locator(".cm-lint-marker-error").count()).toBeGreaterThan(0);
  const fix = page.locator(".file-problems .quiet").first();
  for (let step = 0; step < 6 && (await fix.count()) > 0; step++) {
    const before = await page.locator(".file-problems li").count();
    await fix.click();
    await expect.poll(() => page.locator(".file-problems li").count()).toBeLessThan(before);
  }
  await page.getByText(sound).waitFor();
  expect(await news(page).innerText()).toBe("Not saved yet");
  await page.keyboard.press("Control+s");
  await page.getByText("Saved.").waitFor();
  expect((await onDisk()).trim()).toBe(riverTalks.trim());
  expect(complaints).toEqual([]);
  await end();
});

const lineOf = (text: string, part: string) => String(text.slice(0, text.indexOf(part)).split("\n").length);

test("[FP41] a press on a problem's place goes there, and F8 to the next", async () => {
  const text = riverTalks
    .replace("{stated: fixed", "{stated: fxed")
    .replace("walk_away: 30}\nissues", "walk_awy: 30}\nissues");
  const { page, end } = await openFile(text);
  await page.locator(".file-problems .link").first().click();
  expect(
    await editor(page).evaluate(
      (element) => element.contains(document.activeElement) || element === document.activeElement,
    ),
  ).toBe(true);
  const at = () => page.locator(".cm-lineNumbers .cm-activeLineGutter").innerText();
  expect(await at()).toBe(lineOf(text, "walk_awy"));
  await page.keyboard.press("F8");
  expect(await at()).toBe(lineOf(text, "fxed"));
  await end();
});

test("[FP42] undo and redo go back and forth over typing and mending, by key and by button, and the mark of the unsaved follows", async () => {
  const { page, complaints, end } = await openFile(riverTalks.replace("{stated: fixed", "{stated: fxed"));
  await page.getByRole("button", { name: "Write “fixed”" }).click();
  await page.getByText(sound).waitFor();
  await typeAtEnd(page, "odd: 1\n");
  await page.getByText("One problem").waitFor();
  await page.keyboard.press("Control+z");
  await page.getByText(sound).waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText(/One problem, in line \d+\./).waitFor();
  await expect.poll(() => news(page).innerText()).toBe("");
  expect(await page.getByRole("button", { name: "Undo" }).isDisabled()).toBe(true);
  await page.getByRole("button", { name: "Redo" }).click();
  await page.getByText(sound).waitFor();
  expect(complaints).toEqual([]);
  await end();
});

test("[FP43] two windows on one file: each is told of the other, the second save overwrites nothing, and merging keeps both", async () => {
  const first = await openFile(riverTalks);
  const page = await first.page.context().newPage();
  await page.goto(`${stage.origin}/file?lang=en`);
  await page.getByText("also open in another window").waitFor();
  await first.page.getByText("also open in another window").waitFor();
  await typeAtEnd(first.page, "# from the first\n");
  await typeAtEnd(page, "");
  await page.keyboard.press("Control+Home");
  await page.keyboard.insertText("# from the second\n");
  await first.page.keyboard.press("Control+s");
  await first.page.getByText("Saved.").waitFor();
  await page.getByRole("heading", { name: "The file was changed on disk" }).waitFor();
  expect(await page.locator(".difference .theirs").innerText()).toContain("# from the first");
  await page.keyboard.press("Control+s");
  expect(await onDisk()).toBe(`${riverTalks}# from the first\n`);
  await page.getByRole("button", { name: "Merge both" }).click();
  await page.getByText("Both changes are in the text").waitFor();
  await page.keyboard.press("Control+s");
  await page.getByText("Saved.").waitFor();
  const both = `# from the second\n${riverTalks}# from the first\n`;
  expect(await onDisk()).toBe(both);
  await first.page.getByText("this is what it says now").waitFor();
  await page.close();
  await expect.poll(() => first.page.getByText("also open in another window").count()).toBe(0);
  expect(unexpected(first.complaints)).toEqual([]);
  await first.end();
});

test("[FP44] what was written and not saved is offered back after the window has gone, and can be brought back or discarded", async () => {
  const { page: gone, end } = await openFile(riverTalks);
  await typeAtEnd(gone, "# not saved\n");
  await expect.poll(() => news(gone).innerText()).toBe("Not saved yet");
  await draftKept(gone, "# not saved");
  await gone.close();
  const page = await gone.context().newPage();
  await page.goto(`${stage.origin}/file?lang=en`);
  await page.getByRole("heading", { name: /was written on .* and not saved/ }).waitFor();
  expect(await onDisk()).toBe(riverTalks);
  await page.getByRole("button", { name: "Bring it back" }).click();
  await page.getByText("Look it over and save").waitFor();
  await page.keyboard.press("Control+s");
  await page.getByText("Saved.").waitFor();
  expect(await onDisk()).toBe(`${riverTalks}# not saved\n`);
  await page.reload();
  await page.getByText(sound).waitFor();
  expect(await page.getByRole("button", { name: "Bring it back" }).count()).toBe(0);
  await end();
});

test("[FP45] a change from outside is taken over where nothing is unsaved, and asked about where something is", async () => {
  const { page, complaints, end } = await openFile(riverTalks);
  await page.getByText(sound).waitFor();
  await writeFile(stage.file, riverTalks.replace("River talks", "Lake talks"));
  await page.getByText("this is what it says now").waitFor();
  await page.getByText("Lake talks").waitFor();
  await typeAtEnd(page, "# mine\n");
  await writeFile(stage.file, riverTalks.replace("River talks", "Sea talks"));
  await page.getByRole("button", { name: "Take the other" }).click();
  await page.getByText("Sea talks").waitFor();
  await page.getByRole("button", { name: "Undo" }).click();
  await page.getByText("# mine").waitFor();
  await writeFile(stage.file, riverTalks);
  await page.getByRole("button", { name: "Keep mine" }).click();
  await page.getByText("Saved.").waitFor();
  expect(await onDisk()).toBe(`${riverTalks.replace("River talks", "Lake talks")}# mine\n`);
  expect(unexpected(complaints)).toEqual([]);
  await end();
});

test("[FP46] words that try to be markup are words in the text, in the problems and in the names of files", async () => {
  const nasty = '<img src=x onerror="window.broken=1"><script>window.broken=1</script>';
  const { page, complaints, end } = await openFile(`${riverTalks}${JSON.stringify(nasty)}: 1\n`);
  await page.locator(".file-problems li").first().waitFor();
  expect(await page.locator(".file-problems li").first().innerText()).toContain("<img src=x");
  // The mark of a line far down is drawn when the line is in sight.
  await page.locator(".file-problems .link").first().click();
  await page.locator(".cm-lint-marker-error").first().hover();
  await page.locator(".cm-tooltip-lint").waitFor();
  expect(await page.evaluate(() => "broken" in window)).toBe(false);
  expect(await page.locator("main img, main script, #page iframe").count()).toBe(0);
  expect(complaints).toEqual([]);
  await end();
});

test("[FP47] by keyboard alone: proposals are taken with Enter, Tab indents, and Escape then Tab leaves the text", async () => {
  const { page, end } = await openFile(riverTalks);
  await typeAtEnd(page, "offers:\n  - {by: so");
  await page.keyboard.press("Control+Space");
  await page.locator(".cm-tooltip-autocomplete li[aria-selected]").waitFor();
  // The list takes keys 75 ms after it opens, so that a fast writer does not take a proposal unawares: by the page's own clock.
  const opened = await page.evaluate(() => Date.now());
  await page.waitForFunction((since) => Date.now() - since > 75, opened);
  await page.keyboard.press("Enter");
  await page.getByText("{by: south").waitFor();
  const inText = () => page.evaluate(() => document.activeElement?.classList.contains("cm-content"));
  await page.keyboard.press("Tab");
  expect(await inText()).toBe(true);
  await page.keyboard.press("Escape");
  await page.keyboard.press("Tab");
  expect(await inText()).toBe(false);
  expect(await page.locator("#editor-help").innerText()).toContain("Escape, then Tab");
  await end();
});

test.each(["en", "fa"] as const)(
  "[FW9] Ctrl-F finds in the whole text, also in lines not shown, steps on and back, and replaces all in one step: %s",
  async (lang) => {
    const words = {
      en: {
        find: "Find",
        next: "Next",
        replaceWith: "Replace with",
        all: "Replace all",
        second: "2 of 3",
        undo: "Undo",
      },
      fa: {
        find: "یافتن",
        next: "بعدی",
        replaceWith: "جایگزین",
        all: "همه را جایگزین کن",
        second: "۲ از ۳",
        undo: "واگرد",
      },
    }[lang];
    const text = `${riverTalks}${"# line\n".repeat(400)}# Needle\n# needle and NEEDLE\n`;
    const { page, complaints, end } = await openFile(text, `/file?lang=${lang}`);
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+f");
    const bar = page.getByRole("search");
    await bar.getByRole("textbox", { name: words.find, exact: true }).fill("needle");
    await page.locator(".found.shown").waitFor();
    await page.keyboard.press("Enter");
    await bar.getByText(words.second).waitFor();
    const { violations } = await axeIn(page).include("main").analyze();
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    await page.keyboard.press("Shift+Enter");
    await bar.getByRole("button", { name: words.next, exact: true }).click();
    await bar.getByText(words.second).waitFor();
    await bar.getByRole("textbox", { name: words.replaceWith }).fill("thread");
    await bar.getByRole("button", { name: words.all }).click();
    await page.keyboard.press("Escape");
    expect(await bar.count()).toBe(0);
    await page.keyboard.press("Control+s");
    await expect.poll(onDisk).toBe(text.replaceAll(/needle/gi, "thread"));
    await page.getByRole("button", { name: words.undo }).click();
    await page.keyboard.press("Control+s");
    await expect.poll(onDisk).toBe(text);
    expect(complaints).toEqual([]);
    await end();
  },
);

test("[FW10] a press of Backspace deletes a whole character, a step of indentation, or what is chosen; Delete what comes after", async () => {
  const { page, end } = await openFile(riverTalks);
  await typeAtEnd(page, "# e\u0301👩‍👩‍👧x");
  await page.keyboard.press("ArrowLeft");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Delete");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("end");
  await page.keyboard.press("Enter");
  await page.keyboard.insertText("    ");
  await page.keyboard.press("Backspace");
  await page.keyboard.insertText("# b");
  await page.keyboard.press("Shift+ArrowLeft");
  await page.keyboard.press("Backspace");
  await page.keyboard.press("Control+s");
  await expect.poll(onDisk).toBe(`${riverTalks}# end\n  # `);
  await end();
});

test.each([
  { lang: "en", width: 1180, colorScheme: "light" },
  { lang: "fa", width: 320, colorScheme: "dark" },
] as const)(
  "[FP48] accessibility checks find nothing in any state, nothing is too wide or asked outside: $lang, $width px, $colorScheme",
  async ({ lang, width, colorScheme }) => {
    const { page, complaints, end } = await openFile(
      riverTalks.replace("{stated: fixed", "{stated: fxed"),
      `/file?lang=${lang}`,
      {
        viewport: { width, height: 860 },
        colorScheme,
      },
    );
    await page.locator(".file-problems li").first().waitFor();
    await page.locator(".cm-content").click();
    await page.keyboard.insertText("# x\n");
    await writeFile(stage.file, `${riverTalks}# other\n`);
    await page.locator(".difference").waitFor();
    await page.locator(".file-menu summary").click();
    await page.locator(".file-panel select, .file-panel .file-forms").first().waitFor();
    const { violations } = await axeIn(page)
      .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"])
      .analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(" ")).join(", ")}`),
    ).toEqual([]);
    const wide = await page.evaluate(() =>
      document.documentElement.scrollWidth <= innerWidth
        ? []
        : [...document.querySelectorAll("body *")]
            .filter((element) => {
              const { left, right } = element.getBoundingClientRect();
              return left < -1 || right > innerWidth + 1;
            })
            .map((element) => `${element.tagName}.${element.className}`),
    );
    expect(wide).toEqual([]);
    expect(
      await page.evaluate(() => [
        document.documentElement.dir,
        document.querySelector(".cm-content")!.matches("[dir=ltr] *"),
      ]),
    ).toEqual([lang === "fa" ? "rtl" : "ltr", true]);
    expect(complaints).toEqual([]);
    await end();
  },
);

test("[FP49] the menu makes, duplicates, renames, deletes and brings back files, and reads what another tool wrote", async () => {
  const { page, complaints, end } = await openFile(riverTalks);
  const menu = page.locator(".file-menu");
  const openMenu = async () => {
    await menu.locator("summary").click();
    await menu.getByRole("button", { name: "Begin an empty one" }).waitFor();
  };
  await openMenu();
  await menu.getByLabel("New name").press("Escape");
  expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("SUMMARY");
  expect(await menu.getByRole("button", { name: "Duplicate" }).isVisible()).toBe(false);
  await openMenu();
  await menu.getByRole("button", { name: "Duplicate" }).click();
  await page.waitForURL("**/file?*file=talks+%282%29.yaml");
  await openMenu();
  await menu.getByLabel("New name").fill("رود.yaml");
  await menu.getByRole("button", { name: "Rename" }).click();
  await page.waitForURL(`**/file?*file=${encodeURIComponent("رود")}.yaml`);
  expect((await readdir(stage.data)).sort()).toEqual(["talks.yaml", "رود.yaml"]);
  await openMenu();
  await menu.getByRole("button", { name: "Delete" }).click();
  await menu.getByText("رود.yaml is in the trash").waitFor();
  await page.getByRole("heading", { name: "The file is no longer on disk" }).waitFor();
  await menu.locator(".file-said").getByRole("button", { name: "Bring back" }).click();
  await page.waitForURL("**/file?*");
  await page.getByText(sound).waitFor();
  await openMenu();
  const download = page.waitForEvent("download");
  await menu.getByRole("link", { name: "the talks file" }).click();
  expect((await download).suggestedFilename()).toBe("رود.yaml");
  await menu.getByLabel("Import files").setInputFiles([
    { name: "mine.yaml", mimeType: "application/yaml", buffer: Buffer.from(riverTalks) },
    { name: "bad.xml", mimeType: "text/xml", buffer: Buffer.from("<a") },
  ]);
  await menu.locator(".file-said").getByText("bad.xml").waitFor();
  await menu.getByRole("link", { name: "mine.yaml" }).click();
  await page.waitForURL("**/file?*file=mine.yaml");
  for (const name of ["mine.yaml", "رود.yaml"])
    await page.evaluate((file) => fetch(`/api/files/${encodeURIComponent(file)}`, { method: "DELETE" }), name);
  expect((await readdir(stage.data)).filter((name) => name.endsWith(".yaml"))).toEqual(["talks.yaml"]);
  expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
  await end();
});

test("[FP50] a file of 1 MiB opens and is written in without a hang", async () => {
  const filler = "  # A line of a long file, which says nothing and stands for many that do: ……………………………………\n";
  const events = "- {on: 2026-01-02, what: A thing happened somewhere and was written down, kind: other}\n";
  const pair = events + filler;
  const pairs = Math.floor((limits.bytes - 2000 - Buffer.byteLength(riverTalks)) / Buffer.byteLength(pair));
  const text = `${riverTalks}events:\n${pair.repeat(pairs)}`;
  await writeFile(stage.file, text);
  const context = await stage.browser.newContext({
    storageState: stage.signedIn,
    viewport: { width: 1180, height: 860 },
  });
  const page = await context.newPage();
  await page.addInitScript(() => {
    const pauses: number[] = [];
    Object.assign(window, { pauses });
    new PerformanceObserver((list) => pauses.push(...list.getEntries().map(({ duration }) => duration))).observe({
      type: "longtask",
    });
  });
  await page.goto(`${stage.origin}/file?lang=en`);
  await page.getByText(sound).waitFor({ timeout: 20_000 });
  await editor(page).click();
  for (const key of ["Control+End", "Control+Home"]) {
    await page.keyboard.press(key);
    await page.keyboard.type("# ab\n", { delay: 30 });
  }
  await expect.poll(() => news(page).innerText()).toBe("Not saved yet");
  await page.getByText(sound).waitFor();
  const pauses = await page.evaluate(() => (window as unknown as { pauses: number[] }).pauses);
  // The level, 200 ms, is measured on a quiet machine; here only a hang fails.
  expect(Math.max(0, ...pauses)).toBeLessThanOrEqual(3000);
  await context.close();
}, 60_000);

test("[FP51] paper gets every line of the file and no buttons", async () => {
  const { page, end } = await openFile(`${riverTalks}${"# line\n".repeat(300)}# the last line\n`);
  await page.emulateMedia({ media: "print" });
  await page.locator(".on-paper").getByText("# the last line").waitFor();
  for (const hidden of [".file-acts", ".talks-text", ".bar nav"])
    expect(await page.locator(hidden).first().isVisible()).toBe(false);
  await end();
});

/** Waits until the browser keeps a draft with these words: what a window that goes then leaves behind. */
async function draftKept(page: Page, words: string): Promise<void> {
  await page.waitForFunction(async (wanted) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const request = indexedDB.open("detente", 1);
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    try {
      const [store] = [...database.objectStoreNames];
      if (!store) return false;
      const all = await new Promise<unknown[]>((resolve, reject) => {
        const request = database.transaction(store).objectStore(store).getAll();
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      return JSON.stringify(all).includes(wanted);
    } finally {
      database.close();
    }
  }, words);
}

test("[QD2] an export that another tool's form cannot hold says why in the page's language, and one that it can is saved", async () => {
  const { page, complaints, end } = await openFile(
    riverTalks
      .replace("weight: {north: 60, south: 50}", "weight: {north: 60}")
      .replace("weight: {north: 40, south: 50}", "weight: {north: 40}"),
    "/file?lang=fa",
  );
  await page.locator(".file-menu summary").click();
  await page.getByRole("link", { name: "Genius", exact: false }).first().click();
  await page.getByText("بر هیچ موضوعی وزن ندارد").waitFor();
  await writeFile(stage.file, riverTalks);
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Genius", exact: false }).first().click();
  expect((await saved).suggestedFilename()).toBe("talks.genius.zip");
  expect(complaints.filter((text) => !text.includes("422"))).toEqual([]);
  await end();
});
