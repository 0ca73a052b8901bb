/**
 * One run of a procedure, replayed: what began, ended, was extended, stopped, in order of time.
 *
 * No timers: expiries and events are taken by the instant at which they happened, whatever order they were recorded in. An event at
 * the very instant at which a clock runs out is too late. A step begins once; its day 0 is the last day of what it follows.
 */
import type { Day } from "./civil-day.js";
import { inOrder, type TimedEvent } from "./events.js";
import type {
  BeginReason,
  Extension,
  IdleEvent,
  Procedure,
  ProcedureEvent,
  ProcedureStep,
  ProjectProblem,
} from "./model.js";
import { type CountingRule, latestInstant, type Moment, momentOf, type Term, termFrom, termOn } from "./term.js";
import type { Instant } from "./zones.js";

type Idle = IdleEvent["why"] | undefined;

/** A step that has begun, or was passed over. */
export interface Run {
  readonly step: ProcedureStep;
  readonly from: Moment;
  readonly fromInstant: Instant;
  readonly because: BeginReason;
  term?: Term;
  readonly extensions: Extension[];
  end: "open" | "expired" | "ended" | "stopped" | "skipped";
  /** When and by what it was over, other than by its clock. */
  over?: { readonly day: Day; readonly at: Instant; readonly kind: string };
  readonly assumed: boolean;
}

export interface Replayed {
  readonly runs: readonly Run[];
  readonly idle: readonly IdleEvent[];
  readonly stopped?: ProcedureEvent;
  readonly problems: readonly ProjectProblem[];
  /** Events that name or use a right, in order; judged by whoever lists rights. */
  readonly rightEvents: readonly TimedEvent[];
}

export interface ReplayInput {
  readonly procedure: Procedure;
  readonly rule: CountingRule;
  readonly start: Moment;
  readonly events: readonly ProcedureEvent[];
  /** Until when it is known whether somebody asked for an optional step. */
  readonly knownUntil: Instant;
  /** What is taken for granted of optional steps that somebody may yet ask for. */
  readonly optional: "taken" | "skipped";
}

