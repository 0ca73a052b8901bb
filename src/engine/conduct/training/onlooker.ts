/** What an analyst sees of a simulated party: part of the talks, worths not quite right, incidents missed or laid at the wrong door. */

import { draw } from "../../forecast/chance.js";
import type { SimulatedParty } from "../../tactics/families/family.js";
import { doubtedSpace } from "../doubt.js";
import { conductSlots } from "../draws.js";
import type { ConductRecord } from "../record.js";

/** Rounds seen, or all of the talks. */
export type Truncation = number | "end";

/** The record up to the end of a round: what was noted before the week in which the next begins. All of it where there were fewer. */
export function cutAfter({ record, rounds, length }: SimulatedParty, seen: Truncation): ConductRecord {
  if (seen === "end" || seen >= rounds.length) return { ...record, weeks: length };
  const until = rounds[seen]!;
  const before = <T extends { readonly at: number }>(entries: readonly T[]) => entries.filter(({ at }) => at < until);
  return {
    ...record,
    weeks: until,
    bids: before(record.bids),
    statements: before(record.statements),
    promises: before(record.promises),
    incidents: before(record.incidents),
    rounds: before(record.rounds),
    gains: before(record.gains),
    points: before(record.points).map((point) =>
      point.reopened !== null && point.reopened >= until ? { ...point, reopened: null } : point,
    ),
    acts: before(record.acts),
    steps: before(record.steps),
  };
}

export interface Blur {
  /** Shares of incidents that go unnoticed, and that are attributed to the wrong side. */
  readonly dropped: number;
  readonly blamed: number;
}

export const clear: Blur = { dropped: 0, blamed: 0 };

/** How far an analyst's walk-away for a party may be from the true one. */
const walkAwayDoubt = 0.05;

/** The record with an analyst's weights (off by exp(N(0, .35))), an analyst's range for the walk-away, and incidents blurred. */
export function asSeen(record: ConductRecord, key: number, { dropped, blamed }: Blur): ConductRecord {
  const off = (draw(key, 0, conductSlots.errors) * 2 - 1) * walkAwayDoubt;
  const stated = record.ownWalkAway;
  return {
    ...record,
    space: record.space && doubtedSpace(record.space, key),
    ownWalkAway: stated && {
      low: stated.low + off - walkAwayDoubt,
      best: stated.best + off,
      high: stated.high + off + walkAwayDoubt,
    },
    incidents: record.incidents
      .filter((_, k) => draw(key, k, conductSlots.dropped) >= dropped)
      .map((incident, k) =>
        draw(key, k, conductSlots.blamed) < blamed ? { ...incident, attribution: 1 - incident.attribution } : incident,
      ),
  };
}
