/** Where every option goes both ways, what the others can reach is a whole component: least values by joining groups. */
import type { Arranged } from "./arrange.js";
import { classOf } from "./classes.js";
import { slicesOf, stateIn } from "./slices.js";

/**
 * For every state the least value over all states the others can reach from it by any moves, itself included.
 * Valid only without one-way options; states that cannot be, and unseen ones, are allowed.
 *
 * @param values by arranged state, whole numbers ≥ 0; −1 where a state cannot be
 */
export function leastInGroups(arranged: Arranged, mover: number, values: Int32Array): Int32Array {
  const slices = slicesOf(arranged, mover);
  const { settings, size, at, count } = slices;
  let first = 0;
  const opponents = arranged.makers.flatMap((maker, j) => {
    if (j === mover || maker.count === 0) return [];
    const one = { at: maker.at < at ? maker.at : maker.at - count, free: maker.free, first, unseen: maker.unseen };
    first += size >>> maker.free;
    return [one];
  });
  const parent = new Int32Array(first);
  const root = (c: number): number => {
    let r = c;
    while (parent[r] !== r) {
      parent[r] = parent[parent[r]];
      r = parent[r];
    }
    return r;
  };
  const whole = values.slice();
  const least = new Int32Array(first);
  const groupAt = (s: number, state: number): number => {
    for (const { at, free, first, unseen } of opponents) if (!unseen?.[state]) return first + classOf(at, free, s);
    return -1;
  };
  for (let x = 0; x < settings; x++) {
    for (let c = 0; c < first; c++) parent[c] = c;
    least.fill(0x7fffffff);
    for (let s = 0; s < size; s++) {
      const state = stateIn(slices, x, s);
      if (values[state] < 0) continue;
      let group = -1;
      for (let o = 0; o < opponents.length; o++) {
        const { at, free, first, unseen } = opponents[o];
        if (unseen?.[state]) continue;
        const other = root(first + classOf(at, free, s));
        if (group < 0) group = other;
        else if (other !== group) {
          parent[other] = group;
          if (least[other] < least[group]) least[group] = least[other];
        }
      }
      if (group >= 0 && values[state] < least[group]) least[group] = values[state];
    }
    for (let s = 0; s < size; s++) {
      const state = stateIn(slices, x, s);
      if (values[state] < 0) continue;
      const group = groupAt(s, state);
      if (group >= 0) whole[state] = least[root(group)];
    }
  }
  return whole;
}
