/**
 * npm run soak: long fuzzing and judging with seeds that are printed. `-- SEED N [part…]`; `validation` prints its section of
 * docs/validation.md, and with `--write` puts it there.
 */
import { run as walkSpans } from "../src/engine/clocks/clocks.soak.js";
import { run as judgeReadings } from "../src/engine/conduct.soak.js";
import { run as judgeConduct } from "../src/engine/conduct-oracle.soak.js";
import { run as liveForecasts } from "../src/engine/forecast.soak.js";
import { run as validateForecasts } from "../src/engine/forecast-validation.soak.js";
import { run as judgeDeals } from "../src/engine/oracle.soak.js";
import { run as judgePhases } from "../src/engine/phases-oracle.soak.js";
import { run as judgeStability } from "../src/engine/stability-oracle.soak.js";
import { run as fuzzImports } from "../src/talks/import/import.soak.js";
import { run as fuzzMatrices } from "../src/talks/import/matrix/matrix.soak.js";
import { run as fuzzTalks, type SoakResult } from "../src/talks/parse.soak.js";
import { writeSection } from "./validation-page.js";

const parts: Readonly<Record<string, (seed: number, n: number) => readonly string[]>> = {
  talks: (seed, n) => faults(fuzzTalks(seed, n, () => performance.now())),
  imports: (seed, n) => faults(fuzzImports(seed, n, () => performance.now())),
  matrices: (seed, n) => faults(fuzzMatrices(seed, Math.ceil(n / 5), () => performance.now())),
  spans: (seed, n) => walkSpans(seed, n * 10),
  deals: (seed, n) => judgeDeals(seed, Math.ceil(n / 20)),
  forecasts: (seed, n) => liveForecasts(seed, Math.ceil(n / 500)),
  readings: (seed, n) => judgeReadings(seed, n),
  validation: (seed, n) => validateForecasts(seed, rounds(n), (text) => console.log(text)),
  stability: (seed, n) => judgeStability(seed, Math.ceil(n / 100)),
  phases: (seed, n) => judgePhases(seed, Math.ceil(n / 20)),
  conduct: (seed, n) => judgeConduct(seed, Math.ceil(n / 10)),
};

/** @returns 1 when anything fell short */
export async function main(args: readonly string[]): Promise<number> {
  const [seed = 1, n = 100_000] = args.filter((arg) => /^\d+$/.test(arg)).map(Number);
  const named = args.filter((arg) => Object.hasOwn(parts, arg));
  let fallen = 0;
  for (const name of named.length ? named : Object.keys(parts)) {
    const start = performance.now();
    const found =
      name === "validation" && args.includes("--write")
        ? validateForecasts(seed, rounds(n), writeSection)
        : parts[name](seed, n);
    fallen += found.length;
    console.log(
      `${name}: seed ${seed}, ${n} inputs, ${found.length} fall short (${((performance.now() - start) / 1000).toFixed(0)} s)`,
    );
    for (const fault of found.slice(0, 20)) console.log(`  ${fault}`);
  }
  return fallen ? 1 : 0;
}

const rounds = (n: number): number => Math.ceil(n / 500);

/** An input over this many milliseconds counts as a hang. */
const slow = 250;

function faults({ faults: found, slowest, slowestInput }: SoakResult): readonly string[] {
  const hang = slowest > slow ? [`input ${slowestInput} took ${slowest.toFixed(0)} ms`] : [];
  return [...found.map(({ input, why }) => `input ${input}: ${why}`), ...hang];
}
