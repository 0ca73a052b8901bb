/** How the forecast does on talks it was not made for: chances said against what came of them, beside two forecasters who know less. */

import { draw, talkKey } from "./forecast/chance.js";
import { product } from "./forecast/pooling.js";
import { tallied } from "./forecast/run.js";
import {
  calibrationError,
  calibrationLine,
  type Judged,
  rankedProbability,
  reliability,
  skill,
} from "./forecast/scores.js";
import type { Settings } from "./forecast/settings.js";
import { bandWorlds, baseWorld, machineOf, worldMaker } from "./forecast/tables.js";
import { cellCount, cumulative, sharesOf } from "./forecast/tally.js";
import type { Asked } from "./forecast-asked.js";
import { slopeError } from "./forecast-slope.js";

/** First-event cells by each forecaster. */
export interface Judgement {
  readonly asked: Asked;
  readonly machine: readonly number[];
  /** As printed: blended with the base rate. */
  readonly shown: readonly number[];
  readonly base: readonly number[];
}

export function judge(
  asked: Asked,
  settings: Settings,
  { seed, draws }: { readonly seed: number; readonly draws: number },
): Judgement {
  const { state } = asked;
  const maker = worldMaker(state, settings, { seed, count: bandWorlds, varied: true });
  const machine = sharesOf(tallied(machineOf(state, seed, maker.worlds()), maker.process, { from: 0, to: draws }));
  const quiet = machineOf({ ...state, deadlines: null }, seed, [baseWorld(settings, state.months)]);
  const base = sharesOf(tallied(quiet, null, { from: 0, to: draws }));
  const { model } = settings.blend;
  return { asked, machine, base, shown: product([machine, base], [model, 1 - model]) };
}

/** Shares of the cells in talks of the same kind (in an interim deal or not) that are not those judged. */
export function climate(talks: readonly Asked[]): (asked: Asked) => readonly number[] {
  const shares = [false, true].map((interim) => {
    const own = talks.filter((talk) => talk.interim === interim);
    return Array.from({ length: cellCount }, (_, cell) => own.filter((talk) => talk.cell === cell).length / own.length);
  });
  return ({ interim }) => shares[interim ? 1 : 0]!;
}

export const endings = ["breakthrough", "interim", "breakdown"] as const;
const horizons = [3, 6, 12, 24] as const;

interface AskedOf extends Judged {
  readonly talk: number;
}

/** What a forecaster said of one ending within each horizon, and whether it came. Talks with an interim deal cannot get a first one. */
function judgedBy(
  judgements: readonly Judgement[],
  ending: number,
  of: (judgement: Judgement) => readonly number[],
): AskedOf[][] {
  return horizons.map((_, h) =>
    judgements.flatMap((judgement, talk) => {
      const { cell, interim } = judgement.asked;
      if (ending === 1 && interim) return [];
      const happened = cell < 12 && Math.floor(cell / 4) === ending && cell % 4 <= h;
      return [{ p: cumulative(of(judgement))[ending]![h]!, happened, talk }];
    }),
  );
}

export interface Calibration {
  readonly n: number;
  readonly mean: number;
  readonly share: number;
  readonly slope: number | null;
  /** Standard error of the slope, questions about one talk not taken for independent. */
  readonly slopeError: number | null;
  readonly intercept: number | null;
  readonly ece: number | null;
}

function calibrationOf(judged: readonly AskedOf[]): Calibration {
  const line = calibrationLine(judged);
  const mean = (of: (one: AskedOf) => number) => judged.reduce((sum, one) => sum + of(one), 0) / judged.length;
  return {
    n: judged.length,
    mean: mean(({ p }) => p),
    share: mean(({ happened }) => (happened ? 1 : 0)),
    slope: line?.slope ?? null,
    slopeError: line && slopeError(judged, line),
    intercept: line?.intercept ?? null,
    ece: calibrationError(reliability(judged)),
  };
}

export interface CalibrationReport {
  /** By ending and horizon (3, 6, 12, 24 months), and all together. */
  readonly endings: Readonly<Record<(typeof endings)[number], readonly Calibration[]>>;
  readonly pooled: Calibration;
  /** Mean ranked probability score over endings and talks. */
  readonly rps: number;
  readonly byEnding: Readonly<Record<(typeof endings)[number], number>>;
}

export function report(
  judgements: readonly Judgement[],
  of: (judgement: Judgement) => readonly number[],
): CalibrationReport {
  const judged = endings.map((_, ending) => judgedBy(judgements, ending, of));
  const rps = endings.map((_, ending) => meanRps(judgements, ending, of));
  return {
    endings: byName((k) => judged[k]!.map(calibrationOf)),
    pooled: calibrationOf(judged.flat(2)),
    rps: rps.reduce((sum, score) => sum + score, 0) / rps.length,
    byEnding: byName((k) => rps[k]!),
  };
}

const byName = <T>(of: (ending: number) => T): Record<(typeof endings)[number], T> => ({
  breakthrough: of(0),
  interim: of(1),
  breakdown: of(2),
});

/** The ranked probability score of when an ending comes first: by month 3, 6, 12, 24, later or never. */
function meanRps(
  judgements: readonly Judgement[],
  ending: number,
  of: (judgement: Judgement) => readonly number[],
): number {
  const own = judgements.filter(({ asked }) => !(ending === 1 && asked.interim));
  return own.reduce((sum, judgement) => sum + rpsOf(judgement, ending, of(judgement)), 0) / own.length;
}

function rpsOf({ asked: { cell } }: Judgement, ending: number, cells: readonly number[]): number {
  const p = cells.slice(4 * ending, 4 * ending + 4);
  const outcome = cell < 12 && Math.floor(cell / 4) === ending ? cell % 4 : 4;
  return rankedProbability([...p, 1 - p.reduce((a, b) => a + b, 0)], outcome);
}

/** Skill over all endings with its 90 % interval, talks resampled whole. */
export function skillOf(
  judgements: readonly Judgement[],
  of: (judgement: Judgement) => readonly number[],
  base: (judgement: Judgement) => readonly number[],
): { readonly skill: number; readonly interval: readonly [number, number] } {
  const scores = judgements.map((judgement) => {
    const own = endings.flatMap((_, ending) => (ending === 1 && judgement.asked.interim ? [] : [ending]));
    const mean = (by: readonly number[]) =>
      own.reduce((sum, ending) => sum + rpsOf(judgement, ending, by), 0) / own.length;
    return [mean(of(judgement)), mean(base(judgement))] as const;
  });
  const over = (rows: readonly (readonly [number, number])[]) =>
    skill(
      rows.reduce((sum, [score]) => sum + score, 0),
      rows.reduce((sum, [, score]) => sum + score, 0),
    ) ?? 0;
  const times = Array.from({ length: 400 }, (_, time) => {
    const key = talkKey(17, time);
    return over(scores.map((_score, k) => scores[Math.floor(draw(key, k + 1, 0) * scores.length)]!));
  }).sort((a, b) => a - b);
  return { skill: over(scores), interval: [times[19]!, times[379]!] };
}
