import { expect, test } from "vitest";
import type { Io } from "./io.js";
import { main } from "./main.js";

const steps = [
  ["A1", 3, 5],
  ["A2", 4, 6, "A1"],
  ["A3", 2, 3],
  ["B1", 2, 4],
  ["B2", 5, 7],
  ["B3", 3, 5, "B1"],
] as const;

/** The chapter's six steps, dated by month in the order of the file. */
const commitments = Object.fromEntries(
  steps.map(([id, cost, worth, after], k) => {
    const [giver, receiver] = id.startsWith("A") ? ["a", "b"] : ["b", "a"];
    const numbers = { cost: { [giver]: cost }, worth: { [receiver]: worth } };
    const rest = {
      verified_by: "w",
      method: "count",
      cure: "5d",
      due: `2026-0${k + 1}-01`,
      ...(after ? { after } : {}),
    };
    return [id, { by: giver, to: [receiver], what: `Step ${id}`, ...numbers, ...rest }];
  }),
);
const talks = {
  detente: 1,
  title: "Exchange",
  as_of: "2026-01-01",
  parties: { a: { name: { en: "Aland", fa: "آلند" } }, b: { name: { en: "Bland", fa: "بلند" } } },
  others: { w: { name: "Watch", role: "verifier" } },
  commitments,
};

async function run(file: object | string, ...args: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const io: Io = {
    read: async () => new TextEncoder().encode(typeof file === "string" ? file : JSON.stringify(file)),
    write: async () => {},
    out: (text) => out.push(text),
    err: (text) => err.push(text),
    progress: () => {},
    columns: 400,
  };
  return { status: await main(["phases", "talks.yaml", ...args], io), out: out.join("\n"), err: err.join("\n") };
}

test("[PH1] the command says who is exposed most and when, the best order, the best single move, and what guarantee is needed", async () => {
  const { status, out } = await run(talks);
  expect(status).toBe(0);
  expect(out).toContain(
    "Aland is exposed most: out of pocket by 9 points of its own (1,000 of every 1,000 it gives) after “Step A3”, 1 March 2026. Bland is never out of pocket.",
  );
  expect(out).toContain("The best order exposes nobody to more than 2 points, and none does better.");
  expect(out).toContain(
    "Moving one step is worth most: “Step B2” to just before “Step A2”; the most that anybody is exposed to is then 3 points.",
  );
  expect(out).toContain("The best order: “Step B1” → “Step A1” → “Step B2” → “Step A2” → “Step B3” → “Step A3”.");
  expect(out).toContain("2 phases, at most 5; 3 phases, at most 2. Fewer than 2 cannot be");
  expect(out).toContain(
    "Bland would gain by stopping after “Step A3”: the plan needs 10 points of guarantee on its side.",
  );
  expect(out).toContain(
    "After completion, what each side would still lose by leaving (below 0 it would gain): Aland 0, Bland 0.",
  );
  expect(out).toMatch(/1 March 2026\s+Step A3\s+9\s+16\s+−14\s+−10/);
  expect(out).toContain("no common currency");
});

test("[PH2] as JSON it has the members of the contract, in the file's own points", async () => {
  const json = JSON.parse((await run(talks, "--json")).out);
  expect(json.order).toEqual([["B1"], ["A1"], ["B2"], ["A2"], ["B3"], ["A3"]]);
  expect(json.exposure.worst).toEqual({ a: 9, b: 0 });
  expect(json.best.worst).toEqual({ a: 0, b: 2 });
  expect(json.curve.map(({ phases, worst }: { phases: number; worst: number | null }) => [phases, worst])).toEqual([
    [1, null],
    [2, 5],
    [3, 2],
    [4, 2],
    [5, 2],
    [6, 2],
  ]);
  expect([json.proven, json.lower, json.upper, json.selfEnforcing]).toEqual([true, 2, 2, false]);
  expect(json.neededGuarantee).toEqual({ a: 2, b: 0 });
  expect(json.plan).toMatchObject([
    {
      code: "not-self-enforcing",
      rule: "AG27",
      severity: "warning",
      where: "A3",
      line: 1,
      message: expect.any(String),
      fix: expect.any(String),
    },
  ]);
});

