/** What an analyst may have wrong about the worths of deals: weights, walk-away. */
import { draw } from "../forecast/chance.js";
import { normalQuantile } from "../forecast/normal.js";
import { exp } from "../forecast/numerics.js";
import { conductSlots } from "./draws.js";
import type { ConductRecord, FullDeal, TwoSidedSpace } from "./record.js";

/** Spread of the logarithm of an analyst's weights around the true ones. */
export const weightDoubt = 0.35;

/** Weights of both sides times exp(N(0, .35)), renormalised. The order of issues and options does not matter. */
export function doubtedSpace(space: TwoSidedSpace, key: number, order = canonicalOrder(space)): TwoSidedSpace {
  return {
    ...space,
    ownWeights: doubted(space.ownWeights, order, key, conductSlots.ownWeights),
    otherWeights: doubted(space.otherWeights, order, key, conductSlots.otherWeights),
  };
}

function doubted(weights: readonly number[], order: readonly number[], key: number, slot: number): number[] {
  const drawn: number[] = [...weights];
  order.forEach((issue, rank) => {
    drawn[issue] = weights[issue]! * exp(weightDoubt * normalQuantile(draw(key, rank, slot)));
  });
  const sum = order.reduce((all, issue) => all + drawn[issue]!, 0);
  return sum > 0 ? drawn.map((weight) => weight / sum) : drawn;
}

/**
 * Issues in an order that only their numbers decide, so that a draw belongs to an issue wherever it stands.
 * @param deals bids and demands: they tell issues apart that count alike
 */
export function canonicalOrder(space: TwoSidedSpace, deals: readonly FullDeal[] = []): number[] {
  const keys = space.ownWeights.map((own, issue) => [
    own,
    space.otherWeights[issue]!,
    ...[...space.ownWorths[issue]!].sort((a, b) => a - b),
    ...[...space.otherWorths[issue]!].sort((a, b) => a - b),
    ...deals.flatMap((deal) => [space.ownWorths[issue]![deal[issue]!]!, space.otherWorths[issue]![deal[issue]!]!]),
  ]);
  return [...keys.keys()].sort((a, b) => {
    const [left, right] = [keys[a]!, keys[b]!];
    for (let k = 0; k < Math.min(left.length, right.length); k++) if (left[k] !== right[k]) return left[k]! - right[k]!;
    return left.length - right.length || a - b;
  });
}

/** The walk-away somewhere in its range, most likely at the best guess (triangular). */
export function doubtedWalkAway(stated: ConductRecord["ownWalkAway"], key: number): ConductRecord["ownWalkAway"] {
  if (!stated || !(stated.high > stated.low)) return stated;
  const { low, best, high } = stated;
  const u = draw(key, 0, conductSlots.walkAway);
  const share = (best - low) / (high - low);
  const drawn =
    u < share
      ? low + Math.sqrt(u * (high - low) * (best - low))
      : high - Math.sqrt((1 - u) * (high - low) * (high - best));
  return { low, best: drawn, high };
}
