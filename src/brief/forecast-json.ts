/** A forecast as JSON: probabilities unrounded, every number with what it rests on. */
import { baseRateLimits, baseRateMonths } from "../engine/forecast/base-rates.js";
import { sha256, sortedJson } from "../engine/forecast/digest.js";
import { type Drivers, driven, type WhatIf } from "../engine/forecast/drivers.js";
import type { Forecast, Table } from "../engine/forecast/forecast.js";
import { chanceCut } from "../engine/forecast/pooling.js";
import { referenceOf } from "../engine/forecast/reference.js";
import { type Settings, settingList } from "../engine/forecast/settings.js";
import type { TalksState } from "../engine/forecast/state.js";
import { bins, continueCell, months, scenarios } from "../engine/forecast/tally.js";
import { forecastWords } from "./forecast/words.js";

/** Of the machine: a forecast of another version is another forecast. */
export const engineVersion = "forecast-1";

export interface ForecastParts {
  readonly state: TalksState;
  readonly settings: Settings;
  readonly found: Forecast;
  readonly drivers: Drivers | null;
  readonly whatIf: WhatIf | null;
}

/** Fingerprint of all that went in: what was read of the talks, and the settings. */
export const inputsHash = (state: TalksState, settings: Settings): string =>
  `sha256:${sha256(sortedJson({ state, settings }))}`;

export function forecastJson({ state, settings, found, drivers, whatIf }: ForecastParts) {
  const words = forecastWords("en");
  const reference = referenceOf(state);
  return {
    asOf: state.asOf,
    seed: found.seed,
    draws: found.draws,
    bandDraws: found.bandDraws,
    inputs: inputsHash(state, settings),
    engine: engineVersion,
    stage: { stage: state.stage, months: state.months },
    ...tableJson(found.shown),
    bands: {
      share: [0.1, 0.9],
      firstEvent: rows(
        found.bands.cells,
        (cells, from) => cells.slice(from, from + 4),
        found.bands.cells[continueCell]!,
      ),
      cumulative: byScenario(found.bands.cumulative),
      standing: byScenario(found.bands.standing),
    },
    monteCarloError: rows(found.errors, (cells, from) => cells.slice(from, from + 4), found.errors[continueCell]!),
    baseRate: {
      ...tableJson(found.base),
      reference: {
        source: "PA-X peace agreements, 1990 to April 2020",
        from: reference.from,
        to: reference.id === "substantive" ? "partial or comprehensive" : "comprehensive",
        processes: reference.n,
        events: reference.events,
        months: baseRateMonths,
        kaplanMeier: reference.kaplanMeier,
        weibull: reference.weibull,
      },
      limits: baseRateLimits.map((code) => ({ code, text: words.limits[code]! })),
    },
    model: tableJson(found.model),
    experts: found.experts
      ? {
          ...firstEvent(found.experts.cells),
          cut: chanceCut,
          of: state.experts.map(({ by, on }, k) => ({ by, on, weight: found.experts!.weights[k]! })),
        }
      : null,
    blend: found.blend,
    dealExists: found.dealExists,
    durability: { ...found.durability, status: "judgement" },
    drivers: drivers
      ? drivers.drivers.map(({ covariate, value, effect, shapley }) => ({
          covariate,
          value,
          effect: byDriven(effect),
          shapley: byDriven(shapley),
        }))
      : [],
    logOdds: drivers
      ? { months: 12, draws: drivers.draws, now: byDriven(drivers.now), average: byDriven(drivers.average) }
      : null,
    whatWouldHaveToBeTrue: whatIf,
    signposts: found.signposts.map(({ given, without, ...rest }) => ({
      ...rest,
      days: 90,
      given: Object.fromEntries(scenarios.map((scenario, s) => [scenario, given[s]!])),
      without: Object.fromEntries(scenarios.map((scenario, s) => [scenario, without[s]!])),
    })),
    settings: settingList(settings),
    missing: state.missing.map(({ section, code, covariate, about = [] }) => ({
      section,
      code,
      ...(covariate ? { covariate } : {}),
      text: words.lacks[code](about),
    })),
  };
}

const byDriven = (values: readonly number[]) => Object.fromEntries(driven.map((scenario, s) => [scenario, values[s]!]));

function rows<T, Rest>(cells: readonly T[], part: (cells: readonly T[], from: number) => readonly T[], rest: Rest) {
  return {
    breakthrough: part(cells, 0),
    interim: part(cells, 4),
    breakdown: part(cells, 8),
    continue: rest,
  };
}

const firstEvent = (cells: readonly number[]) => ({
  firstEvent: { bins, ...rows(cells, (all, from) => all.slice(from, from + 4), cells[continueCell]!) },
});

function byScenario<T>(table: readonly (readonly T[])[]) {
  return { months, ...Object.fromEntries(table.map((row, s) => [scenarios[s]!, row])) };
}

const tableJson = ({ cells, standing }: Table) => ({ ...firstEvent(cells), standing: byScenario(standing) });
