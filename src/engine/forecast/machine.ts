/**
 * The stage machine: one talk after another, week by week, each cause firing when its accumulated hazard reaches its own draw.
 *
 * E = −ln U is drawn once per talk, visit of a stage and cause; of several causes in one week the one that needs the smallest part of
 * the week comes first, at a tie breakdown, suspension, comprehensive, interim, framework. So causes compete exactly, few draws are
 * needed, and event times move continuously and monotonically with every coefficient. Breakdown has one draw per talk: its hazard
 * runs through all stages, which is the same in distribution and keeps more incidents from ever postponing it. Suspension freezes the
 * stage's clock and the accumulated hazards of deals.
 */

import { draw, ownKey, slots, stageStep, talkKey } from "./chance.js";
import { type IncidentEvents, livePressure } from "./incident-events.js";
import { factor, type Pressure, place, quietSuspension, quietTalking, runningNumbers } from "./quiet-weeks.js";
import { drawsOf, threshold } from "./talk-draws.js";

/** Days of a mean month over days of a week. */
export const monthsPerWeek = 7 / 30.4375;
/** Weeks until 24 months, begun ones counted. */
export const horizonWeeks = 105;

export type Stage = "exploring" | "framework" | "interim" | "signed" | "suspended";

/** One possible world: what a talk needs to know beyond its own draws. */
export interface MachineWorld {
  /** Accumulated hazard of a substantive deal by week of the stage from the as-of date; `weeks` + 2 entries, from 0. */
  readonly substantive: Float64Array;
  /** The same from interim, for talks that are in it already, and for a fresh interim deal. */
  readonly comprehensive: Float64Array;
  readonly freshComprehensive: Float64Array;
  readonly comprehensiveShare: number;
  /** Per week. */
  readonly framework: number;
  readonly breakdown: number;
  readonly suspension: number;
  readonly resumption: number;
  readonly suspendedBreakdown: number;
  /** Predictor without pressure and deadline; null: no such deal exists. */
  readonly dealIfComprehensive: number | null;
  readonly dealIfInterim: number | null;
  readonly breakdownPredictor: number;
  /** Coefficients of pressure and deadline. */
  readonly dealByTension: number;
  readonly dealByDeadline: number;
  readonly breakdownByTension: number;
  readonly breakdownByExpired: number;
  /** e^−a. */
  readonly dealFactor: number;
  readonly breakdownFactor: number;
  /** Chance that each veto player consents to the deal signed, with the hash of its id; none: no gate. */
  readonly gate: readonly { readonly own: number; readonly chance: number }[];
  readonly delay: readonly [number, number, number];
  readonly back: number;
}

export interface Machine {
  readonly seed: number;
  readonly stage: Stage;
  /** Where suspended or unratified talks came from. */
  readonly before: "exploring" | "interim";
  /** Weeks since signature, for talks that start at the gate. */
  readonly weeksSigned: number;
  readonly weeks: number;
  /** By week from 1 (index 0 is week 1): e^(−weeks to the next deadline/4), and 2^(−weeks since the last/4). */
  readonly near: Float64Array;
  readonly expired: Float64Array;
  /** Talk i lives in world i mod their number. */
  readonly worlds: readonly MachineWorld[];
}

/** When things happened, months from the as-of date; Infinity: not within the horizon. */
export interface Histories {
  readonly interim: Float64Array;
  readonly signed: Float64Array;
  readonly breakthrough: Float64Array;
  readonly breakdown: Float64Array;
  readonly suspended: Float64Array;
  readonly agenda: Float64Array;
}

/** Room for the histories of that many talks. */
export function histories(talks: number): Histories {
  const room = () => new Float64Array(talks).fill(Infinity);
  return {
    interim: room(),
    signed: room(),
    breakthrough: room(),
    breakdown: room(),
    suspended: room(),
    agenda: room(),
  };
}

/** The keys of talks `from` to `to` (exclusive). */
export function talkKeys(seed: number, from: number, to: number): Uint32Array {
  const keys = new Uint32Array(to - from);
  for (let i = from; i < to; i++) keys[i - from] = talkKey(seed, i);
  return keys;
}

/** Where a talk is; the first two talk. */
const exploring = 0;
const inInterim = 1;
const atGate = 2;
const stopped = 3;

/**
 * Lives talks through.
 *
 * @param tension [talk][week] standardised pressure, or the incidents that make it, or null: 0 throughout
 * @param from number of the first talk, which says what world it lives in
 */
