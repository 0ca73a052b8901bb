/**
 * A domain made ready for play: deals known by whole numbers, and the one question a bid asks answered quickly.
 *
 * Up to a million deals all are sorted by worth; above, worth is inverted issue by issue.
 */
import type { Deal } from "../model.js";
import type { Domain, Side } from "./domain.js";
import type { Favour } from "./favour.js";
import { programmeBoard } from "./programme-board.js";
import { sortedBoard } from "./sorted-board.js";

/** A deal by number. Numbers mean nothing beyond their board. */
export type Code = number;

export interface Board {
  readonly domain: Domain;
  /** Largest worth of a permitted deal to each side, units. */
  readonly most: readonly [number, number];
  /** By code, units. */
  readonly worths: readonly [ArrayLike<number>, ArrayLike<number>];
  dealOf(code: Code): Deal;
  /** The code of a permitted deal; null: it breaks a rule or a red line. */
  codeOf(deal: Deal): Code | null;
  /**
   * The deal worth at least `target` (units, at most `most`) to a side, and nearest to it; of those worth the same the one that favours
   * the other more, then the one with the smaller option indexes, issue 1 first.
   */
  nearest(side: Side, target: number, favour: Favour): Code;
  /** Deals by falling worth to a side, ties by option indexes: number `rank` from 0; null: there are no more. */
  falling(side: Side, rank: number): Code | null;
  /** Bids are this near, units: 0 where exact, else no deal worth `slack` more than the target is nearer than the bid. */
  readonly slack: readonly [number, number];
}

/** Deals that are sorted; more are not. */
export const mostSorted = 1_000_000;

/** @returns null: rules tie the issues together in more ways than can be kept apart */
export function boardOf(domain: Domain): Board | null {
  const deals = domain.space.sizes.reduce((product, size) => product * size, 1);
  return deals <= mostSorted ? sortedBoard(domain) : programmeBoard(domain);
}
