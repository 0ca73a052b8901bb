/**
 * What a procedure says from an invocation on: every step with its first and last day, what runs as of a date, what came out, who may
 * do what. A pure replay: the same procedure, events and date give the same answer, in whatever order the events were recorded.
 */
import type { DateText } from "../../talks/model.js";
import { inOrder } from "./events.js";
import type {
  Outcome,
  Procedure,
  ProcedureEvent,
  Projected,
  Projection,
  ProjectProblem,
  StepRun,
  StepState,
} from "./model.js";
import { type Replayed, type ReplayInput, type Run, replay } from "./replay.js";
import { rightsOf } from "./rights.js";
import type { Calendar } from "./spans.js";
import { type CountingRule, latestInstant, momentOf } from "./term.js";
import { type Instant, type Zone, zoneNamed } from "./zones.js";

export interface ProjectInput {
  readonly start: DateText;
  /** Who invoked it; holds the rights that name nobody. Absent: whoever invokes it. */
  readonly by?: readonly string[];
  readonly events?: readonly ProcedureEvent[];
  /** A day counts at its last moment, in the procedure's zone. Absent: all events count, and the rest lies ahead. */
  readonly asOf?: DateText | undefined;
  readonly calendars?: readonly (Calendar & { readonly zone?: string })[];
  /** Of optional steps that somebody may yet ask for; absent: taken, the longest the procedure can last. */
  readonly optional?: "taken" | "skipped";
}

/** Where the zone comes from that days end in. */
export type ZoneFrom = "procedure" | "calendar" | "nowhere";

/** The zone of a procedure: its own, else its calendar's, else UTC. */
export function zoneFor(
  procedure: Procedure,
  calendars: readonly { readonly id: string; readonly zone?: string }[],
): { readonly name: string; readonly from: ZoneFrom } {
  if (procedure.zone !== undefined) return { name: procedure.zone, from: "procedure" };
  const zone = calendars.find(({ id }) => id === procedure.calendar)?.zone;
  return zone === undefined ? { name: "UTC", from: "nowhere" } : { name: zone, from: "calendar" };
}

/**
 * Replays a procedure.
 *
 * Every problem of the rule is told at once; years whose holidays are missing are looked for as far as the procedure runs.
 * Of a stop, the steps it cut off keep the dates they would have had, so that who noted them can strike them out.
 */
export function project(procedure: Procedure, input: ProjectInput): Projected {
  const zoned = zoneNamed(zoneFor(procedure, input.calendars ?? []).name);
  const calendar = input.calendars?.find(({ id }) => id === procedure.calendar);
  const problems: ProjectProblem[] = [];
  if (!zoned.ok) problems.push({ code: zoned.code, name: zoned.name });
  if (procedure.calendar !== undefined && calendar === undefined)
    problems.push({ code: "unknown-calendar", name: procedure.calendar });
  if (!zoned.ok || problems.length > 0) return { ok: false, problems };
  const { zone } = zoned;
  const asOf = input.asOf === undefined ? undefined : latestInstant(momentOf(input.asOf, zone), zone);
  const events = (input.events ?? []).filter(
    ({ on }) => asOf === undefined || latestInstant(momentOf(on, zone), zone) <= asOf,
  );
  const rule: CountingRule = { zone, days: procedure.days, calendar, roll: procedure.roll };
  const replayInput: ReplayInput = {
    procedure,
    rule,
    start: momentOf(input.start, zone),
    events,
    knownUntil: asOf ?? Number.NEGATIVE_INFINITY,
    optional: input.optional ?? "taken",
  };
  const counted = replayed(replayInput);
  if (!counted.ok) return counted;
  return { ok: true, value: projection(counted.value, replayInput, { asOf, by: input.by ?? [] }) };
}

type Replaying =
  | { readonly ok: true; readonly value: Replayed }
  | { readonly ok: false; readonly problems: readonly ProjectProblem[] };

/** Replays; where a year of holidays is missing, once more as if it had none, to find what else is missing. */
function replayed(input: ReplayInput): Replaying {
  const found: ProjectProblem[] = [];
  let { calendar } = input.rule;
  for (;;) {
    const value = replay({ ...input, rule: { ...input.rule, calendar } });
    const missing = value.problems.find((problem) => problem.code === "missing-holiday-year");
    if (missing?.code !== "missing-holiday-year" || calendar === undefined) {
      found.push(...unlike(value.problems));
      return found.length > 0 ? { ok: false, problems: found } : { ok: true, value };
    }
    found.push(missing);
    calendar = { ...calendar, holidays: new Map([...calendar.holidays, [missing.year, new Set<number>()]]) };
  }
}

