import { DominanceTree } from "./dominance-tree.js";
import { Heads } from "./heads.js";
import type { Arena, Bounds, Inflow } from "./point-list.js";

const heads = new Heads();
const kept = new DominanceTree();

/**
 * Undominated points for any number of parties and veto factions.
 *
 * Candidates come in descending lexicographic order, parties first, so whatever drops a point has been met before it. Points with
 * equal party values and different faction values stay apart: dropping the lower one would lose deals that end up tied.
 * The point that dropped a candidate last is asked first, since it is likely to drop the next one too.
 */
export function mergeMany(inflows: readonly Inflow[], bounds: Bounds, limit: number, out: Arena): number {
  const { parties, lower } = bounds;
  const coordinates = lower.length;
  const { v, count, from } = out;
  const { at } = heads;
  heads.start(inflows, bounds);
  kept.start(v, coordinates, parties);
  let size = 0;
  let dropper = -1;

  next: for (; heads.size > 0; heads.next()) {
    const l = heads.top;
    for (let c = 1; c < coordinates; c++) if (at[c][l] < lower[c]) continue next;
    // An equal vector is the last one kept, or one a little before it that has the same party values.
    for (let k = size - 1; k >= 0; k--) {
      let c = 0;
      while (c < coordinates && v[c][k] === at[c][l]) c++;
      if (c === coordinates) {
        count[k] += heads.count;
        continue next;
      }
      if (c < parties) break;
    }
    if (dropper >= 0 && kept.dominates(dropper, at, l)) continue;
    const dominator = kept.dominator(at, l);
    if (dominator >= 0) {
      dropper = dominator;
      continue;
    }
    if (size === limit) return -1;
    for (let c = 0; c < coordinates; c++) v[c][size] = at[c][l];
    count[size] = heads.count;
    from[size] = heads.from;
    kept.add(size++);
  }
  return size;
}
