/** Exposure by date: what each side has given and got on every day of the plan. */
import type { DateText, Plain, Talks } from "../../talks/model.js";
import type { Day } from "../clocks/civil-day.js";
import { calendarsOf } from "../clocks/read.js";
import { parseSpan } from "../clocks/spans.js";
import { type CommitmentStatus, commitmentStatuses } from "../clocks/verdicts.js";
import { countedFrom, type PlanDates } from "../clocks/when.js";
import { entriesOf, isEntry, listOf, type PlanEntry } from "./entries.js";
import type { PhaseModel, Reading } from "./model.js";

/** One day on which something counts. Numbers per party, in units. */
export interface LedgerDay {
  readonly day: Day;
  /** E at the day's end: all that counts on the day taken together. */
  readonly exposure: readonly number[];
  /** The largest E of each party within the day, over the orders in which the day's entries may come; at least that at its end. */
  readonly worstOrder: readonly number[];
  /** Step indexes whose cost begins or runs, and whose worth begins or runs, to count on the day. */
  readonly given: readonly number[];
  readonly received: readonly number[];
}

export interface WorstDay {
  readonly day: Day;
  readonly party: number;
  readonly exposure: number;
}

export interface Ledger {
  /** Ascending; only days on which something counts at once, a linear step begins or ends, or somebody is exposed most. */
  readonly days: readonly LedgerDay[];
  /** Largest exposure with the entries of each day together; ties: the earliest day, then the first party. Null where no day exposes anybody. */
  readonly worst: WorstDay | null;
  /** For each party the largest exposure of any order within the days, and its first day; null where nothing exposes it. */
  readonly worstOrder: readonly (WorstDay | null)[];
  /** Steps with numbers whose cost has no date: they count nowhere. */
  readonly undated: readonly number[];
  /** Steps whose cost counts and whose worth does not: why. */
  readonly withheld: readonly Withheld[];
}

export interface Withheld {
  readonly step: number;
  /** `no date`: it, or something it waits for, has none. `verdict`: it, or the step `on`, has not been found complete. */
  readonly because: "no date" | "verdict";
  /** Id of the moment that is waited for; the step itself when absent. */
  readonly on?: string;
}

export interface LedgerInput {
  /** Cut to its date. */
  readonly talks: Talks;
  /** Of the same talks. */
  readonly model: PhaseModel;
  readonly dates: PlanDates;
  readonly reading?: Reading;
  /** Counts verdicts as of this date; absent: as planned, every step complete on its date. */
  readonly asOf?: DateText;
}

/**
 * The plan's ledger by date.
 *
 * A cost counts from the day the work starts: a commitment's start, else its due date; a tranche's date. Worth counts when the
 * step is done, by its due date or a tranche's date, put off by its lag, and never before all that the step waits for has
 * happened and, where it needs it verified, has been verified, lag included. A step with linear accrual counts in equal daily
 * parts from its start to its end, its worth put off by the lag; what of its worth waits for a condition counts with that. Where a date is uncertain, costs count at the earliest and
 * worth at the latest day; a step that only has a start is done when it starts.
 *
 * As of a date, worth of a commitment found complete by a holder with standing counts from the first such verdict. It does not
 * count where the verdict is non-compliant, unable to verify or disputed, or where it is overdue at its verifier; nor does the worth
 * of a step that needs it verified. A step without a verifier is taken as done on its date. Its cost stays charged, except that of a step overdue and found not begun.
 *
 * Steps of one group count together within a day. The order within a day is otherwise free, but for conditions between steps.
 */
export function ledgerOf({ talks, model, dates, reading = "cautious", asOf }: LedgerInput): Ledger {
  const timing = timingOf({ talks, model, dates, ...(asOf === undefined ? {} : { asOf }) });
  const { parties, steps } = model;
  const undated: number[] = [];
  const withheld: Withheld[] = [];
  const entries: Entry[] = [];
  steps.forEach((step, k) => {
    if (!step.rated) return;
    const { cost, worth, missing } = timing[k];
    if (cost === "not begun") return;
    if (cost === null) undated.push(k);
    else if (missing) withheld.push(missing);
    const { lasting, received } = step.numbers[reading];
    if (cost && lasting.some((value) => value > 0)) entries.push({ step: k, kind: "cost", ...cost, amounts: lasting });
    if (worth && cost && received.some((value) => value > 0))
      entries.push({ step: k, kind: "worth", ...worth, amounts: received.map((value) => -value) });
  });
  const turns = new Set(entries.flatMap(({ from, opens, to }) => [from, opens ?? from, to]));
  // Between two turns exposure runs straight, so that of the days between the first or the last is the worst.
  const looked = [...new Set([...turns].flatMap((day) => [day - 1, day, day + 1]))].sort((a, b) => a - b);
  const before = ancestorsOf(model);
  const every = looked.map((day): LedgerDay => {
    const on = entries.flatMap((entry): Entry[] => {
      const share = shareBy(entry, day) - shareBy(entry, day - 1);
      return share > 0 ? [{ ...entry, amounts: entry.amounts.map((amount) => amount * share) }] : [];
    });
    const sum = (p: number, until: Day) =>
      entries.reduce((sum, entry) => sum + entry.amounts[p] * shareBy(entry, until), 0);
    const exposure = parties.map((_, p) => sum(p, day));
    const worstOrder = parties.map((_, p) =>
      Math.max(exposure[p], sum(p, day - 1) + worstWithin(on, p, model.groups, before)),
    );
    const of = (kind: Entry["kind"]) =>
      entries
        .filter((entry) => entry.kind === kind && (entry.opens ?? entry.from) <= day && day <= entry.to)
        .map(({ step }) => step);
    return { day, exposure, worstOrder, given: of("cost"), received: of("worth") };
  });
  const largest = (value: (day: LedgerDay, p: number) => number, among: readonly number[]): WorstDay | null => {
    let worst: WorstDay | null = null;
    for (const day of every) {
      for (const party of among) {
        const exposure = value(day, party);
        if (exposure > (worst?.exposure ?? 0) + noise) worst = { day: day.day, party, exposure };
      }
    }
    return worst;
  };
  const everyone = parties.map((_, p) => p);
  const worst = largest(({ exposure }, p) => exposure[p], everyone);
  const worstOrder = everyone.map((party) => largest(({ worstOrder }, p) => worstOrder[p], [party]));
  const shown = new Set([...turns, ...[worst, ...worstOrder].flatMap((one) => one?.day ?? [])]);
  return {
    days: every.filter(({ day }) => shown.has(day)),
    worst,
    worstOrder,
    undated,
    withheld,
  };
}

