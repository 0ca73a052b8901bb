/** What the forecast says, one table a language. */

import type { Covariate } from "../../engine/forecast/settings.js";
import type { SignpostEvent } from "../../engine/forecast/signposts.js";
import type { MissingCode } from "../../engine/forecast/state.js";
import type { ScenarioId } from "../../engine/forecast/tally.js";
import type { Language } from "../wire.js";
import { en } from "./words-en.js";
import { fa } from "./words-fa.js";

export interface ForecastWords {
  /** @param asOf null where the file has no date */
  readonly title: (asOf: string | null) => string;
  readonly scenario: Readonly<Record<ScenarioId, string>>;
  readonly standing: string;
  readonly firstEvent: string;
  readonly ending: string;
  readonly months: (months: number) => string;
  readonly bin: (from: number, to: number) => string;
  /** Percent, band, base rate, in one cell. */
  readonly cell: (percent: string, low: string, high: string, base: string) => string;
  readonly withinTwoYears: string;
  /** How to read a cell, and what the band is. */
  readonly reading: string;
  readonly judged: string;
  readonly noise: (points: string, draws: string) => string;
  readonly blend: (model: string, base: string, experts: string | null) => string;
  readonly dealExists: (comprehensive: string, interim: string) => string;
  readonly baseRate: string;
  readonly baseRateRow: (n: number, events: number, spent: string) => string;
  readonly reached: (month: number, observed: string, fitted: string) => string;
  readonly limits: Readonly<Record<string, string>>;
  readonly drivers: (scenario: string, now: string) => string;
  readonly covariate: Readonly<Record<Covariate, string>>;
  /** A covariate with its value in words, what it adds in log odds, its Shapley share. */
  readonly driver: (covariate: string, effect: string, share: string) => string;
  readonly noDrivers: string;
  readonly needed: (scenario: string, now: string, target: string) => string;
  readonly neededValue: Readonly<Record<Covariate, (value: number) => string>>;
  /** A driver, the value that does it, and what it reaches. */
  readonly enough: (covariate: string, value: string, reaches: string) => string;
  readonly reaches: (percent: string) => string;
  readonly noneReaches: (covariate: string, percent: string) => string;
  readonly signposts: string;
  readonly noSignposts: string;
  readonly event: Readonly<Record<SignpostEvent, string>>;
  readonly signpost: (event: string, chance: string, ends: readonly string[]) => string;
  readonly changes: (scenario: string, given: string, without: string) => string;
  readonly notLived: string;
  readonly durability: (months12: string, months24: string) => string;
  readonly lasting: (low: string, high: string) => string;
  readonly forced: (share: string) => string;
  readonly experts: (who: readonly string[]) => string;
  readonly missing: string;
  readonly lacks: Readonly<Record<MissingCode, (about: readonly string[]) => string>>;
}

export const forecastWords = (lang: Language): ForecastWords => (lang === "fa" ? fa : en);
