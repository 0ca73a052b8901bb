/** Curves that do not listen, worked out once: a negotiation between two of them is a walk along four lists. */

import type { Code } from "./board.js";
import type { Curve } from "./curve.js";
import { targetsOf } from "./curves.js";
import { noFavour } from "./favour.js";
import type { Seat } from "./strategy.js";

export interface Tabulated {
  /** The bid of each round. */
  readonly codes: Int32Array;
  /** Its worth to whoever bids and to the other side, units. */
  readonly own: Float64Array;
  readonly other: Float64Array;
}

/**
 * The bids of a curve, round by round.
 * @returns null where it cannot be done: some bid hangs on what the other side seems to want, or no deal is worth the walk-away
 */
export function tabulated(curve: Curve, seat: Seat): Tabulated | null {
  const { board, side, rounds } = seat;
  if (board.most[side] < board.domain.walkAways[side]) return null;
  let asked = false;
  const nobody = noFavour(board.domain.space.sizes);
  const asking = {
    estimate: () => {
      asked = true;
      return nobody.estimate();
    },
  };
  const codes = Int32Array.from(targetsOf(curve, seat), (target) => board.nearest(side, target, asking));
  if (asked) return null;
  const worthTo = (of: 0 | 1) => Float64Array.from(codes, (code) => board.worths[of][code]!);
  const [own, other] = side === 0 ? [worthTo(0), worthTo(1)] : [worthTo(1), worthTo(0)];
  return rounds > 0 ? { codes, own, other } : null;
}

/**
 * The offer that is taken, by its turn (whoever begins has the even ones); null: none is.
 * @param first the bids of whoever begins
 */
export function takenTurn(first: Tabulated, second: Tabulated): number | null {
  const last = first.codes.length - 1;
  const { own: mine, other: forThem } = first;
  const { own: theirs, other: forMe } = second;
  for (let round = 0; round < last; round++) {
    if (forThem[round]! >= theirs[round]!) return 2 * round;
    if (forMe[round]! >= mine[round + 1]!) return 2 * round + 1;
  }
  if (forThem[last]! >= theirs[last]!) return 2 * last;
  return forMe[last]! >= mine[last]! ? 2 * last + 1 : null;
}

/** The deal two tabulated curves end in; null: none. */
export function endOf(first: Tabulated, second: Tabulated): Code | null {
  const turn = takenTurn(first, second);
  return turn === null ? null : ((turn & 1) === 0 ? first : second).codes[turn >> 1]!;
}
