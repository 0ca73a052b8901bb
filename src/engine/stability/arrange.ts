/** A conflict with its options renumbered for speed: each maker's stand together, those it may change both ways first. */
import type { ConflictModel } from "./model.js";

export interface ArrangedMaker {
  /** Position of its lowest bit. */
  readonly at: number;
  /** Options it may change both ways: bits `at` to `at + free − 1`. */
  readonly free: number;
  /** All its options: bits `at` to `at + count − 1`. */
  readonly count: number;
  /** Bits that may be put on, never off again; off, never on again. */
  readonly take: number;
  readonly drop: number;
  /** By arranged state; −1 where a state cannot be. */
  readonly ranks: Int32Array;
  readonly levels: number;
  readonly unseen: Uint8Array | null;
}

export interface Arranged {
  readonly bits: number;
  /** States that can be. */
  readonly states: number;
  readonly feasible: Uint8Array;
  readonly makers: readonly ArrangedMaker[];
  /** Arranged number by number in the file; null where they are the same. */
  readonly places: Int32Array | null;
}

export function arrange(model: ConflictModel): Arranged {
  const { options, feasible, states } = model;
  const place = new Array<number>(options.length);
  let at = 0;
  const spans = model.makers.map((_, m) => {
    const own = [...options.keys()].filter((k) => options[k].maker === m);
    const both = own.filter((k) => !options[k].only);
    const span = { at, free: both.length, count: own.length, take: 0, drop: 0 };
    for (const k of [...both, ...own.filter((k) => options[k].only)]) {
      if (options[k].only === "take") span.take |= 1 << at;
      if (options[k].only === "drop") span.drop |= 1 << at;
      place[k] = at++;
    }
    return span;
  });
  const places = place.every((to, k) => to === k) ? null : placesOf(place);
  const put = <A extends Int32Array | Uint8Array>(by: A): A => {
    if (!places) return by;
    const to = by.slice() as A;
    for (let s = 0; s < by.length; s++) to[places[s]] = by[s];
    return to;
  };
  return {
    bits: options.length,
    states,
    feasible: put(feasible),
    places,
    makers: model.makers.map(({ ranks, levels, unseen }, m) => ({
      ...spans[m],
      ranks: put(ranks),
      levels,
      unseen: unseen && put(unseen),
    })),
  };
}

/** Values by arranged state, put back by number in the file. */
export function inFileOrder(arranged: Arranged, by: Uint8Array): Uint8Array {
  const { places } = arranged;
  return places ? by.map((_, s) => by[places[s]]) : by;
}

/** New number of every state when option k moves to bit `place[k]`. */
function placesOf(place: readonly number[]): Int32Array {
  const places = new Int32Array(2 ** place.length);
  for (let k = 0; k < place.length; k++) {
    const bit = 2 ** k;
    for (let s = 0; s < bit; s++) places[bit + s] = places[s] | (1 << place[k]);
  }
  return places;
}
