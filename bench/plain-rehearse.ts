/** Boulware against Conceder by the definition: every bid found by looking at every deal. */
import { pow } from "../src/engine/forecast/numerics.js";
import type { Domain } from "../src/engine/tactics/domain.js";

export interface Ended {
  /** Offers made. */
  readonly offers: number;
  /** The deal that was taken; null: none. */
  readonly deal: readonly number[] | null;
}

/** Worth to a side of every deal of an additive space without rules, issue 1 slowest, and the deals themselves. */
export function listed({ space }: Domain): { readonly deals: number[][]; readonly worths: Float64Array[] } {
  let deals: number[][] = [[]];
  for (const size of space.sizes) deals = deals.flatMap((deal) => [...Array(size).keys()].map((o) => [...deal, o]));
  const worths = space.coordinates.map(({ c }) =>
    Float64Array.from(deals, (deal) => deal.reduce((sum, o, i) => sum + c[i][o], 0)),
  );
  return { deals, worths };
}

/** One negotiation. @param e concession exponent of each side; no two deals may be worth the same to a side */
export function plainRehearsal(
  domain: Domain,
  { deals, worths }: ReturnType<typeof listed>,
  { e, rounds, begins }: { readonly e: readonly [number, number]; readonly rounds: number; readonly begins: 0 | 1 },
): Ended {
  const most = worths.map((list) => list.reduce((a, b) => Math.max(a, b), -Infinity));
  const bid = (side: number, round: number): number => {
    const floor = domain.walkAways[side];
    const target = Math.min(most[side], floor + (1 - pow(round / (rounds - 1), 1 / e[side])) * (most[side] - floor));
    let best = -1;
    for (let k = 0; k < deals.length; k++) {
      const worth = worths[side][k];
      if (worth >= target && (best < 0 || worth < worths[side][best])) best = k;
    }
    return best;
  };
  let last = bid(begins, 0);
  for (let turn = 1; ; turn++) {
    const side = (turn + begins) % 2;
    const own = bid(side, Math.min(rounds - 1, Math.floor(turn / 2)));
    if (worths[side][last] >= worths[side][own]) return { offers: turn, deal: deals[last] };
    if (turn === 2 * rounds) return { offers: turn, deal: null };
    last = own;
  }
}
