import { chmod, mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test, vi } from "vitest";
import { findChromium, NoChromium, NotPrinted, printPdf } from "./print.js";

const page = "<!doctype html><title>T</title><p>One page";

/** A program in a folder that goes after the test. */
async function withProgram(script: string, use: (path: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "print-test-"));
  try {
    const path = join(folder, "chromium");
    await writeFile(path, `#!/bin/sh\n${script}\n`);
    await chmod(path, 0o755);
    await use(path);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test.runIf(findChromium())(
  "[BP1] a page prints to the same PDF twice, and asks no host",
  async () => {
    const hosts = `${page}<img src="http://127.0.0.1.nip.io/x.png">`;
    const first = Buffer.from(await printPdf(hosts));
    expect(first.toString("latin1", 0, 5)).toBe("%PDF-");
    expect(first.toString("latin1")).toContain("/CreationDate (D:19800101000000");
    expect(Buffer.from(await printPdf(hosts)).equals(first)).toBe(true);
  },
  60_000,
);

test("[BP2] without a Chromium it says so, whatever the path to it claims", async () => {
  expect(findChromium({ CHROME_PATH: "/nowhere/chrome", PATH: "" }) ?? "none").not.toBe("/nowhere/chrome");
  await withProgram("exit 0", async (path) => {
    expect(findChromium({ CHROME_PATH: path, PATH: "" })).toBe(path);
    await chmod(path, 0o644);
    expect(findChromium({ CHROME_PATH: path, PATH: "" })).not.toBe(path);
  });
  await expect(printPdf(page, { chromium: "/nowhere/chrome" })).rejects.toThrow(NotPrinted);
  expect(new NoChromium("x")).toBeInstanceOf(Error);
});

test("[BP3] a Chromium that fails, writes nothing, writes rubbish or does not end is said and leaves nothing behind", async () => {
  const folder = await mkdtemp(join(tmpdir(), "print-test-"));
  vi.stubEnv("TMPDIR", folder);
  const failing: readonly (readonly [script: string, why: string])[] = [
    ["exit 3", "status 3"],
    ["exit 0", "wrote nothing"],
    ['for a; do case "$a" in --print-to-pdf=*) echo rubbish > "${a#*=}";; esac; done', "no PDF"],
    ["sleep 60 & wait", "was stopped after"],
  ];
  for (const [script, why] of failing)
    await withProgram(script, async (chromium) => {
      await expect(
        printPdf(page, { chromium, timeoutMs: script.startsWith("sleep") ? 300 : 20_000 }),
        why,
      ).rejects.toThrow(why);
    });
  expect(await readdir(folder)).toEqual([]);
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});
