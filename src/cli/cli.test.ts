import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Io, processIo, Unreadable } from "./io.js";
import { main } from "./main.js";

const folder = mkdtempSync(path.join(tmpdir(), "detente-cli-"));
afterAll(() => rmSync(folder, { recursive: true }));

/** Runs a command over files held in memory. */
async function detente(files: Record<string, string>, ...argv: string[]) {
  const said = { out: "", err: "", written: {} as Record<string, string> };
  const io: Io = {
    read: async (name) => {
      if (!Object.hasOwn(files, name))
        throw new Unreadable(`${name}: cannot be read: there is no such file [unreadable]`);
      return new TextEncoder().encode(files[name]);
    },
    write: async (name, data) => {
      said.written[name] = typeof data === "string" ? data : new TextDecoder().decode(data);
    },
    out: (text) => {
      said.out += text.endsWith("\n") ? text : `${text}\n`;
    },
    err: (text) => {
      said.err += text.endsWith("\n") ? text : `${text}\n`;
    },
    progress: () => {},
    columns: 90,
  };
  return { status: await main(argv, io), ...said };
}

const pair = (walkAway: number, extra = "") => `detente: 1
title: A pair
parties: {a: {name: A, walk_away: ${walkAway}}, b: {name: B, walk_away: ${walkAway}}}
issues:
  relief:
    name: Relief
    weight: {a: 60, b: 50}
    options: {none: {name: None, worth: {a: 0, b: 100}}, partial: {name: Partial, worth: {a: 50, b: 60}}, full: {name: Full, worth: {a: 100, b: 0}}}
  cap:
    name: Cap
    weight: {a: 40, b: 50}
    levels: {at: [0, 1, 2], unit: "%"}
    worth: {a: [[0, 0], [1, 60], [2, 100]], b: [[0, 100], [1, 50], [2, 0]]}
    positions: {a: {stated: 2, red_lines: [{below: 1, firmness: bottom}]}}
packages: {even: {name: Even, terms: {relief: partial, cap: 1}}}
${extra}`;

test("[CL1] check says sound, or every problem with line, column, hint and code", async () => {
  const sound = await detente({ "t.yaml": pair(10) }, "check", "t.yaml");
  expect(sound).toMatchObject({ status: 0, out: "t.yaml: sound (2 parties, 2 issues)\n", err: "" });
  const broken = pair(10, 'believes: {a: {bb: {walk_away: 3}}}\nrules: [{never: "releif=none"}]\n');
  const { status, err } = await detente({ "t.yaml": broken }, "check", "t.yaml");
  expect(status).toBe(1);
  expect(err).toMatch(/^t\.yaml:\d+:\d+ no party "bb"; known: a, b \[unknown-party\]$/m);
  expect(err).toMatch(/^t\.yaml:\d+:\d+ no issue "releif"; did you mean "relief"\? \[unknown-issue\]$/m);
});

test("[CL2] exit is 0 when done, 1 for problems in the input, 2 for misuse, 3 for none when asked", async () => {
  const files = { "t.yaml": pair(10), "none.yaml": pair(95) };
  expect((await detente(files, "deals", "t.yaml")).status).toBe(0);
  expect((await detente(files, "deals", "none.yaml")).status).toBe(0);
  expect((await detente(files, "deals", "none.yaml", "--fail-on-none")).status).toBe(3);
  expect((await detente(files, "deals", "absent.yaml")).status).toBe(1);
  expect((await detente(files, "deals")).status).toBe(2);
  expect((await detente(files, "dael", "t.yaml")).status).toBe(2);
  expect((await detente(files, "deals", "t.yaml", "--red-lines", "soft")).status).toBe(2);
  expect((await detente(files, "deals", "t.yaml", "--as", "public")).status).toBe(2);
  expect((await detente(files, "deals", "t.yaml", "--as-of", "tomorrow")).status).toBe(2);
  expect((await detente(files, "deals", "--help")).status).toBe(0);
});

test("[CL3] deals gives counts as decimal strings, numeric options as numbers and utilities as unrounded points", async () => {
  const { out } = await detente({ "t.yaml": pair(10) }, "deals", "t.yaml", "--json");
  const got = JSON.parse(out);
  expect(got.space).toBe("9");
  expect(got.acceptable).toMatchObject({ count: "5", exact: true });
  expect(got.frontier.points.map(({ utilities }: { utilities: unknown }) => utilities)).toEqual([
    { a: 84, b: 25 },
    { a: 70, b: 30 },
    { a: 54, b: 55 },
    { a: 24, b: 75 },
  ]);
  const { nash } = got.solutions;
  expect(nash.points[nash.chosen].deal).toEqual({ relief: "partial", cap: 1 });
  expect(nash.points[nash.chosen].packages).toEqual(["even"]);
  expect(nash.value).toBe(44 * 45);
});

test("[CL4] where there is no deal, words and data say why and what would open one", async () => {
  const json = JSON.parse((await detente({ "t.yaml": pair(95) }, "deals", "t.yaml", "--json")).out);
  expect(json).toMatchObject({ frontier: { size: 0 }, solutions: null });
  expect(json.none.relaxations.length).toBeGreaterThan(0);
  const { out } = await detente({ "t.yaml": pair(95) }, "deals", "t.yaml");
  expect(out).toMatch(/no package is acceptable to all/);
  expect(out).toMatch(/comes? down by/);
});

