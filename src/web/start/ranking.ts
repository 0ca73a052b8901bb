/** Moves within an order with ties, as hands and keys make them. Ranks are best first; none is ever empty. */
import type { Ranking } from "./draft.js";
import type { Drop } from "./drop.js";

/** One step up or down: out of a tie onto a rank of its own, else past the neighbouring rank. */
export function stepped(ranks: Ranking, key: string, by: -1 | 1): Ranking {
  const at = ranks.findIndex((rank) => rank.includes(key));
  if (at < 0) return ranks;
  const rest = ranks.map((rank) => rank.filter((other) => other !== key));
  // From a tie it comes free on the side it moves to; alone it changes places with the rank there.
  const to = rest[at]!.length > 0 ? (by < 0 ? at : at + 1) : by < 0 ? Math.max(0, at - 1) : at + 2;
  return withRank(rest, to, key);
}

/** Before the rank that stands at `to` now (ranks.length: last). */
export function movedTo(ranks: Ranking, key: string, to: number): Ranking {
  return withRank(
    ranks.map((rank) => rank.filter((other) => other !== key)),
    to,
    key,
  );
}

/** Where it was dropped. */
export const dropped = (ranks: Ranking, key: string, drop: Drop): Ranking =>
  "before" in drop
    ? movedTo(ranks, key, drop.before)
    : ranks
        .map((rank) => [...rank.filter((other) => other !== key), ...(rank.includes(drop.level) ? [key] : [])])
        .filter((rank) => rank.length > 0);

/** On the same rank as what stands above it; of the topmost rank nothing changes. */
export function tied(ranks: Ranking, key: string): Ranking {
  const at = ranks.findIndex((rank) => rank.includes(key));
  if (at < 1) return ranks;
  return ranks
    .map((rank, k) => (k === at - 1 ? [...rank, key] : rank.filter((other) => other !== key)))
    .filter((rank) => rank.length > 0);
}

/** Out of its tie, onto a rank just below it. */
export function untied(ranks: Ranking, key: string): Ranking {
  const at = ranks.findIndex((rank) => rank.includes(key));
  if (at < 0 || ranks[at]!.length < 2) return ranks;
  return ranks.flatMap((rank, k) => (k === at ? [rank.filter((other) => other !== key), [key]] : [rank]));
}

/** The rank of an option, from 1; ties share it, and the next rank is one more. */
export const rankOf = (ranks: Ranking, key: string): number => ranks.findIndex((rank) => rank.includes(key)) + 1;

/** With the option on a rank of its own before place `to`; emptied ranks go. */
const withRank = (ranks: Ranking, to: number, key: string): Ranking =>
  [...ranks.slice(0, to), [key], ...ranks.slice(to)].filter((rank) => rank.length > 0);
