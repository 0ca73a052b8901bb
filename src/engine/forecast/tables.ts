/** From settings, covariates and a world's number to what the machine runs on. */
import { triangular } from "../chance.js";
import { hazardBy, type Weibull } from "./base-rates.js";
import { centring } from "./centring.js";
import { idHash, mix, stratified } from "./chance.js";
import { type IncidentProcess, processOf, tensionStrata } from "./incidents.js";
import { horizonWeeks, type Machine, type MachineWorld, monthsPerWeek } from "./machine.js";
import { normalQuantile } from "./normal.js";
import { clip, exp, logistic, logit, pow } from "./numerics.js";
import { type Covariate, covariates, type Settings } from "./settings.js";
import type { CovariateValues, PreferenceWorld, TalksState } from "./state.js";

/** Worlds of a band. */
export const bandWorlds = 64;

/** Covariates are cut to ±3, good faith to ±2. */
const mostOf = (name: Covariate): number => (name === "goodFaith" ? 2 : 3);

/** What a margin of one unit of the covariate is, as a share of the scale. */
export const marginUnit = 0.1;

/**
 * The settings of world w: coefficients normal around the given ones with half their size as spread, sign kept; baselines log-normal with
 * spread .3. Stratified over blocks of 64 worlds.
 */
export function variedSettings(settings: Settings, seed: number, world: number): Settings {
  const normal = (name: string) => normalQuantile(stratified(mix(seed ^ idHash(name)), world));
  const coefficients = (cause: "deal" | "breakdown") =>
    Object.fromEntries(
      covariates.map((name) => [name, settings[cause][name] * Math.max(0, 1 + 0.5 * normal(`${cause}.${name}`))]),
    ) as Settings["deal"];
  const times = (name: string) => exp(0.3 * normal(name));
  const scaled = (weibull: Weibull, name: string): Weibull => ({ ...weibull, scale: weibull.scale * times(name) });
  const { hazards } = settings;
  const ending = times("breakdown");
  return {
    ...settings,
    substantive: scaled(settings.substantive, "substantive"),
    comprehensive: scaled(settings.comprehensive, "comprehensive"),
    hazards: {
      ...hazards,
      framework: hazards.framework * times("framework"),
      breakdown: hazards.breakdown * ending,
      suspendedBreakdown: hazards.suspendedBreakdown * ending,
      suspension: hazards.suspension * times("suspension"),
      resumption: hazards.resumption * times("resumption"),
    },
    deal: coefficients("deal"),
    breakdown: coefficients("breakdown"),
  };
}

/** The incident process of the talks under these settings; null when incidents are not in use. */
export const incidentsOf = ({ incidents }: TalksState, { excitation }: Settings): IncidentProcess | null =>
  incidents && processOf(incidents.past, { ...incidents, excitation });

/** What the covariates of the talks are in world w. */
export function valuesIn(
  state: TalksState,
  process: IncidentProcess | null,
  { seed, world }: { readonly seed: number; readonly world: number },
): CovariateValues {
  const { deals, gap, goodFaith, mediator } = state;
  const preferences = deals?.worlds[world % deals.worlds.length];
  return {
    margin: preferences ? { comprehensive: preferences.comprehensive, interim: preferences.interim } : null,
    gap: gap && covariateOf("gap", (gap.closed - 0.1) / 0.1),
    goodFaith:
      goodFaith &&
      covariateOf(
        "goodFaith",
        Object.entries(goodFaith).reduce((least, [party, { low, genuine, high }]) => {
          const u = stratified(mix(seed ^ idHash(`genuine.${party}`)), world);
          return Math.min(least, logit(clip(triangular(u, low, genuine, high), 0.005, 0.995)) - logit(1 / 3));
        }, Infinity),
      ),
    incidents: process,
    mediator: mediator?.level ?? null,
  };
}

const covariateOf = (name: Covariate, value: number): number => clip(value, -mostOf(name), mostOf(name));

