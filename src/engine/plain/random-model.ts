/**
 * Small random deal models from a seed, for tests: few different scores and small whole weights, so that ties come up in nearly
 * every one, and every feature of a model in some.
 */
import type { Firmness } from "../../talks/model.js";
import type { DealModel, FactionModel, Literal, PartyModel, RedLineModel, RuleModel, Term, Valued } from "../model.js";

/** Least and most of each; the defaults are those of `randomModel`. */
export interface RandomModelOptions {
  readonly parties?: readonly [number, number];
  readonly issues?: readonly [number, number];
  readonly options?: readonly [number, number];
  /** Most deals in the space; options are taken away until it fits. Default 1,000. */
  readonly deals?: number;
  /** No rules and no terms. */
  readonly additive?: boolean;
  /** Scores of any whole number of points instead of quarters: fewer ties, larger frontiers. */
  readonly fine?: boolean;
  /** Values around 10^12 units, a unit more or less here and there: near ties that doubles cannot tell. */
  readonly close?: boolean;
  /** Every second party values everything as the one before it would with the options of each issue in reverse order. */
  readonly mirrored?: boolean;
}

/** A source of whole numbers in 0…n − 1. */
export type Dice = (n: number) => number;

/** mulberry32. The same seed gives the same numbers everywhere. */
export function dice(seed: number): Dice {
  let state = (seed * 2654435761) >>> 0;
  return (n) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296) * n);
  };
}

/** A random model: 2–5 parties, 1–6 issues, 1–4 options, red lines, rules, terms, factions, walk-aways of every kind. */
export function randomModel(seed: number, options: RandomModelOptions = {}): DealModel {
  const roll = dice(seed);
  const between = ([low, high]: readonly [number, number]) => low + roll(high - low + 1);
  const parties = between(options.parties ?? [2, 5]);
  const sizes = Array.from({ length: between(options.issues ?? [1, 6]) }, () => between(options.options ?? [1, 4]));
  while (sizes.reduce((a, b) => a * b, 1) > (options.deals ?? 1000)) sizes[sizes.indexOf(Math.max(...sizes))]--;
  // One model in three is tame: hardly any of the wild ones leave a zone of agreement.
  const wild = roll(3) > 0;
  const crossing = wild && options.additive !== true;
  const shape = {
    sizes,
    wild,
    crossing,
    score: options.fine ? () => roll(101) : () => 25 * roll(5),
    close: options.close === true,
  };
  const all = Array.from({ length: parties }, (_, p) => randomParty(roll, shape, `p${p}`));
  return {
    scale: [1, 4, 100][roll(3)],
    rounded: false,
    parties: options.mirrored ? mirrored(all) : all,
    issues: sizes.map((size, i) => ({ id: `i${i}`, options: Array.from({ length: size }, (_, o) => `o${o}`) })),
    rules: Array.from({ length: crossing ? roll(4) : 0 }, (_, index) => randomRule(roll, sizes, index)),
  };
}

interface Shape {
  readonly sizes: readonly number[];
  /** Red lines and factions; rules and terms. */
  readonly wild: boolean;
  readonly crossing: boolean;
  /** A random score, points. */
  score(): number;
  readonly close: boolean;
}

function randomParty(roll: Dice, shape: Shape, id: string): PartyModel {
  const { sizes, wild } = shape;
  const valued = randomValued(roll, shape, id);
  const walkAway = randomLevel(roll, valued);
  const raw = sizes.map(() => 1 / sizes.length);
  return {
    ...valued,
    walkAway,
    weights: raw,
    redLines: Array.from({ length: wild ? roll(3) : 0 }, () => randomRedLine(roll, sizes)),
    factions: Array.from({ length: wild ? Math.max(0, roll(4) - 1) : 0 }, (_, f): FactionModel => {
      const own = roll(3) === 0 ? { ...valued, id: `${id}f${f}` } : randomValued(roll, shape, `${id}f${f}`);
      return { ...own, veto: roll(3) > 0, threshold: roll(4) === 0 ? walkAway : randomLevel(roll, own) };
    }),
  };
}

function randomValued(roll: Dice, { sizes, crossing, score, close }: Shape, id: string): Valued {
  const c = sizes.map((size) => {
    const weight = roll(4);
    return Array.from({ length: size }, () => (close ? weight * score() * 1e10 + roll(3) : weight * score()));
  });
  const terms = Array.from(
    { length: crossing ? Math.max(0, roll(5) - 2) : 0 },
    (): Term => ({
      when: randomLiterals(roll, sizes, roll(20) === 0 ? 0 : 1 + roll(3)),
      add: 25 * (roll(13) - 6),
    }),
  );
  return { id, c, terms };
}

function mirrored(parties: readonly PartyModel[]): PartyModel[] {
  return parties.map((party, p) => {
    const before = parties[p - 1];
    return p % 2 === 0 ? party : { ...party, c: before.c.map((row) => [...row].reverse()), walkAway: before.walkAway };
  });
}

/** A walk-away or threshold: not stated, below everything, above everything, or at (or one unit beside) the value of some deals. */
function randomLevel(roll: Dice, { c }: Valued): number | null {
  const low = c.reduce((sum, row) => sum + Math.min(...row), 0);
  const high = c.reduce((sum, row) => sum + Math.max(...row), 0);
  const some = () => c.reduce((sum, row) => sum + row[roll(row.length)], 0);
  switch (roll(16)) {
    case 0:
    case 1:
      return null;
    case 2:
      return low - 40;
    case 3:
      return low - 25 * (1 + roll(4)) + roll(2);
    case 4:
      return high + roll(2) * 25;
    case 5:
      return some() + 1 - 2 * roll(2);
    default:
      return Math.min(some(), some(), some());
  }
}

function randomRedLine(roll: Dice, sizes: readonly number[]): RedLineModel {
  const issue = roll(sizes.length);
  const firmness: Firmness = (["bottom", "held", "stated"] as const)[roll(3)];
  return {
    issue,
    options: roll(20) === 0 ? [] : randomOptions(roll, sizes[issue]),
    firmness,
    chance: [1, 0.85, 0.6, 0.3][roll(4)],
  };
}

function randomRule(roll: Dice, sizes: readonly number[], index: number): RuleModel {
  // Now and then what a file may say without meaning to: a condition that always holds or never does.
  const all = () => randomLiterals(roll, sizes, roll(30) === 0 ? 0 : 1 + roll(3));
  const some = <T>(n: number, make: () => T) => Array.from({ length: n }, make);
  if (roll(3) > 0)
    return { kind: "nogoods", index, said: `rule ${index}`, nogoods: some(roll(20) === 0 ? 0 : 1 + roll(2), all) };
  const of = some(2 + roll(3), () => some(roll(15) === 0 ? 0 : 1 + roll(2), all));
  return { kind: "at most", index, said: `rule ${index}`, most: 1 + roll(of.length - 1), of };
}

/** Literals on different issues, ascending. */
function randomLiterals(roll: Dice, sizes: readonly number[], wanted: number): Literal[] {
  const issues = sizes.map((_, issue) => issue);
  while (issues.length > wanted) issues.splice(roll(issues.length), 1);
  return issues.map((issue) => ({ issue, options: randomOptions(roll, sizes[issue]) }));
}

/** Some options, at least one, mostly not all. */
function randomOptions(roll: Dice, size: number): number[] {
  const options = Array.from({ length: size }, (_, option) => option);
  for (let left = 1 + roll(Math.max(1, size - (roll(8) === 0 ? 0 : 1))); options.length > left; ) {
    options.splice(roll(options.length), 1);
  }
  return options;
}
