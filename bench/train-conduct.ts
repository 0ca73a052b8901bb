/** npm run train-conduct: trains the conduct classifier on simulated parties, judges it on families left out, writes what is shipped. */
import { writeFileSync } from "node:fs";
import { actsTable } from "../src/engine/conduct/training/acts.js";
import { families, familyNames } from "../src/engine/conduct/training/families.js";
import { talksOf } from "../src/engine/conduct/training/pool.js";
import { fileOf, rounded } from "../src/engine/conduct/training/shipped.js";
import { train } from "../src/engine/conduct/training/train.js";

const version = "0-provisional";
const seed = 20260131;

export async function main(): Promise<number> {
  const start = performance.now();
  const talks = familyNames.map((name) =>
    talksOf(families[name], { seed, talks: Math.ceil(2400 / familyNames.length) }),
  );
  const trained = train(talks.flat(), { seed });
  const classifier = rounded({ version, seed, temperature: 2, ...trained, acts: actsTable(talks) });
  writeFileSync("src/engine/conduct/weights.ts", fileOf(classifier));
  console.log(`${((performance.now() - start) / 1000).toFixed(1)} s`);
  return 0;
}
