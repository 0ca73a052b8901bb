/** Terms of a plan: starts that nobody stated, counts that cannot be made, triggers without a date, terms that cannot be met. */
import type { Plain } from "../../talks/model.js";
import type { Day } from "../clocks/civil-day.js";
import { possibleStarts } from "../clocks/could-mean.js";
import { calendarsOf } from "../clocks/read.js";
import { parseSpan, type Span } from "../clocks/spans.js";
import { countedFrom, type Dated, isFirm, type WhenReason } from "../clocks/when.js";
import { entriesOf, isEntry, itemsOf, listOf } from "../phases/entries.js";
import { type Finding, found } from "./finding.js";
import { betweenMoments, momentsIn, pathOfMoment, reachedFrom, waitedFor } from "./moments.js";
import type { CheckedPlan, PlanStep } from "./plan.js";

/** Dates of entries that may be counted from something, with where they stand. */
interface Written {
  readonly where: string;
  readonly path: readonly (string | number)[];
  readonly part: string;
  readonly when: Plain;
}

/**
 * AG05: a term counted from something that the file neither dates nor defines, with every date it could mean; a step of a
 * procedure with a clock that nothing leads to; and, as a warning, a limit with an end and no beginning.
 *
 * A milestone, act or deadline without any date or condition is undefined; a step without a date is not: it begins when it is done.
 */
export function startUndefined(plan: CheckedPlan): Finding[] {
  const { talks, dates, steps, procedures } = plan;
  const defined = definedMoments(plan);
  const spans = writtenDates(plan).flatMap(({ where, path, part, when }) =>
    countedIn(when).flatMap(({ moment, span }) => {
      if (defined.has(moment) || dates.of(moment).latest !== undefined) return [];
      const could = possibleStarts(talks, { span });
      return [found("start-undefined", { where, path }, { kind: "span", span, moment, part, could })];
    }),
  );
  const ends = steps.flatMap(({ id: where, path, kind, entry, after }) => {
    if ((kind !== "limit" && kind !== "refrain") || entry.until === undefined) return [];
    if (entry.start !== undefined || entry.after !== undefined || after.length > 0) return [];
    const could = possibleStarts(talks, { span: { n: 0, unit: "d" } });
    return [
      found(
        "start-undefined",
        { where, path: [...path, "until"], severity: "warning" },
        { kind: "no beginning", could },
      ),
    ];
  });
  const lost = procedures.flatMap(({ id, steps: own }) =>
    own.flatMap(({ id: step, begins, clock: span, optional }, k) => {
      const led = own.some(({ onExpiry }) => onExpiry !== undefined && "next" in onExpiry && onExpiry.next === step);
      if (span === undefined || begins !== undefined || led || optional) return [];
      const at = { where: `${id}.${step}`, path: ["procedures", id, "steps", k] };
      return [found("start-undefined", at, { kind: "procedure", span })];
    }),
  );
  return [...spans, ...ends, ...lost];
}

/**
 * AG06: a procedure that counts days without saying which, or ends them in no named zone; hours counted from a day; working
 * days without a calendar that has the year.
 */
export function countingRuleMissing(plan: CheckedPlan): Finding[] {
  const { talks, dates, procedures } = plan;
  const known = new Set(calendarsOf(talks).map(({ id }) => id));
  const ofProcedures = procedures.flatMap((procedure): Finding[] => {
    const at = { where: procedure.id, path: ["procedures", procedure.id] };
    const entry = entriesOf(talks.later.procedures).find(([id]) => id === procedure.id)![1];
    const units = new Set(procedure.steps.flatMap(({ clock }) => (clock === undefined ? [] : [clock.unit])));
    if (units.size === 0) return [];
    const calendar = procedure.calendar ?? (known.size === 1 ? [...known][0] : undefined);
    const working = units.has("wd") || (procedure.days === "working" && units.has("d"));
    return [
      ...(units.has("d") && entry.days === undefined
        ? [found("counting-rule-missing", at, { kind: "days", procedure: procedure.id })]
        : []),
      ...(entry.zone === undefined && (calendar === undefined || !hasZone(plan, calendar))
        ? [found("counting-rule-missing", at, { kind: "zone", procedure: procedure.id })]
        : []),
      ...(working && procedure.calendar === undefined
        ? [found("counting-rule-missing", at, { kind: "calendar", problem: { code: "no-calendar" } })]
        : []),
    ];
  });
  const ofDates = writtenDates(plan).flatMap(({ where, path, part, when }): Finding[] => {
    const problem = uncounted(dates.when(when).why);
    if (problem) return [found("counting-rule-missing", { where, path }, { kind: "calendar", problem })];
    return countedIn(when).flatMap(({ moment, span }) =>
      span.unit === "h" && !hasHour(dates.of(moment))
        ? [found("counting-rule-missing", { where, path }, { kind: "hour", span, moment, part })]
        : [],
    );
  });
  return [...ofProcedures, ...ofDates];
}

