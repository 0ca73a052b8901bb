/** What the others can bring about after a move, at worst for the mover: least values over group reach, by reverse flood. */
import { type ConflictModel, oneWay } from "./model.js";

/**
 * For every state t the least value over t and all states that makers other than `mover` can reach from it, by any moves or by
 * improvements only.
 *
 * States are taken by ascending value; the first flood to reach one is its least. Within a class (a state's number with an
 * opponent's reversible options cleared) that opponent moves freely, so a class is a list by the opponent's rank with a pointer that
 * never goes back: whatever it passed is marked. Cost: states × opponents² × 2^(one-way options of one maker).
 *
 * @param values by state, whole numbers ≥ 0; −1 where a state cannot be
 * @param credible each step improves on the state it is taken from, for whoever takes it
 */
export function leastAfter(model: ConflictModel, mover: number, values: Int32Array, credible: boolean): Int32Array {
  const { makers, options, feasible } = model;
  const least = new Int32Array(values.length).fill(-1);
  const opponents = makers.flatMap((maker, j) =>
    j === mover || maker.mask === 0 ? [] : [opponent(feasible, { maker, ...oneWay(options, j) })],
  );
  const stack = new Int32Array(model.states);
  for (const start of ascending(values, model.states)) {
    if (least[start] >= 0) continue;
    const value = values[start];
    let top = 0;
    stack[top++] = start;
    least[start] = value;
    while (top > 0) {
      const to = stack[--top];
      for (const { ranks, unseen, free, take, drop, first, order, pointers, classOf } of opponents) {
        if (unseen?.[to]) continue;
        const limit = ranks[to];
        // Options that may have been the other way before: those it can only have put on, those it can only have dropped.
        const changed = (take & to) | (drop & ~to);
        let flip = 0;
        do {
          const base = (to ^ flip) & ~free;
          const group = classOf[base];
          if (group >= 0) {
            const end = first[group + 1];
            let at = pointers[group];
            while (at < end) {
              const from = order[at];
              if (credible && ranks[from] >= limit) break;
              at++;
              if (least[from] < 0) {
                least[from] = value;
                stack[top++] = from;
              }
            }
            pointers[group] = at;
          }
          flip = (flip - changed) & changed;
        } while (flip !== 0);
      }
    }
  }
  return least;
}

interface Opponent {
  readonly ranks: Int32Array;
  readonly unseen: Uint8Array | null;
  /** Bits it changes both ways. */
  readonly free: number;
  readonly take: number;
  readonly drop: number;
  /** Number of the class with this base state; −1 where no state of it can be. */
  readonly classOf: Int32Array;
  /** Where each class starts in `order`, one more at the end. */
  readonly first: Int32Array;
  /** States by class, within it by rank. */
  readonly order: Int32Array;
  readonly pointers: Int32Array;
}

function opponent(
  feasible: Uint8Array,
  { maker, take, drop }: { maker: ConflictModel["makers"][number]; take: number; drop: number },
): Opponent {
  const { ranks, unseen, mask, levels } = maker;
  const free = mask & ~take & ~drop;
  const classOf = new Int32Array(feasible.length).fill(-1);
  const sizes: number[] = [];
  let total = 0;
  for (let s = 0; s < feasible.length; s++) {
    if (!feasible[s] || unseen?.[s]) continue;
    const base = s & ~free;
    if (classOf[base] < 0) {
      classOf[base] = sizes.length;
      sizes.push(0);
    }
    sizes[classOf[base]]++;
    total++;
  }
  const first = new Int32Array(sizes.length + 1);
  sizes.forEach((size, c) => {
    first[c + 1] = first[c] + size;
  });
  const byRank = countingOrder(ranks, levels, total, (s) => feasible[s] === 1 && !unseen?.[s]);
  const order = new Int32Array(total);
  const next = first.slice();
  for (const s of byRank) order[next[classOf[s & ~free]]++] = s;
  return { ranks, unseen, free, take, drop, classOf, first, order, pointers: first.slice(0, -1) };
}

/** States with a value ≥ 0, by value, then number. */
function ascending(values: Int32Array, states: number): Int32Array {
  let most = 0;
  for (const value of values) if (value > most) most = value;
  return countingOrder(values, most + 1, states, (s) => values[s] >= 0);
}

function countingOrder(keys: Int32Array, levels: number, total: number, wanted: (s: number) => boolean): Int32Array {
  const starts = new Int32Array(levels + 1);
  for (let s = 0; s < keys.length; s++) if (wanted(s)) starts[keys[s] + 1]++;
  for (let k = 0; k < levels; k++) starts[k + 1] += starts[k];
  const order = new Int32Array(total);
  for (let s = 0; s < keys.length; s++) if (wanted(s)) order[starts[keys[s]]++] = s;
  return order;
}
