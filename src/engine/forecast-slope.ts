/** How sure a calibration slope is when several questions were asked about each talk. */
import { clip, exp, logit } from "./forecast/numerics.js";
import type { Judged } from "./forecast/scores.js";

/**
 * The sandwich estimate of the slope's standard error, clustered by talk: what each talk pulls at the line, all its questions together.
 *
 * @param line the fitted one, of `calibrationLine` on the same questions
 * @see Liang & Zeger (1986), Biometrika 73(1)
 */
export function slopeError(
  judged: readonly (Judged & { readonly talk: number })[],
  { intercept, slope }: { readonly intercept: number; readonly slope: number },
): number {
  let [haa, hab, hbb] = [0, 0, 0];
  const pulls = new Map<number, [number, number]>();
  for (const { p, happened, talk } of judged) {
    const x = logit(clip(p, 1e-4, 1 - 1e-4));
    const q = 1 / (1 + exp(-(intercept + slope * x)));
    const w = q * (1 - q);
    haa += w;
    hab += w * x;
    hbb += w * x * x;
    const rest = (happened ? 1 : 0) - q;
    const pull = pulls.get(talk) ?? [0, 0];
    pulls.set(talk, [pull[0] + rest, pull[1] + rest * x]);
  }
  const det = haa * hbb - hab * hab;
  let sum = 0;
  for (const [a, b] of pulls.values()) sum += ((haa * b - hab * a) / det) ** 2;
  return Math.sqrt(sum);
}
