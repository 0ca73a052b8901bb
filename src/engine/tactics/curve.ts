/** How far a party has come down by a time: the family of concession curves. */
import { pow } from "../forecast/numerics.js";

export interface Curve {
  /** Concession exponent, > 0: below 1 late (Boulware), 1 steady, above 1 early (conceder). Other tools give 1/e. */
  readonly e: number;
  /** Share conceded at once, 0–1. */
  readonly k?: number;
}

/**
 * Share of the way down conceded by time x: k + (1 − k)·x^(1/e).
 * @param x 0–1
 * @see Faratin, Sierra & Jennings (1998), Negotiation decision functions for autonomous agents: time-dependent tactics
 */
export const conceded = ({ e, k = 0 }: Curve, x: number): number => k + (1 - k) * pow(x, 1 / e);

/** Own worth aimed at: floor + (1 − conceded)·(most − floor), never above `most`. Any unit. */
export const targetAt = (
  curve: Curve,
  x: number,
  { floor, most }: { readonly floor: number; readonly most: number },
): number => Math.min(most, floor + (1 - conceded(curve, x)) * (most - floor));

/** Time of a round: 0 at the first, 1 at the last (and at the only one). @param round from 0 */
export const timeOf = (round: number, rounds: number): number => (rounds > 1 ? round / (rounds - 1) : 1);
