/**
 * How the forecast does on talks it was not made for (`plain/forecast-world.ts`): asked at a drawn date of each talk with what would be
 * known by then, and scored against what came of it.
 *
 * It is told stage and time in it, demands since the start, incidents, announced deadlines, the mediator, and an analyst's ranges of
 * the deal space (off by .03 all together and .05 in each sampled preference); nothing of good faith, leaders or patience.
 */

import { draw, talkKey } from "./forecast/chance.js";
import { bare } from "./forecast/example-talks.js";
import { monthsPerWeek } from "./forecast/machine.js";
import { normalQuantile } from "./forecast/normal.js";
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
import { defaults, type Settings } from "./forecast/settings.js";
import type { TalksState } from "./forecast/state.js";
import { bandWorlds, baseWorld, machineOf, worldMaker } from "./forecast/tables.js";
import { cellCount, cellOf, cumulative, sharesOf } from "./forecast/tally.js";
import { type WorldTalk, watched, worldTalk } from "./plain/forecast-world.js";

/** A talk as it stood when somebody asked, and the cell it ended in. */
export interface Asked {
  readonly state: TalksState;
  readonly cell: number;
  readonly interim: boolean;
}

/** Weights of severities 0–5. */
const severityWeights = [0, 0.25, 0.5, 1, 2, 4];
const eightWeeks = 8 * monthsPerWeek;
const monthDays = 30.4375;

/** Talk `talk` of the world, asked about at a drawn month from 1 to 18; null: it had ended by then. */
export function askedTalk(seed: number, talk: number): Asked | null {
  const key = talkKey(seed, talk);
  const world = worldTalk(key);
  const u = (slot: number) => draw(key, 5000, slot);
  const at = 1 + 17 * u(0);
  if (Math.min(world.comprehensive, world.broken) <= at) return null;
  const interim = world.partial <= at;
  const cell = cellOf(world.comprehensive - at, interim ? Infinity : world.partial - at, world.broken - at);
  return { state: stateAt(world, at, u), cell, interim };
}

function stateAt(world: WorldTalk, at: number, u: (slot: number) => number): TalksState {
  const interim = world.partial <= at;
  const stopped = world.suspensions.some(({ from, to }) => from <= at && at < to);
  const last = <T extends { readonly at: number }>(list: readonly T[], by: number): T =>
    list.reduce((found, entry) => (entry.at <= by ? entry : found));
  const points = (by: number) => 100 * last(world.gaps, by).gap;
  const [opening, before, now] = [100 * world.gaps[0]!.gap, points(at - eightWeeks), points(at)];
  const { margin } = last(world.margins, at);
  const off = 0.03 * normalQuantile(u(1));
  const past = world.incidents.filter((incident) => incident.at <= at);
  return {
    ...bare,
    stage: stopped ? "suspended" : interim ? "interim" : world.agenda <= at ? "framework" : "exploring",
    before: interim ? "interim" : "exploring",
    months: interim ? at - world.partial : at,
    deals: {
      worlds: Array.from({ length: bandWorlds }, (_, k) => {
        const seen = margin + off + 0.05 * normalQuantile(u(2 + (k % 60)) * 0.98 + 0.01);
        return { comprehensive: seen, interim: seen + world.partialEase, factions: [] };
      }),
      unproven: 0,
      interimNamed: true,
    },
    gap: { opening, before, now, closed: opening > 0 ? (before - now) / opening : 0 },
    incidents: {
      past: past.map(({ at: when, severity, answered }) => ({
        daysAgo: (at - when) * monthDays,
        weight: severityWeights[severity]!,
        answered,
      })),
      weeks: at / monthsPerWeek,
      protocol: world.protocol,
    },
    deadlines: world.deadlines
      .filter(({ announced }) => announced <= at)
      .map(({ at: day }, k) => ({ id: `d${k}`, on: "", weeks: (day - at) / monthsPerWeek })),
    mediator: { id: null, level: last(world.mediation, at).level },
  };
}

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

