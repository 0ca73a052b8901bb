/** `detente register`: forecasts written down when they are made, resolved later, then scored. */
import { engineVersion, inputsHash } from "../brief/forecast-json.js";
import { forecast as forecastOf, optionProblems } from "../engine/forecast/forecast.js";
import { readTalks } from "../engine/forecast/read-talks.js";
import {
  entryProblems,
  type ForecastEntry,
  type RegisterEntry,
  readRegister,
  score,
} from "../engine/forecast/register.js";
import { defaults } from "../engine/forecast/settings.js";
import type { Io, Status } from "./io.js";
import { load } from "./load.js";
import { scoreLines } from "./register-text.js";

export interface RegisterFlags {
  readonly register?: string;
  readonly question?: string;
  readonly author: "analyst" | "model" | "pool";
  readonly by?: string;
  readonly breakthrough?: readonly number[];
  readonly interim?: readonly number[];
  readonly breakdown?: readonly number[];
  readonly rules?: string;
  readonly resolver?: string;
  readonly scenario?: string;
  readonly state: string;
  readonly on?: string;
  readonly at?: string;
  readonly source?: string;
  readonly asOf?: string;
  readonly seed: number;
  readonly draws: number;
  readonly json?: boolean;
}

/** A register stands beside its talks file: `talks.yaml` and `talks.register.jsonl`. */
export const registerPath = (talks: string): string => `${talks.replace(/\.(ya?ml|json)$/, "")}.register.jsonl`;

export async function register(
  action: "add" | "resolve" | "score",
  talks: string,
  flags: RegisterFlags,
  io: Io,
): Promise<Status> {
  const path = flags.register ?? registerPath(talks);
  const text = await textOf(path, io);
  const { entries, problems } = readRegister(text);
  for (const { line, code, message } of problems) io.err(`${path}:${line} ${message} [${code}]`);
  if (problems.length) return 1;
  if (action === "score") {
    const scored = score(entries);
    io.out(flags.json ? JSON.stringify(scored, null, 2) : scoreLines(scored, io.columns).join("\n"));
    return 0;
  }
  const made = action === "add" ? await forecastEntry(talks, flags, entries, io) : resolution(flags);
  if (made === null) return 1;
  const wrong = [
    ...missingFlags(action, flags).map(([code, message]) => ({ code, message })),
    ...entryProblems(made, entries),
  ];
  if (wrong.length) {
    for (const { code, message } of wrong) io.err(`${message} [${code}]`);
    return 1;
  }
  const ended = text === "" || text.endsWith("\n") ? text : `${text}\n`;
  await io.write(path, `${ended}${JSON.stringify(made)}\n`);
  io.out(flags.json ? JSON.stringify(made, null, 2) : `${path}: ${told(made)}`);
  return 0;
}

/** What was said as flags and cannot be guessed; the entry itself is judged by the register. */
function missingFlags(action: "add" | "resolve", flags: RegisterFlags): [string, string][] {
  const own = flags.author === "analyst";
  if (action === "resolve" || !own || (flags.breakthrough && flags.interim && flags.breakdown)) return [];
  return [
    [
      "missing-option",
      "an analyst's forecast takes --breakthrough, --interim, --breakdown: four cumulative chances each",
    ],
  ];
}

async function forecastEntry(
  path: string,
  flags: RegisterFlags,
  entries: readonly RegisterEntry[],
  io: Io,
): Promise<ForecastEntry | null> {
  const { seed, draws, author } = flags;
  const misuse = optionProblems({ settings: defaults, seed, draws });
  for (const { code, message } of misuse) io.err(`${message} [${code}]`);
  const loaded = misuse.length ? null : await load(path, flags, io);
  if (!loaded) return null;
  const read = readTalks(loaded.talks, { asOf: loaded.asOf, seed });
  const found = read.ok ? forecastOf(read.value, { settings: defaults, seed, draws }) : read;
  if (!read.ok || !found.ok) {
    for (const { code, message } of found.ok ? [] : found.problems) io.err(`${path}: ${message} [${code}]`);
    return null;
  }
  const { shown, base, experts } = found.value;
  if (author === "pool" && !experts) {
    io.err(`${path}: no experts' forecasts are known by ${loaded.asOf}, so there is nothing to pool [no-experts]`);
    return null;
  }
  const number = entries.filter(({ kind }) => kind === "forecast").length + 1;
  const question = flags.question ?? "";
  return {
    kind: "forecast",
    id: `${question}-${loaded.asOf}-${number}`,
    question,
    asOf: loaded.asOf,
    knownAt: flags.at ?? loaded.asOf,
    author,
    by: flags.by ?? author,
    cells: author === "analyst" ? cellsOf(flags) : author === "pool" ? experts!.cells : shown.cells,
    base: base.cells,
    ...(flags.rules === undefined ? {} : { rules: flags.rules }),
    ...(flags.resolver === undefined ? {} : { resolver: flags.resolver }),
    inputs: inputsHash(read.value, defaults),
    seed,
    engine: engineVersion,
  };
}

/** Cumulative chances as cells; a falling series shows as a negative one, which the register refuses. */
function cellsOf({ breakthrough = [], interim = [], breakdown = [] }: RegisterFlags): number[] {
  const cells = [breakthrough, interim, breakdown].flatMap((series) => series.map((p, k) => p - (series[k - 1] ?? 0)));
  return [...cells.map(tidy), tidy(1 - cells.reduce((a, b) => a + b, 0))];
}

/** Rounding of 0.3 − 0.1 and the like must not refuse chances. */
const tidy = (p: number): number => Math.round(p * 1e12) / 1e12;

function resolution(flags: RegisterFlags): object {
  const { question = "", state, scenario, on, source, by = "", at } = flags;
  const known = { scenario, on, source };
  return {
    kind: "resolution",
    question,
    state,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    by,
    at: at ?? on,
  };
}

function told(entry: object): string {
  const made = entry as RegisterEntry;
  return made.kind === "forecast"
    ? `forecast ${made.id} by ${made.by} written down`
    : `question ${made.question} ${made.state}${made.scenario ? `: ${made.scenario} on ${made.on}` : ""}`;
}

/** The register's text; empty where there is none yet. */
async function textOf(path: string, io: Io): Promise<string> {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) || "/" : ".";
  const names = await io.list?.(folder);
  if (names && !names.includes(path.slice(path.lastIndexOf("/") + 1))) return "";
  return new TextDecoder().decode(await io.read(path));
}
