/** From features to three probabilities by the definition: tempered, centred, capped, summed. */
import type { ByReading } from "../conduct/record.js";
import { sumOf } from "./conduct-moves.js";

export interface PlainFeature {
  readonly indicator: string;
  readonly mean: number;
  readonly sd: number;
  readonly beta: ByReading;
  /** null: missing. */
  readonly value: number | null;
}

export const plainZ = ({ value, mean, sd }: PlainFeature): number =>
  value === null ? 0 : Math.max(-3, Math.min(3, (value - mean) / sd));

/** ln 10: what one indicator may move the odds between two readings by. */
export const plainCap = Math.log(10);

/** e_jc by indicator, in the order in which indicators first come up. An indicator of several features is one: its sum is capped. */
export function plainContributions(
  features: readonly PlainFeature[],
  temperature: number,
): readonly { readonly indicator: string; readonly by: ByReading }[] {
  const names = [...new Set(features.map(({ indicator }) => indicator))];
  return names.map((indicator) => {
    const own = features.filter((feature) => feature.indicator === indicator);
    const raw = [0, 1, 2].map((c) => sumOf(own.map((feature) => (feature.beta[c]! * plainZ(feature)) / temperature)));
    const centred = raw.map((e) => e - sumOf(raw) / 3);
    const span = Math.max(...centred) - Math.min(...centred);
    const scale = span > plainCap ? plainCap / span : 1;
    return { indicator, by: centred.map((e) => e * scale) as unknown as ByReading };
  });
}

export function plainPosterior(prior: ByReading, contributions: readonly ByReading[]): ByReading {
  const odds = prior.map((p, c) => p * Math.exp(sumOf(contributions.map((by) => by[c]!))));
  return odds.map((odd) => odd / sumOf(odds)) as unknown as ByReading;
}

/** Expected information of seeing which of some exclusive acts is done, nats; P(act | type) by act, each type's summing to 1. */
export function plainGain(belief: ByReading, acts: readonly ByReading[]): number {
  let gain = 0;
  for (const likely of acts) {
    const chance = sumOf(belief.map((p, c) => p * likely[c]!));
    if (chance === 0) continue;
    for (const c of [0, 1, 2]) {
      const after = (belief[c]! * likely[c]!) / chance;
      if (after > 0) gain += chance * after * Math.log(after / belief[c]!);
    }
  }
  return gain;
}

/** What is too few for a verdict. */
export function plainLacks(count: { readonly ownBids: number; readonly records: number; readonly indicators: number }) {
  const lacks: string[] = [];
  if (count.ownBids < 3) lacks.push("bids");
  if (count.records < 5) lacks.push("records");
  if (count.indicators < 4) lacks.push("indicators");
  return lacks;
}

export const plainEarly = (ownBids: number): boolean => ownBids === 3 || ownBids === 4;
