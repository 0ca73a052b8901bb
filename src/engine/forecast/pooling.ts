/** Several forecasts of the same thing as one. */
import { clip, exp, ln, logistic, logit } from "./numerics.js";
import type { Checked, Refusal } from "./settings.js";

/** Chances of forecasters are cut to this, so that nobody's certainty overrules all. */
export const chanceCut = [0.005, 0.995] as const;

/**
 * The weighted product of distributions, normalised: p_k ∝ exp(Σ w_i ln p_ik). A zero of any with weight above 0 stays zero.
 * Where nothing is left, the first distribution stands.
 *
 * @param weights ≥ 0; not normalised here, so that their sum other than 1 sharpens or flattens
 */
export function product(distributions: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const logs = distributions[0]!.map((_, k) =>
    distributions.reduce((sum, p, i) => sum + (weights[i] ? weights[i]! * ln(p[k]!) : 0), 0),
  );
  const top = Math.max(...logs);
  if (top === -Infinity) return [...distributions[0]!];
  const raw = logs.map((log) => exp(log - top));
  const sum = raw.reduce((a, b) => a + b, 0);
  return raw.map((value) => value / sum);
}

/**
 * Many scenarios: each forecast cut to [.005, .995] and normalised, then the product with weights of sum 1.
 *
 * @param sharpen a; 1 unless learnt on at least 50 resolved questions
 */
export function pool(distributions: readonly (readonly number[])[], weights: readonly number[], sharpen = 1): number[] {
  const all = weights.reduce((a, b) => a + b, 0);
  const cut = distributions.map((p) => normalised(p.map((value) => clip(value, ...chanceCut))));
  return product(
    cut,
    weights.map((weight) => (sharpen * weight) / all),
  );
}

/** One event: logit p = a Σ w logit p_i, weights of sum 1. */
export function poolChances(chances: readonly number[], weights: readonly number[], sharpen = 1): number {
  const all = weights.reduce((a, b) => a + b, 0);
  return logistic(
    chances.reduce((sum, p, i) => sum + ((sharpen * weights[i]!) / all) * logit(clip(p, ...chanceCut)), 0),
  );
}

/** Rival settings of which exactly one is right: the arithmetic mean. */
export function mixture(distributions: readonly (readonly number[])[], weights: readonly number[]): number[] {
  const all = weights.reduce((a, b) => a + b, 0);
  return distributions[0]!.map((_, k) => distributions.reduce((sum, p, i) => sum + (weights[i]! / all) * p[k]!, 0));
}

/**
 * The closest series that never falls (least squares, equal weights): neighbours out of order are averaged.
 *
 * @returns the series, and whether anything had to be changed
 * @see Ayer et al. (1955): pool adjacent violators
 */
export function neverFalling(series: readonly number[]): { readonly series: number[]; readonly changed: boolean } {
  const blocks: { sum: number; n: number }[] = [];
  for (const value of series) {
    blocks.push({ sum: value, n: 1 });
    while (blocks.length > 1) {
      const [a, b] = [blocks.at(-2)!, blocks.at(-1)!];
      if (a.sum / a.n <= b.sum / b.n) break;
      blocks.splice(-2, 2, { sum: a.sum + b.sum, n: a.n + b.n });
    }
  }
  const changed = blocks.length < series.length;
  return {
    series: changed ? blocks.flatMap(({ sum, n }) => new Array<number>(n).fill(sum / n)) : [...series],
    changed,
  };
}

/**
 * Pooled chances by horizon from forecasters of whom some gave only some horizons: who gave none for a horizon is left out there, not
 * counted as 0. What then falls is averaged, and said.
 *
 * @param given [forecaster][horizon], cumulative; null: not given
 * @returns null for a horizon that nobody gave
 */
export function poolSeries(
  given: readonly (readonly (number | null)[])[],
  weights: readonly number[],
): { readonly series: (number | null)[]; readonly changed: boolean } {
  const horizons = given[0]?.length ?? 0;
  const pooled = Array.from({ length: horizons }, (_, h) => {
    const who = given.flatMap((one, i) => (one[h] === null || !weights[i] ? [] : [i]));
    return who.length
      ? poolChances(
          who.map((i) => given[i]![h]!),
          who.map((i) => weights[i]!),
        )
      : null;
  });
  const known = pooled.flatMap((value) => (value === null ? [] : [value]));
  const { series, changed } = neverFalling(known);
  let next = 0;
  return { series: pooled.map((value) => (value === null ? null : series[next++]!)), changed };
}

/** Whether numbers are a distribution: each 0…1, together 1 within 10^−6. */
export function distributionProblems(p: readonly number[], what: string): Refusal[] {
  const wild = p.filter((value) => !(value >= 0 && value <= 1));
  if (wild.length) return [{ code: "not-a-chance", message: `${what}: ${wild.join(", ")} is no chance from 0 to 1` }];
  const sum = p.reduce((a, b) => a + b, 0);
  return Math.abs(sum - 1) > 1e-6
    ? [{ code: "chances-not-one", message: `${what}: chances sum to ${Number(sum.toPrecision(6))}, not to 1` }]
    : [];
}

/** The same as an answer. */
export const checkedDistribution = (p: readonly number[], what: string): Checked<readonly number[]> => {
  const problems = distributionProblems(p, what);
  return problems.length ? { ok: false, problems } : { ok: true, value: p };
};

const normalised = (p: readonly number[]): number[] => {
  const sum = p.reduce((a, b) => a + b, 0);
  return p.map((value) => value / sum);
};
