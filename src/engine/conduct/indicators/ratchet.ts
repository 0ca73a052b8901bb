import { beyondTheta } from "../moves.js";
import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import type { ValuedBids } from "../valued-bids.js";
import { estimatedIn, indicator, needs } from "./indicator.js";

/**
 * Indicator 4: of all the party's movement the share that went back up, 0 (only gave) to 1 (only took back); and, apart from it, the
 * share of agreed points it reopened. Movement is in own utility; moves up to θ are none. Missing where it has made fewer than two.
 *
 * Facts: moves (beyond θ), back (how many of them went up), taken (utility), movement (utility), and, where points were agreed: points,
 * reopened.
 * @see Walcott & Hopmann (1975); Jensen (not checked)
 */
export function ratchet(record: ConductRecord, { own }: ValuedBids): Indicator {
  const id = "ratchet";
  const changes = own.slice(1).map((bid, k) => beyondTheta(bid.own - own[k]!.own));
  const moves = changes.filter((change) => change !== 0);
  const n = moves.length;
  const taken = moves.reduce((sum, change) => sum + Math.max(0, change), 0);
  const movement = moves.reduce((sum, change) => sum + Math.abs(change), 0);
  const value = n >= needs[id] ? taken / movement : null;
  const { points } = record;
  const undone = points.filter(({ reopened }) => reopened !== null);
  return indicator(id, {
    value,
    n,
    parts: { "ratchet.back": value, "ratchet.reopened": points.length ? undone.length / points.length : null },
    facts: {
      moves: n,
      back: moves.filter((change) => change > 0).length,
      taken,
      movement,
      ...(points.length ? { points: points.length, reopened: undone.length } : {}),
    },
    flags: value === null ? [] : estimatedIn(record, ["own"]),
    from: [
      ...(value === null ? [] : own.filter((_, k) => (changes[k - 1] ?? 0) !== 0 || (changes[k] ?? 0) !== 0)).map(
        ({ bid }) => bid,
      ),
      ...points,
    ],
  });
}