const unlike = (problems: readonly ProjectProblem[]): ProjectProblem[] => [
  ...new Map(problems.map((problem) => [JSON.stringify(problem), problem])).values(),
];

function projection(
  { runs, idle, stopped, rightEvents }: Replayed,
  input: ReplayInput,
  { asOf, by }: { readonly asOf: Instant | undefined; readonly by: readonly string[] },
): Projection {
  const { procedure, rule } = input;
  const rights = rightsOf(runs, { holders: by, events: rightEvents, asOf });
  const shown = [...runs.map((run) => shownRun(run, asOf)), ...(stopped ? cutOff(runs, input) : [])];
  const reached = new Set(shown.map(({ step }) => step));
  const outcomes = [...runs.flatMap((run) => outcomeOf(run, asOf)), ...rights.outcomes];
  return {
    runs: inFileOrder(shown, procedure),
    unreached: procedure.steps.filter(({ id }) => !reached.has(id)).map(({ id }) => id),
    rights: rights.rights,
    outcomes: outcomes.sort((a, b) => a.ends - b.ends),
    ...(stopped === undefined
      ? {}
      : { stopped: { kind: stopped.kind, on: stopped.on, ...(stopped.known ? { known: stopped.known } : {}) } }),
    idle: inOrder(
      [...idle, ...rights.idle].map(({ event }) => event),
      procedure,
      rule.zone,
    ).map(({ event }) => [...idle, ...rights.idle].find((each) => each.event === event)!),
  };
}

function shownRun(run: Run, asOf: Instant | undefined): StepRun {
  const { step, from, fromInstant, because, term, extensions, over, assumed } = run;
  return {
    step: step.id,
    from: from.day,
    fromInstant,
    because,
    ...(term === undefined ? {} : { term }),
    extensions,
    state: stateOf(run, asOf),
    ...(over === undefined ? {} : { over: { day: over.day, kind: over.kind } }),
    assumed,
  };
}

function stateOf({ end, fromInstant, term }: Run, asOf: Instant | undefined): StepState {
  if (end === "skipped" || end === "ended" || end === "stopped") return end;
  if (asOf === undefined || fromInstant > asOf) return "ahead";
  return term !== undefined && term.ends <= asOf ? "expired" : "running";
}

/** Steps that a stop kept from beginning, as they would have run without it. */
function cutOff(runs: readonly Run[], input: ReplayInput): StepRun[] {
  const begun = new Set(runs.map(({ step }) => step.id));
  const unstopped = replay({ ...input, procedure: { ...input.procedure, stopsIf: [] } });
  return unstopped.runs
    .filter(({ step, end }) => !begun.has(step.id) && end !== "skipped")
    .map((run) => ({ ...shownRun(run, undefined), state: "stopped" }));
}

function outcomeOf({ step, end, term }: Run, asOf: Instant | undefined): Outcome[] {
  const { onExpiry } = step;
  if (end !== "expired" || term === undefined || onExpiry === undefined || !("result" in onExpiry)) return [];
  const come = asOf !== undefined && term.ends <= asOf;
  return [{ step: step.id, result: onExpiry.result, day: term.lastDay, ends: term.ends, by: "expiry", come }];
}

function inFileOrder(runs: readonly StepRun[], { steps }: Procedure): StepRun[] {
  const place = new Map(steps.map(({ id }, k) => [id, k]));
  return [...runs].sort((a, b) => a.fromInstant - b.fromInstant || place.get(a.step)! - place.get(b.step)!);
}

/** The instant at which the last clock of a projection runs out, with its last day; undefined where none is left to. */
export function lastEnd(projection: Projection): { readonly day: number; readonly ends: Instant } | undefined {
  let last: { readonly day: number; readonly ends: Instant } | undefined;
  for (const { term, state } of projection.runs) {
    if (
      term !== undefined &&
      state !== "stopped" &&
      state !== "skipped" &&
      (last === undefined || term.ends > last.ends)
    )
      last = { day: term.lastDay, ends: term.ends };
  }
  return last;
}

/** @see zoneNamed; for callers that have projected, so that the zone is known to exist. */
export function zoneOf(
  procedure: Procedure,
  calendars: readonly { readonly id: string; readonly zone?: string }[],
): Zone {
  const found = zoneNamed(zoneFor(procedure, calendars).name);
  if (!found.ok) throw new Error(`expected a zone, got ${found.name}`);
  return found.zone;
}
