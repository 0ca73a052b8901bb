/**
 * What a register holds, line by line, and what is wrong with it. Append-only: a revision is a new entry, and so is a second thought
 * about what happened.
 */
import { endOf, isDate, parseDate } from "../../talks/dates.js";
import { jsonIn } from "../../talks/json-lines.js";
import { distributionProblems } from "./pooling.js";
import { bins, type ScenarioId, scenarios } from "./tally.js";

export const authors = ["analyst", "model", "pool"] as const;
export type Author = (typeof authors)[number];

/** The cells that every forecast here gives a chance to; written into each entry, so that it can be read without this program. */
export const partition = { scenarios, bins } as const;

export interface ForecastEntry {
  readonly kind: "forecast";
  readonly id: string;
  readonly question: string;
  /** Absent in entries of before it was written: it was the same. */
  readonly partition?: { readonly scenarios: readonly string[]; readonly bins: readonly string[] };
  readonly asOf: string;
  /** When it was entered. After what happened it is a look back and is scored apart. */
  readonly knownAt: string;
  readonly author: Author;
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

export const resolutionStates = ["resolved", "annulled", "disputed"] as const;
export type ResolutionState = (typeof resolutionStates)[number];

export interface ResolutionEntry {
  readonly kind: "resolution";
  readonly question: string;
  readonly state: ResolutionState;
  readonly scenario?: ScenarioId;
  /** When it happened; for `continue` the day by which nothing had. */
  readonly on?: string;
  readonly source?: string;
  /** Why, for annulled and disputed questions. */
  readonly why?: string;
  readonly by: string;
  /** When it was entered. */
  readonly at: string;
}

export type RegisterEntry = ForecastEntry | ResolutionEntry;

export type EntryProblemCode =
  | "not-json"
  | "not-an-entry"
  | "missing-key"
  | "not-a-date"
  | "unknown-word"
  | "not-13-cells"
  | "not-a-chance"
  | "chances-not-one"
  | "same-id"
  | "other-partition"
  | "dated-backwards"
  | "already-resolved"
  | "unknown-question";

export interface EntryProblem {
  readonly code: EntryProblemCode;
  /** In English; in other languages from code, key and value. */
  readonly message: string;
  /** The member it is about. */
  readonly key?: string;
  /** What stands there, or what it collides with. */
  readonly value?: string;
  /** What may stand there. */
  readonly among?: readonly string[];
}

export interface RegisterProblem extends EntryProblem {
  /** From 1. */
  readonly line: number;
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
    const value = jsonIn(line);
    const found: readonly EntryProblem[] =
      value === undefined
        ? [{ code: "not-json", message: "this is no JSON object on one line" }]
        : entryProblems(value, entries);
    for (const problem of found) problems.push({ line: k + 1, ...problem });
    if (!found.length) entries.push(value as RegisterEntry);
  });
  return { entries, problems };
}

/** An entry as a line of a register, with its end. */
export const entryLine = (entry: RegisterEntry): string => `${JSON.stringify(entry)}\n`;

/** What is wrong with an entry that is to follow these; all at once. */
export function entryProblems(value: unknown, before: readonly RegisterEntry[]): readonly EntryProblem[] {
  if (typeof value !== "object" || value === null || Array.isArray(value))
    return [{ code: "not-an-entry", message: "expected an object" }];
  const entry = value as Readonly<Record<string, unknown>>;
  const about = checker(entry);
  about.words("question");
  if (entry["kind"] === "forecast") forecastProblems(entry, before, about);
  else if (entry["kind"] === "resolution") resolutionProblems(entry, before, about);
  else about.one("kind", ["forecast", "resolution"]);
  return about.problems;
}

type Checker = ReturnType<typeof checker>;

