/**
 * Simulated parties of known type: what the conduct classifier is trained on and judged by. Families are written apart from each other
 * and from the classifier; they share this shape and the space of deals, nothing else.
 */

import type { ConductRecord, ReadingName } from "../../conduct/record.js";

/** Agents that are easy to take for another type. `changed-mind` switches type at a random round and is reported apart. */
export const variants = [
  "plain",
  "hard",
  "constrained",
  "slow",
  "unlucky",
  "evasive",
  "spectacular",
  "changed-mind",
] as const;
export type Variant = (typeof variants)[number];

/** Which variants a type has: hard, constrained, slow, unlucky are genuine; evasive stalls; spectacular postures. */
export const variantsOf: Readonly<Record<ReadingName, readonly Variant[]>> = {
  genuine: ["plain", "hard", "constrained", "slow", "unlucky", "changed-mind"],
  stalling: ["plain", "evasive", "changed-mind"],
  posturing: ["plain", "spectacular", "changed-mind"],
};

export interface SimulatedParty {
  readonly type: ReadingName;
  readonly variant: Variant;
  /** The whole talks, as an onlooker with perfect sight would note them; noise and cutting to a round are done by whoever judges. */
  readonly record: ConductRecord;
  /** Week in which each round begins, ascending; the record up to round k is what was noted before week `rounds[k]`. */
  readonly rounds: readonly number[];
  /** Weeks the talks lasted. */
  readonly length: number;
}

/**
 * The party of talk number `talk`: a pure function of its arguments (keyed draws from `engine/forecast/chance.ts`, exp, ln and pow from
 * `engine/forecast/numerics.ts`). A family draws 3–12 issues, weights, reservations, a deadline of 6–20 rounds and counterparts of every kind.
 * @param seed unsigned 32-bit
 */
export type Family = (of: {
  readonly seed: number;
  readonly talk: number;
  readonly type: ReadingName;
  readonly variant: Variant;
}) => SimulatedParty;
