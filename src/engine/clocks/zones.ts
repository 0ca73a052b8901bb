/**
 * Instants and civil days in a named zone. Instants are milliseconds of UTC since 1970; the zone's rules are the runtime's (`Intl`).
 *
 * A rule of the file never says a wall time without an offset, so the one thing to be decided is when a civil day ends.
 */
import { dayNumber } from "../../talks/dates.js";
import { isZone } from "../../talks/zones.js";
import type { Day } from "./civil-day.js";

/** Milliseconds of UTC since 1970-01-01T00:00Z. */
export type Instant = number;

export const millisecondsADay = 86_400_000;
const secondsADay = 86_400;

/** What a clock on the wall shows. */
export interface WallTime {
  readonly day: Day;
  /** Seconds since 00:00 as shown, 0..86,399. */
  readonly seconds: number;
}

export type ZoneResult =
  | { readonly ok: true; readonly zone: Zone }
  | { readonly ok: false; readonly code: "unknown-zone"; readonly name: string };

export interface Zone {
  readonly name: string;
  /** What the wall shows at an instant; fractions of a second are dropped. */
  readonly wall: (at: Instant) => WallTime;
  /**
   * When a civil day is over in the zone: its 24:00, which is the next day's 00:00.
   *
   * Where that hour is left out (clocks go forward over midnight) the day ends at the moment of the change; where the change
   * leaves out a whole day, that day ends where it begins. Where the hour comes twice (clocks go back over midnight) the day ends
   * when it is over for good, at the later one: nobody loses an hour of a term to a change of clocks.
   */
  readonly endOf: (day: Day) => Instant;
}

/** The zone of that name, or what is wrong with it. */
export function zoneNamed(name: string): ZoneResult {
  const known = zones.get(name);
  if (known !== undefined) return { ok: true, zone: known };
  if (!isZone(name)) return { ok: false, code: "unknown-zone", name };
  const zone = made(name);
  zones.set(name, zone);
  return { ok: true, zone };
}

/** The civil day of an instant that ends a term: one that ends at 00:00 belongs to the day before. */
export function dayEndingAt(at: Instant, zone: Zone): Day {
  return zone.wall(at - 1).day;
}

/** Making a formatter costs far more than using it; what is kept depends on nothing but the name. */
const zones = new Map<string, Zone>();

function made(name: string): Zone {
  const format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
    timeZone: name,
    hourCycle: "h23",
    era: "short",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  });
  const wall = (at: Instant): WallTime => {
    const parts: Partial<Record<Intl.DateTimeFormatPartTypes, string>> = {};
    for (const { type, value } of format.formatToParts(at)) parts[type] = value;
    const year = parts.era === "BC" ? 1 - Number(parts.year) : Number(parts.year);
    return {
      day: dayNumber(year, Number(parts.month), Number(parts.day)),
      seconds: Number(parts.hour) * 3600 + Number(parts.minute) * 60 + Number(parts.second),
    };
  };
  return { name, wall, endOf: (day) => endOfDay(day, wall) };
}

function endOfDay(day: Day, wall: Zone["wall"]): Instant {
  /** Seconds east of UTC at a whole second. */
  const offset = (second: number): number => {
    const { day: shown, seconds } = wall(second * 1000);
    return shown * secondsADay + seconds - second;
  };
  const midnight = (day + 1) * secondsADay;
  // No zone is more than 26 hours from another, so around midnight read as UTC every offset in question is in force.
  let before = midnight - 26 * 3600;
  let after = midnight + 26 * 3600;
  const candidates = new Set([offset(before), offset(after), offset(midnight - offset(midnight))]);
  const ends = [...candidates].map((east) => midnight - east).filter((second) => offset(second) === midnight - second);
  if (ends.length > 0) return Math.max(...ends) * 1000;
  // The hour is left out: look for the first second that the wall shows beyond it.
  while (after - before > 1) {
    const middle = Math.floor((before + after) / 2);
    if (middle + offset(middle) >= midnight) after = middle;
    else before = middle;
  }
  return after * 1000;
}
