/** Puts an indicator together in one way. */
import type { Indicator, IndicatorId } from "../reading.js";
import type { ConductRecord } from "../record.js";
import { type FeatureId, features, type IndicatorFlag } from "./features.js";

/** Data each indicator needs for its leading number: bids, pairs, moves, issues, acts, promises, weeks, rounds, as its file says. */
export const needs = {
  "concession-rate": 2,
  "move-classes": 3,
  reciprocity: 3,
  ratchet: 2,
  "gap-closure": 2,
  logrolling: 4,
  "costly-signals": 3,
  "kept-commitments": 2,
  "incident-discipline": 8,
  "delay-and-gains": 3,
  "public-private-gap": 1,
} as const satisfies Record<IndicatorId, number>;

/** Whether an indicator says anything: its leading number, or a part of it that rests on another log. */
export const isPresent = (indicator: Indicator): boolean => indicator.features.some(({ value }) => value !== null);

interface Noted {
  readonly at: number;
  readonly records: readonly string[];
}

/** @param parts the values of its features; one not named is missing */
export function indicator(
  id: IndicatorId,
  {
    value,
    n,
    parts,
    facts = {},
    flags = [],
    from,
  }: {
    readonly value: number | null;
    readonly n: number;
    readonly parts: Partial<Record<FeatureId, number | null>>;
    readonly facts?: Readonly<Record<string, number>>;
    readonly flags?: readonly IndicatorFlag[];
    readonly from: readonly Noted[];
  },
): Indicator {
  return {
    id,
    value,
    n,
    needs: needs[id],
    features: features
      .filter((feature) => feature.indicator === id)
      .map((feature) => ({ id: feature.id, indicator: id, value: parts[feature.id] ?? null })),
    facts,
    flags,
    records: recordsOf(from),
  };
}

/** What to say of numbers that rest on worths read from bids. */
export function estimatedIn({ space }: ConductRecord, sides: readonly ("own" | "other")[]): IndicatorFlag[] {
  return sides.filter((side) => space?.estimated?.includes(side)).map((side) => `${side}-worths-estimated` as const);
}

/** Median; null of nothing. The mean of the middle two of an even number. */
export function median(values: readonly number[]): number | null {
  if (!values.length) return null;
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}

/** Each record once, in order of time; of one moment, in the order given. */
function recordsOf(from: readonly Noted[]): string[] {
  const sorted = from.every(({ at }, k) => k === 0 || from[k - 1]!.at <= at)
    ? from
    : [...from].sort((a, b) => a.at - b.at);
  return [...new Set(sorted.flatMap(({ records }) => records))];
}
