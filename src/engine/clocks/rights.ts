/** Rights of the steps of a run: may, not must. Nothing here is carried out by a machine; a right is used when somebody records it. */
import type { Day } from "./civil-day.js";
import { namesAct, type TimedEvent } from "./events.js";
import type { IdleEvent, OpenRight, Outcome, Right } from "./model.js";
import type { Run } from "./replay.js";
import type { Instant } from "./zones.js";

interface Held {
  readonly step: string;
  readonly right: Right;
  who: readonly string[];
  readonly since: Day;
  readonly sinceInstant: Instant;
  /** When it is over with its step; absent: open until used or waived. */
  readonly until?: { readonly day: Day; readonly at: Instant };
  done?: "used" | "waived";
}

/**
 * @param holders who holds a right that names nobody
 * @param events those that use or waive a right, in order of time
 * @param asOf the instant looked at; undefined: everything lies ahead but what is recorded
 */
export function rightsOf(
  runs: readonly Run[],
  {
    holders,
    events,
    asOf,
  }: {
    readonly holders: readonly string[];
    readonly events: readonly TimedEvent[];
    readonly asOf: Instant | undefined;
  },
): {
  readonly rights: readonly OpenRight[];
  readonly outcomes: readonly Outcome[];
  readonly idle: readonly IdleEvent[];
} {
  const held = runs.flatMap((run) => run.step.rights.flatMap((right) => heldBy(run, right, holders)));
  const outcomes: Outcome[] = [];
  const idle: IdleEvent[] = [];
  for (const { event, at, moment } of events) {
    const meant = held.filter(
      ({ step, right, who, done }) =>
        done === undefined &&
        (event.step === undefined || event.step === step) &&
        (event.by === undefined || who.length === 0 || who.includes(event.by)) &&
        (isUse(event.kind) || namesAct(event.kind, right.act)),
    );
    const inTime = meant.filter(
      ({ sinceInstant, until }) => sinceInstant <= at && (until === undefined || at <= until.at),
    );
    const waives = event.kind.trim().toLowerCase() === "waived";
    if (inTime.length === 0) idle.push({ event, why: meant.length > 0 ? "too late" : "no such right" });
    else if (inTime.length > 1 && !waives) idle.push({ event, why: "several rights" });
    else if (waives) for (const each of inTime) waive(each, event.by);
    else {
      const [{ step, right }] = inTime;
      inTime[0].done = "used";
      if (right.result !== undefined)
        outcomes.push({ step, result: right.result, day: moment.day, ends: at, by: "right", come: true });
    }
  }
  return { rights: held.map((each) => shown(each, asOf)), outcomes, idle };
}

/** Whether a kind of event speaks of rights in general and not of one act. */
const isUse = (kind: string): boolean => ["used", "waived"].includes(kind.trim().toLowerCase());

function heldBy(run: Run, right: Right, holders: readonly string[]): Held[] {
  if (run.end === "skipped") return [];
  const base = { step: run.step.id, right, who: right.who ?? holders };
  const { term, over } = run;
  if (right.opens === "on expiry") {
    if (run.end !== "expired" || term === undefined) return [];
    return [{ ...base, since: term.lastDay, sinceInstant: term.ends }];
  }
  const until = over ?? (term === undefined ? undefined : { day: term.lastDay, at: term.ends - 1 });
  return [{ ...base, since: run.from.day, sinceInstant: run.fromInstant, ...(until ? { until } : {}) }];
}

/** A right of several is waived when the last of them has waived it. */
function waive(held: Held, by: string | undefined): void {
  const left = by === undefined ? [] : held.who.filter((who) => who !== by);
  if (left.length === 0) held.done = "waived";
  else held.who = left;
}

function shown({ step, right, who, since, sinceInstant, until, done }: Held, asOf: Instant | undefined): OpenRight {
  const state =
    done ??
    (asOf === undefined || asOf < sinceInstant ? "ahead" : until !== undefined && asOf > until.at ? "over" : "open");
  return {
    step,
    who,
    act: right.act,
    ...(right.result === undefined ? {} : { result: right.result }),
    since,
    ...(until === undefined ? {} : { lastDay: until.day }),
    state,
  };
}
