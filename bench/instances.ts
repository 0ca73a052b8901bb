/**
 * Seeded deal spaces to measure and to test on. Same arguments, same space, on every machine.
 *
 * *real*: weights and scores uniform on 0..1, normalised so that a full deal is worth 100. *int*: per party, the issues' maxima are a
 * random composition of 100, one option of each is worth its maximum, the others whole numbers up to it (at most 100 issues). *opp*: two blocs of parties with the same
 * weights, scores of the second 1 − the first's plus uniform ±0.15 noise, clipped.
 */
import type { Literal, RuleModel, Term } from "../src/engine/model.js";
import type { Coordinate, Space } from "../src/engine/space.js";

export type Kind = "real" | "int" | "opp";

/** Units per point in `real` and `opp`. */
export const realScale = 1e7;

/** Uniform on 0..1, the same sequence for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let z = Math.imul(state ^ (state >>> 15), 1 | state);
    z = (z + Math.imul(z ^ (z >>> 7), 61 | z)) ^ z;
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  };
}

/** A space without floors and rules; `int` in units of one point, the others of 1/`realScale`. */
export function instance(kind: Kind, parties: number, issues: number, options: number, seed: number): Space {
  const random = chance(seed * 7919 + parties * 101 + issues * 13 + options + kind.charCodeAt(0));
  const make = { real, int, opp }[kind];
  return {
    sizes: Array.from({ length: issues }, () => options),
    allowed: Array.from({ length: issues }, () => [...new Array(options).keys()]),
    parties,
    coordinates: make(random, parties, issues, options).map((c) => ({ c, terms: [], floor: -Infinity })),
    rules: [],
  };
}

/** The space with `pairs` random pairs of options, of two different issues each, that exclude each other. */
export function withPairs(space: Space, pairs: number, seed: number): Space {
  const random = chance(seed * 104729 + pairs);
  const below = (n: number) => Math.floor(random() * n);
  const nogoods = Array.from({ length: pairs }, () => {
    const i = below(space.sizes.length);
    const j = (i + 1 + below(space.sizes.length - 1)) % space.sizes.length;
    return [i, j].map((issue) => ({ issue, options: [below(space.sizes[issue])] }));
  });
  return { ...space, rules: [...space.rules, { kind: "nogoods", index: 0, said: "", nogoods }] };
}

/** The space with every party's floor at this share of its range. */
export function withFloors(space: Space, share: number): Space {
  const coordinates = space.coordinates.map((coordinate) => {
    const sum = (pick: (...values: number[]) => number) => coordinate.c.reduce((s, options) => s + pick(...options), 0);
    const low = sum(Math.min);
    return { ...coordinate, floor: Math.ceil(low + share * (sum(Math.max) - low)) };
  });
  return { ...space, coordinates };
}

/**
 * A space small enough for brute force in which everything happens: scores of a few whole values, so that ties abound, options
 * removed, floors below, inside and above the range, rules of all kinds, terms, veto factions.
 */
export function smallSpace(seed: number): Space {
  const random = chance(seed);
  const below = (n: number) => Math.floor(random() * n);
  const parties = 1 + below(5);
  const issues = 1 + below(5);
  const sizes = Array.from({ length: issues }, () => 1 + below(4));
  const steps = 1 + below(4);
  const literal = (): Literal => {
    const issue = below(issues);
    const options = [...new Array(sizes[issue]).keys()].filter(() => random() < 0.5);
    return { issue, options: options.length > 0 ? options : [below(sizes[issue])] };
  };
  const conjunction = (): Literal[] => Array.from({ length: 1 + below(3) }, literal);
  const shared = conjunction();
  const term = (): Term => ({ when: random() < 0.3 ? shared : conjunction(), add: below(9) - 4 });
  const coordinate = (faction: boolean): Coordinate => {
    const c = sizes.map((size) => Array.from({ length: size }, () => (random() < 0.1 ? -2 : 0) + below(steps + 1)));
    const bound = random() < (faction ? 1 : 0.3);
    const terms = random() < 0.3 ? Array.from({ length: 1 + below(2) }, term) : [];
    return { c, terms, floor: bound ? below(issues * steps) - 1 : -Infinity };
  };
  const rule = (index: number): RuleModel =>
    random() < 0.6
      ? { kind: "nogoods", index, said: "", nogoods: Array.from({ length: 1 + below(3) }, conjunction) }
      : {
          kind: "at most",
          index,
          said: "",
          most: below(3),
          of: Array.from({ length: 1 + below(4) }, () => Array.from({ length: 1 + below(2) }, conjunction)),
        };
  return {
    sizes,
    allowed: sizes.map((size) => [...new Array(size).keys()].filter(() => random() < 0.93)),
    parties,
    coordinates: [
      ...Array.from({ length: parties }, () => coordinate(false)),
      ...Array.from({ length: random() < 0.5 ? 0 : 1 + below(2) }, () => coordinate(true)),
    ],
    rules: random() < 0.4 ? [] : Array.from({ length: 1 + below(2) }, (_, index) => rule(index)),
  };
}

type Contributions = number[][][];

const table = <T>(rows: number, columns: number, cell: () => T): T[][] =>
  Array.from({ length: rows }, () => Array.from({ length: columns }, cell));

function real(random: () => number, parties: number, issues: number, options: number): Contributions {
  return Array.from({ length: parties }, () =>
    normalised(Array.from({ length: issues }, random), table(issues, options, random)),
  );
}

function int(random: () => number, parties: number, issues: number, options: number): Contributions {
  const below = (n: number) => Math.floor(random() * n);
  return Array.from({ length: parties }, () => {
    const cuts = new Set<number>();
    while (cuts.size < issues - 1) cuts.add(1 + below(99));
    const ends = [0, ...[...cuts].sort((a, b) => a - b), 100];
    return Array.from({ length: issues }, (_, i) => {
      const most = ends[i + 1] - ends[i];
      const best = below(options);
      return Array.from({ length: options }, (_, o) => (o === best ? most : below(most + 1)));
    });
  });
}

function opp(random: () => number, parties: number, issues: number, options: number): Contributions {
  const weights = Array.from({ length: issues }, random);
  const scores = table(issues, options, random);
  const noisy = (score: number) => Math.min(1, Math.max(0, 1 - score + (random() - 0.5) * 0.3));
  return Array.from({ length: parties }, (_, p) =>
    normalised(
      weights,
      p < Math.ceil(parties / 2) ? scores.map((row) => [...row]) : scores.map((row) => row.map(noisy)),
    ),
  );
}

/** Weighted scores, scaled so that the best deal is worth 100 points, rounded to the unit. */
function normalised(weights: readonly number[], scores: readonly (readonly number[])[]): number[][] {
  const full = scores.reduce((sum, row, i) => sum + weights[i] * Math.max(...row), 0);
  return scores.map((row, i) => row.map((score) => Math.round(((100 * realScale) / full) * weights[i] * score)));
}
