/** The whole reading of a record by its definitions, but for the band, which is chance. */
import type { Classifier } from "../conduct/classifier.js";
import type { ByReading, ConductRecord } from "../conduct/record.js";
import { readings } from "../conduct/record.js";
import { plainElapsed, plainFeatures } from "./conduct-indicators.js";
import { sumOf } from "./conduct-moves.js";
import { plainContributions, plainGain, plainPosterior } from "./conduct-posterior.js";

export interface PlainJudged {
  readonly contributions: readonly { readonly indicator: string; readonly by: ByReading }[];
  readonly posterior: ByReading;
}

/** @param prior three chances above 0 that sum to 1 */
export function plainJudge(
  record: ConductRecord,
  classifier: Classifier,
  { prior, temperature }: { readonly prior: ByReading; readonly temperature: number },
): PlainJudged {
  const values = plainFeatures(record);
  const features = classifier.features.map((weight) => ({ ...weight, value: values[weight.id] ?? null }));
  const present = new Set(features.filter(({ value }) => value !== null).map(({ indicator }) => indicator));
  const contributions = plainContributions(features, temperature).filter(({ indicator }) =>
    (present as ReadonlySet<string>).has(indicator),
  );
  return {
    contributions,
    posterior: plainPosterior(
      prior,
      contributions.map(({ by }) => by),
    ),
  };
}

/** What of the indicators speaks for each reading and how strongly, the strongest first; ties in the order given. Open: less than .01 is silence. */
export const plainEvidence = (contributions: PlainJudged["contributions"]) =>
  readings.map((reading, c) =>
    contributions
      .map(({ indicator, by }) => ({ reading, indicator, weight: (3 * by[c]! - sumOf(by)) / 2 }))
      .filter(({ weight }) => weight > 0.01)
      .sort((a, b) => b.weight - a.weight),
  );

const logs = ["bids", "statements", "promises", "incidents", "rounds", "gains", "points", "acts", "steps"] as const;

export const plainRecords = (record: ConductRecord): readonly string[] => [
  ...new Set(logs.flatMap((log) => record[log].flatMap(({ records }) => [...records]))),
];

/** The record as if one of its sources had never been. */
export function plainWithout(record: ConductRecord, id: string): ConductRecord {
  const lists = Object.fromEntries(
    logs.map((log) => [
      log,
      (record[log] as readonly { records: readonly string[] }[]).filter((e) => !e.records.includes(id)),
    ]),
  );
  return { ...record, ...lists };
}

/** How far two beliefs are apart: half the sum of differences. */
export const plainDistance = (a: ByReading, b: ByReading): number => sumOf(a.map((p, c) => Math.abs(p - b[c]!))) / 2;

/**
 * What seeing or not seeing an act would teach.
 * Open: differences between types, learnt from simulated parties, are tempered in the logit around their mean, chances kept in .001–.999.
 */
export function plainTell(likely: ByReading, belief: ByReading, temperature: number) {
  const logits = likely.map((p) => {
    const kept = Math.min(0.999, Math.max(0.001, p));
    return Math.log(kept / (1 - kept));
  });
  const mean = sumOf(logits) / 3;
  const drawn = logits.map((x) => 1 / (1 + Math.exp(-(mean + (x - mean) / temperature)))) as unknown as ByReading;
  const not = drawn.map((p) => 1 - p) as unknown as ByReading;
  const chance = sumOf(drawn.map((p, c) => p * belief[c]!));
  return {
    chance,
    seen: drawn.map((p, c) => (p * belief[c]!) / chance) as unknown as ByReading,
    unseen: not.map((p, c) => (p * belief[c]!) / (1 - chance)) as unknown as ByReading,
    gain: plainGain(belief, [drawn, not]),
  };
}

/** Row of a table by rounds: 1 first, the last for all later. */
export const plainRow = <T>(rows: readonly T[], record: ConductRecord): T =>
  rows[Math.min(rows.length, Math.max(1, plainElapsed(record))) - 1]!;
