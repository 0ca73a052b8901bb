/** Which base rate stands beside a forecast. */
import { type BaseRate, baseRates } from "./base-rates.js";
import type { TalksState } from "./state.js";

/** From interim to a comprehensive deal where an interim deal is in force or signed, else from the first text to a substantive one. */
export function referenceOf({ stage, before }: Pick<TalksState, "stage" | "before">): BaseRate {
  const id = stage === "interim" || before === "interim" ? "interim-comprehensive" : "substantive";
  return baseRates.find((row) => row.id === id)!;
}
