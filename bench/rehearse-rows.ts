/**
 * Rehearsals: Boulware against Conceder, 100 rounds, 10^5 deals on which the two sides are opposed, so that nearly all rounds are played.
 * Each side plays either part and begins in turn.
 */
import { type Board, boardOf } from "../src/engine/tactics/board.js";
import { boulware, boulwareCurve, conceder, concederCurve } from "../src/engine/tactics/curves.js";
import { opposedDomain } from "../src/engine/tactics/example-domains.js";
import { newTable, played } from "../src/engine/tactics/negotiate.js";
import { type Tabulated, tabulated, takenTurn } from "../src/engine/tactics/tabulated.js";
import { type BenchRow, measure } from "./measure.js";
import { type Ended, listed, plainRehearsal } from "./plain-rehearse.js";

const rounds = 100;

interface Batch {
  readonly board: Board;
  readonly negotiations: number;
}

/** The parts each negotiation is played in, over and over. */
const parts = [
  { bold: 0, begins: 0 },
  { bold: 1, begins: 0 },
  { bold: 0, begins: 1 },
  { bold: 1, begins: 1 },
] as const;

/** One of each part, as they ended, and how many negotiations ended in the same way. */
interface Answer {
  readonly ends: readonly Ended[];
  readonly alike: number;
}

const batches = (negotiations: number): Batch[] =>
  Array.from({ length: 20 }, (_, k) => ({ board: boardOf(opposedDomain(5, 10, k + 1))!, negotiations }));

/** Plays `negotiations` in turn; `one` plays part k and returns its number of offers, less than 0 when nothing was taken, and the deal. */
function playedOut({ board, negotiations }: Batch, one: (k: number) => number, dealAt: (k: number) => number): Answer {
  const offers = parts.map((_, k) => one(k));
  const ends = offers.map((count, k) => ({
    offers: Math.abs(count),
    deal: count > 0 ? board.dealOf(dealAt(k)) : null,
  }));
  let alike = parts.length;
  for (let n = parts.length; n < negotiations; n++) if (one(n & 3) === offers[n & 3]) alike++;
  return { ends, alike };
}

/** Every bid by a search among sorted deals. */
function searched(batch: Batch): Answer {
  const { board } = batch;
  const starts = parts.map(({ bold }) =>
    ([0, 1] as const).map((side) => (side === bold ? boulware : conceder)({ board, side, rounds })),
  );
  const tables = parts.map(({ begins }) => newTable(rounds, begins));
  const one = (k: number) => {
    const table = tables[k];
    table.turns = 0;
    const stopped = played([starts[k][0](table, 1), starts[k][1](table, 2)], table, rounds);
    return stopped === "taken" ? table.turns : -table.turns;
  };
  return playedOut(batch, one, (k) => tables[k].offers[tables[k].turns - 1]);
}

/** Every curve worked out once for the whole batch. */
function walked(batch: Batch): Answer {
  const { board } = batch;
  const of = (side: 0 | 1, bold: boolean): Tabulated => {
    const found = tabulated(bold ? boulwareCurve : concederCurve, { board, side, rounds });
    if (!found) throw new Error("expected no two deals worth the same");
    return found;
  };
  const sides = parts.map(({ bold, begins }) => {
    const both = [of(0, bold === 0), of(1, bold === 1)] as const;
    return begins === 0 ? both : ([both[1], both[0]] as const);
  });
  const one = (k: number) => {
    const turn = takenTurn(sides[k][0], sides[k][1]);
    return turn === null ? -2 * rounds : turn + 1;
  };
  return playedOut(batch, one, (k) => {
    const turn = one(k) - 1;
    return sides[k][turn & 1].codes[turn >> 1];
  });
}

function plain({ board: { domain } }: Batch): readonly Ended[] {
  const all = listed(domain);
  return parts.map(({ bold, begins }) =>
    plainRehearsal(domain, all, { e: bold === 0 ? [0.2, 2] : [2, 0.2], rounds, begins }),
  );
}

const row = (name: string, negotiations: number, solve: (batch: Batch) => Answer): BenchRow => ({
  name,
  run() {
    const measured = measure<Batch, Answer>({
      instances: batches(negotiations),
      solve,
      proven: ({ alike }) => alike === negotiations,
      twins: batches(parts.length).slice(0, 5),
      plain,
      comparable: ({ ends }) => ends,
    });
    return { ...measured, perSecond: Math.round((1000 * negotiations) / measured.ms) };
  },
});

export const rehearseRows: readonly BenchRow[] = [
  row("rehearse-1e5", 1000, searched),
  row("rehearse-1e5-tabulated", 10_000, walked),
];
