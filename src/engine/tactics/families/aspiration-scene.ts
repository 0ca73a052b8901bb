/** Where an aspiration party finds itself: issues, weights, walk-aways, calendar, counterpart. Drawn alike for every type. */
import type { TwoSidedSpace } from "../../conduct/record.js";
import { exp, pow } from "../../forecast/numerics.js";
import { type Stream, streamOf } from "./aspiration-stream.js";
import type { Variant } from "./family.js";

/** How the other side bids. */
export const counterparts = ["boulware", "linear", "conceder", "tit for tat", "hardliner", "erratic"] as const;
export type Counterpart = (typeof counterparts)[number];

export interface Scene {
  readonly space: TwoSidedSpace;
  readonly ownWalkAway: number;
  readonly otherWalkAway: number;
  /** Half the range the party's walk-away is known to. */
  readonly doubt: number;
  readonly roundsPlanned: number;
  /** Weeks between rounds when nothing is postponed. */
  readonly pace: number;
  readonly counterpart: Counterpart;
  /** Incidents a week of the party before the talks. */
  readonly incidentsBefore: number;
  readonly protocol: boolean;
}

/** A deal worth this much more than the walk-away to both is there, or the walk-aways come down until it is. */
const zoneMargin = 0.03;

/** The surroundings of talk number `talk`. Variants that need cheap or dear issues are sure to have them; others may by chance. */
export function sceneOf(seed: number, talk: number, variant: Variant): Scene {
  const by = streamOf(seed, talk, "scene");
  const issues = by.whole(variant === "evasive" || variant === "spectacular" ? 4 : 3, 12);
  const own = Array.from({ length: issues }, () => 0.15 + exponential(by));
  const other = own.map((weight) => 0.15 + (by.happens(0.3) ? 0.6 * weight + 0.4 * exponential(by) : exponential(by)));
  const cheap = by.happens(0.35) || variant === "evasive";
  const dear = by.happens(0.2) || variant === "spectacular";
  const ownWeights = normalised(own);
  const otherWeights = normalised(other);
  // The last issues cost the party next to nothing; the first is dear to it and leaves the other side cold.
  const withCheap = cheap ? lastScaled(ownWeights, cheapIssues(issues), 0.006) : ownWeights;
  const sized = dear
    ? { own: firstSet(withCheap, by.between(0.28, 0.4)), other: firstSet(otherWeights, by.between(0.01, 0.04)) }
    : { own: withCheap, other: otherWeights };

  const worths = sized.own.map((_, i) =>
    (cheap && i >= issues - cheapIssues(issues)) || (dear && i === 0) ? contested(by, by.whole(4, 6)) : worthsOf(by),
  );
  const space: TwoSidedSpace = {
    issues: sized.own.map((_, i) => `issue ${i + 1}`),
    ownWeights: sized.own,
    otherWeights: sized.other,
    ownWorths: worths.map(({ own: values }) => values),
    otherWorths: worths.map(({ other: values }) => values),
  };
  const walkAways = withZone(space, by.between(0.3, 0.55), by.between(0.3, 0.55));
  return {
    space,
    ownWalkAway: walkAways.own,
    otherWalkAway: walkAways.other,
    doubt: by.between(0.03, 0.1),
    roundsPlanned: by.whole(6, 20),
    pace: by.between(1.5, 5),
    counterpart: by.pick(counterparts),
    incidentsBefore: 0.15 * exp(0.6 * by.normal()),
    protocol: by.happens(0.75),
  };
}

/** Contributions to the value of a deal, [issue][option]. */
export const contributions = (
  weights: readonly number[],
  worths: readonly (readonly number[])[],
): readonly (readonly number[])[] => worths.map((list, i) => list.map((worth) => weights[i] * worth));

/** What a deal is worth by contributions. */
export function worth(values: readonly (readonly number[])[], deal: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < deal.length; i++) sum += values[i][deal[i]];
  return sum;
}

/** Two thirds contested, some of common interest, some on which the two care for unrelated things. */
function worthsOf(by: Stream): { readonly own: number[]; readonly other: number[] } {
  const options = by.whole(2, 6);
  const kind = by.uniform();
  const issue = contested(by, options);
  if (kind < 0.68) return issue;
  if (kind < 0.78) return { own: issue.own, other: issue.other.map((_, o) => issue.other[options - 1 - o]) };
  const scattered = issue.own.map(() => by.uniform());
  const [least, most] = [Math.min(...scattered), Math.max(...scattered)];
  return { own: issue.own, other: scattered.map((value) => (value - least) / Math.max(1e-9, most - least)) };
}

/** What one side wants the other does not; either end may be whose. */
function contested(by: Stream, options: number): { readonly own: number[]; readonly other: number[] } {
  const bendOwn = by.between(0.6, 1.6);
  const bendOther = by.between(0.6, 1.6);
  const upwards = by.happens(0.5);
  const steps = Array.from({ length: options }, (_, o) => (upwards ? o : options - 1 - o) / (options - 1));
  return { own: steps.map((x) => pow(x, bendOwn)), other: steps.map((x) => pow(1 - x, bendOther)) };
}

const cheapIssues = (issues: number): number => Math.min(3, issues - 2);

/** The walk-aways, brought down together until some efficient deal is worth more than both. */
function withZone(space: TwoSidedSpace, own: number, other: number): { readonly own: number; readonly other: number } {
  const mine = contributions(space.ownWeights, space.ownWorths);
  const theirs = contributions(space.otherWeights, space.otherWorths);
  let slack = -Infinity;
  for (let share = 1; share < 20; share++) {
    const deal = mine.map((list, i) =>
      best(list.map((value, o) => (share * value + (20 - share) * theirs[i][o]) / 20)),
    );
    slack = Math.max(slack, Math.min(worth(mine, deal) - own, worth(theirs, deal) - other));
  }
  const down = Math.max(0, zoneMargin - slack);
  return { own: Math.max(0.05, own - down), other: Math.max(0.05, other - down) };
}

/** Index of the largest; the first of equals. */
function best(values: readonly number[]): number {
  let found = 0;
  for (let o = 1; o < values.length; o++) if (values[o] > values[found]) found = o;
  return found;
}

/** Mean about 1, long to the right, from three uniforms. */
const exponential = (by: Stream): number => 2 * by.uniform() * by.uniform() * (1 + by.uniform());

function normalised(raw: readonly number[]): readonly number[] {
  const sum = raw.reduce((total, value) => total + value, 0);
  return raw.map((value) => value / sum);
}

/** The last `count` weights are `weight` each, the others share the rest. */
function lastScaled(weights: readonly number[], count: number, weight: number): readonly number[] {
  const kept = weights.slice(0, weights.length - count).reduce((total, value) => total + value, 0);
  return weights.map((value, i) => (i < weights.length - count ? (value * (1 - count * weight)) / kept : weight));
}

/** The first weight is `weight`, the others share the rest. */
const firstSet = (weights: readonly number[], weight: number): readonly number[] =>
  weights.map((value, i) => (i === 0 ? weight : (value * (1 - weight)) / (1 - weights[0])));
