/** What a rehearsal strategy is: given its seat it prepares once, then plays any number of negotiations. */
import type { Deal } from "../model.js";
import type { Board, Code } from "./board.js";
import type { Side } from "./domain.js";

/** Where a strategy sits. */
export interface Seat {
  readonly board: Board;
  readonly side: Side;
  /** Rounds there are, ≥ 1; in each both sides may bid. */
  readonly rounds: number;
}

/** The offers on the table so far; the runner's to write, everybody's to read. */
export interface Table {
  /** By turn; whoever begins has the even ones. */
  readonly offers: Int32Array;
  turns: number;
  readonly begins: Side;
}

/** What happens beside the bids. */
export type Beside =
  | { readonly kind: "public demand"; readonly deal: Deal }
  | { readonly kind: "statement"; readonly escalatory: boolean }
  | { readonly kind: "incident"; readonly severity: number }
  | { readonly kind: "asks for a pause" }
  | { readonly kind: "answers late" }
  | { readonly kind: "takes back" };

/** A strategy in one negotiation. */
export interface Player {
  /** The bid it would make in a round, in sight of the table. Asked once for each bid, in order. Null: it has none to make. */
  next(round: number): Code | null;
  /** Whether it takes an offer rather than make the bid it has just named. */
  takes(offer: Code): boolean;
  /** What it does beside its bid in a round. */
  beside?(round: number): readonly Beside[];
  /** Side gains by the end of so many rounds, on 0–1. */
  gained?(rounds: number): number;
}

/** Prepares for a seat; what it returns starts a negotiation. @param key of the player's own draws */
export type Strategy = (seat: Seat) => (table: Table, key: number) => Player;

/** The other side's offers so far. */
export const offersTo = (table: Table, side: Side): number => {
  // Whoever begins waits for the odd turns.
  return table.begins === side ? table.turns >> 1 : (table.turns + 1) >> 1;
};

/** Number `index` of the other side's offers. */
export const offerTo = (table: Table, side: Side, index: number): Code =>
  table.offers[2 * index + (table.begins === side ? 1 : 0)]!;

/** Number `index` of one's own. */
export const offerOf = (table: Table, side: Side, index: number): Code =>
  table.offers[2 * index + (table.begins === side ? 0 : 1)]!;
