/** The best deal with more and more issues given away: what stalling and posturing partners bid. */
import type { Deal } from "../model.js";
import type { Board, Code } from "./board.js";
import type { Side } from "./domain.js";

/**
 * Starts from a side's best deal and gives one issue after another: the option the other side likes best. A gift that is not
 * permitted, or of which `fits` says no, is left out.
 *
 * @param order issues in the order they are given
 * @returns the deals, the best one first, each with one gift more
 */
export function withGifts(
  board: Board,
  side: Side,
  order: readonly number[],
  fits: (code: Code) => boolean,
): readonly Code[] {
  const first = board.falling(side, 0)!;
  const theirs = board.domain.space.coordinates[side === 0 ? 1 : 0]!.c;
  const codes = [first];
  let deal: Deal = board.dealOf(first);
  for (const issue of order) {
    const allowed = board.domain.space.allowed[issue]!;
    const liked = allowed.reduce((best, option) => (theirs[issue]![option]! > theirs[issue]![best]! ? option : best));
    if (theirs[issue]![liked]! <= theirs[issue]![deal[issue]!]!) continue;
    const given = deal.map((option, i) => (i === issue ? liked : option));
    const code = board.codeOf(given);
    if (code === null || !fits(code)) continue;
    codes.push(code);
    deal = given;
  }
  return codes;
}

/** Issues by how much the choice of option matters to a side, least first; of equals the first. */
export function lightestFirst(board: Board, side: Side): readonly number[] {
  const { allowed, coordinates } = board.domain.space;
  const range = coordinates[side]!.c.map((list, i) => {
    const open = allowed[i]!.map((option) => list[option]!);
    return Math.max(...open) - Math.min(...open);
  });
  return [...range.keys()].sort((a, b) => range[a]! - range[b]! || a - b);
}
