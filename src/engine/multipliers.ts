import { type Cut, furthest, longest, valuesOf } from "./cuts.js";
import type { Diagram } from "./diagram.js";
import type { ValueBounds } from "./diagram-bounds.js";
import type { Target } from "./objective.js";

/** A deal met on the way: the arcs of its path, and its values. */
export interface Met {
  readonly path: Int32Array;
  readonly values: Float64Array;
}

export interface Bounded {
  /** The best cut first, then perturbed ones. */
  readonly cuts: readonly Cut[];
  /** What no deal of the set exceeds. */
  readonly bound: number;
  /** The best deal met that is in the set, if any. */
  readonly met: Met | null;
}

const ROUNDS = 200;

/**
 * Bound an objective over the deals of a graph that reach their floors, by Lagrangian multipliers.
 *
 * For any λ > 0 the product of gains is at most (Σ λg / n)^n / Π λ (arithmetic and geometric mean), and for Σ λ = 1 the
 * smallest gain is at most Σ λg; multipliers μ ≥ 0 on floors add μ·(value − floor) ≥ 0. The right-hand sides separate by issue,
 * so each is one longest path, rules and terms included. A subgradient descent on log λ and μ brings the bound down.
 *
 * @param floors per coordinate, units; −Infinity where nothing binds
 * @param enough stop when the bound is below it
 * @see Held & Karp (1971) for the subgradient method
 */
export function bounded(
  { graph, bounds }: { readonly graph: Diagram; readonly bounds: ValueBounds },
  target: Target,
  floors: readonly number[],
  enough = -Infinity,
): Bounded {
  const n = target.counted.length;
  const range = rangesOf(graph, bounds);
  const implied = new Set(target.counted.filter(({ party, d }) => d >= floors[party]!).map(({ party }) => party));
  const floored = floors.flatMap((floor, j) => (floor > -Infinity && !implied.has(j) ? [j] : []));
  let lambda = target.counted.map(({ party, worth }) =>
    target.product ? 1 / range[party]! : 1 / (range[party]! * worth),
  );
  lambda = normalised(lambda, target.product);
  let mu = floored.map(() => 0);

  const cutOf = (l: readonly number[], m: readonly number[], by: Walk = longest) =>
    functional(graph, target, { lambda: l, mu: m, floored, floors, by });
  const lowest = lowestOf(target, bounds, floors);
  let best: { lambda: number[]; mu: number[]; bound: number } | null = null;
  let met: Met | null = null;
  let metValue = -Infinity;
  let step = 0.6;
  for (let round = 0; round < ROUNDS; round++) {
    const { cut, path } = cutOf(lambda, mu, furthest);
    const bound = cut.bound(cut.top);
    if (best === null || bound < best.bound) best = { lambda, mu, bound };
    if (best.bound < lowest || best.bound < enough) break;
    const values = valuesOf(graph, path);
    if (values.every((units, j) => units >= floors[j]!)) {
      const value = target.value(values);
      if (value > metValue) {
        met = { path, values };
        metValue = value;
      }
    }
    if (n <= 1 && floored.length === 0) break;
    if (best.bound - metValue < (target.whole ? 1 - 1e-6 : 1e-12 * Math.abs(metValue))) break;
    // Weight goes from those who are well off at the maximiser to those who are not.
    const gains = target.counted.map(({ party, d, worth }, k) => lambda[k]! * worth * (values[party]! - d));
    const sum = gains.reduce((x, y) => x + y, 0);
    const scale =
      target.counted.reduce((x, { party, worth }, k) => x + lambda[k]! * worth * range[party]!, 0) ||
      totalWeight(target, range);
    if (n > 0) {
      const drift = target.counted.map(({ party, worth, d }, k) =>
        target.product
          ? (n * gains[k]!) / Math.max(sum, 1e-9 * scale) - 1
          : ((worth * (values[party]! - d) - sum) / scale) * 2,
      );
      lambda = normalised(
        lambda.map((x, k) => x * Math.exp(-step * Math.max(-2, Math.min(2, drift[k]!)))),
        target.product,
      );
    }
    mu = mu.map((x, k) => {
      const j = floored[k]!;
      return Math.max(0, x - (step * scale * (values[j]! - floors[j]!)) / (range[j]! * range[j]!));
    });
    step *= 0.975;
  }
  const { lambda: l, mu: m } = best!;
  const cuts = [cutOf(l, m).cut];
  for (let k = 0; k < n; k++) {
    for (const factor of [1.1, 1 / 1.1, 1.4, 1 / 1.4]) {
      if (n > 1)
        cuts.push(
          cutOf(
            normalised(
              l.map((x, q) => (q === k ? x * factor : x)),
              target.product,
            ),
            m,
          ).cut,
        );
    }
  }
  for (let k = 0; k < floored.length; k++) {
    for (const factor of m[k]! > 0 ? [0.6, 0.8, 1.25, 1.6] : []) {
      cuts.push(
        cutOf(
          l,
          m.map((x, q) => (q === k ? x * factor : x)),
        ).cut,
      );
    }
  }
  // With several floors, also all of their multipliers up or down together.
  if (m.filter((x) => x > 0).length > 1)
    for (const factor of [0.7, 1.4])
      cuts.push(
        cutOf(
          l,
          m.map((x) => x * factor),
        ).cut,
      );
  return { cuts, bound: best!.bound, met };
}

