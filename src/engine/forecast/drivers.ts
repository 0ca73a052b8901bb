/** What drives a forecast, and what would have to be true for another one. Of the unblended model, with the same draws throughout. */
import { clip, logit } from "./numerics.js";
import { tallied } from "./run.js";
import { type Covariate, covariates, type Settings } from "./settings.js";
import type { TalksState } from "./state.js";
import { bandWorlds, type Fixed, machineOf, valuesIn, type WorldMaker, worldMaker } from "./tables.js";
import { cellsOf, cumulative } from "./tally.js";

/** First-event scenarios with a probability of their own. */
export const driven = ["breakthrough", "interim", "breakdown"] as const;

export interface Driver {
  readonly covariate: Covariate;
  /** Mean over the worlds, in the covariate's own unit; null for deadlines, which move with the weeks. */
  readonly value: number | null;
  /** Log odds within 12 months minus those with the covariate at its average, by scenario. */
  readonly effect: readonly number[];
  /** Shapley share of the whole difference to average talks. */
  readonly shapley: readonly number[];
}

export interface Drivers {
  readonly drivers: readonly Driver[];
  /** Log odds within 12 months, as it is and with every covariate at its average. */
  readonly now: readonly number[];
  readonly average: readonly number[];
  readonly draws: number;
}

export interface DriverOptions {
  readonly settings: Settings;
  readonly seed: number;
  /** Default 2,048. */
  readonly draws?: number;
}

/** Within which the drivers are told: index of 12 months. */
const horizon = 2;

/** Covariates that the talks file gives a value. */
export function inUse({ deals, gap, goodFaith, incidents, deadlines, mediator }: TalksState): Covariate[] {
  const has: Record<Covariate, boolean> = {
    margin: deals !== null,
    gap: gap !== null,
    goodFaith: goodFaith !== null,
    incidents: incidents !== null,
    deadline: deadlines !== null,
    mediator: mediator !== null,
  };
  return covariates.filter((name) => has[name]);
}

/** Effects one by one, and exact Shapley shares over the at most six groups: their sum is now − average. */
export function drivers(state: TalksState, options: DriverOptions): Drivers {
  const { settings, seed, draws = 2048 } = options;
  const groups = inUse(state);
  const maker = worldMaker(state, settings, { seed, count: bandWorlds, varied: true });
  const odds = Array.from({ length: 1 << groups.length }, (_, set) => {
    const fixed = Object.fromEntries(groups.filter((_, g) => set & (1 << g)).map((name) => [name, 0]));
    return logOdds(state, { maker, seed, draws, fixed });
  });
  const all = odds.length - 1;
  const values = Array.from({ length: bandWorlds }, (_, world) => valuesIn(state, null, { seed, world }));
  return {
    drivers: groups.map((covariate, g) => ({
      covariate,
      value: meanValue(covariate, values),
      effect: driven.map((_, s) => odds[0]![s]! - odds[1 << g]![s]!),
      shapley: driven.map((_, s) => shapley(groups.length, g, (set) => odds[set]![s]!)),
    })),
    now: odds[0]!,
    average: odds[all]!,
    draws,
  };
}

/** @param odds with a set of groups put to their average */
function shapley(n: number, g: number, odds: (set: number) => number): number {
  let sum = 0;
  const factorial = [1, 1, 2, 6, 24, 120, 720, 5040, 40320];
  for (let set = 0; set < 1 << n; set++) {
    if (set & (1 << g)) continue;
    let size = 0;
    for (let bit = set; bit; bit &= bit - 1) size++;
    const weight = (factorial[size]! * factorial[n - size - 1]!) / factorial[n]!;
    sum += weight * (odds(set) - odds(set | (1 << g)));
  }
  return sum;
}

export interface Needed {
  readonly covariate: Covariate;
  /** The least change that does it; null: no value in the allowed range does. For deadlines: weeks from now. */
  readonly value: number | null;
  /** The probability reached at `value`, else at the end of the range. */
  readonly reaches: number;
}

