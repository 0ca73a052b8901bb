import { expect, test } from "vitest";
import { exampleText } from "../engine/forecast/example-talks.js";
import type { Io } from "./io.js";
import { main } from "./main.js";

function desk() {
  const files = new Map([["talks.yaml", exampleText]]);
  const run = async (...args: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const io: Io = {
      read: async (path) => new TextEncoder().encode(files.get(path) ?? ""),
      write: async (path, data) => void files.set(path, String(data)),
      list: async () => [...files.keys()],
      append: async (path, made) => {
        const line = made(files.get(path) ?? "");
        if (line === null) return { ok: false, holder: null };
        files.set(path, (files.get(path) ?? "") + line);
        return { ok: true, aside: null };
      },
      today: () => "2026-02-02",
      out: (text) => out.push(text),
      err: (text) => err.push(text),
      progress: () => {},
      columns: 120,
    };
    const status = await main(["register", ...args], io);
    return { status, out: out.join("\n"), err: err.join("\n") };
  };
  return { run, text: () => files.get("talks.register.jsonl") ?? "", files };
}

const own = [
  ["--question", "endings", "--author", "analyst", "--by", "desk A", "--draws", "100"],
  ["--breakthrough", "0.02,0.05,0.1,0.13", "--interim", "0.1,0.15,0.2,0.22", "--breakdown", "0.05,0.1,0.15,0.2"],
].flat();

test("[FQ10] a forecast is added beside the talks file, resolved and scored; nothing written earlier changes", async () => {
  const { run, text } = desk();
  expect((await run("add", "talks.yaml", ...own, "--rules", "as agreed")).status).toBe(0);
  const first = text();
  const entry = JSON.parse(first);
  expect([entry.by, entry.asOf, entry.knownAt, entry.rules]).toEqual([
    "desk A",
    "2026-01-31",
    "2026-02-02",
    "as agreed",
  ]);
  const resolve = [
    "--question",
    "endings",
    "--scenario",
    "continue",
    "--on",
    "2028-02-05",
    "--source",
    "x",
    "--by",
    "y",
    "--at",
    "2028-02-06",
  ];
  expect((await run("resolve", "talks.yaml", ...resolve)).status).toBe(0);
  expect(text().startsWith(first)).toBe(true);
  const scored = JSON.parse((await run("score", "talks.yaml", "--json")).out);
  expect(scored.scores[0].brier.mean).toBeCloseTo(0.4078, 10);
  const said = await run("score", "talks.yaml");
  expect(said.out).toContain("desk A (analyst)");
  expect(said.out).toContain("0.408");
});

test("[FQ11] all that is wrong is said at once and nothing is written", async () => {
  const { run, text, files } = desk();
  const empty = await run("resolve", "talks.yaml", "--scenario", "interim");
  expect(empty.status).toBe(1);
  expect(empty.err.match(/\[[a-z-]+\]/g)).toEqual([
    "[missing-key]",
    "[missing-key]",
    "[not-a-date]",
    "[missing-key]",
    "[unknown-question]",
  ]);
  expect((await run("add", "talks.yaml", "--author", "analyst", "--draws", "100")).err).toContain("[no-series]");
  expect((await run("add", "talks.yaml", ...own.slice(0, -1), "0.5,0.4,0.6,0.9")).err).toContain("[falling-series]");
  expect(text()).toBe("");
  files.set("talks.register.jsonl", "{\n[]\n");
  expect((await run("score", "talks.yaml")).err).toMatch(/jsonl:1 .+\[not-json\]\n.+jsonl:2 .+\[not-an-entry\]/);
});

test("[FQ24] in Persian every word and number of the scores is Persian, refusals too; a torn end is told and not scored", async () => {
  const { run, files, text } = desk();
  await run("add", "talks.yaml", ...own);
  const ended = ["--question", "endings", "--scenario", "interim", "--on", "2026-09-01", "--source", "x", "--by", "y"];
  const said = await run("resolve", "talks.yaml", ...ended, "--at", "2026-09-02", "--lang", "fa");
  expect(said.out).toContain("توافق موقت در ۱۰ شهریور ۱۴۰۵");
  const before = text();
  files.set("talks.register.jsonl", `${before}{"kind":"fore`);
  const scored = await run("score", "talks.yaml", "--lang", "fa");
  expect([scored.status, scored.err]).toEqual([0, expect.stringContaining("بریده")]);
  expect(scored.out.replaceAll("desk A", "")).not.toMatch(/[A-Za-z0-9,;]/);
  files.set("talks.register.jsonl", before);
  const refused = await run(
    "resolve",
    "talks.yaml",
    "--question",
    "endings",
    "--state",
    "annulled",
    "--by",
    "y",
    "--lang",
    "fa",
  );
  expect([refused.status, refused.err]).toEqual([1, expect.stringMatching(/نیست \[missing-key\]$/)]);
  expect(text()).toBe(before);
});
