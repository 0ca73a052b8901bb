/** Tit-for-tat, relative: gives what it was given, in its own points. */
import type { Code } from "./board.js";
import { canReach, favourRead, outOfReach } from "./by-target.js";
import { boulwareCurve, targetsOf } from "./curves.js";
import type { Favour } from "./favour.js";
import { offersTo, offerTo, type Player, type Seat, type Strategy, type Table } from "./strategy.js";

/** Bids that follow the Boulware curve before there is anything to answer. */
const openings = 2;

class TitForTat implements Player {
  private readonly seat: Seat;
  private readonly opening: Float64Array;
  private readonly nice: boolean;
  private readonly table: Table;
  private readonly favour: Favour;
  private bids = 0;
  private target = 0;
  private bid = 0;

  constructor(seat: Seat, opening: Float64Array, nice: boolean, table: Table) {
    this.seat = seat;
    this.opening = opening;
    this.nice = nice;
    this.table = table;
    this.favour = favourRead(seat, table);
  }

  next(round: number): Code {
    const { board, side } = this.seat;
    const own = board.worths[side];
    const heard = offersTo(this.table, side);
    if (this.bids++ < openings || heard < 2) this.target = this.opening[round]!;
    else {
      const moved = own[offerTo(this.table, side, heard - 1)]! - own[offerTo(this.table, side, heard - 2)]!;
      const asked = this.target - moved;
      const kept = this.nice ? Math.min(this.target, asked) : asked;
      this.target = Math.min(board.most[side], Math.max(board.domain.walkAways[side], kept));
    }
    this.bid = board.nearest(side, this.target, this.favour);
    return this.bid;
  }

  takes(offer: Code): boolean {
    const own = this.seat.board.worths[this.seat.side];
    return own[offer]! >= own[this.bid]!;
  }
}

const answering =
  (nice: boolean): Strategy =>
  (seat) => {
    if (!canReach(seat)) return () => outOfReach;
    const opening = targetsOf(boulwareCurve, seat);
    return (table) => new TitForTat(seat, opening, nice, table);
  };

/** The target falls by what the other's last bid gave beyond the one before, and rises by what it took; the first two bids by Boulware. */
export const titForTat: Strategy = answering(false);
/** The same, but never asks for more than before. */
export const niceTitForTat: Strategy = answering(true);