function checker(entry: Readonly<Record<string, unknown>>) {
  const problems: EntryProblem[] = [];
  const written = (key: string) => JSON.stringify(entry[key]) ?? "missing";
  return {
    problems,
    tell: (problem: EntryProblem) => void problems.push(problem),
    words: (key: string) => {
      if (typeof entry[key] !== "string" || entry[key] === "")
        problems.push({ code: "missing-key", message: `the entry lacks ${key}`, key });
    },
    day: (key: string): string | null => {
      const date = entry[key];
      if (typeof date === "string" && isDate(date)) return date;
      problems.push({ code: "not-a-date", message: `${key} is ${written(key)}, no date`, key, value: written(key) });
      return null;
    },
    one: (key: string, among: readonly string[]) => {
      if (among.includes(entry[key] as string)) return;
      const message = `${key} is ${written(key)}; one of ${among.join(", ")}`;
      problems.push({ code: "unknown-word", message, key, value: written(key), among });
    },
    cells: (key: string) => {
      const list = entry[key];
      if (!Array.isArray(list) || list.length !== 13 || list.some((p) => typeof p !== "number"))
        problems.push({ code: "not-13-cells", message: `${key} is no list of 13 chances`, key });
      else
        for (const { code, message } of distributionProblems(list, key))
          problems.push({ code: code as EntryProblemCode, message, key, value: wrongNumbers(list) });
    },
  };
}

/** The chances that are none, else their sum. */
function wrongNumbers(list: readonly number[]): string {
  const wild = list.filter((p) => !(p >= 0 && p <= 1));
  return wild.length ? wild.join(", ") : String(Number(list.reduce((a, b) => a + b, 0).toPrecision(6)));
}

function forecastProblems(
  entry: Readonly<Record<string, unknown>>,
  before: readonly RegisterEntry[],
  { tell, words, day, one, cells }: Checker,
): void {
  words("id");
  words("by");
  const [asOf, knownAt] = [day("asOf"), day("knownAt")];
  one("author", authors);
  cells("cells");
  if (entry["base"] !== null && entry["base"] !== undefined) cells("base");
  if (entry["partition"] !== undefined && JSON.stringify(entry["partition"]) !== JSON.stringify(partition))
    tell({ code: "other-partition", message: "the entry gives chances to other scenarios or bins", key: "partition" });
  if (asOf && knownAt && isBefore(knownAt, asOf)) {
    const message = `knownAt is ${knownAt}, before asOf ${asOf}; nobody can enter what is not yet known`;
    tell({ code: "dated-backwards", message, key: "knownAt", value: knownAt });
  }
  const id = String(entry["id"]);
  if (before.some((other) => other.kind === "forecast" && other.id === entry["id"])) {
    const message = `an entry "${id}" exists; a revision is a new entry with an id of its own`;
    tell({ code: "same-id", message, key: "id", value: id });
  }
  const ended = lastResolution(before, String(entry["question"]));
  if (asOf && ended?.state === "resolved" && endOf(asOf) >= endOf(ended.on!)) {
    const message = `the question "${ended.question}" was resolved on ${ended.on}; a forecast looks at what is open`;
    tell({ code: "already-resolved", message, key: "asOf", value: ended.on! });
  }
}

function resolutionProblems(
  entry: Readonly<Record<string, unknown>>,
  before: readonly RegisterEntry[],
  { tell, words, day, one }: Checker,
): void {
  words("by");
  const at = day("at");
  one("state", resolutionStates);
  if (entry["state"] === "resolved") {
    one("scenario", scenarios);
    const on = day("on");
    words("source");
    if (on && at && isBefore(at, on)) {
      const message = `at is ${at}, before on ${on}; nobody can enter what has not happened`;
      tell({ code: "dated-backwards", message, key: "at", value: at });
    }
  } else if (entry["state"] === "annulled" || entry["state"] === "disputed") words("why");
  const question = String(entry["question"]);
  if (!before.some((other) => other.kind === "forecast" && other.question === entry["question"])) {
    const message = `no forecast answers the question "${question}"`;
    tell({ code: "unknown-question", message, key: "question", value: question });
  }
}

/** Whether a date lies before another whatever days the two may mean. */
const isBefore = (a: string, b: string): boolean => parseDate(a)!.lastDay < parseDate(b)!.firstDay;

/** The last word on a question; undefined while it is open. */
export function lastResolution(entries: readonly RegisterEntry[], question: string): ResolutionEntry | undefined {
  for (let k = entries.length - 1; k >= 0; k--) {
    const entry = entries[k]!;
    if (entry.kind === "resolution" && entry.question === question) return entry;
  }
  return undefined;
}
