import type { Diagram, Layer } from "./diagram.js";

/**
 * The graph without arcs that no efficient deal uses: another arc between the same two states gives every coordinate at least as
 * much, and some party more. Arcs that differ only in what factions get are all kept.
 *
 * @param parties coordinates from here on belong to factions
 */
export function undominatedArcs(graph: Diagram, parties: number): Diagram {
  const J = graph.coordinates;
  const layers = graph.layers.map((layer, l): Layer => {
    const { first, to, gain } = layer;
    const kept: number[] = [];
    const starts = [0];
    for (let s = 0; s < graph.states[l]!; s++) {
      for (let a = first[s]!; a < first[s + 1]!; a++) {
        let dominated = false;
        for (let b = first[s]!; b < first[s + 1]! && !dominated; b++) {
          if (to[b] !== to[a]) continue;
          let least = true;
          let more = false;
          for (let j = 0; j < J && least; j++) {
            const difference = gain[b * J + j]! - gain[a * J + j]!;
            if (difference < 0) least = false;
            else if (difference > 0 && j < parties) more = true;
          }
          dominated = least && more;
        }
        if (!dominated) kept.push(a);
      }
      starts.push(kept.length);
    }
    if (kept.length === to.length) return layer;
    return {
      issue: layer.issue,
      first: Int32Array.from(starts),
      to: Int32Array.from(kept, (a) => to[a]!),
      option: Int32Array.from(kept, (a) => layer.option[a]!),
      ways: Float64Array.from(kept, (a) => layer.ways[a]!),
      gain: Float64Array.from(kept.flatMap((a) => [...gain.subarray(a * J, a * J + J)])),
    };
  });
  return { ...graph, layers };
}
