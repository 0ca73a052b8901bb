/** No zone of agreement: a result, not an error. What would open one, and which deals come nearest. */
import { bindingLines, bindingRules, bindingVetoes, bindingWalkAways, type Pair, withFloors } from "./bound.js";
import { count } from "./count.js";
import { diagram } from "./diagram.js";
import { valueBounds } from "./diagram-bounds.js";
import { anyDeal, largest, largestLeastGain, leximinBest } from "./extremes.js";
import { frontier } from "./frontier.js";
import type { DealModel } from "./model.js";
import { nearestMisses } from "./nearest.js";
import type { NoZone, Relaxation } from "./results.js";
import { disagreementOf, permittedOf } from "./solutions.js";
import { type Binding, type Space, spaceOf } from "./space.js";

export interface NoneOptions {
  /** Most red lines and rules dropped together; default 2. */
  readonly together?: 1 | 2 | 3;
}

/**
 * Why no deal is acceptable to all, and the smallest ways to open a zone. Precondition: the acceptable set is empty (with one that
 * is not, relaxations come out ≤ 0 or are left out).
 *
 * Relaxations, in this order: each walk-away alone, all walk-aways by the same amount, each veto faction's threshold alone, then the
 * inclusion-minimal sets of red lines and rules, smaller ones first, in order of parties, lines and rules. A party without a
 * stated walk-away has nothing to lower. Every amount is exact.
 */
export function explainNone(model: DealModel, binding: Binding = {}, { together = 2 }: NoneOptions = {}): NoZone {
  const space = spaceOf(model, binding);
  const walkAways = bindingWalkAways(model, binding);
  const willing = withFloors(space, ({ floor }, index) => (index < space.parties ? -Infinity : floor));

  const alone = walkAways.map((walkAway, p) => {
    if (walkAway === null) return null;
    const others = withFloors(space, ({ floor }, index) => (index === p ? -Infinity : floor));
    const best = largest(others, others.coordinates[p]!);
    return best === null ? null : walkAway - best;
  });
  const least = largestLeastGain(willing, walkAways);
  const factions = bindingVetoes(model, binding).flatMap(([party, faction], k): Relaxation[] => {
    const index = space.parties + k;
    const others = withFloors(space, ({ floor }, at) => (at === index ? -Infinity : floor));
    const best = largest(others, others.coordinates[index]!);
    return best === null ? [] : [{ what: "faction", party, faction, by: space.coordinates[index]!.floor - best }];
  });
  const { nearest, proven } = nearestMisses(model, binding);
  return {
    perParty: perParty(model, binding, alone),
    relaxations: [
      ...alone.flatMap((by, party): Relaxation[] => (by === null ? [] : [{ what: "walk-away", party, by }])),
      ...(least === null ? [] : [{ what: "all walk-aways", by: -least } as const]),
      ...factions,
      ...openings(model, binding, together),
    ],
    nearest,
    nearestProven: proven,
    staircase: model.parties.length === 2 ? staircase(willing, walkAways) : [],
  };
}

/** Parties that accept nothing even alone first. */
function perParty(model: DealModel, binding: Binding, alone: readonly (number | null)[]): NoZone["perParty"] {
  const graph = diagram(spaceOf(model, { ...binding, accept: [] }), Infinity)!;
  const nothing = graph.states.at(-1) === 0;
  const bounds = valueBounds(graph);
  const parties = model.parties.map((_, party) => ({
    party,
    alone: !anyDeal(spaceOf(model, { ...binding, accept: [party], redLinesOf: [party] })),
    best: nothing ? null : bounds.highest(party),
    cannotOpen: alone[party] === null,
  }));
  return [...parties.filter((one) => one.alone), ...parties.filter((one) => !one.alone)];
}

interface Removable {
  readonly lines: readonly Pair[];
  readonly rules: readonly number[];
}

/** The inclusion-minimal sets of at most `together` red lines and rules without which some deal is acceptable. */
function openings(model: DealModel, binding: Binding, together: number): Relaxation[] {
  const single: Removable[] = [
    ...bindingLines(model, binding).map((line) => ({ lines: [line], rules: [] })),
    ...bindingRules(model, binding).map((rule) => ({ lines: [], rules: [rule] })),
  ];
  const without = ({ lines, rules }: Removable): Space =>
    spaceOf(model, {
      ...binding,
      onlyRedLines: bindingLines(model, binding).filter(([p, l]) => !lines.some(([q, k]) => p === q && l === k)),
      dropRules: [...(binding.dropRules ?? []), ...rules],
    });
  return minimalSets(single.length, together, (set) => anyDeal(without(merge(set.map((k) => single[k]!))))).map(
    (set) => {
      const { lines, rules } = merge(set.map((k) => single[k]!));
      const relaxed = without({ lines, rules });
      const best = leximinBest(relaxed, disagreementOf(model, permittedOf(relaxed)))!;
      return { what: "set", redLines: lines, rules, opens: count(relaxed), best };
    },
  );
}

const merge = (parts: readonly Removable[]): Removable => ({
  lines: parts.flatMap(({ lines }) => lines),
  rules: parts.flatMap(({ rules }) => rules),
});

/**
 * The sets of at most `size` of the numbers 0 … n − 1 that `works` accepts and none of whose proper subsets it does: smaller ones
 * first, then in ascending order. `works` must hold for every superset of a set it holds for.
 */
export function minimalSets(n: number, size: number, works: (set: readonly number[]) => boolean): number[][] {
  const found: number[][] = [];
  const everything = [...Array(n).keys()];
  if (!works(everything)) return found;
  let level: number[][] = [[]];
  for (let length = 1; length <= Math.min(n, size); length++) {
    const next: number[][] = [];
    for (const set of level) {
      for (let k = (set.at(-1) ?? -1) + 1; k < n; k++) {
        const bigger = [...set, k];
        if (found.some((smaller) => smaller.every((one) => bigger.includes(one)))) continue;
        if (works(bigger)) found.push(bigger);
        else next.push(bigger);
      }
    }
    level = next;
  }
  return found;
}

/** Two parties: the minimal pairs of reductions, by the first party's ascending. */
function staircase(willing: Space, walkAways: readonly (number | null)[]): [number, number][] {
  const pairs = (frontier(willing)?.points ?? []).map(({ u }): [number, number] => [
    Math.max(0, (walkAways[0] ?? -Infinity) - u[0]!),
    Math.max(0, (walkAways[1] ?? -Infinity) - u[1]!),
  ]);
  pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  const stairs: [number, number][] = [];
  for (const pair of pairs) if (!stairs.length || pair[1] < stairs.at(-1)![1]) stairs.push(pair);
  return stairs;
}
