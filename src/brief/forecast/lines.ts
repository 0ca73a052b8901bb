/** A forecast as text: the two tables, base rate and its limits, what drives it, what would change it, what is lacking. */
import { baseRateLimits, baseRateMonths, chanceWithin } from "../../engine/forecast/base-rates.js";
import type { Drivers, WhatIf } from "../../engine/forecast/drivers.js";
import { driven } from "../../engine/forecast/drivers.js";
import type { Band, Forecast } from "../../engine/forecast/forecast.js";
import { logistic } from "../../engine/forecast/numerics.js";
import { referenceOf } from "../../engine/forecast/reference.js";
import type { TalksState } from "../../engine/forecast/state.js";
import { continueCell, months, scenarios } from "../../engine/forecast/tally.js";
import type { Table } from "../blocks.js";
import { datesIn } from "../dates.js";
import { cell } from "../naming.js";
import { numbersIn } from "../numbers.js";
import { tableText, wrap } from "../plain-text.js";
import type { Language } from "../wire.js";
import { wholePercent } from "./whole-percent.js";
import { forecastWords } from "./words.js";

export interface ForecastTold {
  readonly state: TalksState;
  readonly found: Forecast;
  readonly drivers: Drivers;
  readonly whatIf: WhatIf;
}

/** @param width columns of the terminal */
export function forecastLines(told: ForecastTold, lang: Language, width: number): string[] {
  const { state, found } = told;
  const w = forecastWords(lang);
  const n = numbersIn(lang);
  const paragraph = (text: string) => wrap(text, width);
  const items = (texts: readonly string[]) =>
    texts.flatMap((text) => wrap(text, width - 2).map((line, k) => (k ? `  ${line}` : `- ${line}`)));
  const most = Math.max(...found.errors) * 100;
  const parts: string[][] = [
    paragraph(w.title(state.asOf ? datesIn(lang).full(state.asOf) : null)),
    tableText(standingTable(found, lang), width),
    tableText(firstEventTable(found, lang), width),
    [
      ...paragraph(w.reading),
      ...paragraph(w.judged),
      ...paragraph(
        w.blend(
          n.percent(found.blend.model),
          n.percent(found.blend.base),
          found.experts ? n.percent(found.blend.experts) : null,
        ),
      ),
      ...paragraph(w.noise(n.points(most), n.whole(found.draws))),
      ...(found.dealExists
        ? paragraph(w.dealExists(n.percent(found.dealExists.comprehensive), n.percent(found.dealExists.interim)))
        : []),
      ...(found.experts ? paragraph(w.experts(state.experts.map(({ by }) => by))) : []),
    ],
    [w.baseRate, ...items([baseLine(state, lang), ...baseRateLimits.map((limit) => w.limits[limit]!)])],
    driverLines(told, lang).flatMap((text, k) => (k ? items([text]) : paragraph(text))),
    neededLines(told, lang).flatMap((text, k) => (k ? items([text]) : paragraph(text))),
    signpostLines(found, lang).flatMap((text, k) => (k ? items([text]) : paragraph(text))),
    durabilityLines(found, lang).flatMap(paragraph),
    ...(state.missing.length
      ? [[w.missing, ...items(state.missing.map(({ code, about = [] }) => w.lacks[code](about)))]]
      : []),
  ];
  return parts.flatMap((lines, k) => (k ? ["", ...lines] : lines));
}

/** Four endings × horizons: percent, band, base rate in every cell; columns add up to 100. */
export function standingTable({ shown, bands, base }: Forecast, lang: Language): Table {
  const w = forecastWords(lang);
  const columns = months.map((_, h) => ({
    shown: wholePercent(shown.standing.map((row) => row[h]!)),
    base: wholePercent(base.standing.map((row) => row[h]!)),
  }));
  const text = toldIn(lang);
  return {
    kind: "table",
    id: "forecast-standing",
    caption: w.standing,
    columns: [
      { head: [w.ending], kind: "text" },
      ...months.map((month) => ({ head: [w.months(month)], kind: "number" as const })),
    ],
    rows: scenarios.map((scenario, s) => ({
      cells: [
        cell(w.scenario[scenario]),
        ...months.map((_, h) => cell(text(columns[h]!.shown[s]!, bands.standing[s]![h]!, columns[h]!.base[s]!))),
      ],
    })),
  };
}

