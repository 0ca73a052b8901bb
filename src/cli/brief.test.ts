import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { twoSides } from "../brief/example-talks.js";
import type { Io } from "./io.js";
import { main } from "./main.js";

let folder: string;
let file: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "brief-test-"));
  file = join(folder, "talks.yaml");
  await writeFile(file, twoSides);
});
afterAll(() => rm(folder, { recursive: true }));

async function run(...argv: string[]) {
  const said = { out: "", err: "", status: 0 };
  const io: Io = {
    read: (path) => readFile(path),
    write: (path, data) => writeFile(path, data),
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    progress: () => {},
    columns: 100,
  };
  said.status = await main(["brief", file, "--draws", "0", ...argv], io);
  return said;
}

test("[BF9] the command briefs one side, and names the nearest where there is none of that name", async () => {
  const general = await run();
  const one = await run("--for", "upper");
  expect(one.status).toBe(0);
  expect(one.out.length).toBeGreaterThan(1000);
  expect(one.out).not.toBe(general.out);
  expect(JSON.parse((await run("--for", "delta", "--json")).out)).toMatchObject({ document: "brief", for: "delta" });
  const unknown = await run("--for", "uper");
  expect(unknown.status).toBe(1);
  expect(unknown.err).toContain('did you mean "upper"? [unknown-side]');
});

test("[BS8] the command says what changed since an earlier day, and what is wrong with any other", async () => {
  const since = await run("--since", "2025-05-31", "--lang", "fa");
  expect(since.status).toBe(0);
  expect(since.out).toContain("چه تغییر کرده است؟");
  expect(JSON.parse((await run("--since", "2025-05-31", "--json")).out)).toMatchObject({ since: "2025-05-31" });
  const later = await run("--since", "2026-02-01");
  expect([later.status, later.err]).toEqual([1, expect.stringContaining("[since-not-earlier]")]);
  expect((await run("--since", "2026-01-31")).status).toBe(1);
  for (const bad of ["2025-02-30", "yesterday", "2025-13"]) {
    const refused = await run("--since", bad);
    expect(refused.status, bad).toBe(2);
    expect(refused.err, bad).toContain("expected a date that exists");
  }
});

test("[BD10] the command writes a Word file", async () => {
  const to = join(folder, "brief.docx");
  expect((await run("-o", to, "--lang", "fa")).status).toBe(0);
  const bytes = await readFile(to);
  expect(bytes.subarray(0, 2).toString()).toBe("PK");
  expect(bytes.includes("word/document.xml")).toBe(true);
});

test("[BP4] where no PDF can be made, the command says so and leaves the page to print", async () => {
  vi.stubEnv("CHROME_PATH", "/bin/false");
  const failed = await run("-o", join(folder, "brief.pdf"));
  vi.unstubAllEnvs();
  expect(failed.status).toBe(1);
  expect(failed.err).toContain("[not-printed]");
  expect(await readFile(join(folder, "brief.html"), "utf8")).toContain("<!doctype html>");
});
