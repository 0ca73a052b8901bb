/** What speaks for each reading, also for those that lose. */

import type { Contribution, EvidenceFor, Indicator } from "./reading.js";
import { indicatorIds } from "./reading.js";
import { readings } from "./record.js";

/** How many are shown of each reading. */
export const mostEvidence = 3;
/** What weighs less does not speak for anything. */
const leastWeight = 0.01;

/**
 * For each reading the indicators that raise it against the mean of the other two, strongest first, at most three; ties in the order of
 * the indicators. Only indicators that rest on a record: a sentence must have something to link to.
 */
export function evidenceOf(contributions: readonly Contribution[], indicators: readonly Indicator[]): EvidenceFor[] {
  const records = new Map(indicators.map((indicator) => [indicator.id, indicator.records]));
  return readings.flatMap((reading, c) =>
    contributions
      .map(({ indicator, by }) => {
        const others = (by[0] + by[1] + by[2] - by[c]!) / 2;
        return { reading, indicator, weight: by[c]! - others, records: records.get(indicator) ?? [] };
      })
      .filter(({ weight, records: from }) => weight > leastWeight && from.length > 0)
      .sort((a, b) => b.weight - a.weight || indicatorIds.indexOf(a.indicator) - indicatorIds.indexOf(b.indicator))
      .slice(0, mostEvidence),
  );
}
