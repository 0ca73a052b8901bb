/** The best that a set of deals holds: by one value, by the smallest gain, by leximin. Exact, whatever the size of the space. */
import { frontier } from "./frontier.js";
import type { Deal, Point } from "./model.js";
import { shownFirst } from "./pick.js";
import { maximise, type Objective } from "./search.js";
import type { Coordinate, Space } from "./space.js";

/** Partial deals a search may look at before the frontier is asked instead. */
const nodes = 2_000_000;

/**
 * The largest value of `asked` over the deals of a space; `asked` need not be one of its coordinates, and its own floor binds too.
 *
 * @returns units; null when the space holds no such deal
 */
export const largest = (space: Space, asked: Coordinate): number | null => largestDeal(space, asked)?.value ?? null;

/** The same, with a deal that reaches it. */
export function largestDeal(space: Space, asked: Coordinate): { readonly value: number; readonly deal: Deal } | null {
  const others = space.coordinates.filter((other) => other !== asked && other.floor > -Infinity);
  const best = bestPoints(
    { ...space, parties: 1, coordinates: [asked, ...others] },
    { kind: "weighted sum", weights: [1] },
    ({ u }) => u[0]!,
  )[0];
  return best ? { value: best.u[0]!, deal: best.example } : null;
}

/** Whether a space holds a deal at all. */
export function anyDeal(space: Space): boolean {
  const bound = space.coordinates.filter(({ floor }) => floor > -Infinity);
  if (!bound.length) {
    const nothing = { c: space.sizes.map((size) => new Array<number>(size).fill(0)), terms: [], floor: -Infinity };
    return largestDeal(space, nothing) !== null;
  }
  const floors = bound.map(({ floor }) => floor);
  return largestLeastGain({ ...space, parties: bound.length, coordinates: bound }, floors) !== null;
}

/**
 * The largest smallest gain over the deals of a space.
 *
 * @param over by party, what gains are counted from; null leaves a party out of the smallest gain
 * @returns units; null when the space holds no deal or every party is left out
 */
export function largestLeastGain(space: Space, over: readonly (number | null)[]): number | null {
  if (over.every((level) => level === null)) return null;
  const least = ({ u }: Point) => leastGain(u, over);
  const best = bestPoints(space, { kind: "least gain", d: over }, least)[0];
  return best ? least(best) : null;
}

/** The point of a space with the leximin-best gains over `disagreement`; null when the space holds no deal. */
export function leximinBest(space: Space, disagreement: readonly number[]): Point | null {
  const points = bestPoints(space, { kind: "least gain", d: disagreement }, ({ u }) => leastGain(u, disagreement));
  return points.length ? points[shownFirst(points, { disagreement, space })]! : null;
}

const leastGain = (u: readonly number[], over: readonly (number | null)[]): number =>
  u.reduce((least, units, p) => (over[p] === null ? least : Math.min(least, units - over[p]!)), Infinity);

/**
 * The efficient points with the best objective; none when the space is empty. By search, or where that stays unproven from the
 * exact frontier.
 *
 * @throws Error when neither can tell: rules and values of such a space are beyond both
 */
function bestPoints(space: Space, objective: Objective, value: (point: Point) => number): readonly Point[] {
  const found = maximise(space, objective, { nodes });
  if (found.proven) return found.points;
  const points = frontier(space)?.points;
  if (!points) throw new Error("expected a space that the search or the frontier can settle");
  const best = points.reduce((most, point) => Math.max(most, value(point)), -Infinity);
  return points.filter((point) => value(point) === best);
}