export function live(
  machine: Machine,
  keys: Uint32Array,
  { from, tension }: { readonly from: number; readonly tension: Float64Array | IncidentEvents | null },
): Histories {
  const out = histories(keys.length);
  const { weeks, near, expired, worlds } = machine;
  const early = machine.stage === "suspended" || machine.stage === "signed";
  const start = machine.stage === "interim" || (early && machine.before === "interim") ? inInterim : exploring;
  const starts = machine.stage === "suspended" ? stopped : machine.stage === "signed" ? atGate : start;
  const draws = drawsOf(keys);
  const running = runningNumbers();
  const dense = tension instanceof Float64Array;
  const row = dense ? tension : new Float64Array(weeks);
  const pressure: Pressure = { tension: row, offset: 0 };
  for (let talk = 0; talk < keys.length; talk++) {
    const key = keys[talk]!;
    if (tension !== null && !dense) livePressure(tension, talk, row);
    if (dense) pressure.offset = talk * weeks;
    const world = worlds[(from + talk) % worlds.length]!;
    const { dealByDeadline, dealByTension, breakdownByExpired, breakdownByTension, breakdownPredictor } = world;
    const { breakdown, suspension, framework, suspendedBreakdown, resumption } = world;
    const comprehensive = draws.type[talk]! < world.comprehensiveShare;

    let talking = start;
    let at = starts;
    const first = start === inInterim || comprehensive ? world.dealIfComprehensive : world.dealIfInterim;
    // Two plain variables instead of a number or null, which the machine would keep in a box.
    let deal = first ?? 0;
    let dealBy = first === null ? 0 : world.dealFactor;
    let curve = start === inInterim ? world.comprehensive : world.substantive;
    // The stage's clock: whole weeks, the part of one, and the hazard accumulated by then.
    let clock = 0;
    let along = 0;
    let upTo = 0;
    let visits = 1;
    let stops = 0;
    let signatures = 0;
    let gateEnds = 0;
    let agreed = false;
    let agendaDue = machine.stage === "exploring";

    const needBreakdown = draws.breakdown[talk]!;
    let needDeal = start === inInterim ? draws.comprehensive[talk]! : draws.deal[talk]!;
    let needAgenda = agendaDue ? draws.agenda[talk]! : Infinity;
    let needStop = draws.suspension[talk]!;
    let needReturn = at === stopped ? threshold(key, stops, slots.resumption) : Infinity;
    let hasBreakdown = 0;
    let hasDeal = 0;
    let hasAgenda = 0;
    let hasStop = 0;
    let hasReturn = 0;
    if (at === atGate) {
      out.signed[talk] = 0;
      agreed = allConsent(key, signatures, world);
      gateEnds = Math.max(0, delayOf(key, signatures++, world) - machine.weeksSigned);
    }

    for (let week = 0; week < weeks; week++) {
      if (at === atGate) week = Math.max(week, Math.floor(gateEnds));
      else {
        running[place.hasBreakdown] = hasBreakdown;
        running[place.needBreakdown] = needBreakdown;
        if (at === stopped) {
          running[place.hasReturn] = hasReturn;
          running[place.needReturn] = needReturn;
          week = quietSuspension(running, world, machine, pressure, week);
          hasReturn = running[place.hasReturn]!;
        } else {
          running[place.hasDeal] = hasDeal;
          running[place.hasStop] = hasStop;
          running[place.hasAgenda] = hasAgenda;
          running[place.needDeal] = needDeal;
          running[place.needStop] = needStop;
          running[place.needAgenda] = needAgenda;
          running[place.along] = along;
          running[place.upTo] = upTo;
          running[place.deal] = deal;
          running[place.dealBy] = dealBy;
          running[place.agenda] = agendaDue ? framework : 0;
          const until = quietTalking(running, world, machine, pressure, curve, clock, week);
          clock += until - week;
          week = until;
          hasDeal = running[place.hasDeal]!;
          hasStop = running[place.hasStop]!;
          hasAgenda = running[place.hasAgenda]!;
          upTo = running[place.upTo]!;
        }
        hasBreakdown = running[place.hasBreakdown]!;
      }
      if (week >= weeks) break;
      const t = row[pressure.offset + week]!;
      let dealFactor = factor(deal + dealByDeadline * near[week]! + dealByTension * t, dealBy);
      const stopFactor = factor(
        breakdownPredictor + breakdownByExpired * expired[week]! + breakdownByTension * t,
        world.breakdownFactor,
      );
      const ends = breakdown * stopFactor;
      const stop = suspension * stopFactor;
      // Something happens this week: part by part.
      let done = 0;
      let over = false;
      while (done < 1) {
        const rest = 1 - done;
        if (at === atGate) {
          if (gateEnds >= week + 1) break;
          done = Math.max(done, gateEnds - week);
          const moment = (week + done) * monthsPerWeek;
          if (agreed) out.breakthrough[talk] = moment;
          else if (draw(key, stageStep + signatures - 1, slots.split) >= world.back) out.breakdown[talk] = moment;
          over = agreed || out.breakdown[talk] !== Infinity;
          if (over) break;
          // The vote failed: back to the table, where the clock goes on and the next deal has a new draw.
          at = talking;
          visits++;
          needDeal = threshold(key, visits, talking === inInterim ? slots.comprehensive : slots.deal);
          hasDeal = 0;
          continue;
        }
        if (at === stopped) {
          const lost = suspendedBreakdown * stopFactor;
          let part = rest;
          let what = 0;
          if (hasReturn + resumption * part >= needReturn && resumption > 0) {
            part = Math.max(0, (needReturn - hasReturn) / resumption);
            what = 2;
          }
          if (hasBreakdown + lost * part >= needBreakdown && lost > 0) {
            part = Math.max(0, (needBreakdown - hasBreakdown) / lost);
            what = 1;
          }
          hasBreakdown += lost * part;
          hasReturn += resumption * part;
          done += part;
          if (what === 0) break;
          if (what === 1) {
            out.breakdown[talk] = (week + done) * monthsPerWeek;
            over = true;
            break;
          }
          at = talking;
          stops++;
          hasStop = 0;
          needStop = threshold(key, stops, slots.suspension);
          continue;
        }

        const end = along + rest;
        const next = end < 1 ? between(curve, clock, end) : between(curve, clock + 1, end - 1);
        const deals = ((next - upTo) / rest) * dealFactor;
        const agenda = agendaDue ? framework * dealFactor : 0;
        let part = rest;
        let what = 0;
        // From the last in the order of ties to the first, so that an equal one later in this list wins.
        if (agenda > 0 && hasAgenda + agenda * part >= needAgenda) {
          part = Math.max(0, (needAgenda - hasAgenda) / agenda);
          what = 4;
        }
        if (deals > 0 && hasDeal + deals * part >= needDeal) {
          part = Math.max(0, (needDeal - hasDeal) / deals);
          what = 3;
        }
        if (stop > 0 && hasStop + stop * part >= needStop) {
          part = Math.max(0, (needStop - hasStop) / stop);
          what = 2;
        }
        if (ends > 0 && hasBreakdown + ends * part >= needBreakdown) {
          part = Math.max(0, (needBreakdown - hasBreakdown) / ends);
          what = 1;
        }
        hasDeal += deals * part;
        hasBreakdown += ends * part;
        hasStop += stop * part;
        hasAgenda += agenda * part;
        along += part;
        if (along >= 1) {
          along -= 1;
          clock++;
        }
        upTo = between(curve, clock, along);
        done += part;
        if (what === 0) break;
        const moment = (week + done) * monthsPerWeek;
        if (what === 1) {
          out.breakdown[talk] = moment;
          over = true;
          break;
        }
        if (what === 2) {
          if (out.suspended[talk] === Infinity) out.suspended[talk] = moment;
          at = stopped;
          needReturn = threshold(key, stops, slots.resumption);
          hasReturn = 0;
        } else if (what === 4) {
          out.agenda[talk] = moment;
          agendaDue = false;
          needAgenda = Infinity;
        } else if (talking === exploring && !comprehensive) {
          out.interim[talk] = moment;
          talking = inInterim;
          at = inInterim;
          deal = world.dealIfComprehensive ?? 0;
          dealBy = world.dealIfComprehensive === null ? 0 : world.dealFactor;
          curve = world.freshComprehensive;
          clock = 0;
          along = 0;
          upTo = 0;
          hasDeal = 0;
          agendaDue = false;
          needAgenda = Infinity;
          visits = 1;
          needDeal = threshold(key, visits, slots.comprehensive);
          const now = dealByDeadline * near[week]! + dealByTension * t;
          dealFactor = factor(deal + now, dealBy);
        } else {
          if (out.signed[talk] === Infinity) out.signed[talk] = moment;
          agendaDue = false;
          needAgenda = Infinity;
          if (world.gate.length === 0) {
            out.breakthrough[talk] = moment;
            over = true;
            break;
          }
          at = atGate;
          agreed = allConsent(key, signatures, world);
          gateEnds = week + done + delayOf(key, signatures++, world);
        }
      }
      if (over) break;
    }
  }
  return out;
}

/** The curve at week i and a part of the next. */
const between = (curve: Float64Array, i: number, along: number): number =>
  along === 0 ? curve[i]! : curve[i]! + along * (curve[i + 1]! - curve[i]!);

function allConsent(key: number, signature: number, { gate }: MachineWorld): boolean {
  for (const { own, chance } of gate)
    if (draw(ownKey(key, own), stageStep + signature, slots.vote) >= chance) return false;
  return true;
}

/** Weeks from signature to the vote. */
const delayOf = (key: number, signature: number, { delay }: MachineWorld): number =>
  triangle(draw(key, stageStep + signature, slots.delay), delay);

/** A triangular number by inversion. */
function triangle(u: number, [least, likely, most]: readonly [number, number, number]): number {
  const turn = (likely - least) / (most - least);
  return u < turn
    ? least + Math.sqrt(u * (most - least) * (likely - least))
    : most - Math.sqrt((1 - u) * (most - least) * (most - likely));
}
