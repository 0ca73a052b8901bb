/** Whether a zone exists under one set of red lines after another: what one set teaches settles many others. */
import type { Pair } from "./bound.js";
import { type Diagram, diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";
import { anyDeal } from "./extremes.js";
import type { Deal, DealModel } from "./model.js";
import { type Binding, type Space, spaceOf } from "./space.js";

/** Steps of a walk through the deals before the search by multipliers is asked instead. */
const STEPS = 2e6;

export interface Zones {
  /** Whether some deal is acceptable to all when exactly these lines bind: bit k is line k. */
  has(lines: bigint): boolean;
  /** Sets of lines that had to be looked at. */
  readonly solved: number;
}

/**
 * Answers for one model; walk-aways, factions and rules bind throughout.
 *
 * A deal that was found settles every set of lines it crosses none of; a set without a zone settles all its supersets. Where lines
 * leave an issue without an option nothing has to be searched for.
 */
export function zonesOf(model: DealModel, lines: readonly Pair[], binding: Binding = {}): Zones {
  const open = spaceOf(model, { ...binding, onlyRedLines: [] });
  const floored: Space = { ...open, coordinates: open.coordinates.filter(({ floor }) => floor > -Infinity) };
  const order = diagram(floored)?.layers.map(({ issue }) => issue);
  const red = lines.map(([p, l]) => model.parties[p]!.redLines[l]!);
  const bitsOf = (holds: (index: number) => boolean): bigint =>
    red.reduce((set, _, bit) => (holds(bit) ? set | (1n << BigInt(bit)) : set), 0n);
  const known = new Map<bigint, boolean>();
  /** Lines that a deal crosses, and sets that leave none. */
  const crossed: bigint[] = [];
  const blocked: bigint[] = [];
  let solved = 0;

  const look = (set: bigint): boolean => {
    const binds = red.filter((_, bit) => (set >> BigInt(bit)) & 1n);
    const allowed = open.allowed.map((options, issue) => {
      const forbidden = binds.filter((line) => line.issue === issue);
      return forbidden.length ? options.filter((o) => !forbidden.some((line) => line.options.includes(o))) : options;
    });
    const shut = allowed.findIndex((options) => options.length === 0);
    if (shut >= 0) {
      blocked.push(set & bitsOf((bit) => red[bit]!.issue === shut));
      return false;
    }
    solved++;
    const found = existing({ ...floored, allowed }, { ...open, allowed }, order);
    if (found === false) blocked.push(set);
    else if (found === true) crossed.push(bitsOf((bit) => !((set >> BigInt(bit)) & 1n)));
    else crossed.push(bitsOf((bit) => red[bit]!.options.includes(found[red[bit]!.issue]!)));
    return found !== false;
  };
  return {
    has: (set) => {
      let zone = known.get(set);
      if (zone === undefined) {
        if (crossed.some((lines) => (lines & set) === 0n)) zone = true;
        else zone = blocked.some((lines) => (lines & set) === lines) ? false : look(set);
        known.set(set, zone);
      }
      return zone;
    },
    get solved() {
      return solved;
    },
  };
}

/** A deal of the space, or only whether there is one. */
function existing(floored: Space, space: Space, order: readonly number[] | undefined): Deal | boolean {
  const graph = order ? diagram(floored, 300_000, order) : null;
  const floors = floored.coordinates.map(({ floor }) => floor);
  const found = graph === null ? undefined : someDeal(graph, floors);
  return found === undefined ? anyDeal(space).answer : (found ?? false);
}

/**
 * A deal that reaches all floors, by a walk that leaves what cannot reach them.
 *
 * @returns null when there is none; undefined when given up
 */
function someDeal(graph: Diagram, floors: readonly number[]): Deal | null | undefined {
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
