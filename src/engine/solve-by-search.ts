import {
  leastGain,
  leastShare,
  type Measure,
  productOfGains,
  spreadOfGains,
  spreadOfShares,
  sumOfValues,
} from "./measure.js";
import type { Frontier } from "./model.js";
import { comparedOnly, geniusPick, pick, shownFirst } from "./pick.js";
import type { Solution, SolutionId, Solutions } from "./results.js";
import { type Found, maximise, type Objective } from "./search.js";

import type { Space } from "./space.js";

export interface SearchedZone {
  readonly scale: number;
  /** Acceptable deals, and a representative frontier of them. */
  readonly space: Space;
  readonly shown: Frontier;
  /** Permitted deals, and their frontier (exact or representative). */
  readonly open: Space;
  readonly permitted: Frontier;
  /** Units, by party. */
  readonly disagreement: readonly number[];
  readonly notStated: readonly number[];
  readonly convention: "textbook" | "negmas";
}

/** Partial deals per search: on request, not in a slider frame. */
const EFFORT = { nodes: 500_000, ties: 50_000 };

/**
 * The named solutions where the exact frontier is out of reach: by proof where the rule is an optimum over acceptable deals,
 * else the best of the points shown, unproven. A least spread can always be 0 as far as is known here.
 *
 * @returns null when it is proven that no deal is acceptable, or none was found
 */
export function solveBySearch(zone: SearchedZone): Solutions | null {
  const { scale, space, disagreement, shown } = zone;
  const n = disagreement.length;
  const only = (party: number): Objective => ({
    kind: "weighted sum",
    weights: Array.from({ length: n }, (_, p) => (p === party ? 1 : 0)),
  });
  const best = (set: Space) => disagreement.map((_, p) => maximise(set, only(p), { ...EFFORT, ties: 0 }));
  const tops = best(space);
  if (tops.some(({ value }) => value === null)) return null;
  const ideal = tops.map(({ value }) => value!);
  const idealProven = tops.every(({ proven }) => proven);
  const cannotGain = ideal.flatMap((top, p) => (top <= disagreement[p]! && tops[p]!.proven ? [p] : []));
  const spreadIdeal = zone.convention === "negmas" ? best(zone.open).map(({ value }, p) => value ?? ideal[p]!) : ideal;

  const found: [SolutionId, Objective, Measure, number][] = [
    ["nash", { kind: "product of gains", d: disagreement }, productOfGains(disagreement, scale), scale ** n],
    ["ks-maxmin", { kind: "least share", d: disagreement, ideal }, leastShare(disagreement, ideal), 1],
    ["egalitarian", { kind: "least gain", d: disagreement }, leastGain(disagreement, scale), scale],
    ["utilitarian", { kind: "weighted sum", weights: new Array(n).fill(1) }, sumOfValues(scale), scale],
  ];
  const searched = found.map(([id, objective, measure, unit]) => {
    const answer = maximise(space, objective, EFFORT);
    return { id, measure, unit, answer };
  });
  const points = [...shown.points, ...searched.flatMap(({ answer }) => (answer.proven ? answer.points : []))];
  const candidates = {
    disagreement,
    space,
    points: points.length > 0 ? points : searched.flatMap(({ answer }) => answer.points),
  };
  if (candidates.points.length === 0) return null;

  const byId = new Map<SolutionId, Solution>();
  for (const { id, measure, unit, answer } of searched)
    byId.set(id, fromSearch(id, answer, { measure, unit, candidates }));
  const unprovenPick = (id: SolutionId, measure: Measure, from = candidates): Solution => ({
    ...pick(id, measure, { ...from, points: distinct(from.points) }),
    bound: 0,
    proven: false,
    tiesComplete: false,
  });
  const nash = byId.get("nash")!;
  const shares = byId.get("ks-maxmin")!;
  const genius = geniusPick({ disagreement, permitted: zone.permitted, space: zone.open, scale });
  return {
    disagreement,
    notStated: zone.notStated,
    ideal,
    byId: {
      nash: { ...nash, degenerate: nash.proven && nash.value === 0 },
      "ks-maxmin": { ...shares, proven: shares.proven && idealProven, cannotGain },
      "ks-min-spread": unprovenPick("ks-min-spread", spreadOfShares(disagreement, spreadIdeal)),
      "ks-genius": comparedOnly(genius, { space, frontier: shown }),
      egalitarian: byId.get("egalitarian")!,
      utilitarian: byId.get("utilitarian")!,
      equitability: unprovenPick("equitability", spreadOfGains(disagreement, scale)),
    },
  };
}

/** A solution from a search; unproven, the better of what it met and the points shown. */
function fromSearch(
  id: SolutionId,
  answer: Found,
  { measure, unit, candidates }: { measure: Measure; unit: number; candidates: Parameters<typeof pick>[2] },
): Solution {
  const all = { ...candidates, points: distinct([...candidates.points, ...answer.points]) };
  if (!answer.proven)
    return { ...pick(id, measure, all), bound: answer.bound / unit, proven: false, tiesComplete: false };
  // A best score of 0 (nobody can gain together) is had by too many to search for: the points shown that have it stand in.
  const points = answer.value === 0 ? pick(id, measure, all).points : answer.points;
  const value = measure.of(points[0]!.u).approximate;
  return {
    id,
    value,
    bound: value,
    proven: true,
    points,
    tiesComplete: answer.tiesComplete && answer.value !== 0,
    chosen: shownFirst(points, candidates),
    degenerate: false,
    cannotGain: [],
    acceptable: true,
  };
}

function distinct<P extends { readonly u: readonly number[] }>(points: readonly P[]): P[] {
  return [...new Map(points.map((point) => [point.u.join(), point])).values()];
}