test("[CL5] why names who refuses a deal and by how much, and completes a part of one", async () => {
  const files = { "t.yaml": pair(40) };
  const refused = await detente(files, "why", "t.yaml", "--deal", "relief=full, cap=0");
  expect(refused.out).toMatch(/crosses a's bottom red line on cap/);
  const part = JSON.parse((await detente(files, "why", "t.yaml", "--deal", "cap=1", "--json")).out);
  expect(part).toMatchObject({ completed: ["relief"], deal: { relief: "partial", cap: 1 }, acceptable: true });
  const named = JSON.parse((await detente(files, "why", "t.yaml", "--package", "even", "--json")).out);
  expect(named.utilities).toEqual({ a: 54, b: 55 });
  expect((await detente(files, "why", "t.yaml", "--deal", "cap=7")).err).toMatch(/no option of cap "7"/);
  expect((await detente(files, "why", "t.yaml", "--package", "evn")).status).toBe(1);
  expect((await detente(files, "why", "t.yaml")).status).toBe(2);
});

test("[CL6] deals believed by one side takes the other's numbers as that side believes them", async () => {
  const files = { "t.yaml": pair(10, "believes: {a: {b: {walk_away: 60}}}\n") };
  const own = JSON.parse((await detente(files, "deals", "t.yaml", "--json")).out);
  const believed = JSON.parse((await detente(files, "deals", "t.yaml", "--json", "--believed-by", "a")).out);
  expect(BigInt(believed.acceptable.count)).toBeLessThan(BigInt(own.acceptable.count));
  expect((await detente(files, "deals", "t.yaml", "--believed-by", "c")).status).toBe(1);
});

test("[CL7] talks exported to each format and imported again have the same deal space", async () => {
  const source = pair(10).replace(/ {4}positions:.*\n/, "");
  const before = JSON.parse((await detente({ "t.yaml": source }, "deals", "t.yaml", "--json")).out);
  for (const format of ["genius", "negmas"]) {
    const { written } = await detente({ "t.yaml": source }, "export", format, "t.yaml", "-o", "out");
    const names = Object.keys(written);
    const { written: back, status } = await detente(written, "import", format, ...names, "-o", "back.yaml");
    expect(status).toBe(0);
    const after = JSON.parse((await detente(back, "deals", "back.yaml", "--json")).out);
    expect(after.acceptable.count).toBe(before.acceptable.count);
    expect(after.frontier.points.map(({ utilities }: { utilities: object }) => Object.values(utilities))).toEqual(
      before.frontier.points.map(({ utilities }: { utilities: object }) => Object.values(utilities)),
    );
  }
});

test("[CL8] completion scripts name every command", async () => {
  for (const shell of ["bash", "zsh", "fish"]) {
    const { out, status } = await detente({}, "completion", shell);
    expect(status).toBe(0);
    for (const command of ["check", "brief", "deals", "why", "import", "export", "schema", "serve"])
      expect(out).toContain(command);
  }
  expect((await detente({}, "completion", "tcsh")).status).toBe(2);
});

test("[CL9] a bug is reported with an id, exit 70 and no stack trace", async () => {
  const io = {
    ...processIo(),
    read: () => Promise.reject(new Error("planted")),
    out: () => {},
    err: (text: string) => said.push(text),
  };
  const said: string[] = [];
  expect(await main(["check", "t.yaml"], io)).toBe(70);
  expect(said.join("\n")).toMatch(/bug.*planted \[bug-[0-9a-f]{8}\]/);
  expect(said.join("\n")).not.toMatch(/\n\s+at /);
});

test("[CL10] a file that is not there is a problem, said without a stack trace", async () => {
  const said: string[] = [];
  const io = { ...processIo(), out: () => {}, err: (text: string) => said.push(text) };
  expect(await main(["check", path.join(folder, "absent.yaml")], io)).toBe(1);
  expect(said).toEqual([expect.stringMatching(/absent\.yaml: cannot be read: there is no such file \[unreadable\]$/)]);
});

test("[CL11] schema prints a JSON Schema that knows every section", async () => {
  const { out } = await detente({}, "schema");
  const schema = JSON.parse(out);
  for (const section of ["parties", "issues", "others", "events", "commitments", "conflict", "procedures"])
    expect(schema.properties).toHaveProperty(section);
});

test("[CL12] the brief is written in the form that the file's ending asks for", async () => {
  const files = { "t.yaml": pair(10) };
  const { written } = await detente(files, "brief", "t.yaml", "-o", "b.html", "--lang", "fa");
  expect(written["b.html"]).toMatch(/<html[^>]* dir="rtl"/);
  expect((await detente(files, "brief", "t.yaml", "-o", "b.json")).written["b.json"]).toMatch(/^\{/);
  expect((await detente(files, "brief", "t.yaml", "-o", "b.odt")).status).toBe(2);
});
