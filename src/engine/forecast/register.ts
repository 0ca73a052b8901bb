/**
 * The register: forecasts written down when they are made, resolved later, then scored. Entries in, entries out; where they are kept is
 * not known here. What entries are and what is wrong with them: register-entries.ts.
 */
import { endOf } from "../../talks/dates.js";
import {
  type Author,
  type ForecastEntry,
  lastResolution,
  type RegisterEntry,
  type ResolutionEntry,
} from "./register-entries.js";
import {
  brier,
  calibrationError,
  calibrationLine,
  fewestForLine,
  type Judged,
  logScore,
  meanInterval,
  type ReliabilityBin,
  rankedProbability,
  reliability,
  skill,
} from "./scores.js";
import { scenarios } from "./tally.js";

export {
  type Author,
  type EntryProblem,
  type EntryProblemCode,
  entryLine,
  entryProblems,
  type ForecastEntry,
  type Register,
  type RegisterEntry,
  type RegisterProblem,
  type ResolutionEntry,
  type ResolutionState,
  readRegister,
} from "./register-entries.js";

/** A register stands beside its talks file: `talks.yaml` and `talks.register.jsonl`. */
export const registerName = (talks: string): string => `${talks.replace(/\.(ya?ml|json)$/, "")}.register.jsonl`;

/** Entries that had been entered by a date. */
export const enteredBy = (entries: readonly RegisterEntry[], date: string): readonly RegisterEntry[] =>
  entries.filter((entry) => endOf(entry.kind === "forecast" ? entry.knownAt : entry.at) <= endOf(date));

export interface Question {
  readonly id: string;
  readonly state: "open" | ResolutionEntry["state"];
  /** The last word on it; null while it is open. */
  readonly resolution: ResolutionEntry | null;
  /** By forecaster, each one's revisions in the order of their entry. */
  readonly forecasters: readonly {
    readonly author: Author;
    readonly by: string;
    readonly revisions: readonly ForecastEntry[];
  }[];
  /** How it will be decided what happened, and by whom: as last said; null where nobody did. */
  readonly rules: string | null;
  readonly resolver: string | null;
}

/** The questions of a register in the order they were first asked. */
export function questionsOf(entries: readonly RegisterEntry[]): readonly Question[] {
  const forecasts = entries.filter((entry): entry is ForecastEntry => entry.kind === "forecast");
  return [...new Set(forecasts.map(({ question }) => question))].map((id) => {
    const own = forecasts.filter(({ question }) => question === id);
    const said = (key: "rules" | "resolver") => own.reduce<string | null>((last, one) => one[key] ?? last, null);
    const resolution = lastResolution(entries, id) ?? null;
    return {
      id,
      state: resolution?.state ?? "open",
      resolution,
      forecasters: forecastersOf(own).map(({ author, by }) => ({
        author,
        by,
        revisions: own.filter((one) => one.author === author && one.by === by),
      })),
      rules: said("rules"),
      resolver: said("resolver"),
    };
  });
}

/** Who forecast, in a fixed order: by kind, then by name. */
function forecastersOf(
  forecasts: readonly ForecastEntry[],
): readonly { readonly author: Author; readonly by: string }[] {
  const keys = new Set(forecasts.map(({ author, by }) => JSON.stringify([author, by])));
  return [...keys].sort().map((key) => {
    const [author, by] = JSON.parse(key) as [Author, string];
    return { author, by };
  });
}

export interface Score {
  readonly by: string;
  readonly author: Author;
  /** Days before the resolution. */
  readonly lead: number;
  /** Entered only after what happened: a look back, which shows what the method would have said and proves nothing. */
  readonly lookingBack: boolean;
  readonly questions: number;
  readonly brier: Mean;
  readonly log: Mean & { readonly floored: number };
  /** Of the time of a breakthrough: 3, 6, 12, 24 months, later or never. */
  readonly rankedProbability: Mean;
  /** Of the four endings within 24 months; empty below 30 resolutions, as are error and line. */
  readonly reliability: readonly ReliabilityBin[];
  readonly calibrationError: number | null;
  readonly line: { readonly intercept: number; readonly slope: number } | null;
}

/** A mean over the questions, its base rate's (null unless every forecast has one), and the skill; 90 % by resampling questions. */
export interface Mean {
  readonly mean: number;
  readonly base: number | null;
  readonly skill: number | null;
  readonly interval: readonly [number, number] | null;
}

export interface Scored {
  readonly scores: readonly Score[];
  readonly open: readonly string[];
  readonly annulled: readonly string[];
  readonly disputed: readonly string[];
  /** Resolved, but no forecast was made early enough for any lead. */
  readonly tooLate: readonly string[];
}

/** Days before the resolution at which forecasts are scored. */
export const leads = [90, 180, 365] as const;
const dayLength = 86_400_000;
const monthDays = 30.4375;
const horizonMonths = 24;
/** Two years of 365 days are 24 months too. */
const horizonDays = Math.floor(horizonMonths * monthDays);

