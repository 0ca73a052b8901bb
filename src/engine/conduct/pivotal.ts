/** The one record that the reading hangs on most. */
import type { Judging } from "./band.js";
import { indicatorsOf } from "./indicators.js";
import { contributionsOf, posteriorAt, sumsOf } from "./posterior.js";
import type { ByReading, ConductRecord } from "./record.js";

export interface Pivotal {
  readonly record: string;
  readonly without: ByReading;
}

/**
 * The record without which the posterior differs most (half the sum of absolute differences), the first of equals in order of the logs;
 * null where no record makes any difference. An entry read from several records goes when any of them does.
 */
export const pivotalOf = (record: ConductRecord, posterior: ByReading, { prior, ...of }: Judging): Pivotal | null =>
  pivotalAt(sumsWithout(record, of), posterior, prior);

/** What all indicators say of the record with one of its records left out. */
export interface SumsWithout {
  readonly record: string;
  readonly sums: ByReading;
}

/** One of each record that is read, log by log. */
export const sumsWithout = (
  record: ConductRecord,
  { classifier, temperature }: Omit<Judging, "prior">,
): readonly SumsWithout[] =>
  recordsIn(record).map((id) => {
    const features = indicatorsOf(without(record, id)).flatMap((indicator) => indicator.features);
    return { record: id, sums: sumsOf(contributionsOf(features, classifier, { temperature })) };
  });

/** The one that matters most under a prior. */
export function pivotalAt(left: readonly SumsWithout[], posterior: ByReading, prior: ByReading): Pivotal | null {
  let best: Pivotal | null = null;
  let most = 1e-12;
  for (const { record, sums } of left) {
    const p = posteriorAt(sums, prior);
    const distance = p.reduce((sum, x, c) => sum + Math.abs(x - posterior[c]!), 0) / 2;
    if (distance > most) [best, most] = [{ record, without: p }, distance];
  }
  return best;
}

const logs = ["bids", "statements", "promises", "incidents", "rounds", "gains", "points", "acts", "steps"] as const;

/** Every record that is read, once, log by log. */
export const recordsIn = (record: ConductRecord): readonly string[] => [
  ...new Set(logs.flatMap((log) => record[log].flatMap(({ records }) => records))),
];

/** The record with every entry gone that was read from `id`. */
export function without(record: ConductRecord, id: string): ConductRecord {
  const kept = <T extends { readonly records: readonly string[] }>(entries: readonly T[]): readonly T[] =>
    entries.some(({ records }) => records.includes(id))
      ? entries.filter(({ records }) => !records.includes(id))
      : entries;
  return {
    ...record,
    bids: kept(record.bids),
    statements: kept(record.statements),
    promises: kept(record.promises),
    incidents: kept(record.incidents),
    rounds: kept(record.rounds),
    gains: kept(record.gains),
    points: kept(record.points),
    acts: kept(record.acts),
    steps: kept(record.steps),
  };
}