export function replay(input: ReplayInput): Replayed {
  const { procedure, rule, start } = input;
  const { zone } = rule;
  const runs = new Map<string, Run>();
  const idle: IdleEvent[] = [];
  const problems: ProjectProblem[] = [];
  const rightEvents: TimedEvent[] = [];
  const timed = inOrder(input.events, procedure, zone);
  let stopped: ProcedureEvent | undefined;

  const isOpen = (run: Run | undefined): run is Run => run?.end === "open";
  const openRuns = () => [...runs.values()].filter(isOpen);

  function begin(step: ProcedureStep, from: Moment, because: BeginReason): void {
    if (runs.has(step.id)) return;
    const fromInstant = latestInstant(from, zone);
    if (step.optional && because.kind !== "asked") {
      const ask = timed.find(({ event, kind }) => kind === "asked" && event.step === step.id);
      // A request made before the step can begin waits for it; a later one begins it on its own day.
      if (ask !== undefined && ask.at <= fromInstant) {
        add(step, from, { kind: "asked", ...datesOf(ask.event) }, false);
        return;
      }
      const assumed = input.knownUntil < fromInstant && input.optional === "taken" && ask === undefined;
      if (assumed) add(step, from, because, true);
      else {
        add(step, from, because, false);
        const run = runs.get(step.id)!;
        run.end = "skipped";
        over(run, from);
      }
      return;
    }
    add(step, from, because, false);
  }

  function add(step: ProcedureStep, from: Moment, because: BeginReason, assumed: boolean): void {
    const run: Run = {
      step,
      from,
      fromInstant: latestInstant(from, zone),
      because,
      extensions: [],
      end: "open",
      assumed,
    };
    if (step.clock !== undefined) {
      const counted = termFrom(from, step.clock, rule);
      if (counted.ok) run.term = counted.term;
      else problems.push(counted.problem);
    }
    runs.set(step.id, run);
  }

  /** What begins when a step is over. */
  function over(run: Run, at: Moment): void {
    const { onExpiry } = run.step;
    const next = onExpiry !== undefined && "next" in onExpiry ? onExpiry.next : undefined;
    for (const step of procedure.steps) {
      const { begins } = step;
      if (begins === undefined) {
        if (step.id === next && run.end !== "skipped") begin(step, at, { kind: "led", step: run.step.id });
      } else if (begins !== "invocation" && begins.of.includes(run.step.id)) {
        const ready =
          begins.join === "all" ? begins.of.every(isOver) : run.end !== "skipped" || begins.of.every(isOver);
        if (ready) begin(step, at, { kind: "after", steps: begins.of, join: begins.join });
      }
    }
  }

  const isOver = (id: string): boolean => {
    const run = runs.get(id);
    return run !== undefined && run.end !== "open";
  };

  function expire(run: Run, { lastDay, ends }: Term): void {
    run.end = "expired";
    over(run, { day: lastDay, at: ends });
  }

  /** @returns why it changes nothing, where it does not */
  function happen(timedEvent: TimedEvent): Idle {
    const { event, kind, at, moment } = timedEvent;
    if (at < earliestStart(start, rule)) return "before the invocation";
    switch (kind) {
      case "stop": {
        const open = openRuns();
        if (open.length === 0) return "too late";
        stopped ??= event;
        for (const run of open) {
          run.end = "stopped";
          run.over = { day: moment.day, at, kind: event.kind };
        }
        return undefined;
      }
      case "extended":
        return extend(event);
      case "asked":
        return ask(timedEvent);
      case "ended": {
        const run = named(event, openRuns());
        if (typeof run === "string") return run;
        run.end = "ended";
        run.over = { day: moment.day, at, kind: event.kind };
        over(run, moment);
        return undefined;
      }
      case "right":
        rightEvents.push(timedEvent);
        return undefined;
      case "other":
        return "no such kind";
      default:
        return kind satisfies never;
    }
  }

  function extend(event: ProcedureEvent): Idle {
    const extendable = openRuns().filter(({ step, term }) => step.extend === "consensus" && term !== undefined);
    const run = named(event, extendable);
    if (typeof run === "string") return run;
    const before = run.term;
    if (run.step.extend === "none" || before === undefined) return "cannot be extended";
    const after = extendedTerm(event, before);
    if (typeof after === "string") return after;
    if (after === undefined) return undefined;
    if (after.ends <= before.ends) return "not later";
    run.term = after;
    run.extensions.push({
      ...datesOf(event),
      ...(event.plus === undefined ? {} : { plus: event.plus }),
      ...(event.until === undefined ? {} : { until: event.until }),
      lastDayBefore: before.lastDay,
    });
    return undefined;
  }

  /** Counted on from the last day so far; undefined where it cannot be counted, which is a problem of its own. */
  function extendedTerm({ until, plus }: ProcedureEvent, before: Term): Term | "no span" | undefined {
    if (until !== undefined) return termOn(momentOf(until, zone).day, zone);
    if (plus === undefined) return "no span";
    const counted = termFrom({ day: before.lastDay, at: before.ends }, plus, rule);
    if (counted.ok) return counted.term;
    problems.push(counted.problem);
    return undefined;
  }

  /** Enters an optional step that was passed over. What began in its stead goes back, unless it is over. */
  function ask({ event, moment }: TimedEvent): Idle {
    const step = procedure.steps.find(({ id, optional }) => id === event.step && optional);
    if (step === undefined) return "not running";
    if (runs.get(step.id)?.end !== "skipped") return undefined;
    if (stopped !== undefined) return "too late";
    const followers = procedure.steps.filter(
      ({ begins }) => begins !== undefined && begins !== "invocation" && begins.of.includes(step.id),
    );
    if (followers.some(({ id }) => isOver(id))) return "too late";
    for (const { id } of followers) runs.delete(id);
    runs.delete(step.id);
    begin(step, moment, { kind: "asked", ...datesOf(event) });
    return undefined;
  }

  /** The run an event is about: the one it names, or the only one there is. */
  function named(event: ProcedureEvent, among: readonly Run[]): Run | IdleEvent["why"] {
    if (event.step !== undefined) {
      const run = runs.get(event.step);
      return isOpen(run) ? run : run === undefined ? "not running" : "too late";
    }
    if (among.length === 1) return among[0];
    return among.length > 1 ? "several steps" : openRuns().length === 0 ? "too late" : "cannot be extended";
  }

  for (const step of procedure.steps) if (step.begins === "invocation") begin(step, start, { kind: "invoked" });
  for (let k = 0; ; ) {
    const next = firstToExpire(openRuns());
    const event = timed[k];
    if (event !== undefined && (next === undefined || event.at < next.term.ends)) {
      const why = happen(event);
      if (why !== undefined) idle.push({ event: event.event, why });
      k++;
    } else if (next !== undefined && stopped === undefined) expire(next.run, next.term);
    else break;
  }
  return { runs: [...runs.values()], idle, ...(stopped ? { stopped } : {}), problems, rightEvents };
}

/** The open run whose clock runs out first; of equal ones the first begun. */
function firstToExpire(open: readonly Run[]): { readonly run: Run; readonly term: Term } | undefined {
  let first: { readonly run: Run; readonly term: Term } | undefined;
  for (const run of open) {
    if (run.term !== undefined && (first === undefined || run.term.ends < first.term.ends))
      first = { run, term: run.term };
  }
  return first;
}

/** The first instant the invocation can mean: an event of its day counts. */
function earliestStart(start: Moment, { zone }: CountingRule): Instant {
  return start.at ?? zone.endOf(start.day - 1);
}

const datesOf = ({ on, known }: ProcedureEvent) => ({ on, ...(known === undefined ? {} : { known }) });
