/** No zone of agreement: a result, not an error. What would open one, and which deals come nearest. */
import { bindingLines, bindingRules, bindingVetoes, bindingWalkAways, type Pair, withFloors } from "./bound.js";
import { count } from "./count.js";
import { anyDeal, largest, largestLeastGain, leximinBest, type Settled } from "./extremes.js";
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
 * stated walk-away has nothing to lower. Amounts are exact and smallest when `proven`, which only fails in spaces that neither the
 * search nor the frontier can settle.
 */
export function explainNone(model: DealModel, binding: Binding = {}, { together = 2 }: NoneOptions = {}): NoZone {
  const space = spaceOf(model, binding);
  const walkAways = bindingWalkAways(model, binding);
  const willing = withFloors(space, ({ floor }, index) => (index < space.parties ? -Infinity : floor));
  const proofs: boolean[] = [];
  const settled: Settle = ({ answer, proven }) => {
    proofs.push(proven);
    return answer;
  };

  const without = (coordinate: number) => {
    const others = withFloors(space, ({ floor }, index) => (index === coordinate ? -Infinity : floor));
    return settled(largest(others, others.coordinates[coordinate]!));
  };
  const alone = walkAways.map((walkAway, p) => {
    const best = walkAway === null ? null : without(p);
    return best && walkAway! - best.value;
  });
  const least = settled(largestLeastGain(willing, walkAways));
  const factions = bindingVetoes(model, binding).flatMap(([party, faction], k): Relaxation[] => {
    const index = space.parties + k;
    const best = without(index);
    return best ? [{ what: "faction", party, faction, by: space.coordinates[index]!.floor - best.value }] : [];
  });
  const sets = openings(model, binding, { together, settled });
  const parties = perParty(model, binding, { alone, settled });
  const near = nearestMisses(model, binding);
  return {
    perParty: parties,
    relaxations: [
      ...alone.flatMap((by, party): Relaxation[] => (by === null ? [] : [{ what: "walk-away", party, by }])),
      ...(least === null ? [] : [{ what: "all walk-aways", by: -least } as const]),
      ...factions,
      ...sets,
    ],
    proven: proofs.every(Boolean),
    nearest: near.nearest,
    nearestProven: near.proven,
    staircase: model.parties.length === 2 ? staircase(willing, walkAways) : [],
  };
}

/** Takes an answer and notes whether it was proven. */
type Settle = <T>(found: Settled<T>) => T;

/** Parties that accept nothing even alone first. */
function perParty(
  model: DealModel,
  binding: Binding,
  { alone, settled }: { readonly alone: readonly (number | null)[]; readonly settled: Settle },
): NoZone["perParty"] {
  const permitted = spaceOf(model, { ...binding, accept: [] });
  const parties = model.parties.map((_, party) => ({
    party,
    alone: !settled(anyDeal(spaceOf(model, { ...binding, accept: [party], redLinesOf: [party] }))),
    best: settled(largest(permitted, permitted.coordinates[party]!))?.value ?? null,
    cannotOpen: alone[party] === null,
  }));
  return [...parties.filter((one) => one.alone), ...parties.filter((one) => !one.alone)];
}

interface Removable {
  readonly lines: readonly Pair[];
  readonly rules: readonly number[];
}

/** The inclusion-minimal sets of at most `together` red lines and rules without which some deal is acceptable. */
function openings(
  model: DealModel,
  binding: Binding,
  { together, settled }: { readonly together: number; readonly settled: Settle },
): Relaxation[] {
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
  return minimalSets(single.length, together, (set) =>
    settled(anyDeal(without(merge(set.map((k) => single[k]!))))),
  ).map((set) => {
    const { lines, rules } = merge(set.map((k) => single[k]!));
    const relaxed = without({ lines, rules });
    const best = settled(leximinBest(relaxed, disagreementOf(model, permittedOf(relaxed))))!;
    return { what: "set", redLines: lines, rules, opens: count(relaxed), best };
  });
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
