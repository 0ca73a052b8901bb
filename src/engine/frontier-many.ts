import { Heads } from "./heads.js";
import type { Arena, Bounds, Inflow } from "./point-list.js";

const heads = new Heads();

/**
 * Undominated points for any number of parties and veto factions, by comparing each candidate with the points kept.
 *
 * Candidates come in descending lexicographic order, parties first, so whatever drops a point has been met before it. Points with
 * equal party values and different faction values stay apart: dropping the lower one would lose deals that end up tied.
 * The point that dropped a candidate last is asked first, since it is likely to drop the next one too.
 */
export function mergeMany(
  inflows: readonly Inflow[],
  { parties, lower, cap, unit }: Bounds,
  limit: number,
  out: Arena,
): number {
  const coordinates = lower.length;
  heads.start(inflows, { parties, lower, cap, unit });
  const { at } = heads;
  const { v, count, from } = out;
  let size = 0;
  let dropper = 0;

  next: for (; heads.size > 0; heads.next()) {
    const l = heads.top;
    for (let c = 1; c < coordinates; c++) if (at[c][l] < lower[c]) continue next;
    if (size > 0) {
      let c = 0;
      while (c < coordinates && v[c][size - 1] === at[c][l]) c++;
      if (c === coordinates) {
        count[size - 1] += heads.count;
        continue;
      }
      if (drops(v, dropper, at, l, parties, coordinates)) continue;
    }
    for (let k = size - 1; k >= 0; k--) {
      if (drops(v, k, at, l, parties, coordinates)) {
        dropper = k;
        continue next;
      }
    }
    if (size === limit) return -1;
    for (let c = 0; c < coordinates; c++) v[c][size] = at[c][l];
    count[size] = heads.count;
    from[size++] = heads.from;
  }
  return size;
}

function drops(
  kept: readonly Float64Array[],
  k: number,
  at: readonly Float64Array[],
  l: number,
  parties: number,
  coordinates: number,
): boolean {
  let better = false;
  for (let c = 0; c < coordinates; c++) {
    const difference = kept[c][k] - at[c][l];
    if (difference < 0) return false;
    if (difference > 0 && c < parties) better = true;
  }
  return better;
}
