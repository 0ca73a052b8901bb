/** The bids of both sides with their moves drawn again: the first bids stand, what was done since is done in another mixture. */
import { draw } from "../forecast/chance.js";
import { conductSlots, withReplacement } from "./draws.js";
import type { Bid, FullDeal, TwoSidedSpace } from "./record.js";

/** The bids, and a space in which what their moves add up to has a worth: options that nobody named stand behind the real ones. */
export interface Replayed {
  readonly space: TwoSidedSpace;
  readonly bids: readonly Bid[];
}

/**
 * A function from the key of a resample to the bids replayed. Own moves are drawn with replacement and kept in order of time; each brings
 * along the other's move it could have answered, so that what follows what is kept. The other's moves that no own one answers are drawn
 * by themselves. A move is what it changed on each issue, in worth to either side: an issue where no option changed does not change.
 */
export function replayedMoves(space: TwoSidedSpace, bids: readonly Bid[]): (key: number) => Replayed {
  const own = bids.filter(({ by }) => by === "own");
  const other = bids.filter(({ by }) => by === "other");
  const ownMoves = Math.max(0, own.length - 1);
  const otherMoves = Math.max(0, other.length - 1);
  // Own move k (from bid k to bid k + 1) answers the other's latest move made in an earlier round; −1: none.
  const answered = own.slice(1).map(({ round }) => other.filter((bid) => bid.round < round).length - 2);

  return (key) => {
    const drawn = withReplacement(ownMoves, key, conductSlots.moves);
    const theirs = Array.from({ length: otherMoves }, (_, k) =>
      Math.floor(draw(key, k, conductSlots.otherMoves) * otherMoves),
    );
    drawn.forEach((move, place) => {
      const at = answered[place]!;
      const brought = answered[move]!;
      if (at >= 0 && brought >= 0) theirs[at] = brought;
    });
    const worths = {
      own: space.ownWorths.map((list) => [...list]),
      other: space.otherWorths.map((list) => [...list]),
    };
    const deals = { own: replay(own, drawn, worths), other: replay(other, theirs, worths) };
    const next = { own: 0, other: 0 };
    return {
      space: { ...space, ownWorths: worths.own, otherWorths: worths.other },
      bids: bids.map((bid) => ({ ...bid, deal: deals[bid.by][next[bid.by]++]! })),
    };
  };
}

interface Worths {
  readonly own: number[][];
  readonly other: number[][];
}

/** @param moves which move of the bids is made at each place; worths of options that come about are added to `worths` */
function replay(bids: readonly Bid[], moves: readonly number[], worths: Worths): FullDeal[] {
  if (!bids.length) return [];
  const deals: FullDeal[] = [bids[0]!.deal];
  for (const move of moves) {
    const [from, to] = [bids[move]!.deal, bids[move + 1]!.deal];
    const before = deals.at(-1)!;
    deals.push(before.map((option, issue) => moved(option, from[issue]!, to[issue]!, issue, worths)));
  }
  return deals;
}

function moved(option: number, from: number, to: number, issue: number, worths: Worths): number {
  if (from === to) return option;
  if (from === option) return to;
  const [own, other] = [worths.own[issue]!, worths.other[issue]!];
  own.push(own[option]! + own[to]! - own[from]!);
  other.push(other[option]! + other[to]! - other[from]!);
  return own.length - 1;
}
