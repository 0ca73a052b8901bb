/** A partner that gains by talking on. Staged: it knows what deals are worth to the other side. */
import { largest } from "../extremes.js";
import { draw } from "../forecast/chance.js";
import type { Board, Code } from "./board.js";
import { canReach, favourRead, outOfReach } from "./by-target.js";
import { targetsOf } from "./curves.js";
import { otherSide, type Side } from "./domain.js";
import type { Favour } from "./favour.js";
import { bestWithheld, lightestFirst, withGifts } from "./gifts.js";
import type { Beside, Player, Seat, Strategy, Table } from "./strategy.js";

/** What a round of talk is worth to it: a share of the way from its walk-away to its best deal. */
export const gainPerRound = 0.01;
const e = 0.08;
/** Gifts fall due at this many equal steps of the talks. */
const giftSteps = 8;
const chances = { takesBack: 0.06, late: 0.25, pause: 0.12 } as const;
const slots = { takesBack: 0, late: 1, pause: 2 } as const;

/**
 * The least a stalling partner aims at: one unit above the most it could have in a deal worth the other side's walk-away, so that no
 * deal it comes down to is one the other should take. At least its walk-away, at most its best deal: then it does not come down.
 */
export function stallingFloor(board: Board, side: Side): number {
  const { space, walkAways } = board.domain;
  const theirs = space.coordinates[otherSide(side)]!;
  const own = { ...space.coordinates[side]! };
  const bound = { ...space, coordinates: [own, { ...theirs, floor: walkAways[otherSide(side)]! }] };
  const reachable = largest(bound, own).answer?.value;
  const above = reachable === undefined ? walkAways[side] : reachable + 1;
  return Math.min(board.most[side], Math.max(above, walkAways[side]));
}

interface Prepared {
  readonly seat: Seat;
  readonly gifts: readonly Code[];
  readonly targets: Float64Array;
}

class Stalling implements Player {
  private readonly of: Prepared;
  private readonly key: number;
  private readonly favour: Favour;
  private bid: Code;
  private round = 0;
  /** Rounds in which a gift was withheld again. */
  private readonly back = new Set<number>();

  constructor(of: Prepared, table: Table, key: number) {
    this.of = of;
    this.key = key;
    this.favour = favourRead(of.seat, table);
    this.bid = of.gifts[0]!;
  }

  next(round: number): Code {
    const { seat, gifts, targets } = this.of;
    const { board, side, rounds } = seat;
    this.round = round;
    // Who asks for a pause has nothing new to say.
    if (round > 0 && this.happens("pause", round)) return this.bid;
    const due = Math.floor((giftSteps * round) / rounds);
    const given = Math.min(gifts.length - 1, due);
    const back = given > 0 && this.happens("takesBack", round);
    const gift = gifts[back ? given - 1 : given]!;
    const above = board.worths[side][gift]! > targets[round]!;
    if (back && !above) this.back.add(round);
    this.bid = above ? board.nearest(side, targets[round]!, this.favour) : gift;
    return this.bid;
  }

  /** What it is offered must be worth what the rest of the talks would bring as well. */
  takes(offer: Code): boolean {
    const { board, side, rounds } = this.of.seat;
    const own = board.worths[side];
    const range = board.most[side] - board.domain.walkAways[side];
    const toCome = gainPerRound * range * (rounds - 1 - this.round);
    return own[offer]! >= own[this.bid]! + toCome;
  }

  beside(round: number): readonly Beside[] {
    return [
      ...(this.happens("late", round) ? [{ kind: "answers late" } as const] : []),
      ...(round > 0 && this.happens("pause", round) ? [{ kind: "asks for a pause" } as const] : []),
      ...(this.back.has(round) ? [{ kind: "takes back" } as const] : []),
    ];
  }

  gained(rounds: number): number {
    const { board, side } = this.of.seat;
    return (gainPerRound * rounds * (board.most[side] - board.domain.walkAways[side])) / board.domain.unit;
  }

  private happens(what: keyof typeof chances, round: number): boolean {
    return draw(this.key, round, slots[what]) < chances[what];
  }
}

/**
 * Comes down late and only to where the other side still cannot follow; gives the issues that weigh least for it, one at a time; asks
 * for pauses, answers late, takes a gift back now and then. Every round it talks it gains.
 */
export const stalling: Strategy = (seat) => {
  if (!canReach(seat)) return () => outOfReach;
  const { board, side } = seat;
  const floor = stallingFloor(board, side);
  const from = bestWithheld(board, side);
  const line = board.domain.walkAways[otherSide(side)];
  const [own, theirs] = [board.worths[side], board.worths[otherSide(side)]];
  // Gifts stop where the curve stops, or, where it cannot come down at all, before they make the deal good enough.
  const least = floor < board.most[side] ? floor : board.domain.walkAways[side];
  const fits = (code: Code) => own[code]! >= least && theirs[code]! < line;
  const of: Prepared = {
    seat,
    gifts: withGifts(board, side, { from, order: lightestFirst(board, side), fits }),
    targets: targetsOf({ e }, seat, floor),
  };
  return (table, key) => new Stalling(of, table, key);
};
