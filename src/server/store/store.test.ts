import { constants } from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { afterEach, beforeEach, expect, test } from "vitest";
import { parseTalks } from "../../talks/parse.js";
import type { StoreFs } from "./fs.js";
import { freeName, isSafeName, safeNameNear } from "./names.js";
import { DeskStore, hashOf } from "./store.js";
import { templateText } from "./template.js";

let root: string;
let folder: string;
beforeEach(async () => {
  root = await fs.mkdtemp(join(tmpdir(), "detente-store-"));
  folder = join(root, "desk");
});
afterEach(() => fs.rm(root, { recursive: true, force: true }));

const bytes = (text: string) => new TextEncoder().encode(text);
const hash = (text: string) => hashOf(bytes(text));

/** Given files in the desk's folder, a store over them. */
async function given(files: Record<string, string>, more: { fs?: Partial<StoreFs>; files?: string[] } = {}) {
  await fs.mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await fs.writeFile(join(folder, name), text);
  return DeskStore.open({ folder, ...(more.files && { files: more.files }), fs: { ...fs, ...more.fs } });
}

/** Everything in the folder, hidden files and the trash too. */
async function left() {
  const names = (await fs.readdir(folder, { recursive: true })).sort();
  const found: Record<string, string> = {};
  for (const name of names) {
    if ((await fs.lstat(join(folder, name))).isFile()) found[name] = await fs.readFile(join(folder, name), "utf8");
  }
  return found;
}

const broken = (code: string) => Object.assign(new Error(code), { code });

test("[DS1] a name is safe only when it is one visible yaml file of a folder on every system, in any script", () => {
  for (const name of ["talks.yaml", "a.yml", "گفت‌وگو.yaml", "Iran – US (2).yaml", "überblick.yaml", "a..b.yaml"])
    expect([name, isSafeName(name)]).toEqual([name, true]);
  for (const name of [
    "",
    ".yaml",
    ".x.yaml",
    "..",
    "../x.yaml",
    "a/b.yaml",
    "a\\b.yaml",
    "a\0b.yaml",
    "a\nb.yaml",
    "c:x.yaml",
    "a*.yaml",
    "talks.txt",
    "talks",
    "talks.yaml.",
    "talks.yaml ",
    " talks.yaml",
    "con.yaml",
    "LPT1.yaml",
    "x\u202egnp.yaml",
    "e\u0301.yaml",
    `${"x".repeat(250)}.yaml`,
    "\u200b.yaml",
  ])
    expect([name, isSafeName(name)]).toEqual([name, false]);
});

test("[DS2] whatever somebody writes, the name made of it is safe, and a name that is taken gets a number", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), (written) => {
      expect(isSafeName(safeNameNear(written))).toBe(true);
    }),
    { seed: 7, numRuns: 500 },
  );
  expect(["Iran: talks/2026", "", "...", "a.json", "گفت"].map(safeNameNear)).toEqual([
    "Iran talks 2026.yaml",
    "talks.yaml",
    "talks.yaml",
    "a.yaml",
    "گفت.yaml",
  ]);
  const taken = new Set(["a.yaml", "a (2).yaml"]);
  expect([freeName("b.yaml", (n) => taken.has(n)), freeName("a.yaml", (n) => taken.has(n))]).toEqual([
    "b.yaml",
    "a (3).yaml",
  ]);
  expect(freeName("a (2).yaml", (n) => taken.has(n))).toBe("a (3).yaml");
});

test("[DS3] only visible yaml files of the folder are listed: no folder, no hidden file, no link that leads out", async () => {
  const outside = join(root, "secret.yaml");
  await fs.writeFile(outside, "secret");
  const store = await given({ "b.yaml": "b", "a.yml": "a", ".h.yaml": "h", "n.txt": "n" });
  await fs.mkdir(join(folder, "d.yaml"));
  await fs.symlink(outside, join(folder, "out.yaml"));
  await fs.symlink("b.yaml", join(folder, "link.yaml"));
  await fs.symlink("loop.yaml", join(folder, "loop.yaml"));
  expect((await store.list()).map(({ name, bytes: size }) => [name, size])).toEqual([
    ["a.yml", 1],
    ["b.yaml", 1],
    ["link.yaml", 1],
  ]);
  expect(await store.read("out.yaml")).toMatchObject({ ok: false, refusal: { code: "link-outside" } });
  expect(await store.save("out.yaml", bytes("x"), hash("secret"))).toMatchObject({ refusal: { code: "link-outside" } });
  for (const name of ["../secret.yaml", ".h.yaml", "a\0b.yaml", "/etc/passwd", ""])
    expect(await store.read(name)).toMatchObject({ ok: false, refusal: { code: "bad-name" } });
  for (const name of ["d.yaml", "loop.yaml", "none.yaml"])
    expect(await store.read(name)).toMatchObject({ ok: false, refusal: { code: "no-such-file" } });
  expect(await fs.readFile(outside, "utf8")).toBe("secret");
});

