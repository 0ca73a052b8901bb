import { ln } from "../../forecast/numerics.js";
import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import type { IndicatorFlag } from "./features.js";
import { indicator, needs } from "./indicator.js";

/** Taken where nobody knows how it was before the talks: the mean of the Gamma prior, one incident in ten weeks. */
export const usualRate = 0.1;
/** The least rate before the talks: one in a hundred weeks. Nobody has watched long enough to say less. */
const leastRate = 0.01;

/**
 * Indicator 9: incidents attributed to the party since the talks began, as a weekly rate (mean of Gamma(1 + count, 10 + weeks), each
 * incident counted with the probability that the party did it) over the rate before the talks: 1 is as before. Apart from it, the share
 * of them answered by the agreed protocol in time, weighted the same way.
 *
 * Missing below eight weeks, and where nobody kept a log: no incident and no rate before. The feature `incidents.rate` is the natural
 * logarithm of the number, since ratios are.
 *
 * Facts: weeks, incidents, count (weighted), rate, before, and, where an answer was owed: owed, answered (both weighted).
 * @see Stedman (1997); Kydd & Walter (2002) (not checked)
 */
export function incidentDiscipline(record: ConductRecord): Indicator {
  const id = "incident-discipline";
  const { weeks, incidentsBefore } = record;
  const mine = record.incidents.filter(({ at, attribution }) => at >= 0 && attribution > 0);
  const logged = record.incidents.length > 0 || incidentsBefore !== null;
  const n = logged ? Math.max(0, Math.floor(weeks)) : 0;
  const count = mine.reduce((sum, { attribution }) => sum + attribution, 0);
  const rate = (1 + count) / (10 + Math.max(0, weeks));
  const before = Math.max(leastRate, incidentsBefore ?? usualRate);
  const value = n >= needs[id] ? rate / before : null;
  const owing = mine.filter(({ answered }) => answered !== null);
  const owed = owing.reduce((sum, { attribution }) => sum + attribution, 0);
  const answered = owing.reduce((sum, each) => sum + (each.answered === "in time" ? each.attribution : 0), 0);
  const flags: IndicatorFlag[] = [];
  if (!logged) flags.push("no-incident-log");
  else if (incidentsBefore === null) flags.push("rate-before-not-known");
  return indicator(id, {
    value,
    n,
    parts: {
      "incidents.rate": value === null ? null : ln(value),
      "incidents.answered": owed > 0 ? answered / owed : null,
    },
    facts: { weeks, incidents: mine.length, count, rate, before, ...(owed > 0 ? { owed, answered } : {}) },
    flags,
    from: mine,
  });
}
