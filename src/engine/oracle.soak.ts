/** Holds every kernel about deals against the plain twin, on as many random models as there is time for. */
import type { Firmness } from "../talks/model.js";
import type { DealModel } from "./model.js";
import { judgeAlternatives } from "./plain/judge-alternatives.js";
import { judgeCompile } from "./plain/judge-compile.js";
import { judgeComplete } from "./plain/judge-complete.js";
import { judgeAnalysis, judgeEffects } from "./plain/judge-effects.js";
import { judgeMovement, judgeTrades } from "./plain/judge-moves.js";
import { judgeNone } from "./plain/judge-none.js";
import { judgeRepresentative } from "./plain/judge-representative.js";
import { judgeSafe } from "./plain/judge-safe.js";
import { judgeLargeSearch, judgeSearch } from "./plain/judge-search.js";
import { type Judge, judgeCount, judgeFrontier, judgeLarge, judgeSpace } from "./plain/judge-sets.js";
import { judgeSearchedSolutions, judgeSolutions } from "./plain/judge-solutions.js";
import { judgeWhy } from "./plain/judge-why.js";
import { randomModel } from "./plain/random-model.js";

export const judges: Readonly<Record<string, Judge>> = {
  compile: judgeCompile,
  space: judgeSpace,
  count: judgeCount,
  frontier: judgeFrontier,
  large: judgeLarge,
  alternatives: judgeAlternatives,
  solutions: judgeSolutions,
  "searched solutions": judgeSearchedSolutions,
  none: judgeNone,
  effects: judgeEffects,
  analysis: judgeAnalysis,
  representative: judgeRepresentative,
  complete: judgeComplete,
  safe: judgeSafe,
  search: judgeSearch,
  "large search": judgeLargeSearch,
  why: judgeWhy,
  trades: judgeTrades,
  movement: judgeMovement,
};

const firmnesses: readonly Firmness[] = ["held", "bottom", "stated"];

/**
 * @param seed first model; the others follow
 * @param n    models
 * @param only names in `judges`; default all
 * @returns what differs, one sentence each, with the seed of the model; empty when all is well
 */
export function run(seed: number, n: number, only: readonly string[] = Object.keys(judges)): string[] {
  const seeds = Array.from({ length: n }, (_, k) => seed + k);
  return only.flatMap((name) =>
    seeds.flatMap((one) =>
      sayings(judges[name], modelFor(name, one), firmnesses[one % 3]).map((said) => `${name}, seed ${one}: ${said}`),
    ),
  );
}

/** The model a judge sees at a seed: mostly small, some larger, some with other scores, near ties or mirror images. */
export function modelFor(judge: string, seed: number): DealModel {
  if (judge.startsWith("large")) {
    return randomModel(seed, {
      parties: [2, 3],
      issues: [4, 12],
      options: [2, 6],
      deals: Number.POSITIVE_INFINITY,
      additive: true,
    });
  }
  const fine = seed % 5 === 4;
  switch (seed % 20) {
    case 0:
      return randomModel(seed, { issues: [5, 9], deals: 5000 });
    case 9:
      return randomModel(seed, { parties: [2, 4], issues: [3, 6], options: [2, 4], deals: 1500, fine });
    case 3:
      return randomModel(seed, { deals: 200, close: true });
    case 7:
    case 17:
      return randomModel(seed, { deals: 200, parties: [2, 4], options: [2, 4], mirrored: true });
    default:
      return randomModel(seed, { deals: 200, fine });
  }
}

/** A kernel that throws says so like one that errs. */
function sayings(judge: Judge, ...[model, least]: Parameters<Judge>): string[] {
  try {
    return judge(model, least);
  } catch (error) {
    return [error instanceof Error ? `threw ${error.stack ?? error.message}` : String(error)];
  }
}
