import { ln } from "../../forecast/numerics.js";
import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import { indicator, needs } from "./indicator.js";

/** The least rate before the talks: one in a hundred weeks. Nobody has watched long enough to say less. */
const leastRate = 0.01;

/**
 * Indicator 9: incidents attributed to the party since the talks began, as a weekly rate (mean of Gamma(1 + count, 10 + weeks), each
 * incident counted with the probability that the party did it) over the rate before the talks: 1 is as before. Apart from it, the share
 * of them answered by the agreed protocol in time, weighted the same way.
 *
 * Missing below eight weeks, and where nobody knows how it was before the talks. The feature `incidents.rate` is the natural logarithm of
 * the number: half as many and twice as many are equally far from as many.
 *
 * Facts: weeks, incidents, count (weighted), rate, before (where known), and, where an answer was owed: owed, answered (both weighted).
 * @see Stedman (1997); Kydd & Walter (2002) (not checked)
 */
export function incidentDiscipline(record: ConductRecord): Indicator {
  const id = "incident-discipline";
  const { weeks, incidentsBefore } = record;
  const mine = record.incidents.filter(({ at, attribution }) => at >= 0 && attribution > 0);
  const n = Math.max(0, Math.floor(weeks));
  const count = mine.reduce((sum, { attribution }) => sum + attribution, 0);
  const rate = (1 + count) / (10 + Math.max(0, weeks));
  const before = incidentsBefore === null ? null : Math.max(leastRate, incidentsBefore);
  const value = n >= needs[id] && before !== null ? rate / before : null;
  const owing = mine.filter(({ answered }) => answered !== null);
  const owed = owing.reduce((sum, { attribution }) => sum + attribution, 0);
  const answered = owing.reduce((sum, each) => sum + (each.answered === "in time" ? each.attribution : 0), 0);
  return indicator(id, {
    value,
    n,
    parts: {
      "incidents.rate": value === null ? null : ln(value),
      "incidents.answered": owed > 0 ? answered / owed : null,
    },
    facts: {
      weeks,
      incidents: mine.length,
      count,
      rate,
      ...(before === null ? {} : { before }),
      ...(owed > 0 ? { owed, answered } : {}),
    },
    flags: before !== null ? [] : record.incidents.length ? ["rate-before-not-known"] : ["no-incident-log"],
    from: value === null ? owing : mine,
  });
}
