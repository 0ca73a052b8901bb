/**
 * The deal that leaves most to whoever gets least, for one sampled world after another: exact, small and quick.
 *
 * The general search (search.ts) keeps counts and all ties, which costs a graph for every world; here one deal is wanted. Multipliers
 * λ ≥ 0 of sum 1 bound the smallest surplus by Σ λ·surplus, which separates by issue; a subgradient descent brings the bound down, and
 * a depth-first search with it finds the best deal and proves it. All comparisons of deals are in whole numbers.
 *
 * @see Held & Karp (1971) for the subgradient method
 */
import type { Deal, RuleModel, Term } from "../model.js";
import { breaks, type Coordinate, holds, type Space } from "../space.js";
import { exp } from "./numerics.js";

/** Somebody whose surplus counts: what deals are worth, and from where surplus is counted; units. */
export interface Judge extends Pick<Coordinate, "c" | "terms"> {
  readonly from: number;
}

export interface LargestSmallest {
  /** Smallest surplus of the best deal, units; null: nothing is permitted. */
  readonly value: number | null;
  /**
   * The best deal; of equally good ones the one with the largest sum of surpluses, then the one whose options come first, issue by
   * issue. So it hangs neither on the order of judges nor on how it was found.
   */
  readonly deal: Deal | null;
  /** Whether the search ended before its cap. */
  readonly proven: boolean;
  /** The multipliers that bound best: a good start for the next world. */
  readonly multipliers: Float64Array;
}

/** @param judges at least one @param nodes partial deals looked at, at most @param start multipliers of a world like this one */
export function largestSmallest(
  space: Pick<Space, "allowed" | "rules">,
  judges: readonly Judge[],
  { nodes, start }: { readonly nodes: number; readonly start?: Float64Array | undefined },
): LargestSmallest {
  const even = new Float64Array(judges.length).fill(1 / judges.length);
  const from = start?.length === judges.length ? start : even;
  if (space.allowed.some((options) => options.length === 0))
    return { value: null, deal: null, proven: true, multipliers: from };
  const set = prepared(space, judges);
  const best = new Best(judges.length);
  const multipliers = descended(set, best, from);
  const proven = searched(set, best, { multipliers, nodes });
  return { value: best.deal === null ? null : best.value, deal: best.deal, proven, multipliers };
}

/** A set of deals issue by issue, those that matter most first; rules and terms are settled where the last of their issues is. */
interface Prepared {
  readonly judges: number;
  readonly order: readonly number[];
  /** By position: options of the issue, and [option][judge] what they are worth. */
  readonly options: readonly (readonly number[])[];
  readonly gains: readonly Float64Array[];
  readonly rules: readonly RuleModel[];
  readonly rulesAt: readonly (readonly RuleModel[])[];
  readonly termsAt: readonly (readonly JudgedTerm[])[];
  /** Surplus before any option, by judge. */
  readonly base: Float64Array;
  /** What is left to gain from a position on, at most: by judge, and by all together. */
  readonly mostFrom: readonly Float64Array[];
  readonly sumFrom: Float64Array;
  /** The largest difference that deals make to any judge. */
  readonly scale: number;
}

interface JudgedTerm {
  readonly judge: number;
  readonly term: Term;
}

