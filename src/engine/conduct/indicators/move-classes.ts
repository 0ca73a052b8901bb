import { countMoves, sensitivity } from "../moves.js";
import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import type { ValuedBids } from "../valued-bids.js";
import { estimatedIn, indicator, needs } from "./indicator.js";

/**
 * Indicator 2: shares of the party's moves that give (concession, nice: the leading number), take (selfish) or lead nowhere (silent,
 * unfortunate). The rest is fortunate.
 *
 * Facts: moves, the count of each class, sensitivity.
 * @see Hindriks, Jonker & Tykhonov (not checked)
 */
export function moveShares(record: ConductRecord, { own }: ValuedBids): Indicator {
  const id = "move-classes";
  const n = own.length;
  if (n < needs[id]) return indicator(id, { value: null, n, parts: {}, from: [] });
  const moves = n - 1;
  const counts = countMoves(own.slice(1).map((bid, k) => [bid.own - own[k]!.own, bid.other - own[k]!.other] as const));
  const giving = (counts.concession + counts.nice) / moves;
  return indicator(id, {
    value: giving,
    n,
    parts: {
      "moves.giving": giving,
      "moves.selfish": counts.selfish / moves,
      "moves.idle": (counts.silent + counts.unfortunate) / moves,
    },
    facts: { moves, ...counts, sensitivity: sensitivity(counts) },
    flags: estimatedIn(record, ["own", "other"]),
    from: own.map(({ bid }) => bid),
  });
}