test("[DS4] a save replaces the content it names, keeps permissions, and leaves nothing beside the file", async () => {
  const store = await given({ "a.yaml": "one" });
  await fs.chmod(join(folder, "a.yaml"), 0o666);
  expect(await store.save("a.yaml", bytes("two"), hash("one"))).toEqual({ ok: true, value: { hash: hash("two") } });
  expect(await left()).toEqual({ "a.yaml": "two" });
  expect((await fs.stat(join(folder, "a.yaml"))).mode & 0o777).toBe(0o666);
});

test("[DS5] a save through a link within the folder changes the file and keeps the link", async () => {
  const store = await given({ "a.yaml": "one" });
  await fs.symlink("a.yaml", join(folder, "l.yaml"));
  expect((await store.save("l.yaml", bytes("two"), hash("one"))).ok).toBe(true);
  expect((await fs.lstat(join(folder, "l.yaml"))).isSymbolicLink()).toBe(true);
  expect(await fs.readFile(join(folder, "a.yaml"), "utf8")).toBe("two");
});

test("[DS6] a save of a content that has changed outside is refused, also when it changes at the last moment", async () => {
  const store = await given({ "a.yaml": "outside" });
  expect(await store.save("a.yaml", bytes("mine"), hash("old"))).toMatchObject({
    refusal: { code: "changed-outside" },
  });
  const late = await given(
    { "a.yaml": "old" },
    {
      fs: {
        open: async (path: Parameters<typeof fs.open>[0], flags?: string | number, mode?: number) => {
          if (flags === "wx") await fs.writeFile(join(folder, "a.yaml"), "outside, late");
          return fs.open(path, flags, mode);
        },
      } as Partial<StoreFs>,
    },
  );
  expect(await late.save("a.yaml", bytes("mine"), hash("old"))).toMatchObject({ refusal: { code: "changed-outside" } });
  expect(await left()).toEqual({ "a.yaml": "outside, late" });
});

test("[DS7] of many saves of one content at once exactly one wins, and the file is whole", async () => {
  const store = await given({ "a.yaml": "old" });
  const results = await Promise.all(
    Array.from({ length: 20 }, (_, k) => store.save("a.yaml", bytes(`window ${k}`.repeat(1000)), hash("old"))),
  );
  const winners = results.flatMap((result, k) => (result.ok ? [k] : []));
  expect(winners).toHaveLength(1);
  expect(await left()).toEqual({ "a.yaml": `window ${winners[0]}`.repeat(1000) });
});

/** Where a machine may stop or a disk may refuse, and what is then said; undefined: it is thrown as the bug or fault it is. */
const faults: [string, Partial<StoreFs>, string | undefined][] = [
  ["the machine stops between writing and replacing", { rename: () => Promise.reject(broken("EIO")) }, undefined],
  ["replacing is not permitted", { rename: () => Promise.reject(broken("EACCES")) }, "not-permitted"],
  ["the folder is read-only", { open: failing("wx", "EROFS") }, "not-permitted"],
  ["the disk is full before a byte is written", { open: failing("wx", "ENOSPC") }, "disk-full"],
  ["the disk is full while writing", { open: failingHandle("writeFile", "ENOSPC") }, "disk-full"],
  ["the content cannot be brought to the disk", { open: failingHandle("sync", "EDQUOT") }, "disk-full"],
];

function failing(when: string, code: string) {
  return ((path, flags, mode) =>
    flags === when ? Promise.reject(broken(code)) : fs.open(path, flags, mode)) as StoreFs["open"];
}

function failingHandle(method: "writeFile" | "sync", code: string) {
  return (async (path, flags, mode) => {
    const handle = await fs.open(path, flags, mode);
    if (flags === "wx") handle[method] = () => Promise.reject(broken(code));
    return handle;
  }) as StoreFs["open"];
}

test.each(faults)(
  "[DS8] when a save fails the old content stands, whole, nothing beside it, and it is said why: %s",
  async (_, fault, code) => {
    const store = await given({ "a.yaml": "old" }, { fs: fault });
    const saving = store.save("a.yaml", bytes("new"), hash("old"));
    if (code === undefined) await expect(saving).rejects.toThrow("EIO");
    else expect(await saving).toMatchObject({ ok: false, refusal: { code } });
    expect(await left()).toEqual({ "a.yaml": "old" });
    // The queue goes on after a fault.
    expect(await store.save("a.yaml", bytes("new"), "x")).toMatchObject({ refusal: { code: "changed-outside" } });
  },
);

