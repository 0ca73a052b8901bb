/**
 * Whether the machine does what its coefficients say: talks simulated with planted ones, and the coefficients found again from what an
 * onlooker would have noted (when an interim deal, a breakthrough, a breakdown, the first suspension came; pressure and deadlines by week).
 *
 * Talks are watched until their first suspension: nothing of what comes after it can be used, because the machine does not note when
 * talks return. So the hazards of talks that are suspended, of their return and of the vote cannot be found again here.
 */

import type { Weibull } from "./forecast/base-rates.js";
import { mostPredictor } from "./forecast/centring.js";
import { draw, idHash, mix } from "./forecast/chance.js";
import { bare } from "./forecast/example-talks.js";
import { type IncidentProcess, incidentPaths, tensionStrata } from "./forecast/incidents.js";
import { horizonWeeks, live, type MachineWorld, monthsPerWeek, talkKeys } from "./forecast/machine.js";
import { normalQuantile } from "./forecast/normal.js";
import { covariates, defaults, type Settings } from "./forecast/settings.js";
import { constantsOf, machineOf, machineWorld } from "./forecast/tables.js";
import { fitHazards, type Watched } from "./plain/hazard-fit.js";

export const causes = ["deal", "breakdown", "suspension"] as const;
export type Cause = (typeof causes)[number];
/** In the order in which they are fitted: those that do not change, then those that do. */
export const fitted = ["margin", "gap", "goodFaith", "mediator", "incidents", "deadline"] as const;

export interface Recovered {
  readonly cause: Cause;
  readonly name: (typeof fitted)[number];
  readonly planted: number;
  readonly found: number;
  readonly error: number;
}

/** Coefficients planted, half to one and a half times the usual ones; found again from `talks` talks. Empty where a fit fails. */
export function recovery(seed: number, talks: number): readonly Recovered[] {
  const planted = plantedSettings(seed);
  const watched = watchedTalks(planted, seed, talks);
  return causes.flatMap((cause) => {
    const fit = fitHazards(watched[cause], mostPredictor);
    if (!fit) return [];
    const truth = cause === "deal" ? planted.deal : planted.breakdown;
    return fitted.map((name, k) => ({
      cause,
      name,
      planted: truth[name],
      found: fit.coefficients[k]!,
      error: fit.errors[k]!,
    }));
  });
}

/** How a coefficient fared over many rounds. */
export interface RecoveryRow {
  readonly cause: Cause;
  readonly name: (typeof fitted)[number];
  readonly rounds: number;
  readonly planted: number;
  readonly found: number;
  /** (mean found − mean planted)/mean planted, and its standard error from the rounds. */
  readonly bias: number;
  readonly biasError: number;
  /** Mean standard error that a single fit states. */
  readonly error: number;
  /** Share of rounds whose 90 % interval holds what was planted. */
  readonly covered: number;
}

export function recoveryRows(rounds: readonly (readonly Recovered[])[]): readonly RecoveryRow[] {
  return causes.flatMap((cause) =>
    fitted.map((name) => {
      const own = rounds.flatMap((round) => round.filter((row) => row.cause === cause && row.name === name));
      const mean = (of: (row: Recovered) => number) => own.reduce((sum, row) => sum + of(row), 0) / own.length;
      const planted = mean((row) => row.planted);
      const off = mean((row) => row.found - row.planted);
      const spread = mean((row) => (row.found - row.planted - off) ** 2);
      return {
        cause,
        name,
        rounds: own.length,
        planted,
        found: mean((row) => row.found),
        bias: off / planted,
        biasError: Math.abs(Math.sqrt(spread / own.length) / planted),
        error: mean((row) => row.error),
        covered: mean((row) => (Math.abs(row.found - row.planted) <= z90 * row.error ? 1 : 0)),
      };
    }),
  );
}

const z90 = 1.6448536269514722;

/** Incidents as often as in a talk with some, so that pressure moves. */
const process: IncidentProcess = { background: 0.15, excitation: 0.13, answered: 0, pressure: null };

function plantedSettings(seed: number): Settings {
  const times = (cause: string) =>
    Object.fromEntries(
      covariates.map((name) => [name, 0.5 + draw(mix(seed ^ idHash(`planted ${cause}`)), 1, covariates.indexOf(name))]),
    );
  const scaled = (of: Settings["deal"], by: Record<string, number>) =>
    Object.fromEntries(covariates.map((name) => [name, of[name] * by[name]!])) as Settings["deal"];
  return {
    ...defaults,
    deal: scaled(defaults.deal, times("deal")),
    breakdown: scaled(defaults.breakdown, times("breakdown")),
  };
}

interface Subject {
  readonly fixed: readonly number[];
  /** Weeks from the start; null: no deadline. */
  readonly deadline: number | null;
  readonly world: MachineWorld;
}

