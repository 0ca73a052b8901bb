/** What a forecast rests on, sentence by sentence: drivers, what would have to be true, signposts, what was missing. */
import { baseRateLimits } from "../../engine/forecast/base-rates.js";
import { type Drivers, driven, type Needed, type WhatIf } from "../../engine/forecast/drivers.js";
import type { Forecast } from "../../engine/forecast/forecast.js";
import { exp, logistic, logit } from "../../engine/forecast/numerics.js";
import { referenceOf } from "../../engine/forecast/reference.js";
import { type Settings, settingList } from "../../engine/forecast/settings.js";
import type { Signpost } from "../../engine/forecast/signposts.js";
import type { TalksState } from "../../engine/forecast/state.js";
import { scenarios } from "../../engine/forecast/tally.js";
import { numbersIn } from "../numbers.js";
import type { Language } from "../wire.js";
import { sectionWords } from "./section-words.js";
import { forecastWords } from "./words.js";

/** `0.27`, `3.6`, `12`: how the odds are multiplied. */
export const timesText = (logOdds: number, lang: Language): string => numbersIn(lang).level(timesShown(logOdds));

/** Two figures; never 0. */
function timesShown(logOdds: number): number {
  const times = exp(logOdds);
  const digits = times < 1 ? 2 : times < 10 ? 1 : 0;
  return Number(times.toFixed(digits)) || 0.01;
}

/** Drivers of one scenario, the strongest first; `scenario` counts breakthrough, interim, breakdown. */
export const rankedDrivers = ({ drivers }: Drivers, scenario: number) =>
  [...drivers].sort((a, b) => Math.abs(b.shapley[scenario]!) - Math.abs(a.shapley[scenario]!));

/** Head and a line each. */
export function driverList(
  drivers: Drivers,
  lang: Language,
  scenario = 0,
): { readonly head: string; readonly lines: string[] } {
  const s = sectionWords(lang);
  const w = forecastWords(lang);
  const n = numbersIn(lang);
  const name = w.scenario[driven[scenario]!];
  const ranked = rankedDrivers(drivers, scenario);
  return {
    head: s.drivers(name, n.percent(logistic(drivers.now[scenario]!))),
    lines: ranked.length
      ? ranked.map(({ covariate, shapley }) =>
          s.driver(w.covariate[covariate], timesText(shapley[scenario]!, lang), timesShown(shapley[scenario]!) >= 1),
        )
      : [s.noDrivers],
  };
}

/** What a driver would have to be, in words. */
export function neededText({ covariate, value, reaches }: Needed, lang: Language): string {
  const s = sectionWords(lang);
  const w = forecastWords(lang);
  const n = numbersIn(lang);
  const name = w.covariate[covariate];
  if (value === null) return w.noneReaches(name, n.percent(reaches));
  const told =
    covariate === "goodFaith"
      ? s.neededGoodFaith(n.percent(logistic(value + logit(1 / 3))))
      : w.neededValue[covariate](value);
  return `${name}${lang === "fa" ? "؛ " : ": "}${told}${lang === "fa" ? "؛ " : "; "}${w.reaches(n.percent(reaches))}`;
}

export function neededList(
  { scenario, now, target, needed }: WhatIf,
  lang: Language,
): { readonly head: string; readonly lines: string[] } {
  const n = numbersIn(lang);
  return {
    head: sectionWords(lang).needed(forecastWords(lang).scenario[scenario], n.percent(now), n.percent(target)),
    lines: needed.map((one) => neededText(one, lang)),
  };
}

/** A line each: the event, its chance, and the endings it changes most. */
export function signpostList({ signposts }: Forecast, lang: Language): string[] {
  const s = sectionWords(lang);
  const w = forecastWords(lang);
  const n = numbersIn(lang);
  return signposts.length
    ? signposts.map((post) =>
        s.signpost(
          w.event[post.event],
          n.percent(post.chance),
          mostChanged(post).map((k) =>
            s.change(w.scenario[scenarios[k]!], n.percent(post.given[k]!), n.percent(post.without[k]!)),
          ),
        ),
      )
    : [w.noSignposts];
}

/** The two endings that a signpost moves furthest, in their own order. */
const mostChanged = ({ given, without }: Signpost): number[] =>
  given
    .map((p, k) => ({ k, by: Math.abs(p - without[k]!) }))
    .sort((a, b) => b.by - a.by || a.k - b.k)
    .slice(0, 2)
    .map(({ k }) => k)
    .sort((a, b) => a - b);

/** Blend, noise, whether a deal exists, experts. */
export function restLines(
  { state, found }: { readonly state: TalksState; readonly found: Forecast },
  lang: Language,
): string[] {
  const s = sectionWords(lang);
  const w = forecastWords(lang);
  const n = numbersIn(lang);
  const { blend, experts, dealExists, errors, draws } = found;
  return [
    s.numbersAre,
    w.blend(n.percent(blend.model), n.percent(blend.base), experts ? n.percent(blend.experts) : null),
    w.noise(n.points(Math.max(...errors) * 100), n.whole(draws)),
    ...(dealExists ? [w.dealExists(n.percent(dealExists.comprehensive), n.percent(dealExists.interim))] : []),
    ...(experts ? [w.experts(state.experts.map(({ by }, k) => `${by} (${n.percent(experts.weights[k]!)})`))] : []),
  ];
}

/** What stands beside every base rate. */
export const limitTexts = (lang: Language): string[] =>
  baseRateLimits.map((limit) => forecastWords(lang).limits[limit]!);

/** What the file lacks, in full. */
export const missingTexts = ({ missing }: TalksState, lang: Language): string[] =>
  missing.map(({ code, about = [] }) => forecastWords(lang).lacks[code](about));

/** The drivers done without, in a few words; empty where none. */
export function withoutText({ missing }: TalksState, lang: Language): string {
  const s = sectionWords(lang);
  const lacking = missing.flatMap(({ code }) => s.lacking[code] ?? []);
  return lacking.length ? s.without([...new Set(lacking)]) : "";
}

/** Whose base rate it is, in one line. */
export function baseKey(state: TalksState, lang: Language): string {
  const { n, events, from } = referenceOf(state);
  return sectionWords(lang).key(n, events, from === "interim");
}

/** The numbers that are judgement, by name. */
export const judgedSettings = (settings: Settings) => settingList(settings).filter(({ from }) => from === "judgement");
