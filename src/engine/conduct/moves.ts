/** Classes of moves: what a change of bid does to one's own side and to the other. */

/** 1.5 points of 100: a smaller difference, and one of exactly that size, counts as none. */
export const theta = 0.015;

/** Sums of products of shares carry this much noise at most; a difference of exactly θ must stay one. */
const noise = 1e-12;

/** −1, 0 or 1. */
export type Sign = -1 | 0 | 1;

/** The sign of a difference of utilities on 0–1; 0 when its size is at most θ. */
export function signOf(difference: number): Sign {
  return Math.abs(difference) <= theta + noise ? 0 : difference > 0 ? 1 : -1;
}

/** A difference of utilities on 0–1; 0 when its size is at most θ. */
export const beyondTheta = (difference: number): number => (signOf(difference) === 0 ? 0 : difference);

export const moveClasses = ["fortunate", "selfish", "nice", "silent", "concession", "unfortunate"] as const;
export type MoveClass = (typeof moveClasses)[number];

/**
 * The one class of a move, from what it changes for whoever makes it and for the other side (on 0–1).
 *
 * The zero cells are as in the table we were given: own gain with nothing for the other is selfish, own loss with nothing for the other a
 * concession, nothing for oneself and a loss to the other unfortunate.
 * @see Hindriks, Jonker & Tykhonov (2007 and later), dynamic analysis of negotiation steps (not checked against the paper)
 */
export function moveClass(own: number, other: number): MoveClass {
  const [mine, theirs] = [signOf(own), signOf(other)];
  if (mine > 0) return theirs > 0 ? "fortunate" : "selfish";
  if (theirs < 0) return "unfortunate";
  if (mine < 0) return "concession";
  return theirs > 0 ? "nice" : "silent";
}

export type MoveCounts = Readonly<Record<MoveClass, number>>;

/** How often each class occurs among moves given as pairs of differences; all 0 without moves. */
export function countMoves(moves: Iterable<readonly [own: number, other: number]>): MoveCounts {
  const counts: Record<MoveClass, number> = {
    fortunate: 0,
    selfish: 0,
    nice: 0,
    silent: 0,
    concession: 0,
    unfortunate: 0,
  };
  for (const [own, other] of moves) counts[moveClass(own, other)]++;
  return counts;
}

/**
 * Moves that are good for somebody without taking from the other, over the rest; 1 where there is no move.
 * The halves are ours and keep it finite.
 */
export function sensitivity(of: MoveCounts): number {
  return (of.fortunate + of.nice + of.concession + 0.5) / (of.selfish + of.unfortunate + of.silent + 0.5);
}
