import { leastGain, leastShare, type Measure, productOfGains } from "./measure.js";

/** What to maximise over a space; all vectors are by party, in units. */
export type Objective =
  | { readonly kind: "product of gains"; readonly d: readonly number[] }
  /** Parties whose `d` is null do not count. */
  | { readonly kind: "least gain"; readonly d: readonly (number | null)[] }
  /** Parties whose `ideal` is not above their `d` do not count. */
  | { readonly kind: "least share"; readonly d: readonly number[]; readonly ideal: readonly number[] }
  /** Weights are whole numbers ≥ 0. */
  | { readonly kind: "weighted sum"; readonly weights: readonly number[] };

/** An objective taken apart for bounding. Values are in units (product: units to the power of the parties; share: a ratio). */
export interface Target {
  readonly measure: Measure;
  /** Parties whose gain counts through a multiplier, with the disagreement value and what one unit of gain is worth. */
  readonly counted: readonly { readonly party: number; readonly d: number; readonly worth: number }[];
  /** Fixed weights by party (weighted sums), else empty. */
  readonly weights: readonly number[];
  readonly product: boolean;
  /** Whether values are whole numbers, so that better means better by one at least. */
  readonly whole: boolean;
  value(u: ArrayLike<number>): number;
  /** What any deal is worth at least, if party p has at least lowest(p), units. */
  lowest(lowest: (party: number) => number): number;
  /** What party p must have at least in a deal of this value, units; −Infinity where nothing follows. */
  needed(party: number, value: number): number;
}

export function targetOf(objective: Objective): Target {
  switch (objective.kind) {
    case "product of gains": {
      const { d } = objective;
      return {
        measure: productOfGains(d, 1),
        counted: d.map((units, party) => ({ party, d: units, worth: 1 })),
        weights: [],
        product: true,
        whole: false,
        value: (u) => d.reduce((product, units, p) => product * Math.max(0, u[p]! - units), 1),
        lowest: () => 0,
        needed: (party) => d[party]!,
      };
    }
    case "least gain": {
      const { d } = objective;
      const counted = d.flatMap((units, party) => (units === null ? [] : [{ party, d: units, worth: 1 }]));
      return {
        measure: leastGain(d, 1),
        counted,
        weights: [],
        product: false,
        whole: true,
        value: (u) => counted.reduce((least, { party, d: units }) => Math.min(least, u[party]! - units), Infinity),
        lowest: (lowest) =>
          counted.reduce((least, { party, d: units }) => Math.min(least, lowest(party) - units), Infinity),
        needed: (party, value) => (d[party] == null ? -Infinity : d[party]! + value),
      };
    }
    case "least share": {
      const { d, ideal } = objective;
      const counted = d.flatMap((units, party) =>
        ideal[party]! > units ? [{ party, d: units, worth: 1 / (ideal[party]! - units) }] : [],
      );
      return {
        measure: leastShare(d, ideal),
        counted,
        weights: [],
        product: false,
        whole: false,
        value: (u) =>
          counted.length === 0
            ? 0
            : counted.reduce(
                (least, { party, d: units, worth }) => Math.min(least, (u[party]! - units) * worth),
                Infinity,
              ),
        lowest: (lowest) =>
          counted.reduce(
            (least, { party, d: units, worth }) => Math.min(least, (lowest(party) - units) * worth),
            Infinity,
          ),
        needed: (party, value) => {
          const way = ideal[party]! - d[party]!;
          const goal = value * way;
          return way > 0 ? Math.ceil(d[party]! + goal - 1e-9 * Math.abs(goal) - 1e-6) : -Infinity;
        },
      };
    }
    case "weighted sum": {
      const { weights } = objective;
      const value = (u: ArrayLike<number>) => weights.reduce((sum, weight, p) => sum + weight * u[p]!, 0);
      return {
        measure: { more: true, of: (u) => ({ approximate: value(u), exact: () => [BigInt(value(u)), 1n] }) },
        counted: [],
        weights,
        product: false,
        whole: true,
        value,
        lowest: (lowest) => weights.reduce((sum, weight, p) => sum + weight * lowest(p), 0),
        needed: () => -Infinity,
      };
    }
    default:
      return objective satisfies never;
  }
}