/**
 * AG10: something that steps wait for and that has no date at the latest, while those steps have none of their own.
 *
 * Told at the first cause: a step that itself waits for something without a date is not named again.
 */
export function triggerNotDated({ talks, steps, dates }: CheckedPlan): Finding[] {
  const open = (id: string) => dates.of(id).latest === undefined;
  const waits = new Map([...betweenMoments(talks), ...steps.map(({ id, entry }) => [id, waitedFor(entry)] as const)]);
  const isCause = (id: string) => open(id) && !(waits.get(id) ?? []).some((other) => other !== id && open(other));
  const waiting = new Map<string, string[]>();
  for (const { id, entry } of steps) {
    if (!open(id)) continue;
    for (const cause of reachedFrom(waitedFor(entry), betweenMoments(talks)))
      if (cause !== id && isCause(cause)) waiting.set(cause, [...(waiting.get(cause) ?? []), id]);
  }
  return [...waiting].map(([where, ids]) =>
    found("trigger-not-dated", { where, path: pathOfMoment(talks, where) }, { waiting: ids }),
  );
}

/**
 * AG11: a step that cannot be done by its due date: what it waits for is not there by then.
 *
 * Even at the soonest: every step done the day it may start, only lags, dates of other moments and starts counting: an error.
 * With the time allowed: every step done on its own due date: a warning, since somebody may be early.
 */
export function infeasibleClock(plan: CheckedPlan): Finding[] {
  const soonest = readiness(plan, "soonest");
  const allowed = readiness(plan, "allowed");
  return plan.steps.flatMap((step, k): Finding[] => {
    const due = dueOf(plan, step);
    if (due === undefined) return [];
    const at = { where: step.id, path: [...step.path, step.kind === "tranche" ? "on" : "due"] };
    const [first, last] = [soonest(k), allowed(k)];
    if (first.day !== undefined && first.day > due)
      return [
        found("infeasible-clock", at, {
          due,
          ready: first.day,
          path: onceEach(first.path),
          kind: "even at the soonest",
        }),
      ];
    if (last.day === undefined || last.day <= due) return [];
    const late = { due, ready: last.day, path: onceEach(last.path), kind: "with the time allowed" } as const;
    return [found("infeasible-clock", { ...at, severity: "warning" }, late)];
  });
}

interface Ready {
  /** Absent where nothing puts a day to it. */
  readonly day?: Day;
  readonly path: readonly { readonly moment: string; readonly day: Day }[];
}

/** When all that a step waits for is there, by its longest chain. Steps in a cycle wait for nothing here. */
function readiness(plan: CheckedPlan, pace: "soonest" | "allowed"): (step: number) => Ready {
  const { steps, dates, talks } = plan;
  const calendars = calendarsOf(talks);
  const known = new Map<number, Ready>();
  const lagged = (day: Day, { entry }: PlanStep): Day => {
    const span = typeof entry.lag === "string" ? parseSpan(entry.lag) : undefined;
    const counted = span && countedFrom(day, span, calendars);
    return counted?.ok ? counted.lastDay : day;
  };
  const done = (k: number): Ready => {
    const step = steps[k];
    if (itemsOf(step.entry.verdicts).some(({ verdict }) => verdict === "complete")) {
      const { latest } = dates.of(step.id);
      return latest === undefined ? { path: [] } : { day: latest, path: [{ moment: step.id, day: latest }] };
    }
    const before = ready(k);
    const own = pace === "allowed" || step.kind === "tranche" ? dueOf(plan, step) : undefined;
    const day = most(before.day, own);
    return day === undefined ? before : { day, path: [...before.path, { moment: step.id, day }] };
  };
  const ready = (k: number): Ready => {
    const before = known.get(k);
    if (before !== undefined) return before;
    known.set(k, { path: [] });
    const step = steps[k];
    const starts = dates.part(step.id, "start")?.earliest;
    let late: Ready =
      starts === undefined || step.kind === "tranche"
        ? { path: [] }
        : { day: starts, path: [{ moment: step.id, day: starts }] };
    for (const { on, need } of step.after) {
      if (on === k || need === "simultaneous" || typeof need === "object") continue;
      const other = done(on);
      if (other.day === undefined) continue;
      const day = need === "verified" ? lagged(other.day, steps[on]) : other.day;
      const path = day === other.day ? other.path : [...other.path.slice(0, -1), { moment: steps[on].id, day }];
      if (late.day === undefined || day > late.day) late = { day, path };
    }
    for (const id of momentsIn(step.entry.after)) {
      const day = steps.some((other) => other.id === id) ? undefined : dates.of(id).earliest;
      if (day !== undefined && (late.day === undefined || day > late.day)) late = { day, path: [{ moment: id, day }] };
    }
    known.set(k, late);
    return late;
  };
  return ready;
}

