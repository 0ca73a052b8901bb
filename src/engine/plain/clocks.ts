/**
 * Clocks by walking from day to day, with a calendar of its own: the twin that spans and procedures are held against. Only whole
 * days, and one zone: what happens on a day happens at its end, and a clock runs out after everything that happens on its last day.
 */

export interface PlainCalendar {
  /** Days of the week not worked, 0 Monday … 6 Sunday. */
  readonly weekend: readonly number[];
  readonly holidays: readonly number[];
}

export interface PlainSpan {
  readonly n: number;
  readonly unit: "d" | "w" | "wd" | "mo" | "y";
}

export const isLeap = (year: number): boolean => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengths = (year: number) => [31, isLeap(year) ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Year, month 1–12 and day of a day number, walked year by year and month by month from 1970. */
export function plainDate(day: number): { year: number; month: number; day: number } {
  let [year, left] = [1970, day];
  while (left < 0) left += isLeap(--year) ? 366 : 365;
  while (left >= (isLeap(year) ? 366 : 365)) left -= isLeap(year++) ? 366 : 365;
  let month = 0;
  while (left >= lengths(year)[month]) left -= lengths(year)[month++];
  return { year, month: month + 1, day: left + 1 };
}

/** 1970-01-01 was a Thursday. */
export const plainWeekday = (day: number): number => (((day + 3) % 7) + 7) % 7;

export const isWorkday = (day: number, { weekend, holidays }: PlainCalendar): boolean =>
  !weekend.includes(plainWeekday(day)) && !holidays.includes(day);

/** The last day of a span from day 0, day by day. */
export function plainLastDay(from: number, { n, unit }: PlainSpan, calendar: PlainCalendar, workdays = false): number {
  if (unit === "wd" || (unit === "d" && workdays)) {
    let day = from;
    for (let left = n; left > 0; ) if (isWorkday(++day, calendar)) left--;
    return day;
  }
  if (unit === "d") return from + n;
  if (unit === "w") return from + 7 * n;
  const start = plainDate(from);
  const months = (unit === "y" ? 12 : 1) * n;
  let { year, month } = start;
  for (let left = months; left > 0; left--) {
    month++;
    if (month > 12) [year, month] = [year + 1, 1];
  }
  const wanted = Math.min(start.day, lengths(year)[month - 1]);
  let day = from;
  for (;;) {
    const at = plainDate(day);
    if (at.year === year && at.month === month && at.day === wanted) return day;
    day++;
  }
}

export interface PlainProcedureStep {
  readonly id: string;
  readonly begins?: "invocation" | { readonly join: "all" | "any"; readonly of: readonly string[] };
  readonly clock?: PlainSpan;
  readonly extendable: boolean;
  readonly next?: string;
  readonly result?: string;
}

export interface PlainProcedure {
  readonly steps: readonly PlainProcedureStep[];
  readonly stopsIf: readonly string[];
  readonly workdays: boolean;
  readonly calendar: PlainCalendar;
}

/** Something on a day; no two on one day. */
export interface PlainEvent {
  readonly kind: string;
  readonly day: number;
  readonly step?: string;
  readonly plus?: PlainSpan;
  readonly until?: number;
}

export interface PlainRun {
  readonly step: string;
  readonly from: number;
  /** Begun when a clock ran out at the end of `from`, after everything of that day. */
  readonly atMidnight: boolean;
  lastDay?: number;
  /** How and when it was over, or absent: nothing ever ends it. */
  over?: { readonly day: number; readonly how: "expired" | "ended" | "stopped" };
  extensions: number;
}

export interface PlainReplay {
  /** In order of beginning; of one day in file order. */
  readonly runs: readonly PlainRun[];
  readonly outcomes: readonly { readonly step: string; readonly result: string; readonly day: number }[];
  readonly stopped?: number;
  /** Events without effect. */
  readonly idle: number;
}

/** Lives a procedure day by day until nothing can happen any more. */
export function plainReplay(procedure: PlainProcedure, start: number, events: readonly PlainEvent[]): PlainReplay {
  const { steps, stopsIf, workdays, calendar } = procedure;
  const runs: PlainRun[] = [];
  const outcomes: { step: string; result: string; day: number }[] = [];
  let idle = events.filter(({ day }) => day < start).length;
  let stopped: number | undefined;
  const runOf = (id: string) => runs.find(({ step }) => step === id);

  const begin = ({ id, clock }: PlainProcedureStep, day: number, atMidnight = false) => {
    if (runOf(id)) return;
    runs.push({
      step: id,
      from: day,
      atMidnight,
      extensions: 0,
      ...(clock && { lastDay: plainLastDay(day, clock, calendar, workdays) }),
    });
  };
  // What a step leads to begins when it is over, early or by its clock, unless it says itself when it begins.
  const follow = (day: number, over: readonly PlainRun[], atMidnight = false) => {
    const led = over.map((run) => steps.find(({ id }) => id === run.step)?.next);
    for (const step of steps) if (step.begins === undefined && led.includes(step.id)) begin(step, day, atMidnight);
    for (const step of steps) {
      if (step.begins === undefined || step.begins === "invocation") continue;
      const ended = step.begins.of.map((id) => runOf(id)?.over !== undefined);
      if (step.begins.join === "all" ? ended.every(Boolean) : ended.some(Boolean)) begin(step, day, atMidnight);
    }
  };

  for (const step of steps) if (step.begins === "invocation") begin(step, start);
  const last = Math.max(start, ...events.map(({ day }) => day));
  for (let day = start; day <= last || runs.some(({ over, lastDay }) => !over && lastDay !== undefined); day++) {
    for (const event of events.filter((one) => one.day === day)) {
      const run = event.step === undefined ? undefined : runOf(event.step);
      const step = steps.find(({ id }) => id === event.step);
      if (stopped !== undefined) idle++;
      else if (stopsIf.includes(event.kind)) {
        if (runs.every(({ over }) => over)) idle++;
        else stopped = day;
        if (stopped !== undefined) for (const one of runs) one.over ??= { day, how: "stopped" };
      } else if (!run || run.over || !step) idle++;
      else if (event.kind === "ended") {
        run.over = { day, how: "ended" };
        follow(day, [run]);
      } else if (event.kind === "extended" && step.extendable && run.lastDay !== undefined) {
        const to = event.until ?? plainLastDay(run.lastDay, event.plus ?? { n: 0, unit: "d" }, calendar, workdays);
        if (to > run.lastDay) {
          run.lastDay = to;
          run.extensions++;
        } else idle++;
      } else idle++;
    }
    if (stopped !== undefined) break;
    // Whatever runs out tonight; what begins at this midnight with no days of its own runs out at it too.
    for (;;) {
      const due = steps.flatMap(({ id }) => {
        const run = runOf(id);
        return run && !run.over && run.lastDay === day ? [run] : [];
      });
      if (due.length === 0) break;
      for (const run of due) run.over = { day, how: "expired" };
      for (const { id, result } of steps)
        if (result !== undefined && due.some(({ step }) => step === id)) outcomes.push({ step: id, result, day });
      follow(day, due, true);
    }
  }
  if (stopped !== undefined) idle += events.filter(({ day }) => day > (stopped as number)).length;
  return { runs, outcomes, idle, ...(stopped !== undefined && { stopped }) };
}
