/** A deal with more and more issues given away: what stalling and posturing partners bid. */
import { largest } from "../extremes.js";
import type { Deal } from "../model.js";
import type { Coordinate } from "../space.js";
import type { Board, Code } from "./board.js";
import { otherSide, type Side } from "./domain.js";

/**
 * A side's best deal that the other should not take: worth less than the other's walk-away, and at least its own. Where every deal that
 * is worth its own walk-away is worth the other's too, its best deal.
 */
export function bestWithheld(board: Board, side: Side): Code {
  const { space, walkAways } = board.domain;
  const theirs = space.coordinates[otherSide(side)]!;
  const own: Coordinate = { ...space.coordinates[side]!, floor: walkAways[side] };
  // Below a line is above the line of the values turned round; values are whole units.
  const turned: Coordinate = {
    c: theirs.c.map((list) => list.map((value) => -value)),
    terms: theirs.terms.map(({ when, add }) => ({ when, add: -add })),
    floor: 1 - Math.ceil(walkAways[otherSide(side)]),
  };
  const found = largest({ ...space, coordinates: [own, turned] }, own).answer;
  return (found && board.codeOf(found.deal)) ?? board.falling(side, 0)!;
}

/**
 * Starts from a deal and gives one issue after another: the option the other side likes best. A gift that is not permitted, or of which
 * `fits` says no, is left out.
 *
 * @param of.order issues in the order they are given
 * @returns the deals, the first one as it is, each with one gift more
 */
export function withGifts(
  board: Board,
  side: Side,
  of: { readonly from: Code; readonly order: readonly number[]; fits(code: Code): boolean },
): readonly Code[] {
  const theirs = board.domain.space.coordinates[otherSide(side)]!.c;
  const codes = [of.from];
  let deal: Deal = board.dealOf(of.from);
  for (const issue of of.order) {
    const allowed = board.domain.space.allowed[issue]!;
    const liked = allowed.reduce((best, option) => (theirs[issue]![option]! > theirs[issue]![best]! ? option : best));
    if (theirs[issue]![liked]! <= theirs[issue]![deal[issue]!]!) continue;
    const given = deal.map((option, i) => (i === issue ? liked : option));
    const code = board.codeOf(given);
    if (code === null || !of.fits(code)) continue;
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
