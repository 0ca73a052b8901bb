/** Holds spans, dates of a plan and procedures of the engine against the walk from day to day. */
import { dayText } from "../../talks/dates.js";
import type { Procedure, ProcedureEvent } from "../clocks/model.js";
import { project } from "../clocks/procedure.js";
import { type Calendar, lastDayOf } from "../clocks/spans.js";
import { planDates } from "../clocks/when.js";
import { isWorkday, type PlainCalendar, type PlainEvent, plainDate, plainLastDay, plainReplay } from "./clocks.js";
import { type ProcedureCase, randomCalendar, randomProcedureCase, randomSpan } from "./clocks-random.js";
import { momentTalks, plainIntervals, randomMoments } from "./clocks-when.js";
import { same } from "./phases-judge.js";
import { dice } from "./random-model.js";

/** The same calendar as the engine has it; holidays of every year from 2000 to 2060 are known. */
function engineCalendar({ weekend, holidays }: PlainCalendar): Calendar & { zone: string } {
  const years = Array.from({ length: 61 }, (_, k) => 2000 + k);
  return {
    id: "c",
    zone: "UTC",
    weekend: new Set(weekend),
    holidays: new Map(years.map((year) => [year, new Set(holidays.filter((day) => plainDate(day).year === year))])),
  };
}

/** Twenty spans of every unit from days of fifty years, and rolls to working days. */
export function judgeSpans(seed: number): string[] {
  const roll = dice(seed);
  return Array.from({ length: 20 }).flatMap(() => {
    const plain = randomCalendar(roll);
    const calendar = engineCalendar(plain);
    const from = roll(2) ? 19681 + roll(100) : 11_000 + roll(16_000);
    const span = randomSpan(roll, 60);
    const what = `${dayText(from)} + ${span.n}${span.unit}`;
    const last = plainLastDay(from, span, plain);
    let [following, preceding] = [last, last];
    while (!isWorkday(following, plain)) following++;
    while (!isWorkday(preceding, plain) && preceding > from) preceding--;
    const counted = (roll?: "following" | "preceding") => {
      const found = lastDayOf(from, span, { calendar, ...(roll && { roll }) });
      return found.ok ? dayText(found.lastDay) : found.problem;
    };
    return [
      ...same(what, counted(), dayText(last)),
      ...same(`${what}, following`, counted("following"), dayText(following)),
      ...same(`${what}, preceding`, counted("preceding"), dayText(preceding)),
    ];
  });
}

/** @returns what differs between a procedure projected and lived day by day */
export function judgeProcedureCase({ procedure, start, events, asOf }: ProcedureCase): string[] {
  const known = events.filter(({ day }) => asOf === undefined || day <= asOf);
  const plain = plainReplay(procedure, start, known);
  const projected = project(engineProcedure(procedure), {
    start: dayText(start),
    events: [...known, ...events.filter((event) => !known.includes(event))].map(engineEvent).reverse(),
    ...(asOf !== undefined && { asOf: dayText(asOf) }),
    calendars: [engineCalendar(procedure.calendar)],
  });
  if (!projected.ok) return [`problems ${JSON.stringify(projected.problems)}`];
  const { runs, outcomes, unreached, stopped } = projected.value;
  const place = (id: string) => procedure.steps.findIndex((step) => step.id === id);
  const inOrder = <T extends { step: string }>(all: readonly T[], day: (one: T) => number) =>
    [...all].sort((a, b) => day(a) - day(b) || place(a.step) - place(b.step));
  const lived = inOrder(plain.runs, (run) => run.from);
  const state = (run: (typeof lived)[number], at: number) => {
    if (run.from > at || (run.from === at && run.atMidnight)) return "ahead";
    if (run.over && (run.over.how === "expired" ? run.over.day < at : run.over.day <= at)) return run.over.how;
    return "running";
  };
  // What a stop cuts off before it begins keeps the dates it would have had.
  const cut = runs.filter(({ step }) => plain.stopped !== undefined && !lived.some((run) => run.step === step));
  const begun = runs.filter((run) => !cut.includes(run));
  const shown = begun.map(({ step, from, term, extensions, over, state: now }) => ({
    step,
    from: dayText(from),
    last: term ? dayText(term.lastDay) : null,
    extensions: extensions.length,
    over: over ? dayText(over.day) : null,
    ...(asOf !== undefined && { now }),
  }));
  return [
    ...same(
      "runs",
      inOrder(
        shown.map((run, k) => ({ ...run, k })),
        ({ k }) => runs[k].from,
      ).map(({ k: _, ...run }) => run),
      lived.map((run) => ({
        step: run.step,
        from: dayText(run.from),
        last: run.lastDay === undefined ? null : dayText(run.lastDay),
        extensions: run.extensions,
        over: run.over && run.over.how !== "expired" ? dayText(run.over.day) : null,
        ...(asOf !== undefined && { now: state(run, asOf) }),
      })),
    ),
    ...same(
      "outcomes",
      inOrder(outcomes, ({ day }) => day).map(({ step, result, day, come }) => [step, result, dayText(day), come]),
      inOrder(plain.outcomes, ({ day }) => day).map(({ step, result, day }) => [
        step,
        result,
        dayText(day),
        asOf !== undefined && day < asOf,
      ]),
    ),
    ...cut.flatMap(({ step, from, state: now }) =>
      same(`cut off: ${step}`, [now, from >= (plain.stopped as number)], ["stopped", true]),
    ),
    ...same("stopped", stopped?.on ?? null, plain.stopped === undefined ? null : dayText(plain.stopped)),
    ...(plain.stopped === undefined
      ? same(
          "unreached",
          [...unreached].sort(),
          procedure.steps.flatMap(({ id }) => (plain.runs.some(({ step }) => step === id) ? [] : [id])).sort(),
        )
      : []),
    ...same("idle", projected.value.idle.length, plain.idle),
  ];
}

function engineProcedure({ steps, stopsIf, workdays }: ProcedureCase["procedure"]): Procedure {
  return {
    id: "p",
    invokedBy: ["a"],
    zone: "UTC",
    days: workdays ? "working" : "calendar",
    calendar: "c",
    stopsIf,
    steps: steps.map(({ id, begins, clock, extendable, next, result }) => ({
      id,
      ...(begins !== undefined && { begins }),
      ...(clock && { clock }),
      extend: extendable ? "consensus" : "none",
      optional: false,
      ...(next !== undefined ? { onExpiry: { next } } : result !== undefined ? { onExpiry: { result } } : {}),
      rights: [],
    })),
  };
}

const engineEvent = ({ kind, day, step, plus, until }: PlainEvent): ProcedureEvent => ({
  kind,
  on: dayText(day),
  ...(step !== undefined && { step }),
  ...(plus && { plus }),
  ...(until !== undefined && { until: dayText(until) }),
});

export const judgeProcedures = (seed: number): string[] =>
  judgeProcedureCase(randomProcedureCase(seed)).map(
    (line) => `${line} in ${JSON.stringify(randomProcedureCase(seed))}`,
  );

/** Milestones dated by one another, against intervals. */
export function judgeWhen(seed: number): string[] {
  const moments = randomMoments(seed);
  const dates = planDates(momentTalks(moments));
  const text = (day: number | null | undefined) => (day === null || day === undefined ? null : dayText(day));
  return plainIntervals(moments).flatMap(({ from, to }, i) => {
    const found = dates.of(`m${i}`);
    return same(`m${i} in ${JSON.stringify(moments)}`, [found.earliest, found.latest].map(text), [from, to].map(text));
  });
}
