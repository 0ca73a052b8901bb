/** Deals by falling worth, one after the other, of spaces too large to sort. */
import type { Deal } from "../model.js";
import type { Programme } from "./programme.js";

interface Partial {
  /** Worth of the best deal that begins so. */
  readonly bound: number;
  readonly sum: number;
  readonly state: number;
  readonly options: readonly number[];
}

/**
 * Best first: what begins with the largest bound is carried on, so deals come out by falling worth, those worth the same by option
 * indexes, issue 1 first.
 */
export function* fallingDeals({ graph, bounds }: Programme): Generator<Deal> {
  const end = graph.layers.length;
  const heap: Partial[] = [];
  const add = (part: Partial) => {
    heap.push(part);
    for (let k = heap.length - 1; k > 0; ) {
      const parent = (k - 1) >> 1;
      if (!before(heap[k]!, heap[parent]!)) break;
      [heap[k], heap[parent]] = [heap[parent]!, heap[k]!];
      k = parent;
    }
  };
  add({ bound: bounds.best[0]![0]!, sum: 0, state: 0, options: [] });
  while (heap.length) {
    const top = taken(heap);
    const layer = top.options.length;
    if (layer === end) {
      yield top.options;
      continue;
    }
    const { first, to, option, gain } = graph.layers[layer]!;
    for (let a = first[top.state]!; a < first[top.state + 1]!; a++) {
      const sum = top.sum + gain[2 * a]!;
      const bound = sum + bounds.best[layer + 1]![2 * to[a]!]!;
      if (bound > -Infinity) add({ bound, sum, state: to[a]!, options: [...top.options, option[a]!] });
    }
  }
}

function taken(heap: Partial[]): Partial {
  const top = heap[0]!;
  const last = heap.pop()!;
  if (heap.length) {
    heap[0] = last;
    for (let k = 0; ; ) {
      const [left, right] = [2 * k + 1, 2 * k + 2];
      let least = k;
      if (left < heap.length && before(heap[left]!, heap[least]!)) least = left;
      if (right < heap.length && before(heap[right]!, heap[least]!)) least = right;
      if (least === k) break;
      [heap[k], heap[least]] = [heap[least]!, heap[k]!];
      k = least;
    }
  }
  return top;
}

function before(a: Partial, b: Partial): boolean {
  if (a.bound !== b.bound) return a.bound > b.bound;
  for (let i = 0; i < Math.min(a.options.length, b.options.length); i++)
    if (a.options[i] !== b.options[i]) return a.options[i]! < b.options[i]!;
  return a.options.length > b.options.length;
}
