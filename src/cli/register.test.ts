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
  expect([entry.by, entry.asOf, entry.rules, entry.base.length]).toEqual(["desk A", "2026-01-31", "as agreed", 13]);
  const resolve = [
    "--question",
    "endings",
    "--scenario",
    "continue",
    "--on",
    "2028-01-31",
    "--source",
    "x",
    "--by",
    "y",
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
    "[not-a-date]",
    "[missing-key]",
    "[unknown-question]",
  ]);
  expect((await run("add", "talks.yaml", "--author", "analyst", "--draws", "100")).err).toContain("[missing-option]");
  expect((await run("add", "talks.yaml", ...own.slice(0, -1), "0.5,0.4,0.6,0.9")).err).toContain("[not-a-chance]");
  expect(text()).toBe("");
  files.set("talks.register.jsonl", "{\n[]\n");
  expect((await run("score", "talks.yaml")).err).toMatch(/jsonl:1 .+\[not-json\]\n.+jsonl:2 .+\[not-an-entry\]/);
});
