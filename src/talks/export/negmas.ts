/** NegMAS YAML: an outcome space and a linear additive function for each party, utilities on 0..1. */
import { dump } from "js-yaml";
import { toNumber } from "../fraction.js";
import type { Talks } from "../model.js";
import { say } from "../words.js";
import { additive, asUtility, type Export, losses, notAdditive } from "./exported.js";

export function exportNegmas(talks: Talks): Export {
  const reason = notAdditive(talks);
  if (reason) return { ok: false, reason };
  const domain = {
    type: "CartesianOutcomeSpace",
    name: say(talks.title, "en"),
    issues: talks.issues.map(({ id, options }) => ({
      type: "CategoricalIssue",
      name: id,
      values: options.map((option) => option.id),
    })),
  };
  const parties = talks.parties.map((party) => {
    const { shares, worths, walkAway } = additive(talks, party);
    const own = {
      type: "LinearAdditiveUtilityFunction",
      name: party.id,
      weights: shares.map(toNumber),
      values: talks.issues.map(({ options }, i) => ({
        type: "TableFun",
        mapping: Object.fromEntries(options.map((option, o) => [option.id, asUtility(worths[i][o])])),
      })),
      reserved_value: walkAway && asUtility(walkAway),
    };
    return { name: `${party.id}.yml`, text: dump(own, { noRefs: true, forceQuotes: true }) };
  });
  return {
    ok: true,
    value: {
      files: [{ name: "domain.yml", text: dump(domain, { noRefs: true, forceQuotes: true }) }, ...parties],
      report: losses(talks),
    },
  };
}
