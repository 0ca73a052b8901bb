/** How long, and what then: limits without an end, ends before what they were traded for, breaches without time to mend. */
import type { Day } from "../clocks/civil-day.js";
import { type Finding, found } from "./finding.js";
import type { CheckedPlan, PlanStep } from "./plan.js";

/** AG13: a step that others wait for, with no time to mend a breach before they stop. */
export function noCurePeriod({ steps, waiting }: CheckedPlan): Finding[] {
  return steps.flatMap(({ id: where, path, kind, entry }, k) => {
    if (kind === "tranche" || kind === "permit" || entry.cure !== undefined) return [];
    const ids = waiting[k].filter((other) => steps[other].by.some((who) => !steps[k].by.includes(who)));
    if (ids.length === 0) return [];
    return [found("no-cure-period", { where, path }, { waiting: ids.map((other) => steps[other].id) })];
  });
}

/**
 * AG16: a limit that ends before what was traded for it; as a note, one that ends with no word on the day after.
 *
 * Traded: the other side's limit, restraint or permission that waits for it, that it waits for, or that is in its group. What
 * has no end outlasts every end. A word on the day after: a step, milestone or deadline that begins or falls on the day of the
 * end or the next.
 */
export function sunsetGap(plan: CheckedPlan): Finding[] {
  const { steps, dates } = plan;
  const ends = steps.map(({ id }) => dates.part(id, "until"));
  return steps.flatMap((step, k): Finding[] => {
    const own = ends[k];
    if ((step.kind !== "limit" && step.kind !== "refrain") || own?.latest === undefined) return [];
    const at = { where: step.id, path: [...step.path, "until"] };
    for (const [o, other] of steps.entries()) {
      if (!isTraded(plan, k, o) || other.kind === "do" || other.kind === "tranche") continue;
      const later = ends[o] === undefined ? null : ends[o].earliest;
      if (later === undefined || (later !== null && later <= own.latest)) continue;
      const facts = { kind: "ends before", ends: own.latest, other: other.id, otherEnds: later } as const;
      return [found("sunset-gap", at, facts)];
    }
    if (saysDayAfter(plan, step, own.latest)) return [];
    return [found("sunset-gap", { ...at, severity: "note" }, { kind: "day after", ends: own.latest })];
  });
}

function isTraded({ steps, waiting, together }: CheckedPlan, a: number, b: number): boolean {
  if (a === b || steps[a].by.some((who) => steps[b].by.includes(who))) return false;
  return waiting[a].includes(b) || waiting[b].includes(a) || together(a, b);
}

function saysDayAfter({ dates, steps, talks }: CheckedPlan, { id }: PlanStep, ends: Day): boolean {
  const near = (day: Day | undefined) => day === ends || day === ends + 1;
  const begins = steps.some((other) => other.id !== id && near(dates.part(other.id, "start")?.earliest));
  const falls = dates.moments.some(
    ({ id: moment, kind }) =>
      (kind === "milestone" || kind === "deadline" || kind === "act") && near(dates.of(moment).latest),
  );
  return begins || falls || talks.deadlines.some(({ kind, on }) => kind === "review" && near(dates.when(on).latest));
}

/** AG22: a restraint or a limit without an end. */
export function durationUnstated({ steps }: CheckedPlan): Finding[] {
  return steps.flatMap(({ id: where, path, kind, entry }) =>
    (kind === "refrain" || kind === "limit") && entry.until === undefined
      ? [found("duration-unstated", { where, path }, { kind })]
      : [],
  );
}
