/** How a commitment stands, holder by holder. Nothing merges what holders say; a common verdict is one on which all agree. */
import { endOf } from "../../talks/dates.js";
import type { DateText, Talks } from "../../talks/model.js";
import { entriesOf, idsOf, itemsOf, type PlanEntry } from "../phases/entries.js";
import { dayOf } from "./civil-day.js";
import { project } from "./procedure.js";
import { calendarsOf, invocationsOf, proceduresOf } from "./read.js";
import { parseSpan } from "./spans.js";
import { countedFrom, type PlanDates, planDates } from "./when.js";

/** What a holder may enter. */
export const enteredVerdicts = [
  "not begun",
  "minimal",
  "intermediate",
  "complete",
  "non-compliant",
  "unable to verify",
] as const;
export type EnteredVerdict = (typeof enteredVerdicts)[number];

/** `not due` comes from the calendar, `disputed` from holders with standing; neither is ever entered. */
export type Verdict = EnteredVerdict | "not due" | "disputed";

export interface HeldVerdict {
  readonly holder: string;
  /** Doer, receiver or verifier: what it says counts for the common verdict. */
  readonly withStanding: boolean;
  readonly verdict: EnteredVerdict;
  readonly on: DateText;
}

export interface CommitmentStatus {
  readonly commitment: string;
  /** The latest by each holder, in the order in which holders first spoke. */
  readonly held: readonly HeldVerdict[];
  /** Absent: nobody with standing has said anything, and it is due. */
  readonly verdict?: Verdict;
  /** Why `disputed`: holders with standing differ, or one has opened a procedure that runs. */
  readonly dispute?:
    | { readonly between: readonly string[] }
    | { readonly procedure: string; readonly by: readonly string[]; readonly on: DateText };
  /** Due, cure time passed, and no holder with standing has found it complete. A fact of the calendar beside the verdicts, not one of them. */
  readonly overdue: boolean;
}

/** The status of every commitment as of a date, in file order. The talks must be cut as of that date. */
export function commitmentStatuses(talks: Talks, asOf: DateText): readonly CommitmentStatus[] {
  const dates = planDates(talks);
  const disputes = openDisputes(talks, asOf);
  return entriesOf(talks.later.commitments).map(([id, entry]) => statusOf(id, entry, { talks, asOf, dates, disputes }));
}

interface Dispute {
  readonly procedure: string;
  readonly by: readonly string[];
  readonly on: DateText;
  readonly against: readonly string[];
}

function statusOf(
  id: string,
  entry: PlanEntry,
  {
    talks,
    asOf,
    dates,
    disputes,
  }: {
    readonly talks: Talks;
    readonly asOf: DateText;
    readonly dates: PlanDates;
    readonly disputes: readonly Dispute[];
  },
): CommitmentStatus {
  const standing = new Set([...idsOf(entry.by), ...idsOf(entry.to), ...idsOf(entry.verified_by)]);
  const held = latestByHolder(entry, standing);
  const counting = held.filter(({ withStanding }) => withStanding);
  const said = new Set(counting.map(({ verdict }) => verdict));
  const opened = disputes.find(({ against, by }) => against.includes(id) && by.some((who) => standing.has(who)));
  const base = {
    commitment: id,
    held,
    overdue: isOverdue(id, entry, { talks, asOf, dates, done: said.has("complete") }),
  };
  if (opened !== undefined && counting.length > 0) {
    const { procedure, by, on } = opened;
    return { ...base, verdict: "disputed", dispute: { procedure, by, on } };
  }
  if (said.size > 1)
    return { ...base, verdict: "disputed", dispute: { between: counting.map(({ holder }) => holder) } };
  if (said.size === 1) return { ...base, verdict: counting[0].verdict };
  const start = dates.part(id, "start")?.earliest;
  return start !== undefined && dayOf(asOf) < start ? { ...base, verdict: "not due" } : base;
}

/** Of two verdicts of one day by one holder the later in the file. */
function latestByHolder(entry: PlanEntry, standing: ReadonlySet<string>): HeldVerdict[] {
  const latest = new Map<string, HeldVerdict>();
  for (const { by, on, verdict } of itemsOf(entry.verdicts)) {
    const [holder, date] = [String(by), String(on)];
    const before = latest.get(holder);
    if (before !== undefined && endOf(date) < endOf(before.on)) continue;
    latest.set(holder, { holder, withStanding: standing.has(holder), verdict: verdict as EnteredVerdict, on: date });
  }
  return [...latest.values()];
}

function isOverdue(
  id: string,
  entry: PlanEntry,
  {
    talks,
    asOf,
    dates,
    done,
  }: { readonly talks: Talks; readonly asOf: DateText; readonly dates: PlanDates; readonly done: boolean },
): boolean {
  const due = dates.part(id, "due")?.latest;
  if (due === undefined || done) return false;
  const cure = typeof entry.cure === "string" ? parseSpan(entry.cure) : undefined;
  const until = cure === undefined ? undefined : countedFrom(due, cure, calendarsOf(talks));
  if (until !== undefined && !until.ok) return false;
  return dayOf(asOf) > (until?.lastDay ?? due);
}

/** Invocations that dispute a verdict and whose procedure has a step running. */
function openDisputes(talks: Talks, asOf: DateText): readonly Dispute[] {
  const procedures = new Map(proceduresOf(talks).map((each) => [each.id, each]));
  const calendars = calendarsOf(talks);
  return invocationsOf(talks).filter(({ procedure, against, on, by, events }) => {
    const rule = procedures.get(procedure);
    if (rule === undefined || against.length === 0) return false;
    const run = project(rule, { start: on, by, events, asOf, calendars });
    return run.ok && run.value.runs.some(({ state }) => state === "running");
  });
}
