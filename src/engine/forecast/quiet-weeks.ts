/**
 * The weeks of a talk in which nothing happens, which is nearly all of them: hazards add up until one of them would reach its draw.
 *
 * Apart from machine.ts so that these loops stay small: numbers of a small function live in registers, those of a large one in boxes.
 */
import { mostPredictor } from "./centring.js";
import type { MachineWorld } from "./machine.js";
import { boundedExp } from "./numerics.js";

/** Where a talk's running numbers stand in a `Float64Array` while its quiet weeks go by. */
export const place = {
  hasDeal: 0,
  hasBreakdown: 1,
  hasStop: 2,
  hasAgenda: 3,
  hasReturn: 4,
  needDeal: 5,
  needBreakdown: 6,
  needStop: 7,
  needAgenda: 8,
  needReturn: 9,
  /** Part of the stage's running week that is over. */
  along: 10,
  /** Hazard of the stage's clock by now. */
  upTo: 11,
  /** Predictor of the deal without pressure and deadline, and what its factor is multiplied by; 0: no such deal. */
  deal: 12,
  dealBy: 13,
  /** Weekly rate of an agenda; 0 where there is one. */
  agenda: 14,
} as const;

export const runningNumbers = (): Float64Array => new Float64Array(15);

/** What goes on outside a talk, by week. */
export interface Calendar {
  readonly near: Float64Array;
  readonly expired: Float64Array;
  readonly weeks: number;
}

/** The pressure on the talk that is lived through: `tension[offset + week]`. */
export interface Pressure {
  readonly tension: Float64Array;
  offset: number;
}

/**
 * Talks on week by week until something would happen in one, or the weeks are over.
 *
 * @param running by `place`; changed to what holds at the start of the week returned
 * @param curve hazard of the stage's deal by week, of which `clock` whole ones are over
 * @returns the week in which something happens, or the number of weeks
 */
export function quietTalking(
  running: Float64Array,
  world: MachineWorld,
  { near, expired, weeks }: Calendar,
  { tension, offset }: Pressure,
  curve: Float64Array,
  clock: number,
  from: number,
): number {
  const { dealByDeadline, dealByTension, breakdownByExpired, breakdownByTension, breakdownPredictor } = world;
  const { breakdown, suspension, breakdownFactor } = world;
  const needDeal = running[place.needDeal]!;
  const needBreakdown = running[place.needBreakdown]!;
  const needStop = running[place.needStop]!;
  const needAgenda = running[place.needAgenda]!;
  const along = running[place.along]!;
  const deal = running[place.deal]!;
  const dealBy = running[place.dealBy]!;
  const framework = running[place.agenda]!;
  let hasDeal = running[place.hasDeal]!;
  let hasBreakdown = running[place.hasBreakdown]!;
  let hasStop = running[place.hasStop]!;
  let hasAgenda = running[place.hasAgenda]!;
  let upTo = running[place.upTo]!;
  // Talks of the base rate, and those whose deadlines and incidents are held: the same factors every week.
  const still = dealByDeadline === 0 && dealByTension === 0 && breakdownByExpired === 0 && breakdownByTension === 0;
  let dealFactor = still ? factor(deal, dealBy) : 0;
  let stopFactor = still ? factor(breakdownPredictor, breakdownFactor) : 0;
  let low = curve[clock + 1]!;
  let week = from;
  for (let next = clock + 2; week < weeks; week++, next++) {
    if (!still) {
      const t = tension[offset + week]!;
      dealFactor = factor(deal + dealByDeadline * near[week]! + dealByTension * t, dealBy);
      stopFactor = factor(
        breakdownPredictor + breakdownByExpired * expired[week]! + breakdownByTension * t,
        breakdownFactor,
      );
    }
    const high = curve[next]!;
    const by = low + along * (high - low);
    const deals = hasDeal + (by - upTo) * dealFactor;
    const ends = hasBreakdown + breakdown * stopFactor;
    const stops = hasStop + suspension * stopFactor;
    const agenda = hasAgenda + framework * dealFactor;
    if (!(deals < needDeal && ends < needBreakdown && stops < needStop && agenda < needAgenda)) break;
    hasDeal = deals;
    hasBreakdown = ends;
    hasStop = stops;
    hasAgenda = agenda;
    upTo = by;
    low = high;
  }
  running[place.hasDeal] = hasDeal;
  running[place.hasBreakdown] = hasBreakdown;
  running[place.hasStop] = hasStop;
  running[place.hasAgenda] = hasAgenda;
  running[place.upTo] = upTo;
  return week;
}

/** The same while the talks are suspended: they may break down, or come back. */
export function quietSuspension(
  running: Float64Array,
  world: MachineWorld,
  { expired, weeks }: Calendar,
  { tension, offset }: Pressure,
  from: number,
): number {
  const { breakdownByExpired, breakdownByTension, breakdownPredictor, breakdownFactor } = world;
  const { suspendedBreakdown, resumption } = world;
  const needBreakdown = running[place.needBreakdown]!;
  const needReturn = running[place.needReturn]!;
  let hasBreakdown = running[place.hasBreakdown]!;
  let hasReturn = running[place.hasReturn]!;
  let week = from;
  for (; week < weeks; week++) {
    const stopFactor = factor(
      breakdownPredictor + breakdownByExpired * expired[week]! + breakdownByTension * tension[offset + week]!,
      breakdownFactor,
    );
    const ends = hasBreakdown + suspendedBreakdown * stopFactor;
    const back = hasReturn + resumption;
    if (!(ends < needBreakdown && back < needReturn)) break;
    hasBreakdown = ends;
    hasReturn = back;
  }
  running[place.hasBreakdown] = hasBreakdown;
  running[place.hasReturn] = hasReturn;
  return week;
}

/** What a predictor, cut to ±2, multiplies a hazard by. */
export const factor = (predictor: number, by: number): number => boundedExp(clipped(predictor)) * by;

const clipped = (x: number): number => (x > mostPredictor ? mostPredictor : x < -mostPredictor ? -mostPredictor : x);
