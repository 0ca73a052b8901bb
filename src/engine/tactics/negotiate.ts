/** Alternating offers: whose turn it is takes the last offer or makes one. */
import { mix, talkKey } from "../forecast/chance.js";
import type { Deal } from "../model.js";
import type { Board, Code } from "./board.js";
import { otherSide, type Side } from "./domain.js";
import type { Beside, Player, Strategy, Table } from "./strategy.js";

export interface Offer {
  readonly round: number;
  readonly by: Side;
  readonly deal: Deal;
  /** Worth to each side, 0–1. */
  readonly worth: readonly [number, number];
}

export type Ending =
  | {
      readonly kind: "deal";
      readonly deal: Deal;
      readonly worth: readonly [number, number];
      readonly round: number;
      readonly takenBy: Side;
    }
  /** All rounds over. */
  | { readonly kind: "no deal" }
  /** A side has no bid to make: nothing permitted is worth its walk-away. */
  | { readonly kind: "left"; readonly round: number; readonly by: Side };

export interface Transcript {
  readonly rounds: number;
  readonly seed: number;
  readonly begins: Side;
  readonly offers: readonly Offer[];
  readonly beside: readonly (Beside & { readonly round: number; readonly by: Side })[];
  readonly ending: Ending;
  /** What each side gained by talking, beside any deal, 0–1. */
  readonly gained: readonly [number, number];
}

export interface NegotiationOptions {
  /** Rounds, ≥ 1; in each both sides may bid. */
  readonly rounds: number;
  readonly seed: number;
  /** Number of the negotiation, when several are played with one seed; default 0. */
  readonly talk?: number;
  readonly begins?: Side;
}

/** One negotiation between two strategies, side 0's first. The same arguments give the same transcript. */
export function negotiate(board: Board, sides: readonly [Strategy, Strategy], options: NegotiationOptions): Transcript {
  const { rounds, seed, talk = 0, begins = 0 } = options;
  const table = newTable(rounds, begins);
  const start = (side: Side) => sides[side]({ board, side, rounds })(table, playerKey(seed, talk, side));
  const players = [start(0), start(1)] as const;
  const taken = played(players, table, rounds);
  return transcriptOf(board, players, { table, taken, rounds, seed });
}

/** An empty table. */
export const newTable = (rounds: number, begins: Side): Table => ({
  offers: new Int32Array(2 * rounds),
  turns: 0,
  begins,
});

/** The key of a player's own draws. */
export const playerKey = (seed: number, talk: number, side: Side): number => mix(talkKey(seed, talk) ^ (side + 1));

/** How play stopped: the last offer taken, nothing to bid, or rounds over. */
export type Stopped = "taken" | "left" | "over";

/** Plays on a table until an offer is taken, a side has no bid, or all rounds are over. Whoever answers in the last turn has no bid to make. */
export function played(players: readonly [Player, Player], table: Table, rounds: number): Stopped {
  const turns = 2 * rounds;
  const first = players[table.begins];
  const second = players[otherSide(table.begins)];
  const opening = first.next(0);
  if (opening === null) return "left";
  table.offers[0] = opening;
  table.turns = 1;
  for (let last: Code = opening; ; ) {
    const turn = table.turns;
    const player = (turn & 1) === 0 ? first : second;
    const bid = player.next(turn < turns ? turn >> 1 : rounds - 1);
    if (bid === null) return "left";
    if (player.takes(last)) return "taken";
    if (turn === turns) return "over";
    table.offers[turn] = last = bid;
    table.turns = turn + 1;
  }
}

function transcriptOf(
  board: Board,
  players: readonly [Player, Player],
  {
    table,
    taken,
    rounds,
    seed,
  }: { readonly table: Table; readonly taken: Stopped; readonly rounds: number; readonly seed: number },
): Transcript {
  const by = (turn: number): Side => ((turn & 1) === 0 ? table.begins : otherSide(table.begins));
  const offers = Array.from(table.offers.subarray(0, table.turns), (code, turn): Offer => {
    const worth = ([0, 1] as const).map((side) => board.worths[side][code]! / board.domain.unit);
    return { round: turn >> 1, by: by(turn), deal: board.dealOf(code), worth: [worth[0]!, worth[1]!] };
  });
  const beside = offers.flatMap(({ round, by: side }) =>
    (players[side].beside?.(round) ?? []).map((what) => ({ ...what, round, by: side })),
  );
  const last = offers.at(-1);
  const now = Math.min(rounds - 1, table.turns >> 1);
  const ending = ((): Ending => {
    if (taken === "taken" && last)
      return { kind: "deal", deal: last.deal, worth: last.worth, round: now, takenBy: otherSide(last.by) };
    return taken === "left" ? { kind: "left", round: now, by: by(table.turns) } : { kind: "no deal" };
  })();
  const talked = offers.length ? last!.round + 1 : 0;
  return {
    rounds,
    seed,
    begins: table.begins,
    offers,
    beside,
    ending,
    gained: [players[0].gained?.(talked) ?? 0, players[1].gained?.(talked) ?? 0],
  };
}