/**
 * Scores by forecaster and lead: for each question the last forecast made by then. Where a question is resolved twice, the last entry
 * counts. Annulled and disputed questions are not scored. That nothing happened is decided for a forecast only 24 months after it.
 *
 * A forecast was made when it was entered. One that was entered after what happened is a look back as of its date, scored apart.
 */
export function score(entries: readonly RegisterEntry[]): Scored {
  const questions = questionsOf(entries);
  const inState = (state: Question["state"]) => questions.filter((one) => one.state === state).map(({ id }) => id);
  const forecasts = entries.filter((entry): entry is ForecastEntry => entry.kind === "forecast");
  const used = new Set<string>();
  const scores = forecastersOf(forecasts).flatMap(({ author, by }) =>
    [false, true].flatMap((lookingBack) =>
      leads.flatMap((lead): Score[] => {
        const answered = questions.flatMap(({ id, state, resolution, forecasters }) => {
          if (state !== "resolved") return [];
          const own = forecasters.find((one) => one.author === author && one.by === by)?.revisions ?? [];
          const latest = lastBefore(own, resolution!, { lead, lookingBack });
          if (!latest) return [];
          used.add(id);
          return [{ forecast: latest, ...outcomeOf(latest, resolution!) }];
        });
        return answered.length ? [scoreOf(answered, { author, by, lead, lookingBack })] : [];
      }),
    ),
  );
  return {
    scores,
    open: inState("open"),
    annulled: inState("annulled"),
    disputed: inState("disputed"),
    tooLate: inState("resolved").filter((id) => !used.has(id)),
  };
}

/** The last forecast that stood so many days before what happened; of two of one day the later entry. */
function lastBefore(
  revisions: readonly ForecastEntry[],
  { scenario, on }: ResolutionEntry,
  { lead, lookingBack }: { readonly lead: number; readonly lookingBack: boolean },
): ForecastEntry | null {
  const happened = endOf(on!);
  const days = scenario === "continue" ? Math.max(lead, horizonDays) : lead;
  let best: ForecastEntry | null = null;
  let bestMade = -Infinity;
  for (const one of revisions) {
    if (endOf(one.knownAt) >= happened !== lookingBack) continue;
    const made = endOf(lookingBack ? one.asOf : one.knownAt);
    if (made > happened - days * dayLength || made < bestMade) continue;
    [best, bestMade] = [one, made];
  }
  return best;
}

interface Answered {
  readonly forecast: ForecastEntry;
  /** Of the four endings within 24 months, and of the time of a breakthrough. */
  readonly ending: number;
  readonly bin: number;
}

function outcomeOf(forecast: ForecastEntry, { scenario, on }: ResolutionEntry): Omit<Answered, "forecast"> {
  const months = (endOf(on!) - endOf(forecast.asOf)) / dayLength / monthDays;
  const ending = months > horizonMonths ? 3 : scenarios.indexOf(scenario!);
  const bin = ending !== 0 ? 4 : months <= 3 ? 0 : months <= 6 ? 1 : months <= 12 ? 2 : 3;
  return { ending, bin };
}

/** Chances of the four endings within 24 months. */
export const endingsOf = (cells: readonly number[]): number[] => [
  ...[0, 4, 8].map((from) => cells.slice(from, from + 4).reduce((a, b) => a + b, 0)),
  cells[12]!,
];

/** Chances of a breakthrough by bin, then later or never. */
export function breakthroughTimes(cells: readonly number[]): number[] {
  const early = cells.slice(0, 4);
  return [...early, 1 - early.reduce((a, b) => a + b, 0)];
}

function scoreOf(answered: readonly Answered[], whose: Pick<Score, "author" | "by" | "lead" | "lookingBack">): Score {
  const mean = (of: (cells: readonly number[], one: Answered) => number): Mean => {
    const own = answered.map((one) => of(one.forecast.cells, one));
    const based = answered.every(({ forecast }) => forecast.base);
    const average = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length;
    const base = based ? average(answered.map((one) => of(one.forecast.base!, one))) : null;
    return {
      mean: average(own),
      base,
      skill: base === null ? null : skill(average(own), base),
      interval: meanInterval(own.map((value) => [value])),
    };
  };
  const judged = answered.flatMap(({ forecast, ending }): Judged[] =>
    endingsOf(forecast.cells).map((p, k) => ({ p, happened: k === ending })),
  );
  const enough = answered.length >= fewestForLine;
  const bins = enough ? reliability(judged) : [];
  return {
    ...whose,
    questions: answered.length,
    brier: mean((cells, { ending }) => brier(endingsOf(cells), ending)),
    log: {
      ...mean((cells, { ending }) => logScore(endingsOf(cells), ending).score),
      floored: answered.filter(({ forecast, ending }) => logScore(endingsOf(forecast.cells), ending).floored).length,
    },
    rankedProbability: mean((cells, { bin }) => rankedProbability(breakthroughTimes(cells), bin)),
    reliability: bins,
    calibrationError: calibrationError(bins),
    line: enough ? calibrationLine(judged) : null,
  };
}
