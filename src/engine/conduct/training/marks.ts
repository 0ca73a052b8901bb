/** What the classifier must reach on a family left out, and whether it does. */
import type { Variant } from "../../tactics/families/family.js";
import type { Mark } from "../classifier.js";
import type { Scored } from "./evaluate.js";
import { judgedAt, type SplitResult } from "./leave-one-out.js";
import type { Truncation } from "./onlooker.js";

const limits = {
  "hard-called-stalling": [0, 0.15],
  "evasive-called-genuine": [0, 0.25],
  calibration: [0, 0.05],
  "insufficient-at-2": [0.9, 1],
  "blamed-costs": [-1, 0.1],
  "blamed-calibration": [0, 0.08],
  "band-coverage": [0.75, 0.9],
} as const;
/** Log loss must be below, by rounds seen. */
const lossBelow = new Map<Truncation, number>([
  [3, 1],
  [5, 0.85],
]);
const hard = ["hard", "constrained", "slow"] as const;

/** All marks of one split, in a fixed order. Confusions and calibration are judged after 3 and 5 rounds and at the end. */
export function marksOf({ leftOut, at, blurred, bands }: SplitResult): Mark[] {
  const mark = (
    name: Mark["name"],
    seen: Truncation,
    value: number,
    [low, high]: readonly [number, number] = limits[name as keyof typeof limits],
  ): Mark => ({
    name,
    leftOut,
    seen: seen === "end" ? 0 : seen,
    value,
    low,
    high,
    passed: value >= low && value <= high,
  });
  const looks: readonly Truncation[] = [3, 5, "end"];
  const blamed = blurred.find(({ kind, share }) => kind === "blamed" && share === 0.3)!.scored;
  return [
    mark("insufficient-at-2", 2, at.get(2)!.insufficient),
    ...looks.map((seen) => mark("hard-called-stalling", seen, calledShare(at.get(seen)!, hard, 1))),
    ...looks.map((seen) => mark("evasive-called-genuine", seen, calledShare(at.get(seen)!, ["evasive"], 0))),
    ...looks.map((seen) => mark("calibration", seen, at.get(seen)!.calibration ?? 1)),
    ...[...lossBelow].map(([seen, below]) => mark("log-loss", seen, at.get(seen)!.logLoss, [0, below])),
    mark("blamed-costs", judgedAt, at.get(judgedAt)!.accuracy - blamed.accuracy),
    mark("blamed-calibration", judgedAt, blamed.calibration ?? 1),
    mark("band-coverage", judgedAt, bands.all),
  ];
}

/** Share of the talks of some variants that are called a reading; 0 where there are none. */
export function calledShare(
  { variants }: Pick<Scored, "variants">,
  of: readonly Variant[],
  reading: 0 | 1 | 2,
): number {
  let [views, called] = [0, 0];
  for (const variant of of) {
    const found = variants[variant];
    if (!found) continue;
    views += found.views;
    called += found.views * found.called[reading];
  }
  return views ? called / views : 0;
}