/** What every deal that reaches its floors is worth at least, less room for rounding: a bound below it means there is none. */
export function lowestOf(target: Target, bounds: ValueBounds, floors: readonly number[]): number {
  const lowest = target.lowest((p) => Math.max(bounds.lowest(p), floors[p]!));
  return lowest - 1e-6 - 1e-9 * Math.abs(lowest);
}

type Walk = (
  graph: Diagram,
  weights: Float64Array,
) => { readonly top: number; readonly path: Int32Array; readonly rest?: readonly Float64Array[] };

/** The cut of given multipliers, and a path that attains its largest sum. */
function functional(
  graph: Diagram,
  target: Target,
  at: {
    readonly lambda: readonly number[];
    readonly mu: readonly number[];
    readonly floored: readonly number[];
    readonly floors: readonly number[];
    /** Only a cut that partial deals are held to needs the sums on the way. */
    readonly by: Walk;
  },
): { cut: Cut; path: Int32Array } {
  const { lambda, mu, floored, floors } = at;
  const weights = new Float64Array(graph.coordinates);
  let offset = 0;
  target.weights.forEach((weight, p) => {
    weights[p] = weight;
  });
  target.counted.forEach(({ party, d, worth }, k) => {
    weights[party]! += lambda[k]! * worth;
    offset += lambda[k]! * worth * d;
  });
  floored.forEach((j, k) => {
    weights[j]! += mu[k]!;
    offset += mu[k]! * floors[j]!;
  });
  const n = lambda.length;
  // Mean of logarithms instead of a product, which may leave the range of doubles.
  const meanLog = target.product ? lambda.reduce((sum, x) => sum + Math.log(x), 0) / n : 0;
  const { rest = [], top, path } = at.by(graph, weights);
  // Rounding grows with what is summed, not with the difference that is left: without it a bound could fall below what is there.
  const slack = (sum: number) => 1e-13 * (Math.abs(sum) + Math.abs(offset));
  const cut: Cut = {
    weights,
    rest,
    top,
    bound: target.product
      ? (sum) => {
          const gain = sum - offset + slack(sum);
          return gain < 0 ? 0 : Math.exp(n * (Math.log(gain / n) - meanLog));
        }
      : (sum) => sum - offset + slack(sum),
    threshold: target.product
      ? (value) => offset + (value <= 0 ? 0 : n * Math.exp(Math.log(value) / n + meanLog))
      : (value) => value + offset,
  };
  return { cut, path };
}

/** Largest minus smallest value of any path, per coordinate; at least 1. */
function rangesOf(graph: Diagram, bounds: ValueBounds): Float64Array {
  return Float64Array.from({ length: graph.coordinates }, (_, j) => Math.max(1, bounds.highest(j) - bounds.lowest(j)));
}

const totalWeight = (target: Target, range: Float64Array): number =>
  target.weights.reduce((sum, weight, p) => sum + weight * range[p]!, 0) || 1;

/** Multipliers that sum to 1, or for a product whose scale does not matter, have mean logarithm as they come. */
function normalised(lambda: readonly number[], product: boolean): number[] {
  if (product) return [...lambda];
  const sum = lambda.reduce((x, y) => x + y, 0);
  return lambda.map((x) => x / sum);
}
