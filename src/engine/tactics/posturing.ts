/** A partner that talks for an audience. Staged: it knows what deals are worth to the other side. */
import { draw } from "../forecast/chance.js";
import type { Code } from "./board.js";
import { canReach, outOfReach } from "./by-target.js";
import { otherSide } from "./domain.js";
import { bestWithheld, lightestFirst, withGifts } from "./gifts.js";
import type { Beside, Player, Seat, Strategy } from "./strategy.js";

const chances = { statement: 0.4, escalatory: 0.6, incident: 0.1 } as const;
const slots = { statement: 0, escalatory: 1, incident: 2, severity: 3 } as const;

class Posturing implements Player {
  private readonly seat: Seat;
  private readonly gifts: readonly Code[];
  private readonly key: number;

  constructor(seat: Seat, gifts: readonly Code[], key: number) {
    this.seat = seat;
    this.gifts = gifts;
    this.key = key;
  }

  /** Gifts are spread over the first two thirds of the talks, where they are noticed. */
  next(round: number): Code {
    const due = Math.floor((1.5 * this.gifts.length * round) / this.seat.rounds);
    return this.gifts[Math.min(this.gifts.length - 1, due)]!;
  }

  /** Nothing less than what it has demanded in public. */
  takes(offer: Code): boolean {
    const { board, side } = this.seat;
    return board.worths[side][offer]! >= board.most[side];
  }

  beside(round: number): readonly Beside[] {
    const { board } = this.seat;
    const happens = (what: keyof typeof chances) => draw(this.key, round, slots[what]) < chances[what];
    const escalatory = happens("escalatory");
    const severity = 1 + Math.floor(3 * draw(this.key, round, slots.severity));
    return [
      ...(round === 0
        ? [{ kind: "public demand", deal: board.dealOf(board.falling(this.seat.side, 0)!) } as const]
        : []),
      ...(happens("statement") ? [{ kind: "statement", escalatory } as const] : []),
      ...(round > 0 && happens("incident") ? [{ kind: "incident", severity } as const] : []),
    ];
  }
}

/**
 * Demands its best deal in public; in private gives away, one after the other, the half of the issues that matter least to the other
 * side, as long as the sum stays below the other's walk-away: it looks generous and cannot be taken. Statements and incidents come
 * before rounds.
 *
 * @param noted issues of public note, in the order they are given; default that half
 */
export const posturingOn =
  (noted?: readonly number[]): Strategy =>
  (seat) => {
    if (!canReach(seat)) return () => outOfReach;
    const { board, side } = seat;
    const light = lightestFirst(board, otherSide(side));
    const line = board.domain.walkAways[otherSide(side)]!;
    const [own, theirs] = [board.worths[side], board.worths[otherSide(side)]];
    const gifts = withGifts(board, side, {
      from: bestWithheld(board, side),
      order: noted ?? light.slice(0, Math.ceil(light.length / 2)),
      fits: (code) => theirs[code]! < line && own[code]! >= board.domain.walkAways[side],
    });
    return (_, key) => new Posturing(seat, gifts, key);
  };

export const posturing: Strategy = posturingOn();