/** In units. Daily parts are no whole numbers: sums closer than this are equal, so that of equal days the first is taken. */
const noise = 1e-6;

/** What a step adds to exposure, all at once or in equal daily parts from `from` (nothing yet) to `to` (all). */
interface Entry extends Stretch {
  readonly step: number;
  readonly kind: "cost" | "worth";
  readonly amounts: readonly number[];
}

interface Stretch {
  readonly from: Day;
  readonly to: Day;
  /** Nothing counts before it, and all of the days before then counts on it. */
  readonly opens?: Day;
}

function shareBy({ from, to, opens = from }: Stretch, day: Day): number {
  if (day < opens) return 0;
  if (day >= to) return 1;
  return day <= from ? 0 : (day - from) / (to - from);
}

/** More entries of one day than this are taken in any order, conditions aside. */
const mostWithinDay = 14;

/** The most that a party's exposure can rise above the day's start while the day's entries come one after another. */
function worstWithin(
  entries: readonly Entry[],
  party: number,
  groups: PhaseModel["groups"],
  ancestors: readonly ReadonlySet<number>[],
): number {
  const blocks = blocksOf(entries, groups);
  const amounts = blocks.map((block) => block.reduce((sum, { amounts }) => sum + amounts[party], 0));
  const rises = amounts.reduce((sum, amount) => sum + Math.max(0, amount), 0);
  if (blocks.length > mostWithinDay || rises === 0) return rises;
  // A cost waits for the day's worth of what its step waits for; a worth for its own cost.
  const waits = blocks.map((block, b) =>
    blocks.reduce((mask, other, o) => {
      const needed = block.some((entry) =>
        other.some((earlier) =>
          entry.kind === "worth"
            ? earlier.kind === "cost" && earlier.step === entry.step
            : earlier.kind === "worth" && ancestors[entry.step].has(earlier.step),
        ),
      );
      return o !== b && needed ? mask | (1 << o) : mask;
    }, 0),
  );
  let worst = 0;
  for (let set = 1; set < 2 ** blocks.length; set++) {
    let sum = 0;
    let closed = true;
    for (let b = 0; b < blocks.length && closed; b++) {
      if (((set >>> b) & 1) === 0) continue;
      if ((waits[b] & ~set) !== 0) closed = false;
      sum += amounts[b];
    }
    if (closed) worst = Math.max(worst, sum);
  }
  return worst;
}

/** For each step all that it waits for: through steps that nothing of the day belongs to, and with all that is done with them. */
function ancestorsOf({ steps, groups }: PhaseModel): ReadonlySet<number>[] {
  const together = steps.map((_, k) => groups.find((members) => members.includes(k)) ?? [k]);
  const waits = (step: number) =>
    together[step].flatMap((member) => steps[member].after.flatMap(({ on }) => together[on]));
  return steps.map((_, k) => {
    const found = new Set(waits(k));
    for (const step of found) for (const on of waits(step)) found.add(on);
    return found;
  });
}

function blocksOf(entries: readonly Entry[], groups: PhaseModel["groups"]): Entry[][] {
  const blocks = new Map<string, Entry[]>();
  for (const entry of entries) {
    const group = groups.findIndex((members) => members.includes(entry.step));
    const key = group >= 0 ? `group ${group}` : `${entry.kind} ${entry.step}`;
    blocks.set(key, [...(blocks.get(key) ?? []), entry]);
  }
  return [...blocks.values()];
}

interface Timing {
  /** Null: it has no date. */
  readonly cost: Stretch | "not begun" | null;
  /** Null: it does not count. */
  readonly worth: Stretch | null;
  readonly missing?: Withheld;
}

