/**
 * Worth inverted issue by issue: the least worth a deal can have that is still at least a target, without a list of deals.
 *
 * need(l, s, t) is the least sum from state s before layer l on that reaches t; need(l, s, t) = min over arcs of gain + need(l + 1, to,
 * t − gain). Thresholds are rounded up to cells, so what is found always reaches the target; where a cell is one unit it is exact.
 */
import { type Diagram, diagram } from "../diagram.js";
import { type ValueBounds, valueBounds } from "../diagram-bounds.js";
import type { Space } from "../space.js";

/** Numbers kept in all, at most. */
const room = 6_000_000;
/** Cells a state gets, at most. */
const mostCells = 60_000;
/** Arcs of the graph of issues, at most. */
const mostArcs = 200_000;

export class Programme {
  readonly graph: Diagram;
  readonly bounds: ValueBounds;
  /** Units. */
  readonly cell: number;
  /** [layer][state × cell] */
  private readonly tables: readonly Float64Array[];
  private readonly width: number;

  private constructor(graph: Diagram, cellsWanted: number) {
    this.graph = graph;
    this.bounds = valueBounds(graph);
    const end = graph.layers.length;
    const range = Math.max(1, this.bounds.highest(0) - this.bounds.lowest(0));
    const states = graph.states.reduce((sum, count) => sum + count, 0);
    const cells = Math.max(16, Math.min(cellsWanted, Math.floor(room / states)));
    this.cell = Math.max(1, Math.ceil(range / cells));
    this.width = Math.ceil(range / this.cell) + 1;
    const tables: Float64Array[] = [];
    this.tables = tables;
    for (let l = end - 1; l >= 0; l--) tables[l] = this.filled(l);
  }

  /**
   * The programme of one side of a space. The graph's first coordinate is the side's worth; the second tells options apart that are worth
   * the same.
   * @param cellsWanted fewer make it coarser
   * @returns null: rules tie the issues together in too many ways
   */
  static of(space: Space, side: number, cellsWanted = mostCells): Programme | null {
    const labels = { c: space.sizes.map((size) => [...new Array(size).keys()]), terms: [], floor: -Infinity };
    const alone = { ...space, parties: 1, coordinates: [space.coordinates[side]!, labels] };
    const graph = diagram(alone, mostArcs, [...space.sizes.keys()]);
    return graph && graph.states.at(-1)! > 0 ? new Programme(graph, cellsWanted) : null;
  }

  /** The least sum from a state on that is at least `threshold`, as far as cells tell; Infinity: none. Units, whole. */
  need(layer: number, state: number, threshold: number): number {
    if (layer === this.graph.layers.length) return threshold <= 0 ? 0 : Infinity;
    const least = this.bounds.worst[layer]![2 * state]!;
    if (threshold <= least) return least;
    if (threshold > this.bounds.best[layer]![2 * state]!) return Infinity;
    return this.tables[layer]![state * this.width + Math.ceil((threshold - least) / this.cell)]!;
  }

  private filled(layer: number): Float64Array {
    const { first, to, gain } = this.graph.layers[layer]!;
    const states = this.graph.states[layer]!;
    const table = new Float64Array(states * this.width).fill(Infinity);
    for (let s = 0; s < states; s++) {
      const least = this.bounds.worst[layer]![2 * s]!;
      const most = this.bounds.best[layer]![2 * s]!;
      if (least === Infinity) continue;
      const cells = Math.ceil((most - least) / this.cell);
      for (let g = 0; g <= cells; g++) {
        // The last cell ends at what can be reached at most.
        const threshold = Math.min(most, least + g * this.cell);
        let found = Infinity;
        for (let a = first[s]!; a < first[s + 1]!; a++) {
          const value = gain[2 * a]! + this.need(layer + 1, to[a]!, threshold - gain[2 * a]!);
          if (value < found) found = value;
        }
        table[s * this.width + g] = found;
      }
    }
    return table;
  }
}
