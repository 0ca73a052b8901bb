/** The plain twin of the named solutions: score every point in exact fractions, keep the best and all that tie. */
import type { Firmness } from "../../talks/model.js";
import type { Deal, DealModel } from "../model.js";
import type { SolutionId } from "../results.js";
import { compare, type Fraction, fraction, greatest, minus, plus, least as smallest, toNumber } from "./fraction.js";
import { type PlainPoint, plainFrontier, plainPoints } from "./frontier.js";
import { isAcceptable, isPermitted, type Row, rowsOf } from "./rows.js";

export interface PlainSolution {
  /** In points: product of gains, ratio, gain, sum or spread. */
  readonly value: number;
  readonly points: readonly PlainPoint[];
  /** Index in `points`: leximin-best gains, then smallest option indexes. */
  readonly chosen: number;
}

export interface PlainSolutions {
  /** Units, by party. */
  readonly disagreement: readonly number[];
  readonly notStated: readonly number[];
  readonly ideal: readonly number[];
  /** Parties whose ideal is their disagreement value. */
  readonly cannotGain: readonly number[];
  /** nash: the largest product is 0. */
  readonly degenerate: boolean;
  readonly byId: Readonly<Record<SolutionId, PlainSolution>>;
  /** The score of a vector under a rule, exact; `more` says whether more is better. */
  readonly score: Readonly<Record<SolutionId, { readonly more: boolean; of(u: readonly number[]): Fraction }>>;
  /** What each rule chooses from. */
  readonly candidates: Readonly<Record<SolutionId, readonly PlainPoint[]>>;
}

/** Every named solution, or null when no deal is acceptable. */
export function plainSolutions(model: DealModel, least: Firmness = "held"): PlainSolutions | null {
  return plainSolutionsOf(model, rowsOf(model, least));
}

/** The same over given rows, whose values need not be sums (capped or black-box values). `negmas` takes ks-min-spread's ideal over permitted deals. */
export function plainSolutionsOf(
  model: DealModel,
  rows: readonly Row[],
  convention: "textbook" | "negmas" = "textbook",
): PlainSolutions | null {
  const permitted = rows.filter(isPermitted);
  const acceptable = permitted.filter(isAcceptable);
  if (acceptable.length === 0) return null;
  const parties = model.parties.map((_, p) => p);
  const disagreement = disagreementOf(model, permitted);
  const ideal = parties.map((p) => Math.max(...acceptable.map((row) => row.u[p])));
  const canGain = parties.filter((p) => ideal[p] > disagreement[p]);
  const efficient = plainFrontier(acceptable);

  const gains = (u: readonly number[]) => parties.map((p) => fraction(u[p] - disagreement[p], model.scale));
  const ratios = (u: readonly number[], best: readonly number[]) =>
    parties
      .filter((p) => best[p] > disagreement[p])
      .map((p) => fraction(u[p] - disagreement[p], best[p] - disagreement[p]));
  const widest = parties.map((p) => Math.max(...permitted.map((row) => row.u[p])));
  const spread = (all: readonly Fraction[]) => (all.length === 0 ? fraction(0) : minus(greatest(all), smallest(all)));
  const score: PlainSolutions["score"] = {
    nash: { more: true, of: (u) => gains(u).reduce((a, b) => fraction(a.over * b.over, a.under * b.under)) },
    "ks-maxmin": { more: true, of: (u) => (canGain.length === 0 ? fraction(0) : smallest(ratios(u, ideal))) },
    "ks-min-spread": { more: false, of: (u) => spread(ratios(u, convention === "negmas" ? widest : ideal)) },
    "ks-genius": { more: false, of: (u) => pairwise(u, model.scale) },
    egalitarian: { more: true, of: (u) => smallest(gains(u)) },
    utilitarian: { more: true, of: (u) => u.map((worth) => fraction(worth, model.scale)).reduce(plus) },
    equitability: { more: false, of: (u) => spread(gains(u)) },
  };
  const product = greatest(plainPoints(acceptable).map((point) => score.nash.of(point.u)));
  const degenerate = product.over === 0n;
  const candidates: PlainSolutions["candidates"] = {
    nash: degenerate ? efficient : plainPoints(acceptable),
    "ks-maxmin": efficient,
    "ks-min-spread": efficient,
    "ks-genius": plainFrontier(permitted),
    egalitarian: efficient,
    utilitarian: efficient,
    equitability: efficient,
  };

  const solve = (id: SolutionId): PlainSolution => {
    const { more, of } = score[id];
    const best = (more ? greatest : smallest)(candidates[id].map((point) => of(point.u)));
    const points = candidates[id].filter((point) => compare(of(point.u), best) === 0);
    return { value: toNumber(best), points, chosen: leximinBest(points, disagreement) };
  };
  return {
    disagreement,
    notStated: parties.filter((p) => model.parties[p].walkAway === null),
    ideal,
    cannotGain: parties.filter((p) => !canGain.includes(p)),
    degenerate,
    byId: {
      nash: solve("nash"),
      "ks-maxmin": solve("ks-maxmin"),
      "ks-min-spread": solve("ks-min-spread"),
      "ks-genius": solve("ks-genius"),
      egalitarian: solve("egalitarian"),
      utilitarian: solve("utilitarian"),
      equitability: solve("equitability"),
    },
    score,
    candidates,
  };
}

/** Units, by party: the walk-away, or where not stated the worst permitted deal; null where that is needed and nothing is permitted. */
export function plainDisagreement(model: DealModel, least: Firmness = "held"): readonly number[] | null {
  const d = disagreementOf(model, rowsOf(model, least).filter(isPermitted));
  return d.every(Number.isFinite) ? d : null;
}

function disagreementOf(model: DealModel, permitted: readonly Row[]): number[] {
  return model.parties.map((party, p) => party.walkAway ?? Math.min(...permitted.map((row) => row.u[p])));
}

/** Index of the point with the leximin-best gains; among equals the one with the smallest option indexes in any of its deals. */
export function leximinBest(points: readonly PlainPoint[], disagreement: readonly number[]): number {
  const sorted = (u: readonly number[]) => u.map((worth, p) => worth - disagreement[p]).sort((a, b) => a - b);
  let best = 0;
  for (let i = 1; i < points.length; i++) {
    const order = firstDifference(sorted(points[i].u), sorted(points[best].u));
    if (order > 0 || (order === 0 && firstDifference(points[i].deals[0], points[best].deals[0]) < 0)) best = i;
  }
  return best;
}

/** Sign of the first difference; 0 when equal. */
export function firstDifference(a: readonly number[] | Deal, b: readonly number[] | Deal): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  return at < 0 ? 0 : Math.sign(a[at] - b[at]);
}

function pairwise(u: readonly number[], scale: number): Fraction {
  let sum = 0;
  for (let p = 0; p < u.length; p++) for (let q = 0; q < p; q++) sum += Math.abs(u[p] - u[q]);
  return fraction(sum, scale);
}
