/** The plain twin of the safe check: the worst weighted mean over every corner of a box of weights. */

/**
 * The least value of Σ w·s / Σ w with each weight at its low or its high end; the ratio is monotone in each weight alone, so
 * that its minimum lies in a corner. Corners whose weights are all 0 have no value and are passed over.
 *
 * @param weights [low, high] by issue, ≥ 0
 * @param scores  by issue, at their low end, points
 * @returns points; NaN when every corner is all 0
 */
export function worstCorner(weights: readonly (readonly [number, number])[], scores: readonly number[]): number {
  let worst = Number.NaN;
  for (let corner = 0; corner < 2 ** weights.length; corner++) {
    const chosen = weights.map(([low, high], issue) => ((corner >> issue) & 1 ? high : low));
    const sum = chosen.reduce((a, b) => a + b, 0);
    if (sum === 0) continue;
    const mean = chosen.reduce((total, weight, issue) => total + weight * scores[issue], 0) / sum;
    if (!(mean >= worst)) worst = mean;
  }
  return worst;
}
