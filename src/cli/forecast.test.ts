import { expect, test } from "vitest";
import { exampleText } from "../engine/forecast/example-talks.js";
import type { Io } from "./io.js";
import { main } from "./main.js";

async function run(text: string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    read: async () => new TextEncoder().encode(text),
    write: async () => {},
    out: (said) => out.push(said),
    err: (said) => err.push(said),
    progress: () => {},
    columns: 120,
  };
  const status = await main(["forecast", "talks.yaml", "--draws", "120", ...args], io);
  return { status, out: out.join("\n"), err: err.join("\n") };
}

test("[FJ7] the command prints the same bytes for the same seed, and only what was known by the date", async () => {
  const one = await run(exampleText, "--json", "--seed", "7");
  expect(one.status).toBe(0);
  expect((await run(exampleText, "--json", "--seed", "7")).out).toBe(one.out);
  const early = await run(exampleText, "--json", "--as-of", "2025-09-15");
  expect(JSON.parse(early.out).asOf).toBe("2025-09-15");
  expect(JSON.parse(early.out).missing.map(({ code }: { code: string }) => code)).toContain("no-experts");
});

test("[FJ8] refused with every reason at once: explosive incidents, a wrong sign, a seed out of range; ended talks", async () => {
  const refused = await run(exampleText, "--set", "excitation=0.3", "--set", "deal.margin=-1", "--set", "luck");
  expect(refused.status).toBe(2);
  expect(refused.err).toMatch(/\[not-a-setting\]\n.+\[wrong-sign\]\n.+\[branching-ratio\]$/s);
  expect((await run(exampleText, "--seed", "4294967296")).err).toContain("[seed]");
  expect((await run(exampleText, "--reach", "2")).status).toBe(2);
  const over = await run(exampleText.replace("stage: exploring", "stage: in force"));
  expect([over.status, over.err]).toEqual([1, expect.stringContaining("[talks-ended]")]);
});