test("[DS9] a process that is killed between writing and replacing leaves the old file, and its rest is not listed", async () => {
  const store = await given(
    { "a.yaml": "old" },
    {
      fs: { rename: () => Promise.reject(broken("EIO")), unlink: () => Promise.reject(broken("EIO")) },
    },
  );
  await expect(store.save("a.yaml", bytes("new"), hash("old"))).rejects.toThrow();
  expect((await left())["a.yaml"]).toBe("old");
  expect((await store.list()).map(({ name }) => name)).toEqual(["a.yaml"]);
});

test("[DS10] a file of 1 MiB is taken and a byte more refused; bytes that are no text are refused and never shown", async () => {
  const store = await given({ "a.yaml": "old" });
  const most = "x".repeat(1024 * 1024);
  expect((await store.save("a.yaml", bytes(most), hash("old"))).ok).toBe(true);
  expect(await store.save("a.yaml", bytes(`${most}y`), hash(most))).toMatchObject({ refusal: { code: "too-large" } });
  expect(await store.create("b", bytes(`${most}y`))).toMatchObject({ refusal: { code: "too-large" } });
  expect(await store.create("b", Uint8Array.of(0xff, 0xfe))).toMatchObject({ refusal: { code: "not-text" } });
  await fs.writeFile(join(folder, "odd.yaml"), Uint8Array.of(0xc3, 0x28));
  expect(await store.read("odd.yaml")).toMatchObject({ refusal: { code: "not-text" } });
  await fs.writeFile(join(folder, "long.yaml"), `${most}yy`);
  expect(await store.read("long.yaml")).toMatchObject({ refusal: { code: "too-large" } });
});

test("[DS11] a file that does not parse may be saved, and its bytes come back as they were, mark and line ends too", async () => {
  const store = await given({ "a.yaml": "old" });
  const text = "\ufeffa: [\r\nb\n";
  expect((await store.save("a.yaml", bytes(text), hash("old"))).ok).toBe(true);
  expect(await store.read("a.yaml")).toEqual({ ok: true, value: { name: "a.yaml", text, hash: hash(text) } });
});

test("[DS12] a new file never replaces one: a wanted name that is taken is refused, a made one gets a number", async () => {
  const store = await given({ "a.yaml": "old" });
  expect(await store.create("a.yaml", bytes("n"), { exactly: true })).toMatchObject({
    refusal: { code: "name-taken" },
  });
  expect(await store.create("../a.yaml", bytes("n"), { exactly: true })).toMatchObject({
    refusal: { code: "bad-name" },
  });
  expect(await store.create("a", bytes("n"))).toMatchObject({ value: { name: "a (2).yaml" } });
  const made = await Promise.all(["a", "a", "a"].map((name) => store.create(name, bytes("n"))));
  expect(made.map((each) => each.ok && each.value.name).sort()).toEqual(["a (3).yaml", "a (4).yaml", "a (5).yaml"]);
  expect(await store.duplicate("a.yaml")).toMatchObject({ value: { name: "a (6).yaml", text: "old" } });
  expect((await left())["a.yaml"]).toBe("old");
});

test("[DS21] a file that comes to a name at the last moment is not replaced by a new one or by another name", async () => {
  const store = await given(
    { "b.yaml": "b" },
    {
      fs: {
        link: async (from, to) => {
          await fs.writeFile(join(folder, "a.yaml"), "late", { flag: "wx" }).catch(() => undefined);
          return fs.link(from, to);
        },
      },
    },
  );
  expect(await store.rename("b.yaml", "a.yaml")).toMatchObject({ refusal: { code: "name-taken" } });
  await fs.rm(join(folder, "a.yaml"));
  expect(await store.create("a", bytes("new"))).toMatchObject({ value: { name: "a (2).yaml" } });
  expect(await left()).toEqual({ "a.yaml": "late", "a (2).yaml": "new", "b.yaml": "b" });
});

test("[DS13] where a system knows no second names, a new file still replaces none", async () => {
  const store = await given({ "a.yaml": "old" }, { fs: { link: () => Promise.reject(broken("EPERM")) } });
  expect(await store.create("b.yaml", bytes("new"))).toMatchObject({ value: { name: "b.yaml" } });
  expect(await store.rename("b.yaml", "a.yaml")).toMatchObject({ refusal: { code: "name-taken" } });
  expect(await left()).toEqual({ "a.yaml": "old", "b.yaml": "new" });
});

test("[DS14] a file is renamed within the folder, never over another and never out of it", async () => {
  const store = await given({ "a.yaml": "a", "b.yaml": "b" });
  expect(await store.rename("a.yaml", "b.yaml")).toMatchObject({ refusal: { code: "name-taken" } });
  for (const to of ["../c.yaml", ".c.yaml", "c"])
    expect(await store.rename("a.yaml", to)).toMatchObject({ refusal: { code: "bad-name" } });
  expect(await store.rename("a.yaml", "گفت.yaml")).toEqual({ ok: true, value: { name: "گفت.yaml" } });
  expect(await left()).toEqual({ "b.yaml": "b", "گفت.yaml": "a" });
});

