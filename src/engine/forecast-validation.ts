/** The forecast's validation as it stands in docs/validation.md: planted coefficients found again, and talks of another make. */

import { defaults, type Settings } from "./forecast/settings.js";
import {
  type Asked,
  askedTalk,
  type Calibration,
  type CalibrationReport,
  climate,
  endings,
  type Judgement,
  judge,
  refitted,
  report,
  skillOf,
} from "./forecast-calibration.js";
import { type Recovered, type RecoveryRow, recovery, recoveryRows } from "./forecast-recovery.js";

export interface ValidationSize {
  /** Times coefficients are planted, and talks each time. */
  readonly rounds: number;
  readonly talks: number;
  /** Talks of the other make, and draws of the machine for each. */
  readonly asked: number;
  readonly draws: number;
}

export interface Validation {
  readonly markdown: string;
  /** What breaks a promise for certain: biases and coverages beyond what chance explains. Missed marks on other talks are reported only. */
  readonly faults: readonly string[];
}

export function validateForecast(seed: number, size: ValidationSize): Validation {
  const rounds = Array.from({ length: size.rounds }, (_, round) => recovery((seed + round * 7919) >>> 0, size.talks));
  const rows = recoveryRows(rounds);
  return {
    markdown: [...recoveryText(rows, rounds, size), ...calibrationText(seed, size)].join("\n"),
    faults: rows.flatMap(recoveryFaults),
  };
}

const mostBias = 0.1;
const coverage = [0.85, 0.95] as const;

function recoveryFaults({ cause, name, bias, biasError, covered, rounds }: RecoveryRow): string[] {
  const slack = 2.6 * Math.sqrt(0.09 / rounds);
  const faults: string[] = [];
  if (Math.abs(bias) - 2.6 * biasError > mostBias)
    faults.push(`${cause} ${name}: planted coefficients are off by ${bias}`);
  if (covered < coverage[0] - slack || covered > coverage[1] + slack)
    faults.push(`${cause} ${name}: 90 % intervals cover ${covered}`);
  return faults;
}

function recoveryText(
  rows: readonly RecoveryRow[],
  rounds: readonly (readonly Recovered[])[],
  size: ValidationSize,
): string[] {
  const failed = rounds.filter(({ length }) => length < rows.length).length;
  const reached = rows.filter((row) => Math.abs(row.bias) < mostBias).length;
  const covers = rows.filter((row) => row.covered >= coverage[0] && row.covered <= coverage[1]).length;
  return [
    "### Planted coefficients found again",
    "",
    `${size.rounds} times, each ${size.talks} talks of the machine with coefficients planted at half to one and a half times the usual, fitted by maximum likelihood with the known baseline. Bias below 10 %: ${reached} of ${rows.length}. 90 % intervals that cover 85–95 %: ${covers} of ${rows.length}. Fits that found no end: ${failed}.`,
    "",
    "| cause | covariate | planted, mean | found, mean | bias | its standard error | 90 % intervals cover |",
    "| --- | --- | --- | --- | --- | --- | --- |",
    ...rows.map(
      (row) =>
        `| ${row.cause} | ${row.name} | ${two(row.planted, 3)} | ${two(row.found, 3)} | ${percent(row.bias)}${Math.abs(row.bias) < mostBias ? "" : " **missed**"} | ${percent(row.biasError)} | ${percent(row.covered)}${row.covered >= coverage[0] && row.covered <= coverage[1] ? "" : " **missed**"} |`,
    ),
    "",
  ];
}

function calibrationText(seed: number, { asked: count, draws }: ValidationSize): string[] {
  const asked = askedTalks((seed * 3 + 1) >>> 0, count);
  const climateOf = climate(askedTalks((seed * 3 + 2) >>> 0, count));
  const own = refitted((seed * 3 + 3) >>> 0, count);
  const byClimate = (judgement: Judgement) => climateOf(judgement.asked);
  const part = (title: string, settings: Settings): string[] => {
    const judgements = asked.map((one) => judge(one, settings, { seed, draws }));
    const machine = report(judgements, (judgement) => judgement.machine);
    const lines = (
      [
        ["machine", (judgement) => judgement.machine],
        ["as printed (half base rate)", (judgement) => judgement.shown],
        ["base rate", (judgement) => judgement.base],
        ["frequencies of these talks", byClimate],
      ] as const satisfies readonly (readonly [string, (judgement: Judgement) => readonly number[]])[]
    ).map(([who, of]) => {
      const { pooled, rps } = report(judgements, of);
      const skills = [(judgement: Judgement) => judgement.base, byClimate].map((base) =>
        skillText(judgements, of, base),
      );
      return `| ${who} | ${calibrationCells(pooled)} | ${two(rps, 4)} | ${skills[0]} | ${skills[1]} |`;
    });
    return [
      `#### ${title}`,
      "",
      "All endings and horizons together:",
      "",
      "| forecaster | said | came | slope | intercept | calibration error | RPS | skill against the base rate | skill against the frequencies |",
      "| --- | --- | --- | --- | --- | --- | --- | --- | --- |",
      ...lines,
      "",
      marksText(judgements, machine),
      "",
      "The machine by ending and months:",
      "",
      "| ending | months | said | came | slope | intercept | calibration error |",
      "| --- | --- | --- | --- | --- | --- | --- |",
      ...endings.flatMap((ending) =>
        machine.endings[ending].map(
          (calibration, h) => `| ${ending} | ${[3, 6, 12, 24][h]} | ${calibrationCells(calibration)} |`,
        ),
      ),
      "",
    ];
  };
  return [
    "### Talks of another make",
    "",
    `${asked.length} talks, each asked about once at a drawn month from 1 to 18, ${draws} draws each.`,
    "",
    ...part("With the shipped base rates", defaults),
    ...part("With base rates fitted on other talks of that make", own),
  ];
}

export const askedTalks = (seed: number, count: number): readonly Asked[] => {
  const found: Asked[] = [];
  for (let talk = 0; found.length < count; talk++) {
    const one = askedTalk(seed, talk);
    if (one) found.push(one);
  }
  return found;
};

function marksText(judgements: readonly Judgement[], { pooled }: CalibrationReport): string {
  const { skill } = skillOf(
    judgements,
    (judgement) => judgement.machine,
    (judgement) => judgement.base,
  );
  const mark = (text: string, reached: boolean) => `${text}: ${reached ? "reached" : "**missed**"}`;
  return `Marks for the machine: ${[
    mark("slope .9–1.1", pooled.slope !== null && pooled.slope >= 0.9 && pooled.slope <= 1.1),
    mark("calibration error below .05", pooled.ece !== null && pooled.ece < 0.05),
    mark("RPS skill above 0 against the base rate", skill > 0),
  ].join("; ")}.`;
}

function skillText(
  judgements: readonly Judgement[],
  of: (judgement: Judgement) => readonly number[],
  base: (judgement: Judgement) => readonly number[],
): string {
  const { skill, interval } = skillOf(judgements, of, base);
  return `${two(skill, 3)} (${two(interval[0], 3)} to ${two(interval[1], 3)})`;
}

const calibrationCells = ({ mean, share, slope, intercept, ece }: Calibration): string =>
  [percent(mean), percent(share), two(slope, 2), two(intercept, 2), two(ece, 3)].join(" | ");

/** Fewer noughts: .05, −1.20; "–" for none. */
const two = (x: number | null, digits: number): string =>
  x === null
    ? "–"
    : x
        .toFixed(digits)
        .replace(/^(-?)0\./, "$1.")
        .replace("-", "−");

const percent = (x: number): string => `${(100 * x).toFixed(1).replace("-", "−")} %`;
