/** Dates of a plan that hang on one another, as intervals of days by arithmetic of their own: for tests. */
import { dayText } from "../../talks/dates.js";
import type { Talks } from "../../talks/model.js";
import { type PlainCalendar, type PlainSpan, plainLastDay } from "./clocks.js";
import { randomCalendar, randomSpan } from "./clocks-random.js";
import { talksOf } from "./phases-plan.js";
import { dice } from "./random-model.js";

export type PlainWhen =
  | { readonly on: number }
  | { readonly after: number; readonly plus: PlainSpan }
  | { readonly with: number }
  | { readonly earliest: readonly PlainWhen[] }
  | { readonly latest: readonly PlainWhen[] };

/** Milestones by number, each dated by those before it; null is not dated. */
export interface PlainMoments {
  readonly calendar: PlainCalendar;
  readonly moments: readonly (PlainWhen | null)[];
}

/** What is known of a date: not before `from`, at the latest on `to`; null where that side is open. */
export interface Interval {
  readonly from: number | null;
  readonly to: number | null;
}

export function randomMoments(seed: number): PlainMoments {
  const roll = dice(seed);
  const calendar = randomCalendar(roll);
  const when = (before: number, depth: number): PlainWhen => {
    const kind = before === 0 ? 0 : roll(depth > 0 ? 5 : 3);
    if (kind === 0) return { on: 19681 + roll(90) };
    if (kind === 1) return { after: roll(before), plus: randomSpan(roll, 20) };
    if (kind === 2) return { with: roll(before) };
    const some = Array.from({ length: 1 + roll(3) }, () => when(before, depth - 1));
    return kind === 3 ? { earliest: some } : { latest: some };
  };
  const moments = Array.from({ length: 2 + roll(6) }, (_, i) => (roll(5) === 0 ? null : when(i, 2)));
  return { calendar, moments };
}

/** The interval of each milestone. */
export function plainIntervals({ calendar, moments }: PlainMoments): Interval[] {
  const known: Interval[] = [];
  const of = (when: PlainWhen | null): Interval => {
    if (when === null) return { from: null, to: null };
    if ("on" in when) return { from: when.on, to: when.on };
    if ("with" in when) return known[when.with];
    if ("after" in when) {
      const { from, to } = known[when.after];
      const later = (day: number | null) => (day === null ? null : plainLastDay(day, when.plus, calendar));
      return { from: later(from), to: later(to) };
    }
    const all = ("earliest" in when ? when.earliest : when.latest).map(of);
    const [from, to] = [all.map((one) => one.from), all.map((one) => one.to)];
    const sure = (days: readonly (number | null)[]) => days.flatMap((day) => day ?? []);
    // The first of several is early enough as soon as one of them is; it is late enough only when all are known to be.
    if ("earliest" in when)
      return {
        from: from.includes(null) ? null : Math.min(...sure(from)),
        to: sure(to).length ? Math.min(...sure(to)) : null,
      };
    return {
      from: sure(from).length ? Math.max(...sure(from)) : null,
      to: to.includes(null) ? null : Math.max(...sure(to)),
    };
  };
  for (const moment of moments) known.push(of(moment));
  return known;
}

/** The same milestones as a talks file, m0, m1, …, written backwards so that no file order helps. */
export function momentTalks({ calendar, moments }: PlainMoments): Talks {
  const written = (when: PlainWhen): unknown => {
    if ("on" in when) return dayText(when.on);
    if ("with" in when) return { with: `m${when.with}` };
    if ("after" in when) return { after: `m${when.after}`, plus: `${when.plus.n}${when.plus.unit}` };
    return "earliest" in when ? { earliest_of: when.earliest.map(written) } : { latest_of: when.latest.map(written) };
  };
  const entries = moments
    .map((when, i) => [`m${i}`, { name: `M${i}`, ...(when && { when: written(when) }) }])
    .reverse();
  const years = Array.from({ length: 40 }, (_, k) => 2023 + k);
  const names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
  return talksOf({
    parties: { a: { name: "A" }, b: { name: "B" } },
    milestones: Object.fromEntries(entries),
    calendars: {
      c: {
        zone: "UTC",
        weekend: calendar.weekend.map((day) => names[day]),
        holidays: Object.fromEntries(
          years.map((year) => [
            year,
            [...new Set(calendar.holidays.map((day) => dayText(day)).filter((text) => text.startsWith(`${year}`)))],
          ]),
        ),
      },
    },
  });
}