/** What a forecaster said of one ending within each horizon, and whether it came. Talks with an interim deal cannot get a first one. */
function judgedBy(
  judgements: readonly Judgement[],
  ending: number,
  of: (judgement: Judgement) => readonly number[],
): Judged[][] {
  return horizons.map((_, h) =>
    judgements.flatMap((judgement) => {
      const { cell, interim } = judgement.asked;
      if (ending === 1 && interim) return [];
      const happened = cell < 12 && Math.floor(cell / 4) === ending && cell % 4 <= h;
      return [{ p: cumulative(of(judgement))[ending]![h]!, happened }];
    }),
  );
}

export interface Calibration {
  readonly n: number;
  readonly mean: number;
  readonly share: number;
  readonly slope: number | null;
  readonly intercept: number | null;
  readonly ece: number | null;
}

function calibrationOf(judged: readonly Judged[]): Calibration {
  const line = calibrationLine(judged);
  const mean = (of: (one: Judged) => number) => judged.reduce((sum, one) => sum + of(one), 0) / judged.length;
  return {
    n: judged.length,
    mean: mean(({ p }) => p),
    share: mean(({ happened }) => (happened ? 1 : 0)),
    slope: line?.slope ?? null,
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

/** The settings with the world's own base rates in place of the shipped ones, from talks of it seen from start to end. */
export function refitted(seed: number, talks: number): Settings {
  const worlds = Array.from({ length: talks }, (_, talk) => worldTalk(talkKey(seed, talk)));
  const end = (world: WorldTalk) => Math.min(world.comprehensive, world.broken, watched);
  const substantive = worlds.map((world) => lasted(0, Math.min(world.partial, world.comprehensive), end(world)));
  const after = worlds.filter(({ partial }) => partial < Infinity);
  const comprehensive = after.map((world) => lasted(world.partial, world.comprehensive, end(world)));
  const months = worlds.reduce((sum, world) => sum + end(world), 0);
  const stopped = worlds.reduce(
    (sum, world) => sum + world.suspensions.reduce((all, { from, to }) => all + Math.min(to, end(world)) - from, 0),
    0,
  );
  const count = (of: (world: WorldTalk) => number) => worlds.reduce((sum, world) => sum + of(world), 0);
  const ended = count(({ broken }) => (broken < Infinity ? 1 : 0));
  const stops = count(({ suspensions }) => suspensions.length);
  const returns = count(({ suspensions }) => suspensions.filter(({ to }) => to < Infinity).length);
  const first = worlds.filter((world) => Math.min(world.partial, world.comprehensive) < Infinity);
  return {
    ...defaults,
    substantive: weibullFrom(substantive),
    comprehensive: weibullFrom(comprehensive),
    comprehensiveShare: first.filter((world) => world.comprehensive < world.partial).length / first.length,
    hazards: {
      ...defaults.hazards,
      framework: defaults.hazards.framework,
      breakdown: ended / months,
      suspendedBreakdown: ended / months,
      suspension: stops / (months - stopped),
      resumption: returns / stopped,
    },
  };
}

interface Lasted {
  readonly months: number;
  readonly happened: boolean;
}

const lasted = (from: number, moment: number, end: number): Lasted => ({
  months: Math.max(1e-6, Math.min(moment, end) - from),
  happened: moment <= end,
});

/** Maximum likelihood of a Weibull under right censoring; the shape by bisection. */
function weibullFrom(rows: readonly Lasted[]): { readonly shape: number; readonly scale: number } {
  const happened = rows.filter((row) => row.happened);
  const meanLog = happened.reduce((sum, { months }) => sum + Math.log(months), 0) / happened.length;
  const score = (shape: number) => {
    let [weights, logs] = [0, 0];
    for (const { months } of rows) {
      const weight = months ** shape;
      weights += weight;
      logs += weight * Math.log(months);
    }
    return logs / weights - 1 / shape - meanLog;
  };
  let [low, high] = [0.05, 10];
  for (let step = 0; step < 60; step++) {
    const middle = (low + high) / 2;
    if (score(middle) > 0) high = middle;
    else low = middle;
  }
  const shape = (low + high) / 2;
  return {
    shape,
    scale: (rows.reduce((sum, { months }) => sum + months ** shape, 0) / happened.length) ** (1 / shape),
  };
}
