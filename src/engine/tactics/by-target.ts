/** Players that aim at a worth each round and bid the deal nearest to it from above. */
import type { Code } from "./board.js";
import { type Favour, OffersRead } from "./favour.js";
import { offersTo, offerTo, type Player, type Seat, type Table } from "./strategy.js";

/** What the other side's offers on a table tell of its wishes. */
export const favourRead = ({ board, side }: Seat, table: Table): Favour =>
  new OffersRead(board.domain.space.sizes, {
    count: () => offersTo(table, side),
    at: (index) => board.dealOf(offerTo(table, side, index)),
  });

/** A player whose targets are laid down by round. */
export class ByTargets implements Player {
  private readonly worths: ArrayLike<number>;
  private readonly seat: Seat;
  private readonly targets: Float64Array;
  private readonly table: Table;
  private favour: Favour | null = null;
  private bid = 0;

  /** @param targets by round, units, from the walk-away to the most; the walk-away must be within reach */
  constructor(seat: Seat, targets: Float64Array, table: Table) {
    this.seat = seat;
    this.targets = targets;
    this.table = table;
    this.worths = seat.board.worths[seat.side];
  }

  next(round: number): Code {
    const { board, side } = this.seat;
    this.bid = board.nearest(side, this.targets[round]!, this);
    return this.bid;
  }

  takes(offer: Code): boolean {
    return this.worths[offer]! >= this.worths[this.bid]!;
  }

  /** Read only when two bids are worth the same. */
  estimate(): readonly (readonly number[])[] {
    this.favour ??= favourRead(this.seat, this.table);
    return this.favour.estimate();
  }
}

/** Whoever gets nothing worth its walk-away anywhere has no bid and takes nothing. */
export const outOfReach: Player = { next: () => null, takes: () => false };

/** Whether a permitted deal is worth the walk-away to a seat. */
export const canReach = ({ board, side }: Seat): boolean => board.most[side] >= board.domain.walkAways[side];
