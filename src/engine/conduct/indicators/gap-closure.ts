import { signOf } from "../moves.js";
import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import type { ValuedBids } from "../valued-bids.js";
import { estimatedIn, indicator, needs } from "./indicator.js";

/**
 * Indicator 5: how much of the opening gap the party's own moves have closed. The gap is what its own bid is worth to it above the
 * other's, at the first bids of each and at the last. Leading number: closure × the party's share = fall by own moves / opening gap,
 * which stays finite where all moves together close nothing.
 *
 * Missing where either side has fewer than two bids, and flagged `no-gap` where the openings were not apart by more than θ.
 *
 * Facts: opening, now (gaps), closure (1 − now/opening), own, other (falls by each side's moves) and share = own/(own + other) where the
 * gap fell by more than θ.
 * @see Rubin & Brown; Zartman (not checked)
 */
export function gapClosure(record: ConductRecord, { own, other }: ValuedBids): Indicator {
  const id = "gap-closure";
  const n = Math.min(own.length, other.length);
  if (n < needs[id]) return indicator(id, { value: null, n, parts: {}, from: [] });
  const [first, last] = [own[0]!, own.at(-1)!];
  const [theirFirst, theirLast] = [other[0]!, other.at(-1)!];
  const opening = first.own - theirFirst.own;
  const now = last.own - theirLast.own;
  if (signOf(opening) <= 0)
    return indicator(id, { value: null, n, parts: {}, facts: { opening, now }, flags: ["no-gap"], from: [] });
  const byOwn = first.own - last.own;
  const byOther = theirLast.own - theirFirst.own;
  const fell = byOwn + byOther;
  const value = byOwn / opening;
  return indicator(id, {
    value,
    n,
    parts: { "gap.own": value },
    facts: {
      opening,
      now,
      closure: 1 - now / opening,
      own: byOwn,
      other: byOther,
      ...(signOf(fell) > 0 ? { share: byOwn / fell } : {}),
    },
    flags: estimatedIn(record, ["own"]),
    from: [first.bid, theirFirst.bid, last.bid, theirLast.bid],
  });
}