export interface WhatIf {
  readonly scenario: (typeof driven)[number];
  readonly now: number;
  readonly target: number;
  readonly needed: readonly Needed[];
  readonly draws: number;
}

/**
 * For each driver, held at one value from now on, the one closest to the average at which the scenario's chance within 12 months reaches
 * the target, which is twice what it is unless given.
 */
export function whatWouldHaveToBeTrue(
  state: TalksState,
  options: DriverOptions & { readonly scenario: (typeof driven)[number]; readonly target?: number },
): WhatIf {
  const { settings, seed, draws = 2048, scenario } = options;
  const s = driven.indexOf(scenario);
  const maker = worldMaker(state, settings, { seed, count: bandWorlds, varied: true });
  const chance = (fixed: Fixed, with_: TalksState = state) => chances(with_, { maker, seed, draws, fixed })[s]!;
  const now = chance({});
  const target = options.target ?? Math.min(0.99, 2 * now);
  const needed = inUse(state).map((covariate): Needed => {
    if (covariate === "deadline") return neededDeadline(state, (with_) => chance({}, with_), target);
    const way = Math.sign(settings[s === 2 ? "breakdown" : "deal"][covariate]) || 1;
    const most = way * (covariate === "goodFaith" ? 2 : covariate === "mediator" ? 1 : 3);
    if (covariate === "mediator") {
      const levels = [-1, 0, 1].sort((a, b) => way * (a - b));
      const found = levels.find((level) => chance({ mediator: level }) >= target);
      return { covariate, value: found ?? null, reaches: chance({ mediator: found ?? most }) };
    }
    const best = chance({ [covariate]: most });
    if (best < target) return { covariate, value: null, reaches: best };
    let [short, enough] = [-most, most];
    for (let step = 0; step < 10; step++) {
      const middle = (short + enough) / 2;
      if (chance({ [covariate]: middle }) >= target) enough = middle;
      else short = middle;
    }
    return { covariate, value: enough, reaches: chance({ [covariate]: enough }) };
  });
  return { scenario, now, target, needed, draws };
}

/** Weeks ahead at which a new deadline is tried. */
const tried = [4, 8, 13, 26, 39] as const;

function neededDeadline(state: TalksState, chance: (state: TalksState) => number, target: number): Needed {
  const reached = tried.map((weeks) =>
    chance({
      ...state,
      deadlines: [...(state.deadlines ?? []), { id: "new", on: "", weeks }].sort((a, b) => a.weeks - b.weeks),
    }),
  );
  const first = reached.findIndex((p) => p >= target);
  return first < 0
    ? { covariate: "deadline", value: null, reaches: Math.max(...reached) }
    : { covariate: "deadline", value: tried[first]!, reaches: reached[first]! };
}

interface Asked {
  readonly maker: WorldMaker;
  readonly seed: number;
  readonly draws: number;
  readonly fixed: Fixed;
}

/** First-event chances within 12 months. */
function chances(state: TalksState, { maker, seed, draws, fixed }: Asked): number[] {
  const joint = tallied(machineOf(state, seed, maker.worlds(fixed)), maker.process, { from: 0, to: draws });
  return cumulative(cellsOf(joint)).map((series) => series[horizon]! / draws);
}

/** Log odds of the same, half a talk added to either side so that they are finite. */
function logOdds(state: TalksState, asked: Asked): number[] {
  return chances(state, asked).map((p) => logit((p * asked.draws + 0.5) / (asked.draws + 1)));
}

function meanValue(covariate: Covariate, values: readonly ReturnType<typeof valuesIn>[]): number | null {
  if (covariate === "deadline" || covariate === "incidents") return null;
  const of = (value: (typeof values)[number]): number =>
    covariate === "margin" ? clip((value.margin!.comprehensive ?? -0.3) / 0.1, -3, 3) : value[covariate]!;
  return values.reduce((sum, value) => sum + of(value), 0) / values.length;
}
