import type { Indicator } from "../reading.js";
import type { ConductRecord } from "../record.js";
import { indicator, needs } from "./indicator.js";

/**
 * Indicator 10: share of rounds that were not held or not on the day planned; fall of the delegation's rank from the first round where
 * it is known to the last (negative: it rose); conditions raised for the first time, per round; and, apart from these, what accrued to
 * the party while the talks lasted, at most 1. No gain noted is no zero: nobody may have looked. Nor is no condition, where no public
 * demand is noted either.
 *
 * Facts: rounds, delayed (not held or late), postponed (not held), conditions, and, where known: rankFirst, rankLast, gains, gained.
 * @see Iklé (1964); Richmond (1998) (not checked)
 */
export function delayAndGains(record: ConductRecord): Indicator {
  const id = "delay-and-gains";
  const { rounds } = record;
  const n = rounds.length;
  const enough = n >= needs[id];
  const delayed = rounds.filter(({ onTime, held }) => !onTime || !held).length;
  const conditions = rounds.reduce((sum, { preconditions }) => sum + Math.max(0, preconditions), 0);
  const watched = conditions > 0 || record.statements.some(({ demand }) => demand !== null);
  const ranks = rounds.flatMap(({ rank }) => (rank === null ? [] : [rank]));
  const gains = record.gains.filter(({ at }) => at >= 0);
  const gained = gains.reduce((sum, { size }) => sum + Math.max(0, size), 0);
  const value = enough ? delayed / n : null;
  return indicator(id, {
    value,
    n,
    parts: {
      "delay.rounds": value,
      "delay.rank": enough && ranks.length >= 2 ? ranks[0]! - ranks.at(-1)! : null,
      "delay.conditions": enough && watched ? conditions / n : null,
      "delay.gains": gains.length ? Math.min(1, gained) : null,
    },
    facts: {
      rounds: n,
      delayed,
      postponed: rounds.filter(({ held }) => !held).length,
      conditions,
      ...(ranks.length ? { rankFirst: ranks[0]!, rankLast: ranks.at(-1)! } : {}),
      ...(gains.length ? { gains: gains.length, gained: Math.min(1, gained) } : {}),
    },
    from: [...(enough ? rounds : []), ...gains],
  });
}
