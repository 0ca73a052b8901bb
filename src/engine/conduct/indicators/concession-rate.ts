import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import type { ValuedBids } from "../valued-bids.js";
import type { IndicatorFlag } from "./features.js";
import { estimatedIn, indicator, needs } from "./indicator.js";

/** The least range in which something could be conceded: 5 points of 100. */
const leastRange = 0.05;

/**
 * Indicator 1: what the party has given of what it could give, less the share of the talks that has gone by. Between −20 and 20.
 *
 * Rounds gone by are those in which somebody bid or that were held, whichever is more, and at most those planned. Without a plan the
 * talks count as half over; without a walk-away the whole scale is what it could give; both are said.
 *
 * Facts: first, last (utilities), rate (before the share of time), elapsed (share).
 * @see Hindriks; Baarslag (not checked)
 */
export function concessionRate(record: ConductRecord, { own }: ValuedBids): Indicator {
  const id = "concession-rate";
  const n = own.length;
  if (n < needs[id]) return indicator(id, { value: null, n, parts: {}, from: [] });
  const [first, last] = [own[0]!, own.at(-1)!];
  const walkAway = record.ownWalkAway?.best ?? null;
  const flags: IndicatorFlag[] = estimatedIn(record, ["own"]);
  if (walkAway === null) flags.push("walk-away-not-stated");
  else if (first.own <= walkAway) flags.push("opened-below-walk-away");
  const rate = (first.own - last.own) / Math.max(leastRange, first.own - (walkAway ?? 0));
  const planned = record.roundsPlanned;
  if (planned === null || planned <= 0) flags.push("length-not-known");
  const elapsed = planned === null || planned <= 0 ? 0.5 : Math.min(1, roundsGoneBy(record) / planned);
  const value = rate - elapsed;
  return indicator(id, {
    value,
    n,
    parts: { "concession-rate": value },
    facts: { first: first.own, last: last.own, rate, elapsed },
    flags,
    from: [first.bid, last.bid],
  });
}

function roundsGoneBy({ bids, rounds }: ConductRecord): number {
  const held = rounds.filter((round) => round.held).length;
  return bids.reduce((most, { round }) => Math.max(most, round + 1), held);
}
