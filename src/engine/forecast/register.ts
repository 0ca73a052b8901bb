/** The register: forecasts written down when they are made, resolved later, then scored. Append-only: a revision is a new entry. */
import { endOf, isDate } from "../../talks/dates.js";
import { distributionProblems } from "./pooling.js";
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
import { type ScenarioId, scenarios } from "./tally.js";

export interface ForecastEntry {
  readonly kind: "forecast";
  readonly id: string;
  readonly question: string;
  readonly asOf: string;
  readonly knownAt: string;
  readonly author: "analyst" | "model" | "pool";
  readonly by: string;
  /** 13 cells: breakthrough, interim, breakdown by bin 0-3, 3-6, 6-12, 12-24 months, then none within 24. */
  readonly cells: readonly number[];
  readonly base: readonly number[] | null;
  /** How it will be decided what happened, and by whom. */
  readonly rules?: string;
  readonly resolver?: string;
  readonly inputs?: string;
  readonly seed?: number;
  readonly engine?: string;
}

export interface ResolutionEntry {
  readonly kind: "resolution";
  readonly question: string;
  readonly state: "resolved" | "annulled" | "disputed";
  readonly scenario?: ScenarioId;
  /** When it happened; for `continue` the day by which nothing had. */
  readonly on?: string;
  readonly source?: string;
  readonly by: string;
  readonly at: string;
}

export type RegisterEntry = ForecastEntry | ResolutionEntry;

export interface RegisterProblem {
  readonly line: number;
  readonly code: string;
  readonly message: string;
}

export interface Register {
  readonly entries: readonly RegisterEntry[];
  readonly problems: readonly RegisterProblem[];
}

/** A register's text, one JSON object a line; every problem at once. Empty lines do not count. */
export function readRegister(text: string): Register {
  const entries: RegisterEntry[] = [];
  const problems: RegisterProblem[] = [];
  text.split(/\r?\n/).forEach((line, k) => {
    if (line.trim() === "") return;
    const tell = (code: string, message: string) => problems.push({ line: k + 1, code, message });
    let value: unknown;
    try {
      value = JSON.parse(line);
    } catch {
      tell("not-json", "this is no JSON object on one line");
      return;
    }
    const before = problems.length;
    const found = entryProblems(value, entries);
    for (const [code, message] of found) tell(code, message);
    if (problems.length === before) entries.push(value as RegisterEntry);
  });
  return { entries, problems };
}

/** What is wrong with an entry that is to follow these. */
export function entryProblems(value: unknown, before: readonly RegisterEntry[]): [code: string, message: string][] {
  const problems: [string, string][] = [];
  const tell = (code: string, message: string) => problems.push([code, message]);
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [["not-an-entry", "expected an object"]];
  const entry = value as Readonly<Record<string, unknown>>;
  const words = (key: string) => {
    if (typeof entry[key] !== "string" || entry[key] === "") tell("missing-key", `the entry lacks ${key}`);
  };
  const day = (key: string) => {
    const date = entry[key];
    if (typeof date !== "string" || !isDate(date))
      tell("not-a-date", `${key} is ${JSON.stringify(date) ?? "missing"}, no date`);
  };
  const one = (key: string, among: readonly string[]) => {
    if (!among.includes(entry[key] as string))
      tell("unknown-word", `${key} is ${JSON.stringify(entry[key]) ?? "missing"}; one of ${among.join(", ")}`);
  };
  const cells = (key: string) => {
    const list = entry[key];
    if (!Array.isArray(list) || list.length !== 13 || list.some((p) => typeof p !== "number"))
      tell("not-13-cells", `${key} is no list of 13 chances`);
    else for (const { code, message } of distributionProblems(list, key)) tell(code, message);
  };
  words("question");
  if (entry.kind === "forecast") {
    words("id");
    words("by");
    day("asOf");
    day("knownAt");
    one("author", ["analyst", "model", "pool"]);
    cells("cells");
    if (entry.base !== null && entry.base !== undefined) cells("base");
    if (before.some((other) => other.kind === "forecast" && other.id === entry.id))
      tell("same-id", `an entry "${String(entry.id)}" exists; a revision is a new entry with an id of its own`);
  } else if (entry.kind === "resolution") {
    words("by");
    day("at");
    one("state", ["resolved", "annulled", "disputed"]);
    if (entry.state === "resolved") {
      one("scenario", scenarios);
      day("on");
      words("source");
    }
    const asked = before.filter((other) => other.kind === "forecast" && other.question === entry.question);
    if (!asked.length) tell("unknown-question", `no forecast answers the question "${String(entry.question)}"`);
  } else tell("unknown-word", `kind is ${JSON.stringify(entry.kind) ?? "missing"}; forecast or resolution`);
  return problems;
}

