import { spearman } from "../correlation.js";
import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import type { ValuedBids } from "../valued-bids.js";
import { estimatedIn, indicator, needs } from "./indicator.js";

/**
 * Indicator 6: whether the party gives most where it costs it least and helps most: correlation of ranks over issues between what it has
 * conceded from its first bid to its last (in the worth of its own option, 0–1, not weighted) and the other's weight over its own.
 *
 * An issue that counts for neither is left out; one that counts for the other alone comes first. Missing with fewer than four issues,
 * fewer than two bids, or where all was conceded alike.
 *
 * Facts: issues, conceded (on how many it gave something).
 * @see Froman & Cohen (1970); Pruitt (1981) (not checked)
 */
export function logrolling(record: ConductRecord, { own }: ValuedBids): Indicator {
  const id = "logrolling";
  const { space } = record;
  if (!space || own.length < 2) return indicator(id, { value: null, n: 0, parts: {}, from: [] });
  const [first, last] = [own[0]!.bid, own.at(-1)!.bid];
  const conceded: number[] = [];
  const ratio: number[] = [];
  space.issues.forEach((_, k) => {
    const [mine, theirs] = [space.ownWeights[k]!, space.otherWeights[k]!];
    if (mine <= 0 && theirs <= 0) return;
    conceded.push(space.ownWorths[k]![first.deal[k]!]! - space.ownWorths[k]![last.deal[k]!]!);
    ratio.push(mine > 0 ? theirs / mine : Infinity);
  });
  const n = conceded.length;
  const value = n >= needs[id] ? spearman(conceded, ratio) : null;
  return indicator(id, {
    value,
    n,
    parts: { logrolling: value },
    facts: { issues: n, conceded: conceded.filter((amount) => amount > 1e-9).length },
    flags: value === null ? [] : estimatedIn(record, ["own", "other"]),
    from: value === null ? [] : [first, last],
  });
}
