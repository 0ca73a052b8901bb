/** The conflict of the running example: what it may say, and what a reader gets from it. */
import { readFileSync } from "node:fs";
import path from "node:path";
import { expect, test } from "vitest";
import { analyseConflict } from "../src/engine/stability/analysis.js";
import { labelOf } from "../src/engine/stability/grades.js";
import { onIn } from "../src/engine/stability/model.js";
import type { Plain, Talks } from "../src/talks/model.js";
import { parseTalks } from "../src/talks/parse.js";

const read = (): Talks => {
  const parsed = parseTalks(readFileSync(path.join(import.meta.dirname, "news/iran-us-2026/talks.yaml"), "utf8"));
  if (!parsed.ok) throw new Error("expected the case to be sound");
  return parsed.value;
};
const talks = read();
const analysed = analyseConflict(talks);
if (!analysed.ok) throw new Error(`expected a conflict, got ${analysed.problems[0]?.message}`);
const { analysis } = analysed;
const { model, grades, from } = analysis;
const ids = (state: number) => onIn(model, state).map(({ id }) => id);

type Section = { readonly [key: string]: Plain };
const section = talks.later.conflict as Section;
const makers = Object.values(section.makers as Section) as Section[];

test("[CU1] what has happened is no option: neither the return of UN measures nor anything but a new strike can be chosen", () => {
  expect(model.options.map(({ id }) => id).join(" ")).not.toMatch(/snapback/);
  for (const { id, name, only } of model.options.filter(({ own }) => own === "strike" || own === "leave")) {
    expect(only, id).toBe("take");
    if (id.endsWith("strike")) expect((name as { en: string }).en).toMatch(/^New /);
  }
  expect(model.makers.length).toBeGreaterThanOrEqual(4);
  expect(model.makers.length).toBeLessThanOrEqual(6);
  expect(model.options.length).toBeLessThanOrEqual(12);
});

test("[CU2] every option has a source and every maker's order is marked as an analyst's reading", () => {
  for (const maker of makers) {
    expect([maker.source].flat()).toContain("analyst");
    for (const option of Object.values(maker.options as Section)) expect((option as Section).source).toBeDefined();
  }
});

test("[CU3] makers, options and labels have words in English and Persian", () => {
  const said = [...model.makers, ...model.options].map(({ name }) => name);
  for (const words of [...said, ...model.names.map(({ title }) => title)])
    expect(words).toMatchObject({ en: expect.any(String), fa: expect.any(String) });
});

test("[CU4] no impossible pattern ties one maker's hands by another's, and nobody's preferences are too coarse", () => {
  expect(model.patterns.filter(({ spans }) => spans)).toEqual([]);
  expect(analysis.coarse).toEqual([]);
  expect(analysis.idle).toEqual([]);
});

test("[CU5] the stand-off holds by answers, drift ends in new strikes, and a joint step of both parties leads to the deal", () => {
  const held = (["nash", "seq-smr", "firm"] as const).flatMap((hold) => grades!.filter((grade) => grade.hold === hold));
  const now = grades!.find(({ state }) => state === from!.now)!;
  expect([now.hold, now.label]).toEqual(["seq-smr", "stand-off"]);
  const drift = held.filter(({ state, hold }) => hold === "nash" && from!.drift.steps.has(state));
  expect(drift.map(({ label }) => label)).toEqual(["strikes"]);
  const best = grades![0]!;
  expect([best.hold, best.label, best.reach]).toEqual(["firm", "deal", "joint"]);
  const by = from!.joint.get(best.state)![0]!.map((maker) => model.makers[maker]!.id);
  expect(by).toEqual(expect.arrayContaining(["iran", "usa"]));
});

test("[CU6] a first step smaller than the deal, inspectors for European relief, holds by answers and gains both who take it", () => {
  const first = [...from!.joint].find(([state]) => labelOf(model, state) === "first-step" && ids(state).length === 3)!;
  expect(first[1][0]!.map((maker) => model.makers[maker]!.id)).toEqual(["iran", "e3"]);
  expect(grades!.find(({ state }) => state === first[0])!.hold).toBe("seq-smr");
});

test("[CU7] that each party keeps its part of a deal is stated as doubtful, by the same chance for both", () => {
  const chanceOf = (maker: string, say: string) =>
    (((section.makers as Section)[maker] as Section).prefers as Section[]).find((each) => each.say === say)?.chance;
  const usa = chanceOf("usa", "accept iff limit & inspect");
  expect(usa).toBeLessThan(1);
  expect(chanceOf("iran", "limit & inspect iff relief & accept")).toBe(usa);
});
