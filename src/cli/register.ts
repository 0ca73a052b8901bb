/** `detente register`: forecasts written down when they are made, resolved later, then scored. */

import { datesIn } from "../brief/dates.js";
import { registerProblem, scoreLines } from "../brief/forecast/register-lines.js";
import { registerWords } from "../brief/forecast/register-words.js";
import { stateOf } from "../brief/forecast/state-of.js";
import { forecastWords } from "../brief/forecast/words.js";
import { engineVersion, inputsHash } from "../brief/forecast-json.js";
import type { Language } from "../brief/wire.js";
import { type Forecast, forecast as forecastOf, optionProblems } from "../engine/forecast/forecast.js";
import {
  entryLine,
  entryProblems,
  type RegisterEntry,
  readRegister,
  registerName,
  score,
} from "../engine/forecast/register.js";
import { forecastEntry, type MakingProblem } from "../engine/forecast/register-making.js";
import { defaults } from "../engine/forecast/settings.js";
import { withoutTorn } from "../talks/json-lines.js";
import type { Io, Status } from "./io.js";
import { load } from "./load.js";

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
  readonly why?: string;
  readonly lang?: Language;
  readonly asOf?: string;
  readonly seed: number;
  readonly draws: number;
  readonly json?: boolean;
}

export async function register(
  action: "add" | "resolve" | "score",
  talks: string,
  flags: RegisterFlags,
  io: Io,
): Promise<Status> {
  const { lang = "en" } = flags;
  const path = flags.register ?? registerName(talks);
  const w = registerWords(lang);
  const tell = (text: string, code: string) => io.err(`${text} [${code}]`);
  /** The entries of a text, or null when its lines have problems, which are told then. */
  const entriesIn = (text: string): readonly RegisterEntry[] | null => {
    const { whole, torn } = withoutTorn(text);
    const { entries, problems } = readRegister(whole);
    if (torn !== null) io.err(`${path}: ${w.torn}`);
    for (const problem of problems) tell(`${path}:${problem.line} ${registerProblem(problem, lang)}`, problem.code);
    return problems.length ? null : entries;
  };
  if (action === "score") {
    const entries = entriesIn(await textOf(path, io));
    if (entries === null) return 1;
    const scored = score(entries);
    io.out(flags.json ? JSON.stringify(scored, null, 2) : scoreLines(scored, lang, io.columns).join("\n"));
    return 0;
  }
  const at = flags.at ?? io.today?.();
  const made =
    action === "add"
      ? await forecastMaker(talks, { ...flags, ...(at ? { at } : {}) }, io)
      : () => resolution(flags, at);
  if (made === null) return 1;
  let entry: RegisterEntry | null = null;
  // Judged by what stands in the register once nobody else writes in it.
  const appended = await io.append!(path, (text) => {
    const entries = entriesIn(text);
    if (entries === null) return null;
    const found = made(entries);
    const problems = Array.isArray(found) ? (found as readonly MakingProblem[]) : entryProblems(found, entries);
    for (const problem of problems) tell(registerProblem(problem, lang), problem.code);
    if (problems.length) return null;
    entry = found as RegisterEntry;
    return entryLine(entry);
  });
  if (!appended.ok) {
    if (appended.holder) tell(w.held(String(appended.holder.pid), appended.holder.host), "held");
    return 1;
  }
  if (appended.aside) io.err(`${path}: ${w.aside(appended.aside)}`);
  io.out(flags.json ? JSON.stringify(entry, null, 2) : `${path}: ${told(entry!, lang)}`);
  return 0;
}

/** What makes the entry, or what is wrong with it, once the entries before it are known; null when the talks cannot be forecast. */
async function forecastMaker(
  path: string,
  flags: RegisterFlags,
  io: Io,
): Promise<((before: readonly RegisterEntry[]) => RegisterEntry | readonly MakingProblem[]) | null> {
  const { seed, draws, author, question = "", by, rules, resolver } = flags;
  const misuse = optionProblems({ settings: defaults, seed, draws });
  for (const { code, message } of misuse) io.err(`${message} [${code}]`);
  const loaded = misuse.length ? null : await load(path, flags, io);
  if (!loaded) return null;
  const read = stateOf(loaded.talks, loaded.asOf, seed);
  const found = read.ok ? forecastOf(read.value, { settings: defaults, seed, draws }) : read;
  if (!read.ok || !found.ok) {
    for (const { code, message } of found.ok ? [] : found.problems) io.err(`${path}: ${message} [${code}]`);
    return null;
  }
  const { breakthrough, interim, breakdown, at } = flags;
  const asked = {
    question,
    author,
    ...(by === undefined ? {} : { by }),
    found: found.value as Forecast,
    asOf: loaded.asOf,
    knownAt: at ?? loaded.asOf,
    ...(breakthrough && interim && breakdown ? { series: { breakthrough, interim, breakdown } } : {}),
    ...(rules === undefined ? {} : { rules }),
    ...(resolver === undefined ? {} : { resolver }),
    inputs: inputsHash(read.value, defaults),
    engine: engineVersion,
  };
  return (before) => {
    const made = forecastEntry(asked, before);
    return made.ok ? made.entry : made.problems;
  };
}

/** As said; the register judges it. */
function resolution(
  { question = "", state, scenario, on, source, why, by = "" }: RegisterFlags,
  at: string | undefined,
) {
  const known = { scenario, on, source, why };
  return {
    kind: "resolution",
    question,
    state,
    ...Object.fromEntries(Object.entries(known).filter(([, value]) => value !== undefined)),
    by,
    at: at ?? on,
  } as RegisterEntry;
}

function told(entry: RegisterEntry, lang: Language): string {
  const w = registerWords(lang);
  if (entry.kind === "forecast")
    return w.written(entry.id, entry.by === entry.author ? w.author[entry.author] : entry.by);
  const { question, state, scenario, on } = entry;
  const happened = scenario ? `; ${w.happened(forecastWords(lang).scenario[scenario], datesIn(lang).full(on!))}` : "";
  return w.resolved(question, w.state[state]) + (lang === "fa" ? happened.replace(";", "؛") : happened);
}

/** The register's text; empty where there is none yet. */
async function textOf(path: string, io: Io): Promise<string> {
  const folder = path.includes("/") ? path.slice(0, path.lastIndexOf("/")) || "/" : ".";
  const names = await io.list?.(folder);
  if (names && !names.includes(path.slice(path.lastIndexOf("/") + 1))) return "";
  return new TextDecoder().decode(await io.read(path));
}
