import { expect, test } from "vitest";
import { talksAsOf } from "../../talks/as-of.js";
import { parseTalks } from "../../talks/parse.js";
import { analyse } from "../analyse.js";
import type { SvgNode } from "../blocks.js";
import { briefDocument } from "../brief.js";
import { briefDocx } from "../docx.js";
import { briefHtml } from "../html.js";
import { briefJson } from "../json.js";
import { briefMarkdown } from "../markdown.js";
import { languages } from "../messages.js";
import { circlePlan, datedPlan, riverPlan } from "../phases-page/example-page.js";
import { todayPage } from "../today.js";
import { unmarked } from "../words.js";
import { phasesBlock } from "./block.js";
import { judgedPlan } from "./block-judged.js";

const talksIn = (text: string) => {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return parsed.value;
};
const analysed = (text: string) => analyse(talksAsOf(talksIn(text), "2026-03-14"), "2026-03-14");
const lines = (said: readonly (readonly unknown[])[]) => said.map((line) => unmarked(line as never)).join("\n");
const onToday = (text: string, lang: "en" | "fa" = "en") =>
  todayPage(analysed(text), lang).blocks.find(({ id }) => id === "phases");

test("[PV60] Today says what several phases cut from the worst exposure of the fewest, names the worst step, one move, and the way to the page", () => {
  const block = onToday(riverPlan)!;
  expect(unmarked(block.answer)).toBe(
    "In three phases no side need be more than 2 of its own points out of pocket; in two, the fewest, 5.",
  );
  expect(lines(block.say)).toContain(
    "The worst step is “Lend a dredger”: Northdale has then given 9 points more than it got.",
  );
  expect(lines(block.say)).toContain(
    "Move “Lift the levy” before “Share the gauges”. One move alone: worst exposure from 9 to 3.",
  );
  expect(lines(block.say)).toContain("needs a guarantee worth 10 points to keep Southmark in");
  expect(block.body.map(({ kind }) => kind)).toEqual(["chart"]);
  expect(block.more).toEqual({ page: "phases", label: "Open Phases" });
  expect(unmarked(onToday(riverPlan, "fa")!.answer)).toContain("سه مرحله");
});

test("[PV61] with dates the worst day is named, on Today and in the brief", () => {
  const worst = "By date the worst day is 10 April 2026: Southmark has given 350 points more than it got.";
  expect(lines(onToday(datedPlan)!.say)).toContain(worst);
  expect(briefMarkdown(briefDocument(analysed(datedPlan), "en"))).toContain(worst);
});

test("[PV62] the brief has the plan in its main part and its annex, in every written form and both languages", async () => {
  for (const lang of languages) {
    const document = briefDocument(analysed(riverPlan), lang);
    expect(document.main.find(({ id }) => id === "phases")!.body).toEqual([]);
    expect(document.main.find(({ id }) => id === "phases")!.more).toBeUndefined();
    const annex = document.annex.find(({ id }) => id === "phases")!;
    expect(annex.body.map(({ kind }) => kind)).toEqual(["chart", "chart", "table", "list"]);
    const table = annex.body[2]!;
    expect(table.kind === "table" && table.rows).toHaveLength(7);
    const asked = lang === "en" ? "Who is exposed if relief comes in steps?" : "اگر گشایش گام‌به‌گام باشد";
    for (const form of [briefMarkdown(document), briefHtml(document), briefJson(document)])
      expect(form).toContain(asked);
    expect((await briefDocx(document)).length).toBeGreaterThan(1000);
  }
});

test("[PV63] a plan that turns in a circle says so with the circle named, and findings stand in the annex", () => {
  const block = onToday(circlePlan)!;
  expect(unmarked(block.answer)).toContain("No order exists");
  expect(lines(block.say)).toContain("“Hold the vote” waits for “Hand back the border” waits for “Hold the vote”");
  const annex = briefDocument(analysed(circlePlan), "en").annex.find(({ id }) => id === "phases")!;
  expect(JSON.stringify(annex.body)).toMatch(/checker finds/);
});

test("[PV64] without a plan Today and the brief are as they were, and no order is said to be best unproved", () => {
  const bare = "detente: 1\ntitle: T\nas_of: 2026-03-14\nparties: {a: {name: A}, b: {name: B}}\n";
  expect(judgedPlan(talksIn(bare))).toBeNull();
  expect(onToday(bare)).toBeUndefined();
  const document = briefDocument(analysed(bare), "en");
  expect([...document.main, ...document.annex].map(({ id }) => id)).not.toContain("phases");
  for (const text of [riverPlan, datedPlan])
    for (const lang of languages)
      expect(JSON.stringify(phasesBlock(judgedPlan(talksIn(text))!, lang, "full"))).not.toMatch(/optimal|بهینه/i);
});

test("[PV65] drawings of the block use only what every written form can draw", () => {
  const annex = briefDocument(analysed(riverPlan), "en").annex.find(({ id }) => id === "phases")!;
  const walk = (node: SvgNode): void => {
    expect(["svg", "g", "path", "circle", "rect", "text", "title"]).toContain(node.tag);
    if (node.tag === "path") expect(String(node.attributes["d"])).toMatch(/^[MLHVZ0-9 .-]+$/);
    for (const child of node.children) if (typeof child !== "string") walk(child);
  };
  for (const part of annex.body) if (part.kind === "chart") walk(part.svg);
});
