import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import { indicator, needs } from "./indicator.js";

/** What a statement weighs beside an act: as much as an act that costs 5 points of 100 (ours). */
export const statementWeight = 0.05;

/**
 * Indicator 7: cost of what the party did that cannot be taken back or was verified, over that cost and the weight of its words: 0 (only
 * words) to 1 (only deeds). It needs three signals, deeds and statements together: were only deeds counted, whoever does nothing costly
 * would have no number here. Where neither a deed nor a promise is noted nobody kept a log of deeds, and it is missing.
 *
 * Facts: acts, cost, statements, words (their weight).
 * @see Fearon (1997); Kydd (2005); Crawford & Sobel (1982) (not checked)
 */
export function costlySignals({ acts, promises, statements }: ConductRecord): Indicator {
  const id = "costly-signals";
  const n = acts.length + statements.length;
  const cost = acts.reduce((sum, act) => sum + Math.max(0, act.cost), 0);
  const words = statements.length * statementWeight;
  const logged = acts.length + promises.length > 0;
  const value = logged && n >= needs[id] && cost + words > 0 ? cost / (cost + words) : null;
  return indicator(id, {
    value,
    n,
    parts: { costly: value },
    facts: { acts: acts.length, cost, statements: statements.length, words },
    flags: logged ? [] : ["no-log-of-deeds"],
    from: value === null ? [] : [...acts, ...statements],
  });
}