function timingOf({ talks, model, dates, asOf }: Omit<LedgerInput, "reading">): Timing[] {
  const calendars = calendarsOf(talks);
  const written = [...entriesOf(talks.later.commitments), ...entriesOf(talks.later.tranches)].map(([, entry]) => entry);
  const statuses = new Map(
    asOf === undefined ? [] : commitmentStatuses(talks, asOf).map((status) => [status.commitment, status] as const),
  );
  const place = new Map(model.steps.map(({ id }, k) => [id, k]));
  const ends = model.steps.map(({ id }, k) => endsOf(id, written[k], dates));
  const putOff = (day: Day, lag: Plain | undefined): Day | undefined => {
    const span = typeof lag === "string" ? parseSpan(lag) : undefined;
    if (span === undefined) return day;
    const counted = countedFrom(day, span, calendars);
    return counted.ok ? counted.lastDay : undefined;
  };
  /** When a step counts as verified; null where it is refused. */
  const verifiedDay = (k: number): Day | undefined | null => {
    const judged = judgedBy(statuses.get(model.steps[k].id), model.steps[k].verifiedBy.length > 0);
    if (judged === "refused") return null;
    if (judged !== undefined) return dates.of(model.steps[k].id).latest;
    const { done } = ends[k];
    return done === undefined ? undefined : putOff(done, written[k].lag);
  };
  return model.steps.map((step, k): Timing => {
    const { start, done } = ends[k];
    const began = start ?? done;
    const status = statuses.get(step.id);
    if (began === undefined) return { cost: null, worth: null };
    if (status?.overdue && status.verdict === "not begun") {
      return { cost: "not begun", worth: null };
    }
    const end = Math.max(began, done ?? began);
    const spread = step.linear && end > began;
    const cost = { from: began, to: spread ? end : began };
    const own = verifiedDay(k);
    if (own === null) return { cost, worth: null, missing: { step: k, because: "verdict" } };
    if (own === undefined) return { cost, worth: null, missing: { step: k, because: "no date" } };
    let conditions = Number.NEGATIVE_INFINITY;
    for (const { on, need } of waitsOf(written[k])) {
      const other = place.get(on);
      const day =
        other === undefined || need === "finished"
          ? doneDay(dates, on)
          : need === "verified"
            ? verifiedDay(other)
            : partDay(ends[other], model.steps[other].linear ? need : 1);
      if (day === null) return { cost, worth: null, missing: { step: k, because: "verdict", on } };
      if (day === undefined) return { cost, worth: null, missing: { step: k, because: "no date", on } };
      conditions = Math.max(conditions, day);
    }
    if (!spread || conditions > own)
      return { cost, worth: { from: Math.max(own, conditions), to: Math.max(own, conditions) } };
    const first = own - (end - began);
    return { cost, worth: { from: first, to: own, ...(conditions > first && { opens: conditions }) } };
  });
}

/** A verdict of a holder with standing, as far as it settles whether worth counts. */
function judgedBy(status: CommitmentStatus | undefined, checked: boolean): "complete" | "refused" | undefined {
  switch (status?.verdict) {
    case "complete":
      return "complete";
    case "non-compliant":
    case "unable to verify":
    case "disputed":
      return "refused";
    default:
      return status?.overdue && checked ? "refused" : undefined;
  }
}

/** The earliest day a step can start, and the latest on which it is done. */
function endsOf(id: string, entry: PlanEntry, dates: PlanDates): { readonly start?: Day; readonly done?: Day } {
  const start = dates.part(id, "start") ?? (entry.due === undefined ? dates.of(id) : undefined);
  const done = doneDay(dates, id);
  // Found complete after its due date it may still have cost from then on: a verdict takes nothing back that was charged.
  const due = dates.part(id, "due");
  const dueDay = due?.earliest ?? due?.latest;
  const begins = start
    ? (start.earliest ?? start.latest)
    : dueDay === undefined || done === undefined
      ? dueDay
      : Math.min(dueDay, done);
  return {
    ...(begins === undefined ? {} : { start: begins }),
    ...(done === undefined ? {} : { done }),
  };
}

function doneDay(dates: PlanDates, moment: string): Day | undefined {
  const { latest, earliest } = dates.of(moment);
  return latest ?? earliest;
}

/** The day on which this share of a step is done, in equal daily parts. */
function partDay({ start, done }: { readonly start?: Day; readonly done?: Day }, share: number): Day | undefined {
  if (start === undefined || done === undefined || share >= 1) return done;
  return start + Math.ceil(share * Math.max(0, done - start));
}

/** What a step waits for, and how: a fraction, or done or verified. */
function waitsOf(entry: PlanEntry): { readonly on: string; readonly need: "finished" | "verified" | number }[] {
  return listOf(entry.after).map((condition) => {
    if (!isEntry(condition)) return { on: String(condition), need: "finished" };
    const { on, need } = condition;
    if (isEntry(need)) return { on: String(on), need: Number(need.fraction) };
    return { on: String(on), need: need === "verified" ? "verified" : "finished" };
  });
}
