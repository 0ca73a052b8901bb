import { diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";
import type { Deal } from "./model.js";
import type { Space } from "./space.js";

/** Steps before giving up: some milliseconds. */
const STEPS = 200_000;
/** Arcs of the largest graph that is worth making for it. */
const ARCS = 100_000;

/**
 * Some deal of a space, by walking its graph and leaving what cannot reach a floor: much the quickest way where deals are few or
 * many, while proving that there is none can take too long.
 *
 * @param order issues in the order they are placed, where it is known
 * @returns null when there is none; undefined when given up
 */
export function metWalking(space: Space, order?: readonly number[]): Deal | null | undefined {
  const graph = diagram(space, ARCS, order);
  if (graph === null) return undefined;
  const floors = space.coordinates.map(({ floor }) => floor);
  const J = graph.coordinates;
  const end = graph.layers.length;
  if (graph.states[end] === 0) return null;
  const { best } = valueBounds(graph);
  const missing = new Float64Array((end + 1) * J);
  for (let j = 0; j < J; j++) {
    missing[j] = floors[j]! - graph.base[j]!;
    if (best[0]![j]! < missing[j]!) return null;
  }
  const deal = new Array<number>(end);
  let left = STEPS;
  const walk = (l: number, s: number): boolean => {
    if (l === end) return true;
    const { issue, first, to, option, gain } = graph.layers[l]!;
    const rest = best[l + 1]!;
    const at = l * J;
    arcs: for (let a = first[s]!; a < first[s + 1]!; a++) {
      if (--left < 0) return false;
      const t = to[a]!;
      for (let j = 0; j < J; j++) {
        const more = missing[at + j]! - gain[a * J + j]!;
        if (rest[t * J + j]! < more) continue arcs;
        missing[at + J + j] = more;
      }
      deal[issue] = option[a]!;
      if (walk(l + 1, t)) return true;
    }
    return false;
  };
  return walk(0, 0) ? deal : left < 0 ? undefined : null;
}