function subjectOf(settings: Settings, key: number, strata: readonly number[]): Subject {
  const u = (slot: number) => draw(key, 900, slot);
  const cut = (x: number) => Math.max(-2.5, Math.min(2.5, x));
  // No deal is signed where none exists, so margins that tell something are above 0.
  const margin = 2 * u(0);
  const gap = cut(normalQuantile(u(1)));
  const goodFaith = Math.max(-2, Math.min(2, normalQuantile(u(2))));
  const mediator = Math.floor(3 * u(3)) - 1;
  const values = {
    margin: { comprehensive: margin / 10, interim: margin / 10 },
    gap,
    goodFaith,
    mediator,
    incidents: process,
  };
  return {
    fixed: [margin, gap, goodFaith, mediator],
    deadline: u(4) < 0.15 ? null : 3 * Math.floor(1 + 20 * u(5)),
    world: machineWorld(settings, values, { constants: constantsOf(settings, values, 0, strata), preferences: null }),
  };
}

/** The talks as an onlooker would note them, cause by cause. */
function watchedTalks(settings: Settings, seed: number, talks: number): Readonly<Record<Cause, readonly Watched[]>> {
  const strata = tensionStrata(process);
  const keys = talkKeys(seed, 0, talks);
  const subjects = Array.from(keys, (key) => subjectOf(settings, key, strata));
  const out: Record<Cause, Watched[]> = { deal: [], breakdown: [], suspension: [] };
  // Talks with the same deadline share one calendar.
  for (const deadline of new Set(subjects.map((subject) => subject.deadline))) {
    const group = subjects.flatMap((subject, talk) => (subject.deadline === deadline ? [talk] : []));
    const own = Uint32Array.from(group, (talk) => keys[talk]!);
    const { tension } = incidentPaths(process, own, { weeks: horizonWeeks, watch: 0 });
    const state = {
      ...bare,
      deadlines: deadline === null ? null : [{ id: "day", on: "", weeks: deadline }],
    };
    const machine = machineOf(
      state,
      seed,
      group.map((talk) => subjects[talk]!.world),
    );
    const { interim, breakthrough, breakdown, suspended } = live(machine, own, { from: 0, tension });
    const weeksOf = (moment: number) => moment / monthsPerWeek;
    group.forEach((talk, k) => {
      const noted = noteTalk({
        subject: subjects[talk]!,
        pressure: tension.subarray(k * horizonWeeks, (k + 1) * horizonWeeks),
        interim: weeksOf(interim[k]!),
        breakthrough: weeksOf(breakthrough[k]!),
        breakdown: weeksOf(breakdown[k]!),
        suspended: weeksOf(suspended[k]!),
      });
      for (const cause of causes) out[cause].push(noted[cause]);
    });
  }
  return out;
}

/** One talk week by week, cut where the interim deal came; moments in weeks. */
function noteTalk(of: {
  readonly subject: Subject;
  readonly pressure: Float64Array;
  readonly interim: number;
  readonly breakthrough: number;
  readonly breakdown: number;
  readonly suspended: number;
}): Record<Cause, Watched> {
  const { fixed, deadline } = of.subject;
  const { hazards, substantive, comprehensive } = defaults;
  const end = Math.min(of.breakthrough, of.breakdown, of.suspended, horizonWeeks);
  const deal = { moving: [] as number[][], hazard: [] as number[], events: [] as number[] };
  const stop = { moving: [] as number[][], weeks: [] as number[] };
  for (let week = 0; week < end; week++) {
    const t = of.pressure[week]!;
    const ahead = deadline === null ? Infinity : deadline - week;
    const near = ahead >= 0 && ahead < Infinity ? Math.exp(-ahead / 4) : 0;
    const gone = ahead < 0 ? 2 ** (ahead / 4) : 0;
    const cuts = [week, Math.min(week + 1, end)];
    if (of.interim > cuts[0]! && of.interim < cuts[1]!) cuts.splice(1, 0, of.interim);
    for (let k = 0; k + 1 < cuts.length; k++) {
      const [from, to] = [cuts[k]!, cuts[k + 1]!];
      const [curve, start] = from < of.interim ? [substantive, 0] : [comprehensive, of.interim];
      const by = (moment: number) => accumulated(curve, moment - start);
      deal.moving.push([t, near]);
      deal.hazard.push(by(to) - by(from));
      if (to === of.interim || to === of.breakthrough) deal.events.push(deal.hazard.length - 1);
      stop.moving.push([t, gone]);
      stop.weeks.push(to - from);
    }
  }
  const last = stop.weeks.length - 1;
  const by = (hazard: number, happened: boolean): Watched => ({
    fixed,
    moving: stop.moving,
    hazard: stop.weeks.map((weeks) => weeks * monthsPerWeek * hazard),
    events: happened ? [last] : [],
  });
  return {
    deal: { fixed, ...deal },
    breakdown: by(hazards.breakdown, of.breakdown === end && end < horizonWeeks),
    suspension: by(hazards.suspension, of.suspended === end && end < horizonWeeks),
  };
}

/** The baseline by a moment in the stage, straight within its weeks as the machine takes it. */
function accumulated({ shape, scale }: Weibull, weeks: number): number {
  const whole = Math.floor(weeks);
  const at = (k: number) => ((k * monthsPerWeek) / scale) ** shape;
  return at(whole) + (weeks - whole) * (at(whole + 1) - at(whole));
}
