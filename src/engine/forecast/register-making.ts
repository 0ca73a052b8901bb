/** From a forecast, or an analyst's own chances, to an entry of the register. */
import type { Forecast } from "./forecast.js";
import {
  type Author,
  type EntryProblem,
  type ForecastEntry,
  partition,
  type RegisterEntry,
} from "./register-entries.js";
import { bins } from "./tally.js";

/** An analyst's chances that a first event has come by month 3, 6, 12, 24; none falls. */
export interface Series {
  readonly breakthrough: readonly number[];
  readonly interim: readonly number[];
  readonly breakdown: readonly number[];
}

export interface EntryAsked {
  readonly question: string;
  readonly author: Author;
  /** Absent: the author's kind. */
  readonly by?: string;
  /** Of the same talks and date; its base rate stands beside whatever is entered. */
  readonly found: Pick<Forecast, "shown" | "base" | "experts" | "seed">;
  readonly asOf: string;
  readonly knownAt: string;
  /** An analyst's own. */
  readonly series?: Series;
  readonly rules?: string;
  readonly resolver?: string;
  /** Fingerprint of what was read, and the version that read it. */
  readonly inputs: string;
  readonly engine: string;
}

export type MakingProblemCode = "no-series" | "not-four-chances" | "falling-series" | "more-than-one" | "no-experts";

export interface MakingProblem extends Omit<EntryProblem, "code"> {
  readonly code: MakingProblemCode;
}

export type Made =
  | { readonly ok: true; readonly entry: ForecastEntry }
  | { readonly ok: false; readonly problems: readonly MakingProblem[] };

/** The entry that is to follow these; whether it may is for `entryProblems` to say. */
export function forecastEntry(asked: EntryAsked, before: readonly RegisterEntry[]): Made {
  const { question, author, found, asOf, knownAt, series, rules, resolver, inputs, engine } = asked;
  const problems: MakingProblem[] = author === "analyst" ? seriesProblems(series) : [];
  if (author === "pool" && !found.experts)
    problems.push({
      code: "no-experts",
      message: `no experts' forecasts are known by ${asOf}, so there is nothing to pool`,
      value: asOf,
    });
  if (problems.length) return { ok: false, problems };
  const cells =
    author === "analyst" ? cellsOfSeries(series!) : author === "pool" ? found.experts!.cells : found.shown.cells;
  return {
    ok: true,
    entry: {
      kind: "forecast",
      id: freshId(`${question}-${asOf}`, before),
      question,
      partition,
      asOf,
      knownAt,
      author,
      by: asked.by ?? author,
      cells,
      base: found.base.cells,
      ...(rules === undefined ? {} : { rules }),
      ...(resolver === undefined ? {} : { resolver }),
      inputs,
      seed: found.seed,
      engine,
    },
  };
}

/** A name that no forecast has. */
function freshId(stem: string, before: readonly RegisterEntry[]): string {
  const taken = new Set(before.flatMap((entry) => (entry.kind === "forecast" ? [entry.id] : [])));
  let number = taken.size + 1;
  while (taken.has(`${stem}-${number}`)) number++;
  return `${stem}-${number}`;
}

/** Cells of cumulative chances: what comes within each bin, then the rest. */
export function cellsOfSeries({ breakthrough, interim, breakdown }: Series): number[] {
  const cells = [breakthrough, interim, breakdown].flatMap((series) =>
    series.map((p, k) => tidy(p - (series[k - 1] ?? 0))),
  );
  return [...cells, tidy(1 - cells.reduce((a, b) => a + b, 0))];
}

function seriesProblems(series: Series | undefined): MakingProblem[] {
  if (!series)
    return [
      { code: "no-series", message: "an analyst's forecast takes the chances of breakthrough, interim and breakdown" },
    ];
  const problems = (["breakthrough", "interim", "breakdown"] as const).flatMap((key): MakingProblem[] => {
    const list = series[key];
    if (list.length !== bins.length || list.some((p) => !(p >= 0 && p <= 1))) {
      const value = list.join(", ");
      return [{ code: "not-four-chances", message: `${key} is ${value}; give four chances from 0 to 1`, key, value }];
    }
    const falls = list.findIndex((p, k) => k > 0 && p < list[k - 1]!);
    if (falls < 0) return [];
    const value = `${list[falls - 1]}, ${list[falls]}`;
    const message = `${key} falls from ${list[falls - 1]} to ${list[falls]}; chances by a month count what came before`;
    return [{ code: "falling-series", message, key, value }];
  });
  const sum = [series.breakthrough, series.interim, series.breakdown].reduce(
    (all, list) => all + (list.at(-1) ?? 0),
    0,
  );
  if (!problems.length && sum > 1 + 1e-9) {
    const value = String(tidy(sum));
    const message = `within 24 months the three come to ${value}; only one comes first, so together they are at most 1`;
    problems.push({ code: "more-than-one", message, value });
  }
  return problems;
}

/** Rounding of 0.3 − 0.1 and the like must not refuse chances; nor may the rest of 1 be below 0 by it. */
const tidy = (p: number): number => {
  const rounded = Math.round(p * 1e12) / 1e12;
  return rounded === 0 ? 0 : rounded;
};
