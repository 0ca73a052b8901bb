import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import { ownWorth, type ValuedBids } from "../valued-bids.js";
import { estimatedIn, indicator, needs } from "./indicator.js";

/**
 * Indicator 11: how far apart the party's last public demand and its last bid at the table are, in its own utility; and, apart from it,
 * escalatory statements a week since the talks began (a first week counts whole). A party of whom no statement is noted has no such rate.
 *
 * `n` is the smaller of the numbers of demands and bids. Facts: demands, bids, statements, escalatory, weeks, and where the gap is known:
 * said, bid (utilities).
 * @see Putnam (1988); Fearon (1994) (not checked)
 */
export function publicPrivateGap(record: ConductRecord, { own }: ValuedBids): Indicator {
  const id = "public-private-gap";
  const { space } = record;
  const demands = record.statements.filter(({ demand }) => demand !== null);
  const [demand, bid] = [demands.at(-1), own.at(-1)];
  const n = Math.min(demands.length, own.length);
  const said = space && demand?.demand ? ownWorth(space, demand.demand) : null;
  const value = n >= needs[id] && said !== null && bid ? Math.abs(said - bid.own) : null;
  const since = record.statements.filter(({ at }) => at >= 0);
  const escalatory = since.filter((statement) => statement.escalatory);
  const weeks = Math.max(1, record.weeks);
  return indicator(id, {
    value,
    n,
    parts: { "gap.public": value, escalation: since.length ? escalatory.length / weeks : null },
    facts: {
      demands: demands.length,
      bids: own.length,
      statements: since.length,
      escalatory: escalatory.length,
      weeks,
      ...(value !== null && said !== null && bid ? { said, bid: bid.own } : {}),
    },
    flags: value === null ? [] : estimatedIn(record, ["own"]),
    from: [...(value === null ? [] : [bid!.bid, demand!]), ...(escalatory.length ? escalatory : since)],
  });
}