test("[DS15] a deleted file lies in the trash and comes back, under a number when its name is taken since", async () => {
  const store = await given({ "a.yaml": "first" });
  expect(await store.remove("a.yaml", hash("other"))).toMatchObject({ refusal: { code: "changed-outside" } });
  const removed = await store.remove("a.yaml", hash("first"));
  expect(await store.list()).toEqual([]);
  await store.create("a", bytes("second"));
  const [entry] = await store.trash();
  expect([entry!.name, removed]).toEqual(["a.yaml", { ok: true, value: { trashed: entry!.id } }]);
  expect(await store.restore(entry!.id)).toEqual({ ok: true, value: { name: "a (2).yaml" } });
  expect([await left(), await store.trash()]).toEqual([{ "a.yaml": "second", "a (2).yaml": "first" }, []]);
  for (const id of [entry!.id, "../..", ".", ""])
    expect(await store.restore(id)).toMatchObject({ refusal: { code: "no-such-file" } });
});

test("[DS16] of two deleted under one name each is kept, the newest listed first", async () => {
  let minute = 0;
  await fs.mkdir(folder);
  const store = await DeskStore.open({ folder, now: () => new Date(Date.UTC(2026, 0, 31, 12, minute++)) });
  for (const text of ["one", "two"]) {
    await store.create("a", bytes(text));
    await store.remove("a.yaml");
  }
  const trash = await store.trash();
  expect(trash.map(({ deleted }) => deleted)).toEqual(["2026-01-31T12:01:00.000Z", "2026-01-31T12:00:00.000Z"]);
  await store.restore(trash[1]!.id);
  expect(await store.read("a.yaml")).toMatchObject({ value: { text: "one" } });
});

test("[DS17] files named at the start stay where they are, and are saved, deleted and brought back there", async () => {
  const elsewhere = join(root, "else where");
  await fs.mkdir(elsewhere);
  const [first, twin] = [join(elsewhere, "a.yaml"), join(root, "a.yaml")];
  await fs.writeFile(first, "first");
  await fs.writeFile(twin, "twin");
  await fs.mkdir(folder);
  await fs.writeFile(join(folder, "b.yaml"), "b");
  const store = await given({}, { files: [first, twin, join(folder, "b.yaml")] });
  expect((await store.list()).map(({ name, inPlace }) => [name, inPlace])).toEqual([
    ["a.yaml", true],
    ["a (2).yaml", true],
    ["b.yaml", false],
  ]);
  expect((await store.save("a (2).yaml", bytes("saved"), hash("twin"))).ok).toBe(true);
  expect([await fs.readFile(first, "utf8"), await fs.readFile(twin, "utf8")]).toEqual(["first", "saved"]);
  expect(await store.rename("a.yaml", "c.yaml")).toMatchObject({ refusal: { code: "in-place" } });
  await store.remove("a.yaml");
  expect(await fs.readdir(elsewhere)).toEqual([]);
  expect(await store.restore((await store.trash())[0]!.id)).toEqual({ ok: true, value: { name: "a.yaml" } });
  expect(await fs.readFile(first, "utf8")).toBe("first");
  expect(await store.trash()).toEqual([]);
});

test("[DS18] a delete that crosses disks copies first; one that fails keeps the file", async () => {
  const crossing = await given({ "a.yaml": "a" }, { fs: { link: () => Promise.reject(broken("EXDEV")) } });
  expect((await crossing.remove("a.yaml")).ok).toBe(true);
  expect((await crossing.restore((await crossing.trash())[0]!.id)).ok).toBe(true);
  expect(await left()).toEqual({ "a.yaml": "a" });
  const store = await given({ "a.yaml": "a" }, { fs: { link: () => Promise.reject(broken("EACCES")) } });
  expect(await store.remove("a.yaml")).toMatchObject({ refusal: { code: "not-permitted" } });
  expect(await left()).toEqual({ "a.yaml": "a" });
  expect(await store.trash()).toEqual([]);
});

test("[DS19] a folder that is not there holds nothing, and is made with the first file", async () => {
  const store = await DeskStore.open({ folder });
  expect([await store.list(), await store.trash()]).toEqual([[], []]);
  await expect(fs.access(folder, constants.F_OK)).rejects.toThrow();
  expect((await store.create("a", bytes("a"))).ok).toBe(true);
  expect(await left()).toEqual({ "a.yaml": "a" });
});

test("[DS20] the template of every language is sound", () => {
  for (const lang of ["en", "fa"] as const) expect(parseTalks(templateText(lang))).toMatchObject({ ok: true });
});
