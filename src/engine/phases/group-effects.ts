import type { PhaseModel, Reading } from "./model.js";
import { bestOrder } from "./order.js";
import { problemOf } from "./problem.js";
import { unitsOf } from "./units.js";

/** What tying steps together does to the plan. In units; null where the plan then has no order. */
export interface GroupEffect {
  /** Step indexes of the group. */
  readonly members: readonly number[];
  /** Best order with all groups tied. */
  readonly tied: Reached | null;
  /** Best order with this group's steps apart and all other groups tied. */
  readonly apart: Reached | null;
}

export interface Reached {
  /** Smallest worst exposure known, and whether none is smaller. */
  readonly z: number;
  readonly proven: boolean;
  /** Guarantee that the neediest party needs in that order. */
  readonly needed: number;
}

/**
 * For each group the best order with it and without it, since tying can lower the worst exposure and raise it too.
 *
 * Tied, the members force one another: what one waits for all wait for. Apart, simultaneous conditions among the members order
 * nothing, and all others hold.
 */
export function groupEffects(model: PhaseModel, reading: Reading = "cautious"): GroupEffect[] {
  const reached = (groups: PhaseModel["groups"]): Reached | null => {
    const { units, cycles } = unitsOf(model, reading, groups);
    if (cycles.length) return null;
    const { upper, proven, exposure } = bestOrder(problemOf(units, model.parties.length));
    return { z: upper, proven, needed: Math.max(0, ...exposure.needed) };
  };
  const tied = reached(model.groups);
  return model.groups.map((members) => ({
    members,
    tied,
    apart: reached(model.groups.filter((other) => other !== members)),
  }));
}
