/** From the least worth that reaches a target to a deal that has it. */
import type { Deal } from "../model.js";
import type { Programme } from "./programme.js";

/** Ways to go on that are weighed against each other before the first good one is taken. */
const mostWeighed = 20_000;

interface Tail {
  readonly favour: number;
  readonly option: number;
  readonly next: Tail | null;
}

/**
 * A deal worth at least `target` and nearest to it, as far as the programme's cells tell; of those found worth the same the one with
 * the largest estimate, then the smallest option indexes.
 *
 * @param target units, at most what a deal can be worth
 * @param estimate [issue][option]
 */
export function programmeBid(programme: Programme, target: number, estimate: readonly (readonly number[])[]): Deal {
  const { graph } = programme;
  const threshold = Math.ceil(Math.min(target, programme.bounds.highest(0)) - graph.base[0]!);
  const known = new Map<string, Tail>();
  // All ways through the tight part are worth the same, so only the estimate is left to choose by.
  const tail = (layer: number, state: number, reach: number): Tail | null => {
    if (layer === graph.layers.length) return null;
    const key = `${layer} ${state} ${reach}`;
    const before = known.get(key);
    if (before) return before;
    const { first, to, option, gain } = graph.layers[layer]!;
    const least = leastFrom(programme, layer, state, reach);
    let best: Tail | null = null;
    for (let a = first[state]!; a < first[state + 1]!; a++) {
      const rest = reach - gain[2 * a]!;
      if (gain[2 * a]! + programme.need(layer + 1, to[a]!, rest) !== least) continue;
      if (best && known.size > mostWeighed) break;
      const next = tail(layer + 1, to[a]!, rest);
      const favour = estimate[layer]![option[a]!]! + (next?.favour ?? 0);
      if (!best || favour > best.favour) best = { favour, option: option[a]!, next };
    }
    known.set(key, best!);
    return best;
  };
  const deal: number[] = [];
  for (let at = tail(0, 0, threshold); at; at = at.next) deal.push(at.option);
  return deal;
}

/** The best arc's worth, by the arcs themselves: one rounding fewer than the table of the layer. */
function leastFrom(programme: Programme, layer: number, state: number, reach: number): number {
  const { first, to, gain } = programme.graph.layers[layer]!;
  let least = Infinity;
  for (let a = first[state]!; a < first[state + 1]!; a++)
    least = Math.min(least, gain[2 * a]! + programme.need(layer + 1, to[a]!, reach - gain[2 * a]!));
  return least;
}
