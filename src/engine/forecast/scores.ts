/** How good forecasts were. Smaller is better, except skill. */
import { draw, talkKey } from "./chance.js";
import { clip, exp, ln, logit } from "./numerics.js";

/** Σ (p_k − o_k)² over all scenarios, 0 … 2; many tools print half of it for two outcomes. */
export const brier = (p: readonly number[], outcome: number): number =>
  p.reduce((sum, value, k) => sum + (value - (k === outcome ? 1 : 0)) ** 2, 0);

/** Chances below this are raised to it, and counted. */
export const logFloor = 1e-4;

/** −ln p of what happened. */
export function logScore(p: readonly number[], outcome: number): { readonly score: number; readonly floored: boolean } {
  const value = p[outcome]!;
  return { score: -ln(Math.max(logFloor, value)), floored: value < logFloor };
}

/** Ranked probability score of ordered bins: Σ (F_m − O_m)²/(M − 1). */
export function rankedProbability(p: readonly number[], outcome: number): number {
  let below = 0;
  let sum = 0;
  for (let m = 0; m < p.length - 1; m++) {
    below += p[m]!;
    sum += (below - (outcome <= m ? 1 : 0)) ** 2;
  }
  return sum / (p.length - 1);
}

/** 1 − S/S_base; null where the base is faultless. */
export const skill = (score: number, base: number): number | null => (base > 0 ? 1 - score / base : null);

/** One probability and whether it came true. */
export interface Judged {
  readonly p: number;
  readonly happened: boolean;
}

export interface ReliabilityBin {
  readonly n: number;
  readonly mean: number;
  readonly share: number;
  /** Wilson, 90 %. */
  readonly interval: readonly [number, number];
}

/** Fewest judged probabilities in a bin. */
const fewestInBin = 10;
const z90 = 1.6448536269514722;

/** Bins of equal counts, each of at least 10; none below 10 judged probabilities. At most `most` bins. */
export function reliability(judged: readonly Judged[], most = 10): ReliabilityBin[] {
  const bins = Math.min(most, Math.floor(judged.length / fewestInBin));
  const sorted = [...judged].sort((a, b) => a.p - b.p);
  return Array.from({ length: bins }, (_, k) => {
    const part = sorted.slice(Math.floor((k * sorted.length) / bins), Math.floor(((k + 1) * sorted.length) / bins));
    const hits = part.filter(({ happened }) => happened).length;
    return {
      n: part.length,
      mean: part.reduce((sum, { p }) => sum + p, 0) / part.length,
      share: hits / part.length,
      interval: wilson90(hits, part.length),
    };
  });
}

/** Wilson's interval at 90 %. */
export function wilson90(hits: number, n: number): readonly [number, number] {
  if (n === 0) return [0, 1];
  const share = hits / n;
  const centre = share + (z90 * z90) / (2 * n);
  const half = z90 * Math.sqrt((share * (1 - share)) / n + (z90 * z90) / (4 * n * n));
  const over = 1 + (z90 * z90) / n;
  return [Math.max(0, (centre - half) / over), Math.min(1, (centre + half) / over)];
}

/** Expected calibration error: the mean distance of bins from the diagonal, by their counts; null without bins. */
export function calibrationError(bins: readonly ReliabilityBin[]): number | null {
  const all = bins.reduce((sum, { n }) => sum + n, 0);
  return all ? bins.reduce((sum, { n, mean, share }) => sum + (n / all) * Math.abs(mean - share), 0) : null;
}

/** Fewest resolutions for a calibration line. */
export const fewestForLine = 30;

/**
 * Intercept and slope of the logistic regression of what happened on logit p: 0 and 1 when calibrated.
 *
 * @returns null where everything or nothing happened, or the data are split cleanly so that no line is best
 */
export function calibrationLine(
  judged: readonly Judged[],
): { readonly intercept: number; readonly slope: number } | null {
  const hits = judged.filter(({ happened }) => happened).length;
  if (hits === 0 || hits === judged.length) return null;
  let [a, b] = [0, 1];
  for (let step = 0; step < 100; step++) {
    let [ga, gb, haa, hab, hbb] = [0, 0, 0, 0, 0];
    for (const { p, happened } of judged) {
      const x = logit(clip(p, 1e-4, 1 - 1e-4));
      const q = 1 / (1 + exp(-(a + b * x)));
      const w = q * (1 - q);
      const rest = (happened ? 1 : 0) - q;
      ga += rest;
      gb += rest * x;
      haa += w;
      hab += w * x;
      hbb += w * x * x;
    }
    const det = haa * hbb - hab * hab;
    if (!(det > 1e-12)) return null;
    const [da, db] = [(hbb * ga - hab * gb) / det, (haa * gb - hab * ga) / det];
    // A full step can overshoot to where all is 0 or 1 when most p lie at one end; short ones cannot.
    const share = Math.min(1, 2 / (Math.abs(da) + Math.abs(db) + 1e-300));
    a += share * da;
    b += share * db;
    if (Math.abs(b) > 50) return null;
    if (Math.abs(da) + Math.abs(db) < 1e-10) return { intercept: a, slope: b };
  }
  return null;
}

/** 90 % interval of a mean by resampling whole questions; null below 5 of them. */
export function meanInterval(byQuestion: readonly (readonly number[])[], seed = 1): readonly [number, number] | null {
  if (byQuestion.length < 5) return null;
  const times = 1000;
  const means = Array.from({ length: times }, (_, time) => {
    const key = talkKey(seed, time);
    let [sum, n] = [0, 0];
    for (let k = 0; k < byQuestion.length; k++) {
      const part = byQuestion[Math.floor(draw(key, k + 1, 0) * byQuestion.length)]!;
      for (const value of part) sum += value;
      n += part.length;
    }
    return sum / n;
  }).sort((x, y) => x - y);
  return [means[Math.floor(0.05 * times)]!, means[Math.ceil(0.95 * times) - 1]!];
}
