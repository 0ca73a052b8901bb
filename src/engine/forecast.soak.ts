/** What the forecast claims, at sizes a unit test has no time for: the chapter's matrix, planted hazards found again, calibration. */
import { bare } from "./forecast/example-talks.js";
import { type IncidentProcess, incidentPaths, longRun } from "./forecast/incidents.js";
import { horizonWeeks, live, monthsPerWeek, talkKeys } from "./forecast/machine.js";
import { tallied } from "./forecast/run.js";
import { defaults } from "./forecast/settings.js";
import { baseWorld, machineOf } from "./forecast/tables.js";
import { sharesOf } from "./forecast/tally.js";

const chapter = [
  0.0607, 0.0205, 0.0239, 0.0243, 0.1352, 0.0456, 0.0531, 0.0541, 0.0504, 0.0418, 0.0682, 0.0971, 0.3252,
];

/** @param n times planted hazards are looked for; the matrix takes a hundred times as many talks */
export function run(seed: number, n: number): readonly string[] {
  const faults: string[] = [];
  const quiet = { ...defaults, hazards: { ...defaults.hazards, suspension: 0 } };
  const talks = Math.max(100_000, n * 100);
  const shares = sharesOf(tallied(machineOf(bare, seed, [baseWorld(quiet, 0)]), null, { from: 0, to: talks }));
  shares.forEach((share, cell) => {
    if (Math.abs(share - chapter[cell]!) > 0.005) faults.push(`cell ${cell}: ${share}, expected ${chapter[cell]}`);
  });
  faults.push(...planted(seed, Math.max(20, n)), ...pressure(seed));
  return faults;
}

/** Breakdown hazards planted and found again from 2,000 talks: deaths over exposure, with a 90 % interval. */
function planted(seed: number, times: number): string[] {
  let [bias, covered] = [0, 0];
  for (let time = 0; time < times; time++) {
    const hazard = 0.01 + (0.04 * (time % 20)) / 20;
    const settings = { ...defaults, hazards: { ...defaults.hazards, suspension: 0, breakdown: hazard } };
    const keys = talkKeys((seed + time * 7919) >>> 0, 0, 2000);
    const { breakdown, breakthrough } = live(machineOf(bare, seed, [baseWorld(settings, 0)]), keys, {
      from: 0,
      tension: null,
    });
    let [ended, exposure] = [0, 0];
    const end = horizonWeeks * monthsPerWeek;
    for (let talk = 0; talk < keys.length; talk++) {
      exposure += Math.min(breakdown[talk]!, breakthrough[talk]!, end);
      if (breakdown[talk]! <= end) ended++;
    }
    const found = ended / exposure;
    bias += (found / hazard - 1) / times;
    if (Math.abs(found - hazard) <= 1.645 * (found / Math.sqrt(ended))) covered++;
  }
  const share = covered / times;
  const slack = 3 * Math.sqrt(0.09 / times);
  return [
    ...(Math.abs(bias) < 0.1 ? [] : [`planted hazards are off by ${bias}`]),
    ...(Math.abs(share - 0.9) <= Math.max(0.05, slack) ? [] : [`90 % intervals cover ${share} of planted hazards`]),
  ];
}

/** The long run of incident pressure against its closed form, within 2 %. */
function pressure(seed: number): string[] {
  return [0, 0.4].flatMap((answered) => {
    const process: IncidentProcess = { background: 0.2, excitation: 0.13, answered, pressure: null };
    const { mean, sd } = longRun(process);
    const { tension } = incidentPaths(process, talkKeys(seed, 0, 2000), { weeks: 1000, watch: 0 });
    // Cut at ±3, which a skewed pressure passes now and then: the cut mean lies a little below.
    const average = mean + sd * (tension.reduce((a, b) => a + b, 0) / tension.length);
    return Math.abs(average / mean - 1) < 0.02
      ? []
      : [`pressure with ${answered} answered: ${average}, expected ${mean}`];
  });
}
