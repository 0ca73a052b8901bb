/** A part of a deal made whole: the completion to talk about first. */
import { count } from "./count.js";
import { frontier } from "./frontier.js";
import type { Count, Deal, DealModel } from "./model.js";
import { nearestMisses } from "./nearest.js";
import { representative } from "./representative.js";
import { solve } from "./solutions.js";
import { type Binding, type Space, spaceOf } from "./space.js";

export interface Completion {
  readonly deal: Deal;
  /** Acceptable deals that hold the part. */
  readonly acceptable: Count;
}

/**
 * The completion with the largest product of gains among acceptable deals that hold the part; where none is acceptable, the
 * nearest miss among them. A full deal is its own completion.
 *
 * @param part an option index per issue, undefined where it is open
 */
export function complete(model: DealModel, part: readonly (number | undefined)[], binding: Binding = {}): Completion {
  const space = held(spaceOf(model, binding), part);
  const acceptable = count(space);
  if (part.every((option) => option !== undefined)) return { deal: part as Deal, acceptable };
  const none = acceptable.exact ? acceptable.value === 0n : acceptable.high === 0n;
  const points = none ? null : (frontier(space) ?? representative(space));
  const solutions = points?.points.length ? solve(model, space, points) : null;
  if (solutions) {
    const { nash } = solutions.byId;
    return { deal: nash.points[nash.chosen].example, acceptable };
  }
  const [miss] = nearestMisses(model, binding, { wanted: 1, part }).nearest;
  return { deal: miss?.deal ?? part.map((option) => option ?? 0), acceptable };
}

const held = (space: Space, part: readonly (number | undefined)[]): Space => ({
  ...space,
  allowed: space.allowed.map((options, i) =>
    part[i] === undefined ? options : options.filter((option) => option === part[i]),
  ),
});
