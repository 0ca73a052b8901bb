/** Chance without a state: the number drawn depends on what it is for, not on what was drawn before. */

/**
 * A number in [0, 1), the same for the same counters on every machine: independent of order, slices and workers.
 *
 * Two rounds of a 32-bit finaliser per counter, twice with different starts for 53 bits.
 *
 * @param seed, counters whole numbers; taken modulo 2^32
 * @see Appleby, MurmurHash3 (the finaliser)
 */
export function uniform(seed: number, ...counters: readonly number[]): number {
  let a = mix(seed ^ 0x9e3779b9);
  let b = mix(seed + 0x85ebca6b);
  for (const counter of counters) {
    a = mix(Math.imul(a, 0x2c1b3c6d) + counter);
    b = mix(Math.imul(b, 0x297a2d39) ^ (counter + 0x68e31da4));
  }
  a = mix(a ^ (b >>> 7));
  return ((a >>> 5) * 0x4000000 + (mix(b + a) >>> 6)) / 2 ** 53;
}

/**
 * A draw from the triangular distribution on low..high with its peak at best, by inversion of u.
 *
 * @param u in [0, 1)
 */
export function triangular(u: number, low: number, best: number, high: number): number {
  if (low === high) return best;
  const turn = (best - low) / (high - low);
  const drawn =
    u < turn
      ? low + Math.sqrt(u * (high - low) * (best - low))
      : high - Math.sqrt((1 - u) * (high - low) * (high - best));
  return Math.min(high, Math.max(low, drawn));
}

function mix(h: number): number {
  h ^= h >>> 16;
  h = Math.imul(h, 0x85ebca6b);
  h ^= h >>> 13;
  h = Math.imul(h, 0xc2b2ae35);
  return h ^ (h >>> 16);
}
