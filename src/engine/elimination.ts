/**
 * The frontier issue by issue: one list of undominated partial deals per state, merged when states merge.
 *
 * No efficient deal passes through a partial deal that is dominated in its own state, because whatever completes the worse one
 * completes the better one too. So every deal with an efficient vector can be found again by walking the layers back.
 */
import type { Plan, Step } from "./elimination-plan.js";
import { mergeFour } from "./frontier-four.js";
import { mergeMany } from "./frontier-many.js";
import { mergeThree } from "./frontier-three.js";
import { mergeTwo } from "./frontier-two.js";
import { Arena, type Bounds, type Inflow, type Kernel, type PointList } from "./point-list.js";
import type { Prepared } from "./prepare.js";

export interface Layer {
  readonly slot: number;
  readonly states: readonly LayerState[];
  readonly bounds: Bounds;
}

export interface LayerState {
  readonly list: PointList;
  readonly steps: readonly Step[];
  /** Per step, what its points' `from` begin at. */
  readonly bases: Int32Array;
}

const arena = new Arena();

/**
 * @param budget points kept in one layer, all states together, at most
 * @param keep   keep the values of every layer, not only of the last, so that all deals can be walked back to
 * @returns the layers, first the empty deal, last all issues; null over the budget
 */
export function sweep(prepared: Prepared, plan: Plan, budget: number, keep = false): Layer[] | null {
  const { parties, coordinates, floor, unit } = prepared;
  const kernel = kernelFor(prepared);
  const start: PointList = {
    size: 1,
    v: Array.from(prepared.offset, (v) => Float64Array.of(v)),
    count: Float64Array.of(1),
    from: new Int32Array(1),
  };
  const unbound = { parties, lower: floor, cap: new Float64Array(coordinates).fill(Infinity), unit };
  const layers: Layer[] = [
    { slot: -1, states: [{ list: start, steps: [], bases: new Int32Array(0) }], bounds: unbound },
  ];
  for (const planned of plan.layers) {
    const before = layers[layers.length - 1];
    const bounds: Bounds = {
      parties,
      lower: floor.map((f, p) => f - planned.best[p]),
      cap: floor.map((f, p) => (p < parties ? Infinity : f - planned.worst[p])),
      unit,
    };
    const weights = prepared.slots[planned.slot].members.map((members) => members.length);
    const states: LayerState[] = [];
    let left = budget;
    for (const { steps } of planned.states) {
      const inflows: Inflow[] = [];
      const bases = new Int32Array(steps.length);
      let room = 0;
      for (const { source, option, shift } of steps) {
        const { list } = before.states[source];
        bases[inflows.length] = room;
        room += list.size;
        inflows.push({ list, shift, weight: weights[option] });
      }
      arena.reserve(Math.min(room, left), coordinates);
      const size = kernel(inflows, bounds, left, arena);
      if (size < 0) return null;
      left -= size;
      states.push({ list: arena.take(size, coordinates), steps, bases });
    }
    if (!keep) forgetValues(layers);
    layers.push({ slot: planned.slot, states, bounds });
  }
  return layers;
}

/**
 * The options chosen on the way to each point of the last layer.
 * @returns [point × slot], the class of options
 */
export function walkBack(layers: readonly Layer[]): Uint16Array {
  const slots = layers.length - 1;
  const size = layers[slots].states[0]?.list.size ?? 0;
  const options = new Uint16Array(size * slots);
  // Layer by layer for all points at once: their lists then stay at hand.
  const states = new Int32Array(size);
  const points = Int32Array.from({ length: size }, (_, point) => point);
  for (let t = slots; t > 0; t--) {
    const { slot, states: reached } = layers[t];
    for (let k = 0, o = slot; k < size; k++, o += slots) {
      const { list, steps, bases } = reached[states[k]];
      const from = list.from[points[k]];
      let low = 0;
      // Empty lists share their base with the next one: the last of them is the one that has points.
      for (let high = steps.length; high - low > 1; ) {
        const middle = (low + high) >> 1;
        if (bases[middle] <= from) low = middle;
        else high = middle;
      }
      options[o] = steps[low].option;
      states[k] = steps[low].source;
      points[k] = from - bases[low];
    }
  }
  return options;
}

function kernelFor({ coordinates, parties }: Prepared): Kernel {
  if (coordinates > parties) return mergeMany;
  switch (parties) {
    case 2:
      return mergeTwo;
    case 3:
      return mergeThree;
    case 4:
      return mergeFour;
    default:
      return mergeMany;
  }
}

const nothing = new Float64Array(0);

function forgetValues(layers: Layer[]): void {
  const last = layers.length - 1;
  layers[last] = {
    ...layers[last],
    states: layers[last].states.map(({ list, steps, bases }) => ({
      list: { size: list.size, v: [], count: nothing, from: list.from },
      steps,
      bases,
    })),
  };
}