/** A machine world. @param near whether deadlines are in use @param fixed covariates set to a value instead of their own */
export function machineWorld(
  settings: Settings,
  values: CovariateValues,
  {
    constants,
    preferences,
    fixed = {},
  }: {
    readonly constants: Constants;
    readonly preferences: PreferenceWorld | null;
    readonly fixed?: Fixed;
  },
): MachineWorld {
  const { deal, breakdown, gate } = settings;
  const inUse = (["margin", "gap", "goodFaith", "mediator"] as const).filter((name) => values[name] !== null);
  const predictor = (by: Settings["deal"], margin: number): number =>
    inUse.reduce((sum, name) => {
      const own = name === "margin" ? margin : values[name]!;
      return sum + by[name] * (fixed[name] ?? own);
    }, 0);
  const margin = (surplus: number | null): number => clip((surplus ?? -1) / marginUnit, -3, 3);
  const dealOf = (surplus: number | null): number | null => {
    if (values.margin === null) return predictor(deal, 0);
    if (fixed.margin === undefined && (surplus === null || surplus < 0)) return null;
    return fixed.margin !== undefined && fixed.margin < 0 ? null : predictor(deal, margin(surplus));
  };
  const surplus = values.margin;
  const larger = surplus === null ? 0 : Math.max(margin(surplus.comprehensive), margin(surplus.interim));
  const tension = (by: Settings["deal"]) => (values.incidents === null ? 0 : by.incidents);
  // Pressure that is held at a value is part of the predictors from now on.
  const live = fixed.incidents === undefined;
  const held = (by: Settings["deal"]) => (fixed.incidents ? tension(by) * fixed.incidents : 0);
  const comprehensive = dealOf(surplus?.comprehensive ?? null);
  const interim = dealOf(surplus?.interim ?? null);
  // Member by member: a copy with more added to it would be slower to read, and talks read it all the time.
  return {
    substantive: constants.substantive,
    comprehensive: constants.comprehensive,
    freshComprehensive: constants.freshComprehensive,
    comprehensiveShare: constants.comprehensiveShare,
    framework: constants.framework,
    breakdown: constants.breakdown,
    suspension: constants.suspension,
    resumption: constants.resumption,
    suspendedBreakdown: constants.suspendedBreakdown,
    dealFactor: constants.dealFactor,
    breakdownFactor: constants.breakdownFactor,
    dealIfComprehensive: comprehensive === null ? null : comprehensive + held(deal),
    dealIfInterim: interim === null ? null : interim + held(deal),
    breakdownPredictor: predictor(breakdown, larger) + held(breakdown),
    dealByTension: live ? tension(deal) : 0,
    breakdownByTension: live ? tension(breakdown) : 0,
    dealByDeadline: fixed.deadline === 0 ? 0 : deal.deadline,
    breakdownByExpired: fixed.deadline === 0 ? 0 : breakdown.deadline,
    gate: (preferences?.factions ?? []).map(({ id, surplus: own }) => ({
      own: idHash(id),
      chance: consent(own, gate),
    })),
    delay: gate.delay,
    back: gate.back,
  };
}

/** What of a world does not depend on held covariates: curves, hazards by week, centring. */
export type Constants = Pick<
  MachineWorld,
  | "substantive"
  | "comprehensive"
  | "freshComprehensive"
  | "comprehensiveShare"
  | "framework"
  | "breakdown"
  | "suspension"
  | "resumption"
  | "suspendedBreakdown"
  | "dealFactor"
  | "breakdownFactor"
>;

/** @param months spent in the stage @param strata of the stationary pressure; none when incidents are not in use */
export function constantsOf(
  settings: Settings,
  values: CovariateValues,
  months: number,
  strata: readonly number[],
): Constants {
  const { deal, breakdown, hazards } = settings;
  const normals = (by: Settings["deal"]) =>
    (["margin", "gap", "goodFaith", "mediator"] as const).flatMap((name) => (values[name] === null ? [] : [by[name]]));
  const tension = (by: Settings["deal"]) => (values.incidents === null ? 0 : by.incidents);
  return {
    substantive: curveOf(settings.substantive, months),
    comprehensive: curveOf(settings.comprehensive, months),
    freshComprehensive: curveOf(settings.comprehensive, 0),
    comprehensiveShare: settings.comprehensiveShare,
    framework: hazards.framework * monthsPerWeek,
    breakdown: hazards.breakdown * monthsPerWeek,
    suspension: hazards.suspension * monthsPerWeek,
    resumption: hazards.resumption * monthsPerWeek,
    suspendedBreakdown: hazards.suspendedBreakdown * monthsPerWeek,
    dealFactor: exp(-centring(normals(deal), tension(deal), strata)),
    breakdownFactor: exp(-centring(normals(breakdown), tension(breakdown), strata)),
  };
}

