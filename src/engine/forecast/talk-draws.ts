/** The draws that every talk needs whatever its numbers are: made once for a block of talks, however often a number is moved. */
import { draw, slots, stageStep } from "./chance.js";
import { ln } from "./numerics.js";

/** By talk of a block. */
export interface TalkDraws {
  /** In (0, 1): below the share of comprehensive deals the first deal is one. */
  readonly type: Float64Array;
  /** Hazards at which the first of each cause fires. */
  readonly breakdown: Float64Array;
  readonly deal: Float64Array;
  readonly comprehensive: Float64Array;
  readonly agenda: Float64Array;
  readonly suspension: Float64Array;
}

/** The accumulated hazard at which a cause fires: −ln U, drawn once per talk, visit of a stage and cause. */
export const threshold = (key: number, visit: number, slot: number): number => -ln(draw(key, stageStep + visit, slot));

const known = new WeakMap<Uint32Array, TalkDraws>();

/** @param keys of talks; what is made is kept as long as they are */
export function drawsOf(keys: Uint32Array): TalkDraws {
  const found = known.get(keys);
  if (found) return found;
  const each = (of: (key: number) => number) => Float64Array.from(keys, of);
  const made = {
    type: each((key) => draw(key, stageStep, slots.type)),
    breakdown: each((key) => threshold(key, 0, slots.breakdown)),
    deal: each((key) => threshold(key, 1, slots.deal)),
    comprehensive: each((key) => threshold(key, 1, slots.comprehensive)),
    agenda: each((key) => threshold(key, 0, slots.agenda)),
    suspension: each((key) => threshold(key, 0, slots.suspension)),
  };
  known.set(keys, made);
  return made;
}
