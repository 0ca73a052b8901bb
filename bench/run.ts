/** npm run bench: one table, each row seeded and checked equal to its plain twin in the same run. `-- --json`, `-- --short`, `-- NAME…`. */
import { isMainThread } from "node:worker_threads";
import { conductRows } from "./conduct-rows.js";
import { countRows } from "./counts.js";
import { forecastRows } from "./forecast-rows.js";
import { frontierRows } from "./frontier.js";
import { importRows } from "./import.js";
import type { BenchRow, Measured } from "./measure.js";
import { phaseRows } from "./phases-rows.js";
import { pointRows } from "./points.js";
import { rehearseRows } from "./rehearse-rows.js";
import { serveSlider, sliderRow } from "./slider.js";
import { stabilityRows } from "./stability.js";
import { dragRow } from "./stability-drag.js";

if (!isMainThread) serveSlider();

const rows: readonly BenchRow[] = [
  ...frontierRows,
  ...pointRows,
  ...countRows,
  ...importRows,
  ...stabilityRows,
  dragRow,
  ...phaseRows,
  ...forecastRows,
  ...conductRows,
  ...rehearseRows,
  sliderRow,
];

/** Levels to hold, milliseconds: the median, for the slider the 95th percentile. */
const levels: Readonly<Record<string, number>> = {
  "frontier-2p-40x10": 10,
  "frontier-3p-20x5-int": 5,
  "frontier-3p-40x5-real": 1000,
  "frontier-4p-20x5-int": 60,
  "points-5p-40x5-int": 50,
  "count-2p-40x10": 5,
  "count-3p-40x10": 200,
  "rules-2p-20x5-20pairs": 150,
  "slider-3p-10x5": 16,
  "stability-drag-cases": 50,
  "stability-12opt-4makers": 100,
  "stability-16opt": 1000,
  "stability-20opt-3makers": 500,
  "stability-20opt-general": 10_000,
  "stability-24opt-3makers": 12_000,
  "order-22": 50,
  "order-26": 1000,
  "phase-curve-16": 200,
  "forecast-10k-4p": 60,
  "forecast-bands": 120,
  "slider-forecast-5k": 16,
  "conduct-indicators": 2,
  "conduct-band": 100,
  "conduct-telling": 20,
};

/** Levels to reach, a second. */
const rates: Readonly<Record<string, number>> = {
  "rehearse-1e5": 100_000,
  "rehearse-1e5-tabulated": 1_500_000,
};

/** Slow ones that a short run leaves out. */
const long = new Set([
  "frontier-3p-40x5-real",
  "count-3p-40x10",
  "stability-20opt-3makers",
  "stability-20opt-general",
  "stability-24opt-3makers",
]);

/** @returns 1 when a kernel and its twin differ; never because a machine is slow */
export async function main(args: readonly string[]): Promise<number> {
  const json = args.includes("--json");
  const names = args.filter((arg) => !arg.startsWith("--"));
  const wanted = rows.filter(({ name }) =>
    names.length ? names.includes(name) : !args.includes("--short") || !long.has(name),
  );
  const results: (Measured & { readonly name: string })[] = [];
  if (!json)
    console.log(line("row", ["median ms", "p95 ms", "a second", "level", "× plain", "instances", "proven", "equal"]));
  for (const { name, run } of wanted) {
    const result = { name, ...(await run()) };
    results.push(result);
    if (!json) console.log(line(name, shown(result)));
  }
  if (json)
    console.log(
      JSON.stringify(
        results.map((result) => ({ ...result, perSecond: result.perSecond ?? null })),
        null,
        2,
      ),
    );
  return results.every(({ equal }) => equal) ? 0 : 1;
}

const shown = ({
  name,
  ms,
  p95,
  perSecond,
  ratio,
  instances,
  proven,
  equal,
}: Measured & { name: string }): string[] => [
  ms.toFixed(2),
  p95.toFixed(2),
  perSecond === undefined ? "–" : String(perSecond),
  name in levels ? `≤ ${levels[name]}` : name in rates ? `≥ ${rates[name]}` : "–",
  ratio === null ? "–" : ratio.toFixed(1),
  String(instances),
  `${proven}`,
  equal ? "yes" : "NO",
];

const line = (name: string, cells: readonly string[]): string =>
  name.padEnd(26) + cells.map((cell) => cell.padStart(11)).join("");
