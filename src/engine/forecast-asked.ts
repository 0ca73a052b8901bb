/**
 * Talks of another make (`plain/forecast-world.ts`) as the forecast is asked about them: at a drawn date, with what would be known by then.
 *
 * It is told stage and time in it, demands since the start, incidents, announced deadlines, the mediator, and an analyst's ranges of
 * the deal space (off by .03 all together and .05 in each sampled preference); nothing of good faith, leaders or patience.
 */

import { draw, talkKey } from "./forecast/chance.js";
import { bare } from "./forecast/example-talks.js";
import { monthsPerWeek } from "./forecast/machine.js";
import { normalQuantile } from "./forecast/normal.js";
import type { TalksState } from "./forecast/state.js";
import { bandWorlds } from "./forecast/tables.js";
import { cellOf } from "./forecast/tally.js";
import { type WorldTalk, worldTalk } from "./plain/forecast-world.js";

/** A talk as it stood when somebody asked, and the cell it ended in. */
export interface Asked {
  readonly state: TalksState;
  readonly cell: number;
  readonly interim: boolean;
}

/** Weights of severities 0–5. */
const severityWeights = [0, 0.25, 0.5, 1, 2, 4];
const eightWeeks = 8 * monthsPerWeek;
const monthDays = 30.4375;

/** The first `count` talks of the world that had not ended when somebody asked. */
export function askedTalks(seed: number, count: number): readonly Asked[] {
  const found: Asked[] = [];
  for (let talk = 0; found.length < count; talk++) {
    const one = askedTalk(seed, talk);
    if (one) found.push(one);
  }
  return found;
}

/** Talk `talk` of the world, asked about at a drawn month from 1 to 18; null: it had ended by then. */
export function askedTalk(seed: number, talk: number): Asked | null {
  const key = talkKey(seed, talk);
  const world = worldTalk(key);
  const u = (slot: number) => draw(key, 5000, slot);
  const at = 1 + 17 * u(0);
  if (Math.min(world.comprehensive, world.broken) <= at) return null;
  const interim = world.partial <= at;
  const cell = cellOf(world.comprehensive - at, interim ? Infinity : world.partial - at, world.broken - at);
  return { state: stateAt(world, at, u), cell, interim };
}

function stateAt(world: WorldTalk, at: number, u: (slot: number) => number): TalksState {
  const interim = world.partial <= at;
  const stopped = world.suspensions.some(({ from, to }) => from <= at && at < to);
  const last = <T extends { readonly at: number }>(list: readonly T[], by: number): T =>
    list.reduce((found, entry) => (entry.at <= by ? entry : found));
  const points = (by: number) => 100 * last(world.gaps, by).gap;
  const [opening, before, now] = [100 * world.gaps[0]!.gap, points(at - eightWeeks), points(at)];
  const { margin } = last(world.margins, at);
  const off = 0.03 * normalQuantile(u(1));
  const past = world.incidents.filter((incident) => incident.at <= at);
  return {
    ...bare,
    stage: stopped ? "suspended" : interim ? "interim" : world.agenda <= at ? "framework" : "exploring",
    before: interim ? "interim" : "exploring",
    months: interim ? at - world.partial : at,
    deals: {
      worlds: Array.from({ length: bandWorlds }, (_, k) => {
        const seen = margin + off + 0.05 * normalQuantile(u(2 + (k % 60)) * 0.98 + 0.01);
        return { comprehensive: seen, interim: seen + world.partialEase, factions: [] };
      }),
      unproven: 0,
      interimNamed: true,
    },
    gap: { opening, before, now, closed: opening > 0 ? (before - now) / opening : 0 },
    incidents: {
      past: past.map(({ at: when, severity, answered }) => ({
        daysAgo: (at - when) * monthDays,
        weight: severityWeights[severity]!,
        answered,
      })),
      weeks: at / monthsPerWeek,
      protocol: world.protocol,
    },
    deadlines: world.deadlines
      .filter(({ announced }) => announced <= at)
      .map(({ at: day }, k) => ({ id: `d${k}`, on: "", weeks: (day - at) / monthsPerWeek })),
    mediator: { id: null, level: last(world.mediation, at).level },
  };
}
