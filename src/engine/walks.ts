/** All deals behind the points of an elimination, found by walking its layers back. */
import type { Layer } from "./elimination.js";
import type { PointList } from "./point-list.js";
import type { Prepared } from "./prepare.js";

/** A point of a layer: its state and its place in the state's list. */
export interface Place {
  readonly state: number;
  readonly point: number;
}

/** The points of the layer before from which `option` (a class) leads to this one. Needs layers whose values were kept. */
export function sources(layers: readonly Layer[], t: number, { state, point }: Place, option: number): Place[] {
  const { list, steps } = layers[t].states[state];
  const { bounds } = layers[t];
  const found: Place[] = [];
  for (const step of steps) {
    if (step.option !== option) continue;
    const before = layers[t - 1].states[step.source].list;
    const { parties, cap } = bounds;
    const coordinates = list.v.length;
    for (let i = firstAtMost(before, list, point, step.shift, parties); i < before.size; i++) {
      let same = true;
      for (let c = 0; c < coordinates && same; c++) {
        const v = before.v[c][i] + step.shift[c];
        same = (v < cap[c] ? v : cap[c]) === list.v[c][point];
        if (!same && c < parties) i = before.size;
      }
      if (same) found.push({ state: step.source, point: i });
    }
  }
  return found;
}

/** The first point of `before` whose shifted party values are not lexicographically above those of `list`'s point. */
function firstAtMost(before: PointList, list: PointList, point: number, shift: Float64Array, parties: number): number {
  let low = 0;
  let high = before.size;
  while (low < high) {
    const middle = (low + high) >> 1;
    let above = false;
    for (let c = 0; c < parties; c++) {
      const difference = before.v[c][middle] + shift[c] - list.v[c][point];
      if (difference === 0) continue;
      above = difference > 0;
      break;
    }
    if (above) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Counts deals behind points exactly, however many. Needs layers whose values were kept. */
export class ExactCounts {
  readonly #layers: readonly Layer[];
  readonly #prepared: Prepared;
  readonly #known = new Map<string, bigint>();

  constructor(layers: readonly Layer[], prepared: Prepared) {
    this.#layers = layers;
    this.#prepared = prepared;
  }

  /** Deals over the slots placed by layer `t`; fixed issues are not in it. */
  of(t: number, place: Place): bigint {
    const estimate = this.#layers[t].states[place.state].list.count[place.point];
    if (estimate <= Number.MAX_SAFE_INTEGER) return BigInt(estimate);
    const key = `${t}.${place.state}.${place.point}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    let sum = 0n;
    this.#prepared.slots[this.#layers[t].slot].members.forEach((members, option) => {
      for (const source of sources(this.#layers, t, place, option))
        sum += BigInt(members.length) * this.of(t - 1, source);
    });
    this.#known.set(key, sum);
    return sum;
  }
}
