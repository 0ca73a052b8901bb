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
  const counted = remembering(count);
  const set = spaceOf(model, { redLines });
  const acceptable = counted(set);

  step("frontier");
  const points = isZero(acceptable) ? noFrontier : (frontier(set) ?? representative(set));
  const none = provenEmpty(acceptable, points);
  step("solutions");
  const solutions = points.points.length
    ? solve(model, set, points, { redLines, ...(options.convention ? { convention: options.convention } : {}) })
    : null;

  step("red lines");
  const asStated = redLines === "stated" ? acceptable : counted(spaceOf(model, { redLines: "stated" }));
  const bottomOnly = redLines === "bottom" ? acceptable : counted(spaceOf(model, { redLines: "bottom" }));
  const shares = shareOfDraws(model, { seed: options.seed ?? 1, draws: options.draws ?? 1000 });

  step("none");
  return {
    space: model.issues.reduce((product, issue) => product * BigInt(issue.options.length), 1n),
    permitted: counted(spaceOf(model, { redLines, accept: [] })),
    acceptable,
    acceptableAlone: model.parties.map((_, p) => counted(aloneSpace(model, p, redLines))),
    frontier: points,
    solutions,
    redLines: {
      asStated,
      bottomOnly,
      shareOfDraws: shares.share,
      draws: shares.draws,
      blocking: isZero(asStated) ? blockingLines(model) : [],
      effects: lineEffects(model, { redLines }, counted),
    },
    rules: ruleEffects(model, { redLines }, counted),
    none: none ? explainNone(model, { redLines }) : null,
  };
}

/** Deals acceptable to one party alone: its own red lines, walk-away and veto factions, and the joint rules. */
export const aloneSpace = (model: DealModel, party: number, redLines: Firmness): Space =>
  spaceOf(model, { redLines, accept: [party], redLinesOf: [party] });

/** The same count, worked out once for spaces of one model that let in the same deals: the lines that differ may not matter. */
function remembering(counting: (space: Space) => Count): (space: Space) => Count {
  const known = new Map<string, Count>();
  const ids = new Map<object, number>();
  const idOf = (part: object): number => {
    const id = ids.get(part) ?? ids.size;
    ids.set(part, id);
    return id;
  };
  return (space) => {
    // Values and rules are the model's own, so the same ones are the same objects.
    const floors = space.coordinates.flatMap(({ c, terms, floor }) =>
      floor > -Infinity ? [idOf(c), idOf(terms), floor] : [],
    );
    const key = JSON.stringify([space.allowed, floors, space.rules.map(idOf)]);
    const found = known.get(key) ?? counting(space);
    known.set(key, found);
    return found;
  };
}

const noFrontier: Frontier = { points: [], exact: true, method: "no acceptable deal" };

/** Whether it is certain that no deal is acceptable to all. An empty list that is not exact only says that none was found. */
export const provenEmpty = (acceptable: Count, found: Frontier): boolean =>
  isZero(acceptable) || (found.exact && found.points.length === 0);

const isZero = (found: Count): boolean => (found.exact ? found.value === 0n : found.high === 0n);