const most = (a: Day | undefined, b: Day | undefined): Day | undefined =>
  a === undefined ? b : b === undefined ? a : Math.max(a, b);

/** A moment told twice in a row, begun and then found, is told with its later day. */
const onceEach = (path: Ready["path"]): Ready["path"] => path.filter(({ moment }, k) => path[k + 1]?.moment !== moment);

/** The last day on which a step may be done. */
function dueOf({ dates }: CheckedPlan, { id, kind, entry }: PlanStep): Day | undefined {
  if (kind === "tranche") return dates.when(entry.on).latest;
  return dates.part(id, "due")?.latest;
}

/** Every `When` of steps, milestones, acts and what a tranche is paid on. */
function writtenDates({ steps, talks }: CheckedPlan): Written[] {
  const parts = (
    where: string,
    path: readonly (string | number)[],
    entry: { readonly [key: string]: Plain },
    keys: readonly string[],
  ) =>
    keys.flatMap((part): Written[] =>
      isEntry(entry[part]) ? [{ where, path: [...path, part], part, when: entry[part] }] : [],
    );
  return [
    ...steps.flatMap(({ id, path, entry }) => parts(id, path, entry, ["start", "due", "until", "on"])),
    ...entriesOf(talks.later.milestones).flatMap(([id, entry]) =>
      parts(id, ["milestones", id], entry, ["when", "or_earlier"]),
    ),
    ...itemsOf(talks.later.acts).flatMap((act) =>
      parts(String(act.id), ["acts", String(act.id)], act, ["adopted", "effective", "revoked"]),
    ),
  ];
}

/** Terms of a time: from which moment how long. */
function countedIn(when: Plain | undefined): { readonly moment: string; readonly span: Span }[] {
  if (!isEntry(when)) return [];
  const span = typeof when.plus === "string" ? parseSpan(when.plus) : undefined;
  return [
    ...(typeof when.after === "string" && span !== undefined ? [{ moment: when.after, span }] : []),
    ...[...listOf(when.earliest_of), ...listOf(when.latest_of)].flatMap(countedIn),
  ];
}

/** Steps, and moments that have a date or say what they are counted from. */
function definedMoments({ steps, talks }: CheckedPlan): ReadonlySet<string> {
  const has = (entry: { readonly [key: string]: Plain }, keys: readonly string[]) =>
    keys.some((key) => entry[key] !== undefined);
  return new Set([
    ...steps.map(({ id }) => id),
    ...talks.deadlines.map(({ id }) => id),
    ...entriesOf(talks.later.milestones).flatMap(([id, entry]) =>
      has(entry, ["on", "when", "or_earlier"]) ? [id] : [],
    ),
    ...itemsOf(talks.later.acts).flatMap((act) => (has(act, ["on", "adopted", "effective"]) ? [String(act.id)] : [])),
  ]);
}

function uncounted(why: WhenReason): Extract<WhenReason, { kind: "uncounted" }>["problem"] | undefined {
  if (why.kind === "uncounted") return why.problem;
  if (why.kind !== "earliest" && why.kind !== "latest") return undefined;
  return why.of.map((each) => uncounted(each.why)).find((problem) => problem !== undefined);
}

/** Whether a moment is known to the hour: stated as an instant. */
function hasHour(dated: Dated): boolean {
  const { why } = dated;
  if (why.kind === "stated" || why.kind === "done") return why.on.length > 10;
  return why.kind === "with" ? hasHour(why.of) : !isFirm(dated);
}

function hasZone({ talks }: CheckedPlan, calendar: string): boolean {
  return calendarsOf(talks).some(({ id, zone }) => id === calendar && zone !== undefined);
}
