import { spawn, spawnSync } from "node:child_process";
import * as fs from "node:fs/promises";
import os, { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { appendLine } from "./register-file.js";

let folder: string;
const file = () => join(folder, "talks.register.jsonl");
const text = (name = "talks.register.jsonl") => fs.readFile(join(folder, name), "utf8");
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "detente-register-"));
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));
const line = (n: number) => `{"n":${n}}\n`;

test("[FQ20] lines are added one after another by any number of writers at once, each seeing what stands there, none lost", async () => {
  const seen: number[] = [];
  const all = await Promise.all(
    Array.from({ length: 12 }, (_, n) =>
      appendLine(file(), (before) => {
        seen.push(before.split("\n").length - 1);
        return line(n);
      }),
    ),
  );
  expect(all.every(({ ok }) => ok)).toBe(true);
  expect(seen).toEqual([...seen.keys()]);
  expect((await text()).trimEnd().split("\n").sort()).toEqual(
    [...Array(12).keys()].map((n) => line(n).trimEnd()).sort(),
  );
  expect(await fs.readdir(folder)).toEqual(["talks.register.jsonl"]);
});

test("[FQ21] a line cut off when a machine stopped is put aside as it is, byte for byte, and the next line follows the last whole one", async () => {
  const whole = Buffer.from(line(1));
  const next = Buffer.from('{"who":"میانجی"}\n');
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 1, max: next.length - 2 }), async (length) => {
      await fs.rm(`${file()}.torn`, { force: true });
      await fs.writeFile(file(), Buffer.concat([whole, next.subarray(0, length)]));
      expect(await appendLine(file(), () => line(3))).toEqual({ ok: true, aside: `${file()}.torn` });
      expect(await text()).toBe(line(1) + line(3));
      expect(await fs.readFile(`${file()}.torn`)).toEqual(Buffer.concat([next.subarray(0, length), Buffer.from("\n")]));
    }),
    { seed: 21, numRuns: 12 },
  );
  // A last line that only lacks its end is whole.
  await fs.writeFile(file(), line(1).trimEnd());
  expect(await appendLine(file(), () => line(2))).toEqual({ ok: true, aside: null });
  expect(await text()).toBe(line(1) + line(2));
});

test("[FQ22] where writing fails, or nothing is to be added, the register stands as it was and is free for the next", async () => {
  await fs.writeFile(file(), line(1));
  const full = Object.assign(new Error("no space left"), { code: "ENOSPC" });
  const open = (async (...args: Parameters<typeof fs.open>) => {
    const handle = await fs.open(...args);
    if (args[1] === "a")
      handle.writeFile = async (bytes) => {
        await handle.write((bytes as Buffer).subarray(0, 3));
        throw full;
      };
    return handle;
  }) as typeof fs.open;
  await expect(appendLine(file(), () => line(2), { fs: { ...fs, open } })).rejects.toThrow("no space left");
  expect(await text()).toBe(line(1));
  expect(await appendLine(file(), () => null)).toEqual({ ok: false, holder: null });
  expect(await appendLine(file(), () => line(2))).toEqual({ ok: true, aside: null });
  expect(await text()).toBe(line(1) + line(2));
});

test("[FQ23] whoever is writing keeps others out and is named to them; the note of a process that is gone does not", async () => {
  const lock = join(folder, ".talks.register.jsonl.lock");
  const other = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
  try {
    await fs.writeFile(lock, JSON.stringify({ pid: other.pid, host: os.hostname() }));
    const refused = await appendLine(file(), () => line(1), { patience: 0 });
    expect(refused).toEqual({ ok: false, holder: { pid: other.pid, host: os.hostname() } });
    expect(await fs.readdir(folder)).toEqual([".talks.register.jsonl.lock"]);
  } finally {
    other.kill();
  }
  await fs.writeFile(lock, JSON.stringify({ pid: spawnSync(process.execPath, ["-e", ""]).pid, host: os.hostname() }));
  expect((await appendLine(file(), () => line(1), { patience: 0 })).ok).toBe(true);
});
