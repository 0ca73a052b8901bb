/** Holds spans against a walk from day to day with a calendar of its own, on as many random ones as there is time for. */
import { dayNumber, dayText } from "../../talks/dates.js";
import { uniform } from "../chance.js";
import { type Calendar, lastDayOf, type SpanUnit } from "./spans.js";

interface Walk {
  year: number;
  month: number;
  day: number;
}

const units: readonly SpanUnit[] = ["d", "w", "wd", "mo", "y"];
const most: Readonly<Record<SpanUnit, number>> = { h: 0, d: 800, w: 110, wd: 300, mo: 60, y: 30 };

/** @returns what falls short, one line each, with its number under the seed */
export function run(seed: number, n: number): readonly string[] {
  const faults: string[] = [];
  for (let k = 0; k < n; k++) {
    const at = (what: number, below: number) => Math.floor(uniform(seed, k, what) * below);
    const start: Walk = { year: 1890 + at(0, 230), month: 1 + at(1, 12), day: 1 };
    start.day = 1 + at(2, lengthOf(start));
    const unit = units[at(3, units.length)];
    const span = { n: at(4, most[unit] + 1), unit };
    const weekend = new Set([[5, 6], [4, 5], [4], [3, 4]][at(5, 4)]);
    const every = 2 + at(6, 40);
    const calendar = calendarOf(start.year, weekend, every);
    const counted = lastDayOf(dayNumber(start.year, start.month, start.day), span, { calendar });
    const expected = walk(
      start,
      span,
      (date) => !weekend.has(date.weekday) && (date.month * 31 + date.day) % every !== 0,
    );
    const got = counted.ok ? dayText(counted.lastDay) : counted.problem.code;
    if (got !== expected) faults.push(`span ${k}: ${text(start)} + ${span.n}${unit}: ${got}, by a walk ${expected}`);
  }
  return faults;
}

const calendars = new Map<string, Calendar>();

/** Holidays by a rule (every so many days of a year counted in months of 31), so that a walk can ask the rule itself. */
function calendarOf(from: number, weekend: ReadonlySet<number>, every: number): Calendar {
  const key = `${from} ${[...weekend]} ${every}`;
  const known = calendars.get(key);
  if (known !== undefined) return known;
  const holidays = new Map<number, ReadonlySet<number>>();
  for (let year = from; year <= from + 4; year++) {
    const days = new Set<number>();
    for (let month = 1; month <= 12; month++)
      for (let day = 1; day <= lengthOf({ year, month, day }); day++)
        if ((month * 31 + day) % every === 0) days.add(dayNumber(year, month, day));
    holidays.set(year, days);
  }
  if (calendars.size > 500) calendars.clear();
  const made = { id: "soak", weekend, holidays };
  calendars.set(key, made);
  return made;
}

function walk(
  start: Walk,
  { n, unit }: { readonly n: number; readonly unit: SpanUnit },
  works: (date: Walk & { readonly weekday: number }) => boolean,
): string {
  const date = { ...start, weekday: zeller(start) };
  const step = () => {
    date.weekday = (date.weekday + 1) % 7;
    if (++date.day <= lengthOf(date)) return;
    date.day = 1;
    if (++date.month <= 12) return;
    date.month = 1;
    date.year++;
  };
  if (unit === "d" || unit === "w") for (let k = n * (unit === "w" ? 7 : 1); k > 0; k--) step();
  else if (unit === "wd")
    for (let left = n; left > 0; ) {
      step();
      if (works(date)) left--;
    }
  else {
    const wanted = n * (unit === "y" ? 12 : 1);
    let passed = 0;
    // On until the month is the wanted one and the day is the start's, or the month has no later one.
    while (passed < wanted || (date.day < start.day && date.day < lengthOf(date))) {
      const { month } = date;
      step();
      if (date.month !== month) passed++;
    }
  }
  return text(date);
}

const lengthOf = ({ year, month }: Walk): number => {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  if (year % 400 === 0) return 29;
  return year % 4 === 0 && year % 100 !== 0 ? 29 : 28;
};

/** Day of the week, 0 Monday. @see Zeller (1882), Die Grundaufgaben der Kalenderrechnung */
function zeller({ year, month, day }: Walk): number {
  const m = month < 3 ? month + 12 : month;
  const y = month < 3 ? year - 1 : year;
  const saturdayIs0 =
    (day +
      Math.floor((13 * (m + 1)) / 5) +
      (y % 100) +
      Math.floor((y % 100) / 4) +
      Math.floor(Math.floor(y / 100) / 4) +
      5 * Math.floor(y / 100)) %
    7;
  return (saturdayIs0 + 5) % 7;
}

const text = ({ year, month, day }: Walk): string =>
  `${year}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
