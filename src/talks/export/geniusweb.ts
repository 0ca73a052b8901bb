/** GeniusWeb JSON: a domain and a linear additive profile for each party. */

import { toNumber } from "../fraction.js";
import type { Talks } from "../model.js";
import { say } from "../words.js";
import { additive, asUtility, type Export, losses, notAdditive } from "./exported.js";

/** A walk-away in points has no place in the format, which takes a reservation bid; only one given as a deal comes along. */
export function exportGeniusWeb(talks: Talks): Export {
  const reason = notAdditive(talks);
  if (reason) return { ok: false, reason };
  const domain = {
    name: say(talks.title, "en"),
    issuesValues: Object.fromEntries(
      talks.issues.map(({ id, options }) => [id, { values: options.map((option) => option.id) }]),
    ),
  };
  const profiles = talks.parties.map((party) => {
    const { shares, worths } = additive(talks, party);
    const space = {
      name: party.id,
      issueUtilities: Object.fromEntries(
        talks.issues.map(({ id, options }, i) => [
          id,
          {
            discreteutils: {
              valueUtilities: Object.fromEntries(options.map((option, o) => [option.id, asUtility(worths[i][o])])),
            },
          },
        ]),
      ),
      issueWeights: Object.fromEntries(talks.issues.map(({ id }, i) => [id, toNumber(shares[i])])),
      domain,
      ...(party.walkAway?.kind === "deal" ? { reservationBid: { issuevalues: { ...party.walkAway.deal } } } : {}),
    };
    return { name: `${party.id}.json`, text: json({ LinearAdditiveUtilitySpace: space }) };
  });
  const points = talks.parties.filter(({ walkAway }) => walkAway?.kind === "points").length;
  const lost = points
    ? [{ code: "walk-aways", count: points, text: `left out: ${points} walk-aways in points; the format takes a deal` }]
    : [];
  return {
    ok: true,
    value: { files: [{ name: "domain.json", text: json(domain) }, ...profiles], report: [...losses(talks), ...lost] },
  };
}

const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
