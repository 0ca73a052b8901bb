/**
 * The incidents of a block of talks, kept instead of the pressure they make: a few bytes for each incident where the pressure takes
 * eight for every week. The pressure is lived through again from them, to the last bit (`incidentPaths` says what it is).
 */
import { slots, twisted, twistOf } from "./chance.js";
import { type IncidentPaths, type IncidentProcess, longRun, mostTension, poisson } from "./incidents.js";
import { clip } from "./numerics.js";
import { pressureKept } from "./settings.js";

export interface IncidentEvents extends Pick<IncidentPaths, "early" | "earlyAnswered"> {
  readonly weeks: number;
  /** Pressure at the start, its long run's mean, and one over its spread. */
  readonly start: number;
  readonly mean: number;
  readonly perSd: number;
  /** Events `first[talk]` to `first[talk + 1]` (exclusive) are the talk's. */
  readonly first: Uint32Array;
  /** By event: the week, from 0, and what it adds to the pressure; halves and whole numbers, exact as single ones. */
  readonly week: Uint16Array;
  readonly adds: Float32Array;
}

/** The incidents of talks. @param watch weeks in which early ones are counted */
export function incidentEvents(
  flow: IncidentProcess,
  keys: Uint32Array,
  { weeks, watch }: { readonly weeks: number; readonly watch: number },
): IncidentEvents {
  const { mean, sd } = longRun(flow);
  const { background, excitation, answered } = flow;
  const start = flow.pressure ?? mean;
  const first = new Uint32Array(keys.length + 1);
  const early = new Uint16Array(keys.length);
  const earlyAnswered = new Uint8Array(keys.length);
  let room = Math.max(64, keys.length * 16);
  let week = new Uint16Array(room);
  let adds = new Float32Array(room);
  let count = 0;
  for (let talk = 0; talk < keys.length; talk++) {
    const key = keys[talk]!;
    const twist = twistOf(key);
    let s = start;
    if (count + weeks > room) {
      room = 2 * room + weeks;
      week = grown(week, new Uint16Array(room));
      adds = grown(adds, new Float32Array(room));
    }
    for (let w = 0; w < weeks; w++) {
      const u = twisted(key, twist, w + 1, slots.incidents);
      const lambda = background + excitation * s;
      // e^−λ ≥ 1 − λ: most weeks need no exponential.
      if (u < 1 - lambda) {
        s *= pressureKept;
        continue;
      }
      const x = poisson(u, lambda);
      if (x === 0) {
        s *= pressureKept;
        continue;
      }
      const met = answered > 0 && twisted(key, twist, w + 1, slots.answered) < answered;
      const add = met ? x / 2 : x;
      s = pressureKept * (s + add);
      week[count] = w;
      adds[count++] = add;
      if (w < watch) {
        early[talk]! += x;
        if (met) earlyAnswered[talk] = 1;
      }
    }
    first[talk + 1] = count;
  }
  return {
    weeks,
    start,
    mean,
    perSd: sd > 0 ? 1 / sd : 0,
    first,
    week: week.slice(0, count),
    adds: adds.slice(0, count),
    early,
    earlyAnswered,
  };
}

function grown<T extends Uint16Array | Float32Array>(old: T, fresh: T): T {
  fresh.set(old);
  return fresh;
}

/** The standardised pressure of all talks, [talk][week]: for talks that are lived through again and again. */
export function allPressure(events: IncidentEvents): Float64Array {
  const { weeks, first } = events;
  const talks = first.length - 1;
  const tension = new Float64Array(talks * weeks);
  for (let talk = 0; talk < talks; talk++)
    livePressure(events, talk, tension.subarray(talk * weeks, (talk + 1) * weeks));
  return tension;
}

/** The standardised pressure of one talk by week, into `row`. */
export function livePressure(
  { weeks, start, mean, perSd, first, week, adds }: IncidentEvents,
  talk: number,
  row: Float64Array,
): void {
  let event = first[talk]!;
  const last = first[talk + 1]!;
  let due = event < last ? week[event]! : weeks;
  let s = start;
  for (let w = 0; w < weeks; w++) {
    row[w] = clip((s - mean) * perSd, -mostTension, mostTension);
    if (w === due) {
      s = pressureKept * (s + adds[event]!);
      event++;
      due = event < last ? week[event]! : weeks;
    } else s *= pressureKept;
  }
}
