/** Plans of the catalogue's cases as known by a date, for tests. */
import { readFileSync } from "node:fs";
import path from "node:path";
import type { ProcedureEvent, Projection } from "../src/engine/clocks/model.js";
import { project } from "../src/engine/clocks/procedure.js";
import { calendarsOf, invocationsOf, proceduresOf } from "../src/engine/clocks/read.js";
import { planDates } from "../src/engine/clocks/when.js";
import { talksAsOf } from "../src/talks/as-of.js";
import { dayText } from "../src/talks/dates.js";
import type { DateText, Talks } from "../src/talks/model.js";
import { parseTalks } from "../src/talks/parse.js";

/** A case cut to a date; to its own when none is given. */
export function caseAsOf(name: string, asOf?: DateText): Talks {
  const parsed = parseTalks(readFileSync(path.join(import.meta.dirname, name, "talks.yaml"), "utf8"));
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join("; "));
  return talksAsOf(parsed.value, asOf ?? parsed.value.asOf!);
}

/** Of moments [not before, at the latest], "-" where there is none. */
export function days(talks: Talks, ids: readonly string[]): Record<string, readonly string[]> {
  const dates = planDates(talks);
  const shown = (day: number | undefined) => (day === undefined ? "-" : dayText(day));
  return Object.fromEntries(ids.map((id) => [id, [shown(dates.of(id).earliest), shown(dates.of(id).latest)]]));
}

interface Asked {
  /** Supposed to be invoked then; absent: its last invocation. */
  readonly start?: DateText;
  readonly events?: readonly ProcedureEvent[];
  readonly asOf?: DateText;
}

/** The procedure of a case, replayed. */
export function replayed(talks: Talks, id: string, { start, events = [], asOf }: Asked = {}): Projection {
  const procedure = proceduresOf(talks).find((each) => each.id === id)!;
  const invoked = start === undefined ? invocationsOf(talks, id).at(-1)! : { on: start, by: [], events };
  const run = project(procedure, { ...invoked, start: invoked.on, calendars: calendarsOf(talks), asOf });
  if (!run.ok) throw new Error(JSON.stringify(run.problems));
  return run.value;
}

/** Last days of a replay by step. */
export const lastDays = ({ runs }: Projection): Record<string, string | undefined> =>
  Object.fromEntries(runs.map(({ step, term }) => [step, term && dayText(term.lastDay)]));
