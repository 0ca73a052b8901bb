import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import * as fs from "node:fs/promises";
import net, { type AddressInfo } from "node:net";
import os, { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { holdFolder } from "./hold.js";
import { leftoversCleared } from "./leftovers.js";
import { createFile, isFreshName } from "./write.js";

let folder: string;
const lock = () => join(folder, ".detente.lock");
const noted = (note: object) => fs.writeFile(lock(), JSON.stringify(note));
beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "detente-hold-"));
});
afterEach(() => fs.rm(folder, { recursive: true, force: true }));

test("[ST1] a folder that a desk works in is refused to a second one, which is told who has it and where, until the first lets go", async () => {
  const first = await holdFolder(folder);
  if (!first.ok) throw new Error("expected the folder, got a refusal");
  await first.hold.listening("http://127.0.0.1:1");
  const holder = { pid: process.pid, host: os.hostname(), address: "http://127.0.0.1:1" };
  expect(await holdFolder(folder)).toMatchObject({ ok: false, holder });
  await first.hold.release();
  expect(await fs.readdir(folder)).toEqual([]);
  const second = await holdFolder(folder);
  expect(second.ok).toBe(true);
  // One that let go long since takes nothing away from the next.
  await first.hold.release();
  expect(existsSync(lock())).toBe(true);
});

test("[ST2] a note of a process that is gone, of this one's number before, or that nobody can read is taken over", async () => {
  const { pid } = spawnSync(process.execPath, ["-e", ""]);
  for (const note of [
    { pid, host: os.hostname() },
    { pid: process.pid, host: os.hostname(), nonce: "old" },
  ]) {
    await noted(note);
    const held = await holdFolder(folder);
    expect([note, held.ok]).toEqual([note, true]);
    if (held.ok) await held.hold.release();
  }
  await fs.writeFile(lock(), '{"pid": 1');
  expect((await holdFolder(folder)).ok).toBe(true);
});

test("[ST3] a living process keeps its folder while it starts or answers, and not when its number is another's; another machine's counts", async () => {
  const other = spawn(process.execPath, ["-e", "process.stdin.resume()"]);
  const server = net.createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host = os.hostname();
  try {
    for (const note of [{ host }, { host, address }, { host: "elsewhere" }]) {
      await noted({ pid: other.pid, ...note });
      expect(await holdFolder(folder)).toMatchObject({ ok: false, holder: { pid: other.pid, ...note } });
    }
    server.close();
    await once(server, "close");
    await noted({ pid: other.pid, host, address });
    expect((await holdFolder(folder)).ok).toBe(true);
  } finally {
    other.kill();
  }
});

test("[ST4] of many desks that start at once over a dead one's note, one gets the folder", async () => {
  await noted({ pid: spawnSync(process.execPath, ["-e", ""]).pid, host: os.hostname() });
  const all = await Promise.all(Array.from({ length: 8 }, () => holdFolder(folder)));
  expect(all.filter(({ ok }) => ok)).toHaveLength(1);
  expect((await fs.readdir(folder)).sort()).toEqual([".detente.lock"]);
});

test("[ST5] what a killed process left half written is cleared when the folder is taken, and nothing that has another name", async () => {
  const breaking = { ...fs, link: () => Promise.reject(Object.assign(new Error("stopped"), { code: "EIO" })) };
  const names: string[] = [];
  const unlink = (file: string) => Promise.resolve(void names.push(file.split("/").at(-1)!));
  await expect(
    createFile({ ...breaking, unlink: unlink as typeof fs.unlink }, join(folder, "a.yaml"), new Uint8Array([97])),
  ).rejects.toThrow("stopped");
  expect(names.map(isFreshName)).toEqual([true]);
  const trashed = join(".trash", "20260101T000000000Z-00000000");
  await fs.mkdir(join(folder, trashed), { recursive: true });
  await fs.mkdir(join(folder, ".ABCDEFGHIJKL.tmp"));
  const kept = ["talks.yaml", ".hidden.tmp", "abcdefghijkl.tmp", ".abcdefghijklm.tmp", ".abcdefghijkl.tmp.yaml"];
  for (const name of [...kept, join(trashed, "old.yaml"), join(trashed, ".abcdefghij-_.tmp")])
    await fs.writeFile(join(folder, name), "x");
  expect(await leftoversCleared(folder)).toEqual([names[0]!, join(trashed, ".abcdefghij-_.tmp")].sort());
  expect((await fs.readdir(folder)).sort()).toEqual([...kept, ".trash", ".ABCDEFGHIJKL.tmp"].sort());
  expect(await fs.readdir(join(folder, trashed))).toEqual(["old.yaml"]);
});
