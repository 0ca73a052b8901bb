/**
 * npm run train-conduct: trains the conduct classifier on simulated parties, judges the recipe on every family left out in turn, and writes
 * what is shipped: weights.ts, evaluated.ts, the section of docs/validation.md. `-- SEED`, `-- --dry` writes nothing.
 */
import { writeFileSync } from "node:fs";
import { actsTable } from "../src/engine/conduct/training/acts.js";
import { families, familyNames } from "../src/engine/conduct/training/families.js";
import { judge, splitsOf } from "../src/engine/conduct/training/leave-one-out.js";
import { talksOf } from "../src/engine/conduct/training/pool.js";
import { reportOf } from "../src/engine/conduct/training/report.js";
import { evaluatedFile, evaluatedOf, fileOf, rounded } from "../src/engine/conduct/training/shipped.js";
import { chosenTemperature, triedTemperatures } from "../src/engine/conduct/training/temperature.js";
import { train } from "../src/engine/conduct/training/train.js";
import { writeSection } from "./validation-page.js";

const version = "1";
const usualSeed = 20260131;
const sizes = { training: 2400, test: 1500, changed: 300, banded: 200 };

export async function main(args: readonly string[]): Promise<number> {
  const seed = Number(args.find((arg) => /^\d+$/.test(arg)) ?? usualSeed);
  const start = performance.now();
  const done = (what: string) => console.error(`${what}: ${((performance.now() - start) / 1000).toFixed(1)} s`);

  const talks = familyNames.map((name) =>
    talksOf(families[name], { seed, talks: Math.ceil(sizes.training / familyNames.length) }),
  );
  const trained = train(talks.flat(), { seed });
  done(`${talks.flat().length} talks generated and fitted`);

  const splits = splitsOf(families, { seed, sizes });
  const tried = triedTemperatures(splits, [3, 5, "end"]);
  const temperature = chosenTemperature(tried);
  const results = splits.map((split) => judge(split, { temperature, seed, banded: sizes.banded }));
  const classifier = rounded({ version, seed, temperature, ...trained, acts: actsTable(talks) });
  const report = reportOf({ classifier, results, tried });
  done("judged on every family left out");
  console.log(report);

  if (!args.includes("--dry")) {
    writeFileSync("src/engine/conduct/weights.ts", fileOf(classifier));
    writeFileSync("src/engine/conduct/evaluated.ts", evaluatedFile(evaluatedOf(classifier, results)));
    writeSection(report);
  }
  return 0;
}
