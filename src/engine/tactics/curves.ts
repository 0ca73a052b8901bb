/** Strategies that come down along a curve, whatever the other does. */
import { ByTargets, canReach, outOfReach } from "./by-target.js";
import { type Curve, targetAt, timeOf } from "./curve.js";
import type { Seat, Strategy } from "./strategy.js";

/** Targets by round, units. @param floor least target; default the walk-away */
export function targetsOf(
  curve: Curve,
  { board, side, rounds }: Seat,
  floor = board.domain.walkAways[side],
): Float64Array {
  const range = { floor, most: board.most[side] };
  return Float64Array.from({ length: rounds }, (_, round) => targetAt(curve, timeOf(round, rounds), range));
}

/** Comes down along a curve from the best deal to the walk-away. */
export const alongCurve =
  (curve: Curve): Strategy =>
  (seat) => {
    if (!canReach(seat)) return () => outOfReach;
    const targets = targetsOf(curve, seat);
    return (table) => new ByTargets(seat, targets, table);
  };

export const boulwareCurve: Curve = { e: 0.2 };
export const linearCurve: Curve = { e: 1 };
export const concederCurve: Curve = { e: 2 };

/** Hardly moves until the end. */
export const boulware: Strategy = alongCurve(boulwareCurve);
/** Moves by the same amount each round. */
export const linear: Strategy = alongCurve(linearCurve);
/** Moves most at first. */
export const conceder: Strategy = alongCurve(concederCurve);

/** Share of the way from the walk-away to the best deal that a hardliner keeps. */
export const hardShare = 0.8;

/** Comes down steadily from its best deal, but never gives up more than a fifth of what lies between that and its walk-away. */
export const hardliner: Strategy = (seat) => {
  if (!canReach(seat)) return () => outOfReach;
  const { board, side } = seat;
  const walkAway = board.domain.walkAways[side];
  const least = walkAway + hardShare * (board.most[side] - walkAway);
  const targets = targetsOf(linearCurve, seat).map((target) => Math.max(target, least));
  return (table) => new ByTargets(seat, targets, table);
};
