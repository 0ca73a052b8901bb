import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseTalks } from "../../talks/parse.js";
import { compileConflict } from "./compile.js";
import { answerTo, explain } from "./explain.js";
import { type ConflictModel, onIn } from "./model.js";
import { improvementsOf } from "./moves.js";

function before2025(): ConflictModel {
  const parsed = parseTalks(readFileSync("cases/teaching/iran-us-before-2025/talks.yaml", "utf8"));
  if (!parsed.ok) throw new Error("expected sound talks");
  const compiled = compileConflict(parsed.value);
  if (!compiled.ok) throw new Error("expected a sound conflict");
  return compiled.model;
}

test("[SR3] of answers with as few steps the one worst for the mover is told, though another maker's would hold it too", () => {
  const model = before2025();
  const { makers } = model;
  const iran = makers.findIndex(({ id }) => id === "iran");
  const state = model.now!;
  const told = explain(model, { state, maker: iran, concept: "seq" });
  if (told.kind !== "held") throw new Error("expected Iran to be held");
  expect(told.answer).toEqual(answerTo(model, told.move));
  const [answer] = told.answer;
  expect([told.answer.length, makers[answer!.by]!.id]).toEqual([1, "israel"]);
  // The mediator and E3 would hold Iran by one step too, and it would lose less by that.
  const mediator = makers.findIndex(({ id }) => id !== "usa" && id !== "iran" && id !== "israel");
  const { ranks } = makers[iran]!;
  const others = improvementsOf(model, mediator, told.move.to).filter((to) => ranks[to]! < ranks[state]!);
  expect(others.map((to) => onIn(model, to).map(({ own }) => own))).toContainEqual([
    "pressure",
    "escalate",
    "snapback",
  ]);
  for (const to of others) expect(ranks[to]!).toBeGreaterThan(ranks[answer!.to]!);
  expect(told).toMatchObject({ worse: true, more: 1 });
});