export interface Score {
  readonly by: string;
  readonly author: ForecastEntry["author"];
  /** Days before the resolution. */
  readonly lead: number;
  readonly questions: number;
  readonly brier: Mean;
  readonly log: Mean & { readonly floored: number };
  /** Of the time of a breakthrough: 3, 6, 12, 24 months, later or never. */
  readonly rankedProbability: Mean;
  readonly reliability: readonly ReliabilityBin[];
  readonly calibrationError: number | null;
  /** Null below 30 resolutions. */
  readonly line: { readonly intercept: number; readonly slope: number } | null;
}

/** A mean over the questions that a forecast with a base rate answers, its base rate's, and the skill; 90 % by resampling questions. */
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
  /** Resolved, but nobody had forecast in time for any lead. */
  readonly tooLate: readonly string[];
}

/** Days before the resolution at which forecasts are scored. */
export const leads = [90, 180, 365] as const;
const dayLength = 86_400_000;
const monthDays = 30.4375;

/**
 * Scores by forecaster and lead: for each question the last forecast made by then. Where a question is resolved twice, the last entry
 * counts. Annulled and disputed questions are not scored. Means of scores without a base rate beside every forecast have no skill.
 */
export function score(entries: readonly RegisterEntry[]): Scored {
  const forecasts = entries.filter((entry): entry is ForecastEntry => entry.kind === "forecast");
  const last = new Map<string, ResolutionEntry>();
  for (const entry of entries) if (entry.kind === "resolution") last.set(entry.question, entry);
  const questions = [...new Set(forecasts.map(({ question }) => question))];
  const inState = (state: ResolutionEntry["state"]) => questions.filter((id) => last.get(id)?.state === state);
  const who = [...new Set(forecasts.map(({ author, by }) => JSON.stringify([author, by])))].sort();
  const used = new Set<string>();
  const scores = who.flatMap((key) => {
    const [author, by] = JSON.parse(key) as [ForecastEntry["author"], string];
    return leads.flatMap((lead): Score[] => {
      const answered = inState("resolved").flatMap((question) => {
        const resolution = last.get(question)!;
        const until = endOf(resolution.on!) - lead * dayLength;
        const made = forecasts.filter(
          (one) => one.question === question && one.author === author && one.by === by && endOf(one.asOf) <= until,
        );
        const latest = made.reduce<ForecastEntry | null>(
          (best, one) => (best === null || endOf(one.asOf) >= endOf(best.asOf) ? one : best),
          null,
        );
        return latest ? [{ forecast: latest, ...outcomeOf(latest, resolution) }] : [];
      });
      for (const { forecast } of answered) used.add(forecast.question);
      return answered.length ? [scoreOf(answered, { author, by, lead })] : [];
    });
  });
  return {
    scores,
    open: questions.filter((id) => !last.has(id)),
    annulled: inState("annulled"),
    disputed: inState("disputed"),
    tooLate: inState("resolved").filter((id) => !used.has(id)),
  };
}

interface Answered {
  readonly forecast: ForecastEntry;
  /** Of the four endings within 24 months, and of the time of a breakthrough. */
  readonly ending: number;
  readonly bin: number;
}

function outcomeOf(forecast: ForecastEntry, { scenario, on }: ResolutionEntry): Omit<Answered, "forecast"> {
  const months = (endOf(on!) - endOf(forecast.asOf)) / dayLength / monthDays;
  const ending = months > 24 ? 3 : scenarios.indexOf(scenario!);
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

function scoreOf(answered: readonly Answered[], whose: Pick<Score, "author" | "by" | "lead">): Score {
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
  const bins = reliability(judged);
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
    line: answered.length < fewestForLine ? null : calibrationLine(judged),
  };
}