function prepared({ allowed, rules }: Pick<Space, "allowed" | "rules">, judges: readonly Judge[]): Prepared {
  const J = judges.length;
  const n = allowed.length;
  const spreadOf = (issue: number, { c }: Judge): number => {
    const values = allowed[issue]!.map((option) => c[issue]![option]!);
    return Math.max(...values) - Math.min(...values);
  };
  const spread = allowed.map((_, issue) => judges.reduce((sum, judge) => sum + spreadOf(issue, judge), 0));
  const order = [...spread.keys()].sort((a, b) => spread[b]! - spread[a]! || a - b);
  const positions = new Map(order.map((issue, k) => [issue, k]));
  const last = (issues: readonly number[]) => Math.max(0, ...issues.map((issue) => positions.get(issue)!));
  const rulesAt: RuleModel[][] = order.map(() => []);
  for (const rule of rules) rulesAt[last(issuesOf(rule))]!.push(rule);
  const termsAt: JudgedTerm[][] = order.map(() => []);
  const base = new Float64Array(J);
  judges.forEach(({ terms, from }, judge) => {
    base[judge] = -from;
    for (const term of terms)
      if (term.when.length) termsAt[last(term.when.map(({ issue }) => issue))]!.push({ judge, term });
      else base[judge]! += term.add;
  });
  const options = order.map((issue) => allowed[issue]!);
  const gains = order.map((issue) =>
    Float64Array.from(allowed[issue]!.flatMap((option) => judges.map(({ c }) => c[issue]![option]!))),
  );
  const mostFrom = Array.from({ length: n + 1 }, () => new Float64Array(J));
  const sumFrom = new Float64Array(n + 1);
  const scale = new Float64Array(J);
  for (let k = n - 1; k >= 0; k--) {
    const of = gains[k]!;
    let mostSum = -Infinity;
    for (let j = 0; j < J; j++) {
      let [least, most] = [Infinity, -Infinity];
      for (let at = j; at < of.length; at += J) {
        least = Math.min(least, of[at]!);
        most = Math.max(most, of[at]!);
      }
      mostFrom[k]![j] = mostFrom[k + 1]![j]! + most;
      scale[j]! += most - least;
    }
    for (let at = 0; at < of.length; at += J) mostSum = Math.max(mostSum, sumOf(of, at, J));
    sumFrom[k] = sumFrom[k + 1]! + mostSum;
    for (const { judge, term } of termsAt[k]!) {
      mostFrom[k]![judge]! += Math.max(0, term.add);
      sumFrom[k]! += Math.max(0, term.add);
      scale[judge]! += Math.abs(term.add);
    }
  }
  return {
    judges: J,
    order,
    options,
    gains,
    rules,
    rulesAt,
    termsAt,
    base,
    mostFrom,
    sumFrom,
    scale: Math.max(1, ...scale),
  };
}

const sumOf = (of: Float64Array, at: number, J: number): number => {
  let sum = 0;
  for (let j = 0; j < J; j++) sum += of[at + j]!;
  return sum;
};

const issuesOf = (rule: RuleModel): number[] =>
  (rule.kind === "nogoods" ? rule.nogoods : rule.of.flat()).flatMap((all) => all.map(({ issue }) => issue));

/** The best deal met. */
class Best {
  value = -Infinity;
  sum = -Infinity;
  deal: number[] | null = null;
  readonly #judges: number;

  constructor(judges: number) {
    this.#judges = judges;
  }

  meet(deal: readonly number[], surplus: Float64Array): void {
    let value = Infinity;
    let sum = 0;
    for (let j = 0; j < this.#judges; j++) {
      if (surplus[j]! < value) value = surplus[j]!;
      sum += surplus[j]!;
    }
    const order = value - this.value || sum - this.sum;
    if (order < 0 || (order === 0 && !precedes(deal, this.deal!))) return;
    this.value = value;
    this.sum = sum;
    this.deal = [...deal];
  }

  /** Whether anything that is at most this may be better, or as good and come before it. */
  reachedBy(bound: number, sum: number): boolean {
    return bound >= this.value + 1 || (bound >= this.value && sum >= this.sum);
  }
}

/** Whether a deal comes before another: a lower option at the first issue where they differ. */
function precedes(a: readonly number[], b: readonly number[]): boolean {
  for (let issue = 0; issue < a.length; issue++) if (a[issue] !== b[issue]) return a[issue]! < b[issue]!;
  return false;
}

const rounds = 60;
const firstStep = 0.6;
const fade = 0.94;

