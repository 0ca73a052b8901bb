/** How far a share of draws can be off. */

/** 97.5 % point of the normal distribution. */
const z = 1.959963984540054;

/**
 * The 95 % Wilson score interval of a share.
 *
 * @returns low and high in 0..1; [0, 1] without draws
 * @see Wilson (1927), JASA 22(158)
 */
export function wilson(hits: number, draws: number): [number, number] {
  if (draws === 0) return [0, 1];
  const share = hits / draws;
  const whole = 1 + (z * z) / draws;
  const centre = (share + (z * z) / (2 * draws)) / whole;
  const half = (z / whole) * Math.sqrt((share * (1 - share)) / draws + (z * z) / (4 * draws * draws));
  return [hits === 0 ? 0 : Math.max(0, centre - half), hits === draws ? 1 : Math.min(1, centre + half)];
}
