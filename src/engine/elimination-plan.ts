/**
 * Which partial deals may be compared with each other: the states of the elimination, layer by layer.
 *
 * Two partial deals over the same issues are in one state when the rules and terms still waiting for an issue see no difference
 * between them: the same conjunctions are still alive, the same entries of a counter have been counted, the same room is left.
 * That is at least as coarse as "the same options of the active issues". Nogoods are tested, terms added and entries counted when
 * the last of their issues is placed.
 */
import { eliminationOrder } from "./elimination-order.js";
import type { OpenConjunction, Prepared } from "./prepare.js";

/** A way into a state: from a state of the layer before, by a class of options. */
export interface Step {
  readonly source: number;
  readonly option: number;
  /** Units by coordinate: the option's contribution and the terms it completes. */
  readonly shift: Float64Array;
}

export interface PlannedLayer {
  readonly slot: number;
  readonly states: readonly { readonly steps: readonly Step[] }[];
  /** Units by coordinate: what the issues after this layer can still add at most, and at least. */
  readonly best: Float64Array;
  readonly worst: Float64Array;
}

export interface Plan {
  readonly layers: readonly PlannedLayer[];
  /** The largest number of states in a layer. */
  readonly width: number;
}

/**
 * @param most refuse when a layer has more states, or all layers together 20 times as many ways into them
 * @param order slot indexes, each once; found when absent
 * @returns null when refused
 */
export function planElimination(prepared: Prepared, most: number, order = eliminationOrder(prepared)): Plan | null {
  const { slots, conjunctions, coordinates } = prepared;
  const layerOf = new Map(order.map((slot, t) => [slot, t]));
  const begins = conjunctions.map((all) => Math.min(...all.slots.map((slot) => layerOf.get(slot)!)));
  const ends = conjunctions.map((all) => Math.max(...all.slots.map((slot) => layerOf.get(slot)!)));
  const watch = new Watch(prepared, begins, ends);

  const layers: PlannedLayer[] = [];
  let states: Uint16Array[] = [watch.start()];
  let width = 1;
  let ways = 0;
  for (let t = 0; t < order.length; t++) {
    const slot = order[t];
    const options = slots[slot].members.length;
    const touched: { all: OpenConjunction; index: number; on: Uint8Array }[] = [];
    conjunctions.forEach((all, index) => {
      const j = all.slots.indexOf(slot);
      if (j >= 0) touched.push({ all, index, on: all.on[j] });
    });
    const index = new Map<string, number>();
    const next: Uint16Array[] = [];
    const steps: Step[][] = [];
    for (let source = 0; source < states.length; source++) {
      for (let option = 0; option < options; option++) {
        const status = states[source].slice();
        const shift = slots[slot].value.slice(option * coordinates, (option + 1) * coordinates);
        let allowed = true;
        for (const { all, index: c, on } of touched) {
          if (status[c] === DEAD) continue;
          if (on[option] === 0) status[c] = DEAD;
          else if (ends[c] === t) {
            status[c] = DEAD;
            if (all.entry !== null) allowed &&= watch.count(status, all.entry);
            else if (all.add === null) allowed = false;
            else for (let p = 0; p < coordinates; p++) shift[p] += all.add[p];
          }
        }
        if (!allowed) continue;
        const key = watch.settle(status, t);
        let target = index.get(key);
        if (target === undefined) {
          target = next.push(status) - 1;
          index.set(key, target);
          steps.push([]);
        }
        steps[target].push({ source, option, shift });
        ways++;
      }
      if (next.length > most || ways > 20 * most) return null;
    }
    layers.push({ slot, states: steps.map((s) => ({ steps: s })), ...rest(prepared, order, ends, t) });
    states = next;
    width = Math.max(width, next.length);
  }
  return { layers, width };
}

const DEAD = 0;
const ALIVE = 1;

/** The status of everything that waits: conjunctions (alive or dead), entries (counted or not), room left in counters. */
class Watch {
  readonly #prepared: Prepared;
  readonly #ends: readonly number[];
  readonly #begins: readonly number[];
  /** Conjunctions of each entry. */
  readonly #ofEntry: number[][];
  /** Entries of each counter. */
  readonly #ofCounter: number[][];

  constructor(prepared: Prepared, begins: readonly number[], ends: readonly number[]) {
    this.#prepared = prepared;
    this.#begins = begins;
    this.#ends = ends;
    this.#ofEntry = prepared.entryOf.map(() => []);
    this.#ofCounter = prepared.most.map(() => []);
    prepared.conjunctions.forEach(({ entry }, c) => {
      if (entry !== null) this.#ofEntry[entry].push(c);
    });
    prepared.entryOf.forEach((counter, entry) => {
      this.#ofCounter[counter].push(entry);
    });
  }

  /** Layout: conjunctions, then room by counter (UNLIMITED when it can no longer run out). */
  start(): Uint16Array {
    const { conjunctions, most } = this.#prepared;
    const status = new Uint16Array(conjunctions.length + most.length).fill(ALIVE);
    most.forEach((room, l) => {
      status[conjunctions.length + l] = room;
    });
    return status;
  }

  /** Counts an entry that has come true. Its other conjunctions die, so that it is counted once. @returns whether there was room */
  count(status: Uint16Array, entry: number): boolean {
    const at = this.#prepared.conjunctions.length + this.#prepared.entryOf[entry];
    for (const c of this.#ofEntry[entry]) status[c] = DEAD;
    if (status[at] === UNLIMITED) return true;
    if (status[at] === 0) return false;
    status[at]--;
    return true;
  }

  /** Forgets what no longer matters after layer `t`. @returns a key that is equal for equal states */
  settle(status: Uint16Array, t: number): string {
    const { conjunctions, most } = this.#prepared;
    for (let l = 0; l < most.length; l++) {
      const at = conjunctions.length + l;
      if (status[at] === UNLIMITED) continue;
      let open = 0;
      for (const entry of this.#ofCounter[l]) if (this.#ofEntry[entry].some((c) => status[c] === ALIVE)) open++;
      if (open > status[at]) continue;
      status[at] = UNLIMITED;
      for (const entry of this.#ofCounter[l]) for (const c of this.#ofEntry[entry]) status[c] = DEAD;
    }
    let key = "";
    for (let c = 0; c < conjunctions.length; c++) {
      if (this.#begins[c] <= t && this.#ends[c] > t) key += status[c];
      // One counted entry may have killed a conjunction that has not begun: that is a difference too.
      else if (conjunctions[c].entry !== null && this.#begins[c] > t) key += status[c];
    }
    for (let l = 0; l < most.length; l++) key += `,${status[conjunctions.length + l]}`;
    return key;
  }
}

const UNLIMITED = 65535;

function rest(
  { slots, conjunctions, coordinates }: Prepared,
  order: readonly number[],
  ends: readonly number[],
  t: number,
) {
  const best = new Float64Array(coordinates);
  const worst = new Float64Array(coordinates);
  for (let p = 0; p < coordinates; p++) {
    for (let later = t + 1; later < order.length; later++) {
      const { members, value } = slots[order[later]];
      let high = -Infinity;
      let low = Infinity;
      for (let o = 0; o < members.length; o++) {
        high = Math.max(high, value[o * coordinates + p]);
        low = Math.min(low, value[o * coordinates + p]);
      }
      best[p] += high;
      worst[p] += low;
    }
    conjunctions.forEach(({ add }, c) => {
      if (add === null || ends[c] <= t) return;
      best[p] += Math.max(0, add[p]);
      worst[p] += Math.min(0, add[p]);
    });
  }
  return { best, worst };
}
