/**
 * Draws that depend only on what they are for: seed, talk, step, slot. No shared generator, so any number of workers and any order of
 * talks give the same numbers, and the same seed before and after a change of one coefficient makes the difference signal.
 */

/** A 32-bit finaliser: a bijection of the unsigned 32-bit numbers. */
export const mix = (x: number): number => {
  x |= 0;
  x ^= x >>> 16;
  x = Math.imul(x, 0x7feb352d);
  x ^= x >>> 15;
  x = Math.imul(x, 0x846ca68b);
  x ^= x >>> 16;
  return x >>> 0;
};

/** @param seed an unsigned 32-bit number */
export const talkKey = (seed: number, talk: number): number => mix(mix(seed) ^ talk);

/** A number in (0, 1), exclusive. @param step weeks from 1, or `stageStep` + visit; @param slot 0..63, from `slots` */
export const draw = (key: number, step: number, slot: number): number =>
  (mix((mix(key ^ (step * 64 + slot)) + mix((key + 0x9e3779b9) >>> 0)) >>> 0) + 0.5) / 4294967296;

/** The part of a draw that only the key decides, for loops over steps. */
export const twistOf = (key: number): number => mix((key + 0x9e3779b9) >>> 0);

/** The same as `draw`, with `twistOf(key)` at hand. */
export const twisted = (key: number, twist: number, step: number, slot: number): number =>
  (mix((mix(key ^ (step * 64 + slot)) + twist) >>> 0) + 0.5) / 4294967296;

/** What draws are for. A new purpose gets a new slot, old ones keep theirs. Stages, causes, the gate use steps from `stageStep` on. */
export const slots = {
  incidents: 0,
  answered: 1,
  breakdown: 8,
  type: 9,
  deal: 10,
  comprehensive: 11,
  agenda: 12,
  suspension: 13,
  resumption: 14,
  delay: 15,
  split: 16,
  vote: 17,
} as const satisfies Readonly<Record<string, number>>;

/** Steps of draws that belong to a visit of a stage: `stageStep` + number of the visit. */
export const stageStep = 1000;

/**
 * The key of somebody's own draws within a talk, from a hash of its id: neither the order nor the number of others changes them.
 * @param own `idHash` of whom the draws are for
 */
export const ownKey = (key: number, own: number): number => mix(key ^ own);

/** 32-bit FNV-1a over UTF-16 units. */
export function idHash(id: string): number {
  let hash = 2166136261;
  for (let k = 0; k < id.length; k++) hash = Math.imul(hash ^ id.charCodeAt(k), 16777619);
  return hash >>> 0;
}

/** Whether a number can be a seed: whole, 0 … 2^32 − 1. */
export const isSeed = (seed: number): boolean => Number.isInteger(seed) && seed >= 0 && seed < 2 ** 32;

/**
 * Number `index` of a stratified sequence in (0, 1): every block of 64 consecutive indexes from a multiple of 64 has one in each of 64
 * equal strata; different keys are unrelated.
 *
 * Base-2 radical inverse of 32 bits with a scrambled index within blocks of 64 and a digital shift.
 * @see Owen (1995): scrambled nets, of which this is the one-dimensional case with shifted digits
 */
export function stratified(key: number, index: number): number {
  const block = Math.floor(index / 64);
  const hashed = mix(key ^ mix(block + 0x51ed270b));
  let low = index & 63;
  low ^= hashed & 63;
  low = (low * (((hashed >>> 6) & 31) * 2 + 1)) & 63;
  low ^= low >>> 3;
  low = (low * (((hashed >>> 11) & 31) * 2 + 1)) & 63;
  let reversed = 0;
  for (let k = 0, x = low; k < 6; k++, x >>>= 1) reversed = reversed * 2 + (x & 1);
  const fine = mix(mix(key + 0x2545f491) ^ mix(index + 1));
  const shift = mix(key ^ 0x68bc21eb) & 63;
  return ((reversed ^ shift) + (fine + 0.5) / 4294967296) / 64;
}
