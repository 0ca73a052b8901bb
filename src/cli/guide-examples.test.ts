import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { plannedTalks } from "../brief/phases/planned.js";
import { parseTalks } from "../talks/parse.js";
import { type Io, processIo } from "./io.js";
import { main } from "./main.js";

const root = path.resolve(import.meta.dirname, "../..");
const guide = path.join(root, "docs/guide");
const textOf = (name: string) => readFileSync(path.join(guide, name), "utf8");
const blocks = (name: string, kind: string) =>
  [...textOf(name).matchAll(/^```(\w*)\n(.*?)^```$/gms)].flatMap((block) => (block[1] === kind ? [block[2]!] : []));

/** Words of a command line; quotation marks hold several together. */
const words = (line: string) => [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((word) => word[1] ?? word[2]!);

async function printed(command: string): Promise<string> {
  const out: string[] = [];
  const known = processIo();
  const io: Io = {
    ...known,
    read: (file) => known.read(file === "-" ? file : path.join(root, file)),
    write: async () => {},
    out: (text) => out.push(text),
    err: (text) => out.push(text),
    progress: () => {},
    columns: 100,
  };
  await main(words(command), io);
  return out.join("\n");
}

test("[DD10] every command shown in the guide prints what the guide shows; … stands for lines left out", async () => {
  const shown = readdirSync(guide)
    .filter((name) => name.endsWith(".md"))
    .flatMap((name) => blocks(name, "console"));
  expect(shown.length).toBeGreaterThan(4);
  for (const block of shown) {
    const [first, ...rest] = block.trimEnd().split("\n") as [string, ...string[]];
    const command = first.replace(/^\$ node bin\/detente\.js /, "");
    expect(command).not.toBe(first);
    const result = await printed(command);
    for (const part of rest.join("\n").split(/^…$/m)) expect(result).toContain(part.trim());
  }
}, 60_000);

test("[DD11] the guide's example of a plan has numbers, an order and no error; its example of a procedure has an end", async () => {
  const parsed = blocks("talks-file.md", "yaml").map((text) => {
    const read = parseTalks(text);
    if (!read.ok) throw new Error(JSON.stringify(read.problems));
    return read.value;
  });
  const plans = parsed.filter(({ later }) => later["commitments"] !== undefined);
  const procedures = parsed.filter(({ later }) => later["procedures"] !== undefined);
  expect([plans.length, procedures.length]).toEqual([1, 1]);
  const { plan, check } = plannedTalks(plans[0]!);
  expect(plan?.ordered?.own.exposure.z).toBeGreaterThan(0);
  for (const talks of [...plans, ...procedures])
    expect(plannedTalks(talks).check.findings.filter(({ severity }) => severity === "error")).toEqual([]);
  expect(check.findings.length).toBeGreaterThan(0);
});
