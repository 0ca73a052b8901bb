/** NegMAS YAML: an outcome space and a linear additive function for each party, utilities on 0..1. */
import { dump } from "js-yaml";
import type { Talks } from "../model.js";
import { say } from "../words.js";
import { type Export, losses, notAdditive, sharesOf, walkAwayPoints } from "./exported.js";

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
    const walkAway = walkAwayPoints(talks, party);
    const own = {
      type: "LinearAdditiveUtilityFunction",
      name: party.id,
      weights: sharesOf(talks, party.id, party.weightsAsWritten),
      values: talks.issues.map(({ options }) => ({
        type: "TableFun",
        mapping: Object.fromEntries(options.map((option) => [option.id, option.worth[party.id]!.best / 100])),
      })),
      reserved_value: walkAway === undefined ? null : walkAway / 100,
    };
    return { name: `${party.id}.yml`, text: dump(own, { noRefs: true }) };
  });
  return {
    ok: true,
    value: { files: [{ name: "domain.yml", text: dump(domain, { noRefs: true }) }, ...parties], report: losses(talks) },
  };
}
