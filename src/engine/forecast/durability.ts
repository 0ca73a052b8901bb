/** What may hold after signing. Judgement: a deadline raises signing and lowers durability. */
import { exp } from "./numerics.js";

export interface Durability {
  /** Chance of being in force 12 and 24 months after signing. */
  readonly months12: number;
  readonly months24: number;
  readonly hazard: number;
}

/**
 * Collapse hazard per month: base × exp(.5 forced + .6 (1 − verified) − .5 phased).
 *
 * @param forced share of signatures within 4 weeks before a deadline; averaged over chances, not over hazards
 * @param verified share of value under verification, 0…1
 */
export function durability(
  base: number,
  { forced, verified, phased }: { readonly forced: number; readonly verified: number; readonly phased: boolean },
): Durability {
  const hazard = (deadline: 0 | 1) => base * exp(0.5 * deadline + 0.6 * (1 - verified) - (phased ? 0.5 : 0));
  const lasts = (months: number) => forced * exp(-hazard(1) * months) + (1 - forced) * exp(-hazard(0) * months);
  return { months12: lasts(12), months24: lasts(24), hazard: forced * hazard(1) + (1 - forced) * hazard(0) };
}
