/** The whole deal space in one answer: counts, frontier, named solutions, red lines, and why there is none. */
import type { Firmness } from "../talks/model.js";
import { count } from "./count.js";
import { blockingLines, lineEffects, ruleEffects, shareOfDraws } from "./effects.js";
import { frontier } from "./frontier.js";
import type { Count, DealModel, Frontier } from "./model.js";
import { explainNone } from "./none.js";
import { representative } from "./representative.js";
import type { DealsAnalysis } from "./results.js";
import { solve } from "./solutions.js";
import { type Space, spaceOf } from "./space.js";

export interface DealsOptions {
  /** Least firm red lines that bind; default `held`. */
  readonly redLines?: Firmness;
  readonly seed?: number;
  /** Draws for the share in which a zone exists; default 1 000. */
  readonly draws?: number;
  /** Kalai-Smorodinsky by least spread takes its ideal over permitted deals, as NegMAS does. */
  readonly convention?: "textbook" | "negmas";
  /** Called between steps of long work. */
  readonly onStep?: (what: "counts" | "frontier" | "solutions" | "red lines" | "none") => void;
}

/** Everything about the deal space under the red lines that bind. */
export function analyseDeals(model: DealModel, options: DealsOptions = {}): DealsAnalysis {
  const redLines = options.redLines ?? "held";
  const step = options.onStep ?? (() => {});

  step("counts");
  const set = spaceOf(model, { redLines });
  const acceptable = count(set);
  const empty = acceptable.exact && acceptable.value === 0n;

  step("frontier");
  const points = empty ? noFrontier : (frontier(set) ?? representative(set));
  step("solutions");
  const solutions = points.points.length
    ? solve(model, set, points, { redLines, ...(options.convention ? { convention: options.convention } : {}) })
    : null;

  step("red lines");
  const asStated = redLines === "stated" ? acceptable : count(spaceOf(model, { redLines: "stated" }));
  const bottomOnly = redLines === "bottom" ? acceptable : count(spaceOf(model, { redLines: "bottom" }));
  const shares = shareOfDraws(model, { seed: options.seed ?? 1, draws: options.draws ?? 1000 });

  step("none");
  return {
    space: model.issues.reduce((product, issue) => product * BigInt(issue.options.length), 1n),
    permitted: count(spaceOf(model, { redLines, accept: [] })),
    acceptable,
    acceptableAlone: model.parties.map((_, p) => count(aloneSpace(model, p, redLines))),
    frontier: points,
    solutions,
    redLines: {
      asStated,
      bottomOnly,
      shareOfDraws: shares.share,
      draws: shares.draws,
      blocking: isNone(asStated) ? blockingLines(model) : [],
      effects: lineEffects(model, { redLines }),
    },
    rules: ruleEffects(model, { redLines }),
    none: points.points.length ? null : explainNone(model, { redLines }),
  };
}

/** Deals acceptable to one party alone: its own red lines, walk-away and veto factions, and the joint rules. */
export const aloneSpace = (model: DealModel, party: number, redLines: Firmness): Space =>
  spaceOf(model, { redLines, accept: [party], redLinesOf: [party] });

const noFrontier: Frontier = { points: [], exact: true, method: "no acceptable deal" };

const isNone = (found: Count): boolean => (found.exact ? found.value === 0n : found.high === 0n);
