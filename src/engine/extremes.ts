/** The best that a set of deals holds: by one value, by the smallest gain, by leximin. Exact, whatever the size of the space. */
import { frontier } from "./frontier.js";
import type { Deal, Point } from "./model.js";
import { shownFirst } from "./solutions.js";
import type { Coordinate, Space } from "./space.js";

/**
 * The largest value of `asked` over the deals of a space; `asked` need not be one of its coordinates, and its own floor binds too.
 *
 * Asked as a frontier with one party: the other coordinates only have to reach their floors.
 *
 * @returns units; null when the space holds no such deal
 */
export const largest = (space: Space, asked: Coordinate): number | null => largestDeal(space, asked)?.value ?? null;

/** The same, with a deal that reaches it. */
export function largestDeal(space: Space, asked: Coordinate): { readonly value: number; readonly deal: Deal } | null {
  const others = space.coordinates.filter((other) => other !== asked && other.floor > -Infinity);
  const best = exactly({ ...space, parties: 1, coordinates: [asked, ...others] })[0];
  return best ? { value: best.u[0]!, deal: best.example } : null;
}

/** Whether a space holds a deal at all. */
export function anyDeal(space: Space): boolean {
  return (
    largest(space, { c: space.sizes.map((size) => new Array<number>(size).fill(0)), terms: [], floor: -Infinity }) !==
    null
  );
}

/**
 * The largest smallest gain over the deals of a space.
 *
 * @param over by party, what gains are counted from; null leaves a party out of the smallest gain
 * @returns units; null when the space holds no deal or every party is left out
 */
export function largestLeastGain(space: Space, over: readonly (number | null)[]): number | null {
  if (over.every((level) => level === null)) return null;
  const counted = over.flatMap((level, p) => (level === null ? [] : [p]));
  const coordinates = [
    ...counted.map((p) => space.coordinates[p]!),
    ...space.coordinates.filter((one, index) => !counted.includes(index) && one.floor > -Infinity),
  ];
  const points = exactly({ ...space, parties: counted.length, coordinates });
  if (!points.length) return null;
  return Math.max(...points.map(({ u }) => Math.min(...u.map((units, k) => units - over[counted[k]!]!))));
}

/** The point of a space with the leximin-best gains over `disagreement`; null when the space holds no deal. */
export function leximinBest(space: Space, disagreement: readonly number[]): Point | null {
  const points = exactly(space);
  return points.length ? points[shownFirst(points, { disagreement, space })]! : null;
}

function exactly(space: Space): readonly Point[] {
  const found = frontier(space);
  if (found === null) throw new Error("expected a space small enough for its frontier");
  return found.points;
}
