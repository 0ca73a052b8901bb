import { appendFile, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import type { TodayPage } from "../brief/wire.js";
import type { Parsed, Talks } from "../talks/model.js";
import { answersOf, type Desk, type FileContent } from "./desk.js";
import { fileLimit, watchedFile } from "./file.js";

/** A desk that writes down what it was asked to do. */
function recordingDesk() {
  const done: string[] = [];
  const desk: Desk<string> = {
    analyse(bytes, asOf) {
      const text = new TextDecoder().decode(bytes);
      done.push(`analyse ${text} ${asOf ?? "-"}`);
      if (text === "broken")
        return { ok: false, problems: [{ line: 3, column: 7, code: "unknown-issue", message: "no issue" }] };
      if (text === "bug") throw new Error("a bug");
      if (text === "late bug") return Promise.reject(new Error("a bug"));
      return { ok: true, value: `${text} ${asOf ?? "-"}` };
    },
    talks: (analysed) => ({ title: analysed }) as Talks,
    pages: {
      today(analysed, lang) {
        done.push(`today ${analysed} ${lang}`);
        return { question: `${analysed} ${lang}` } as TodayPage;
      },
    },
  };
  return { desk, done };
}

const encoded = (text: string) => Uint8Array.from(new TextEncoder().encode(text));

const content = (text: string): Parsed<FileContent> => ({ ok: true, value: { bytes: encoded(text), key: text } });

test("[SV10] an analysis runs once for a content and a date, and a page once for each language", async () => {
  const { desk, done } = recordingDesk();
  const answers = answersOf(desk, async () => content("a"));
  await Promise.all([
    answers.page("today", undefined, "en"),
    answers.page("today", undefined, "fa"),
    answers.talks(undefined),
  ]);
  await answers.page("today", undefined, "en");
  expect(done).toEqual(["analyse a -", "today a - en", "today a - fa"]);
  await answers.page("today", "2025-01-01", "en");
  expect(done.slice(3)).toEqual(["analyse a 2025-01-01", "today a 2025-01-01 en"]);
});

test("[SV11] nothing of an older content is told once the file has changed", async () => {
  const { desk } = recordingDesk();
  let text = "a";
  const answers = answersOf(desk, async () => content(text));
  expect(await answers.page("today", undefined, "en")).toMatchObject({ value: { question: "a - en" } });
  text = "b";
  expect(await answers.page("today", undefined, "en")).toMatchObject({ value: { question: "b - en" } });
  text = "broken";
  expect(await answers.talks(undefined)).toMatchObject({ ok: false, problems: [{ line: 3, column: 7 }] });
  text = "b";
  expect(await answers.talks("2025")).toMatchObject({ ok: true, value: { title: "b 2025" } });
});

test("[SV12] a bug is told to whoever met it and not remembered as the answer", async () => {
  for (const text of ["bug", "late bug"]) {
    const { desk, done } = recordingDesk();
    const answers = answersOf(desk, async () => content(text));
    await expect(answers.page("today", undefined, "en")).rejects.toThrow("a bug");
    await expect(answers.page("today", undefined, "en")).rejects.toThrow("a bug");
    expect(done).toHaveLength(2);
  }
});

test("[SV13] analyses of only the last few dates are kept", async () => {
  const { desk, done } = recordingDesk();
  const answers = answersOf(desk, async () => content("a"));
  for (let year = 2001; year <= 2020; year++) await answers.talks(String(year));
  done.length = 0;
  await answers.talks("2020");
  expect(done).toEqual([]);
  await answers.talks("2001");
  expect(done).toEqual(["analyse a 2001"]);
});

test("[SV14] a file is read again when it changes, is a problem when it is gone, and never fills memory", async () => {
  const folder = await mkdtemp(join(tmpdir(), "detente-file-"));
  const path = join(folder, "talks.yaml");
  const read = watchedFile(path);
  expect(await read()).toMatchObject({ ok: false, problems: [{ code: "file-missing" }] });
  await writeFile(path, "detente: 1\n");
  const first = await read();
  expect(first).toMatchObject({ ok: true, value: { bytes: encoded("detente: 1\n") } });
  expect(await read()).toEqual(first);
  await appendFile(path, "title: گفت‌وگو\n");
  expect(await read()).toMatchObject({ ok: true, value: { bytes: encoded("detente: 1\ntitle: گفت‌وگو\n") } });
  await writeFile(path, "x".repeat(fileLimit * 3));
  const long = await read();
  expect(long.ok && long.value.bytes.length).toBe(fileLimit + 1);
  await rm(path);
  expect(await read()).toMatchObject({ ok: false, problems: [{ code: "file-missing" }] });
  expect(await watchedFile(folder)()).toMatchObject({ ok: false, problems: [{ code: "file-unreadable" }] });
  await rm(folder, { recursive: true });
});

test("[DD9] a page about a deal is handed the deal of its address, and is kept for nobody else", async () => {
  const asked: unknown[] = [];
  const today = (_: string, lang: string, about: object) => {
    asked.push(about);
    return { question: lang } as TodayPage;
  };
  const answers = answersOf({ ...recordingDesk().desk, pages: { today } }, async () => content("a"));
  await answers.page("today", undefined, "en", { deal: "x=y" });
  await answers.page("today", undefined, "en");
  await answers.page("today", undefined, "en", { deal: "x=z" });
  await answers.page("today", undefined, "en");
  expect(asked).toEqual([{ deal: "x=y" }, {}, { deal: "x=z" }]);
});
