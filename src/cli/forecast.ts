/** `detente forecast`: how the talks may end, and when, beside base rates. */
import { forecastLines } from "../brief/forecast/lines.js";
import { stateOf } from "../brief/forecast/state-of.js";
import { forecastJson } from "../brief/forecast-json.js";
import type { Language } from "../brief/wire.js";
import { drivers, whatWouldHaveToBeTrue } from "../engine/forecast/drivers.js";
import { forecast as forecastOf, optionProblems } from "../engine/forecast/forecast.js";
import { defaults, type Refusal, withSettings } from "../engine/forecast/settings.js";
import type { Io, Status } from "./io.js";
import { load } from "./load.js";

export interface ForecastFlags {
  readonly asOf?: string;
  readonly json?: boolean;
  readonly seed: number;
  readonly draws: number;
  readonly set?: readonly string[];
  readonly reach?: number;
  readonly scenario: "breakthrough" | "interim" | "breakdown";
  readonly lang: Language;
}

export async function forecast(path: string, flags: ForecastFlags, io: Io): Promise<Status> {
  const { seed, draws, scenario, reach, lang } = flags;
  const refuse = (problems: readonly Refusal[], status: Status): Status => {
    for (const { code, message } of problems) io.err(`${message} [${code}]`);
    return status;
  };
  const changes = changesOf(flags.set ?? []);
  const changed = withSettings(defaults, changes.numbers);
  const settings = changed.ok ? changed.value : defaults;
  const misuse = [
    ...changes.problems,
    ...(changed.ok ? [] : changed.problems),
    ...optionProblems({ settings, seed, draws }),
  ];
  if (misuse.length) return refuse(misuse, 2);

  const loaded = await load(path, flags, io);
  if (!loaded) return 1;
  const read = stateOf(loaded.talks, loaded.asOf, seed);
  if (!read.ok)
    return refuse(
      read.problems.map(({ code, message }) => ({ code, message: `${path}: ${message}` })),
      1,
    );
  const state = read.value;
  const found = forecastOf(state, { settings, seed, draws });
  if (!found.ok) return refuse(found.problems, 2);
  const few = Math.min(draws, 2048);
  const driving = drivers(state, { settings, seed, draws: few });
  const whatIf = whatWouldHaveToBeTrue(state, {
    settings,
    seed,
    draws: few,
    scenario,
    ...(reach === undefined ? {} : { target: reach }),
  });
  const parts = { state, settings, found: found.value, drivers: driving, whatIf };
  if (flags.json) io.out(JSON.stringify(forecastJson(parts), null, 2));
  else io.out(forecastLines(parts, lang, io.columns).join("\n"));
  return 0;
}

/** `NAME=NUMBER` each. */
function changesOf(texts: readonly string[]): {
  readonly numbers: Record<string, number>;
  readonly problems: Refusal[];
} {
  const numbers: Record<string, number> = {};
  const problems: Refusal[] = [];
  for (const text of texts) {
    const [name = "", value = ""] = text.split("=");
    if (name.trim() && value.trim() && Number.isFinite(Number(value))) numbers[name.trim()] = Number(value);
    else problems.push({ code: "not-a-setting", message: `--set ${text}: write NAME=NUMBER, such as deal.margin=0.4` });
  }
  return { numbers, problems };
}