/** Multipliers under which the bound is low; deals met on the way are remembered. */
function descended(set: Prepared, best: Best, start: Float64Array): Float64Array {
  const { judges: J, order, options, gains, rules, termsAt, base, scale } = set;
  const found = start.slice();
  const tried = start.slice();
  const terms = termsAt.flat();
  const deal = new Array<number>(order.length).fill(0);
  const surplus = new Float64Array(J);
  let lowest = Infinity;
  let step = firstStep;
  for (let round = 0; round < rounds; round++) {
    surplus.set(base);
    for (let k = 0; k < order.length; k++) {
      const of = gains[k]!;
      let top = -Infinity;
      let chosen = 0;
      for (let at = 0; at < of.length; at += J) {
        let sum = 0;
        for (let j = 0; j < J; j++) sum += tried[j]! * of[at + j]!;
        if (sum > top) [top, chosen] = [sum, at];
      }
      deal[order[k]!] = options[k]![chosen / J]!;
      for (let j = 0; j < J; j++) surplus[j]! += of[chosen + j]!;
    }
    let mean = 0;
    for (let j = 0; j < J; j++) mean += tried[j]! * surplus[j]!;
    let bound = mean;
    for (const { judge, term } of terms) bound += tried[judge]! * Math.max(0, term.add);
    if (bound < lowest) {
      lowest = bound;
      found.set(tried);
    }
    for (const { judge, term } of terms) if (holds(term.when, deal)) surplus[judge]! += term.add;
    if (!rules.some((rule) => breaks(rule, deal))) best.meet(deal, surplus);
    if (lowest < best.value + 1) break;
    // Weight goes from those who are well off at the maximiser to those who are not.
    let all = 0;
    for (let j = 0; j < J; j++) {
      const drift = Math.max(-2, Math.min(2, (4 * (surplus[j]! - mean)) / scale));
      tried[j] = tried[j]! * exp(-step * drift);
      all += tried[j]!;
    }
    for (let j = 0; j < J; j++) tried[j] = tried[j]! / all;
    step *= fade;
  }
  return found;
}

/** Looks at every deal that the multipliers leave in question. @returns false when it was too many */
function searched(
  set: Prepared,
  best: Best,
  { multipliers, nodes }: { readonly multipliers: Float64Array; readonly nodes: number },
): boolean {
  const { judges: J, order, options, gains, rulesAt, termsAt, base, mostFrom, sumFrom, scale } = set;
  const n = order.length;
  // Options by what they are worth under the multipliers, and what is left to come under them.
  const weighed = gains.map((of) =>
    Array.from({ length: of.length / J }, (_, o) => {
      let worth = 0;
      for (let j = 0; j < J; j++) worth += multipliers[j]! * of[o * J + j]!;
      return { o, worth };
    }).sort((a, b) => b.worth - a.worth || a.o - b.o),
  );
  const weightFrom = new Float64Array(n + 1);
  for (let k = n - 1; k >= 0; k--) {
    weightFrom[k] = weightFrom[k + 1]! + weighed[k]![0]!.worth;
    for (const { judge, term } of termsAt[k]!) weightFrom[k]! += multipliers[judge]! * Math.max(0, term.add);
  }
  let weight = 0;
  for (let j = 0; j < J; j++) weight += multipliers[j]! * base[j]!;
  // Whole numbers decide; sums under the multipliers are rounded, by far less than one unit.
  const slack = Math.min(0.5, 1e-12 * (Math.abs(weight) + Math.abs(weightFrom[0]!) + scale * n) + 1e-9);
  const surpluses = Array.from({ length: n + 1 }, () => new Float64Array(J));
  surpluses[0]!.set(base);
  const deal = new Array<number>(n).fill(0);
  let left = nodes;

  const go = (k: number, has: number, total: number): boolean => {
    if (k === n) {
      best.meet(deal, surpluses[n]!);
      return true;
    }
    const [own, next, of, most] = [surpluses[k]!, surpluses[k + 1]!, gains[k]!, mostFrom[k + 1]!];
    const issue = order[k]!;
    const rest = weightFrom[k]! - weighed[k]![0]!.worth + slack;
    for (const { o, worth } of weighed[k]!) {
      if (has + worth + rest < best.value) return true;
      if (left-- <= 0) return false;
      deal[issue] = options[k]![o]!;
      if (rulesAt[k]!.some((rule) => breaks(rule, deal))) continue;
      let [more, sum] = [has + worth, total];
      for (let j = 0; j < J; j++) {
        next[j] = own[j]! + of[o * J + j]!;
        sum += of[o * J + j]!;
      }
      for (const { judge, term } of termsAt[k]!) {
        if (!holds(term.when, deal)) continue;
        next[judge]! += term.add;
        more += multipliers[judge]! * term.add;
        sum += term.add;
      }
      let bound = more + weightFrom[k + 1]! + slack;
      for (let j = 0; j < J; j++) bound = Math.min(bound, next[j]! + most[j]!);
      if (best.reachedBy(bound, sum + sumFrom[k + 1]!) && !go(k + 1, more, sum)) return false;
    }
    return true;
  };
  return go(
    0,
    weight,
    base.reduce((a, b) => a + b, 0),
  );
}
