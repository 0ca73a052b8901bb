/** Conduct as JSON: by party the verdict, probabilities with their band, the evidence for every reading, what would tell. */
import type { PartyConduct } from "../engine/conduct/conduct-of-talks.js";
import { readings } from "../engine/conduct/record.js";
import { classifier } from "../engine/conduct/weights.js";
import type { Talks } from "../talks/model.js";
import { evidenceText, flagTexts, indicatorText, tellText, verdictText } from "./conduct/sentences.js";
import { conductTold } from "./conduct/told.js";
import { conductWords } from "./conduct/words.js";

/** Probabilities are null when the record is insufficient; the evidence stands all the same. */
export function conductJson(talks: Talks, asOf: string, conduct: readonly PartyConduct[]) {
  const told = conductTold(talks, asOf, conduct, "en");
  const words = conductWords("en");
  return {
    asOf,
    weights: classifier.version,
    simulated: words.trained(String(conduct[0]?.reading.temperature ?? classifier.temperature)),
    parties: Object.fromEntries(
      conduct.map(({ party, reading, missing }, k) => {
        const { posterior, band, prior } = reading;
        const { named, party: shown } = told[k]!;
        const byReading = (of: readonly number[] | null) =>
          Object.fromEntries(readings.map((name, c) => [name, of === null ? null : of[c]!]));
        return [
          party,
          {
            verdict: reading.verdict,
            says: verdictText(shown.name, reading, "en"),
            early: reading.early,
            lacks: reading.lacks,
            counts: reading.counts,
            ...byReading(posterior),
            band: Object.fromEntries(readings.map((name, c) => [name, band === null ? null : band[c]!])),
            prior: byReading(prior),
            temperature: reading.temperature,
            evidence: reading.evidence.map((each) => ({
              for: each.reading,
              text: evidenceText(each, reading, "en"),
              weight: each.weight,
              indicator: each.indicator,
              records: each.records,
            })),
            indicators: reading.indicators.map((indicator) => ({
              id: indicator.id,
              value: indicator.value,
              n: indicator.n,
              needs: indicator.needs,
              features: Object.fromEntries(indicator.features.map(({ id, value }) => [id, value])),
              facts: indicator.facts,
              text: indicatorText(indicator, "en"),
              flags: flagTexts(indicator, "en"),
              records: indicator.records,
            })),
            contributions: reading.contributions.map(({ indicator, by }) => ({ indicator, ...byReading(by) })),
            wouldTell: posterior
              ? reading.wouldTell.map((tell) => ({
                  act: tell.act,
                  about: tell.about,
                  within: tell.within,
                  chance: tell.chance,
                  seen: byReading(tell.seen),
                  unseen: byReading(tell.unseen),
                  gain: tell.gain,
                  text: tellText(tell, posterior, tell.about === null ? null : named(tell.about).name, "en"),
                }))
              : [],
            pivotal: reading.pivotal && { record: reading.pivotal.record, without: byReading(reading.pivotal.without) },
            missing,
          },
        ] as const;
      }),
    ),
    limits: [...words.limits, words.faked],
  };
}