/** The first-event matrix: 13 cells that add up to 100. */
export function firstEventTable({ shown, bands, base }: Forecast, lang: Language): Table {
  const w = forecastWords(lang);
  const [percent, basePercent] = [wholePercent(shown.cells), wholePercent(base.cells)];
  const text = toldIn(lang);
  const at = (index: number) => cell(text(percent[index]!, bands.cells[index]!, basePercent[index]!));
  return {
    kind: "table",
    id: "forecast-first-event",
    caption: w.firstEvent,
    columns: [
      { head: [w.ending], kind: "text" },
      ...months.map((month, bin) => ({ head: [w.bin(months[bin - 1] ?? 0, month)], kind: "number" as const })),
    ],
    rows: [
      ...driven.map((scenario, s) => ({
        cells: [cell(w.scenario[scenario]), ...months.map((_, bin) => at(s * 4 + bin))],
      })),
      { cells: [cell(w.scenario.continue), cell(w.withinTwoYears), [], [], at(continueCell)] },
    ],
  };
}

const toldIn = (lang: Language) => {
  const w = forecastWords(lang);
  const { whole } = numbersIn(lang);
  return (percent: number, [low, high]: Band, base: number): string =>
    w.cell(whole(percent), whole(Math.round(low * 100)), whole(Math.round(high * 100)), whole(base));
};

/** Of what talks the base rate is, and what it says by month. */
export function baseLine(state: TalksState, lang: Language): string {
  const w = forecastWords(lang);
  const n = numbersIn(lang);
  const { n: count, events, kaplanMeier, weibull } = referenceOf(state);
  const reached = baseRateMonths.map((month, k) =>
    w.reached(month, n.percent(kaplanMeier[k]!), n.percent(chanceWithin(weibull, month))),
  );
  return `${w.baseRateRow(count, events, n.points(state.months))} ${n.list(reached)}.`;
}

/** Head first. */
function driverLines({ drivers }: ForecastTold, lang: Language): string[] {
  const w = forecastWords(lang);
  const n = numbersIn(lang);
  const now = logistic(drivers.now[0]!);
  const sorted = [...drivers.drivers].sort((a, b) => Math.abs(b.shapley[0]!) - Math.abs(a.shapley[0]!));
  if (!sorted.length) return [w.drivers(w.scenario.breakthrough, n.percent(now)), w.noDrivers];
  return [
    w.drivers(w.scenario.breakthrough, n.percent(now)),
    ...sorted.map(({ covariate, effect, shapley }) =>
      w.driver(w.covariate[covariate], n.signed(effect[0]!), n.signed(shapley[0]!)),
    ),
  ];
}

function neededLines({ whatIf }: ForecastTold, lang: Language): string[] {
  const w = forecastWords(lang);
  const n = numbersIn(lang);
  return [
    w.needed(w.scenario[whatIf.scenario], ...apart(whatIf.now, whatIf.target, lang)),
    ...whatIf.needed.map(({ covariate, value, reaches }) =>
      value === null
        ? w.noneReaches(w.covariate[covariate], n.percent(reaches))
        : w.enough(w.covariate[covariate], w.neededValue[covariate](value), w.reaches(n.percent(reaches))),
    ),
  ];
}

/** Two chances in whole percent; with a decimal where they would look the same. */
function apart(one: number, other: number, lang: Language): [string, string] {
  const n = numbersIn(lang);
  const [a, b] = [n.percent(one), n.percent(other)];
  if (a !== b || one === other) return [a, b];
  const exact = (share: number) => n.percent(0.5).replace(n.whole(50), n.points(share * 100));
  return [exact(one), exact(other)];
}

function signpostLines({ signposts }: Forecast, lang: Language): string[] {
  const w = forecastWords(lang);
  const n = numbersIn(lang);
  if (!signposts.length) return [w.signposts, w.noSignposts, w.notLived];
  return [
    w.signposts,
    ...signposts.map(({ event, chance, given, without }) =>
      w.signpost(
        w.event[event],
        n.percent(chance),
        driven.map((scenario, s) => w.changes(w.scenario[scenario], n.percent(given[s]!), n.percent(without[s]!))),
      ),
    ),
    w.notLived,
  ];
}

/** Whether what is signed lasts. */
export function durabilityLines({ durability }: Forecast, lang: Language): string[] {
  const w = forecastWords(lang);
  const n = numbersIn(lang);
  const lasting = ([low, high]: Band) => w.lasting(n.percent(low), n.percent(high));
  return [
    w.durability(lasting(durability.months12), lasting(durability.months24)),
    ...(durability.forced ? [w.forced(n.percent(durability.forced))] : []),
  ];
}
