/** What the classifier reads of each indicator, and which way meaning says it must point. */
import type { IndicatorId } from "../reading.js";

/**
 * Which reading's coefficient of the feature must be the largest (`genuine-highest`) or the smallest (`genuine-lowest`) of the three;
 * `free`: nothing is demanded. `between`: which of the other two the feature points to when it is high.
 */
export interface FeatureRule {
  readonly id: string;
  readonly indicator: IndicatorId;
  readonly sign: "genuine-highest" | "genuine-lowest" | "free";
  readonly between: "stalling" | "posturing" | null;
}

const highest = { sign: "genuine-highest", between: null } as const;
const lowest = { sign: "genuine-lowest", between: null } as const;
const free = { sign: "free", between: null } as const;
const stalling = { sign: "genuine-lowest", between: "stalling" } as const;
const posturing = { sign: "genuine-lowest", between: "posturing" } as const;

/** In the order in which they stand in the indicators; every indicator has at least one. */
export const features = [
  { id: "concession-rate", indicator: "concession-rate", ...highest },
  { id: "moves.giving", indicator: "move-classes", ...highest },
  { id: "moves.selfish", indicator: "move-classes", ...free },
  { id: "moves.idle", indicator: "move-classes", ...free },
  { id: "reciprocity.slope", indicator: "reciprocity", ...highest },
  { id: "reciprocity.answered", indicator: "reciprocity", ...highest },
  { id: "ratchet.back", indicator: "ratchet", ...lowest },
  { id: "ratchet.reopened", indicator: "ratchet", ...lowest },
  { id: "gap.own", indicator: "gap-closure", ...highest },
  { id: "logrolling", indicator: "logrolling", ...free },
  { id: "costly", indicator: "costly-signals", ...highest },
  { id: "kept.mean", indicator: "kept-commitments", ...highest },
  { id: "kept.late", indicator: "kept-commitments", ...lowest },
  { id: "incidents.rate", indicator: "incident-discipline", ...posturing },
  { id: "incidents.answered", indicator: "incident-discipline", ...highest },
  { id: "delay.rounds", indicator: "delay-and-gains", ...stalling },
  { id: "delay.rank", indicator: "delay-and-gains", ...stalling },
  { id: "delay.conditions", indicator: "delay-and-gains", ...stalling },
  { id: "delay.gains", indicator: "delay-and-gains", ...stalling },
  { id: "gap.public", indicator: "public-private-gap", ...posturing },
  { id: "escalation", indicator: "public-private-gap", ...posturing },
] as const satisfies readonly FeatureRule[];

export type FeatureId = (typeof features)[number]["id"];

/** Oddities that an indicator may say with its number. */
export const indicatorFlags = [
  /** The first bid was worth no more than the walk-away: the range to concede is taken as 5 points. */
  "opened-below-walk-away",
  /** No walk-away: the whole scale counts as what could be conceded. */
  "walk-away-not-stated",
  /** Neither rounds planned nor a deadline: the talks count as half over. */
  "length-not-known",
  /** What the party wants, or the other side, was estimated from bids. */
  "own-worths-estimated",
  "other-worths-estimated",
  /** The other side made no move that could have been answered. */
  "nothing-to-answer",
  /** At the first bids there was no gap to close. */
  "no-gap",
  /** Promises that holders see differently: they count half kept, half broken. */
  "disputed",
  /** Promises left out by the analyst, with a reason in the record. */
  "excused",
  /** Neither a deed nor a promise is noted. */
  "no-log-of-deeds",
  /** Nobody kept a log of incidents. */
  "no-incident-log",
  /** How often incidents came before the talks is not known, so that there is nothing to compare with. */
  "rate-before-not-known",
] as const;
export type IndicatorFlag = (typeof indicatorFlags)[number];
