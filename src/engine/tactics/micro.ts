/** MiCRO: concedes one deal for every new deal of the other's. */
import { draw } from "../forecast/chance.js";
import type { Code } from "./board.js";
import { canReach, outOfReach } from "./by-target.js";
import { offersTo, offerTo, type Player, type Seat, type Strategy, type Table } from "./strategy.js";

/** What the draws of a player are for. */
const repeatSlot = 0;

class Micro implements Player {
  private readonly seat: Seat;
  private readonly table: Table;
  private readonly key: number;
  private readonly proposed: Code[] = [];
  private readonly received = new Set<Code>();
  private heard = 0;
  /** Least own worth proposed, or about to be. */
  private lowest = Infinity;

  constructor(seat: Seat, table: Table, key: number) {
    this.seat = seat;
    this.table = table;
    this.key = key;
  }

  next(round: number): Code {
    const { board, side } = this.seat;
    for (const heard = offersTo(this.table, side); this.heard < heard; this.heard++)
      this.received.add(offerTo(this.table, side, this.heard));
    const own = board.worths[side];
    if (this.received.size >= this.proposed.length) {
      const fresh = board.falling(side, this.proposed.length);
      if (fresh !== null && own[fresh]! >= board.domain.walkAways[side]) {
        this.proposed.push(fresh);
        this.lowest = own[fresh]!;
        return fresh;
      }
    }
    return this.proposed[Math.floor(draw(this.key, round, repeatSlot) * this.proposed.length)]!;
  }

  takes(offer: Code): boolean {
    return this.seat.board.worths[this.seat.side][offer]! >= this.lowest;
  }
}

/**
 * Own deals by falling worth: the next one as long as the other has made at least as many different offers, else one of its own past
 * offers by a keyed draw. Takes what is worth the least it has proposed, or is about to. No parameters.
 *
 * @see de Jonge (2022), An analysis of the linear bilateral ANAC domains using the MiCRO benchmark strategy, IJCAI 2022, 223–229
 */
export const micro: Strategy = (seat) =>
  canReach(seat) ? (table, key) => new Micro(seat, table, key) : () => outOfReach;
