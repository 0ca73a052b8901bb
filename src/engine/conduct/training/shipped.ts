/** Writes the classifier as the file that is shipped. */
import type { Classifier, Evaluated, FeatureWeight } from "../classifier.js";
import { tellingActs } from "../reading.js";
import type { ByReading } from "../record.js";
import type { SplitResult } from "./leave-one-out.js";
import { marksOf } from "./marks.js";

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
  return `// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: what was learnt, near a constant by chance
/**
 * Made by \`npm run train-conduct\`, not by hand: what the classifier learnt from simulated parties of known type. How good it is on families
 * it has never seen stands in \`evaluated.ts\` and in docs/validation.md.
 */
import type { Classifier } from "./classifier.js";

// biome-ignore format: one line a feature, a fit, an act
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
`;
}

/** What may be said of the classifier, as the file that is shipped beside it. */
export function evaluatedOf(classifier: Classifier, results: readonly SplitResult[]): Evaluated {
  const { version, seed, temperature } = classifier;
  return {
    version,
    seed,
    temperature,
    testTalks: results[0]!.test,
    results: results.flatMap(({ leftOut, at }) =>
      [...at]
        .filter(([, { insufficient }]) => insufficient < 1)
        .map(([seen, of]) => ({
          leftOut,
          seen: seen === "end" ? 0 : seen,
          insufficient: round(of.insufficient, 3),
          accuracy: round(of.accuracy, 3),
          logLoss: round(of.logLoss, 3),
          brier: round(of.brier, 3),
          calibration: of.calibration === null ? null : round(of.calibration, 3),
        })),
    ),
    marks: results.flatMap(marksOf).map((mark) => ({ ...mark, value: round(mark.value, 3) })),
  };
}

export const evaluatedFile = (evaluated: Evaluated): string => `/**
 * Made by \`npm run train-conduct\`, not by hand: how good the shipped classifier's recipe is on simulated families left out of its training.
 * The whole report stands in docs/validation.md.
 */
import type { Evaluated } from "./classifier.js";

// biome-ignore format: as written by the trainer
export const evaluated: Evaluated = {
  version: ${JSON.stringify(evaluated.version)},
  seed: ${evaluated.seed},
  temperature: ${evaluated.temperature},
  testTalks: ${evaluated.testTalks},
  results: [
${evaluated.results.map((one) => `    ${JSON.stringify(one)},`).join("\n")}
  ],
  marks: [
${evaluated.marks.map((one) => `    ${JSON.stringify(one)},`).join("\n")}
  ],
};
`;