const unitCurves = new Map<string, Float64Array>();

/** Hazard accumulated by each week after `from` months. Worlds differ in scale only, which multiplies a curve that is made once. */
function curveOf({ shape, scale }: Weibull, from: number): Float64Array {
  const name = `${shape} ${from}`;
  let unit = unitCurves.get(name);
  if (!unit) {
    const start = hazardBy({ shape, scale: 1 }, from);
    unit = Float64Array.from(
      { length: horizonWeeks + 2 },
      (_, k) => hazardBy({ shape, scale: 1 }, from + k * monthsPerWeek) - start,
    );
    if (unitCurves.size >= 32) unitCurves.clear();
    unitCurves.set(name, unit);
  }
  const by = pow(1 / scale, shape);
  const curve = new Float64Array(unit.length);
  for (let k = 0; k < curve.length; k++) curve[k] = unit[k]! * by;
  return curve;
}

/** Covariates held at a value: what they would have to be, or what they add. Deadlines can only be left out (0). */
export type Fixed = Readonly<Partial<Record<Covariate, number>>>;

/** Chance that a veto player consents at this surplus, share of the scale. */
export const consent = (surplus: number, { threshold, scale }: Settings["gate"]): number =>
  logistic((surplus - threshold) / scale);

/** The world of the base rate: the same machine with every covariate 0, nothing known of deals, no gate. */
export function baseWorld(settings: Settings, months: number): MachineWorld {
  const nothing = { margin: null, gap: null, goodFaith: null, incidents: null, mediator: null };
  return machineWorld(settings, nothing, {
    constants: constantsOf(settings, nothing, months, []),
    preferences: null,
    fixed: { deadline: 0 },
  });
}

export interface WorldMaker {
  readonly process: IncidentProcess | null;
  /** The worlds, with some covariates held at a value. */
  readonly worlds: (fixed?: Fixed) => readonly MachineWorld[];
}

/** All worlds of a forecast, varied or with the given settings throughout; what does not depend on held covariates is done once. */
export function worldMaker(
  state: TalksState,
  settings: Settings,
  { seed, count, varied }: { readonly seed: number; readonly count: number; readonly varied: boolean },
): WorldMaker {
  const process = incidentsOf(state, settings);
  const strata = process ? tensionStrata(process) : [];
  const preferencesIn = (world: number) => state.deals?.worlds[world % state.deals.worlds.length] ?? null;
  const ready = Array.from({ length: count }, (_, world) => {
    const own = varied ? variedSettings(settings, seed, world) : settings;
    const values = valuesIn(state, process, { seed, world });
    return {
      own,
      values,
      preferences: preferencesIn(world),
      constants: constantsOf(own, values, state.months, strata),
    };
  });
  return {
    process,
    worlds: (fixed = {}) =>
      ready.map(({ own, values, preferences, constants }) =>
        machineWorld(own, values, { constants, preferences, fixed }),
      ),
  };
}

/** The machine around its worlds. */
export function machineOf(state: TalksState, seed: number, worlds: readonly MachineWorld[]): Machine {
  const near = new Float64Array(horizonWeeks);
  const expired = new Float64Array(horizonWeeks);
  for (let week = 0; week < horizonWeeks; week++) {
    let next = Infinity;
    let last = -Infinity;
    for (const { weeks } of state.deadlines ?? []) {
      if (weeks >= week) next = Math.min(next, weeks - week);
      else last = Math.max(last, weeks - week);
    }
    near[week] = next === Infinity ? 0 : exp(-next / 4);
    expired[week] = last === -Infinity ? 0 : pow(2, last / 4);
  }
  return {
    seed,
    stage: state.stage,
    before: state.before,
    weeksSigned: state.stage === "signed" ? state.months / monthsPerWeek : 0,
    weeks: horizonWeeks,
    near,
    expired,
    worlds,
  };
}
