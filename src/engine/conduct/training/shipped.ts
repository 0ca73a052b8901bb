/** Writes the classifier as the file that is shipped. */
import type { Classifier, FeatureWeight } from "../classifier.js";
import { tellingActs } from "../reading.js";
import type { ByReading } from "../record.js";

/** Digits are cut where they no longer mean anything: weights to 4, chances to 3. */
export function rounded(classifier: Classifier): Classifier {
  const by = (of: ByReading, digits: number): ByReading => [
    round(of[0], digits),
    round(of[1], digits),
    round(of[2], digits),
  ];
  return {
    ...classifier,
    features: classifier.features.map(
      (feature): FeatureWeight => ({
        ...feature,
        mean: round(feature.mean, 5),
        sd: round(feature.sd, 5),
        beta: by(feature.beta, 4),
      }),
    ),
    bootstraps: classifier.bootstraps.map((fit) => fit.map((of) => by(of, 4))),
    acts: Object.fromEntries(
      tellingActs.map((act) => [act, classifier.acts[act].map((of) => by(of, 3))]),
    ) as unknown as Classifier["acts"],
  };
}

const round = (x: number, digits: number): number => Number(x.toFixed(digits)) + 0;

/** A TypeScript file of one line a feature, a fit, a round. */
export function fileOf({ version, seed, temperature, features, bootstraps, acts }: Classifier): string {
  const rows = <T>(list: readonly T[]) => list.map((row) => `    ${JSON.stringify(row)},`).join("\n");
  return `/**
 * Made by \`npm run train-conduct\`, not by hand: what the classifier learnt from simulated parties of known type. How good it is on families
 * it has never seen stands in \`evaluated.ts\` and in docs/validation.md.
 */
import type { Classifier } from "./classifier.js";

// biome-ignore-start format: one line a feature, a fit, a round
export const classifier: Classifier = {
  version: ${JSON.stringify(version)},
  seed: ${seed},
  temperature: ${temperature},
  features: [
${rows(features)}
  ],
  bootstraps: [
${rows(bootstraps)}
  ],
  acts: {
${tellingActs.map((act) => `    ${JSON.stringify(act)}: ${JSON.stringify(acts[act])},`).join("\n")}
  },
};
// biome-ignore-end format: one line a feature, a fit, a round
`;
}
