/** What average talks must be divided by, so that they reproduce the base rate although a hazard is convex in its covariates. */
import { normalBelow } from "./normal.js";
import { exp, ln } from "./numerics.js";

/** Linear predictors are cut to ±2. */
export const mostPredictor = 2;

/**
 * a = ln of the mean of exp(lp) over the reference population: each covariate in use standard normal, incident pressure stationary, no
 * deadline near. Covariates that the talks file lacks are not in use: nothing is known of them, so nothing is divided by.
 *
 * @param normals coefficients of the covariates in use, incidents and deadline left out
 * @param incidents coefficient of incident pressure; 0 when not in use
 * @param strata equally likely values of the stationary pressure
 */
export function centring(normals: readonly number[], incidents: number, strata: readonly number[]): number {
  const sd = Math.sqrt(normals.reduce((sum, c) => sum + c * c, 0));
  if (sd === 0 && incidents === 0) return 0;
  if (incidents === 0) return ln(meanClipped(0, sd));
  let sum = 0;
  for (const tension of strata) sum += meanClipped(incidents * tension, sd);
  return ln(sum / strata.length);
}

/** E exp(clip(m + sd·N, ±2)) for a standard normal N. */
function meanClipped(m: number, sd: number): number {
  const top = mostPredictor;
  if (sd === 0) return exp(Math.min(top, Math.max(-top, m)));
  const low = (-top - m) / sd;
  const high = (top - m) / sd;
  return (
    exp(-top) * normalBelow(low) +
    exp(top) * normalBelow(-high) +
    exp(m + (sd * sd) / 2) * (normalBelow(high - sd) - normalBelow(low - sd))
  );
}
