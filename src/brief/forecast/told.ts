/** The forecast of some talks, worked out once for every page and brief that speaks of them. */
import { type Drivers, driven, drivers, type WhatIf, whatWouldHaveToBeTrue } from "../../engine/forecast/drivers.js";
import { type Forecast, forecast } from "../../engine/forecast/forecast.js";
import { defaults, type Settings } from "../../engine/forecast/settings.js";
import type { TalksState } from "../../engine/forecast/state.js";
import { cumulative } from "../../engine/forecast/tally.js";
import type { Talks } from "../../talks/model.js";
import { twelve } from "./columns.js";
import { forecastSeed, stateOf } from "./state-of.js";

/** Talks that have ended have no forecast. */
export type Told = { readonly kind: "ended" } | ToldForecast;

export interface ToldForecast {
  readonly kind: "told";
  readonly state: TalksState;
  readonly settings: Settings;
  readonly found: Forecast;
}

export interface Driven {
  readonly drivers: Drivers;
  readonly whatIf: WhatIf;
}

/** Talks whose drivers are worked out. */
export const drivenDraws = 2048;

const toldOf = new WeakMap<Talks, Map<string, Told>>();
const drivenOf = new WeakMap<Talks, Map<string, Driven>>();

/** @param talks cut as of `asOf` */
export const forecastTold = (talks: Talks, asOf: string): Told => kept(toldOf, talks, asOf, () => tell(talks, asOf));

/** Whether the forecast has been worked out, so that asking for it costs nothing. */
export const isForecastReady = (talks: Talks, asOf: string): boolean => toldOf.get(talks)?.has(asOf) ?? false;

/** What drives the forecast, and what would bring a breakthrough near. */
export const forecastDriven = (talks: Talks, asOf: string, told: ToldForecast): Driven =>
  kept(drivenOf, talks, asOf, () => {
    const { state, settings, found } = told;
    const options = { settings, seed: forecastSeed, draws: drivenDraws };
    const scenario = "breakthrough";
    return {
      drivers: drivers(state, options),
      whatIf: whatWouldHaveToBeTrue(state, { ...options, scenario, target: worthAsking(found, scenario) }),
    };
  });

/** Twice the model's chance within twelve months, in whole per cent, 5 at least: what is next to nothing twice is next to nothing. */
export function worthAsking({ model }: Forecast, scenario: WhatIf["scenario"]): number {
  const within = cumulative(model.cells)[driven.indexOf(scenario)]![twelve]!;
  return Math.min(0.99, Math.max(0.05, Math.round(200 * within) / 100));
}

const forecasts = new Map<string, Forecast>();
const forecastsKept = 24;

/** Equal talks have equal forecasts: an edit of words, another date on which the same was known, the page in the other language. */
function forecastOf(state: TalksState): Forecast {
  const key = JSON.stringify(state);
  const known = forecasts.get(key);
  if (known) return known;
  const found = forecast(state, { settings: defaults, seed: forecastSeed });
  if (!found.ok) throw new Error(`expected a forecast with the default settings, got ${found.problems[0]!.message}`);
  forecasts.set(key, found.value);
  if (forecasts.size > forecastsKept) forecasts.delete(forecasts.keys().next().value!);
  return found.value;
}

function tell(talks: Talks, asOf: string): Told {
  const read = stateOf(talks, asOf);
  return read.ok
    ? { kind: "told", state: read.value, settings: defaults, found: forecastOf(read.value) }
    : { kind: "ended" };
}

function kept<T>(all: WeakMap<Talks, Map<string, T>>, talks: Talks, asOf: string, make: () => T): T {
  const own = all.get(talks) ?? new Map<string, T>();
  all.set(talks, own);
  const known = own.get(asOf);
  if (known !== undefined) return known;
  const fresh = make();
  own.set(asOf, fresh);
  return fresh;
}
