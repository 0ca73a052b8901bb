import { expect, test } from "vitest";
import { parseTalks } from "../../talks/parse.js";
import { analyse } from "../analyse.js";
import { languages } from "../messages.js";
import { quarrelConflict } from "../stability-page/example-page.js";
import { unmarked } from "../words.js";
import { sideDocument } from "./document.js";
import { sideOf } from "./side.js";

function briefFor(text: string, id: string, lang: "en" | "fa" = "en") {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return sideDocument(analyse(parsed.value, "2026-03-14"), lang, sideOf(parsed.value, id)!);
}
const holdsIn = (text: string, id: string, lang?: "en" | "fa") =>
  briefFor(text, id, lang).main.find((block) => block.id === "side-holds");

test("[SR1] a brief for a side that is a maker says what it could do, who would answer, and how it stands where steps lead", () => {
  const block = holdsIn(quarrelConflict, "a")!;
  expect(unmarked(block.answer)).toBe(
    "Where we are (peace): A would gain by dropping “Cooperate”, but B can answer by dropping “Cooperate too”, and A would be worse off than now.",
  );
  expect(block.say.map(unmarked)).toEqual([
    "At nothing done, where things can drift if nobody arranges anything: No move of its own would make A better off.",
  ]);
  const [table] = block.body;
  expect(
    table?.kind === "table" &&
      table.rows.map(({ cells }) => cells.map((lines) => lines.map((line) => unmarked(line.words)).join(""))),
  ).toEqual([
    ["dropping “Cooperate”", "a gain, if unanswered", "B by dropping “Cooperate too”; it would be worse off than now."],
  ]);
  const fromNothing = holdsIn(quarrelConflict.replace("[coop_a, coop_b]", "none"), "b")!;
  expect(fromNothing.say.map(unmarked).join()).toContain(
    "At peace, where a joint step by A and B would lead: B would gain by",
  );
  expect(JSON.stringify(fromNothing.body)).toContain("a loss at once");
  for (const lang of languages)
    expect(JSON.stringify(holdsIn(quarrelConflict, "a", lang))).not.toMatch(/undefined|NaN|\[object/);
});

test("[SR2] who is no maker of the conflict, or where the file says not where we are, has no such section", () => {
  const withThird = quarrelConflict.replace("b: {name: B}}", "b: {name: B}, c: {name: C}}");
  expect(holdsIn(withThird, "c")).toBeUndefined();
  expect(holdsIn(withThird, "a")).toBeDefined();
  expect(holdsIn(quarrelConflict.replace("  now: [coop_a, coop_b]\n", ""), "a")).toBeUndefined();
});
