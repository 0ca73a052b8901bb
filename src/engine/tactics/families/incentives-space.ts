/**
 * What is talked about in a talk of the family "incentives": issues on which the sides mostly pull apart, and the path on which a side
 * gives way step by step, each time where the other gains most for what it costs.
 */

import type { TwoSidedSpace } from "../../conduct/record.js";
import { draw, idHash, mix, ownKey } from "../../forecast/chance.js";
import { normalQuantile } from "../../forecast/normal.js";
import { exp, ln, pow } from "../../forecast/numerics.js";

/** The next number in (0, 1) of one purpose's own sequence. */
export type Chance = () => number;

/** @param key of the talk; @param purpose its draws are unrelated to those of any other purpose */
export function chanceFor(key: number, purpose: string): Chance {
  const own = mix(ownKey(key, idHash(`incentives ${purpose}`)));
  let count = 0;
  return () => draw(own, ++count, 0);
}

export const between = (chance: Chance, low: number, high: number): number => low + (high - low) * chance();
export const wholeBetween = (chance: Chance, low: number, high: number): number =>
  low + Math.floor((high - low + 1) * chance());
export const normal = (chance: Chance, sd: number): number => sd * normalQuantile(chance());

/** A deal on a side's path of giving way. */
export interface OnPath {
  readonly deal: readonly number[];
  readonly own: number;
  readonly other: number;
}

/** @param cheap issues that cost the party next to nothing, so that it has something to give away */
export function drawSpace(chance: Chance, cheap: number): TwoSidedSpace {
  const count = wholeBetween(chance, 3, 12);
  const ownWeights = Array.from({ length: count }, () => 0.15 - ln(chance()));
  const otherWeights = Array.from({ length: count }, () => 0.15 - ln(chance()));
  const total = ownWeights.reduce((a, b) => a + b);
  for (let k = 0; k < Math.min(cheap, count - 2); k++) ownWeights[count - 1 - k] = total * between(chance, 0.004, 0.02);
  const ownWorths: number[][] = [];
  const otherWorths: number[][] = [];
  for (let i = 0; i < count; i++) {
    const options = wholeBetween(chance, 2, 6);
    const bends = [between(chance, 0.6, 1.7), between(chance, 0.6, 1.7)] as const;
    const alike = chance() < 0.1;
    const turned = chance() < 0.5;
    const shares = Array.from({ length: options }, (_, j) => (turned ? options - 1 - j : j) / (options - 1));
    ownWorths.push(shares.map((x) => pow(1 - x, bends[0])));
    otherWorths.push(shares.map((x) => pow(alike ? 1 - x : x, bends[1])));
  }
  return {
    issues: ownWeights.map((_, i) => `i${i + 1}`),
    ownWeights: normalised(ownWeights),
    otherWeights: normalised(otherWeights),
    ownWorths,
    otherWorths,
  };
}

/** What a deal is worth, 0–1. */
export const worthOf = (
  weights: readonly number[],
  worths: readonly (readonly number[])[],
  deal: readonly number[],
): number => deal.reduce((sum, option, i) => sum + weights[i]! * worths[i]![option]!, 0);

/** The same talks seen from the other side. */
export const turnedRound = (space: TwoSidedSpace): TwoSidedSpace => ({
  issues: space.issues,
  ownWeights: space.otherWeights,
  otherWeights: space.ownWeights,
  ownWorths: space.otherWorths,
  otherWorths: space.ownWorths,
});

/**
 * From a side's best deal to the other's best: each step changes one issue by the option that gives most for what it costs, by what the
 * side believes of the other's weights (off by .35 in the logarithm). The figures are the true ones. Ties: the earlier issue and option.
 */
export function pathOf(space: TwoSidedSpace, chance: Chance): readonly OnPath[] {
  const believed = space.otherWeights.map((w) => w * exp(normal(chance, 0.35)));
  const deal = space.ownWorths.map((worths, i) => {
    const best = Math.max(...worths);
    const candidates = worths.map((w, j) => [w, space.otherWorths[i]![j]!] as const);
    return candidates.findIndex(([w, o]) => w === best && candidates.every(([x, y]) => x < best || y <= o));
  });
  const path: OnPath[] = [pointOf(space, deal)];
  for (;;) {
    let found: readonly [issue: number, option: number] | null = null;
    let most = 0;
    for (let i = 0; i < deal.length; i++)
      for (let j = 0; j < space.ownWorths[i]!.length; j++) {
        const gain = believed[i]! * (space.otherWorths[i]![j]! - space.otherWorths[i]![deal[i]!]!);
        const cost = space.ownWeights[i]! * (space.ownWorths[i]![deal[i]!]! - space.ownWorths[i]![j]!);
        if (gain > 1e-12 && gain / (cost + 1e-4) > most) {
          most = gain / (cost + 1e-4);
          found = [i, j];
        }
      }
    if (!found) return path;
    deal[found[0]] = found[1];
    path.push(pointOf(space, deal));
  }
}

/** The last deal of the path still worth `least` to its side; the first if none is. */
export function downTo(path: readonly OnPath[], least: number): OnPath {
  let last = path[0]!;
  for (const point of path) if (point.own >= least) last = point;
  return last;
}

export const pointOf = (space: TwoSidedSpace, deal: readonly number[]): OnPath => ({
  deal: [...deal],
  own: worthOf(space.ownWeights, space.ownWorths, deal),
  other: worthOf(space.otherWeights, space.otherWorths, deal),
});

function normalised(xs: readonly number[]): number[] {
  const sum = xs.reduce((a, b) => a + b, 0);
  return xs.map((x) => x / sum);
}