test("[PH3] a cycle is a finding: no order, exit 0, and all findings are still there", async () => {
  const round = { ...talks, commitments: { ...commitments, B1: { ...commitments["B1"], after: "B3" } } };
  const { status, out } = await run(round, "--json");
  const json = JSON.parse(out);
  expect([status, json.order, json.cycles]).toEqual([0, null, [["B1", "B3"]]]);
  expect(json.plan.map(({ rule }: { rule: string }) => rule)).toContain("AG07");
  const words = (await run(round)).out;
  expect(words).toContain("The plan cannot be carried out as written");
  expect(words).toContain("“Step B1” waits for “Step B3” and “Step B3” waits for “Step B1”: none can begin.");
});

test("[PH4] every finding stands at its line and column, entries of lists by their id, also after the file is cut to a date", async () => {
  const file = [
    "detente: 1",
    "title: t",
    "as_of: 2020-01-01",
    "parties: {a: {name: A}, b: {name: B}}",
    "acts:",
    "  - {id: later, by: a, what: Late, on: 2021-01-01, known: 2021-01-01}",
    "  - id: law",
    "    by: a",
    "    what: Law",
    "    effective: {after: x, plus: 3d}",
    "milestones: {x: {name: X}}",
    "commitments:",
    "  one: {what: One, kind: refrain, by: a, to: [b]}",
    "  two:",
    "    what: Two",
  ].join("\n");
  const json = JSON.parse((await run(file, "--json")).out);
  const at = json.plan.map((each: { code: string; line: number; column: number }) => [
    each.code,
    each.line,
    each.column,
  ]);
  expect(at).toContainEqual(["no-actor", 14, 3]);
  expect(at).toContainEqual(["duration-unstated", 13, 3]);
  expect(at).toContainEqual(["start-undefined", 10, 5]);
});

test("[PH5] accepted findings are told apart with their reason, in both languages; a file without steps says so", async () => {
  const silence = [{ code: "not-self-enforcing", why: { en: "the guarantor covers it", fa: "ضامن آن را می‌پوشاند" } }];
  const english = await run({ ...talks, silence });
  expect(english.out).toContain(
    "One finding is accepted with a reason:\n- A side would gain by stopping, Step A3: the guarantor covers it",
  );
  expect(english.out).toContain("The checker finds nothing amiss.");
  expect((await run({ ...talks, silence }, "--lang", "fa")).out).toContain("ضامن آن را می‌پوشاند");
  expect(JSON.parse((await run({ ...talks, silence }, "--json")).out)).toMatchObject({
    plan: [],
    silenced: [{ rule: "AG27", why: "the guarantor covers it" }],
  });
  const { commitments: _none, ...without } = talks;
  expect(await run(without)).toMatchObject({ status: 0, out: expect.stringContaining("no step is written") });
  expect(JSON.parse((await run(without, "--json")).out)).toMatchObject({ order: null, plan: [] });
});

test("[PH6] nothing it says in either language is undefined, and steps without numbers are said to be", async () => {
  const bare = { ...talks, commitments: { one: { what: "One" }, two: { what: "Two", after: "one" } } };
  for (const lang of ["en", "fa"])
    for (const file of [talks, bare])
      expect((await run(file, "--lang", lang)).out).not.toMatch(/undefined|NaN|Infinity|\[object/);
  expect((await run(bare)).out).toContain("None of the 2 steps has a cost or a worth");
});

test("[PH7] points are those of the file, also where they are no whole numbers; a group stands as one", async () => {
  const halves = {
    ...talks,
    commitments: { A1: { ...commitments["A1"], cost: { a: 0.5 } }, B1: { ...commitments["B1"], worth: { a: 0.25 } } },
    groups: [{ steps: ["A1", "B1"] }],
  };
  const json = JSON.parse((await run(halves, "--json")).out);
  expect(json.order).toEqual([["A1", "B1"]]);
  expect(json.exposure.steps.map(({ exposure }: { exposure: unknown }) => exposure)).toEqual([
    { a: 0, b: 0 },
    { a: 0.25, b: -3 },
  ]);
  expect((await run(halves)).out).toMatch(/1 April 2026\s+Step A1 \+ Step B1\s+0\.3/);
});
