import { expect, test } from "vitest";
import type { Io } from "./io.js";
import { main } from "./main.js";
import { placed } from "./placed.js";

const talks = {
  detente: 1,
  title: "Quarrel",
  parties: { a: { name: "A" }, b: { name: "B" } },
  conflict: {
    makers: {
      a: { options: { coop_a: "Share" }, prefers: ["coop_b", "!coop_a"] },
      b: { options: { coop_b: "Open" }, prefers: ["coop_a", "!coop_b"] },
    },
    now: ["coop_a", "coop_b"],
  },
};

async function run(file: object, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    read: async () => new TextEncoder().encode(JSON.stringify(file)),
    write: async () => {},
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => {},
    columns: 200,
  };
  return { status: await main(["stability", "talks.yaml", ...args], io), out: out.join("\n"), err: err.join("\n") };
}

test("[SB18] the command tells ranked states, where we are and where things drift, in words", async () => {
  const { status, out } = await run(talks);
  expect(status).toBe(0);
  expect(out).toContain(
    "4 states can be; 2 of them hold by credible answers or better. Nash 1 · GMR 2 · SMR 2 · SEQ 2.",
  );
  expect(out).toContain("drift in two steps (A: dropping “Share”; B: dropping “Open”) to: nothing done");
  expect(out).toMatch(/nothing done\s+Nash\s+by drift\s+8 of 10 neighbours/);
});

test("[SB19] it explains one state on demand; an unknown one is misuse, and an impossible conflict is a problem with its place", async () => {
  expect((await run(talks, "--explain", "now")).out).toContain("A would gain by dropping “Share”, but B can answer");
  const unknown = await run(talks, "--explain", "share");
  expect([unknown.status, unknown.err]).toEqual([2, expect.stringContaining("options are a.coop_a, b.coop_b")]);
  const { conflict } = talks;
  const faulty = await run({ ...talks, conflict: { ...conflict, impossible: ["coop_a & coop_b"] } });
  expect(faulty.status).toBe(1);
  expect(faulty.err).toMatch(/^talks\.yaml:1:\d+ the status quo matches an impossible pattern; .+ \[impossible-now\]$/);
});

test("[SB20] where doubt is stated, the same seed gives the same bytes", async () => {
  const { conflict } = talks;
  const doubted = {
    ...talks,
    conflict: { ...conflict, makers: { ...conflict.makers, a: { ...conflict.makers.a, unsure: 0.5 } } },
  };
  const first = await run(doubted, "--json", "--seed", "2");
  expect((await run(doubted, "--json", "--seed", "2")).out).toBe(first.out);
  expect(JSON.parse(first.out).robustOver).toEqual({ samples: 1000, seed: 2 });
  expect((await run(doubted, "--json", "--seed", "3")).out).not.toBe(first.out);
});

test("[SW8] a problem of the analysis is said with line and column of the key it is about", () => {
  const text = "detente: 1\nconflict:\n  makers:\n    a: {ranking: [x]}\n  impossible:\n    - x\n    - '!x'\n";
  const at = (...path: (string | number)[]) => {
    const [{ line, column }] = placed(text, [{ code: "c", message: "m", hint: "h", path }]);
    return [line, column];
  };
  expect(at("conflict", "makers", "a", "ranking")).toEqual([4, 9]);
  expect(at("conflict", "impossible")).toEqual([5, 3]);
  expect(at("conflict", "impossible", 1)).toEqual([7, 7]);
  expect(at("conflict", "now")).toEqual([2, 1]);
  expect(at()).toEqual([1, 1]);
});

test("[SW9] too many options are refused at their place with the limit and what would fit", async () => {
  const options = Object.fromEntries([...Array(21).keys()].map((k) => [`x${k}`, `Option ${k}`]));
  const { status, err } = await run({ ...talks, conflict: { makers: { a: { options } }, impossible: ["x0 & x1"] } });
  expect(status).toBe(1);
  expect(err).toMatch(
    /^talks\.yaml:1:\d+ 21 options .*at most 20.*24 fit where nothing is impossible.*\[too-many-options\]$/,
  );
});

test("[AH11] asked from before the conflict was known, the command says so and asks for no new section", async () => {
  const dated = { ...talks, as_of: "2026-01-31", conflict: { ...talks.conflict, known: "2025-06-28" } };
  const { status, err } = await run(dated, "--as-of", "2025-06-27");
  expect(status).toBe(1);
  expect(err).toContain("was not yet known as of 2025-06-27; ask as of a later date [not-yet-known]");
  expect(err).not.toContain("add");
  expect((await run(dated, "--as-of", "2025-06-28")).status).toBe(0);
});

test("[SR6] the command check tells what keeps a conflict from being worked out, at its place", async () => {
  const err: string[] = [];
  const { conflict } = talks;
  const faulty = JSON.stringify({ ...talks, conflict: { ...conflict, impossible: ["coop_a & coop_b"] } });
  const io: Io = {
    read: async () => new TextEncoder().encode(faulty),
    write: async () => {},
    out: () => {},
    err: (text) => err.push(text),
    progress: () => {},
    columns: 200,
  };
  expect(await main(["check", "talks.yaml"], io)).toBe(1);
  expect(err.join("\n")).toMatch(
    /^talks\.yaml:1:\d+ the status quo matches an impossible pattern; .+ \[impossible-now\]$/,
  );
});
