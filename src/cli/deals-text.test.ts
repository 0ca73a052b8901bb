import { expect, test } from "vitest";
import { compile } from "../engine/compile.js";
import { analyseDeals } from "../engine/deals.js";
import type { DealsAnalysis } from "../engine/results.js";
import { parseTalks } from "../talks/parse.js";
import { dealsText } from "./deals-text.js";

const text = `detente: 1
title: Two sides
parties: {a: {name: A, walk_away: 10}, b: {name: B, walk_away: 10}}
issues:
  i: {name: I, weight: {a: 1, b: 1}, options: {x: {name: X, worth: {a: 100, b: 20}}, y: {name: Y, worth: {a: 20, b: 100}}}}
`;

function said(change: Partial<DealsAnalysis>): string {
  const parsed = parseTalks(text);
  if (!parsed.ok) throw new Error("expected a sound file");
  const compiled = compile(parsed.value);
  if (!compiled.ok) throw new Error("expected numbers");
  const { model } = compiled;
  const analysis = { ...analyseDeals(model), ...change };
  return dealsText({ talks: parsed.value, model, analysis, redLines: "held", notes: [], width: 100 });
}

test("[DL2] what could not be decided is printed as that, with the bracket, and without a table of nothing", () => {
  const frontier = { points: [], exact: false, method: "too many linked rules" };
  const undecided = said({
    acceptable: { exact: false, low: 0n, high: 2n, method: "bracket" },
    frontier,
    solutions: null,
    none: null,
  });
  expect(undecided).toContain("could not be decided: between 0 and 2 of 2 are.");
  expect(undecided).not.toContain("no package is acceptable");
  expect(undecided).not.toContain("Packages that cannot be improved");
  const some = said({
    acceptable: { exact: false, low: 1n, high: 2n, method: "bracket" },
    frontier,
    solutions: null,
    none: null,
  });
  expect(some).toContain("between 1 and 2 of 2 packages are acceptable to all");
  expect(some).toContain("could not be worked out");
});
