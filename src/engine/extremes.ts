/** The best that a set of deals holds: by one value, by the smallest gain, by leximin. Proven, whatever the size of the space. */
import { frontier } from "./frontier.js";
import { metWalking } from "./met-walking.js";
import type { Deal, Point } from "./model.js";
import { shownFirst } from "./pick.js";
import { maximise, type Objective } from "./search.js";
import type { Coordinate, Space } from "./space.js";

/** Partial deals a search may look at before the frontier is asked instead. */
const effort = 500_000;

/**
 * An answer, and whether it is proven. One that is not is the best found where neither search nor frontier could settle it: a value
 * is then reached but may not be the largest, and "none" only means that none was found.
 */
export interface Settled<T> {
  readonly answer: T;
  readonly proven: boolean;
}

/**
 * The largest value of `asked` over the deals of a space, and a deal that reaches it; `asked` need not be one of its coordinates,
 * and its own floor binds too.
 *
 * @returns units; null when the space holds no such deal
 */
export function largest(
  space: Space,
  asked: Coordinate,
): Settled<{ readonly value: number; readonly deal: Deal } | null> {
  const others = space.coordinates.filter((other) => other !== asked && other.floor > -Infinity);
  const alone: Space = { ...space, parties: 1, coordinates: [asked, ...others] };
  const { answer, proven } = bestPoints(alone, { kind: "weighted sum", weights: [1] }, { of: ({ u }) => u[0]! });
  const best = answer[0];
  return { answer: best ? { value: best.u[0]!, deal: best.example } : null, proven };
}

/** Whether a space holds a deal at all. */
export function anyDeal(space: Space): Settled<boolean> {
  const bound = space.coordinates.filter(({ floor }) => floor > -Infinity);
  if (!bound.length) {
    const nothing = { c: space.sizes.map((size) => new Array<number>(size).fill(0)), terms: [], floor: -Infinity };
    const { answer, proven } = largest(space, nothing);
    return { answer: answer !== null, proven: proven || answer !== null };
  }
  const met = metWalking({ ...space, coordinates: bound });
  if (met !== undefined) return { answer: met !== null, proven: true };
  const floors = bound.map(({ floor }) => floor);
  const { answer, proven } = largestLeastGain({ ...space, parties: bound.length, coordinates: bound }, floors);
  return { answer: answer !== null, proven: proven || answer !== null };
}

/**
 * The largest smallest gain over the deals of a space.
 *
 * @param over by party, what gains are counted from; null leaves a party out of the smallest gain
 * @returns units; null when the space holds no deal or every party is left out
 */
export function largestLeastGain(space: Space, over: readonly (number | null)[]): Settled<number | null> {
  if (over.every((level) => level === null)) return { answer: null, proven: true };
  const of = ({ u }: Point) => leastGain(u, over);
  const { answer, proven } = bestPoints(space, { kind: "least gain", d: over }, { of });
  return { answer: answer[0] ? of(answer[0]) : null, proven };
}

/** The point of a space with the leximin-best gains over `disagreement`; null when the space holds no deal. */
export function leximinBest(space: Space, disagreement: readonly number[]): Settled<Point | null> {
  const of = ({ u }: Point) => leastGain(u, disagreement);
  const { answer, proven } = bestPoints(space, { kind: "least gain", d: disagreement }, { of, ties: true });
  return { answer: answer.length ? answer[shownFirst(answer, { disagreement, space })]! : null, proven };
}

const leastGain = (u: readonly number[], over: readonly (number | null)[]): number =>
  u.reduce((least, units, p) => (over[p] === null ? least : Math.min(least, units - over[p]!)), Infinity);

/** The efficient points with the best objective (with `ties` all of them); none when the space is empty. */
function bestPoints(
  space: Space,
  objective: Objective,
  { of, ties = false }: { readonly of: (point: Point) => number; readonly ties?: boolean },
): Settled<readonly Point[]> {
  const found = maximise(space, objective, { nodes: effort, ties: ties ? effort : 0 });
  if (found.proven && (!ties || found.tiesComplete || found.value === null))
    return { answer: found.points, proven: true };
  const points = frontier(space)?.points;
  if (!points) return { answer: found.points, proven: false };
  const best = points.reduce((most, point) => Math.max(most, of(point)), -Infinity);
  return { answer: points.filter((point) => of(point) === best), proven: true };
}
