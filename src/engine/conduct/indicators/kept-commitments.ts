import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import type { IndicatorFlag } from "./features.js";
import { indicator, median, needs } from "./indicator.js";

/**
 * Indicator 8: how far the party's promises have been kept: mean of Beta(1 + weight kept, 1 + weight broken). Kept is what was complete by
 * its first due date; what came later counts for neither, and how late is the second part: median over promises that were done of weeks late
 * over the weeks each had. Disputed counts half on each side and is flagged, so that the band can widen; excused is left out.
 *
 * Facts: promises, kept (in time), late, broken, disputed, excused, weightKept, weightBroken, lateness (the median; only where something
 * was done).
 * @see Kydd (2005); Axelrod (1984) (not checked)
 */
export function keptCommitments({ promises }: ConductRecord): Indicator {
  const id = "kept-commitments";
  const counted = promises.filter(({ verdict }) => verdict !== "excused");
  const n = counted.length;
  let [kept, broken] = [0, 0];
  for (const { verdict, weight } of counted) {
    if (verdict === "late") continue;
    const share = verdict === "kept" ? 1 : verdict === "broken" ? 0 : 0.5;
    kept += share * weight;
    broken += (1 - share) * weight;
  }
  const enough = n >= needs[id];
  const value = enough ? (1 + kept) / (2 + kept + broken) : null;
  const done = counted.filter(({ verdict }) => verdict === "kept" || verdict === "late");
  const lateness = enough
    ? median(done.map(({ late, period }) => (period > 0 ? Math.max(0, late) / period : 0)))
    : null;
  const count = (verdict: string) => promises.filter((promise) => promise.verdict === verdict).length;
  const facts = {
    promises: n,
    kept: count("kept"),
    late: count("late"),
    broken: count("broken"),
    disputed: count("disputed"),
    excused: count("excused"),
    weightKept: kept,
    weightBroken: broken,
  };
  const flags: IndicatorFlag[] = [];
  if (facts.disputed) flags.push("disputed");
  if (facts.excused) flags.push("excused");
  return indicator(id, {
    value,
    n,
    parts: { "kept.mean": value, "kept.late": lateness },
    facts: lateness === null ? facts : { ...facts, lateness },
    flags,
    from: enough ? counted : [],
  });
}
