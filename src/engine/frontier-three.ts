import { Heads } from "./heads.js";
import type { Arena, Bounds, Inflow } from "./point-list.js";

const heads = new Heads();
let stairY = new Float64Array(1024);
let stairZ = new Float64Array(1024);

/**
 * Undominated points for three parties.
 *
 * Candidates come in descending lexicographic order, so a point is dropped exactly when a point kept is at least as good in the
 * second and third value. Of the points kept only their staircase in those two matters: second values not ascending,
 * third ascending; one binary search answers.
 */
export function mergeThree(inflows: readonly Inflow[], bounds: Bounds, limit: number, out: Arena): number {
  heads.start(inflows, bounds);
  const [, lowY, lowZ] = bounds.lower;
  const [headX, headY, headZ] = heads.at;
  const [outX, outY, outZ] = out.v;
  const { count, from } = out;
  let size = 0;
  let steps = 0;

  for (; heads.size > 0; heads.next()) {
    const l = heads.top;
    const y = headY[l];
    const z = headZ[l];
    if (y < lowY || z < lowZ) continue;
    // `low` becomes the first step with a second value below y.
    let low = 0;
    for (let high = steps; low < high; ) {
      const middle = (low + high) >> 1;
      if (stairY[middle] >= y) low = middle + 1;
      else high = middle;
    }
    if (low > 0 && stairZ[low - 1] >= z) {
      const last = size - 1;
      if (outZ[last] === z && outY[last] === y && outX[last] === headX[l]) count[last] += heads.count;
      continue;
    }
    if (size === limit) return -1;
    outX[size] = headX[l];
    outY[size] = y;
    outZ[size] = z;
    count[size] = heads.count;
    from[size++] = heads.from;

    // The steps it covers: second value below y, third value not above z.
    let end = low;
    while (end < steps && stairZ[end] <= z) end++;
    if (steps === stairY.length) growStairs();
    if (end !== low + 1) {
      stairY.copyWithin(low + 1, end, steps);
      stairZ.copyWithin(low + 1, end, steps);
      steps += low + 1 - end;
    }
    stairY[low] = y;
    stairZ[low] = z;
  }
  return size;
}

function growStairs(): void {
  const y = new Float64Array(2 * stairY.length);
  const z = new Float64Array(2 * stairY.length);
  y.set(stairY);
  z.set(stairZ);
  stairY = y;
  stairZ = z;
}
