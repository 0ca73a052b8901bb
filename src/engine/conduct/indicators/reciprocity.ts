import { beyondTheta } from "../moves.js";
import type { Indicator } from "../reading.js";
import type { Bid, ConductRecord } from "../record.js";
import type { ValuedBid, ValuedBids } from "../valued-bids.js";
import type { IndicatorFlag } from "./features.js";
import { estimatedIn, indicator, needs } from "./indicator.js";

/** Keeps the slope finite and near 0 where there is little to answer. */
const ridge = 0.02;

const answerWorth = { "in time": 1, late: 0.5, none: 0 } as const;

/**
 * Indicator 3: how the party's concessions follow the other's, as the slope of one on the other through 0 with a ridge; and, apart from
 * it, its answers to unilateral steps (1 in kind by the date announced, .5 late, 0 none).
 *
 * All is measured in the party's own utility: what it gives up between two of its bids, against what the other had come its way between
 * the bids it had seen at those times. It has seen what came earlier; of bids at one moment, those of earlier rounds. A pair is two
 * successive own bids between which the other made at least one; changes up to θ are 0. Where the other has not moved at all there is
 * nothing to answer, and no slope.
 *
 * Facts: pairs, given (sum of own concessions in them), received, and, where steps are known: steps, answered, late.
 * @see Osgood (1962); Axelrod (1984); Goldstein & Freeman (1990); Hoerl & Kennard (1970) for the ridge (none checked)
 */
export function reciprocity(record: ConductRecord, bids: ValuedBids): Indicator {
  const id = "reciprocity";
  const { pairs, used } = pairsOf(bids);
  const n = pairs.length;
  const flags: IndicatorFlag[] = [];
  let slope: number | null = null;
  if (n >= needs[id]) {
    let [xy, xx] = [0, 0];
    for (const { given, received } of pairs) {
      xy += given * received;
      xx += received * received;
    }
    if (xx > 0) slope = xy / (xx + ridge);
    else flags.push("nothing-to-answer");
  }
  if (slope !== null) flags.unshift(...estimatedIn(record, ["own"]));
  const { steps } = record;
  const answered = steps.length ? steps.reduce((sum, { answer }) => sum + answerWorth[answer], 0) / steps.length : null;
  const count = (answer: string) => steps.filter((step) => step.answer === answer).length;
  return indicator(id, {
    value: slope,
    n,
    parts: { "reciprocity.slope": slope, "reciprocity.answered": answered },
    facts: {
      pairs: n,
      given: pairs.reduce((sum, { given }) => sum + given, 0),
      received: pairs.reduce((sum, { received }) => sum + received, 0),
      ...(steps.length ? { steps: steps.length, answered: count("in time"), late: count("late") } : {}),
    },
    flags,
    from: [...(slope === null ? [] : used), ...steps],
  });
}

interface Pair {
  /** Own concession, in own utility; negative when it took something back. */
  readonly given: number;
  /** The other's, in the same. */
  readonly received: number;
}

function pairsOf({ own, other }: ValuedBids): { readonly pairs: Pair[]; readonly used: Bid[] } {
  const pairs: Pair[] = [];
  const used = new Set<Bid>();
  let seen = -1;
  let before: { readonly bid: ValuedBid; readonly seen: number } | null = null;
  for (const bid of own) {
    while (seen + 1 < other.length && visible(other[seen + 1]!.bid, bid.bid)) seen++;
    if (before && before.seen >= 0 && seen > before.seen) {
      const [was, is] = [other[before.seen]!, other[seen]!];
      pairs.push({ given: beyondTheta(before.bid.own - bid.own), received: beyondTheta(is.own - was.own) });
      for (const each of [before.bid, bid, was, is]) used.add(each.bid);
    }
    before = { bid, seen };
  }
  return { pairs, used: [...used] };
}

/** Whether whoever made `own` had seen `other` by then. */
const visible = (other: Bid, own: Bid): boolean =>
  other.at < own.at || (other.at === own.at && other.round < own.round);
